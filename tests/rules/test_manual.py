"""The manual of the rules."""

from readings import LAW

from vnadmindoc.rules import all_rules
from vnadmindoc.rules.manual import format_manual, main


def test_the_manual_in_the_documentation_is_what_the_rules_say(root):
    assert main(["check", str(root / "docs" / "reference" / "rules.md")]) == 0


def test_the_manual_has_a_page_for_every_rule():
    manual = format_manual(LAW)
    assert all(f"\n## {rule.code} {rule.name}\n" in manual for rule in all_rules())


def test_a_manual_out_of_date_is_told(tmp_path, capsys):
    page = tmp_path / "rules.md"
    page.write_text("something else", encoding="utf-8")
    assert main(["check", str(page)]) == 1
    assert "write it anew" in capsys.readouterr().err
    assert main(["write", str(page)]) == 0
    assert main(["check", str(page)]) == 0


def test_a_wrong_call_is_told(capsys):
    assert main([]) == 2
    assert "usage" in capsys.readouterr().err
