"""Every clause of the decree that lays something on a document is enforced, or says why no rule can."""

from pathlib import Path

import pytest

from vnadmindoc.regulations import regulation
from vnadmindoc.rules import coverage
from vnadmindoc.rules.coverage import clauses, cover, enforcing, format_coverage

LAW = regulation("nd30_2020")
CITED = enforcing(LAW)
TABLE = Path(__file__).resolve().parents[2] / "docs" / "reference" / "coverage.md"


@pytest.mark.parametrize("clause", clauses(), ids=lambda clause: clause.id)
def test_a_clause_has_rules_or_a_reason_and_not_both(clause):
    assert bool(cover(clause, CITED)) != (clause.left is not None)


def test_a_reason_of_its_own_stands_beside_a_kind_of_reason():
    assert not [clause.id for clause in clauses() if clause.why and not clause.left]


def test_clauses_are_listed_once():
    ids = [clause.id for clause in clauses()]
    assert len(ids) == len(set(ids))


def test_every_rule_cites_a_clause_that_is_listed():
    ids = [clause.id for clause in clauses()]
    unknown = [
        place
        for place in CITED
        if not any(place == one or place.startswith(f"{one}, ") or one.startswith(f"{place}, ") for one in ids)
    ]
    assert unknown == []


def test_a_citation_of_several_places_counts_for_each():
    assert {"Phụ lục I, Phần I, Mục II, khoản 6, điểm a", "Phụ lục I, Phần I, Mục II, khoản 6, điểm e"} <= CITED.keys()
    assert "Phụ lục I, Phần I, Mục V, STT 9" in CITED
    assert "Phụ lục III, Mục II, Mẫu 1.1 - 1.10" in CITED


def test_the_table_in_the_manual_is_up_to_date(tmp_path):
    assert TABLE.read_text("utf-8") == format_coverage(LAW)
    copy = tmp_path / "coverage.md"
    assert coverage.main(["write", str(copy)]) == 0
    assert coverage.main(["check", str(copy)]) == 0
    copy.write_text("x", "utf-8")
    assert coverage.main(["check", str(copy)]) == 1
    assert coverage.main([]) == 2
