"""The sample event played, sealed, exported and archived; then tampered with, and every change is named."""

import json
import os
import signal
import sqlite3
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable, Iterator
from contextlib import closing
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

import pytest

from judging_app.application.actors import Actor, ActorRole
from judging_app.application.commands import AttachEvidence
from judging_app.application.queries import WholeEvent
from judging_app.application.sample import before_the_day, play
from judging_app.bootstrap import Library
from judging_app.cli.main import main
from judging_app.domain.canonical import canonical_text, from_text
from judging_app.domain.rulebook import Rulebook
from judging_app.domain.short_code import short_code
from judging_app.wording.language import Language, use_language
from tests.journeys.program import run
from tests.workbooks.tampering import cells_of, drop_row, edit_part, edit_sheet, set_cell

ORGANIZER = Actor("组委会", ActorRole.ORGANIZER)
SCAN = b"\x89PNG\r\n\x1a\n" + bytes(5000)


class Made(NamedTuple):
    """What the day left behind."""

    home: Path
    event: Path
    workbook: Path
    archive: Path


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Made]:
    """The sample event in its three forms, sealed; made by the command line but for the marks."""
    folder = tmp_path_factory.mktemp("proof")
    made = Made(folder, folder / "e.judging", folder / "e.xlsx", folder / "e.judging-archive")
    use_language(Language.CHINESE)
    library = Library()
    sample = library.sample_event()
    library.create(str(made.event), before_the_day(sample))
    with closing(library.open(str(made.event), ORGANIZER)) as opened:
        play(opened.judging, sample)
        figure = opened.judging.ask(WholeEvent()).rounds[0].values[0]
        opened.judging.do(AttachEvidence("R1", figure.entry, figure.criterion, "纳税 证明:1.png", SCAN))
    with pytest.MonkeyPatch.context() as patch:
        # The organizer's key, and what is made on the way, lie where the tests look at them.
        for name in ("HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "LOCALAPPDATA"):
            patch.setenv(name, str(folder / "home"))
        (folder / "home").mkdir()
        assert main(["seal", str(made.event), "--by", "张三", "--lang", "zh"]) == 0
        assert main(["results", str(made.event), str(made.workbook), "--lang", "zh"]) == 0
        assert main(["archive", str(made.event), str(made.archive), "--lang", "zh"]) == 0
        yield made


@pytest.fixture
def copies(made: Made, tmp_path: Path) -> Made:
    """Copies to tamper with."""
    copied = [tmp_path / path.name for path in (made.event, made.workbook, made.archive)]
    for source, target in zip((made.event, made.workbook, made.archive), copied, strict=True):
        target.write_bytes(source.read_bytes())
    return Made(tmp_path, *copied)


def verify(path: Path, capsys: pytest.CaptureFixture[str]) -> tuple[int, str]:
    capsys.readouterr()
    code = main(["verify", str(path), "--lang", "zh"])
    said = capsys.readouterr()
    return code, said.out if code == 0 else said.err


def test_all_three_hold_and_say_by_whom_they_are_sealed(
    made: Made, capsys: pytest.CaptureFixture[str]
) -> None:
    with zipfile.ZipFile(made.archive) as archive:
        code = short_code(sha256(archive.read("record.json")).hexdigest())
    for path in (made.event, made.workbook, made.archive):
        done, said = verify(path, capsys)
        assert done == 0
        assert f"封存码 {code}\n" in said
        assert "第 1 次封存，张三" in said
        assert "密钥短码 " in said


def test_the_archive_holds_what_its_list_and_its_readme_say(made: Made) -> None:
    with zipfile.ZipFile(made.archive) as archive:
        assert archive.testzip() is None
        names = archive.namelist()
        listed = json.loads(archive.read("MANIFEST.json"))
        for item in listed["members"]:
            content = archive.read(item["name"])
            assert (len(content), sha256(content).hexdigest()) == (item["size"], item["sha256"])
        assert {item["name"] for item in listed["members"]} == set(names) - {
            "MANIFEST.json",
            "MANIFEST.signature.json",
        }
        readme = archive.read("README.txt").decode("utf-8-sig")
        (evidence,) = [name for name in names if name.startswith("evidence/")]
        assert archive.read(evidence) == SCAN
    assert evidence.endswith("-纳税_证明_1.png")
    assert {"event.judging", "record.json", "results/R1-results.xlsx", "papers/R1-ranking.pdf"} <= set(names)
    assert {listed["seal"], listed["format"]} == {1}
    assert "核对方法" in readme
    assert "How to check it" in readme
    assert str(made.home) not in readme + json.dumps(listed)


def database(path: Path, change: str, *values: object) -> None:
    """Change a record behind the program's back, with what keeps tables append-only taken away."""
    with closing(sqlite3.connect(path)) as connection:
        for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            connection.execute(f"DROP TRIGGER {name}")
        connection.execute(change, values)
        connection.commit()


def changed_mark(at: Made) -> Path:
    with closing(sqlite3.connect(at.event)) as connection:
        number, text = connection.execute("SELECT number, marks FROM sheet_revision LIMIT 1").fetchone()
    marks = json.loads(text)
    code = sorted(marks)[0]
    marks[code] -= 10_000
    database(at.event, "UPDATE sheet_revision SET marks = ? WHERE number = ?", json.dumps(marks), number)
    return at.event


def removed_revision(at: Made) -> Path:
    database(at.event, "DELETE FROM sheet_revision WHERE number = 5")
    return at.event


def changed_rule(at: Made) -> Path:
    with closing(sqlite3.connect(at.event)) as connection:
        (text,) = connection.execute("SELECT text FROM rulebook_version").fetchone()
    changed = text.replace('"weight":"60"', '"weight":"50"').replace('"weight":"40"', '"weight":"50"')
    assert changed != text
    rules = from_text(Rulebook, changed)
    database(
        at.event,
        "UPDATE rulebook_version SET text = ?, fingerprint = ?",
        canonical_text(rules),
        rules.fingerprint,
    )
    return at.event


def dropped_log_entry(at: Made) -> Path:
    database(at.event, "DELETE FROM audit WHERE number = 20")
    return at.event


def forged_seal(at: Made) -> Path:
    database(at.event, "UPDATE seal SET text = replace(text, '张三', '王五')")
    return at.event


def marked_up_workbook(at: Made) -> Path:
    body = cells_of(at.workbook, "评分")["F3"]
    set_cell(at.workbook, "评分", "F3", float(body[3:-4]) - 1)
    return at.workbook


def formula_made_a_value(at: Made) -> Path:
    body = next(body for body in cells_of(at.workbook, "复核").values() if body.startswith("<f>"))
    value = body[body.index("<v>") :]
    edit_sheet(at.workbook, "复核", lambda text: text.replace(body, value, 1))
    return at.workbook


def row_taken_out(at: Made) -> Path:
    drop_row(at.workbook, "总排名", 7)
    return at.workbook


def relist(path: Path, name: str, content: bytes) -> None:
    """Put another file in the place of a member, and its digest into the list, as a careful forger does."""
    with zipfile.ZipFile(path) as old:
        parts = {info.filename: old.read(info) for info in old.infolist()}
    parts[name] = content
    listed = json.loads(parts["MANIFEST.json"])
    for item in listed["members"]:
        if item["name"] == name:
            item |= {"size": len(content), "sha256": sha256(content).hexdigest()}
    parts["MANIFEST.json"] = (json.dumps(listed, ensure_ascii=False, indent=1) + "\n").encode()
    with zipfile.ZipFile(path, "w") as new:
        for part, found in parts.items():
            new.writestr(part, found)


def swapped_evidence(at: Made) -> Path:
    with zipfile.ZipFile(at.archive) as archive:
        (name,) = [item for item in archive.namelist() if item.startswith("evidence/")]
    relist(at.archive, name, SCAN + b"another")
    return at.archive


def edited_list(at: Made) -> Path:
    edit_part(at.archive, "MANIFEST.json", lambda text: text.replace('"seal": 1', '"seal": 2'))
    return at.archive


def swapped_paper(at: Made) -> Path:
    relist(at.archive, "papers/R1-ranking.pdf", b"%PDF-1.7 another ranking")
    return at.archive


def event_of_another_day(at: Made) -> Path:
    changed_mark(at)
    relist(at.archive, "event.judging", at.event.read_bytes())
    return at.archive


def changed_record(at: Made) -> Path:
    with zipfile.ZipFile(at.archive) as archive:
        record = archive.read("record.json")
    relist(at.archive, "record.json", record.replace(b"\xe5\xbc\xa0", b"\xe6\x9d\x8e", 1) + b" ")
    return at.archive


def added_member(at: Made) -> Path:
    with zipfile.ZipFile(at.archive, "a") as archive:
        archive.writestr("papers/R1-ranking-2.pdf", b"%PDF-1.7")
    return at.archive


@pytest.mark.parametrize(
    ("tamper", "named"),
    [
        (changed_mark, ["评分（路演答辩）与日志不符：", "第 1 次封存与现有内容不符"]),
        (removed_revision, ["第 1 次封存与现有内容不符"]),
        (changed_rule, ["复算应为", "第 1 次封存与现有内容不符"]),
        (dropped_log_entry, ["日志"]),
        (forged_seal, ["第 1 次封存的签名对不上"]),
        (marked_up_workbook, ["“评分”表 F3：该单元格在导出后被改动", "封存"]),
        (formula_made_a_value, ["“复核”表", "公式被改动或换成了数值"]),
        (row_taken_out, ["“总排名”表：复算应为"]),
        (swapped_evidence, ["纳税_证明_1.png", "清单的签名对不上"]),
        (edited_list, ["MANIFEST.json（封存）", "清单的签名对不上"]),
        (swapped_paper, ["清单的签名对不上"]),
        (
            event_of_another_day,
            ["event.judging：评委甲 给 01 ", "record.json", "R1-results.xlsx"],
        ),
        (changed_record, ["record.json（SHA-256）"]),
        (added_member, ["papers/R1-ranking-2.pdf 不在归档清单中"]),
    ],
    ids=lambda value: value.__name__ if callable(value) else "",
)
def test_whatever_is_tampered_with_is_named(
    copies: Made, tamper: Callable[[Made], Path], named: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    code, said = verify(tamper(copies), capsys)
    assert code == 1
    for words in named:
        assert words in said, said


def test_a_paper_exchanged_without_touching_the_list_is_named(
    copies: Made, capsys: pytest.CaptureFixture[str]
) -> None:
    with zipfile.ZipFile(copies.archive) as old:
        parts = {info.filename: old.read(info) for info in old.infolist()}
    with zipfile.ZipFile(copies.archive, "w") as new:
        for name, content in parts.items():
            new.writestr(name, content.replace(b"%PDF", b"%pdf") if name.endswith("ranking.pdf") else content)
    code, said = verify(copies.archive, capsys)
    assert code == 1
    assert "papers/R1-ranking.pdf 不是归档时的文件" in said


def test_the_event_comes_out_of_the_archive_and_can_be_opened_again(
    made: Made, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "later.judging"
    assert main(["import", str(made.archive), str(target), "--lang", "zh"]) == 0
    assert main(["import", str(made.archive), str(target), "--lang", "zh"]) == 1
    assert "不会覆盖" in capsys.readouterr().err
    assert verify(target, capsys)[0] == 0
    assert main(["reopen", str(target), "--by", "李四", "--reason", "复核发现录入错误", "--lang", "zh"]) == 0
    code, said = verify(target, capsys)
    assert code == 0
    assert "第 1 次封存已由李四解除：复核发现录入错误" in said
    assert "未封存" in said
    assert main(["reopen", str(target), "--by", "李四", "--reason", "再来", "--lang", "zh"]) == 1
    assert "没有封存" in capsys.readouterr().err


def test_a_sealed_event_is_not_sealed_again_nor_reopened_without_a_reason(
    copies: Made, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["seal", str(copies.event), "--by", "李四", "--lang", "zh"]) == 1
    assert "赛事已封存" in capsys.readouterr().err
    assert main(["reopen", str(copies.event), "--by", "李四", "--reason", " ", "--lang", "zh"]) == 1
    assert verify(copies.event, capsys)[0] == 0


def test_seal_tells_what_is_to_be_written_down(tmp_path: Path) -> None:
    library = Library()
    use_language(Language.CHINESE)
    library.create(str(tmp_path / "a.judging"), library.sample_event())
    ran = run("seal", "a.judging", "--by", "张三", folder=tmp_path, HOME=str(tmp_path), XDG_DATA_HOME="")
    assert (ran.code, ran.err) == (0, "")
    lines = ran.out.splitlines()
    assert [line.split()[0] for line in lines[1:3]] == ["封存码", "第"]
    assert "日志封存至第 2 条" in ran.out


def test_an_archive_that_is_killed_half_way_leaves_none_and_the_event_opens(
    made: Made, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """kill -9 while it is being written; the next one clears up and is whole."""
    out, home = tmp_path / "out", tmp_path / "home"
    for folder in (out, home):
        folder.mkdir()
    environment = os.environ | {"HOME": str(home), "XDG_CACHE_HOME": str(home)}
    command = [
        sys.executable,
        "-m",
        "judging_app",
        "archive",
        str(made.event),
        str(out / "a.judging-archive"),
    ]
    process = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    end = time.monotonic() + 60
    while not list(home.rglob("made.zip")) and time.monotonic() < end:
        time.sleep(0.02)
    process.send_signal(signal.SIGKILL)
    process.wait()
    assert list(home.rglob("made.zip"))
    assert list(out.iterdir()) == []
    assert verify(made.event, capsys)[0] == 0
    library = Library(rehearsals=next(home.rglob("rehearsals")))
    library.clear_rehearsals()
    assert not list(home.rglob("made.zip"))
