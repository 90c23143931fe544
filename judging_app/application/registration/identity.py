"""Which record of the event a row is about."""

from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import TypeVar

from judging_app.application.registration.words import core, plain

Record = TypeVar("Record")
Key = TypeVar("Key", bound=Hashable)


def index(records: Iterable[Record], key: Callable[[Record], Key]) -> dict[Key, list[Record]]:
    """Records by a key that several may share."""
    found: dict[Key, list[Record]] = {}
    for record in records:
        found.setdefault(key(record), []).append(record)
    return found


def shared(groups: dict[Key, list[Record]]) -> dict[Key, list[Record]]:
    """The keys that several records share."""
    return {key: group for key, group in groups.items() if len(group) > 1}


def same_code(code: str) -> str:
    """A code as codes are compared: "1", "01" and "０１" are one."""
    bare = plain(code)
    return bare.lstrip("0") or "0" if bare.isdecimal() else bare


def name_key(name: str) -> str:
    """A name as names are compared."""
    return core(name) or name


def free_codes(taken: Iterable[str], number: int, prefix: str = "") -> list[str]:
    """Running codes that are not taken: 01, 02, ... going on from the highest there is."""
    taken_codes = set(taken)
    highest = max((_running(code, prefix) for code in taken_codes), default=0)
    width = max(
        [2, len(str(highest + number))] + [len(code) for code in taken_codes if _running(code, prefix)]
    )
    width = 0 if prefix else width
    return [f"{prefix}{at:0{width}d}" for at in range(highest + 1, highest + number + 1)]


def _running(code: str, prefix: str) -> int:
    digits = code.removeprefix(prefix)
    fits = code.startswith(prefix) and digits.isascii() and digits.isdigit() and len(digits) <= 6
    return int(digits) if fits else 0


def rows_text(rows: Sequence[int]) -> str:
    """Rows as a finding lists them."""
    return ", ".join(map(str, rows))
