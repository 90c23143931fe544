"""The rules of a round in words: the rules sheet that was read out, line by line."""

from collections.abc import Iterator
from typing import Final

from judging_app.domain.record_digest import records_digest
from judging_app.domain.scoreboard import Scoreboard
from judging_app.wording.language import Language
from judging_app.wording.rule_sheet import Block, Example, Paragraph, Steps, Table, rule_sheet
from judging_app.workbooks.results_model import ResultColumn, ResultSheet, ResultValue, Section

Line = tuple[str, str]

_FINGERPRINT: Final = 16
"""Digits of a rulebook's fingerprint in a heading; the sheet of rules has all of them."""


def round_code_word(language: Language) -> str:
    """Names the line that tells which round the results are of."""
    return language.translate("Results", "Round code")


def rules_words(name: str, fingerprint: str, language: Language) -> str:
    """Names a rulebook in a heading, with the beginning of its fingerprint."""
    digits = fingerprint[:_FINGERPRINT]
    if not name:
        return language.translate("Results", "Fingerprint of the rules {fingerprint}").format(
            fingerprint=digits
        )
    text = language.translate("Results", "Rulebook {name}, fingerprint {fingerprint}")
    return text.format(name=name, fingerprint=digits)


class RuleLines:
    """Collects the lines of one round."""

    def __init__(self, board: Scoreboard, language: Language) -> None:
        self._board = board
        self._language = language

    def sheet(self, title: str, heading: tuple[str, ...]) -> ResultSheet:
        """The lines as a results sheet."""
        say = self._language
        columns = (
            ResultColumn(say.translate("Results", "Rule"), 18, most=24),
            ResultColumn(say.translate("Results", "Content"), 76, most=76),
        )
        rows: list[list[ResultValue]] = [[name, text] for name, text in self._facts()]
        for section in rule_sheet(self._board.event, self._board.round, say).sections:
            rows.append([Section(section.title), None])
            rows += [[name, text] for block in section.blocks for name, text in _lines(block)]
        return ResultSheet(title, heading, columns, rows, keys=(0, 1), filtered=False)

    def _facts(self) -> Iterator[Line]:
        """What ties the results to their rules and their records."""
        say, rulebook = self._language, self._board.rulebook
        yield round_code_word(say), self._board.round.code
        yield say.translate("Results", "Rulebook"), rulebook.name
        if rulebook.source:
            yield say.translate("Results", "Source"), rulebook.source
        yield say.translate("Results", "Fingerprint"), rulebook.fingerprint
        yield say.translate("Results", "Digest of all records"), records_digest(self._board.event)


def _lines(block: Block) -> Iterator[Line]:
    match block:
        case Paragraph(text):
            yield "", text
        case Steps(items):
            for number, item in enumerate(items, start=1):
                yield f"{number}.", item
        case Table(head, rows):
            for row in rows:
                told = (f"{name}: {cell}" for name, cell in zip(head[1:], row[1:], strict=True) if cell)
                yield row[0], "\n".join(told)
        case Example(lines):
            for line in lines:
                yield line.label, "\n".join(part for part in (line.value, *line.details) if part)
