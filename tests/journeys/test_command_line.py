"""Each command of the command line, with good and with bad input."""

import sqlite3
from pathlib import Path

import pytest

from judging_app.bootstrap import Library
from tests.journeys.program import run


@pytest.fixture(scope="module")
def event_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample event as an event file."""
    path = tmp_path_factory.mktemp("event") / "sample.judging"
    library = Library()
    library.create(str(path), library.sample_event())
    return path


def test_an_exported_event_comes_in_again_as_the_same_event(event_file: Path, tmp_path: Path) -> None:
    assert run("export", event_file, "event.xlsx", folder=tmp_path).code == 0
    assert run("import", "event.xlsx", "again.judging", folder=tmp_path).code == 0
    assert run("export", "again.judging", "again.xlsx", folder=tmp_path, lang="en").code == 0

    library = Library()
    event, _ = library.read_workbook(tmp_path / "event.xlsx")
    again, _ = library.read_workbook(tmp_path / "again.xlsx")
    assert event == again == library.sample_event()


def test_check_reports_without_making_anything(event_file: Path, tmp_path: Path) -> None:
    run("export", event_file, "event.xlsx", folder=tmp_path)

    ran = run("import", "--check", "event.xlsx", folder=tmp_path)

    assert (ran.code, ran.out) == (0, "没有错误：event.xlsx\n")
    assert [path.name for path in tmp_path.iterdir()] == ["event.xlsx"]


def test_the_template_asks_for_entries_when_it_is_brought_in_unfilled(tmp_path: Path) -> None:
    assert run("template", "t.xlsx", folder=tmp_path).code == 0

    ran = run("import", "t.xlsx", "t.judging", folder=tmp_path)

    assert ran.code == 1
    assert "没有项目" in ran.err
    assert not (tmp_path / "t.judging").exists()


def test_the_language_may_stand_before_the_command(tmp_path: Path) -> None:
    ran = run("--lang", "en", "verify", "none.judging", folder=tmp_path, lang="en")

    assert ran.code == 1
    assert "There is no file" in ran.err


def test_something_that_is_not_a_workbook_is_refused_with_a_remedy(tmp_path: Path) -> None:
    (tmp_path / "x.xlsx").write_text("hello", encoding="utf-8")

    ran = run("import", "x.xlsx", "x.judging", folder=tmp_path, lang="en")

    assert ran.code == 1
    assert "This is not an Excel workbook (.xlsx). Open it in Excel and save it as .xlsx." in ran.err
    assert [path.name for path in tmp_path.iterdir()] == ["x.xlsx"]


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    ran = run("results", "none.judging", "r.xlsx", folder=tmp_path)

    assert (ran.code, ran.out) == (1, "")
    assert "找不到文件 none.judging" in ran.err
    assert list(tmp_path.iterdir()) == []


def test_import_never_writes_over_an_event_file(event_file: Path, tmp_path: Path) -> None:
    run("export", event_file, "event.xlsx", folder=tmp_path)
    (tmp_path / "mine.judging").write_bytes(b"precious")

    ran = run("import", "event.xlsx", "mine.judging", folder=tmp_path)

    assert ran.code == 1
    assert "已存在" in ran.err
    assert (tmp_path / "mine.judging").read_bytes() == b"precious"


@pytest.mark.parametrize(
    "arguments",
    [
        ["import"],
        ["import", "x.xlsx"],
        ["results", "only-one"],
        ["demo", "--nonsense"],
        ["--nonsense"],
        ["a", "b"],
    ],
)
def test_wrong_usage_ends_with_two_and_says_how(arguments: list[str], tmp_path: Path) -> None:
    ran = run(*arguments, folder=tmp_path)

    assert (ran.code, ran.out) == (2, "")
    assert "judging-app" in ran.err


def test_help_is_in_the_language_that_is_asked_for(tmp_path: Path) -> None:
    assert "打开窗口" in run("--help", folder=tmp_path).out
    assert "open the window" in run("--help", folder=tmp_path, lang="en").out
    assert "用法：" in run("verify", "--help", folder=tmp_path).out


def test_a_mark_changed_behind_the_programs_back_is_named(event_file: Path, tmp_path: Path) -> None:
    forged = tmp_path / "forged.judging"
    forged.write_bytes(event_file.read_bytes())
    connection = sqlite3.connect(forged)
    with connection:
        connection.execute("DROP TRIGGER sheet_revision_no_update")
        connection.execute("UPDATE sheet_revision SET marks = replace(marks, '000', '500') WHERE number = 5")
    connection.close()

    ran = run("verify", forged, folder=tmp_path)

    assert ran.code == 1
    assert "核对不一致" in ran.err


def test_without_a_display_the_window_is_refused_in_words(tmp_path: Path) -> None:
    ran = run(folder=tmp_path)

    assert (ran.code, ran.err) == (1, "没有显示器，不打开窗口。\n")


def test_an_event_file_is_never_written_over_by_a_slip_in_the_names(event_file: Path, tmp_path: Path) -> None:
    kept = tmp_path / "kept.judging"
    kept.write_bytes(event_file.read_bytes())

    for arguments in (["template", kept], ["export", kept, kept], ["results", kept, kept]):
        ran = run(*arguments, folder=tmp_path)
        assert ran.code == 1
        assert ".xlsx" in ran.err
    assert run("results", kept, "r.xlsx", "--json", kept, folder=tmp_path).code == 1
    assert kept.read_bytes() == event_file.read_bytes()


def test_the_rules_are_written_as_a_pdf_without_any_display(event_file: Path, tmp_path: Path) -> None:
    ran = run("rules", event_file, "rules.pdf", folder=tmp_path)

    assert (ran.code, ran.out, ran.err) == (0, "已写出：rules.pdf\n", "")
    assert (tmp_path / "rules.pdf").read_bytes().startswith(b"%PDF")
    assert [path.name for path in tmp_path.iterdir()] == ["rules.pdf"]


def test_rules_of_an_unknown_round_or_under_a_wrong_name_are_refused(
    event_file: Path, tmp_path: Path
) -> None:
    unknown = run("rules", event_file, "rules.pdf", "--round", "R9", folder=tmp_path)
    wrong = run("rules", event_file, "rules.judging", folder=tmp_path)

    assert (unknown.code, wrong.code) == (1, 1)
    assert "R9" in unknown.err
    assert ".pdf" in wrong.err
    assert list(tmp_path.iterdir()) == []
