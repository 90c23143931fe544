"""The words of the page 文书: what each paper is called, when it is needed and what it is for."""

from collections.abc import Mapping
from typing import Final

from judging_app.application.papers.certificate import Backdrop, Ink, Setting, Turn
from judging_app.desktop.models.papers_work import PaperItem
from judging_app.wording.language import translate

BEFORE, AFTER, AWARDING = "before", "after", "awarding"
GROUPS: Final[tuple[tuple[str, tuple[PaperItem, ...]], ...]] = (
    (BEFORE, (PaperItem.SHEETS, PaperItem.RULES)),
    (AFTER, (PaperItem.FILLED, PaperItem.SUMMARY, PaperItem.RANKING, PaperItem.PUBLIC)),
    (AWARDING, (PaperItem.CERTIFICATES,)),
)
"""The papers by when they are needed."""

ICONS: Final[Mapping[PaperItem, str]] = {
    PaperItem.SHEETS: "note-blank",
    PaperItem.RULES: "scales",
    PaperItem.FILLED: "note-pencil",
    PaperItem.SUMMARY: "user-list",
    PaperItem.RANKING: "list-numbers",
    PaperItem.PUBLIC: "megaphone",
    PaperItem.CERTIFICATES: "medal",
}


def group_word(group: str) -> str:
    """When the papers of a group are needed."""
    return {
        BEFORE: translate("PapersPage", "Before the contest"),
        AFTER: translate("PapersPage", "After the contest"),
        AWARDING: translate("PapersPage", "At the award ceremony"),
    }[group]


def paper_word(item: PaperItem) -> str:
    """What a paper is called."""
    return {
        PaperItem.SHEETS: translate("PapersPage", "Score sheets, blank"),
        PaperItem.RULES: translate("PapersPage", "Scoring rules"),
        PaperItem.FILLED: translate("PapersPage", "Score sheets to sign"),
        PaperItem.SUMMARY: translate("PapersPage", "Judges' summaries"),
        PaperItem.RANKING: translate("PapersPage", "Ranking to sign"),
        PaperItem.PUBLIC: translate("PapersPage", "Public notice"),
        PaperItem.CERTIFICATES: translate("PapersPage", "Certificates"),
    }[item]


def paper_about(item: PaperItem) -> str:
    """What a paper is for."""
    return {
        PaperItem.SHEETS: translate(
            "PapersPage", "One page for each judge and entry, with a QR code, to be filled in by hand"
        ),
        PaperItem.RULES: translate("PapersPage", "The rules in plain sentences, to read out and hand out"),
        PaperItem.FILLED: translate("PapersPage", "The sheets that were handed in, for the judges to sign"),
        PaperItem.SUMMARY: translate("PapersPage", "All totals of one judge on one list, to be signed"),
        PaperItem.RANKING: translate(
            "PapersPage", "Places and scores, with lines for head judge, supervisor and organizer"
        ),
        PaperItem.PUBLIC: translate(
            "PapersPage", "For the notice board: judges as numbers, no telephone numbers"
        ),
        PaperItem.CERTIFICATES: translate("PapersPage", "One certificate for each winner"),
    }[item]


def ink_word(ink: Ink) -> str:
    """A colour."""
    return {
        Ink.BLACK: translate("PapersPage", "Black"),
        Ink.RED: translate("PapersPage", "Red"),
        Ink.GOLD: translate("PapersPage", "Gold"),
        Ink.BLUE: translate("PapersPage", "Blue"),
        Ink.GREEN: translate("PapersPage", "Green"),
    }[ink]


def turn_word(turn: Turn) -> str:
    """Which way round the paper lies."""
    return {
        Turn.LANDSCAPE: translate("PapersPage", "A4 landscape"),
        Turn.PORTRAIT: translate("PapersPage", "A4 portrait"),
    }[turn]


def backdrop_word(backdrop: Backdrop) -> str:
    """What lies behind the text."""
    return {
        Backdrop.BORDER: translate("PapersPage", "Drawn frame"),
        Backdrop.PLAIN: translate("PapersPage", "No frame"),
        Backdrop.PREPRINTED: translate("PapersPage", "Pre-printed paper: text only"),
    }[backdrop]


def setting_word(setting: Setting) -> str:
    """How paragraphs are set."""
    return {
        Setting.INDENTED: translate("PapersPage", "As a letter"),
        Setting.CENTRED: translate("PapersPage", "Centred"),
    }[setting]
