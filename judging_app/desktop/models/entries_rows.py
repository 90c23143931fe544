"""The rows of the list of entries."""

from judging_app.desktop.models.entries_cells import ListColumn, PlainCell, StateCell, TitleCell
from judging_app.desktop.models.entries_table import ListRow
from judging_app.desktop.theme.tokens import Tone
from judging_app.domain.event import UNRANKED, Entry, EntryStatus, Event, Participation, Round
from judging_app.wording.derivations_numbers import entry_number
from judging_app.wording.language import translate
from judging_app.wording.terms import term


def entry_columns() -> tuple[ListColumn, ...]:
    """The columns of the list."""
    return (
        ListColumn("order", translate("EntriesPage", "No."), 44, number=True),
        ListColumn("code", translate("EntriesPage", "Code"), 72),
        ListColumn("name", translate("EntriesPage", "Entry"), 220, stretches=True),
        ListColumn("leader", translate("EntriesPage", "Leader"), 92),
        ListColumn("track", translate("EntriesPage", "Track"), 92),
        ListColumn("region", translate("EntriesPage", "Region"), 92),
        ListColumn("industry", translate("EntriesPage", "Industry"), 108),
        ListColumn("recused", translate("EntriesPage", "Recused judges"), 136),
        ListColumn("status", translate("EntriesPage", "Status"), 112),
    )


def entry_rows(event: Event, round_: Round) -> list[ListRow]:
    """The entries of a round in running order."""
    tracks = {track.code: track.name for track in event.tracks}
    judges = {judge.code: judge.name for judge in event.judges}
    parts = {item.entry: item for item in round_.participations}
    recused: dict[str, list[str]] = {}
    for recusal in round_.recusals:
        recused.setdefault(recusal.entry, []).append(judges.get(recusal.judge, recusal.judge))
    return [
        _row(entry, parts[entry.code], tracks.get(entry.track, ""), recused.get(entry.code, []))
        for entry in event.in_running_order()
        if entry.code in parts
    ]


def _row(entry: Entry, part: Participation, track: str, recused: list[str]) -> ListRow:
    muted = part.status in UNRANKED
    tone = Tone.OK if part.status is EntryStatus.COMPETING else Tone.WARN
    cells = (
        PlainCell(entry_number(entry) if entry.order else "", number=True, muted=True),
        PlainCell(entry.code, muted=True),
        TitleCell(entry.name, entry.organization, muted=muted),
        PlainCell(entry.leader),
        PlainCell(track),
        PlainCell(entry.region),
        PlainCell(entry.industry),
        PlainCell("、".join(recused), muted=True),
        StateCell(term(part.status), tone),
    )
    texts = (entry.code, entry_number(entry), entry.name, entry.organization, entry.leader, entry.region)
    searched = "\n".join([*texts, entry.industry, track]).casefold()
    return ListRow(entry.code, entry.track, searched, cells)
