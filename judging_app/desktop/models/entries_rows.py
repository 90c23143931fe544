"""The rows of the list of entries."""

from typing import NamedTuple

from judging_app.desktop.models.entries_cells import ListColumn, PlainCell, StateCell
from judging_app.desktop.models.entries_edits import Field, field_text
from judging_app.desktop.models.entries_table import ListRow
from judging_app.desktop.theme.tokens import Tone
from judging_app.domain.event import UNRANKED, Entry, EntryStatus, Event, Participation, Round
from judging_app.domain.origins import Origin
from judging_app.wording.derivations_numbers import entry_number
from judging_app.wording.language import Language, current_language, translate
from judging_app.wording.origins import origin_brief, origin_lines
from judging_app.wording.terms import term


class _Shown(NamedTuple):
    """What a row is made of."""

    language: Language
    entry: Entry
    part: Participation
    track: str
    recused: str
    origin: Origin | None
    with_origins: bool


def entry_columns(*, with_origins: bool = False) -> tuple[ListColumn, ...]:
    """The columns of the list; where entries come from only where another event sent some on."""
    origin = (ListColumn("origin", translate("EntriesPage", "From"), 168),) if with_origins else ()
    return (
        ListColumn("order", translate("EntriesPage", "No."), 56, number=True),
        ListColumn("code", translate("EntriesPage", "Code"), 64),
        ListColumn("name", translate("EntriesPage", "Entry"), 190, stretches=True),
        ListColumn("organization", translate("EntriesPage", "Organization"), 178),
        ListColumn("leader", translate("EntriesPage", "Leader"), 84),
        ListColumn("track", translate("EntriesPage", "Track"), 92),
        ListColumn("region", translate("EntriesPage", "Region"), 84),
        ListColumn("industry", translate("EntriesPage", "Industry"), 96),
        ListColumn("note", translate("EntriesPage", "Note"), 88),
        *origin,
        ListColumn("recused", translate("EntriesPage", "Recused judges"), 112),
        ListColumn("status", translate("EntriesPage", "Status"), 116),
    )


def entry_text(event: Event, code: str, column: str) -> str:
    """What an editor over a cell begins with."""
    entry = event.entry(code)
    return "" if entry is None or column not in set(Field) else field_text(entry, Field(column))


class EntryRows:
    """The rows of entries; one that shows the same as before is not made again.

    With a thousand entries an edit of one is on screen at once.
    """

    def __init__(self) -> None:
        self._made: dict[str, tuple[_Shown, ListRow]] = {}

    def of(self, event: Event, round_: Round) -> list[ListRow]:
        """The entries of a round in running order."""
        tracks = {track.code: track.name for track in event.tracks}
        judges = {judge.code: judge.name for judge in event.judges}
        parts = {item.entry: item for item in round_.participations}
        recused: dict[str, list[str]] = {}
        for recusal in round_.recusals:
            recused.setdefault(recusal.entry, []).append(judges.get(recusal.judge, recusal.judge))
        language = current_language()
        origins = {item.entry: item for item in event.origins}
        made: dict[str, tuple[_Shown, ListRow]] = {}
        for entry in event.in_running_order():
            part = parts.get(entry.code)
            if part is None:
                continue
            names = "、".join(recused.get(entry.code, ()))
            origin = origins.get(entry.code)
            shown = _Shown(language, entry, part, tracks.get(entry.track, ""), names, origin, bool(origins))
            before = self._made.get(entry.code)
            if before is None or before[0] != shown:
                before = shown, _row(shown)
            made[entry.code] = before
        self._made = made
        return [row for _, row in made.values()]


def _row(shown: _Shown) -> ListRow:
    entry, part, track, recused = shown.entry, shown.part, shown.track, shown.recused
    muted = part.status in UNRANKED
    tone = Tone.OK if part.status is EntryStatus.COMPETING else Tone.WARN
    cells = (
        PlainCell(entry_number(entry) if entry.order else "", number=True, muted=True),
        PlainCell(entry.code, muted=True),
        PlainCell(entry.name, muted=muted),
        PlainCell(entry.organization, muted=True),
        PlainCell(entry.leader),
        PlainCell(track),
        PlainCell(entry.region),
        PlainCell(entry.industry),
        PlainCell(entry.note, muted=True),
        *((_origin_cell(shown.origin),) if shown.with_origins else ()),
        PlainCell(recused, muted=True),
        StateCell(term(part.status), tone),
    )
    texts = (entry.code, entry_number(entry), entry.name, entry.organization, entry.leader, entry.region)
    searched = "\n".join([*texts, entry.industry, entry.note, track]).casefold()
    return ListRow(entry.code, entry.track, searched, cells)


def _origin_cell(origin: Origin | None) -> PlainCell:
    """Event, round, place and score; everything else where the pointer rests."""
    if origin is None:
        return PlainCell("")
    return PlainCell(origin_brief(origin), muted=True, tip="\n".join(origin_lines(origin)))
