"""`vnadmindoc rules`, `explain` and `regulation`."""

from __future__ import annotations

import pytest

from vnadmindoc.regulations import available, regulation
from vnadmindoc.rules import all_rules


def test_every_imposed_rule_is_listed_once(run):
    outcome = run("rules")
    assert outcome.code == 0
    law = regulation("nd30_2020")
    listed = [line.split()[0] for line in outcome.out.splitlines()]
    assert listed == [rule.code for rule in all_rules() if law.rule(rule.name)]
    assert len(set(listed)) == len(listed) > 0


@pytest.mark.parametrize("language", ["vi", "en"])
def test_every_rule_is_explained_by_code_and_by_name(run, language):
    for rule in all_rules():
        by_code = run("explain", rule.code, "--lang", language)
        assert by_code.code == 0
        assert rule.name in by_code.out
        assert run("explain", rule.name, "--lang", language).out == by_code.out


def test_an_unknown_rule_is_refused_with_a_guess(run):
    name = all_rules()[0].name
    outcome = run("explain", name + "s")
    assert outcome.code == 2
    assert name in outcome.err


def test_the_instruments_are_listed(run):
    outcome = run("regulation")
    assert outcome.code == 0
    assert [line.split()[0] for line in outcome.out.splitlines()] == list(available())


def test_an_instrument_is_printed_with_the_ground_of_each_row(run):
    outcome = run("regulation", "nd30_2020")
    assert outcome.code == 0
    for words in ("Quốc hiệu", "12–13 pt", "30–35 mm", "báo cáo", "05/03/2020"):
        assert words in outcome.out
    english = run("regulation", "nd30_2020", "--lang", "en").out
    assert "national name" in english
    assert "2020-03-05" in english


def test_a_file_of_ones_own_is_printed_too(run, root, tmp_path):
    path = tmp_path / "nha.toml"
    shipped = (root / "vnadmindoc" / "regulations" / "nd30_2020.toml").read_text(encoding="utf-8")
    path.write_text(shipped.replace("maximum = 14 }", "maximum = 14.5 }", 1), encoding="utf-8")
    outcome = run("regulation", path)
    assert outcome.code == 0
    assert "14,5 pt" in outcome.out
    assert "14.5 pt" in run("regulation", path, "--lang", "en").out
