"""The states of the judge's own program: joining, the desk in a hall, my sheets and signing."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

from judging_app.application.seats.joining import FoundEvent, KnownSeat, Link, LinkState
from judging_app.desktop.pages import join_words
from judging_app.desktop.pages.desk_top import Choice
from judging_app.desktop.pages.join_identity import Identity
from judging_app.desktop.pages.join_page import JoinPage
from judging_app.desktop.pages.join_status import JoinStatus
from judging_app.desktop.pages.judge_top import JudgeAct
from judging_app.desktop.pages.sheets_signing import SigningState
from judging_app.desktop.theme.tokens import Tone
from judging_app.domain.problems import JudgingError, Problem
from judging_app.wording.language import translate
from tests.desktop.gallery.scenes import Scene
from tests.desktop.gallery.stage import Stage

LONG = "陇原返乡创业大赛 · 省级决赛（第一赛区，含乡村文旅与种养加工两个赛道）"
NEAR = FoundEvent("a", LONG, "192.168.1.20:8430")
OTHER = FoundEvent("b", "乡村工匠创业项目评审", "192.168.1.31:8431")
JUDGE = "judge"


def judge_scenes() -> list[Scene]:
    """Every scene of joining (no event) and of a seat."""
    return [*_JOIN, *_SEAT]


def _page(stage: Stage) -> JoinPage:
    assert stage.window.judge.page is not None
    return stage.window.judge.page


def _join(
    show: Callable[[JoinPage], object], found: tuple[FoundEvent, ...] = (NEAR,)
) -> Callable[[Stage], None]:
    def enter(stage: Stage) -> None:
        stage.library.shelf.nearby = found
        stage.window.judge.show_join()
        stage.settle()
        show(_page(stage))
        stage.settle()

    return enter


def _leave_join(stage: Stage) -> None:
    _page(stage).left.emit()
    stage.settle()


def _say(status: Callable[[], JoinStatus]) -> Callable[[JoinPage], None]:
    return lambda page: page.show_status(status(), 1, LONG)


def _error(problem: Problem, **facts: str) -> Callable[[JoinPage], None]:
    return _say(lambda: join_words.trouble(JudgingError.of(problem, **facts), 23))


def _identity(page: JoinPage) -> None:
    page.show_status(join_words.paired(LONG, NEAR.address), 2, LONG)
    about = "评委 · 第一组 · 第二组 · 某某省农业科学院农产品加工研究所 研究员、博士生导师"
    recusals = ("09 “乡厨到家”社区养老送餐：与负责人有亲属关系", "14 旱作节水滴灌设备租赁：曾任该单位顾问")
    page.show_identity(Identity("评委丙", about, recusals, (Choice("R1/E01", "01  陇上黄花菜精深加工"),)))


def _recusal(page: JoinPage) -> None:
    _identity(page)
    page.identity.declare.click()
    page.identity.show_answer("没有报上：127.0.0.1（端口 8430）没有应答。", taken=False)


def _seats(stage: Stage) -> None:
    now = datetime(2026, 5, 6, 9, 30, tzinfo=UTC)
    seats = [
        KnownSeat(Path(), "a", LONG, "J3", "评委丙", NEAR.address, now, 12),
        KnownSeat(Path(), "b", OTHER.name, "J1", "评委甲", OTHER.address, now),
    ]
    stage.window.show_start()
    stage.window.start.show_seats(seats)
    stage.settle()


_JOIN = (
    Scene("start-seats", "", _seats, lambda stage: stage.window.start.show_seats(())),
    Scene("join-searching", "", _join(lambda _: None, ()), _leave_join),
    Scene("join-found", "", _join(lambda _: None), _leave_join),
    Scene("join-several", "", _join(lambda _: None, (NEAR, OTHER)), _leave_join),
    Scene("join-address", "", _join(lambda page: page.hosts.ask_address(), ()), _leave_join),
    Scene("join-help", "", _join(lambda page: page.help_button.click()), _leave_join),
    Scene("join-offline", "", _join(lambda page: page.offline_button.click()), _leave_join),
    Scene("join-waiting", "", _join(_say(join_words.awaiting)), _leave_join),
    Scene("join-wrong", "", _join(_error(Problem.PAIRING_CODE_WRONG)), _leave_join),
    Scene("join-slow", "", _join(_error(Problem.TOO_MANY_REQUESTS, seconds="23")), _leave_join),
    Scene(
        "join-unreachable",
        "",
        _join(_error(Problem.HOST_UNREACHABLE, address="192.168.1.20", port="8430")),
        _leave_join,
    ),
    Scene("join-impostor", "", _join(_error(Problem.HOST_IMPOSTOR, address="192.168.1.20")), _leave_join),
    Scene("join-identity", "", _join(_identity), _leave_join),
    Scene("join-recusal", "", _join(_recusal), _leave_join),
)


# The seat


def _turn(entry: str) -> Callable[[Stage], None]:
    def enter(stage: Stage) -> None:
        desk = stage.judge_view.desk
        assert desk is not None
        stage.judge_view.show_desk()
        desk.book.turn_to(entry)
        stage.settle()

    return enter


def _link(link: Link, problem: JudgingError | None = None) -> Callable[[Stage], None]:
    def enter(stage: Stage) -> None:
        _turn("E02")(stage)
        since = datetime.now(UTC) - timedelta(seconds=51)
        stage.judge_view._on_link(LinkState(link, since, NEAR.address, 2, 10, 12, None, problem))
        stage.settle()

    return enter


def _reconnect(stage: Stage) -> None:
    stage.judge_view._on_link(LinkState(Link.CONNECTED, datetime.now(UTC), NEAR.address, 0, 9, 9))
    stage.settle()


def _papers(stage: Stage) -> None:
    _turn("E02")(stage)
    assert stage.judge_view.desk is not None
    stage.judge_view.desk.toggle_papers()
    stage.settle()


def _put_papers_away(stage: Stage) -> None:
    assert stage.judge_view.desk is not None
    stage.judge_view.desk.close_papers()


def _keys(stage: Stage) -> None:
    assert stage.judge_view.desk is not None
    stage.judge_view.desk.papers.toggle_keys()
    stage.settle()


def _act(act: JudgeAct) -> Callable[[Stage], None]:
    def enter(stage: Stage) -> None:
        stage.judge_view.top.judge_act_requested.emit(act)
        stage.settle()

    return enter


def _close_paper(stage: Stage) -> None:
    stage.judge_view.overlay.close_content()


def _sheets(stage: Stage) -> None:
    stage.judge_view.show_sheets()
    stage.settle()


def _signing(*, drawn: bool, again: bool) -> Callable[[Stage], None]:
    def enter(stage: Stage) -> None:
        _sheets(stage)
        page = stage.judge_view.page
        assert page is not None
        words = translate("Sheets", "Changed since you signed: {numbers}. Check them and sign again.")
        state = SigningState(
            counts=translate("Sheets", "Stored {count}").format(count=24),
            head=translate("Sheets", "Sign again") if again else translate("Sheets", "Every sheet is stored"),
            words=words.format(numbers="02、04、11、15、19") if again else "",
            tone=Tone.WARN if again else Tone.OK,
            icon="warning-fill",
            may_sign=True,
        )
        page.card.show_state(state)
        page.card.how.set_current("drawn" if drawn else "typed")
        page.card._show_how()
        stage.settle()

    return enter


def _desk_again(stage: Stage) -> None:
    stage.judge_view.show_desk()
    stage.settle()


_SEAT = (
    Scene("judge-desk", JUDGE, _turn("E02")),
    Scene("judge-returned", JUDGE, _turn("E01")),
    Scene("judge-recused", JUDGE, _turn("E09")),
    Scene("judge-closed", JUDGE, _turn("E10")),
    Scene("judge-cut-off", JUDGE, _link(Link.OFFLINE), _reconnect),
    Scene("judge-replaced", JUDGE, _link(Link.REPLACED), _reconnect),
    Scene(
        "judge-refused",
        JUDGE,
        _link(Link.REFUSED, JudgingError.of(Problem.HOST_IMPOSTOR, address="192.168.1.20")),
        _reconnect,
    ),
    Scene("judge-papers", JUDGE, _papers, _put_papers_away),
    Scene("judge-keys", JUDGE, _keys, _keys),
    Scene("judge-address", JUDGE, _act(JudgeAct.MOVE), _close_paper),
    Scene("judge-forget", JUDGE, _act(JudgeAct.FORGET), _close_paper),
    Scene("judge-sheets", JUDGE, _sheets, _desk_again),
    Scene("judge-sign", JUDGE, _signing(drawn=False, again=False), _desk_again),
    Scene("judge-sign-again", JUDGE, _signing(drawn=True, again=True), _desk_again),
)
