"""Reports for people and for programs: what a check found, as terminal text or as JSON."""

from vnadmindoc.reporting.checked import Checked
from vnadmindoc.reporting.json_report import json_report
from vnadmindoc.reporting.language import Language, Phrase
from vnadmindoc.reporting.law import regulation_text
from vnadmindoc.reporting.numbers import format_count, format_number
from vnadmindoc.reporting.text import console, text_report

__all__ = [
    "Checked",
    "Language",
    "Phrase",
    "console",
    "format_count",
    "format_number",
    "json_report",
    "regulation_text",
    "text_report",
]
