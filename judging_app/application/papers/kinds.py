"""The kinds of paper that a round is printed on."""

from enum import StrEnum


class PaperKind(StrEnum):
    """What is printed; the values are what the command line takes."""

    SHEETS = "sheets"
    """Blank score sheets, one for each judge and entry, to be filled in by hand."""
    FILLED = "filled"
    """The sheets that were handed in, to be signed."""
    SUMMARY = "summary"
    """Each judge's totals, to be signed."""
    RANKING = "ranking"
    """The ranking with lines for head judge, supervisor and organizer."""
    PUBLIC = "public"
    """The table that may be published: judges as numbers, no telephone numbers."""
