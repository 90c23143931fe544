"""What a judge is told of a change of the running order."""

from judging_app.application.seats.order_news import Move, OrderNews, Turn
from judging_app.domain.event import Event
from judging_app.wording.language import translate
from judging_app.wording.terms import term

_MOST = 3
"""Entries that are named one by one; of more of them the list tells."""


def order_words(news: OrderNews, event: Event | None) -> tuple[str, str]:
    """The change in bold words, and what else there is to tell."""
    first, *others = [*_turn_parts(news), *_entry_parts(news)]
    head = translate("JudgeStage", "Running order changed: {change}").format(change=first)
    if news.swaps or news.move:
        turns = [turn for pair in news.swaps for turn in reversed(pair)]
        turns += [news.move.turn] if news.move else []
        others.append(translate("JudgeStage", "now {entries}").format(entries=_named(turns, event)))
    elif news.drawn or news.reordered:
        others.append(translate("JudgeStage", "the list shows the new numbers, what you keyed stays put"))
    elif news.out:
        others.append(_named(news.out, event))
    return head, translate("JudgeStage", "; ").join(others)


def _turn_parts(news: OrderNews) -> list[str]:
    parts = []
    for later, earlier in news.swaps:
        words = translate("JudgeStage", "No. {one} and No. {other} have changed places")
        parts.append(words.format(one=_number(earlier), other=_number(later)))
    if news.move:
        parts.append(_moved(news.move))
    if news.drawn and news.is_first:
        parts.append(translate("JudgeStage", "lots have been drawn"))
    elif news.drawn:
        parts.append(translate("JudgeStage", "lots have been drawn anew"))
    if news.reordered and news.is_first:
        parts.append(translate("JudgeStage", "the entries have got their numbers"))
    elif news.reordered:
        parts.append(translate("JudgeStage", "several entries have other numbers"))
    if news.restored:
        parts.append(translate("JudgeStage", "the order from before holds again"))
    return parts


def _moved(move: Move) -> str:
    words = translate("JudgeStage", "No. {old} is No. {new} now, those between move up")
    if move.turn.number < move.before:
        words = translate("JudgeStage", "No. {old} is No. {new} now, those between move down")
    return words.format(old=str(move.before).zfill(2), new=_number(move.turn))


def _entry_parts(news: OrderNews) -> list[str]:
    parts = []
    for turn in news.out[:_MOST]:
        words = translate("JudgeStage", "No. {number} {status}")
        parts.append(words.format(number=_number(turn), status=term(turn.status)))
    groups = (
        (news.out[_MOST:], translate("JudgeStage", "{count} more are out of the contest")),
        (news.back, translate("JudgeStage", "back in the contest: {numbers}")),
        (news.added, translate("JudgeStage", "new on your list: {numbers}")),
        (news.gone, translate("JudgeStage", "no longer yours to score: {numbers}")),
    )
    for turns, words in groups:
        if turns:
            parts.append(words.format(count=len(turns), numbers=_numbers(turns)))
    return parts


def _number(turn: Turn) -> str:
    """The number that people call the entry by, as everywhere on the desk."""
    return str(turn.number).zfill(2) if turn.number else turn.entry


def _numbers(turns: tuple[Turn, ...]) -> str:
    shown = [_number(turn) for turn in turns[:_MOST]]
    if len(turns) > _MOST:
        shown.append("…")
    return translate("Desk", ", ").join(shown)


def _named(turns: list[Turn] | tuple[Turn, ...], event: Event | None) -> str:
    """Numbers with names: the name tells which project is meant, whatever its number."""
    names = {} if event is None else {entry.code: entry.name for entry in event.entries}
    shown = turns[: 2 * _MOST]
    words = translate("JudgeStage", "No. {number} {name}")
    named = (words.format(number=_number(turn), name=names.get(turn.entry, "")) for turn in shown)
    return translate("JudgeStage", "; ").join(item.rstrip() for item in named)
