"""Disks of the tests' own, in memory."""

import shutil
import subprocess
from pathlib import Path

import pytest


def mount(folder: Path, options: str) -> None:
    """Put an empty disk in the place of a folder; skips the test where that is not allowed."""
    program = shutil.which("mount")
    command = [str(program), "-t", "tmpfs", "-o", options, "tmpfs", str(folder)]
    if program is None or subprocess.run(command, capture_output=True, check=False).returncode != 0:
        pytest.skip("only root can mount a disk, and only on Linux")
