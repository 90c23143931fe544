"""Runs the program as a person would: by its command line, in a process of its own."""

import os
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple


class Ran(NamedTuple):
    """What a run of the program left behind."""

    code: int
    out: str
    err: str


def run(*arguments: object, folder: Path, lang: str = "zh", **environment: str) -> Ran:
    """Run `judging-app` with arguments in a folder; nothing of the caller's display is passed on."""
    hidden = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "JUDGING_APP_LANG"}
    inherited = {name: value for name, value in os.environ.items() if name not in hidden}
    done = subprocess.run(
        [sys.executable, "-W", "error", "-m", "judging_app", *map(str, arguments), "--lang", lang],
        cwd=folder,
        env=inherited | environment,
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )
    return Ran(done.returncode, done.stdout, done.stderr)
