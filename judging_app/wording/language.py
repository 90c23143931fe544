"""The language in use and the one function that translates.

English stands in the code; Chinese stands in `resources/translations/judging_app_zh_CN.ts`, the
format of Qt's own tools, so that `lupdate` finds what is missing and Qt Linguist can edit it. The
command line and the workbooks speak too and know no Qt, so the file is read here and not by Qt.
"""

import os
from collections.abc import Mapping
from enum import Enum
from functools import cache
from typing import Final
from xml.etree import ElementTree

from judging_app.resources import resource


class Language(Enum):
    """A language that the program speaks."""

    CHINESE = "zh"
    ENGLISH = "en"

    def translate(self, context: str, source: str) -> str:
        """Give the text for an English `source` in this language; see the function of the same name.

        For texts whose language a caller chooses: `lupdate` reads two literals and would pass over
        a call with the language as a third argument.
        """
        return catalogue(self).get((context, source), source)


_FILES: Final[Mapping[Language, str]] = {Language.CHINESE: "judging_app_zh_CN.ts"}


class _Voice:
    """Holds the language in use; one per process, as a program speaks one language at a time."""

    current: Language = Language.CHINESE


def current_language() -> Language:
    """Answer the language in use."""
    return _Voice.current


def use_language(language: Language) -> None:
    """Speak this language from now on; screens that are open retranslate themselves."""
    _Voice.current = language


def preferred_language(environment: Mapping[str, str] = os.environ) -> Language:
    """Read the language from the environment: English where it asks for it, else Chinese."""
    for name in ("JUDGING_APP_LANG", "LC_ALL", "LC_MESSAGES", "LANG"):
        value = environment.get(name, "").lower()
        if value and value.split(".")[0] not in {"c", "posix"}:
            return Language.ENGLISH if value.startswith("en") else Language.CHINESE
    return Language.CHINESE


def translate(context: str, source: str, language: Language | None = None) -> str:
    """Give the text for an English `source` in the language in use.

    `lupdate` collects calls of this very name with two literals; an untranslated source is
    returned as it stands, and the translation check fails on it.
    """
    return (language or _Voice.current).translate(context, source)


@cache
def catalogue(language: Language) -> Mapping[tuple[str, str], str]:
    """Read every finished translation of a language, by (context, English source)."""
    name = _FILES.get(language)
    if name is None:
        return {}
    # The file is the program's own, not a user's: no hostile XML can stand in it.
    root = ElementTree.parse(resource("translations", name)).getroot()  # noqa: S314
    texts: dict[tuple[str, str], str] = {}
    for context in root.iter("context"):
        heading = context.findtext("name", "")
        for message in context.iter("message"):
            text = message.findtext("translation", "")
            if text:
                texts[heading, message.findtext("source", "")] = text
    return texts
