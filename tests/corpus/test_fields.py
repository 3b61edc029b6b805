"""Fields read from real documents, against answers written down by someone who read them."""

from __future__ import annotations

import json
import re
from collections import Counter
from pathlib import Path

import pytest

from vnadmindoc.errors import UnreadableFile
from vnadmindoc.recognize import recognize
from vnadmindoc.regulations import regulation
from vnadmindoc.vietnamese import fold

read_docx = pytest.importorskip("vnadmindoc.formats.docx.read").read_docx

CORPUS = Path(__file__).resolve().parents[3] / "shared" / "corpus"
ND30 = regulation("nd30_2020")
pytestmark = pytest.mark.corpus


def plain(value):
    """Return a value as it is compared: case, end marks, kinds of dash, blanks round them and tone places are alike."""
    if not isinstance(value, str):
        return value
    text = re.sub(r"\s*([-/])\s*", r"\1", fold(value))
    return re.sub(r"\s+", " ", text).strip(" .;,:…_")


def fields(document):
    """Return a document's fields under the labels' names."""
    signatures = [
        {
            "capacities": [{"authority": c.authority.value, "principal": plain(c.principal)} for c in s.capacities],
            "position": plain(s.position),
            "name": plain(s.name),
        }
        for s in document.signatures
    ]
    number, place_date, recipients = document.number, document.place_date, document.recipients
    return {
        "kind": plain(document.kind),
        "superior": plain(document.issuer.superior),
        "issuer": plain(document.issuer.name),
        "serial": number.serial,
        "symbol": plain(str(number.symbol)) if number.symbol else None,
        "place": plain(place_date.place),
        "day": place_date.day,
        "month": place_date.month,
        "year": place_date.year,
        "subject": plain(document.subject),
        "addressees": [plain(name) for name in document.addressees],
        "capacities": [s["capacities"] for s in signatures],
        "position": [s["position"] for s in signatures],
        "name": [s["name"] for s in signatures],
        "recipients": [plain(name) for name in recipients.entries],
        "archive": plain(str(recipients.archive)) if recipients.archive else None,
    }


def expected(label):
    """Return a label in the same shape."""
    signatures = label["signatures"]
    simple = ("kind", "superior", "issuer", "serial", "symbol", "place", "day", "month", "year", "subject", "archive")
    answer = {name: plain(label[name]) for name in simple}
    answer["addressees"] = [plain(name) for name in label["addressees"]]
    answer["recipients"] = [plain(name) for name in label["recipients"]]
    answer["capacities"] = [
        [{"authority": c["authority"], "principal": plain(c["principal"])} for c in s["capacities"]] for s in signatures
    ]
    answer["position"] = [plain(s["position"]) for s in signatures]
    answer["name"] = [plain(s["name"]) for s in signatures]
    return answer


def score():
    """Return how many labelled documents have each field right, and what each got wrong."""
    right: Counter[str] = Counter()
    wrong: dict[str, list[str]] = {}
    labels = [json.loads(line) for line in (CORPUS / "labels.jsonl").read_text(encoding="utf-8").splitlines()]
    for label in labels:
        (path,) = (CORPUS / "files").glob(f"{label['sha']}.*")
        try:
            found = fields(recognize(read_docx(path.read_bytes()), ND30).document)
        except UnreadableFile as fault:
            wrong[path.name] = [f"unreadable: {fault}"]
            continue
        answer = expected(label)
        faults = [f"{name}: {found[name]!r}, not {answer[name]!r}" for name in answer if found[name] != answer[name]]
        right.update(name for name in answer if found[name] == answer[name])
        wrong[path.name] = faults
    return right, wrong


def test_most_fields_of_real_documents_are_read_right(capsys):
    right, wrong = score()
    total = len(wrong)
    with capsys.disabled():
        whole = sum(not faults for faults in wrong.values())
        print(f"\n{whole} of {total} documents wholly right")  # noqa: T201 - the score is the result
        for name in fields.__annotations__ or sorted(right):
            print(f"  {name:12} {right[name] / total:.0%}")  # noqa: T201
    assert sum(right.values()) >= 0.8 * total * 16
