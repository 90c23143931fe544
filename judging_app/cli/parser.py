"""Arguments and help texts. Wrong usage ends with exit code 2, as argparse does."""

import argparse
import socket
from collections.abc import Iterable
from ipaddress import IPv4Address
from pathlib import Path
from typing import Final, NoReturn

from judging_app import __version__
from judging_app.application.papers.kinds import PaperKind
from judging_app.application.seats.hosting import DEFAULT_PORT
from judging_app.domain.scaled_time import SPEEDS
from judging_app.wording.language import Language, translate

_LAST_PORT: Final = 65_535


class _Help(argparse.RawDescriptionHelpFormatter):
    """Help with its one fixed word translated."""

    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[argparse._MutuallyExclusiveGroup],
        prefix: str | None = None,
    ) -> None:
        words = translate("CommandLine", "usage: ") if prefix is None else prefix
        super().add_usage(usage, actions, groups, words)


class Parser(argparse.ArgumentParser):
    """A parser that speaks the user's language."""

    def __init__(self, *, prog: str, description: str = "", epilog: str = "") -> None:
        super().__init__(
            prog=prog, description=description, epilog=epilog, formatter_class=_Help, add_help=False
        )
        self._positionals.title = translate("CommandLine", "arguments")
        self._optionals.title = translate("CommandLine", "options")
        self.add_argument("-h", "--help", action="help", help=translate("CommandLine", "show this help"))

    def error(self, message: str) -> NoReturn:
        """End with how the command is used; exit code 2."""
        template = translate("CommandLine", "{program}: wrong usage ({detail})\n{usage}")
        self.exit(2, template.format(program=self.prog, detail=message, usage=self.format_usage()))


def add_language(parser: argparse.ArgumentParser) -> None:
    """Let a command be given in a language of its own."""
    parser.add_argument(
        "--lang",
        choices=[language.value for language in Language],
        default=None,
        help=translate("CommandLine", "language: zh or en"),
    )


def command_line() -> str:
    """The overview of all commands, for `--help`."""
    rows = (
        ("judging-app [EVENT]", translate("CommandLine", "open the window")),
        ("judging-app demo", translate("CommandLine", "play the sample event to its results")),
        ("judging-app template OUT.xlsx", translate("CommandLine", "write the event workbook to fill in")),
        (
            "judging-app import FILE EVENT",
            translate("CommandLine", "make an event file from an event workbook or an archive"),
        ),
        (
            "judging-app export EVENT OUT.xlsx",
            translate("CommandLine", "write an event as an event workbook"),
        ),
        ("judging-app results EVENT OUT.xlsx", translate("CommandLine", "write the results workbook")),
        (
            "judging-app rules EVENT OUT.pdf",
            translate("CommandLine", "write the rules of a round as a PDF to print"),
        ),
        (
            "judging-app papers EVENT OUT.pdf",
            translate("CommandLine", "write score sheets, summaries or rankings as a PDF to print"),
        ),
        (
            "judging-app verify FILE",
            translate("CommandLine", "recompute an event file, a results workbook or an archive and compare"),
        ),
        (
            "judging-app seal EVENT --by NAME",
            translate("CommandLine", "seal an event: nothing that results depend on can be changed"),
        ),
        (
            "judging-app reopen EVENT --by NAME --reason TEXT",
            translate("CommandLine", "open a sealed event again, with a reason"),
        ),
        (
            "judging-app archive EVENT OUT",
            translate("CommandLine", "put event, workbooks, papers, evidence and seal into one file"),
        ),
        (
            "judging-app advance EVENT OUT",
            translate("CommandLine", "send entries on: a new event file, or a table for the next level"),
        ),
        (
            "judging-app host EVENT",
            translate("CommandLine", "open an event to judges' laptops, without a window"),
        ),
        (
            "judging-app rehearse EVENT",
            translate("CommandLine", "play the show of a round on a copy, with robot judges"),
        ),
    )
    width = max(len(usage) for usage, _ in rows)
    lines = "\n".join(f"  {usage.ljust(width)}  {words}" for usage, words in rows)
    head = translate("CommandLine", "Judging App {version}: runs judged competitions")
    foot = translate("CommandLine", "judging-app COMMAND --help explains one command.")
    return f"{head.format(version=__version__)}\n\n{lines}\n\n{foot}\n"


def parser_for(command: str) -> Parser:
    """The parser of one command."""
    parser = Parser(prog=f"judging-app {command}")
    _FILLERS[command](parser)
    add_language(parser)
    return parser


def _fill_demo(parser: Parser) -> None:
    parser.add_argument(
        "--headless", action="store_true", help=translate("CommandLine", "do not open the window")
    )
    parser.add_argument(
        "--out",
        type=Path,
        default=Path("judging-demo"),
        help=translate("CommandLine", "folder for the sample's files"),
    )


def _fill_template(parser: Parser) -> None:
    parser.add_argument("out", type=Path, help=translate("CommandLine", "workbook to write (.xlsx)"))


def _fill_import(parser: Parser) -> None:
    parser.add_argument(
        "workbook",
        type=Path,
        help=translate("CommandLine", "event workbook (.xlsx) or archive (.judging-archive)"),
    )
    parser.add_argument("event", nargs="?", help=translate("CommandLine", "event file to make (.judging)"))
    parser.add_argument(
        "--check", action="store_true", help=translate("CommandLine", "only report what is wrong")
    )


def _fill_export(parser: Parser) -> None:
    _add_event(parser)
    _fill_template(parser)


def _fill_results(parser: Parser) -> None:
    _add_event(parser)
    _fill_template(parser)
    parser.add_argument("--json", type=Path, help=translate("CommandLine", "also write the results as JSON"))
    parser.add_argument(
        "--pdf", type=Path, help=translate("CommandLine", "also write the ranking to be signed")
    )
    _add_round(parser)


def _fill_rules(parser: Parser) -> None:
    _add_event(parser)
    parser.add_argument("out", type=Path, help=translate("CommandLine", "PDF to write (.pdf)"))
    _add_round(parser)


def _fill_papers(parser: Parser) -> None:
    _add_event(parser)
    parser.add_argument("out", type=Path, help=translate("CommandLine", "PDF to write (.pdf)"))
    parser.add_argument(
        "--kind",
        choices=[kind.value for kind in PaperKind],
        required=True,
        help=translate(
            "CommandLine",
            "blank or filled score sheets, summaries, ranking to be signed, table for publication",
        ),
    )
    parser.add_argument(
        "--judge", default="", help=translate("CommandLine", "code of one judge; all if not given")
    )
    parser.add_argument(
        "--entry", default="", help=translate("CommandLine", "code of one entry; all if not given")
    )
    parser.add_argument(
        "--reserves", action="store_true", help=translate("CommandLine", "blank sheets for reserves too")
    )
    _add_round(parser)


def _fill_advance(parser: Parser) -> None:
    _add_event(parser)
    parser.add_argument(
        "out",
        help=translate("CommandLine", "new event file (.judging), or table to send on (.xlsx)"),
    )
    parser.add_argument("--line", help=translate("CommandLine", "cut line; the first one if not given"))
    parser.add_argument(
        "--entries", help=translate("CommandLine", "entries by hand, as 03,07; needs a reason")
    )
    parser.add_argument(
        "--reason", help=translate("CommandLine", "why other entries go on than the line says")
    )
    parser.add_argument("--name", help=translate("CommandLine", "name of the new event"))
    parser.add_argument(
        "--renumber", action="store_true", help=translate("CommandLine", "number the entries anew")
    )
    _add_round(parser)


def _add_round(parser: Parser) -> None:
    parser.add_argument("--round", help=translate("CommandLine", "round; the last one if not given"))


def _fill_verify(parser: Parser) -> None:
    parser.add_argument(
        "file",
        help=translate(
            "CommandLine", "results workbook (.xlsx), archive (.judging-archive) or event file (.judging)"
        ),
    )


def _fill_seal(parser: Parser) -> None:
    _add_event(parser)
    parser.add_argument("--by", required=True, help=translate("CommandLine", "who seals"))


def _fill_reopen(parser: Parser) -> None:
    _add_event(parser)
    parser.add_argument("--by", required=True, help=translate("CommandLine", "who opens it again"))
    parser.add_argument("--reason", required=True, help=translate("CommandLine", "why"))


def _fill_archive(parser: Parser) -> None:
    _add_event(parser)
    parser.add_argument(
        "out", type=Path, help=translate("CommandLine", "archive to write (.judging-archive)")
    )


def _fill_host(parser: Parser) -> None:
    _add_event(parser)
    parser.add_argument(
        "--port",
        type=_port,
        default=DEFAULT_PORT,
        help=translate("CommandLine", "port to ask for first; {port} if not given").format(port=DEFAULT_PORT),
    )
    parser.add_argument(
        "--address",
        type=_own_address,
        help=translate("CommandLine", "address of this computer to listen on; all of them if not given"),
    )
    parser.add_argument(
        "--codes",
        action="store_true",
        help=translate(
            "CommandLine", "make new pairing codes for all judges, not only for those without one"
        ),
    )


def _fill_rehearse(parser: Parser) -> None:
    _add_event(parser)
    parser.add_argument(
        "--speed",
        type=_speed,
        help=translate("CommandLine", "how many times as fast, 1 to 50; as fast as can be if not given"),
    )
    parser.add_argument(
        "--seed",
        type=_seed,
        default=0,
        help=translate("CommandLine", "whole number that marks and times are drawn from; 0 if not given"),
    )
    _add_round(parser)


def _speed(text: str) -> int:
    if text.isascii() and text.isdigit() and int(text) in SPEEDS and int(text):
        return int(text)
    raise argparse.ArgumentTypeError(translate("CommandLine", "{text} is no speed").format(text=text))


def _seed(text: str) -> int:
    if text.isascii() and text.isdigit():
        return int(text)
    raise argparse.ArgumentTypeError(translate("CommandLine", "{text} is no seed").format(text=text))


def _port(text: str) -> int:
    if text.isascii() and text.isdigit() and int(text) <= _LAST_PORT:
        return int(text)
    raise argparse.ArgumentTypeError(translate("CommandLine", "{text} is no port").format(text=text))


def _own_address(text: str) -> str:
    """An address that a program of this computer can listen on."""
    try:
        with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
            probe.bind((str(IPv4Address(text)), 0))
    except (OSError, ValueError) as error:
        words = translate("CommandLine", "{text} is no address of this computer")
        raise argparse.ArgumentTypeError(words.format(text=text)) from error
    return text


def _add_event(parser: Parser) -> None:
    parser.add_argument("event", help=translate("CommandLine", "event file (.judging) or database address"))


_FILLERS = {
    "demo": _fill_demo,
    "template": _fill_template,
    "import": _fill_import,
    "export": _fill_export,
    "results": _fill_results,
    "rules": _fill_rules,
    "papers": _fill_papers,
    "verify": _fill_verify,
    "seal": _fill_seal,
    "reopen": _fill_reopen,
    "archive": _fill_archive,
    "advance": _fill_advance,
    "host": _fill_host,
    "rehearse": _fill_rehearse,
}

COMMANDS = tuple(_FILLERS)
