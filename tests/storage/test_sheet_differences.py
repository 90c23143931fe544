"""A sheet that was changed behind the program's back is named as people know it."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from judging_app.application.actors import Actor, ActorRole
from judging_app.application.commands import SubmitSheet
from judging_app.application.judging import LocalJudging
from judging_app.bootstrap import Library
from judging_app.domain.problems import Finding, Problem
from judging_app.storage.opening import create_event_file, open_event
from judging_app.wording.language import Language
from judging_app.wording.problems import sentence
from tests.storage.builders import KEY, marks, scored_event

SHEETS = frozenset(
    {Problem.SHEET_MARKS_DIFFER, Problem.SHEET_DIFFERS, Problem.SHEET_GONE, Problem.SHEET_UNLOGGED}
)
OPEN = "DROP TRIGGER sheet_revision_no_update; DROP TRIGGER sheet_revision_no_delete;"
OURS = "judge = 'J1' AND entry = 'E1'"


def forged(folder: Path, forgery: str) -> list[Finding]:
    """What is wrong with sheets after E1's sheet of J1 was corrected (创新性 55 → 50), then forged."""
    path = folder / "event.judging"
    create_event_file(str(path), scored_event(), "组委会")
    with closing(open_event(str(path))) as opened:
        judging = LocalJudging(opened.store, Actor("组委会", ActorRole.ORGANIZER))
        judging.do(SubmitSheet("final", *KEY, marks(50), "second", 1, reason="听错了"))
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(OPEN + forgery)
    found = list(Library().verify_event(str(path)))
    assert all(item.problem in SHEETS for item in found if "sheet" in item.subject)
    return [item for item in found if item.problem in SHEETS]


def test_a_changed_mark_is_said_in_words_with_what_it_was(tmp_path: Path) -> None:
    (finding,) = forged(
        tmp_path, f"UPDATE sheet_revision SET marks = replace(marks, '500000', '580000') WHERE {OURS}"
    )
    assert finding.subject == ("sheet", "final", "pitch", "E1", "J1")
    said = sentence(finding, Language.CHINESE)
    assert "创新性 50 → 58" in said
    assert "路演答辩" in said
    assert "{" not in said
    assert "可行性" not in said


def test_a_changed_mark_of_a_sheet_that_came_in_with_the_event_is_named_too(tmp_path: Path) -> None:
    forgery = "UPDATE sheet_revision SET marks = replace(marks, '400000', '410000') WHERE entry = 'E3'"
    found = forged(tmp_path, forgery)
    assert [item.subject[-2:] for item in found] == [("E3", "J1"), ("E3", "J2"), ("E3", "J3")]
    assert {item.facts["changes"] for item in found} == {"创新性 40 → 41"}


@pytest.mark.parametrize(
    ("forgery", "problem"),
    [
        (f"UPDATE sheet_revision SET reason = '无' WHERE {OURS} AND revision = 2", Problem.SHEET_DIFFERS),
        (f"DELETE FROM sheet_revision WHERE {OURS} AND revision = 2", Problem.SHEET_GONE),
        (f"DELETE FROM sheet_revision WHERE {OURS}", Problem.SHEET_GONE),
        (
            f"""INSERT INTO sheet_revision (round, dimension, entry, judge, revision, standing, marks, note,
            reason, submission, rulebook, actor, at) SELECT round, dimension, entry, 'J4', 2, standing,
            marks, '', '', 'x', rulebook, actor, at FROM sheet_revision WHERE {OURS} AND revision = 1""",
            Problem.SHEET_UNLOGGED,
        ),
    ],
)
def test_other_changes_of_a_sheet_are_told_apart(tmp_path: Path, forgery: str, problem: Problem) -> None:
    (finding,) = forged(tmp_path, forgery)
    assert finding.problem is problem
