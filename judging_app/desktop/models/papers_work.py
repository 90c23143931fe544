"""What is done to have a paper: read the event, write or print, draw pages. Belongs beside the window."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final, NamedTuple

from PySide6.QtCore import QSize

from judging_app.application.evidence import EvidenceKind
from judging_app.application.judging import Judging
from judging_app.application.library import EventLibrary
from judging_app.application.papers.certificate import CertificateBook, CertificateTemplate
from judging_app.application.papers.certificate_acts import CertificateOf
from judging_app.application.papers.kinds import PaperKind
from judging_app.application.papers.winners import award_groups, doubts
from judging_app.application.progress import Progress
from judging_app.application.queries import AuditTrail, StandingsOf, StandingsView, WholeEvent
from judging_app.application.sealing.answers import ContentOf
from judging_app.application.sealing.records import ContentMark
from judging_app.desktop.evidence_preview import PagePicture, draw_page
from judging_app.domain.event import Event
from judging_app.domain.problems import JudgingError
from judging_app.wording.certificates import certificate_book

_TRIES: Final = 4
"""How often the event is read again because somebody wrote into it meanwhile."""
_TALL: Final = 100_000
"""Higher than any page: the width alone says how large it is drawn."""


class PaperItem(StrEnum):
    """A paper of the page's list."""

    RULES = "rules"
    SHEETS = "sheets"
    FILLED = "filled"
    SUMMARY = "summary"
    RANKING = "ranking"
    PUBLIC = "public"
    CERTIFICATES = "certificates"


KINDS: Final[Mapping[PaperItem, PaperKind]] = {
    PaperItem.SHEETS: PaperKind.SHEETS,
    PaperItem.FILLED: PaperKind.FILLED,
    PaperItem.SUMMARY: PaperKind.SUMMARY,
    PaperItem.RANKING: PaperKind.RANKING,
    PaperItem.PUBLIC: PaperKind.PUBLIC,
}


@dataclass(frozen=True, slots=True)
class PaperChoice:
    """What is wanted: codes of one judge or entry, empty for all.

    `awards` are the keys of award groups, `None` every prize and no cut line. `template` is one that
    is being edited, `None` the one that is kept. `although` prints certificates while the results are
    provisional.
    """

    item: PaperItem
    round: str
    judge: str = ""
    entry: str = ""
    reserves: bool = False
    awards: frozenset[str] | None = None
    template: CertificateTemplate | None = None
    although: bool = False


class Drawn(NamedTuple):
    """A paper as a PDF, and a page of it."""

    content: bytes
    page: PagePicture


class CertificateSource(NamedTuple):
    """Standings, and the template that is kept, if one is."""

    view: StandingsView
    kept: CertificateTemplate | None


class Moment(NamedTuple):
    """The event, the mark of its content and its standings, all of one moment."""

    event: Event
    mark: ContentMark
    standings: StandingsView | None


def read_moment(judging: Judging, choice: PaperChoice) -> Moment:
    """Read what a paper is made from; read again while others write, so that the mark is of the event."""
    for _ in range(_TRIES):
        before = judging.ask(AuditTrail(1))
        with_standings = choice.item is PaperItem.CERTIFICATES
        found = Moment(
            judging.ask(WholeEvent()),
            judging.ask(ContentOf()),
            judging.ask(StandingsOf(choice.round)) if with_standings else None,
        )
        if judging.ask(AuditTrail(1)) == before:
            break
    return found


def write_choice(
    judging: Judging,
    library: EventLibrary,
    progress: Progress,
    choice: PaperChoice,
    path: Path,
    *,
    proof: bool = False,
) -> None:
    """Write the paper as a PDF, whole or not at all; raises what the library does.

    A `proof` is to be looked at: certificates are shown even while their results are provisional.
    """
    moment = read_moment(judging, choice)
    progress(0, 0)
    kind = KINDS.get(choice.item)
    if kind is not None:
        library.write_paper(
            kind,
            moment.event,
            choice.round,
            path,
            mark=moment.mark,
            progress=progress,
            judge=choice.judge,
            entry=choice.entry,
            reserves=choice.reserves,
        )
    elif choice.item is PaperItem.RULES:
        library.write_rule_sheet(moment.event, choice.round, path)
    else:
        book = _book(judging, library, choice, moment, proof=proof)
        library.write_certificates(book, path, progress=progress, proof=proof)


def print_choice(
    judging: Judging, library: EventLibrary, progress: Progress, choice: PaperChoice, printer: str
) -> None:
    """Print the paper; raises what the library does."""
    moment = read_moment(judging, choice)
    progress(0, 0)
    kind = KINDS.get(choice.item)
    if kind is not None:
        library.print_paper(
            kind,
            moment.event,
            choice.round,
            printer,
            mark=moment.mark,
            progress=progress,
            judge=choice.judge,
            entry=choice.entry,
            reserves=choice.reserves,
        )
    elif choice.item is PaperItem.RULES:
        library.print_rule_sheet(moment.event, choice.round, printer)
    else:
        library.print_certificates(
            _book(judging, library, choice, moment, proof=False), printer, progress=progress
        )


def draw_choice(
    judging: Judging, library: EventLibrary, progress: Progress, choice: PaperChoice, number: int, width: int
) -> Drawn:
    """Make the paper and draw a page of it, so many pixels wide."""
    with TemporaryDirectory(prefix="judging-app-") as folder:
        path = Path(folder) / "paper.pdf"
        write_choice(judging, library, progress, choice, path, proof=True)
        content = path.read_bytes()
    return Drawn(content, draw_content(content, number, width))


def draw_content(content: bytes, number: int, width: int) -> PagePicture:
    """Draw a page of a paper that is made already."""
    return draw_page(EvidenceKind.PDF, content, number, QSize(width, _TALL))


def _book(
    judging: Judging, library: EventLibrary, choice: PaperChoice, moment: Moment, *, proof: bool
) -> CertificateBook:
    view = moment.standings or judging.ask(StandingsOf(choice.round))
    found = doubts(view)
    if found and not proof and not choice.although:
        raise JudgingError(found)
    template = choice.template or judging.ask(CertificateOf()) or library.built_in_certificate()
    winners = [
        winner
        for group in award_groups(view)
        if (group.key in choice.awards if choice.awards is not None else not group.is_cut_line)
        for winner in group.winners
    ]
    return certificate_book(view, template, winners, moment.mark)


def read_certificates(judging: Judging, round_code: str) -> CertificateSource:
    """What the options of certificates show."""
    return CertificateSource(judging.ask(StandingsOf(round_code)), judging.ask(CertificateOf()))
