"""The words of a score sheet on paper (评分表), blank or filled in."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from typing import Final

from judging_app.application.keying.numbers import event_tag, qr_text, sheet_number, shown_number
from judging_app.application.papers.score_sheets import PaperSheet
from judging_app.application.sealing.records import ContentMark
from judging_app.domain.band_ranges import judge_view
from judging_app.domain.decimals import sheet_places
from judging_app.domain.event import Event, Round
from judging_app.domain.exact import TICKS_PER_POINT, from_ticks
from judging_app.domain.index import RoundIndex
from judging_app.domain.rubric import Criterion, Dimension
from judging_app.domain.scoring import sheet_value
from judging_app.domain.sheets import COUNTING, Standing
from judging_app.wording.derivations_numbers import entry_number, step_places, written
from judging_app.wording.language import Language, current_language
from judging_app.wording.papers import foot, page_words, seat_words
from judging_app.wording.rule_sheet_tale import RuleTale
from judging_app.wording.terms import term

_DASH: Final = "—"


@dataclass(frozen=True, slots=True)
class CriterionRow:
    """One line of the table. A group has no number and no points; `levels` may be left out to save room."""

    name: str
    number: str = ""
    points: str = ""
    looks: str = ""
    levels: str = ""
    code: str = ""

    @property
    def is_group(self) -> bool:
        """Whether it is a heading over criteria."""
        return not self.code


@dataclass(frozen=True, slots=True)
class CriteriaTable:
    """The table that all sheets of a dimension and a track have in common."""

    head: tuple[str, str, str, str, str]
    rows: tuple[CriterionRow, ...]
    total: str


@dataclass(frozen=True, slots=True)
class Choice:
    """A box to tick."""

    label: str
    is_ticked: bool


@dataclass(frozen=True, slots=True)
class SheetText:
    """Everything that stands on one sheet.

    `marks` are by criterion code, empty on a blank sheet. `signs` are labels before lines, in rows;
    `above` stands over every page but the first.
    """

    event: str
    title: str
    about: str
    number_label: str
    number: str
    qr: str
    entry: tuple[str, str]
    fields: tuple[tuple[str, str], ...]
    judge: tuple[tuple[str, str], tuple[str, str]]
    table: CriteriaTable
    marks: Mapping[str, str]
    total: str
    standing: str
    note_label: str
    note: str
    care: tuple[str, ...]
    choices: tuple[Choice, ...]
    reason_label: str
    reason: str
    signs: tuple[tuple[str, ...], ...]
    above: tuple[str, str]


class ScoreSheets:
    """Sheets of one round, told one by one: a thousand of them need not be held at once."""

    def __init__(
        self,
        event: Event,
        round_: Round,
        sheets: Sequence[PaperSheet],
        mark: ContentMark | None = None,
        language: Language | None = None,
    ) -> None:
        self.sheets = sheets
        self._speech = language or current_language()
        self._event = event
        self._round = round_
        self._tale = RuleTale(event, round_, self._speech)
        self._tag = event_tag(event)
        self._rules = round_.rulebook.fingerprint
        self._tracks = {item.code: item.name for item in event.tracks}
        self._tables: dict[tuple[str, str], CriteriaTable] = {}
        self.title = self._speech.translate("Papers", "Score sheet")
        self.event_name = event.name
        self.page_words = page_words(self._speech)
        self.foot = foot(round_.rulebook, mark, self._speech)

    @cached_property
    def _index(self) -> RoundIndex:
        return RoundIndex(self._event, self._round)

    def text(self, paper: PaperSheet) -> SheetText:
        """Tell one sheet."""
        speech, entry = self._speech, paper.entry
        number = sheet_number(paper.ref)
        name = paper.dimension.name or paper.dimension.code
        label = self._entry_label(paper)
        round_name = self._round.name or self._round.code
        about = (round_name, self._event.date, self._event.place)
        return SheetText(
            self._event.name,
            speech.translate("Papers", "{dimension}: score sheet").format(dimension=name),
            " · ".join(part for part in about if part),
            speech.translate("Papers", "Sheet number"),
            shown_number(number),
            qr_text(paper.ref, number, self._rules, self._tag),
            (speech.translate("Papers", "Entry"), label),
            self._fields(paper),
            (
                (speech.translate("Papers", "Judge"), paper.judge.name),
                (
                    speech.translate("Papers", "Seat"),
                    seat_words(self._round, paper.seat, paper.seat_number, speech),
                ),
            ),
            self._table(paper.dimension, entry.track),
            self._marks(paper),
            self._total(paper),
            self._standing(paper),
            self._note_label(paper),
            "" if paper.sheet is None else paper.sheet.note,
            self._care(paper),
            self._choices(paper),
            speech.translate("Papers", "Reason"),
            self._reason(paper),
            self._signs(paper),
            (
                f"{shown_number(number)} · {paper.judge.name} · {label}",
                f"{round_name} · {name}",
            ),
        )

    def _entry_label(self, paper: PaperSheet) -> str:
        number = entry_number(paper.entry)
        code = paper.entry.code
        shown = number if code in {number, str(paper.entry.order)} else f"{number} ({code})"
        return f"{shown}  {paper.entry.name}"

    def _fields(self, paper: PaperSheet) -> tuple[tuple[str, str], ...]:
        speech, entry = self._speech, paper.entry
        found = (
            (speech.translate("Papers", "Organization"), entry.organization),
            (speech.translate("Papers", "Track"), self._tracks.get(entry.track, entry.track)),
        )
        return tuple((label, text) for label, text in found if text)

    def _table(self, dimension: Dimension, track: str) -> CriteriaTable:
        key = dimension.code, track
        if key not in self._tables:
            speech = self._speech
            head = (
                speech.translate("Papers", "No."),
                speech.translate("Papers", "Criterion"),
                speech.translate("Papers", "Points"),
                speech.translate("Papers", "What is looked at"),
                speech.translate("Papers", "Mark"),
            )
            text = speech.translate("Papers", "Total (full mark {full})")
            if any(leaf.factor != 1 for leaf in dimension.leaves(track)):
                text = speech.translate("Papers", "Total with factors (full mark {full})")
            total = text.format(full=self._tale.number(dimension.full(track)))
            self._tables[key] = CriteriaTable(head, self._rows(dimension, track), total)
        return self._tables[key]

    def _rows(self, dimension: Dimension, track: str) -> tuple[CriterionRow, ...]:
        """The criteria in order, each group once above its own."""
        rows: list[CriterionRow] = []
        group = ""
        for number, leaf in enumerate(dimension.leaves(track), start=1):
            path = self._tale.leaf_name(dimension, leaf).removesuffix(leaf.name).removesuffix(self._slash)
            if path and leaf.parent != group:
                above = dimension.criterion(leaf.parent)
                rows.append(CriterionRow(path, looks="" if above is None else above.guidance))
            group = leaf.parent
            levels = self._levels(leaf)
            rows.append(
                CriterionRow(leaf.name, str(number), self._points(leaf), leaf.guidance, levels, leaf.code)
            )
        return tuple(rows)

    @property
    def _slash(self) -> str:
        return self._speech.translate("RuleSheet", " / ")

    def _points(self, leaf: Criterion) -> str:
        speech, tale = self._speech, self._tale
        low, high = tale.ticks(leaf.minimum), tale.ticks(leaf.maximum)
        lines = [
            f"{low}–{high}",
            speech.translate("Papers", "step {step}").format(step=tale.ticks(leaf.step)),
        ]
        if leaf.factor != 1:
            lines.append(f"× {tale.number(leaf.factor)}")
        if leaf.bonus:
            lines.append(speech.translate("Papers", "bonus"))
        if leaf.bonus or leaf.optional:
            lines.append(speech.translate("Papers", "optional"))
        return "\n".join(lines)

    def _levels(self, leaf: Criterion) -> str:
        """The named levels with their marks, best first; what they mean is on the rules sheet."""
        parts = [
            f"{level.name} {self._tale.number(level.low)}–{self._tale.number(level.high)}"
            for level in reversed(judge_view(leaf))
            if level.low is not None and level.high is not None
        ]
        return "  ".join(parts)

    def _marks(self, paper: PaperSheet) -> Mapping[str, str]:
        if paper.sheet is None:
            return {}
        # Who abstains may have begun; only what was handed in as marks is signed.
        given = {} if paper.sheet.standing is Standing.ABSTAINED else paper.sheet.marks
        return {
            leaf.code: written(from_ticks(given[leaf.code]), step_places(leaf))
            if leaf.code in given
            else _DASH
            for leaf in paper.dimension.leaves(paper.entry.track)
        }

    def _total(self, paper: PaperSheet) -> str:
        if paper.sheet is None:
            return ""
        if paper.sheet.standing not in COUNTING:
            return _DASH
        plan = self._index.plan_for(paper.dimension, paper.entry.code)
        total = Fraction(sheet_value(plan, paper.sheet)) / TICKS_PER_POINT
        return written(total, sheet_places(paper.dimension))

    def _standing(self, paper: PaperSheet) -> str:
        if paper.sheet is None or paper.sheet.standing in COUNTING:
            return ""
        return term(paper.sheet.standing, self._speech)

    def _note_label(self, paper: PaperSheet) -> str:
        if paper.sheet is not None:
            return self._speech.translate("Papers", "Remarks")
        return self._speech.translate("Papers", "Remarks (may be left empty)")

    def _care(self, paper: PaperSheet) -> tuple[str, ...]:
        speech = self._speech
        if paper.sheet is not None:
            return (
                speech.translate(
                    "Papers",
                    "Check every mark and sign. Where one is wrong, do not change it here: tell the staff, who correct it and print the sheet anew.",
                ),
            )
        return (
            speech.translate(
                "Papers",
                "Mark every criterion in black ink. Where you give 0 points write 0: an empty box is no mark.",
            ),
            speech.translate(
                "Papers", "To correct a mark, strike it out, write the new one beside it and sign there."
            ),
            speech.translate(
                "Papers", "If you abstain or are recused, give no marks: tick the box and say why."
            ),
        )

    def _choices(self, paper: PaperSheet) -> tuple[Choice, ...]:
        speech = self._speech
        standing = None if paper.sheet is None else paper.sheet.standing
        choices = (
            Choice(speech.translate("Papers", "I abstain"), standing is Standing.ABSTAINED),
            Choice(speech.translate("Papers", "I am recused from this entry"), is_ticked=False),
        )
        # What was handed in is said, not asked once more.
        return choices if paper.sheet is None else tuple(item for item in choices if item.is_ticked)

    def _reason(self, paper: PaperSheet) -> str:
        return "" if paper.sheet is None or paper.sheet.standing in COUNTING else paper.sheet.reason

    def _signs(self, paper: PaperSheet) -> tuple[tuple[str, ...], ...]:
        speech = self._speech
        judge = (speech.translate("Papers", "Signature of the judge"), speech.translate("Papers", "Date"))
        if paper.sheet is not None:
            return (judge,)
        return (
            judge,
            (
                speech.translate("Papers", "Keyed first by"),
                speech.translate("Papers", "Keyed again by"),
                speech.translate("Papers", "Checked by"),
            ),
        )
