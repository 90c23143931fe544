"""Carries commands out: check, write in one transaction, say what to take into memory."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from judging_app.application.actors import Actor
from judging_app.application.commands import (
    AddAdjustment,
    AddRound,
    AttachEvidence,
    Command,
    ConfirmFigure,
    DetachEvidence,
    DropRulebookDraft,
    EditSetup,
    ExcuseSeat,
    GiveRuling,
    PublishRulebook,
    RecordFigure,
    Recuse,
    ReturnSheet,
    SaveDraft,
    SaveRulebookDraft,
    SetEntryStatus,
    SubmitSheet,
    UndoSetup,
    VacateSeat,
    VoidSheet,
    WithdrawAdjustment,
)
from judging_app.application.figure_handlers import (
    attach_evidence,
    confirm_figure,
    detach_evidence,
    record_figure,
)
from judging_app.application.handling import Desk, Done
from judging_app.application.keying.commands import DropKeying, KeySheet, SettleKeying
from judging_app.application.keying.handlers import drop_keying, key_sheet, settle_keying
from judging_app.application.papers.certificate_acts import SetCertificate, set_certificate
from judging_app.application.ports import EventStore, UnitOfWork
from judging_app.application.round_adding import add_round
from judging_app.application.round_handlers import (
    add_adjustment,
    give_ruling,
    recuse,
    set_entry_status,
    withdraw_adjustment,
)
from judging_app.application.rule_handlers import (
    drop_rulebook_draft,
    publish_rulebook,
    save_rulebook_draft,
)
from judging_app.application.sealing.commands import BreakSeal, SealEvent
from judging_app.application.sealing.handlers import break_seal, refuse_sealed, seal_event
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
from judging_app.application.seats.handlers import (
    close_entry,
    issue_slips,
    pair_seat,
    prepare_host,
    receive_sheet,
    release_seat,
    set_desk_rules,
    settle_submission,
    sign_sheets,
    take_packet,
)
from judging_app.application.setup_handlers import edit_setup, undo_setup
from judging_app.application.sheet_handlers import (
    excuse_seat,
    return_sheet,
    save_draft,
    submit_sheet,
    vacate_seat,
    void_sheet,
)
from judging_app.application.stage.commands import (
    AdmitEntry,
    AdvanceScreen,
    AnnounceAwards,
    CoverScreen,
    CueScreen,
    DrawLots,
    DriveStage,
    RevealEntry,
    SetShow,
    SettleOvertime,
)
from judging_app.application.stage.screen_handlers import (
    advance_screen,
    announce_awards,
    cover_screen,
    cue_screen,
    reveal_entry,
)
from judging_app.application.stage.show_handlers import draw_lots, set_show
from judging_app.application.stage.turn_handlers import admit_entry, drive_stage, settle_overtime
from judging_app.application.state import EventState
from judging_app.domain.stage_clock import Moment

_HANDLERS: dict[type[Command], Callable[[Any, Desk], Done]] = {
    SaveDraft: save_draft,
    SubmitSheet: submit_sheet,
    ExcuseSeat: excuse_seat,
    VacateSeat: vacate_seat,
    VoidSheet: void_sheet,
    ReturnSheet: return_sheet,
    Recuse: recuse,
    AddAdjustment: add_adjustment,
    WithdrawAdjustment: withdraw_adjustment,
    SetEntryStatus: set_entry_status,
    RecordFigure: record_figure,
    ConfirmFigure: confirm_figure,
    AttachEvidence: attach_evidence,
    DetachEvidence: detach_evidence,
    GiveRuling: give_ruling,
    EditSetup: edit_setup,
    UndoSetup: undo_setup,
    AddRound: add_round,
    SaveRulebookDraft: save_rulebook_draft,
    DropRulebookDraft: drop_rulebook_draft,
    PublishRulebook: publish_rulebook,
    PrepareHost: prepare_host,
    IssueSlips: issue_slips,
    PairSeat: pair_seat,
    ReleaseSeat: release_seat,
    ReceiveSheet: receive_sheet,
    SettleSubmission: settle_submission,
    CloseEntry: close_entry,
    SignSheets: sign_sheets,
    TakePacket: take_packet,
    SetDeskRules: set_desk_rules,
    SetShow: set_show,
    DrawLots: draw_lots,
    DriveStage: drive_stage,
    AdmitEntry: admit_entry,
    SettleOvertime: settle_overtime,
    RevealEntry: reveal_entry,
    AnnounceAwards: announce_awards,
    CueScreen: cue_screen,
    AdvanceScreen: advance_screen,
    CoverScreen: cover_screen,
    SealEvent: seal_event,
    BreakSeal: break_seal,
    KeySheet: key_sheet,
    SettleKeying: settle_keying,
    DropKeying: drop_keying,
    SetCertificate: set_certificate,
}


def handle(
    command: Command,
    state: EventState,
    work: UnitOfWork,
    store: EventStore,
    actor: Actor,
    now: datetime,
    moment: Moment,
) -> Done:
    """Carry a command out inside a transaction; raises `JudgingError` and then nothing is stored."""
    refuse_sealed(command, state)
    return _HANDLERS[type(command)](command, Desk(state, work, store, actor, now, moment))
