"""What the stage says: phases, times, and the words that go with marks and places."""

from collections.abc import Sequence
from fractions import Fraction
from typing import Final

from PySide6.QtCore import QDate, QLocale, Qt

from judging_app.application.stage.pictures import AddedPoints
from judging_app.application.stage.records import Phase
from judging_app.domain.event import AdjustmentKind
from judging_app.domain.stage_clock import MS
from judging_app.wording.derivations_numbers import shown
from judging_app.wording.language import Language, current_language, translate

_MINUTE: Final = 60
DOT: Final = "\N{MIDDLE DOT}"


def minutes(seconds: int, *, padded: bool = True) -> str:
    """Write seconds as minutes and seconds: 03:42."""
    whole, rest = divmod(seconds, _MINUTE)
    return f"{whole:02}:{rest:02}" if padded else f"{whole}:{rest:02}"


def clock_text(remaining: int) -> str:
    """Write milliseconds that are left: 03:42 while a part of that second is left, +00:05 once over."""
    if remaining > 0:
        return minutes(-(-remaining // MS))
    over = -remaining // MS
    return f"+{minutes(over)}" if over else minutes(0)


def phase_word(phase: Phase) -> str:
    """The word on the pill."""
    return {
        Phase.IDLE: "",
        Phase.CALLED: translate("StageScreen", "Get ready"),
        Phase.PITCH: translate("StageScreen", "Pitch"),
        Phase.QUESTIONS: translate("StageScreen", "Questions"),
        Phase.SCORING: translate("StageScreen", "Scoring"),
        Phase.BREAK: translate("StageScreen", "Break"),
    }[phase]


def clock_words(phase: Phase, remaining: int, warning: int, *, runs: bool) -> str:
    """What the time beside the pill is."""
    if remaining < 0:
        return translate("StageScreen", "Time is up, overtime")
    if phase is Phase.CALLED:
        return translate("StageScreen", "Time for the pitch")
    if not runs:
        return translate("StageScreen", "Paused, time left")
    if remaining == 0:
        return translate("StageScreen", "Time is up")
    if warning and remaining <= warning:
        left = minutes(warning // MS, padded=False)
        return translate("StageScreen", "Time left, less than {time}").format(time=left)
    return translate("StageScreen", "Time left")


def date_words(date: str) -> str:
    """Write a date as people do; what is not one (2026-11-23) is left as it was typed."""
    found = QDate.fromString(date.strip(), Qt.DateFormat.ISODate)
    if not found.isValid():
        return date
    is_chinese = current_language() is Language.CHINESE
    locale = QLocale(QLocale.Language.Chinese if is_chinese else QLocale.Language.English)
    return locale.toString(found, translate("StageScreen", "d MMMM yyyy"))


def joined(*parts: str) -> str:
    """Facts one after another, with dots between; what is empty is left out."""
    return f"    {DOT}    ".join(part for part in parts if part)


def heading(title: str, round_name: str) -> str:
    """The event and its round; an event that is named after its round is not named twice."""
    if not round_name or round_name in title:
        return title
    return f"{title} {DOT} {round_name}" if title else round_name


def judge_label(seat: int, name: str) -> str:
    """What stands over a judge's mark."""
    return name or translate("StageScreen", "Judge {seat}").format(seat=seat)


def fate_word(fate: str, method: str) -> str:
    """What became of a mark, under it."""
    if fate == "aside":
        return translate("StageScreen", "not counted")
    if fate == "partly":
        return (
            translate("StageScreen", "half weight")
            if method == "soft"
            else translate("StageScreen", "counts in part")
        )
    if fate not in ("lowest", "highest"):
        return ""
    if method == "median":
        below, above = translate("StageScreen", "below median"), translate("StageScreen", "above median")
        return below if fate == "lowest" else above
    if method != "trimmed":
        return translate("StageScreen", "not counted")
    return (
        translate("StageScreen", "lowest out")
        if fate == "lowest"
        else translate("StageScreen", "highest out")
    )


def rule_lines(
    method: str,
    marks: Sequence[tuple[Fraction | None, str]],
    score: Fraction | None,
    places: int,
    before: Fraction | None = None,
) -> tuple[str, ...]:
    """How the marks, each with its fate, become the score; nothing before their fates are told.

    `before` is what they come to where something was added to it afterwards.

    What is said of the arithmetic is checked with the very marks on the screen: where they lead to
    another score (weights of groups, factors, places instead of points), it is left out.
    """
    if not marks or any(value is None or not fate for value, fate in marks):
        return ()
    told = [_taken_out(method, [fate for _, fate in marks])]
    if score is not None:
        reached = score if before is None else before
        told += [_arithmetic(method, marks, reached, places), _rounding(score, places)]
    # The comma of the language; a sentence for a screen, so without a full stop.
    comma = "，" if current_language() is Language.CHINESE else ", "
    parts = [part for part in told if part]
    if len(parts) < 2:
        return tuple(_capital(part) for part in parts)
    first = parts[0] + comma.rstrip() if told[0] else comma.join(parts)
    return (_capital(first), comma.join(parts[1:])) if told[0] else (_capital(first),)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _taken_out(method: str, fates: Sequence[str]) -> str:
    low, high = fates.count("lowest"), fates.count("highest")
    if method == "soft" and "partly" in fates:
        return translate("StageScreen", "highest and lowest mark at half weight")
    if method == "median":
        return translate("StageScreen", "median of {count} marks").format(
            count=len([fate for fate in fates if fate != "aside"])
        )
    if method == "closest_two":
        return translate("StageScreen", "the two closest marks count")
    if "partly" in fates:
        return ""
    if low and high and low == high == 1:
        return translate("StageScreen", "one highest and one lowest mark dropped")
    if low and high:
        return translate("StageScreen", "highest marks dropped: {high}, lowest: {low}").format(
            high=high, low=low
        )
    if low == 1:
        return translate("StageScreen", "one lowest mark dropped")
    if low:
        return translate("StageScreen", "lowest marks dropped: {low}").format(low=low)
    if high == 1:
        return translate("StageScreen", "one highest mark dropped")
    return translate("StageScreen", "highest marks dropped: {high}").format(high=high) if high else ""


def _arithmetic(
    method: str, marks: Sequence[tuple[Fraction | None, str]], score: Fraction, places: int
) -> str:
    """How the marks that are left become the score, if that is what they do."""
    parts = [(value, fate) for value, fate in marks if value is not None]
    shares = {"counts": Fraction(1), "partly": Fraction(1, 2) if method == "soft" else None}
    weighed = [(value, shares.get(fate, Fraction(0))) for value, fate in parts]
    if any(share is None for _, share in weighed):
        return ""
    total = sum((value * share for value, share in weighed if share), Fraction(0))
    count = sum((share for _, share in weighed if share), Fraction(0))
    kept = len([share for _, share in weighed if share])
    unit = Fraction(1, 10**places)
    if count and abs(total / count - score) < unit:
        if method == "median":
            return ""
        if method == "closest_two":
            return translate("StageScreen", "their mean")
        if method == "soft" and "partly" in [fate for _, fate in parts]:
            return translate("StageScreen", "mean of {count} judges").format(count=kept)
        if kept < len(parts):
            return translate("StageScreen", "mean of the other {count} judges").format(count=kept)
        return translate("StageScreen", "mean of {count} judges").format(count=kept)
    if count == kept and abs(total - score) < unit:
        if kept < len(parts):
            return translate("StageScreen", "sum of the other {count} judges").format(count=kept)
        return translate("StageScreen", "sum of {count} judges").format(count=kept)
    return ""


def _rounding(score: Fraction, places: int) -> str:
    if (score * 10**places).denominator != 1:
        return ""
    return {
        0: translate("StageScreen", "whole points"),
        1: translate("StageScreen", "one decimal"),
        2: translate("StageScreen", "two decimals"),
        3: translate("StageScreen", "three decimals"),
        4: translate("StageScreen", "four decimals"),
    }.get(places, translate("StageScreen", "{places} decimals").format(places=places))


def score_title(dimension: str) -> str:
    """What the score of a dimension is called."""
    return translate("StageScreen", "Score: {dimension}").format(dimension=dimension)


def final_word() -> str:
    """What the final score is called."""
    return translate("StageScreen", "Final score")


def vacant_word() -> str:
    """What is said of an award that nobody gets."""
    return translate("StageScreen", "Not awarded")


def page_words(page: int, pages: int) -> str:
    """Which page of a board it is; nothing of a single one."""
    if pages <= 1:
        return ""
    return translate("StageScreen", "page {page} of {pages}").format(page=page, pages=pages)


def later_words(names: Sequence[str]) -> str:
    """What is published at the awards and not now."""
    joined_names = translate("StageScreen", ", ").join(names)
    text = translate("StageScreen", "{names} and the final score follow at the awards")
    return text.format(names=joined_names)


def added_words(before: Fraction, places: int, added: Sequence[AddedPoints]) -> str:
    """What was added to the marks' score or taken off it: 评委分 80.20，超时 18 秒扣 0.5."""
    comma = "，" if current_language() is Language.CHINESE else ", "
    head = translate("StageScreen", "marks {score}").format(score=written_score(before, places))
    return comma.join([_capital(head), *(_one_added(item) for item in added)])


def _one_added(item: AddedPoints) -> str:
    points = shown(abs(item.points))
    if item.kind == AdjustmentKind.OVERTIME and item.points < 0:
        text = translate("StageScreen", "{seconds} s over time, {points} off")
        return text.format(seconds=item.seconds, points=points)
    text = translate("StageScreen", "{points} added")
    if item.points < 0:
        text = translate("StageScreen", "{points} off")
    return text.format(points=points)


def written_score(value: Fraction, places: int) -> str:
    """A score with its decimals; what no rule rounds is cut off with "…" behind them."""
    return shown(value, places, max(places, 2))
