"""What a sheet and a column of the open format are, and the columns that many sheets share."""

import dataclasses
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Final

from judging_app.wording.language import Language
from judging_app.wording.terms import plain
from judging_app.workbooks.cells import CellValue, Written
from judging_app.workbooks.codecs import NONE_WORDS, NUMBER, ROUNDING, TEXT, WHOLE, Codec, means_none

REQUIRED: Final = object()
"""Default of a column that must not be blank."""


@dataclass(frozen=True)
class Column:
    """One column, or one option: its names, its kind, and what a blank cell means.

    `can_be_off` marks an option with a default that may also be switched off ("none").
    """

    key: str
    chinese: str
    english: str
    codec: Codec = TEXT
    default: Any = ""
    width: int = 12
    can_be_off: bool = False

    @property
    def required(self) -> bool:
        """Whether the cell must be filled in."""
        return self.default is REQUIRED

    def title(self, language: Language) -> str:
        """The header in a language."""
        return self.chinese if language is Language.CHINESE else self.english

    def switches_off(self, value: CellValue) -> bool:
        """Whether a cell switches the option off, where a blank would mean its default."""
        optional = self.can_be_off or (self.default is None and self.codec in (NUMBER, WHOLE, ROUNDING))
        return optional and means_none(value)

    def write(self, value: Any, language: Language) -> Written:
        """Give what the cell holds for a value: nothing where a blank means the same."""
        if value is None:
            return NONE_WORDS[language] if self.can_be_off else None
        return self.codec.write(value, language)


@dataclass(frozen=True)
class SheetLayout:
    """One sheet with its columns."""

    key: str
    chinese: str
    english: str
    columns: tuple[Column, ...]

    def title(self, language: Language) -> str:
        """The sheet's title in a language."""
        return self.chinese if language is Language.CHINESE else self.english

    @cached_property
    def by_key(self) -> dict[str, Column]:
        """The columns by their key."""
        return {column.key: column for column in self.columns}

    @cached_property
    def by_header(self) -> dict[str, str]:
        """The key of each header, as headers are compared."""
        return {
            plain(name): column.key for column in self.columns for name in (column.chinese, column.english)
        }


def usual(kind: Any, name: str) -> Any:
    """The default of a domain record's field: what a blank cell means."""
    return next(field.default for field in dataclasses.fields(kind) if field.name == name)


ROUND: Final = Column("round", "轮次", "Round", width=9)
CODE: Final = Column("code", "编号", "Code", default=REQUIRED, width=10)
NAME: Final = Column("name", "名称", "Name", width=24)
ENTRY: Final = Column("entry", "项目", "Entry", default=REQUIRED, width=10)
JUDGE: Final = Column("judge", "评委", "Judge", default=REQUIRED, width=10)
REASON: Final = Column("reason", "理由", "Reason", width=30)
