"""A contest as large as a real one, for driving the window: 24 entries, seven judges, five criteria."""

from judging_app.domain.aggregation import Aggregation, Method
from judging_app.domain.event import (
    Entry,
    Event,
    Judge,
    Panel,
    Participation,
    Recusal,
    Role,
    Round,
    Seat,
    Track,
)
from judging_app.domain.rubric import Band, Criterion, Dimension, DimensionKind
from judging_app.domain.rulebook import Rulebook
from judging_app.domain.sheets import Sheet, Standing

NAMES = (
    "陇上黄花菜精深加工与品牌运营", "“归园”窑洞民宿乡村旅居", "陇东羊绒手工编织车间",
    "塬上优选：直播助农供应链",
    "苹果数字果园与分级冷链", "环县皮影文创与非遗研学", "陇药数字种植", "“犁哥”农机共享服务平台",
    "“乡厨到家”社区养老送餐", "香包刺绣居家就业工坊", "菌菇工厂化栽培与菌渣还田", "乡村快递共配中心",
    "柴胡规范化种植与饮片加工", "旱作节水滴灌设备租赁", "旱塬小杂粮订单农业与预制面点", "装配式农房建设队",
    "返乡青年汽修连锁", "梯田亲子研学营地", "荞麦饮品与烘焙坊", "蜂场数字地图与蜂蜜直销", "废旧农膜回收再生",
    "陇嫂月嫂护理培训与派遣", "村级光伏运维队", "高山冷凉蔬菜合作社",
)  # fmt: skip
GUIDANCE = (
    ("创新性", 25, "技术、产品或模式有实质新意，优势可持续、可复制"),
    ("可行性", 25, "市场、资金、供应链与风险已有论证，进度可落地"),
    ("社会效益", 20, "带动返乡就业、联农增收与产业延伸的真实成效"),
    ("团队与管理", 15, "核心成员能力互补，制度、股权与用工规范"),
    ("展示与答辩", 15, "陈述清楚、数据可信，回答切题且不超时"),
)
EDGES = {
    25: (0, 150_000, 200_000, 225_000),
    20: (0, 120_000, 160_000, 180_000),
    15: (0, 90_000, 120_000, 135_000),
}
WORDS = ("尚不成立", "有明显短板", "较规范，梯队有待补强", "突出")


def criterion(place: int, *, step: int = 5_000) -> Criterion:
    name, maximum, guidance = GUIDANCE[place]
    bands = tuple(
        Band(word, low, f"{name}{descriptor}")
        for word, low, descriptor in zip("差中良优", EDGES[maximum], WORDS, strict=True)
    )
    return Criterion(
        f"C{place + 1}", name, maximum=maximum * 10_000, step=step, guidance=guidance, bands=bands
    )


def marks_for(number: int, judge: int) -> dict[str, int]:
    """Plain, repeatable marks: neighbours differ, nobody is near the ends."""
    found = {}
    for place, (_, maximum, _) in enumerate(GUIDANCE):
        shares = (number * 7 + judge * 3 + place * 5) % 9
        found[f"C{place + 1}"] = (maximum * 8_000 + shares * 2_000) // 5_000 * 5_000
    return found


def contest(
    *,
    entries: int = 24,
    judges: int = 7,
    scored: int = 0,
    name: str = "陇原返乡创业大赛 · 省级决赛",
    recusals: tuple[tuple[str, str], ...] = (("J3", "E09"),),
    dimensions: int = 1,
) -> Event:
    """An event; judges have handed in the first `scored` entries."""
    codes = [f"E{at:02d}" for at in range(1, entries + 1)]
    people = tuple(
        Judge(f"J{at}", f"评委{word}", title="教授")
        for at, word in zip(range(1, judges + 1), "甲乙丙丁戊己庚辛壬", strict=False)
    )
    rubric = tuple(criterion(place) for place in range(5))
    judged = tuple(
        Dimension(
            f"D{at}",
            "路演答辩" if at == 1 else f"现场考察{at}",
            DimensionKind.JUDGED,
            rubric,
            aggregation=Aggregation(method=Method.TRIMMED, drop_low=1, drop_high=1, minimum=3),
        )
        for at in range(1, dimensions + 1)
    )
    panel = Panel("P", "第一组")
    seats = tuple(
        Seat(person.code, "P", Role.HEAD if at == 0 else Role.REGULAR) for at, person in enumerate(people)
    )
    sheets = tuple(
        Sheet("D1", code, person.code, Standing.SUBMITTED, marks_for(number, at))
        for number, code in enumerate(codes[:scored])
        for at, person in enumerate(people)
        if (person.code, code) not in recusals
    )
    round_ = Round(
        "R1",
        "省级决赛",
        Rulebook("计分规则", judged),
        (panel,),
        seats,
        tuple(Participation(code, "P") for code in codes),
        tuple(Recusal(judge, entry, "与负责人有亲属关系") for judge, entry in recusals),
        sheets,
    )
    return Event(
        name,
        "2025-11-08",
        "兰州",
        "省人力资源和社会保障厅",
        tracks=(Track("A", "种养加工赛道"), Track("B", "乡村文旅赛道")),
        entries=tuple(
            Entry(
                code,
                NAMES[at % len(NAMES)],
                f"镇原县{NAMES[at % len(NAMES)][:3]}有限公司",
                f"负责人{at + 1}",
                "AB"[at % 2],
                order=at + 1,
            )
            for at, code in enumerate(codes)
        ),
        judges=people,
        rounds=(round_,),
    )
