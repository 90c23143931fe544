"""A story of judges' laptops in the small event, told by commands: every kind of record comes of it."""

from dataclasses import replace

from judging_app.application.actors import Actor, ActorRole
from judging_app.application.commands import Command, SubmitSheet
from judging_app.application.judging import LocalJudging
from judging_app.application.ports import EventStore
from judging_app.application.seats.commands import (
    CloseEntry,
    IssueSlips,
    PairSeat,
    PrepareHost,
    ReceiveSheet,
    ReleaseSeat,
    SetDeskRules,
    SettleSubmission,
    SignSheets,
    TakePacket,
)
from judging_app.application.seats.records import DeskRules, HostIdentity, SignedSheet, Slip
from tests.storage.builders import KEY, marks

ORGANIZER = Actor("组委会", ActorRole.ORGANIZER)
IDENTITY = HostIdentity("id-of-the-event", "-----BEGIN CERTIFICATE-----", "-----BEGIN KEY-----", "c0ffee")
SLIPS = (Slip("J1", "7K4", "5a17", "f00d"), Slip("J2", "9PX", "5a18", "f00e"))
FIRST = SubmitSheet("final", *KEY, marks(50), "sent 1")
STALE = SubmitSheet("final", *KEY, marks(20), "sent 2", note="重发")
LATE = replace(FIRST, entry="E2", submission="sent 3")
LATER = replace(FIRST, entry="E3", submission="sent 4")

STORY: tuple[Command, ...] = (
    PrepareHost("", IDENTITY),
    IssueSlips("", SLIPS),
    PairSeat("", "J1", "device 1", "笔记本1"),
    PairSeat("", "J2", "device 3", "笔记本3"),
    PairSeat("", "J1", "device 2", "笔记本2", agreed=True),
    ReceiveSheet("final", FIRST, "笔记本2"),
    ReceiveSheet("final", STALE, "笔记本2"),
    ReceiveSheet("final", LATE, "笔记本1", late=True),
    ReceiveSheet("final", LATER, "笔记本1", late=True),
    SettleSubmission("final", 1, accept=True, reason="当场核实"),
    SettleSubmission("final", 2, accept=False, reason="旧电脑误发"),
    ReleaseSeat("", "J2", "电脑没电"),
    CloseEntry("final", "E4"),
    SignSheets("final", "J1", "signature 1", "评委J1", "M0 0L9 9", (SignedSheet("pitch", "E1", 2),)),
    SignSheets("final", "J1", "signature 2", "评委J1", "", (SignedSheet("pitch", "E1", 2),)),
    TakePacket("", "packet 1", "J2"),
    SetDeskRules("", DeskRules(may_revise=False, range_alarm=20)),
)
"""E1 of J1 is stored twice, the second time by settling; submission 2 is left out, 3 is open."""


def told(store: EventStore) -> LocalJudging:
    """Let the story happen in an event that nobody scored yet."""
    judging = LocalJudging(store, ORGANIZER)
    for command in STORY:
        judging.do(command)
    return judging
