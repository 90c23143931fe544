"""Names that are proposed for where entries go on to."""

import re
from typing import Final

from judging_app.application.advancement import AdvancementView
from judging_app.wording.language import Language, current_language

_LEADING: Final = re.compile(
    r"(晋级|进入|入围|推荐至?|推荐参加|参加|advances? to|to)\s*(the\s+)?", re.IGNORECASE
)
_TRAILING: Final = re.compile(r"(名单|名额|资格|线)\Z")


def proposed_name(view: AdvancementView, language: Language | None = None) -> str:
    """What comes next, as the cut line calls it: “晋级省级选拔” leads to “省级选拔”."""
    named = next((item.name for item in view.event.rounds if item.code == view.to_round), "")
    found = _LEADING.match(view.line)
    rest = _TRAILING.sub("", view.line[found.end() :]).strip() if found else ""
    speech = language or current_language()
    return named or rest[:1].upper() + rest[1:] or speech.translate("Advance", "Final")
