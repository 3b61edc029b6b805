"""A real report, as it was typed, has the faults that a careful reader finds in it, and no other."""

import pytest

import vnadmindoc as vn
from vnadmindoc.rules import Outcome, find_rule

NAME = "000_2119139b8d0214b1.txt"

ALWAYS = [
    ("national-name-missing", "", None),
    ("motto-missing", "", None),
    ("issuer-missing", "", None),
    ("heading-not-capitals", "I. Tình hình, kết quả triển khai, thực hiện các nhiệm vụ", 13),
    ("citation-inconsistent", "22-NQ/TW ngày 10/3/2013", 17),
    ("party-citation-in-state-form", "22/NQ-TW", 17),
    ("heading-not-capitals", "II. Đánh giá chung", 25),
    ("heading-not-capitals", "III. Phương hướng, nhiệm vụ và kế hoạch công tác năm 2025", 37),
    ("abbreviation-unexplained", "TTTC", 31),
]
WHEN_ISSUED = [("serial-blank", "Số: /BC-VP", 3), ("day-blank", "ngày tháng", 5)]


@pytest.fixture(scope="module")
def seed(request):
    path = request.config.rootpath.parent / "shared" / "seed" / NAME
    if not path.is_file():
        pytest.skip(f"the report is not at {path}")
    return path


def _place(finding):
    return finding[:2]


@pytest.mark.corpus
def test_issued_it_has_eleven_findings(seed):
    report = vn.check(seed)
    found = [(one.name, one.excerpt, one.location.line) for one in report.diagnostics]
    assert sorted(found, key=_place) == sorted(ALWAYS + WHEN_ISSUED, key=_place)
    assert report.conforms is False


@pytest.mark.corpus
def test_as_a_draft_it_may_lack_number_and_day(seed):
    found = {(one.name, one.excerpt) for one in vn.check(seed, stage="draft").diagnostics}
    assert found == {(name, excerpt) for name, excerpt, _ in ALWAYS}


@pytest.mark.corpus
def test_what_a_text_cannot_show_stays_open(seed):
    report = vn.check(seed)
    for name in ("font-not-times-new-roman", "subject-not-bold", "paper-not-a4", "margin-left-out-of-range"):
        assert report.outcomes[find_rule(name).code] is Outcome.OPEN
