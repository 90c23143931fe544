"""What is in an archive, as plain values: names that every system takes, a list that reads back."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from judging_app.application.archive import (
    Manifest,
    Member,
    distinct_names,
    evidence_names,
    read_manifest,
    safe_name,
)
from judging_app.application.evidence import EvidenceFile, EvidenceKind

LISTED = Manifest(
    "创业大赛", "人社局", "ab" * 32, "cd" * 32, 2, 0, "ef" * 32, "1.0", "2026-11-24", (Member("a", 1, "00"),)
)


def evidence(code: str, name: str) -> EvidenceFile:
    return EvidenceFile("R1", code, "01", "sales", name, EvidenceKind.PDF, 1, "00", "组委会", "2026-11-24")


def test_a_list_reads_back_as_it_was_written() -> None:
    assert read_manifest(LISTED.text()) == LISTED


@pytest.mark.parametrize("name", ["event", "content", "seal", "members", "format", "key"])
def test_a_list_that_lacks_something_or_holds_another_kind_is_none(name: str) -> None:
    plain = json.loads(LISTED.text())
    for changed in ({**plain, name: None}, {key: value for key, value in plain.items() if key != name}):
        with pytest.raises(ValueError, match=name):
            read_manifest(json.dumps(changed))


def test_names_of_evidence_are_safe_and_stay_apart() -> None:
    files = (
        evidence("V2", "纳税 证明:2026/一季度.PDF"),
        evidence("V1", "CON.pdf"),
        evidence("V3", "../../etc/passwd"),
        evidence("v3", "../../etc/passwd"),
    )
    names = evidence_names(files)
    assert names["V1"] == "evidence/V1-CON.pdf"
    assert names["V2"] == "evidence/V2-纳税_证明_2026_一季度.PDF"
    assert len({name.casefold() for name in names.values()}) == len(files)
    assert all(name.count("/") == 1 and ".." not in name for name in names.values())


@given(st.text(max_size=200))
def test_any_text_becomes_a_name_that_every_system_takes(text: str) -> None:
    name = safe_name(text)
    assert 0 < len(name) <= 61
    assert not set(name) & set('/\\:*?"<>|. \t\n\0')
    assert name.casefold() not in {"con", "nul", "com1", "lpt9"}
    assert safe_name(name) == name or name.endswith("_")


@given(st.lists(st.text(max_size=5), unique=True, max_size=12))
def test_codes_keep_names_of_their_own(codes: list[str]) -> None:
    names = distinct_names(codes)
    assert set(names) == set(codes)
    assert len({name.casefold() for name in names.values()}) == len(codes)
