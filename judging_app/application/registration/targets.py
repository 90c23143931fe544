"""What a column of an office's table can mean, and the words that offices use for it."""

import re
from enum import StrEnum
from typing import Final, NamedTuple

from judging_app.application.registration.words import core


class TargetKind(StrEnum):
    """Where a column's cells go."""

    NUMBER = "number"
    """A running number of the table's own (序号); kept nowhere."""
    CODE = "code"
    NAME = "name"
    ORGANIZATION = "organization"
    LEADER = "leader"
    TRACK = "track"
    REGION = "region"
    INDUSTRY = "industry"
    ORDER = "order"
    NOTE = "note"
    CONTACT = "contact"
    """Telephone numbers and the like; deliberately kept nowhere."""
    INDICATOR = "indicator"
    """The claimed figure for an indicator."""
    EVIDENCE = "evidence"
    """What an indicator's figure rests on, in words."""
    TITLE = "title"
    EXPERTISE = "expertise"
    ROLE = "role"
    PANEL = "panel"
    RECUSALS = "recusals"
    REASON = "reason"
    IGNORED = "ignored"
    """Left out because a person said so."""
    ORIGIN = "origin"
    """Where an entry comes from, as the entry table of the level below says it."""
    ROUND = "round"
    """No column: that an entry joins the round, as a change is listed."""


class Target(NamedTuple):
    """A meaning of a column; `code` names the indicator, or the fact about the origin, that it is about."""

    kind: TargetKind
    code: str = ""


KEPT_NOWHERE: Final = frozenset({TargetKind.NUMBER, TargetKind.CONTACT, TargetKind.IGNORED})
"""Meanings that many columns may share, as nothing is stored of them."""

ENTRY_KINDS: Final = (
    TargetKind.NAME,
    TargetKind.ORGANIZATION,
    TargetKind.LEADER,
    TargetKind.TRACK,
    TargetKind.REGION,
    TargetKind.INDUSTRY,
    TargetKind.ORDER,
    TargetKind.CODE,
    TargetKind.NOTE,
    TargetKind.NUMBER,
    TargetKind.CONTACT,
    TargetKind.IGNORED,
)
"""What a column of a registration table can be made to mean, beside the indicators."""

JUDGE_KINDS: Final = (
    TargetKind.NAME,
    TargetKind.ORGANIZATION,
    TargetKind.TITLE,
    TargetKind.EXPERTISE,
    TargetKind.ROLE,
    TargetKind.PANEL,
    TargetKind.RECUSALS,
    TargetKind.REASON,
    TargetKind.CODE,
    TargetKind.NUMBER,
    TargetKind.CONTACT,
    TargetKind.IGNORED,
)
"""What a column of a judges table can be made to mean."""

_NUMBER: Final = "序号 序 no #"

ENTRY_WORDS: Final[dict[TargetKind, str]] = {
    TargetKind.NUMBER: _NUMBER,
    TargetKind.CODE: "编号 项目编号 参赛编号 报名编号 报名号 代码 项目代码 code id number entrycode "
    "entrynumber entryid projectcode projectid",
    TargetKind.NAME: "项目名称 参赛项目名称 申报项目名称 创业项目名称 推荐项目名称 项目 参赛项目 申报项目 "
    "创业项目 项目名 名称 作品 作品名称 参赛作品 project projectname entry entryname name title",
    TargetKind.ORGANIZATION: "单位 单位名称 申报单位 参赛单位 所在单位 所属单位 实施单位 单位全称 企业 "
    "企业名称 申报企业 参赛企业 企业全称 公司 公司名称 企业单位名称 单位企业名称 经营主体 经营主体名称 "
    "主体名称 市场主体名称 创办企业 创办企业名称 注册企业名称 合作社名称 企业合作社名称 organization "
    "organisation organizationname company companyname enterprise institution",
    TargetKind.LEADER: "负责人 项目负责人 负责人姓名 项目负责人姓名 姓名 申报人 申报人姓名 创业者 创业者姓名 "
    "参赛者 参赛者姓名 参赛人 参赛选手 选手 选手姓名 法人 法人代表 法定代表人 带头人 路演人 leader "
    "projectleader head owner founder presenter contestant",
    TargetKind.TRACK: "组别 参赛组别 所属组别 赛道 参赛赛道 所属赛道 分组 参赛类别 项目类别 类别 组 track "
    "group category division",
    TargetKind.REGION: "县区 县 区县 县市区 市县 市县区 地区 区域 属地 所在地 所在县区 所属县区 所在县 "
    "所属地区 所在地区 推荐县区 乡镇 region county district area location",
    TargetKind.INDUSTRY: "行业 所属行业 行业类别 行业领域 行业类型 领域 所属领域 产业 所属产业 产业类型 "
    "产业类别 industry sector field",
    TargetKind.ORDER: "出场序 出场顺序 出场序号 出场 抽签号 抽签序号 抽签顺序 签号 路演顺序 路演序号 "
    "上场顺序 答辩顺序 order runningorder startorder startnumber",
    TargetKind.NOTE: "备注 说明 note notes remark remarks comment comments",
}

SEAL_CODE: Final = "seal"
"""The code of a sealed event; that of one that was not sealed is its `code`."""

ORIGIN_WORDS: Final[dict[str, str]] = {
    "event": "来源赛事 fromevent sourceevent",
    "date": "来源日期 datethere",
    "round_name": "来源轮次 roundthere",
    "entry_there": "原编号 来源编号 codethere nothere",
    "place": "总名次 来源总名次 overallplace placethere",
    "track_place": "组内名次 来源组内名次 placeintrack placeintrackthere",
    "final": "最终得分 来源最终得分 finalscore finalscorethere",
    "scores": "维度得分 来源维度得分 dimensionscores dimensionscoresthere",
    "awards": "来源奖项 awardsthere",
    "line": "晋级线 cutline",
    "reason": "入选理由 chosenbecause",
    "code": "内容码 contentcode",
    SEAL_CODE: "封存码 sealcode",
}
"""The headers of the table that the level below sends, by the fact about the origin."""

JUDGE_WORDS: Final[dict[TargetKind, str]] = {
    TargetKind.NUMBER: _NUMBER,
    TargetKind.CODE: "编号 评委编号 代码 评委代码 code id judgecode judgeid number",
    TargetKind.NAME: "姓名 评委 评委姓名 评委名单 专家 专家姓名 评审专家 评审 名字 name judge "
    "judgename expert",
    TargetKind.ORGANIZATION: "单位 单位名称 工作单位 所在单位 所属单位 任职单位 机构 所在机构 organization "
    "organisation company institution affiliation employer",
    TargetKind.TITLE: "职务职称 职称职务 职务 职称 技术职称 专业技术职称 头衔 title position jobtitle",
    TargetKind.EXPERTISE: "专业领域 专业 领域 专业方向 研究方向 研究领域 擅长领域 从事专业 行业领域 "
    "expertise field speciality specialty area",
    TargetKind.ROLE: "身份 角色 评委身份 评委角色 评委类型 评审身份 组内身份 席位 职责 role seat",
    TargetKind.PANEL: "评审组 所在评审组 所属评审组 评委组 组别 分组 小组 所在组 组 panel group",
    TargetKind.RECUSALS: "需回避的项目 需回避项目 应回避项目 回避项目 回避的项目 需回避单位 回避单位 "
    "回避对象 回避情况 回避 利益冲突项目 利益冲突 recusal recusals recusedfrom conflicts conflictofinterest",
    TargetKind.REASON: "回避理由 回避原因 回避事由 理由 原因 事由 reason",
}

_CONTACT: Final = re.compile(
    r"电话|手机|联系方式|联系号码|联系人|邮箱|邮件|微信|身份证|通讯地址|通信地址|联系地址|^qq"
    r"|phone|mobile|telephone|^tel|e?mail|wechat|contact|idcard"
)

ENTRY_PATTERNS: Final = (
    (re.compile(r"(项目|作品)(全称|名称|名)$"), TargetKind.NAME),
    (re.compile(r"(单位|企业|公司|主体|合作社)(全称|名称)$"), TargetKind.ORGANIZATION),
    (re.compile(r"(负责人|申报人|创业者|参赛者|选手)(姓名)?$"), TargetKind.LEADER),
    (re.compile(r"(组别|赛道)$"), TargetKind.TRACK),
    (re.compile(r"所[在属](县|区|市|州|旗)+$"), TargetKind.REGION),
    (re.compile(r"行业$"), TargetKind.INDUSTRY),
    (re.compile(r"(出场|上场|路演|答辩)(次序|顺序|序号)$"), TargetKind.ORDER),
    (_CONTACT, TargetKind.CONTACT),
)

JUDGE_PATTERNS: Final = (
    (re.compile(r"回避.*(原因|理由|事由)"), TargetKind.REASON),
    (re.compile(r"回避"), TargetKind.RECUSALS),
    (re.compile(r"(评委|专家)姓名$"), TargetKind.NAME),
    (re.compile(r"单位$"), TargetKind.ORGANIZATION),
    (re.compile(r"职务|职称"), TargetKind.TITLE),
    (re.compile(r"(专业|领域)$"), TargetKind.EXPERTISE),
    (_CONTACT, TargetKind.CONTACT),
)


def by_word(words: dict[TargetKind, str]) -> dict[str, Target]:
    """The meaning of each word, as words are compared."""
    return {core(word) or word: Target(kind) for kind, line in words.items() for word in line.split()}


def origins_by_word() -> dict[str, Target]:
    """What each header of an entry table says of where an entry comes from."""
    return {
        core(word): Target(TargetKind.ORIGIN, code)
        for code, line in ORIGIN_WORDS.items()
        for word in line.split()
    }
