"""The report as one page of HTML: the document drawn beside what was found in it."""

from vnadmindoc.reporting.html.page import html_report

__all__ = ["html_report"]
