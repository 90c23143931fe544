"""`judging-app papers` and `results --pdf`."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pypdfium2
import pytest

from judging_app.bootstrap import Library
from judging_app.cli.main import main
from judging_app.wording.language import current_language, use_language

Run = Callable[..., int]


@pytest.fixture(scope="module")
def event_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample event as an event file."""
    path = tmp_path_factory.mktemp("event") / "sample.judging"
    library = Library()
    library.create(str(path), library.sample_event())
    return path


@pytest.fixture
def run(event_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Run]:
    """Run a command on the event in an empty folder."""
    monkeypatch.chdir(tmp_path)
    before = current_language()
    yield lambda command, *more, lang="zh": main([command, str(event_file), *more, "--lang", lang])
    use_language(before)


def _text(path: str) -> str:
    return "\n".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(path))


@pytest.mark.parametrize(
    ("kind", "pages", "words"),
    [
        ("sheets", 24, "路演答辩评分表"),
        ("filled", 24, "内容码"),
        ("summary", 1, "评委汇总表：评委甲"),
        ("ranking", 4, "主办方负责人"),
        ("public", 3, "成绩公示表"),
    ],
)
def test_each_kind_of_paper(
    run: Run, capsys: pytest.CaptureFixture[str], kind: str, pages: int, words: str
) -> None:
    assert run("papers", "out.pdf", "--kind", kind, "--judge", "P1") == 0
    assert capsys.readouterr().out == "已写出：out.pdf\n"
    assert len(pypdfium2.PdfDocument("out.pdf")) == pages
    assert words in _text("out.pdf")


def test_results_bring_the_ranking_to_be_signed(run: Run, tmp_path: Path) -> None:
    assert run("results", "out.xlsx", "--pdf", "out.pdf", lang="en") == 0
    assert {path.name for path in tmp_path.iterdir()} == {"out.xlsx", "out.pdf"}
    words = _text("out.pdf")
    assert words.count("For the organizer (stamp)") == 3
    assert "Content code" in words


@pytest.mark.parametrize(
    ("out", "more", "words"),
    [
        ("out.pdf", ("--kind", "sheets", "--judge", "nobody"), "没有评委“nobody”"),
        ("out.pdf", ("--kind", "sheets", "--entry", "99"), "没有项目“99”"),
        ("out.pdf", ("--kind", "sheets", "--judge", "P4", "--entry", "09"), "没有可打印的内容"),
        ("out.pdf", ("--kind", "ranking", "--round", "none"), "没有轮次“none”"),
        ("none/out.pdf", ("--kind", "ranking"), "没有文件夹 none"),
        ("out.txt", ("--kind", "ranking"), ".pdf"),
    ],
)
def test_faults_are_said_and_leave_nothing(
    run: Run, tmp_path: Path, capsys: pytest.CaptureFixture[str], out: str, more: tuple[str, ...], words: str
) -> None:
    assert run("papers", out, *more) == 1
    assert words in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_without_a_kind_the_usage_is_shown(run: Run) -> None:
    with pytest.raises(SystemExit) as ended:
        run("papers", "out.pdf")
    assert ended.value.code == 2
