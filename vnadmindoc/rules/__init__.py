"""The rules: what a document must be, each with its reasons and examples, and the engine that asks them."""

from vnadmindoc.rules.catalogue import all_rules, find_rule
from vnadmindoc.rules.engine import check_reading
from vnadmindoc.rules.explain import explain
from vnadmindoc.rules.report import Diagnostic, Location, OpenQuestion, Outcome, Report, Severity, Stage
from vnadmindoc.rules.rule import Rule

__all__ = [
    "Diagnostic",
    "Location",
    "OpenQuestion",
    "Outcome",
    "Report",
    "Rule",
    "Severity",
    "Stage",
    "all_rules",
    "check_reading",
    "explain",
    "find_rule",
]
