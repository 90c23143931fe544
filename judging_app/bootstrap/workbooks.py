"""What the library does with workbooks and tables."""

import json
from collections.abc import Iterable, Sequence
from pathlib import Path

from judging_app.application.progress import Progress, untold
from judging_app.application.registration.tables import RawTable
from judging_app.application.sealing.records import ContentMark
from judging_app.bootstrap.suffixes import need_suffix
from judging_app.domain.advancement import Selection
from judging_app.domain.event import Event
from judging_app.domain.problems import Finding, JudgingError, Problem


class WorkbookShelf:
    """Workbooks and tables, read and written. Their room is loaded when it is first needed."""

    def read_workbook(self, path: Path) -> tuple[Event, Sequence[Finding]]:
        """Read an event workbook; raises `JudgingError` with every finding at once."""
        from judging_app.workbooks.reader import read_event  # noqa: PLC0415 -- slow import

        return read_event(path)

    def read_tables(self, path: Path) -> tuple[RawTable, ...]:
        """Read the tables of a workbook or a CSV file as they stand, whatever they are about."""
        from judging_app.workbooks.raw_tables import read_tables  # noqa: PLC0415 -- slow import

        return read_tables(path)

    def write_workbook(self, event: Event, path: Path) -> None:
        """Write an event as an event workbook."""
        need_suffix(path, ".xlsx")
        from judging_app.workbooks.writer import write_event  # noqa: PLC0415 -- slow import

        write_event(event, path)

    def write_results(
        self,
        event: Event,
        round_code: str,
        path: Path,
        *,
        mark: ContentMark | None = None,
        progress: Progress = untold,
    ) -> None:
        """Write a round's results workbook; `mark` is the code of the content that it is written from."""
        need_suffix(path, ".xlsx")
        from judging_app.workbooks.results import write_results  # noqa: PLC0415 -- slow import

        write_results(event, round_code, path, mark=mark, progress=progress)

    def write_public_table(
        self, event: Event, round_code: str, path: Path, *, mark: ContentMark | None = None
    ) -> None:
        """Write the table that is published of a round (公示) as a workbook."""
        need_suffix(path, ".xlsx")
        from judging_app.workbooks.public_table import write_public_table  # noqa: PLC0415 -- slow import

        write_public_table(event, round_code, path, mark=mark)

    def write_entry_table(
        self,
        event: Event,
        round_code: str,
        selection: Selection,
        path: Path,
        *,
        mark: ContentMark | None = None,
    ) -> None:
        """Write the entries that go on from a round as a table for the next level."""
        need_suffix(path, ".xlsx")
        from judging_app.workbooks.entry_table import write_entry_table  # noqa: PLC0415 -- slow import

        write_entry_table(event, round_code, selection, path, mark=mark)

    def write_results_json(self, event: Event, round_code: str, path: Path) -> None:
        """Write a round's results as JSON, whole or not at all."""
        need_suffix(path, ".json")
        from judging_app.application.results_record import results_json  # noqa: PLC0415 -- seldom needed

        record = results_json(event, round_code)
        partial = path.with_name(path.name + ".partial")
        try:
            partial.write_text(json.dumps(record, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
            partial.replace(path)
        except OSError as error:
            partial.unlink(missing_ok=True)
            raise JudgingError.of(Problem.FILE_NOT_WRITABLE, file=str(path)) from error

    def write_table(self, rows: Iterable[Sequence[str]], path: Path) -> None:
        """Write rows of texts as CSV."""
        need_suffix(path, ".csv")
        from judging_app.workbooks.csv_table import write_csv  # noqa: PLC0415 -- slow import

        write_csv(rows, path)

    def write_figures(self, event: Event, round_code: str, path: Path) -> None:
        """Write a round's figures with their verification as a workbook."""
        need_suffix(path, ".xlsx")
        from judging_app.workbooks.figures_sheet import write_figures  # noqa: PLC0415 -- slow import

        write_figures(event, round_code, path)

    def write_template(self, path: Path) -> None:
        """Write the event workbook to fill in."""
        need_suffix(path, ".xlsx")
        from judging_app.workbooks.template import write_template  # noqa: PLC0415 -- slow import

        write_template(path)
