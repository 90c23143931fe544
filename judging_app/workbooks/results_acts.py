"""加扣分与裁定: what people decided, with their reasons: adjustments, rulings, recusals, withdrawals."""

from collections.abc import Iterator

from judging_app.domain.event import EntryStatus, RulingKind
from judging_app.domain.scoreboard import Scoreboard
from judging_app.domain.scores import AdjustmentSum, AppliedAdjustment
from judging_app.domain.sheets import Standing
from judging_app.wording.language import Language
from judging_app.wording.terms import term
from judging_app.workbooks.results_model import (
    NEEDED,
    WORDS,
    Entrants,
    ResultColumn,
    ResultSheet,
    ResultValue,
)
from judging_app.workbooks.special import special_word


def acts_sheet(
    board: Scoreboard, entrants: Entrants, language: Language, title: str, heading: tuple[str, ...]
) -> ResultSheet:
    """Everything that moved a score or a place and is no mark and no figure."""
    say = language
    columns = (
        ResultColumn(say.translate("Results", "Kind"), 9, WORDS, most=16),
        ResultColumn(say.translate("Results", "Code"), 8, WORDS, most=14),
        ResultColumn(say.translate("Results", "Number"), 8, WORDS, most=24),
        ResultColumn(say.translate("Results", "Entry"), 12, most=36),
        ResultColumn(say.translate("Results", "Points"), 8, NEEDED, strong=True),
        ResultColumn(say.translate("Results", "Seconds"), 8),
        ResultColumn(say.translate("Results", "Acts on"), 9, most=18),
        ResultColumn(say.translate("Results", "Stage"), 9, most=20),
        ResultColumn(say.translate("Results", "Reason"), 12, most=44),
        ResultColumn(say.translate("Results", "Decided by"), 9, most=18),
    )
    acts = _Acts(board, entrants, say)
    rows = [*acts.adjustments(), *acts.rulings(), *acts.statuses(), *acts.recusals()]
    return ResultSheet(title, heading, columns, rows, keys=(0, 1, 2))


class _Acts:
    def __init__(self, board: Scoreboard, entrants: Entrants, language: Language) -> None:
        self._board = board
        self._entrants = entrants
        self._language = language

    def adjustments(self) -> Iterator[list[ResultValue]]:
        """Adjustments as they counted."""
        dimensions = {item.code: item.name or item.code for item in self._board.rulebook.dimensions}
        for item in self._board.round.adjustments:
            applied, target = self._applied(item.entry, item.code)
            entry = self._entrants.entries[item.entry]
            yield [
                term(item.kind, self._language),
                item.code,
                entry.code,
                entry.name,
                None if applied is None else applied.points,
                item.seconds or None,
                dimensions.get(target) or special_word("final", self._language, ()),
                term(item.stage, self._language),
                item.reason,
                "",
            ]

    def _applied(self, entry: str, code: str) -> tuple[AppliedAdjustment | None, str]:
        score = self._board.scores.get(entry)
        if score is None:
            return None, ""
        sums: list[tuple[AdjustmentSum, str]] = [(score.adjustments, "")]
        for item in score.dimensions:
            sums += [(item.adjustments, item.dimension), (item.sheet_adjustments, item.dimension)]
        for found, target in sums:
            for applied in found.items:
                if applied.code == code:
                    return applied, target
        return None, ""

    def rulings(self) -> Iterator[list[ResultValue]]:
        """Rulings and lots: the tied entries, best first."""
        for item in self._board.round.rulings:
            names = " > ".join(self._entrants.entries[code].name for code in item.order)
            word = term(RulingKind(item.kind), self._language)
            yield [word, item.code, " > ".join(item.order), names, None, None, "", "", item.reason, item.by]

    def statuses(self) -> Iterator[list[ResultValue]]:
        """Entries that do not compete, and why."""
        for item in self._board.round.participations:
            if item.status is EntryStatus.COMPETING:
                continue
            name = self._entrants.entries[item.entry].name
            word = term(item.status, self._language)
            yield [word, "", item.entry, name, None, None, "", "", item.reason, ""]

    def recusals(self) -> Iterator[list[ResultValue]]:
        """Judges who did not score an entry, and why."""
        judges = {judge.code: judge.name or judge.code for judge in self._board.event.judges}
        for item in self._board.round.recusals:
            entry = self._entrants.entries.get(item.entry)
            name = "" if entry is None else entry.name
            word, judge = term(Standing.RECUSED, self._language), judges.get(item.judge, item.judge)
            yield [word, judge, item.entry, name, None, None, "", "", item.reason, ""]
