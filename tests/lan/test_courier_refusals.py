"""What a judge's program makes of a host that refuses, fails, or is of another version."""

import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from judging_app.application.seats.commands import SignSheets
from judging_app.application.seats.desk_port import Credentials, Delivery
from judging_app.application.seats.joining import Link
from judging_app.application.seats.records import SignedSheet
from judging_app.application.seats.slice import SeatSlice, slice_of
from judging_app.application.state import EventState
from judging_app.domain.problems import JudgingError, Problem
from judging_app.lan import wire
from judging_app.lan.client import HostClient
from judging_app.lan.courier import Courier
from judging_app.lan.evidence_fetcher import EvidenceFetcher
from judging_app.lan.gate import Gate, Over
from judging_app.lan.seat_library import SeatShelf
from judging_app.lan.tokens import SeatToken, issue
from judging_app.lan.typed_address import Address
from judging_app.storage.desk_files import SeatFolders
from tests.application.memory_store import MemoryStore
from tests.lan.conftest import EVENT, HOME, refusal
from tests.lan.fake_host import Answer, Answers, FakeHost, refusing, stored, unchanged, with_slice
from tests.lan.judges import QUICK, Judge, until
from tests.storage.builders import small_event

HELLO = {
    "protocol": 1, "oldest": 1, "event": EVENT, "name": "市赛", "version": "1.2", "time": "2026-05-17T12:00",
}  # fmt: skip


def part() -> SeatSlice:
    return slice_of(EventState(MemoryStore(small_event())), "J1", ())


@pytest.fixture
def host() -> Iterator[Callable[[Answers], FakeHost]]:
    opened: list[FakeHost] = []

    def start(answers: Answers) -> FakeHost:
        opened.append(FakeHost(answers))
        return opened[-1]

    yield start
    for item in opened:
        item.close()


@pytest.fixture
def judge_of(tmp_path: Path) -> Iterator[Callable[[FakeHost], Judge]]:
    opened: list[Judge] = []

    def seat(host: FakeHost) -> Judge:
        token = issue(bytes(32), SeatToken(EVENT, "J1", "laptop-1", 1))
        known = Credentials(
            EVENT, "J1", "laptop-1", token, "00" * 32, host.certificate.certificate.decode(),
            f"{HOME}:{host.port}",
        )  # fmt: skip
        opened.append(Judge(tmp_path / "seats" / "seat", known, part()))
        return opened[-1]

    yield seat
    for judge in opened:
        judge.close()


class Script:
    """Answers for sheets, one after the other, the last one for ever; everything else goes well."""

    def __init__(self, *sheets: Answer | None) -> None:
        self.sheets = list(sheets)

    def __call__(self, method: str, path: str, sent: Mapping[str, Any]) -> Answer:
        if path == wire.SEAT:
            return unchanged()
        if path != wire.SHEETS:
            return 200, {}
        answer = self.sheets.pop(0) if self.sheets else None
        return stored(sent) if answer is None else answer


@pytest.mark.parametrize(
    "passing",
    [
        refusing(503, "disk_full"),
        refusing(503, "too_many_requests", seconds="1"),
        (500, b"<html>"),
        (200, b"not JSON"),
        (200, {"held": False}),
    ],
)
def test_a_host_in_trouble_gets_the_same_sheet_again(
    host: Callable[[Answers], FakeHost], judge_of: Callable[[FakeHost], Judge], passing: Answer
) -> None:
    fake = host(Script(passing))
    judge = judge_of(fake)
    submission = judge.hand_in()
    until(lambda: judge.has(submission))
    assert [sent["submission"] for sent in fake.sent(wire.SHEETS)] == [submission] * 2
    until(lambda: judge.link.link is Link.CONNECTED and judge.link.problem is None)


def test_too_many_requests_are_answered_by_waiting(
    host: Callable[[Answers], FakeHost], judge_of: Callable[[FakeHost], Judge]
) -> None:
    fake = host(Script(refusing(429, "too_many_requests", seconds="1")))
    judge = judge_of(fake)
    until(lambda: judge.link.link is Link.CONNECTED)
    first = judge.hand_in("E1")
    until(lambda: len(fake.sent(wire.SHEETS)) == 1)
    began = time.monotonic()
    second = judge.hand_in("E2")
    until(lambda: judge.has(first) and judge.has(second))
    assert time.monotonic() - began > 0.8
    assert [sent["submission"] for sent in fake.sent(wire.SHEETS)] == [first, first, second]


def test_what_the_host_never_takes_holds_up_nothing_and_is_not_lost(
    host: Callable[[Answers], FakeHost], judge_of: Callable[[FakeHost], Judge]
) -> None:
    refused = {"E1"}

    def answers(method: str, path: str, sent: Mapping[str, Any]) -> Answer:
        if path == wire.SHEETS and sent["entry"] in refused:
            return refusing(422, "request_refused", detail="note")
        return Script()(method, path, sent)

    judge = judge_of(host(answers))
    until(lambda: judge.link.link is Link.CONNECTED)
    bad = judge.hand_in("E1")
    until(lambda: judge.link.problem is not None)
    good = judge.hand_in("E2")
    until(lambda: judge.has(good))
    assert judge.link.problem is not None
    assert judge.link.problem.problem is Problem.REQUEST_REFUSED
    assert judge.has(bad, Delivery.WAITING)
    until(lambda: (judge.link.waiting, judge.link.stored) == (1, 1))
    refused.clear()  # the host's program was brought up to date, say
    until(lambda: judge.has(bad))
    until(lambda: judge.link.problem is None)


def test_a_refusal_is_shown_until_the_matter_is_settled(
    host: Callable[[Answers], FakeHost], judge_of: Callable[[FakeHost], Judge]
) -> None:
    """A sheet that came in by a packet meanwhile, and a signature that the judge is going to give anew."""
    news: list[object] = []

    def answers(method: str, path: str, sent: Mapping[str, Any]) -> Answer:
        if path == wire.SHEETS and sent["entry"] == "E1":
            return refusing(422, "request_refused", detail="note")
        if path == wire.SIGNATURES:
            return refusing(409, "signed_otherwise", entry="E2")
        return with_slice(news[-1]) if path == wire.SEAT and news else Script()(method, path, sent)

    judge = judge_of(host(answers))
    until(lambda: judge.link.link is Link.CONNECTED)
    bad = judge.hand_in("E1")
    until(lambda: judge.link.problem is not None)
    news.append(replace(part(), submissions=(bad,)))
    until(lambda: judge.has(bad))
    until(lambda: judge.link.problem is None)

    good = judge.hand_in("E2")
    until(lambda: judge.has(good))
    news.append(replace(part(), submissions=(bad, good)))
    signed = (SignedSheet("pitch", "E2", 1),)
    judge.seat.judging.do(SignSheets("final", "J1", "signature-1", "评委甲", "", signed))
    until(lambda: judge.link.problem is not None)
    judge.hand_in("E3")
    until(lambda: judge.link.problem is None)


def test_a_draft_is_told_again_where_the_host_may_not_have_it(
    host: Callable[[Answers], FakeHost], judge_of: Callable[[FakeHost], Judge]
) -> None:
    """The answer was lost; later another host took over, perhaps on an older copy of the event file."""
    trouble, boots = [refusing(503, "disk_full")], ["a"]

    def answers(method: str, path: str, sent: Mapping[str, Any]) -> Answer:
        if path == wire.DRAFTS and trouble:
            return trouble.pop()
        if path == wire.SEAT:
            return 200, {"version": f"{boots[-1]}.1", "slice": None, "time": "2026-05-17T12:00:00+00:00"}
        return 200, {}

    fake = host(answers)
    judge = judge_of(fake)
    judge.type("E1", 1)
    until(lambda: len(fake.sent(wire.DRAFTS)) == 2)
    time.sleep(0.4)
    assert len(fake.sent(wire.DRAFTS)) == 2
    boots.append("b")
    until(lambda: len(fake.sent(wire.DRAFTS)) == 3)
    assert [sent["marks"]["idea"] for sent in fake.sent(wire.DRAFTS)] == [10_000] * 3


def test_evidence_is_given_up_quietly_when_the_seat_is_closed() -> None:
    def closed() -> HostClient:
        raise Over

    fetcher = EvidenceFetcher(Gate(None), lambda _: None, lambda: False)  # type: ignore[arg-type]
    fetcher._run(closed, ["V1"])


@pytest.mark.parametrize(
    ("refused", "problem"),
    [
        (refusing(401, "token_invalid"), Problem.TOKEN_INVALID),
        (refusing(426, "client_too_old", version="2.0"), Problem.CLIENT_TOO_OLD),
        (refusing(409, "other_event"), Problem.OTHER_EVENT),
    ],
)
def test_a_laptop_that_is_refused_keeps_everything_and_looks_again_now_and_then(
    host: Callable[[Answers], FakeHost],
    judge_of: Callable[[FakeHost], Judge],
    refused: Answer,
    problem: Problem,
) -> None:
    script = Script(*[refused] * 2)
    fake = host(script)
    judge = judge_of(fake)
    submission = judge.hand_in()
    until(lambda: judge.link.link is Link.REFUSED)
    assert judge.link.problem is not None
    assert judge.link.problem.problem is problem
    assert judge.link.waiting == 1
    until(lambda: judge.has(submission))
    until(lambda: judge.link.link is Link.CONNECTED)
    assert len(fake.sent(wire.SHEETS)) == 3


def test_a_newer_hosts_slice_is_understood_as_far_as_it_goes(
    host: Callable[[Answers], FakeHost], judge_of: Callable[[FakeHost], Judge]
) -> None:
    renamed = part()
    renamed = replace(renamed, event=replace(renamed.event, name="改了名的比赛"))

    def answers(method: str, path: str, sent: Mapping[str, Any]) -> Answer:
        return with_slice(renamed) if path == wire.SEAT else (200, {})

    judge = judge_of(host(answers))
    until(lambda: judge.seat._store.read_slice().event.name == "改了名的比赛")


def test_another_judges_slice_is_not_taken(
    host: Callable[[Answers], FakeHost], judge_of: Callable[[FakeHost], Judge]
) -> None:
    other = slice_of(EventState(MemoryStore(small_event())), "J2", ())
    judge = judge_of(host(lambda method, path, sent: with_slice(other)))
    until(lambda: judge.link.link is Link.REFUSED)
    assert judge.seat._store.read_slice().judge == "J1"


def test_drafts_go_at_most_so_often(
    host: Callable[[Answers], FakeHost], judge_of: Callable[[FakeHost], Judge]
) -> None:
    fake = host(Script())
    judge = judge_of(fake)
    until(lambda: judge.link.link is Link.CONNECTED)
    began = time.monotonic()
    for idea in range(1, 31):
        judge.type("E1", idea)
        time.sleep(0.01)
    until(lambda: [sent["marks"]["idea"] for sent in fake.sent(wire.DRAFTS)][-1:] == [300_000])
    assert len(fake.sent(wire.DRAFTS)) <= 2 + (time.monotonic() - began) / QUICK.draft


def test_a_draft_that_the_host_refuses_is_not_sent_for_ever(
    host: Callable[[Answers], FakeHost], judge_of: Callable[[FakeHost], Judge]
) -> None:
    def answers(method: str, path: str, sent: Mapping[str, Any]) -> Answer:
        return unchanged() if path == wire.SEAT else refusing(409, "entry_closed", entry="E1")

    fake = host(answers)
    judge = judge_of(fake)
    judge.type("E1", 1)
    until(lambda: len(fake.sent(wire.DRAFTS)) == 1)
    time.sleep(0.5)
    assert len(fake.sent(wire.DRAFTS)) == 1
    assert judge.link.link is Link.CONNECTED


class FakeFinder:
    """Hears of a host as soon as it is asked to listen."""

    def __init__(self, *places: Address) -> None:
        self.places = places
        self.listens = False

    def start(self, found: Callable[[tuple[Address, ...]], None]) -> None:
        if not self.listens:
            self.listens = True
            found(self.places)

    def blocked(self) -> None:
        """Nobody listens."""

    def stop(self) -> None:
        self.listens = False


def test_a_host_whose_address_changed_is_found_again_without_a_word(
    host: Callable[[Answers], FakeHost], tmp_path: Path
) -> None:
    def answers(method: str, path: str, sent: Mapping[str, Any]) -> Answer:
        return (200, HELLO) if path == wire.HELLO else Script()(method, path, sent)

    stranger, true = host(answers), host(answers)
    gone = host(answers)
    gone.close()
    folder = tmp_path / "seat"
    known = Credentials(
        EVENT, "J1", "laptop-1", "token", "00" * 32, true.certificate.certificate.decode(),
        f"{HOME}:{gone.port}",
    )  # fmt: skip
    SeatFolders.create(folder, known, part())
    store = SeatFolders.open(folder)
    finder = FakeFinder((HOME, gone.port), (HOME, stranger.port), (HOME, true.port))
    courier = Courier(store, lambda _: None, finder, QUICK)  # type: ignore[arg-type]
    courier.start()
    until(lambda: courier.link().link is Link.CONNECTED)
    assert store.credentials().address == f"{HOME}:{true.port}"
    assert stranger.headers == []
    courier.stop()
    store.close()
    gone._server.socket.close()


def test_hosts_of_other_versions_are_told_apart_clearly(
    host: Callable[[Answers], FakeHost], tmp_path: Path
) -> None:
    hello = dict(HELLO)
    fake = host(lambda method, path, sent: (200, hello))
    shelf = SeatShelf(tmp_path, SeatFolders(), listens=False)
    address = f"{HOME}:{fake.port}"
    assert (shelf.look(address).event, shelf.look(address).name) == (EVENT, "市赛")
    hello |= {"protocol": 3, "oldest": 1}  # newer, and still understands this one
    assert shelf.look(address).event == EVENT
    hello |= {"protocol": 3, "oldest": 2}
    with pytest.raises(JudgingError) as refused:
        shelf.look(address)
    assert refused.value.problem is Problem.CLIENT_TOO_OLD
    assert refused.value.findings[0].facts["version"] == "1.2"
    hello |= {"protocol": 0, "oldest": 0}
    assert refusal(lambda: shelf.look(address)) is Problem.HOST_TOO_OLD


def test_every_request_says_who_speaks_and_which_protocol(host: Callable[[Answers], FakeHost]) -> None:
    fake = host(lambda method, path, sent: (200, HELLO))
    certificate = fake.certificate.certificate
    client = HostClient(HOME, fake.port, certificate, token="abc.def", machine="评委的电脑")
    client.hello()
    client.close()
    (headers,) = fake.headers
    assert headers["Judging-Protocol"] == "1"
    assert headers["Authorization"] == "Bearer abc.def"
    assert headers["Judging-Machine"] == "%E8%AF%84%E5%A7%94%E7%9A%84%E7%94%B5%E8%84%91"


def test_a_client_of_the_version_before_is_served_as_long_as_it_is_understood(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    from tests.lan.halls import FileHall

    hall = FileHall(tmp_path / "x.judging")
    laptop = hall.seated("J1")
    laptop.http.headers["Judging-Protocol"] = "0"
    refused = laptop.submit("E1")
    assert (refused.status_code, refused.json()["problem"]) == (426, "client_too_old")
    monkeypatch.setattr(wire, "OLDEST", 0)
    assert laptop.submit("E1").status_code == 200
    assert len(hall.history("E1", "J1")) == 1
    hall.close()
