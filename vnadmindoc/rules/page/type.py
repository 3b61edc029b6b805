"""Phông chữ và màu chữ (khoản 4 Mục I)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from vnadmindoc.rules.evidence import Evidence
from vnadmindoc.rules.examples import failed, passed, restyle
from vnadmindoc.rules.rule import INAPPLICABLE, NOT_OBSERVED, Finding, fault, rule

__all__ = ["RULES"]

_FREE: Final = frozenset({"table_text", "unlabelled"})
"""Where the decree leaves type open."""

_RED: Final = frozenset({"confidentiality", "urgency", "circulation"})
"""What is stamped in red."""


@lru_cache(maxsize=64)
def _face(font: str) -> str:
    plain = re.sub(r"^[A-Z]{6}\+", "", font)
    return re.sub(r"[^a-z]", "", plain.casefold()).removesuffix("psmt")


@rule(
    code="VB0007",
    name="font-not-times-new-roman",
    vi="Phông chữ {found}, phải là {expected}",
    en="The font is {found}, not {expected}",
    why="Phông chữ trình bày văn bản: Times New Roman, bộ mã ký tự Unicode theo TCVN 6909:2001.",
    grouped=True,
    examples=(passed(), failed(restyle("body", font="Arial")), failed(restyle("subject", font=".VnTime"))),
)
def font_not_times_new_roman(evidence: Evidence) -> Iterator[Finding]:
    """Every word is set in Times New Roman; one finding for each other font, at its first word."""
    expected = evidence.regulation.page.font
    face = _face(expected)
    labels = [label for label in evidence.reading.labels if label.component not in _FREE]
    if not labels:
        yield INAPPLICABLE
    for label in labels:
        for run, span in evidence.typed(label):
            font = run.format.font
            if font is None:
                yield NOT_OBSERVED
            elif font != expected and not _face(font).startswith(face):
                yield fault(label, span, found=font, expected=expected)


@rule(
    code="VB0008",
    name="color-not-black",
    vi="Màu chữ #{found}, phải là màu đen",
    en="The text is coloured #{found}, not black",
    why="Màu chữ của văn bản là màu đen; chỉ con dấu và dấu chỉ mức độ dùng màu đỏ.",
    grouped=True,
    examples=(passed(), failed(restyle("body", color="FF0000")), passed(restyle("urgency", color="FF0000"))),
)
def color_not_black(evidence: Evidence) -> Iterator[Finding]:
    """Text is black; the marks that are stamped in red are not text."""
    expected = evidence.regulation.page.color
    labels = [label for label in evidence.reading.labels if label.component not in _FREE | _RED]
    if not labels:
        yield INAPPLICABLE
    for label in labels:
        for run, span in evidence.typed(label):
            color = run.format.color
            if color is None:
                yield NOT_OBSERVED
            elif color != expected:
                yield fault(label, span, found=color)


RULES: Final = (font_not_times_new_roman, color_not_black)
