"""Reads the arguments, chooses the language, runs the command, turns faults into sentences."""

import io
import sys
from collections.abc import Callable, Sequence

from judging_app import __version__
from judging_app.cli import acts, advancing, hosting, papers, rehearsing, sealing
from judging_app.cli.parser import COMMANDS, command_line, parser_for
from judging_app.domain.problems import JudgingError
from judging_app.wording.language import Language, preferred_language, use_language

_ACTS: dict[str, Callable[..., int]] = {
    "demo": acts.demo,
    "template": acts.template,
    "import": acts.import_workbook,
    "export": acts.export,
    "results": acts.results,
    "rules": acts.rules,
    "papers": papers.papers,
    "verify": sealing.verify,
    "seal": sealing.seal,
    "reopen": sealing.reopen,
    "archive": sealing.archive,
    "advance": advancing.advance,
    "host": hosting.host,
    "rehearse": rehearsing.rehearse,
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program; 0 when done, 1 when the input is at fault, 2 for wrong usage."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    _speak_utf8()
    use_language(_wanted_language(given))
    try:
        return _run(given)
    except JudgingError as error:
        acts.report(error.findings)
        return acts.FAULTY_INPUT
    except BrokenPipeError:
        # The reader of our output went away (`| head`); that is its good right.
        sys.stdout = io.StringIO()
        return acts.DONE


def _run(given: list[str]) -> int:
    rest = _without_language(given)
    if rest and rest[0] in COMMANDS:
        # The language may stand before the command as well as after it.
        name, at = rest[0], given.index(rest[0])
        parser = parser_for(name)
        asked = parser.parse_args(given[:at] + given[at + 1 :])
        if name == "import" and asked.event is None and not asked.check:
            parser.error("EVENT")
        return _ACTS[name](asked)
    if rest and rest[0] in {"-h", "--help"}:
        print(command_line())
        return acts.DONE
    if rest == ["--version"]:
        print(__version__)
        return acts.DONE
    if len(rest) > 1 or (rest and rest[0].startswith("-")):
        print(command_line(), file=sys.stderr)
        return 2
    language = _wanted_language(given) if rest != given else None
    return acts.window(rest[0] if rest else None, language)


def _wanted_language(given: Sequence[str]) -> Language:
    """`--lang` goes before the environment, and is needed before help is printed."""
    for at, word in enumerate(given):
        value = word.removeprefix("--lang=") if word.startswith("--lang=") else ""
        if word == "--lang" and at + 1 < len(given):
            value = given[at + 1]
        if value in {language.value for language in Language}:
            return Language(value)
    return preferred_language()


def _without_language(given: list[str]) -> list[str]:
    rest = [word for word in given if not word.startswith("--lang=")]
    if "--lang" in rest:
        at = rest.index("--lang")
        del rest[at : at + 2]
    return rest


def _speak_utf8() -> None:
    """Chinese must not fail in a terminal that claims to know ASCII only."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")
