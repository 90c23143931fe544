"""The titles of the results sheets, which stand before the sheets of the event in one workbook."""

from typing import Final

from judging_app.wording.language import Language

_TITLES: Final = {
    "ranking": ("总排名", "Overall ranking"),
    "details": ("评分明细", "Sheet details"),
    "marks": ("逐项评分", "Every mark"),
    "criteria": ("指标均分", "Criterion scores"),
    "figures": ("实绩明细", "Figure details"),
    "awards": ("奖项与晋级", "Awards and cut lines"),
    "acts": ("加扣分与裁定", "Acts and rulings"),
    "recheck": ("复核", "Recheck"),
    "statistics": ("统计", "Statistics"),
    "charts": ("统计图", "Charts"),
    "rules": ("规则说明", "Rules in words"),
    "seal": ("封存", "Seal"),
    "checksums": ("校验码", "Checksums"),
    "public": ("公示", "Public results"),
    "guide": ("说明", "Guide"),
}
_TRACK: Final = ("排名", "Ranking")
_LONGEST: Final = 31
_FORBIDDEN: Final = str.maketrans(dict.fromkeys("[]:*?/\\'", "_"))


def results_title(key: str, language: Language, of: str = "") -> str:
    """The title of a results sheet; `of` names its dimension where there is one sheet for each."""
    title = _TITLES[key][language is Language.ENGLISH]
    return sheet_title(f"{title}-{of}" if of else title)


def track_title(track: str, language: Language) -> str:
    """The title of a track's ranking."""
    return sheet_title(f"{_TRACK[language is Language.ENGLISH]}-{track}")


def sheet_title(text: str) -> str:
    """Make a title that Excel accepts."""
    printable = "".join(character if character.isprintable() else "_" for character in text)
    return printable.translate(_FORBIDDEN)[:_LONGEST].strip() or "_"


def is_results_title(title: str) -> bool:
    """Whether a sheet is one of the results', which an event workbook carries along unread."""
    starts = [text for pair in (*_TITLES.values(), _TRACK) for text in pair]
    return any(title == start or title.startswith(f"{start}-") for start in starts)
