"""One written form for every value of the domain: plain JSON, the same bytes for the same value.

Fingerprints, the audit chain and the tables keep rulebooks and records in this form, so it must
never depend on order of insertion, locale or version of the program.
"""

import dataclasses
import hashlib
import json
import types
import typing
from collections.abc import Mapping
from datetime import datetime
from enum import Enum
from fractions import Fraction
from functools import cache
from typing import Any

from judging_app.domain.exact import exact_text, read_exact

Plain = Any
"""What JSON can hold, less floats: null, booleans, integers, strings, lists and objects."""


def to_plain(value: object) -> Plain:
    """Turn a domain value into plain JSON values.

    Dataclasses become objects that leave out fields at their default, so that a rulebook keeps
    its fingerprint when a later version of the program adds an option. Fractions become exact
    strings; a member of a union of dataclasses carries its class name under "is".
    """
    if value is None or (isinstance(value, bool | int) and not isinstance(value, Enum)):
        return value
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, str):
        return str(value)
    if isinstance(value, Fraction):
        return exact_text(value)
    if isinstance(value, datetime):
        return value.isoformat()
    if isinstance(value, tuple | list):
        return [to_plain(item) for item in value]
    if isinstance(value, Mapping):
        return {str(key): to_plain(value[key]) for key in sorted(value, key=str)}
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return _record_to_plain(value)
    raise TypeError(f"no canonical form for {type(value).__name__}")


def _record_to_plain(value: Any) -> dict[str, Plain]:
    plain: dict[str, Plain] = {"is": type(value).__name__}
    for field in dataclasses.fields(value):
        item = getattr(value, field.name)
        if field.default is not dataclasses.MISSING and item == field.default:
            continue
        if field.default_factory is not dataclasses.MISSING and item == field.default_factory():
            continue
        plain[field.name] = to_plain(item)
    return plain


def canonical_text(value: object) -> str:
    """Write a value in its one canonical form."""
    return json.dumps(to_plain(value), ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def digest(value: object) -> str:
    """Give the SHA-256 of a value's canonical form, as 64 hexadecimal digits."""
    return hashlib.sha256(canonical_text(value).encode("utf-8")).hexdigest()


def from_plain(kind: Any, plain: Plain) -> Any:
    """Rebuild a value of type `kind` from what `to_plain` made of it.

    Raises `ValueError`, `KeyError` or `TypeError` when the plain value does not fit the type.
    """
    origin = typing.get_origin(kind)
    if origin is typing.Union or origin is types.UnionType:
        return _from_union(typing.get_args(kind), plain)
    if origin is tuple:
        return _to_tuple(typing.get_args(kind), plain)
    if origin is not None and issubclass(origin, Mapping):
        value_kind = typing.get_args(kind)[1]
        return {key: from_plain(value_kind, item) for key, item in plain.items()}
    if isinstance(kind, type) and dataclasses.is_dataclass(kind):
        return _record_from_plain(kind, plain)
    if kind is Fraction:
        return read_exact(plain)
    if kind is datetime:
        return datetime.fromisoformat(plain)
    if isinstance(kind, type) and issubclass(kind, Enum):
        return kind(plain)
    if kind in (str, int, bool) and type(plain) is kind:
        return plain
    raise TypeError(f"{plain!r} is not a {kind}")


def from_text(kind: Any, text: str) -> Any:
    """Rebuild a value from its canonical text."""
    return from_plain(kind, json.loads(text))


def _from_union(kinds: tuple[Any, ...], plain: Plain) -> Any:
    if plain is None and type(None) in kinds:
        return None
    rest = [kind for kind in kinds if kind is not type(None)]
    if len(rest) == 1:
        return from_plain(rest[0], plain)
    named = {kind.__name__: kind for kind in rest}
    return from_plain(named[plain["is"]], plain)


def _to_tuple(kinds: tuple[Any, ...], plain: Plain) -> tuple[Any, ...]:
    if len(kinds) == 2 and kinds[1] is ...:
        return tuple(from_plain(kinds[0], item) for item in plain)
    return tuple(from_plain(kind, item) for kind, item in zip(kinds, plain, strict=True))


@cache
def _field_kinds(kind: type) -> Mapping[str, Any]:
    return typing.get_type_hints(kind)


def _record_from_plain(kind: type, plain: Plain) -> Any:
    kinds = _field_kinds(kind)
    return kind(**{name: from_plain(kinds[name], item) for name, item in plain.items() if name != "is"})
