"""The event workbook's sheets and columns: one table that reading, writing and the document share.

Titles and headers are part of the open format, in Chinese and in English, and so stand here and
not among the translations. docs/workbook.md explains every one of them.
"""

from typing import Final

from judging_app.domain.event import (
    Adjustment,
    AdjustmentKind,
    AdjustmentStage,
    EntryStatus,
    Event,
    Role,
    RulingKind,
)
from judging_app.domain.sheets import Standing
from judging_app.workbooks import codecs
from judging_app.workbooks.codecs import NUMBER, WHOLE, Choice
from judging_app.workbooks.columns import (
    CODE,
    ENTRY,
    JUDGE,
    NAME,
    REASON,
    REQUIRED,
    ROUND,
    Column,
    SheetLayout,
    usual,
)
from judging_app.workbooks.rule_layout import (
    AWARDS,
    CRITERIA,
    DIMENSIONS,
    RULEBOOK,
    TIE_BREAKS,
    TIME_PENALTIES,
)

FORMAT_VERSION: Final = "1"
"""Version of the format; a workbook without one is taken as this."""

EVENT: Final = SheetLayout(
    "event",
    "赛事",
    "Event",
    (
        Column("key", "内容", "Key", default=REQUIRED, width=16),
        Column("value", "值", "Value", width=48),
    ),
)
EVENT_KEYS: Final = (
    Column("format", "格式版本", "Format version"),
    Column("name", "赛事名称", "Event name"),
    Column("date", "日期", "Date"),
    Column("place", "地点", "Place"),
    Column("organizer", "主办单位", "Organizer"),
)
TRACKS: Final = SheetLayout("track", "组别", "Tracks", (CODE, NAME))
ROUNDS: Final = SheetLayout("round", "轮次", "Rounds", (CODE, NAME))
ENTRIES: Final = SheetLayout(
    "entry",
    "项目",
    "Entries",
    (
        CODE,
        NAME,
        Column("organization", "单位", "Organization", width=28),
        Column("leader", "负责人", "Leader"),
        Column("track", "组别", "Track"),
        Column("region", "地区", "Region"),
        Column("industry", "行业", "Industry"),
        Column("order", "出场顺序", "Order", WHOLE, 0, 9),
        Column("note", "备注", "Note", width=24),
    ),
)
JUDGES: Final = SheetLayout(
    "judge",
    "评委",
    "Judges",
    (
        CODE,
        Column("name", "姓名", "Name", width=14),
        Column("organization", "单位", "Organization", width=28),
        Column("title", "职称", "Title", width=14),
        Column("expertise", "专业", "Expertise", width=16),
    ),
)
PANELS: Final = SheetLayout("panel", "评审组", "Panels", (ROUND, CODE, NAME))
SEATS: Final = SheetLayout(
    "seat",
    "席位",
    "Seats",
    (
        ROUND,
        Column("panel", "评审组", "Panel", width=10),
        JUDGE,
        Column("role", "身份", "Role", Choice(Role), Role.REGULAR),
        Column("votes", "票数", "Votes", WHOLE, 1, 8),
        Column("group", "分组", "Group"),
        Column("dimension", "维度", "Dimension", width=10),
    ),
)
PARTICIPATION: Final = SheetLayout(
    "participation",
    "参赛",
    "Participation",
    (
        ROUND,
        ENTRY,
        Column("panel", "评审组", "Panel", width=10),
        Column("status", "状态", "Status", Choice(EntryStatus), EntryStatus.COMPETING),
        REASON,
    ),
)
RECUSALS: Final = SheetLayout("recusal", "回避", "Recusals", (ROUND, JUDGE, ENTRY, REASON))
MARKS: Final = SheetLayout(
    "sheet",
    "评分",
    "Marks",
    (
        ROUND,
        Column("dimension", "维度", "Dimension", width=10),
        ENTRY,
        JUDGE,
        Column("standing", "状态", "Standing", Choice(Standing), None),
        Column("note", "评语", "Note", width=24),
        REASON,
    ),
)
"""The criteria's own columns stand between the standing and the note."""

FIGURES: Final = SheetLayout(
    "value",
    "实绩",
    "Figures",
    (
        ROUND,
        ENTRY,
        Column("criterion", "实绩指标", "Indicator", default=REQUIRED, width=14),
        Column("claimed", "申报值", "Claimed", NUMBER, None),
        Column("verified", "核实值", "Verified", codecs.FIGURE, None),
        Column("counts", "分类数量", "Counts", width=22),
        Column("evidence", "佐证材料", "Evidence", width=28),
        REASON,
        Column("verified_by", "核验人", "Verified by"),
        Column("confirmed_by", "复核人", "Confirmed by"),
        Column("evidence_missing", "缺佐证", "No evidence", codecs.FLAG, False, 9),
    ),
)
ADJUSTMENTS: Final = SheetLayout(
    "adjustment",
    "加扣分",
    "Adjustments",
    (
        ROUND,
        Column("code", "编号", "Code", width=10),
        ENTRY,
        Column("kind", "类型", "Kind", Choice(AdjustmentKind), REQUIRED, 9),
        Column("points", "分数", "Points", NUMBER, usual(Adjustment, "points"), 8),
        Column("seconds", "秒数", "Seconds", WHOLE, 0, 8),
        Column("target", "作用于", "Target"),
        Column("stage", "计入方式", "Stage", Choice(AdjustmentStage), usual(Adjustment, "stage"), 18),
        REASON,
    ),
)
RULINGS: Final = SheetLayout(
    "ruling",
    "裁定",
    "Rulings",
    (
        ROUND,
        Column("code", "编号", "Code", width=10),
        Column("kind", "类型", "Kind", Choice(RulingKind), REQUIRED, 10),
        Column("order", "先后", "Order", codecs.ORDER, REQUIRED, 28),
        REASON,
        Column("by", "决定人", "By"),
    ),
)

ORIGINS: Final = SheetLayout(
    "origin",
    "来源",
    "Origins",
    (
        ENTRY,
        Column("event", "来源赛事", "From event", default=REQUIRED, width=28),
        Column("date", "来源日期", "Date there"),
        Column("round", "来源轮次编号", "Round code there", width=14),
        Column("round_name", "来源轮次", "Round there"),
        Column("entry_there", "原编号", "Code there", width=9),
        Column("track", "原组别", "Track there"),
        Column("place", "总名次", "Overall place", NUMBER, None, 8),
        Column("track_place", "组内名次", "Place in track", NUMBER, None, 9),
        Column("final", "最终得分", "Final score", NUMBER, None, 10),
        Column("scores", "维度得分", "Dimension scores", codecs.SCORES, (), 36),
        Column("awards", "奖项", "Awards", codecs.NAMES, (), 16),
        Column("line", "晋级线", "Cut line", width=16),
        Column("reason", "入选理由", "Chosen because", width=24),
        Column("code", "内容码", "Content code", width=22),
        Column("sealed", "已封存", "Sealed", codecs.FLAG, False, 8),
    ),
)
"""Written only where an event has origins."""

SHEETS: Final = (
    EVENT,
    TRACKS,
    ROUNDS,
    RULEBOOK,
    TIE_BREAKS,
    TIME_PENALTIES,
    DIMENSIONS,
    CRITERIA,
    AWARDS,
    ENTRIES,
    JUDGES,
    PANELS,
    SEATS,
    PARTICIPATION,
    RECUSALS,
    MARKS,
    FIGURES,
    ADJUSTMENTS,
    RULINGS,
    ORIGINS,
)
"""Every sheet of the event workbook, in order."""


def sheets_of(event: Event) -> tuple[SheetLayout, ...]:
    """The sheets that an event is written to: without that of origins where it has none."""
    return SHEETS if event.origins else tuple(layout for layout in SHEETS if layout is not ORIGINS)


NEEDED: Final = (DIMENSIONS, CRITERIA, ENTRIES)
"""Sheets that must be there; the others may be left out."""
