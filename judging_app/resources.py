"""The one place that knows where the program's own files lie."""

import sys
from pathlib import Path


def resource(*parts: str) -> Path:
    """Path of a file or folder below `resources/`.

    Three homes are possible: beside a PyInstaller bundle's code, inside an installed wheel,
    or at the top of a checkout.
    """
    bundle: str | None = getattr(sys, "_MEIPASS", None)
    if bundle is not None:
        return Path(bundle, "resources", *parts)
    package = Path(__file__).resolve().parent
    installed = package / "_resources"
    root = installed if installed.is_dir() else package.parent / "resources"
    return root.joinpath(*parts)
