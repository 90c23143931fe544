"""What an organizer does to judges, seats and panels; what cannot be is answered in words."""

from dataclasses import replace

from judging_app.application.commands import VacateSeat
from judging_app.application.proposals import LeaveSeat, PromoteReserve, promoted
from judging_app.application.setup import SetupAct
from judging_app.desktop.models.judges_edits import (
    changed_round,
    moved_seat,
    new_code,
    place_of_seat,
    renamed_panel,
    sheets_of_seat,
    with_judge,
    with_panel,
    with_person,
    with_seat,
    without_panel,
    without_seat,
)
from judging_app.desktop.models.judges_rows import SeatKey
from judging_app.desktop.pages.judges_book import JudgesBook
from judging_app.desktop.pages.judges_form import Filled
from judging_app.domain.event import Event, Judge, Round, Seat
from judging_app.domain.sheets import Standing
from judging_app.wording.language import translate


class SeatActs:
    """Edits the book's event. Every answer is empty, or says why nothing was done."""

    def __init__(self, book: JudgesBook) -> None:
        self._book = book

    def add(self, filled: Filled) -> tuple[SeatKey | None, str]:
        """Take in a new judge; the first one of a round brings its panel along."""
        event, round_ = self._now()
        if event is None or round_ is None or filled.seat is None:
            return None, ""
        judge, seat = filled.judge, filled.seat
        if any((each.name, each.organization) == (judge.name, judge.organization) for each in event.judges):
            text = translate(
                "JudgesPage", "{name} is in the list already; add the organization to tell two apart"
            )
            return None, text.format(name=judge.name)
        if not round_.panels:
            event = with_panel(event, round_.code, translate("JudgesPage", "Panel"))
            made = event.round(round_.code)
            seat = replace(seat, panel="" if made is None else made.panels[0].code)
        key = SeatKey(seat.panel, new_code(event))
        self._book.edit(SetupAct.EDIT_JUDGES, with_judge(event, round_.code, judge, seat))
        return key, ""

    def change(self, judge: Judge, seat: Seat | None, filled: Filled) -> str:
        """Change the person, or else the seat."""
        event, round_ = self._now()
        if event is None or round_ is None:
            return ""
        if filled.judge != judge:
            self._book.edit(SetupAct.EDIT_JUDGES, with_person(event, filled.judge))
            return ""
        new = filled.seat
        if new is None or new == seat:
            return ""
        refusal = self._refuse_seat(round_, seat, new)
        if not refusal:
            wanted = (
                with_judge(event, round_.code, judge, new)
                if seat is None
                else with_seat(event, round_.code, seat, new)
            )
            self._book.edit(SetupAct.EDIT_SEATS, wanted)
        return refusal

    def _refuse_seat(self, round_: Round, seat: Seat | None, new: Seat) -> str:
        elsewhere = seat is None or new.panel != seat.panel
        if elsewhere and any(each.judge == new.judge for each in round_.seats_of(new.panel)):
            return translate("JudgesPage", "The judge has a seat in that panel already")
        if seat is None or not (elsewhere or new.dimension != seat.dimension):
            return ""
        number = self._on_record(round_, seat)
        if not number:
            return ""
        text = translate("JudgesPage", "The seat has {count} sheets on record: panel and what it scores stay")
        return text.format(count=number)

    def remove(self, judge: Judge, seat: Seat | None) -> str:
        """Take a seat away, and with the last one the judge."""
        event, round_ = self._now()
        if event is None or round_ is None:
            return ""
        if seat is None:
            judges = tuple(each for each in event.judges if each.code != judge.code)
            self._book.edit(SetupAct.EDIT_JUDGES, replace(event, judges=judges))
            return ""
        if number := self._on_record(round_, seat):
            text = translate(
                "JudgesPage",
                "{name} has {count} sheets on record and cannot be removed; let a reserve take over instead",
            )
            return text.format(name=judge.name, count=number)
        self._book.edit(SetupAct.EDIT_JUDGES, without_seat(event, round_.code, seat))
        return ""

    def step(self, seat: Seat, by: int) -> None:
        """Move a seat up or down among its panel's."""
        _, round_ = self._now()
        if round_ is not None:
            self._move(seat, place_of_seat(round_, seat) + by)

    def put_at(self, seat: Seat, other: Seat) -> None:
        """Move a seat to where another one of its panel stands."""
        _, round_ = self._now()
        if round_ is not None and seat.panel == other.panel:
            self._move(seat, place_of_seat(round_, other))

    def _move(self, seat: Seat, place: int) -> None:
        if self._book.whole is not None and place >= 0:
            wanted = moved_seat(self._book.whole, self._book.round_code, seat, place)
            self._book.edit(SetupAct.EDIT_SEATS, wanted)

    def take_over(self, offer: LeaveSeat | PromoteReserve, reason: str) -> None:
        """A judge leaves from here on, or a reserve gets the seat for the whole event."""
        event, round_ = self._now()
        if isinstance(offer, LeaveSeat):
            self._book.operations.do(VacateSeat(self._book.round_code, offer.panel, offer.judge, reason))
        elif event is not None and round_ is not None:
            seats = promoted(round_, offer)
            wanted = changed_round(event, round_.code, lambda item: replace(item, seats=seats))
            self._book.edit(SetupAct.EDIT_SEATS, wanted, reason)

    def add_panel(self, name: str) -> None:
        """Add a panel."""
        if self._book.whole is not None:
            wanted = with_panel(self._book.whole, self._book.round_code, name)
            self._book.edit(SetupAct.EDIT_SEATS, wanted)

    def rename_panel(self, code: str, name: str) -> None:
        """Call a panel otherwise."""
        if self._book.whole is not None:
            wanted = renamed_panel(self._book.whole, self._book.round_code, code, name)
            self._book.edit(SetupAct.EDIT_SEATS, wanted)

    def remove_panel(self, code: str) -> str:
        """Take a panel away that nobody sits in; its entries are left without one."""
        event, round_ = self._now()
        if event is None or round_ is None:
            return ""
        entries = {part.entry for part in round_.participations if part.panel == code}
        if seats := len(round_.seats_of(code)):
            text = translate("PanelsPage", "The panel has {seats} seats; move or remove its judges first")
            return text.format(seats=seats)
        if any(sheet.entry in entries for sheet in round_.sheets):
            return translate("PanelsPage", "Entries of the panel have sheets; it has to stay")
        self._book.edit(SetupAct.EDIT_SEATS, without_panel(event, round_.code, code))
        return ""

    def _on_record(self, round_: Round, seat: Seat) -> int:
        """Sheets and drafts of a seat."""
        progress = self._book.progress.get((seat.panel, seat.judge))
        drafts = 0 if progress is None else progress.standings.get(Standing.DRAFT, 0)
        return sheets_of_seat(round_, seat) + drafts

    def _now(self) -> tuple[Event | None, Round | None]:
        return self._book.whole, self._book.round
