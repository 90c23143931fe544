"""What each command does; each answers with the exit code."""

import os
import sys
from argparse import Namespace
from collections.abc import Iterable
from contextlib import closing
from pathlib import Path

from judging_app.application.actors import Actor, ActorRole
from judging_app.application.archive import ARCHIVE_SUFFIX
from judging_app.application.papers.kinds import PaperKind
from judging_app.application.queries import StandingsOf, WholeEvent
from judging_app.application.sample import before_the_day, play
from judging_app.application.sealing.answers import ContentOf
from judging_app.bootstrap import Library
from judging_app.cli.ranking import ranking_text
from judging_app.domain.event import Event, Round
from judging_app.domain.problems import Finding, JudgingError, Problem
from judging_app.wording.language import Language, translate
from judging_app.wording.problems import line

DONE = 0
FAULTY_INPUT = 1


def report(findings: Iterable[Finding]) -> None:
    """Write findings to standard error, one line each."""
    for finding in findings:
        print(line(finding), file=sys.stderr)


def _actor() -> Actor:
    return Actor(translate("CommandLine", "organizer"), ActorRole.ORGANIZER)


def template(asked: Namespace) -> int:
    """Write the event workbook to fill in."""
    Library().write_template(asked.out)
    print(translate("CommandLine", "Written: {file}").format(file=asked.out))
    return DONE


def import_workbook(asked: Namespace) -> int:
    """Make an event file from a workbook or an archive, or only report what is wrong with it."""
    library = Library()
    if asked.workbook.suffix.lower() == ARCHIVE_SUFFIX:
        return _unpack(library, asked)
    event, warnings = library.read_workbook(asked.workbook)
    report(warnings)
    if asked.check:
        print(translate("CommandLine", "No errors: {file}").format(file=asked.workbook))
        return DONE
    library.create(asked.event, event)
    words = translate("CommandLine", "Made {file}: entries {entries}, judges {judges}, sheets {sheets}")
    sheets = sum(len(item.sheets) for item in event.rounds)
    print(words.format(file=asked.event, entries=len(event.entries), judges=len(event.judges), sheets=sheets))
    return DONE


def _unpack(library: Library, asked: Namespace) -> int:
    """Take the event file out of an archive; to check one is to verify it."""
    if asked.check:
        verified = library.verify_file(str(asked.workbook))
        report(verified.findings)
        if not verified.holds:
            return FAULTY_INPUT
        print(translate("CommandLine", "No errors: {file}").format(file=asked.workbook))
        return DONE
    library.open_archive(asked.workbook, asked.event)
    print(translate("CommandLine", "Unpacked {file}").format(file=asked.event))
    return DONE


def export(asked: Namespace) -> int:
    """Write an event file as an event workbook."""
    library = Library()
    with closing(library.open(asked.event, _actor(), read_only=True)) as opened:
        event = opened.judging.ask(WholeEvent())
    library.write_workbook(event, asked.out)
    print(translate("CommandLine", "Written: {file}").format(file=asked.out))
    return DONE


def results(asked: Namespace) -> int:
    """Write a round's results workbook, JSON and a PDF to sign if asked for; print the ranking."""
    library = Library()
    with closing(library.open(asked.event, _actor(), read_only=True)) as opened:
        event = opened.judging.ask(WholeEvent())
        round_ = chosen_round(event, asked.round)
        view = opened.judging.ask(StandingsOf(round_.code))
        mark = opened.judging.ask(ContentOf())
    if asked.json is not None:
        # The small files first: where their folder is missing, nothing has been written yet.
        library.write_results_json(event, round_.code, asked.json)
    if asked.pdf is not None:
        library.write_paper(PaperKind.RANKING, event, round_.code, asked.pdf, mark=mark)
    library.write_results(event, round_.code, asked.out, mark=mark)
    print(ranking_text(view))
    report(view.notices)
    print(translate("CommandLine", "Written: {file}").format(file=asked.out))
    return DONE


def rules(asked: Namespace) -> int:
    """Write a round's rules as a PDF to print and read out."""
    library = Library()
    with closing(library.open(asked.event, _actor(), read_only=True)) as opened:
        event = opened.judging.ask(WholeEvent())
    library.write_rule_sheet(event, chosen_round(event, asked.round).code, asked.out)
    print(translate("CommandLine", "Written: {file}").format(file=asked.out))
    return DONE


def chosen_round(event: Event, code: str | None) -> Round:
    """The round that was asked for, the last one by default."""
    found = event.rounds[-1] if code is None else event.round(code)
    if found is None:
        raise JudgingError.of(Problem.UNKNOWN_ROUND, round=code or "")
    return found


def demo(asked: Namespace) -> int:
    """Play the sample event to its results, then show it in the window where there is a display."""
    library = Library()
    folder: Path = asked.out
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise JudgingError.of(Problem.FILE_NOT_WRITABLE, file=str(folder)) from error
    target = _free_name(folder)
    sample = library.sample_event()
    library.create(str(target), before_the_day(sample))
    with closing(library.open(str(target), _actor())) as opened:
        acts = play(opened.judging, sample)
        event = opened.judging.ask(WholeEvent())
        view = opened.judging.ask(StandingsOf(event.rounds[-1].code))
        mark = opened.judging.ask(ContentOf())
    workbook = target.with_suffix(".xlsx")
    library.write_results(event, event.rounds[-1].code, workbook, mark=mark)
    print(translate("CommandLine", "{name}: {acts} acts stored").format(name=event.name, acts=acts))
    print(ranking_text(view))
    report(view.notices)
    print(translate("CommandLine", "Event file: {file}").format(file=target))
    print(translate("CommandLine", "Results workbook: {file}").format(file=workbook))
    if asked.headless:
        return DONE
    if not has_display():
        print(translate("CommandLine", "There is no display, so no window opens."))
        return DONE
    return window(str(target), Language(asked.lang) if asked.lang else None)


def _free_name(folder: Path) -> Path:
    """A name that nothing has yet: an earlier demo is never written over."""
    number, path = 1, folder / "demo.judging"
    while path.exists() or path.with_suffix(".xlsx").exists():
        number += 1
        path = folder / f"demo-{number}.judging"
    return path


def has_display() -> bool:
    """Whether a window could be shown."""
    if not sys.platform.startswith("linux"):
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def window(target: str | None, language: Language | None = None) -> int:
    """Open the window, on an event if one is named, in a language if one is asked for."""
    if not has_display():
        print(translate("CommandLine", "There is no display, so no window opens."), file=sys.stderr)
        return FAULTY_INPUT
    from judging_app.desktop.application import run_window  # noqa: PLC0415 -- Qt only where there is a window

    if target is not None and "://" not in target:
        # The window remembers events by their place, from whatever folder it is started next.
        target = str(Path(target).resolve())
    return run_window(Library(), target, language=language)
