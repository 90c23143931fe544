"""A reserve takes a judge's place: what is offered, and what is asked before it is done."""

from collections.abc import Callable

from PySide6.QtWidgets import QMenu, QWidget

from judging_app.application.proposals import LeaveSeat, PromoteReserve
from judging_app.desktop.pages.consequences_question import Asked
from judging_app.domain.event import Event, Role, Round, Seat
from judging_app.wording.language import translate

Offer = LeaveSeat | PromoteReserve


def name_of(event: Event, code: str) -> str:
    """A judge's name."""
    judge = event.judge(code)
    return code if judge is None else judge.name


def takeover_menu(
    parent: QWidget, event: Event, round_: Round, seat: Seat, chosen: Callable[[Offer], None]
) -> QMenu:
    """What can be done where a judge leaves: from here on, or a reserve for the whole event."""
    menu = QMenu(parent)
    leave = menu.addAction(translate("JudgesPage", "From here on (sheets handed in count on)…"))
    leave.triggered.connect(lambda: chosen(LeaveSeat(seat.panel, seat.judge)))
    reserves = [each.judge for each in round_.seats_of(seat.panel) if each.role is Role.RESERVE]
    for reserve in reserves:
        text = translate("JudgesPage", "{name} for the whole event (sheets so far do not count)…")
        action = menu.addAction(text.format(name=name_of(event, reserve)))
        offer = PromoteReserve(seat.panel, seat.judge, reserve)
        action.triggered.connect(lambda _=False, offer=offer: chosen(offer))
    if not reserves:
        menu.addAction(translate("JudgesPage", "This panel has no reserve")).setEnabled(False)
    return menu


def asked(event: Event, offer: Offer) -> Asked:
    """What is asked before a judge leaves."""
    name = name_of(event, offer.judge)
    if isinstance(offer, LeaveSeat):
        return Asked(
            translate("JudgesPage", "A reserve takes over from here on"),
            name,
            translate(
                "JudgesPage",
                "Sheets handed in count on. Everything still owed becomes absent, and a reserve's sheet "
                "counts there.",
            ),
            translate("JudgesPage", "Take over"),
        )
    return Asked(
        translate("JudgesPage", "A reserve for the whole event"),
        f"{name} → {name_of(event, offer.reserve)}",
        translate(
            "JudgesPage",
            "The reserve gets the seat for every entry, scored ones included. The judge's sheets stay on "
            "record and do not count.",
        ),
        translate("JudgesPage", "Replace"),
    )
