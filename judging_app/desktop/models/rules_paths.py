"""Where in a rulebook an option stands, as a path that reads and writes it.

Every editor of the rules page holds one path, so that no option needs wiring of its own, and a test
can walk the rulebook and ask for each option's editor. A step is the name of a field, the position
in a tuple, or a `Station` where the roundings of a dimension are meant.
"""

from dataclasses import replace
from typing import Any, TypeVar

from judging_app.domain.exact import Rounding
from judging_app.domain.rubric import Station, StationRounding

Step = str | int | Station
Path = tuple[Step, ...]
Value = TypeVar("Value")


def value_at(value: Any, path: Path) -> Any:
    """Read what stands at a path; raises `AttributeError` or `IndexError` where nothing does."""
    for step in path:
        if isinstance(step, Station):
            value = next((item.rounding for item in value if item.station is step), None)
        elif isinstance(step, int):
            value = value[step]
        else:
            value = getattr(value, step)
    return value


def with_value(value: Value, path: Path, new: Any) -> Value:
    """Give the value with something else at a path; everything beside it stays."""
    if not path:
        return new  # type: ignore[no-any-return]
    head, rest = path[0], path[1:]
    changed: Any = value
    if isinstance(head, Station):
        changed = _with_station(changed, head, new)
    elif isinstance(head, int):
        items = list(changed)
        items[head] = with_value(items[head], rest, new)
        changed = tuple(items)
    else:
        changed = replace(changed, **{head: with_value(getattr(changed, head), rest, new)})
    return changed  # type: ignore[no-any-return]


def _with_station(
    roundings: tuple[StationRounding, ...], station: Station, rounding: Rounding | None
) -> tuple[StationRounding, ...]:
    """Set or clear one station's rounding; stations keep the order of the scoring line."""
    held = {item.station: item.rounding for item in roundings}
    held.pop(station, None)
    if rounding is not None:
        held[station] = rounding
    return tuple(StationRounding(item, held[item]) for item in Station if item in held)
