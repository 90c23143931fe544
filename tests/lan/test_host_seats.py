"""What a seat may see and do over HTTPS: its own, and only with its own token."""

import json
from collections.abc import Callable
from statistics import median
from threading import Event, Thread
from time import perf_counter
from typing import Any

import httpx
import pytest

from judging_app import __version__
from judging_app.application.commands import AttachEvidence
from judging_app.application.queries import AuditTrail, BoardOf, DoorOf, EvidenceOf, SliceOf
from judging_app.application.seats.commands import CloseEntry, SetDeskRules
from judging_app.application.seats.records import DeskRules
from judging_app.domain.problems import Problem
from judging_app.domain.sheets import Standing
from judging_app.lan import tokens
from tests.lan.halls import FileHall
from tests.lan.laptops import HALL, Laptop, problem, sheet

PDF = b"%PDF-1.7 " + b"x" * 600_000

ENDPOINTS: dict[str, Callable[[Laptop], httpx.Response]] = {
    "seat": lambda laptop: laptop.ask("GET", "/v1/seat"),
    "sheets": lambda laptop: laptop.submit("E1"),
    "drafts": lambda laptop: laptop.ask("PUT", "/v1/drafts", json=draft("E2")),
    "signatures": lambda laptop: laptop.ask("POST", "/v1/signatures", json=signature([])),
    "recusals": lambda laptop: laptop.ask("POST", "/v1/recusals", json=recusal("E3")),
    "evidence": lambda laptop: laptop.ask("GET", "/v1/evidence/E1"),
}


def draft(entry: str, **marks: int) -> dict[str, Any]:
    given = marks or {"idea": 100_000}
    return {"round": HALL, "dimension": "pitch", "entry": entry, "marks": given, "note": "草稿"}


def signature(sheets: list[dict[str, Any]], name: str = "signed-1") -> dict[str, Any]:
    return {"round": HALL, "id": name, "name": "评委甲", "drawing": "M 1 2 L 3 4.5", "sheets": sheets}


def recusal(entry: str) -> dict[str, Any]:
    return {"round": HALL, "entry": entry, "reason": "师生关系"}


def attached(hall: FileHall, entry: str) -> str:
    """Attach a paper to an entry and answer its code."""
    hall.do(AttachEvidence(HALL, entry, "sales", "证明.pdf", PDF))
    return hall.judging.ask(EvidenceOf(HALL, entry))[-1].code


@pytest.mark.parametrize("name", ENDPOINTS)
def test_each_endpoint_answers_only_to_the_right_token(hall: FileHall, name: str) -> None:
    ask = ENDPOINTS[name]
    assert attached(hall, "E1") == "E1"
    old, right = hall.seated("J1"), hall.seated("J1")
    event, device = hall.identity.event, right.device
    pairing = tokens.SeatToken(event, "J1", device, 2)
    assert right.token == tokens.issue(bytes.fromhex(hall.identity.secret), pairing)
    forged = [
        "",
        "garbage",
        "a.b",
        right.token[:-1] + ("A" if right.token[-1] != "A" else "B"),
        right.token + "x",
        tokens.issue(b"\x01" * 32, pairing),  # of a host with another secret
        hall.token("nobody", device, 1),
        tokens.issue(bytes.fromhex(hall.identity.secret), tokens.SeatToken("other", "J1", device, 2)),
    ]
    log = hall.judging.ask(AuditTrail())
    for token in forged:
        answer = ask(hall.laptop(token))
        assert (answer.status_code, problem(answer)) == (401, Problem.TOKEN_INVALID), token
        assert "slice" not in answer.text
    assert hall.judging.ask(AuditTrail()) == log
    moved = ask(old)
    if name == "sheets":
        assert moved.json() == {"receipt": None, "held": True}
        assert hall.history("E1", "J1") == ()
    else:
        assert (moved.status_code, problem(moved)) == (403, Problem.SEAT_MOVED)
    assert ask(right).status_code in {200, 204}


def test_hello_tells_strangers_the_name_and_nothing_else(hall: FileHall) -> None:
    answer = hall.laptop().ask("GET", "/v1/hello")
    told = answer.json()
    assert told.pop("time").startswith("20")
    assert told == {
        "protocol": 1,
        "oldest": 1,
        "event": hall.identity.event,
        "name": "创业大赛 · 市级选拔",
        "version": __version__,
    }
    assert answer.headers["Judging-Protocol"] == "1"
    assert "server" not in answer.headers


@pytest.mark.parametrize("path", ["/", "/docs", "/redoc", "/openapi.json", "/v1/seat/", "/v1", "/v2/seat"])
def test_there_is_nothing_else_to_find(hall: FileHall, path: str) -> None:
    answer = hall.laptop().ask("GET", path)
    assert (answer.status_code, problem(answer)) == (404, Problem.REQUEST_REFUSED)


def test_a_judge_sees_no_other_judges_marks_and_no_results(hall: FileHall) -> None:
    one, two = hall.seated("J1"), hall.seated("J2")
    given = {"idea": 110_000, "market": 125_000}
    assert two.submit("E1", marks=given, note="只有我知道").json()["receipt"]
    assert two.ask("PUT", "/v1/drafts", json=draft("E2", idea=430_000)).status_code == 204
    part = one.seat()["slice"]
    text = json.dumps(part, ensure_ascii=False)
    for secret in ("110000", "125000", "430000", "只有我知道", "J2", "J3"):
        assert secret not in text
    assert set(part["event"]["rounds"][0]) == {
        "is", "code", "name", "rulebook", "panels", "seats", "participations"
    }  # fmt: skip
    assert [judge["code"] for judge in part["event"]["judges"]] == ["J1"]
    assert {entry["code"] for entry in part["event"]["entries"]} == {"E1", "E2", "E3", "E4"}
    own = two.seat()["slice"]
    assert [item["sheet"]["marks"] for item in own["revisions"]] == [given]


def test_a_sheet_is_always_the_token_holders_own(hall: FileHall) -> None:
    laptop = hall.seated("J1")
    assert laptop.submit("E1", judge="J2").status_code == 200
    assert (len(hall.history("E1", "J1")), len(hall.history("E1", "J2"))) == (1, 0)


def test_a_slice_comes_only_where_something_changed_for_this_judge(hall: FileHall) -> None:
    one, two = hall.seated("J1"), hall.seated("J2")
    first = one.seat()
    assert first["slice"] is not None
    two.submit("E1")
    two.ask("PUT", "/v1/drafts", json=draft("E2"))
    one.ask("PUT", "/v1/drafts", json=draft("E2"))
    again = one.seat(first["version"])
    assert (again["version"], again["slice"]) == (first["version"], None)
    receipt = one.submit("E1").json()["receipt"]
    second = one.seat(first["version"])
    assert second["version"] != first["version"]
    assert second["slice"]["submissions"] == [receipt["submission"]]
    hall.do(CloseEntry(HALL, "E4"))
    third = one.seat(second["version"])
    closed = [
        item["entry"] for item in third["slice"]["event"]["rounds"][0]["participations"] if "closed" in item
    ]
    assert closed == ["E4"]
    assert one.seat("something else")["slice"] is not None


def test_asking_waits_for_nobody_while_nothing_changes(hall: FileHall) -> None:
    laptop = hall.seated("J1")
    version = laptop.seat()["version"]
    holding, done = Event(), Event()

    def hold() -> None:
        with hall.judging._lock:
            holding.set()
            done.wait(10)

    thread = Thread(target=hold)
    thread.start()
    holding.wait(10)
    answers = [laptop.seat(version)["slice"] for _ in range(20)]
    assert not done.is_set()
    done.set()
    thread.join()
    assert answers == [None] * 20


def test_the_organizer_sees_drafts_and_waiting_sheets(hall: FileHall) -> None:
    laptop = hall.seated("J1", "甲的笔记本")
    assert laptop.ask("PUT", "/v1/drafts", json=draft("E1")).status_code == 204
    laptop.seat(waiting=3)
    board = hall.judging.ask(BoardOf(HALL))
    cells = [cell for row in board.rows for cell in row.cells if cell and cell.key[1:] == ("E1", "J1")]
    assert [(cell.standing, cell.filled, cell.needed) for cell in cells] == [(Standing.DRAFT, 1, 2)]
    seen = hall.host.presence()["J1"]
    assert (seen.machine, seen.connected, seen.waiting, seen.receipt) == ("甲的笔记本", True, 3, None)
    receipt = laptop.submit("E1").json()["receipt"]
    found = hall.host.presence()["J1"].receipt
    assert found is not None
    assert found.isoformat() == receipt["at"]
    assert set(hall.host.presence()) == {"J1"}


def test_evidence_is_handed_out_for_the_judges_own_entries_only(hall: FileHall) -> None:
    code = attached(hall, "E1")
    laptop, stranger = hall.seated("J1"), hall.seated("J5")
    assert [item["code"] for item in laptop.seat()["slice"]["evidence"]] == [code]
    answer = laptop.ask("GET", f"/v1/evidence/{code}")
    assert (answer.status_code, answer.content) == (200, PDF)
    for refused in (
        stranger.ask("GET", f"/v1/evidence/{code}"),
        laptop.ask("GET", "/v1/evidence/V99"),
        laptop.ask("GET", "/v1/evidence/..%2f..%2fetc"),
    ):
        assert (refused.status_code, PDF[:20] in refused.content) == (404, False)
    hall.do(SetDeskRules("", DeskRules(evidence=False)))
    assert laptop.ask("GET", f"/v1/evidence/{code}").status_code == 404


def test_a_signature_is_kept_once_and_only_under_what_is_stored(hall: FileHall) -> None:
    laptop = hall.seated("J1")
    laptop.submit("E1")
    seen = [{"dimension": "pitch", "entry": "E1", "revision": 1}]
    for _ in range(2):
        answer = laptop.ask("POST", "/v1/signatures", json=signature(seen))
        assert (answer.status_code, answer.json()) == (200, {"id": "signed-1"})
    otherwise = laptop.ask("POST", "/v1/signatures", json=signature([{**seen[0], "revision": 2}], "signed-2"))
    assert (otherwise.status_code, problem(otherwise)) == (409, Problem.SIGNED_OTHERWISE)
    kept = hall.judging.ask(DoorOf()).seats.signatures
    assert [(item.judge, item.id, item.drawing) for item in kept] == [("J1", "signed-1", "M 1 2 L 3 4.5")]


def test_a_recusal_counts_once_however_often_it_is_sent(hall: FileHall) -> None:
    laptop = hall.seated("J1")
    for _ in range(2):
        assert laptop.ask("POST", "/v1/recusals", json=recusal("E3")).status_code == 204
    found = hall.judging.ask(SliceOf("J1")).event.rounds[0].recusals
    assert [(item.judge, item.entry) for item in found] == [("J1", "E3")]
    silent = laptop.ask("POST", "/v1/recusals", json={**recusal("E4"), "reason": ""})
    assert (silent.status_code, problem(silent)) == (409, Problem.REASON_MISSING)


def test_an_older_program_is_told_so(hall: FileHall) -> None:
    laptop = hall.seated("J1")
    old = laptop.ask("GET", "/v1/seat", headers={"Judging-Protocol": "0"})
    assert (old.status_code, old.json()) == (
        426,
        {"problem": "client_too_old", "facts": {"version": __version__}},
    )
    assert laptop.ask("GET", "/v1/seat", headers={"Judging-Protocol": "2"}).status_code == 200
    for odd in ("-1", "1.0", "²", "9" * 50, ""):
        answer = laptop.ask("GET", "/v1/seat", headers={"Judging-Protocol": odd.encode()})
        assert answer.status_code == 422


def test_a_laptop_that_never_stops_asking_is_slowed_down(hall: FileHall) -> None:
    busy, other = hall.seated("J1"), hall.seated("J2")
    version = busy.seat()["version"]
    for _ in range(3_000):
        answer = busy.ask("GET", "/v1/seat", params={"since": version})
        if answer.status_code != 200:
            break
    assert (answer.status_code, problem(answer)) == (429, Problem.TOO_MANY_REQUESTS)
    assert answer.headers["Retry-After"] == "1"
    assert other.ask("GET", "/v1/seat").status_code == 200


@pytest.mark.parametrize(
    "fields",
    [
        {"marks": {"idea": 1.5}},
        {"marks": {"idea": "500000"}},
        {"marks": {"idea": True}},
        {"marks": {"idea": None}},
        {"marks": {"idea": 10**30}},
        {"marks": {"id\x00ea": 1}},
        {"marks": {f"c{number}": 1 for number in range(501)}},
        {"marks": []},
        {"note": "a\x00b"},
        {"note": "\x1b[2J"},
        {"note": "字" * 4001},
        {"entry": ""},
        {"entry": "E1\n"},
        {"entry": 7},
        {"base": -1},
        {"base": "0"},
        {"base": 10**20},
        {"submission": "short"},
        {"submission": "../../../etc/passwd"},
        {"round": None},
    ],
    ids=str,
)
def test_a_sheet_that_is_not_one_is_refused(shared_hall: FileHall, fields: dict[str, Any]) -> None:
    laptop = shared_hall.seated("J1")
    sent = {**sheet("E1", "a-good-one-1"), **fields}
    answer = laptop.ask("POST", "/v1/sheets", json=sent)
    assert (answer.status_code, problem(answer)) == (422, Problem.REQUEST_REFUSED)
    assert shared_hall.history("E1", "J1") == ()
    assert shared_hall.held() == ()


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"null",
        b"[]",
        b"{",
        b"\xff\xfe",
        b'{"note":"\\ud800"}',
        b"[" * 100_000,
        b'{"round":' + b"9" * 10_000 + b"}",
        b'{"marks":{"idea":NaN}}',
    ],
    ids=lambda body: repr(body[:20]),
)
def test_a_body_that_is_no_json_of_ours_is_refused(shared_hall: FileHall, body: bytes) -> None:
    answer = shared_hall.seated("J1").ask("POST", "/v1/sheets", content=body)
    assert (answer.status_code, problem(answer)) == (422, Problem.REQUEST_REFUSED)


def test_bodies_are_bounded_whether_they_say_their_length_or_not(shared_hall: FileHall) -> None:
    laptop = shared_hall.seated("J1")
    whole = json.dumps(sheet("E1", note="x")).encode()
    fitting = whole + b" " * (256 * 1024 - len(whole))
    assert laptop.ask("POST", "/v1/sheets", content=b"x" + fitting).status_code == 413
    pieces = (b"x" * 8_192 for _ in range(33))
    longer = laptop.ask("POST", "/v1/sheets", content=pieces)
    assert (longer.status_code, problem(longer)) == (413, Problem.REQUEST_REFUSED)
    assert shared_hall.history("E1", "J1") == ()
    in_pieces = iter([fitting[:100_000], fitting[100_000:]])
    assert laptop.ask("POST", "/v1/sheets", content=in_pieces).status_code == 200
    assert len(shared_hall.history("E1", "J1")) == 1


def test_a_slice_is_packed_where_the_laptop_can_unpack_it(shared_hall: FileHall) -> None:
    laptop = shared_hall.seated("J2")
    packed = laptop.ask("GET", "/v1/seat", headers={"Accept-Encoding": "gzip"})
    plain = laptop.ask("GET", "/v1/seat", headers={"Accept-Encoding": "identity"})
    assert (packed.headers.get("Content-Encoding"), "Content-Encoding" in plain.headers) == ("gzip", False)
    assert int(packed.headers["Content-Length"]) < int(plain.headers["Content-Length"]) / 2
    assert packed.json()["slice"] == plain.json()["slice"]


def test_an_answer_leaves_at_once(shared_hall: FileHall) -> None:
    # Where small packets are held back until the last one is acknowledged, each answer takes 40 ms.
    laptop = shared_hall.seated("J2")
    version = laptop.seat()["version"]
    times = []
    for _ in range(30):
        start = perf_counter()
        laptop.seat(version)
        times.append(perf_counter() - start)
    assert median(times) < 0.03


@pytest.mark.parametrize("waiting", ["0000000" + "9" * 5000, "000000099999999999", "100001", "-1", "٣", ""])
def test_how_much_waits_on_a_laptop_is_a_short_number(shared_hall: FileHall, waiting: str) -> None:
    laptop = shared_hall.seated("J3")
    laptop.seat(waiting=7)
    answer = laptop.ask("GET", "/v1/seat", params={"waiting": waiting})
    assert (answer.status_code, problem(answer)) == (422, Problem.REQUEST_REFUSED)
    assert shared_hall.host.presence()["J3"].waiting == 7
