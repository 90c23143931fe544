"""What needs a person, in order of weight.

Laptops that ask to be let in or stand outside, sheets held back, missing sheets, totals far apart,
lost laptops.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from enum import StrEnum
from typing import NamedTuple

from judging_app.application.seats.board import BoardView
from judging_app.application.seats.hosting import JoinRequest
from judging_app.application.seats.records import HeldSubmission
from judging_app.desktop.models.live_board import (
    LiveRow,
    Stage,
    is_missing,
    points_text,
    stage_of,
    state_words,
)
from judging_app.desktop.models.live_heads import HostNow, duration_words
from judging_app.desktop.pages.desk_words import number_of
from judging_app.desktop.theme.tokens import Tone
from judging_app.domain.problems import Finding, Problem
from judging_app.domain.sheets import SheetKey
from judging_app.wording.language import translate
from judging_app.wording.problems import sentence


class CardAct(StrEnum):
    """What a card's button does."""

    OPEN = "open"
    AGREE = "agree"
    TURN_AWAY = "turn_away"
    COMPARE = "compare"
    SHOW_CELL = "show_cell"
    ON_PAPER = "on_paper"
    SHOW_ENTRY = "show_entry"
    SHOW_JUDGE = "show_judge"
    RELEASE = "release"
    OVERTIME = "overtime"
    CORRECT = "correct"
    CORRECT_RESULTS = "correct_results"


class LiveCard(NamedTuple):
    """A card. `target` is what its buttons are about: a request's id, a submission's number, a judge."""

    id: str
    icon: str
    tone: Tone
    title: str
    text: str
    acts: tuple[CardAct, ...]
    target: str = ""
    key: SheetKey | None = None


def act_word(act: CardAct) -> str:
    """The word on a card's button."""
    return {
        CardAct.OPEN: translate("Live", "Open to judges"),
        CardAct.AGREE: translate("Live", "Let it in"),
        CardAct.TURN_AWAY: translate("Live", "Turn away"),
        CardAct.COMPARE: translate("Live", "Compare…"),
        CardAct.SHOW_CELL: translate("Live", "Show"),
        CardAct.ON_PAPER: translate("Live", "Enter from paper…"),
        CardAct.SHOW_ENTRY: translate("Live", "Show the entry"),
        CardAct.SHOW_JUDGE: translate("Live", "Connection"),
        CardAct.RELEASE: translate("Live", "Go on on paper…"),
        CardAct.OVERTIME: translate("LiveStage", "Decide…"),
        CardAct.CORRECT: translate("LiveStage", "Correct and show again…"),
        CardAct.CORRECT_RESULTS: translate("LiveStage", "Correct and show again…"),
    }[act]


def live_cards(
    view: BoardView, rows: list[LiveRow], now: HostNow | None, at: datetime, *, read_only: bool = False
) -> list[LiveCard]:
    """Every card, the weightiest first."""
    cards: list[LiveCard] = []
    if now is not None:
        cards += [_request(view, request) for request in now.requests]
        cards += _shut(view, now, read_only=read_only)
    cards += [_held(view, item) for item in view.held]
    cards += _missing(view, rows, read_only=read_only)
    cards += _wide(view)
    if now is not None:
        cards += _lost(view, now, at)
    return cards


def judge_name(view: BoardView, code: str) -> str:
    """A judge's name, also one who has no seat any more."""
    judge = view.event.judge(code)
    return code if judge is None else judge.name


def entry_number(view: BoardView, code: str) -> str:
    """The number of an entry."""
    entry = next((entry for entry in view.event.entries if entry.code == code), None)
    return code if entry is None else number_of(entry)


def machine_of(view: BoardView, judge: str) -> str:
    """The laptop that has a seat, in words."""
    pairing = view.pairings.get(judge)
    if pairing is None:
        return translate("Live", "none")
    if not pairing.device:
        return translate("Live", "on paper")
    return pairing.machine or translate("Live", "unnamed laptop")


def _request(view: BoardView, request: JoinRequest) -> LiveCard:
    title = translate("Live", "{judge}: another laptop asks to join")
    text = translate("Live", "Now: {now}. Asking: {asking}")
    return LiveCard(
        f"request {request.id}",
        "laptop",
        Tone.DANGER,
        title.format(judge=judge_name(view, request.judge)),
        text.format(now=machine_of(view, request.judge), asking=request.machine),
        (CardAct.AGREE, CardAct.TURN_AWAY),
        request.id,
    )


def _shut(view: BoardView, now: HostNow, *, read_only: bool) -> Iterator[LiveCard]:
    """Laptops have seats, sheets are owed, and nothing can arrive: as after a restart of the program."""
    owed = any(row.given < row.owed for row in view.rows)
    if now.status.is_open or read_only or not owed:
        return
    # A seat that was handed over as a file never had a slip, and waits for no network.
    judges = view.slips & {column.judge.code for column in view.columns}
    waiting = sum(1 for judge, pairing in view.pairings.items() if pairing.device and judge in judges)
    if waiting:
        text = translate("Live", "Laptops that wait: {count}. Their marks stay with them until then")
        yield LiveCard(
            "shut",
            "wifi-slash",
            Tone.WARN,
            translate("Live", "Not open to judges"),
            text.format(count=waiting),
            (CardAct.OPEN,),
        )


def named(view: BoardView, finding: Finding) -> Finding:
    """A finding that names its entry by number and name, as the screens do, not by its code."""
    code = finding.facts.get("entry", "")
    entry = next((entry for entry in view.event.entries if entry.code == code), None)
    if entry is None:
        return finding
    return replace(finding, facts={**finding.facts, "entry": f"{number_of(entry)} {entry.name}"})


def why_held(view: BoardView, item: HeldSubmission) -> str:
    """Why a submission was held back, as a sentence to the organizer."""
    if item.problem == Problem.NOT_PRESENTED:
        # The judge was asked for a reason and has given it: nobody asks for one again.
        if not item.sheet.reason:
            return translate("Live", "It was scored before its turn on stage.")
        text = translate(
            "Live", "It was scored before its turn on stage. The judge gave this reason: {reason}"
        )
        return text.format(reason=item.sheet.reason)
    if item.problem == Problem.STALE_REVISION:
        if item.facts.get("base", str(item.base)) == "0":
            return translate(
                "Live", "When the judge scored it nothing was stored; meanwhile revision {latest} was."
            ).format(latest=item.facts.get("latest", ""))
        text = translate(
            "Live", "The judge had revision {base} in hand; meanwhile revision {latest} was stored."
        )
        return text.format(base=item.facts.get("base", item.base), latest=item.facts.get("latest", ""))
    try:
        return sentence(named(view, Finding(Problem(item.problem), item.facts)))
    except ValueError:
        # Written by a newer program, which knows more reasons.
        return translate("Live", "It could not be taken as it came ({reason}).").format(reason=item.problem)


def _held(view: BoardView, item: HeldSubmission) -> LiveCard:
    title = translate("Live", "No. {number} {name}, {judge}: a sheet is held back")
    number = entry_number(view, item.sheet.entry)
    entry = view.event.entry(item.sheet.entry)
    return LiveCard(
        f"held {item.number}",
        "git-diff",
        Tone.DANGER,
        title.format(
            number=number,
            name="" if entry is None else entry.name,
            judge=judge_name(view, item.sheet.judge),
        ),
        why_held(view, item),
        (CardAct.COMPARE,),
        str(item.number),
        item.sheet.key,
    )


def _missing(view: BoardView, rows: list[LiveRow], *, read_only: bool) -> Iterator[LiveCard]:
    for row, live in zip(view.rows, rows, strict=True):
        if not row.missing or (row.missing > 1 and live.stage is not Stage.CLOSED):
            continue
        lacking = [
            (cell, column)
            for cell, column in zip(row.cells, view.columns, strict=True)
            if cell is not None and is_missing(cell, column, row)
        ]
        if not lacking:
            continue
        title = translate("Live", "No. {number}: sheets missing: {count}").format(
            number=live.number, count=len(lacking)
        )
        cell, column = lacking[0]
        if len(lacking) > 1:
            text = translate("Live", ", ").join(each.judge.name for _, each in lacking)
        else:
            own = next(each for each in live.cells if each is not None and each.key == cell.key)
            text = f"{column.judge.name}  {state_words(own)}"
        if live.stage is Stage.CLOSED:
            text = translate("Live", "Closed already. {names}").format(names=text)
        # Nothing goes to a closed entry's desk before it is opened again.
        takes = not read_only and live.stage is not Stage.CLOSED
        acts = (CardAct.SHOW_CELL, CardAct.ON_PAPER) if takes else (CardAct.SHOW_CELL,)
        yield LiveCard(
            f"missing {live.entry}", "warning-fill", Tone.DANGER, title, text, acts, live.entry, cell.key
        )


def _wide(view: BoardView) -> Iterator[LiveCard]:
    for row in view.rows:
        # Whoever closes an entry has seen the alarm: it stands in the question.
        if stage_of(row) is Stage.CLOSED:
            continue
        for wide in row.wide:
            title = translate("Live", "No. {number}: totals far apart")
            text = translate("Live", "Highest {highest}, lowest {lowest}: {gap} apart, limit {limit}")
            yield LiveCard(
                f"wide {row.entry.code} {wide.dimension.code}",
                "arrows-out-line-vertical",
                Tone.WARN,
                title.format(number=number_of(row.entry)),
                text.format(
                    highest=points_text(wide.highest),
                    lowest=points_text(wide.lowest),
                    gap=points_text(wide.highest - wide.lowest),
                    limit=points_text(wide.limit),
                ),
                (CardAct.SHOW_ENTRY,),
                row.entry.code,
            )


def _lost(view: BoardView, now: HostNow, at: datetime) -> Iterator[LiveCard]:
    for judge in dict.fromkeys(column.judge.code for column in view.columns):
        presence = now.presence.get(judge)
        if presence is None or presence.connected or not presence.waiting:
            continue
        since = duration_words((at - presence.seen).total_seconds())
        title = translate("Live", "{judge} offline for {time}")
        text = translate("Live", "Drafts are on the laptop; sheets waiting to upload: {count}")
        yield LiveCard(
            f"lost {judge}",
            "wifi-slash",
            Tone.DANGER,
            title.format(judge=judge_name(view, judge), time=since),
            text.format(count=presence.waiting),
            (CardAct.SHOW_JUDGE, CardAct.RELEASE),
            judge,
        )
