"""Workbooks changed behind the program's back: in their XML, where nothing else is touched."""

import re
import shutil
import subprocess
import tempfile
import zipfile
from collections.abc import Callable
from pathlib import Path
from xml.sax.saxutils import escape

_CELL = r'<c r="{cell}"(?P<style>[^>]*?)(?:/>|>(?P<body>.*?)</c>)'


def edit_part(path: Path, name: str, edit: Callable[[str], str]) -> None:
    """Rewrite one part of a workbook, or any member of an archive."""
    with zipfile.ZipFile(path) as old:
        parts = [(info, old.read(info)) for info in old.infolist()]
    with zipfile.ZipFile(path, "w") as new:
        for info, content in parts:
            changed = edit(content.decode()).encode() if info.filename == name else content
            new.writestr(info, changed)


def part_of(path: Path, title: str) -> str:
    """The part that a sheet lies in."""
    with zipfile.ZipFile(path) as book:
        names = re.findall(r'<sheet [^>]*?name="([^"]*)"', book.read("xl/workbook.xml").decode())
    return f"xl/worksheets/sheet{names.index(escape(title)) + 1}.xml"


def edit_sheet(path: Path, title: str, edit: Callable[[str], str]) -> None:
    """Rewrite the XML of one sheet."""
    edit_part(path, part_of(path, title), edit)


def cells_of(path: Path, title: str) -> dict[str, str]:
    """Every cell that holds something, with the XML of what it holds."""
    with zipfile.ZipFile(path) as book:
        text = book.read(part_of(path, title)).decode()
    found = re.findall(r'<c r="([A-Z]+\d+)"[^>]*?(?:/>|>(.*?)</c>)', text, re.DOTALL)
    return {cell: body for cell, body in found if body}


def set_cell(path: Path, title: str, cell: str, value: str | float, formula: str = "") -> None:
    """Put a value into a cell, or a formula with its value."""
    body = f"<v>{value}</v>" if not isinstance(value, str) else f"<is><t>{escape(value)}</t></is>"
    kind = "" if not isinstance(value, str) else ' t="inlineStr"'
    if formula:
        body, kind = f"<f>{escape(formula)}</f><v>{value}</v>", ' t="str"' if isinstance(value, str) else ""

    def put(text: str) -> str:
        def replaced(match: re.Match[str]) -> str:
            style = re.sub(r'\s+t="\w+"', "", match["style"])
            return f'<c r="{cell}"{style}{kind}>{body}</c>'

        changed, count = re.subn(_CELL.format(cell=cell), replaced, text, flags=re.DOTALL)
        assert count == 1, cell
        return changed

    edit_sheet(path, title, put)


def turn_digit(body: str) -> str | None:
    """One digit of what a cell shows turned into another; `None` where there is none."""
    shown = re.search(r"<(?:v|t)[^>]*>([^<]*)</", body[body.rfind("<v>") if "<v>" in body else 0 :])
    if shown is None or (digit := re.search(r"\d", shown.group(1))) is None:
        return None
    text = shown.group(1)
    other = str((int(digit.group()) + 1) % 10)
    turned = f"{text[: digit.start()]}{other}{text[digit.end() :]}"
    at = body.rindex(f">{text}</")
    return f"{body[: at + 1]}{turned}{body[at + 1 + len(text) :]}"


def turn_cell(path: Path, title: str, cell: str) -> bool:
    """Turn one digit in a cell; false where it has none."""
    body = cells_of(path, title)[cell]
    turned = turn_digit(body)
    if turned is None:
        return False

    def put(text: str) -> str:
        start = text.index(f'<c r="{cell}"')
        at = text.index(body, start)
        return text[:at] + turned + text[at + len(body) :]

    edit_sheet(path, title, put)
    return True


def drop_row(path: Path, title: str, row: int) -> None:
    """Take a row out of a sheet, as deleting it does: the rows below move up."""

    def drop(text: str) -> str:
        text = re.sub(rf'<row r="{row}"[^>]*?(?:/>|>.*?</row>)', "", text, count=1, flags=re.DOTALL)

        def up(match: re.Match[str]) -> str:
            number = int(match[2])
            return f"{match[1]}{number - 1 if number > row else number}{match[3]}"

        text = re.sub(r'(<row r=")(\d+)(")', up, text)
        return re.sub(r'(<c r="[A-Z]+)(\d+)(")', up, text)

    edit_sheet(path, title, drop)


def swap_rows(path: Path, title: str, one: int, other: int) -> None:
    """Let two rows change places."""

    def swap(text: str) -> str:
        rows = {
            number: re.search(rf'<row r="{number}"[^>]*>.*?</row>', text, re.DOTALL)
            for number in (one, other)
        }
        first, second = rows[one], rows[other]
        assert first is not None
        assert second is not None
        a = re.sub(rf'((?:<row|<c) r="[A-Z]*){one}"', rf'\g<1>{other}"', first.group())
        b = re.sub(rf'((?:<row|<c) r="[A-Z]*){other}"', rf'\g<1>{one}"', second.group())
        return text.replace(first.group(), "@@", 1).replace(second.group(), a, 1).replace("@@", b, 1)

    edit_sheet(path, title, swap)


def saved_by_libreoffice(path: Path) -> Path | None:
    """The same workbook opened and saved by LibreOffice; `None` where it is not installed."""
    program = shutil.which("soffice") or shutil.which("libreoffice")
    if program is None:
        return None
    folder = path.parent / "saved"
    with tempfile.TemporaryDirectory() as home:
        subprocess.run(
            [
                program,
                f"-env:UserInstallation={Path(home).as_uri()}",
                "--headless",
                "--convert-to",
                "xlsx:Calc MS Excel 2007 XML",
                "--outdir",
                str(folder),
                str(path),
            ],
            check=True,
            capture_output=True,
            timeout=120,
        )
    return folder / path.name
