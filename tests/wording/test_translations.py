"""Chinese and English are both complete: every text in the code has its translation."""

import re
import subprocess
from pathlib import Path
from xml.etree import ElementTree

import PySide6
import pytest

from judging_app.domain.problems import Finding, Problem
from judging_app.resources import resource
from judging_app.wording.language import Language, catalogue, preferred_language
from judging_app.wording.problems import sentence

ROOT = Path(__file__).resolve().parents[2]
_FIELD = re.compile(r"\{(\w*)")


def _messages(path: Path) -> dict[tuple[str, str], str]:
    """Every message of a .ts file by (context, source); an unfinished one reads as empty."""
    found = {}
    for context in ElementTree.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            done = translation is not None and translation.get("type") is None
            key = context.findtext("name", ""), message.findtext("source", "")
            found[key] = (translation.text or "") if done and translation is not None else ""
    return found


@pytest.fixture(scope="module")
def in_code(tmp_path_factory: pytest.TempPathFactory) -> set[tuple[str, str]]:
    """Every (context, source) that Qt's own tool finds in the code."""
    target = tmp_path_factory.mktemp("lupdate") / "found.ts"
    tool = Path(PySide6.__path__[0]) / "lupdate"
    sources = [str(path) for path in sorted((ROOT / "judging_app").rglob("*.py"))]
    subprocess.run([tool, "-silent", "-target-language", "zh_CN", *sources, "-ts", str(target)], check=True)
    return set(_messages(target))


def test_every_text_in_the_code_is_translated_and_no_translation_is_left_over(
    in_code: set[tuple[str, str]],
) -> None:
    translated = _messages(resource("translations", "judging_app_zh_CN.ts"))

    assert {key for key, text in translated.items() if text} == in_code


def test_lupdate_sees_as_many_calls_as_stand_in_the_code(in_code: set[tuple[str, str]]) -> None:
    call = re.compile(r'translate\(\s*"(\w+)",\s*((?:"(?:[^"\\]|\\.)*"\s*)+)[,)]')
    found = set()
    for path in (ROOT / "judging_app").rglob("*.py"):
        for context, literal in call.findall(path.read_text(encoding="utf-8")):
            parts = re.findall(r'"((?:[^"\\]|\\.)*)"', literal)
            text = "".join(parts).replace("\\n", "\n").replace('\\"', '"')
            found.add((context, text))

    assert found == in_code


def test_a_translation_has_the_same_facts_as_its_source() -> None:
    differing = {
        source: text
        for (_, source), text in catalogue(Language.CHINESE).items()
        if set(_FIELD.findall(source)) != set(_FIELD.findall(text))
    }

    assert differing == {}


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("problem", Problem)
def test_every_problem_has_a_sentence_in_both_languages(problem: Problem, language: Language) -> None:
    text = sentence(Finding(problem), language)

    has_chinese = any("一" <= letter <= "鿿" for letter in text)
    assert has_chinese is (language is Language.CHINESE)


@pytest.mark.parametrize(
    ("environment", "expected"),
    [
        ({}, Language.CHINESE),
        ({"LANG": "C.UTF-8"}, Language.CHINESE),
        ({"LANG": "zh_CN.UTF-8"}, Language.CHINESE),
        ({"LANG": "en_GB.UTF-8"}, Language.ENGLISH),
        ({"LC_ALL": "en_US.UTF-8", "LANG": "zh_CN.UTF-8"}, Language.ENGLISH),
        ({"JUDGING_APP_LANG": "zh", "LANG": "en_US.UTF-8"}, Language.CHINESE),
        ({"LANG": "fr_FR.UTF-8"}, Language.CHINESE),
    ],
)
def test_the_environment_chooses_english_only_where_it_asks_for_it(
    environment: dict[str, str], expected: Language
) -> None:
    assert preferred_language(environment) is expected
