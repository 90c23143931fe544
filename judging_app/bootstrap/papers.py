"""What the library does with papers: PDF files and printers."""

from collections.abc import Sequence
from pathlib import Path

from judging_app.application.papers.certificate import (
    MOST_PICTURE_BYTES,
    CertificateBook,
    CertificateTemplate,
    read_template,
    template_text,
)
from judging_app.application.papers.kinds import PaperKind
from judging_app.application.progress import Progress, untold
from judging_app.application.sealing.records import ContentMark
from judging_app.application.seats.slips import SlipSheet
from judging_app.bootstrap.suffixes import need_suffix
from judging_app.domain.event import Event
from judging_app.domain.problems import JudgingError, Problem


class PaperShelf:
    """Papers, written as PDF or sent to a printer. Their room is loaded when it is first needed."""

    def write_rule_sheet(
        self, event: Event, round_code: str, path: Path, *, version: int | None = None
    ) -> None:
        """Write a round's rules as a PDF to print and read out, in the language in use."""
        need_suffix(path, ".pdf")
        round_ = event.round(round_code)
        if round_ is None:
            raise JudgingError.of(Problem.UNKNOWN_ROUND, round=round_code)
        from judging_app.documents.rule_sheet import write_rule_sheet  # noqa: PLC0415 -- slow import
        from judging_app.wording.rule_sheet import rule_sheet  # noqa: PLC0415 -- seldom needed

        write_rule_sheet(rule_sheet(event, round_, version=version), path)

    def write_slips(self, sheet: SlipSheet, path: Path) -> None:
        """Write judges' pairing slips as a PDF to print and cut apart, in the language in use."""
        need_suffix(path, ".pdf")
        from judging_app.documents.slips import write_slips  # noqa: PLC0415 -- slow import

        write_slips(sheet, path)

    def write_paper(
        self,
        kind: PaperKind,
        event: Event,
        round_code: str,
        path: Path,
        *,
        mark: ContentMark | None = None,
        progress: Progress = untold,
        judge: str = "",
        entry: str = "",
        reserves: bool = False,
    ) -> None:
        """Write a paper of a round as one PDF, whole or not at all, in the language in use."""
        need_suffix(path, ".pdf")
        from judging_app.documents.papers import paper_of, write_paper  # noqa: PLC0415 -- slow import

        paper = paper_of(kind, event, round_code, mark, judge=judge, entry=entry, reserves=reserves)
        write_paper(paper, path, progress)

    def print_paper(
        self,
        kind: PaperKind,
        event: Event,
        round_code: str,
        printer: str = "",
        *,
        mark: ContentMark | None = None,
        progress: Progress = untold,
        judge: str = "",
        entry: str = "",
        reserves: bool = False,
    ) -> None:
        """Print a paper of a round, on the default printer where none is named."""
        from judging_app.documents.papers import paper_of, print_paper  # noqa: PLC0415 -- slow import

        paper = paper_of(kind, event, round_code, mark, judge=judge, entry=entry, reserves=reserves)
        print_paper(paper, printer, progress)

    def printers(self) -> Sequence[str]:
        """The names of the system's printers, the default first."""
        from judging_app.documents.printing import printers  # noqa: PLC0415 -- slow import

        return printers()

    def print_rule_sheet(self, event: Event, round_code: str, printer: str = "") -> None:
        """Print a round's rules, on the default printer where none is named."""
        round_ = event.round(round_code)
        if round_ is None:
            raise JudgingError.of(Problem.UNKNOWN_ROUND, round=round_code)
        from judging_app.documents.printing import on_printer  # noqa: PLC0415 -- slow import
        from judging_app.documents.rule_sheet import print_to  # noqa: PLC0415 -- slow import
        from judging_app.wording.rule_sheet import rule_sheet  # noqa: PLC0415 -- seldom needed

        sheet = rule_sheet(event, round_)
        on_printer(printer, sheet.title, lambda device: print_to(device, sheet))

    def built_in_certificate(self) -> CertificateTemplate:
        """The certificates' template to begin with, in the language in use."""
        from judging_app.resources import resource  # noqa: PLC0415 -- seldom needed
        from judging_app.wording.language import current_language  # noqa: PLC0415 -- seldom needed

        name = f"certificate.{current_language().value}.json"
        return read_template(resource("templates", name).read_text(encoding="utf-8"), name)

    def read_certificate(self, path: Path) -> CertificateTemplate:
        """Read a template that was kept in a file."""
        try:
            # The picture in base64 and a margin: no file of this kind is larger.
            if path.stat().st_size > 2 * MOST_PICTURE_BYTES:
                raise JudgingError.of(Problem.TEMPLATE_UNREADABLE, file=path.name)
            text = path.read_text(encoding="utf-8")
        except OSError as error:
            raise JudgingError.of(Problem.FILE_MISSING, file=path.name) from error
        except UnicodeDecodeError as error:
            raise JudgingError.of(Problem.TEMPLATE_UNREADABLE, file=path.name) from error
        return read_template(text, path.name)

    def write_certificate(self, template: CertificateTemplate, path: Path) -> None:
        """Keep a template in a file, to be used again."""
        need_suffix(path, ".json")
        from judging_app.whole_file import written_whole  # noqa: PLC0415 -- seldom needed

        with written_whole(path) as part:
            part.write_text(template_text(template), encoding="utf-8")

    def write_certificates(
        self, book: CertificateBook, path: Path, *, progress: Progress = untold, proof: bool = False
    ) -> None:
        """Write certificates as one PDF, whole or not at all."""
        need_suffix(path, ".pdf")
        from judging_app.documents.certificates import write_certificates  # noqa: PLC0415 -- slow import

        write_certificates(book, path, progress=progress, proof=proof)

    def print_certificates(
        self, book: CertificateBook, printer: str = "", *, progress: Progress = untold
    ) -> None:
        """Print certificates, on the default printer where none is named."""
        from judging_app.documents.certificates import send_certificates  # noqa: PLC0415 -- slow import

        send_certificates(book, printer, progress=progress)
