"""Names of files are checked before anything is written."""

from pathlib import Path

from judging_app.domain.problems import JudgingError, Problem


def need_suffix(path: Path, suffix: str) -> None:
    """Keep an event file from being written over by a slip in the order of two names."""
    if path.suffix.lower() != suffix:
        raise JudgingError.of(Problem.WRONG_SUFFIX, file=str(path), suffix=suffix)
