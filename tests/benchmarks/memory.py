"""Peak memory of import, ranking and export, in a process of its own."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from tests.benchmarks.events import Measured

_WORK = """
import resource, sys
from pathlib import Path
from judging_app.domain.scoreboard import Scoreboard
from judging_app.workbooks.reader import read_event
from judging_app.workbooks.results import write_results
source, target = map(Path, sys.argv[1:])
event, _ = read_event(source)
Scoreboard(event, event.rounds[0].code)
write_results(event, event.rounds[0].code, target)
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
"""


def measure(folder: Path) -> Iterator[Measured]:
    """Measure with the results workbook that the benchmark before has written."""
    source, target = folder / "results.xlsx", folder / "again.xlsx"
    run = subprocess.run(
        [sys.executable, "-c", _WORK, str(source), str(target)], capture_output=True, text=True, check=True
    )
    peak = float(run.stdout)
    yield Measured("peak memory, MB", peak, 600, "import, ranking, export in one process")
