"""All rules there are, in the order of their codes."""

from __future__ import annotations

from functools import cache

from vnadmindoc.errors import UnknownName
from vnadmindoc.rules.capitals import nouns, places, sentences
from vnadmindoc.rules.content import (
    abbreviations,
    bases,
    citations,
    decisions,
    division_lines,
    divisions,
    first_citations,
    numerals,
    references,
    statutes,
    units,
)
from vnadmindoc.rules.distribution import (
    addressee_line,
    addressees,
    annex_pages,
    annex_title,
    annexes,
    list_form,
    recipients,
)
from vnadmindoc.rules.header import (
    date_form,
    issuer,
    motto,
    national,
    number,
    number_form,
    order,
    place_date,
    sizes,
    title,
    urgency,
)
from vnadmindoc.rules.page import number as page_number
from vnadmindoc.rules.page import setup
from vnadmindoc.rules.page import type as page_type
from vnadmindoc.rules.rule import Rule
from vnadmindoc.rules.signing import advisory, authority, chains, completeness, principals, signer
from vnadmindoc.rules.spelling import syllables
from vnadmindoc.rules.typography import build_rules

__all__ = ["all_rules", "find_rule"]


@cache
def all_rules() -> tuple[Rule, ...]:
    """Return every rule, written by hand or built from the table, sorted by code."""
    modules = (
        *(setup, page_type, page_number),
        *(national, motto, issuer, number, number_form, place_date, date_form, sizes, title, order, urgency),
        *(bases, decisions, divisions, division_lines, numerals, abbreviations, units),
        *(citations, first_citations, statutes, references),
        *(places, nouns, sentences, syllables),
        *(authority, chains, principals, advisory, signer, completeness),
        *(addressees, addressee_line, recipients, list_form, annexes, annex_pages, annex_title),
    )
    by_hand = [rule for module in modules for rule in module.RULES]
    return tuple(sorted([*by_hand, *build_rules()], key=lambda rule: rule.code))


@cache
def _index() -> dict[str, Rule]:
    return {key: rule for rule in all_rules() for key in (rule.code, rule.name)}


def find_rule(code_or_name: str) -> Rule:
    """Return the rule of a code or a name: `find_rule("VB0303")`. Raises `UnknownName`."""
    try:
        return _index()[code_or_name]
    except KeyError:
        found = _index().get(code_or_name.upper())
        if found is None:
            raise UnknownName(f"no rule {code_or_name!r}") from None
        return found
