"""The manual of the rules: an overview, a page for each rule, the ledger of codes."""

import pytest
from readings import LAW

from vnadmindoc.regulations.clauses import cited_places, clause_words
from vnadmindoc.rules import all_rules
from vnadmindoc.rules.ledger import LEDGER
from vnadmindoc.rules.manual import format_manual, format_rule, main

each_rule = pytest.mark.parametrize("rule", all_rules(), ids=lambda rule: rule.name)


def test_the_manual_in_the_documentation_is_what_the_rules_say(root):
    assert main(["check", str(root / "docs" / "reference" / "rules.md")]) == 0


def test_the_overview_leads_to_a_page_of_every_rule(root):
    overview = format_manual(LAW)
    for rule in all_rules():
        assert f"[{rule.code}](rules/{rule.code}.md)" in overview
        assert (root / "docs" / "reference" / "rules" / f"{rule.code}.md").is_file()


@each_rule
def test_a_page_says_all_of_a_rule_in_vietnamese_and_beneath_it_in_english(rule):
    page = format_rule(rule, LAW)
    vietnamese, english = page.split("\n## In English\n")
    assert page.startswith(f"# {rule.code} {rule.name}\n")
    for heading in ("Nội dung", "Áp dụng", "Vì sao", "Căn cứ", "Sửa", "Ví dụ"):
        assert f"**{heading}.**" in vietnamese
    for heading in ("What it says", "Applies to", "Why", "Ground", "Fix", "Examples"):
        assert f"**{heading}.**" in english
    assert page.count("\n- ") == 2 * len(rule.examples)


@each_rule
def test_a_page_quotes_the_words_of_every_clause_that_is_cited(rule):
    page = format_rule(rule, LAW)
    for place in cited_places(LAW.rule(rule.name).citation):
        assert clause_words(LAW.id, place), place
        assert f"> *{place}*" in page
        assert all(f"> {words}" in page for words in clause_words(LAW.id, place))


def test_no_words_are_quoted_of_an_instrument_whose_words_are_not_held():
    assert clause_words("so_noi_vu", "Điều 13, khoản 3") == ()


def test_a_manual_out_of_date_is_told(tmp_path, capsys):
    page = tmp_path / "rules.md"
    page.write_text("something else", encoding="utf-8")
    assert main(["check", str(page)]) == 1
    assert "write it anew" in capsys.readouterr().err
    assert main(["write", str(page)]) == 0
    assert main(["check", str(page)]) == 0


def test_a_page_of_a_rule_out_of_date_or_of_no_rule_is_told(tmp_path, capsys):
    page = tmp_path / "rules.md"
    main(["write", str(page)])
    (tmp_path / "rules" / "VB0101.md").write_text("something else", encoding="utf-8")
    (tmp_path / "rules" / "VB9999.md").write_text("a rule that is no more", encoding="utf-8")
    assert main(["check", str(page)]) == 1
    told = capsys.readouterr().err
    assert [name for name in ("VB0101", "VB0102", "VB9999") if name in told] == ["VB0101", "VB9999"]
    assert main(["write", str(page)]) == 0
    assert not (tmp_path / "rules" / "VB9999.md").exists()
    assert main(["check", str(page)]) == 0


def test_writing_the_manual_takes_no_code_out_of_the_ledger(tmp_path):
    ledger = tmp_path / LEDGER
    ledger.write_text("code,name,retired\nVB0099,gone-for-good,retired\n", encoding="utf-8")
    main(["write", str(tmp_path / "rules.md")])
    lines = ledger.read_text(encoding="utf-8").splitlines()
    assert "VB0099,gone-for-good,retired" in lines
    assert len(lines) == len(all_rules()) + 2


def test_a_wrong_call_is_told(capsys):
    assert main([]) == 2
    assert "usage" in capsys.readouterr().err
