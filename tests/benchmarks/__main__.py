"""Runs every benchmark and prints each figure beside its bar."""

import sys
import tempfile
from pathlib import Path

from tests.benchmarks import (
    desk,
    drift,
    hosting,
    memory,
    pages,
    papers,
    registration,
    scoring,
    stage,
    startup,
    workbooks,
)
from tests.benchmarks.events import big_event


def main() -> int:
    """Print the report; 1 when a figure is over its bar."""
    event = big_event()
    over = False
    with tempfile.TemporaryDirectory() as folder:
        for measured in (
            *scoring.measure(event),
            *workbooks.measure(event, Path(folder)),
            *registration.measure(event, Path(folder)),
            *memory.measure(Path(folder)),
            *startup.measure(Path(folder)),
            *desk.measure(event, Path(folder)),
            *pages.measure(event, Path(folder)),
            *papers.measure(Path(folder)),
            *drift.measure(),
            *stage.measure(),
            *hosting.measure(event, Path(folder)),
            *hosting.measure_memory(event, Path(folder)),
        ):
            print(measured.line(), flush=True)
            over = over or measured.figure > measured.bar
    return int(over)


if __name__ == "__main__":
    sys.exit(main())
