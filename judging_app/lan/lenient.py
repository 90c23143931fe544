"""Values that another version of the program may have written: what it says more is passed over."""

import dataclasses
import types
import typing
from collections.abc import Mapping
from functools import cache
from typing import Any

from judging_app.domain.canonical import from_plain
from judging_app.domain.problems import JudgingError, Problem


def value_of(kind: Any, plain: Any) -> Any:
    """Rebuild a value of type `kind` from what `to_plain` made of it, unknown fields left out.

    Raises REQUEST_REFUSED where it does not fit the type all the same.
    """
    try:
        return from_plain(kind, _known(kind, plain))
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise JudgingError.of(Problem.REQUEST_REFUSED, detail=type(error).__name__) from error


def _known(kind: Any, plain: Any) -> Any:
    origin = typing.get_origin(kind)
    if origin is typing.Union or origin is types.UnionType:
        return _known_member(typing.get_args(kind), plain)
    if origin is tuple:
        kinds = typing.get_args(kind)
        if len(kinds) == 2 and kinds[1] is ...:
            return [_known(kinds[0], item) for item in plain]
        return [_known(part, item) for part, item in zip(kinds, plain, strict=True)]
    if origin is not None and issubclass(origin, Mapping):
        return {key: _known(typing.get_args(kind)[1], item) for key, item in plain.items()}
    if isinstance(kind, type) and dataclasses.is_dataclass(kind):
        fields = _kinds(kind)
        return {name: _known(fields[name], item) for name, item in plain.items() if name in fields}
    return plain


def _known_member(kinds: tuple[Any, ...], plain: Any) -> Any:
    rest = {kind.__name__: kind for kind in kinds if kind is not type(None)}
    if plain is None:
        return None
    if len(rest) == 1:
        return _known(next(iter(rest.values())), plain)
    # Which of them it is stands beside the fields.
    return {**_known(rest[plain["is"]], plain), "is": plain["is"]}


@cache
def _kinds(kind: type) -> Mapping[str, Any]:
    return typing.get_type_hints(kind)
