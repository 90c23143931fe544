"""The full ranking beside a bare loop over integers, and one changed sheet beside the full ranking."""

import random
from collections.abc import Callable, Iterator
from time import perf_counter
from typing import TypeVar

from judging_app.domain.event import Event
from judging_app.domain.scoreboard import Scoreboard
from judging_app.domain.sheets import Sheet, Standing
from tests.benchmarks.events import DIMENSION, ROUND, Measured

Result = TypeVar("Result")


def measure(event: Event) -> Iterator[Measured]:
    """Measure the ranking; both sides must find the same places."""
    bare, places = best_of(5, lambda: bare_places(event))
    full, board = best_of(5, lambda: Scoreboard(event, ROUND))
    ranking = board.standings.overall
    if places != dict(zip(ranking.order, ranking.numbers, strict=True)):
        raise SystemExit("the bare loop and the scoreboard disagree about the places")
    yield Measured("full ranking / bare loop", full / bare, 20, f"{full * 1e3:.0f} ms, {bare * 1e3:.1f} ms")
    update = median_update(event, board)
    yield Measured("one sheet / full ranking", update / full, 0.02, f"{update * 1e3:.2f} ms")


def best_of(times: int, work: Callable[[], Result]) -> tuple[float, Result]:
    """The shortest of several runs, and the last answer."""
    best = float("inf")
    for _ in range(times):
        start = perf_counter()
        answer = work()
        best = min(best, perf_counter() - start)
    return best, answer


def bare_places(event: Event) -> dict[str, int]:
    """The same places with nothing around them: sums, a sort, the trim, the tie-break."""
    totals: dict[str, list[int]] = {}
    for sheet in event.rounds[0].sheets:
        total = 0
        for mark in sheet.marks.values():
            total += mark
        totals.setdefault(sheet.entry, []).append(total)
    keys: list[tuple[int, int, int, str]] = []
    for entry, marks in totals.items():
        marks.sort()
        kept = sum(marks[1:-1])
        # Half-up to two decimals of the mean of the kept votes, in hundredths of a point.
        divisor = (len(marks) - 2) * 100
        keys.append(((2 * kept + divisor) // (2 * divisor), sum(marks), marks[-1], entry))
    keys.sort(reverse=True)
    places: dict[str, int] = {}
    before: tuple[int, int, int] | None = None
    place = 0
    for number, (*key, entry) in enumerate(keys, start=1):
        if tuple(key) != before:
            place, before = number, (key[0], key[1], key[2])
        places[entry] = place
    return places


def median_update(event: Event, board: Scoreboard) -> float:
    """Replace 300 random sheets one by one; the median time of taking one in."""
    chance = random.Random(2)
    sheets = event.rounds[0].sheets
    times = []
    for _ in range(300):
        old = sheets[chance.randrange(len(sheets))]
        marks = {code: chance.randrange(55, 100) * 1_000 for code in old.marks}
        new = Sheet(DIMENSION, old.entry, old.judge, Standing.SUBMITTED, marks)
        start = perf_counter()
        board.replace_sheet(new)
        times.append(perf_counter() - start)
    return sorted(times)[len(times) // 2]
