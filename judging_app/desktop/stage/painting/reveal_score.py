"""Below an entry's marks: how the score comes about on the left, the score on the right."""

from judging_app.application.stage.pictures import RevealPicture
from judging_app.desktop.stage.painting.head import figures, lines_of, text_line
from judging_app.desktop.stage.painting.items import Align, Part, Space, Text
from judging_app.desktop.stage.painting.type import fitted, number_size
from judging_app.desktop.stage.painting.words import (
    added_words,
    final_word,
    later_words,
    rule_lines,
    score_title,
    written_score,
)
from judging_app.desktop.theme.tokens import Stage

_LEADING = 1.42
_SCORE, _BESIDE, _FINAL = 262, 130, 200
"""Sizes of the score alone, and of both where the final score stands beside it."""


def score_parts(space: Space, picture: RevealPicture, top: float, colours: Stage) -> list[Part]:
    """What is known of the score so far, from `top` down to the margin.

    Words keep their place while more of them are told.
    """
    middle = (top + space.h - 60) / 2 - 4
    with_final = picture.final is not None
    right = space.room * (0.56 if with_final else 0.42)
    left = space.room - right - 40
    marks = [(tile.value, tile.fate) for tile in picture.tiles]
    rules = rule_lines(picture.method, marks, picture.score, picture.places, picture.before)
    if picture.before is not None and picture.added:
        rules = (*rules, added_words(picture.before, picture.places, picture.added))
    title = fitted(score_title(picture.dimension), 50, left, bold=True, lines=2, height=130)
    set_ = [fitted(words, 38, left, lines=2, height=110) for words in rules]
    words = tuple(piece for each in set_ for piece in each.lines)
    size = min((each.size for each in set_), default=38)
    y = middle - (title.height + 22 + max(len(words), 2) * size * _LEADING) / 2
    below = y + title.height + 22
    parts = [
        Part("score-title", lines_of(title.lines, space.left, y, left, title.size, colours.text, bold=True)),
        Part("score-words", lines_of(words, space.left, below, left, size, colours.text2, leading=_LEADING)),
    ]
    if picture.score is None:
        return parts
    score = written_score(picture.score, picture.places)
    if picture.final is None:
        size = number_size(score, _SCORE, right)
        box = figures(space.right - right, middle, right, size)
        text = Text(box, score, size, colours.gold, bold=True, align=Align.RIGHT)
        return [*parts, *_later(space, picture, left, colours), Part("score", (text,))]
    final = written_score(picture.final, picture.final_places)
    x, half = space.right - right, right * 0.42
    return [
        *parts,
        Part("score", _named(picture.dimension, score, x, middle, half - 30, _BESIDE, colours.text, colours)),
        Part(
            "final",
            _named(final_word(), final, x + half, middle, right - half, _FINAL, colours.gold, colours),
        ),
    ]


def _later(space: Space, picture: RevealPicture, width: float, colours: Stage) -> list[Part]:
    """What is published later, at the very foot; not where its room is needed to account for the score."""
    if not picture.later or picture.added:
        return []
    words = fitted(later_words(picture.later), 32, width)
    y = space.h - 112
    return [Part("later", lines_of(words.lines, space.left, y, width, words.size, colours.text2))]


def _named(
    name: str, number: str, x: float, middle: float, width: float, most: int, colour: str, colours: Stage
) -> tuple[Text, ...]:
    """A number with its name above it."""
    size = number_size(number, most, width)
    return (
        text_line(name, x, middle - 106, width, 38, colours.text2, align=Align.RIGHT),
        Text(figures(x, middle + 34, width, size), number, size, colour, bold=True, align=Align.RIGHT),
    )
