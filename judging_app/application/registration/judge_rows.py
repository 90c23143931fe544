"""One row of a judges table read into a judge's fields, seat and recusals."""

from typing import Final

from judging_app.application.registration.matching import NAME, NamedRow
from judging_app.application.registration.recusal_names import RecusalNames
from judging_app.application.registration.rows import ReadRow
from judging_app.application.registration.targets import Target, TargetKind
from judging_app.application.registration.words import core, likeness, simplified
from judging_app.domain.event import Entry, Role
from judging_app.domain.problems import Problem

TEXT_FIELDS: Final = (
    TargetKind.NAME,
    TargetKind.ORGANIZATION,
    TargetKind.TITLE,
    TargetKind.EXPERTISE,
)
"""Fields of a judge that are kept as they are written."""

ROLE: Final = Target(TargetKind.ROLE)
PANEL: Final = Target(TargetKind.PANEL)
RECUSALS: Final = Target(TargetKind.RECUSALS)

_ROLE_WORDS: Final = {
    Role.HEAD: "组长 评审组长 评委组长 评审组组长 主评委 主任评委 主任 首席评委 首席 head "
    "headjudge chair chief",
    Role.RESERVE: "候补 后备 替补 备用 候补评委 后备评委 替补评委 备用评委 reserve substitute alternate",
    Role.PUBLIC: "大众 大众评委 大众评审 观众 观众评委 public audience",
    Role.REGULAR: "评委 评审 评审员 成员 组员 委员 评审委员 专家 专家评委 普通评委 judge "
    "regular member expert",
}
_ROLES: Final = {core(word): role for role, line in _ROLE_WORDS.items() for word in line.split()}


class JudgeRow(NamedRow):
    """What a row says of a judge."""

    def __init__(self, read: ReadRow) -> None:
        super().__init__(read)
        self.role: Role | None = None
        self.panel = ""
        self.recused: list[Entry] = []
        self.reason = ""


def read_judge_row(row: ReadRow, names: RecusalNames) -> JudgeRow:
    """Read a row's cells, noting what is wrong with each."""
    judge = JudgeRow(row)
    for target in row.cells:
        text = row.text(target)
        if not text:
            continue
        if target.kind in TEXT_FIELDS or target.kind is TargetKind.CODE:
            judge.fields[target.kind] = text
        elif target.kind is TargetKind.ROLE:
            judge.role = _read_role(row, text)
        elif target.kind is TargetKind.PANEL:
            judge.panel = text
        elif target.kind is TargetKind.RECUSALS:
            judge.recused = _read_recusals(row, row.cell(target).text, names)
        elif target.kind is TargetKind.REASON:
            judge.reason = text
    named = any(found.target == NAME for found in row.findings if found.is_error)
    if not judge.name and not named:
        row.add(Problem.CELL_REQUIRED, NAME)
    return judge


def _read_role(row: ReadRow, text: str) -> Role | None:
    word = simplified(core(text))
    role = _ROLES.get(word)
    if role is None:
        near = max(_ROLES, key=lambda known: likeness(word, known))
        suggestion = near if likeness(word, near) >= 0.6 else None
        row.add(Problem.ROLE_UNKNOWN, ROLE, {"text": text}, suggestion=suggestion)
    return role


def _read_recusals(row: ReadRow, text: str, names: RecusalNames) -> list[Entry]:
    found, doubts = names.resolve(text)
    for doubt in doubts:
        facts = {"text": doubt.name, "entries": "、".join(doubt.candidates)}
        several = len(doubt.candidates) > 1 and doubt.suggestion is None
        problem = Problem.RECUSAL_AMBIGUOUS if several else Problem.RECUSAL_UNKNOWN
        row.add(problem, RECUSALS, facts, suggestion=doubt.suggestion)
    return found
