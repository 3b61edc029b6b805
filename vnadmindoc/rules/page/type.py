"""Phông chữ và màu chữ (khoản 4 Mục I)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from vnadmindoc.layout import Run, RunFormat
from vnadmindoc.recognize.reading import Label
from vnadmindoc.rules.evidence import Evidence
from vnadmindoc.rules.examples import failed, passed, restyle
from vnadmindoc.rules.fix_page import COLOR, FONT
from vnadmindoc.rules.rule import INAPPLICABLE, NOT_OBSERVED, Finding, fault, rule

__all__ = ["RULES"]

_FREE: Final = frozenset({"table_text", "unlabelled"})
"""Where the decree leaves type open."""

_SIGNS: Final = re.compile(r".*\bMath\b|Symbol|Wingdings|Webdings|MT Extra|MS Gothic|Segoe UI (?:Symbol|Emoji)")
"""Fonts of formulas and of signs that Times New Roman does not hold."""

_LEGACY: Final = (".vn", "vni-")
"""How the names of the fonts of TCVN 5712:1993 and of VNI begin, in small letters."""

_COLOURED: Final = _FREE | {"confidentiality", "urgency", "circulation"}
"""Where black is not the only colour: what is stamped is red."""


@lru_cache(maxsize=64)
def _face(font: str) -> str:
    plain = re.sub(r"^[A-Z]{6}\+", "", font)
    return re.sub(r"[^a-z]", "", plain.casefold()).removesuffix("psmt")


@lru_cache(maxsize=64)
def _names(fonts: str, face: str) -> bool:
    """Tell whether a face is among those that stand in a list, by how their names begin."""
    return any(_face(font).startswith(face) for font in fonts.split(";"))


@rule(
    code="VB0007",
    name="font-not-times-new-roman",
    vi="Phông chữ {found}, phải là {expected}",
    en="The font is {found}, not {expected}",
    why="Phông chữ trình bày văn bản: Times New Roman, bộ mã ký tự Unicode theo TCVN 6909:2001.",
    grouped=True,
    fix=FONT,
    examples=(passed(), failed(restyle("body", font="Arial")), passed(restyle("body", font="Cambria Math"))),
)
def font_not_times_new_roman(evidence: Evidence) -> Iterator[Finding]:
    """Every word is set in Times New Roman; one finding for each other font, at its first word."""
    expected = evidence.regulation.page.font
    face = _face(expected)
    formats = _formats(_FREE, evidence)
    if formats is None:
        yield INAPPLICABLE
        return
    if {look.font for look in formats} == {expected}:
        return
    for label in _labels(_FREE, evidence):
        for run, span in evidence.typed(label) if _is_other(label, "font", expected) else ():
            font = run.format.font
            if font is None:
                yield NOT_OBSERVED
            elif font != expected and _names(font, face):
                continue  # a list of faces, of which the machine takes the first that it has
            elif font != expected and not _is_free(run):
                yield fault(label, span, found=font, expected=expected)


def _is_free(run: Run) -> bool:
    """Tell whether a run is set in a font of signs or formulas, or is what the rule on Unicode objects to."""
    return _SIGNS.match(run.format.font or "") is not None or _is_legacy(run)


def _is_legacy(run: Run) -> bool:
    """Tell whether a run's letters were Vietnamese by their font only, so that the reader had to convert them.

    A run that was taken as it stands has a column in its file; one that says such a font over words already in
    Unicode is not in its encoding.
    """
    if run.text.isascii() or not _is_old(run.format.font):
        return False
    return run.anchor is None or run.anchor.column is None


def _is_old(font: str | None) -> bool:
    return font is not None and font.casefold().startswith(_LEGACY)


def _labels(free: frozenset[str], evidence: Evidence) -> Iterator[Label]:
    """Return the labels of components whose type is not free."""
    return (label for label in evidence.reading.labels if label.component not in free)


def _is_other(label: Label, fact: str, expected: str) -> bool:
    """Tell whether any run of a label, a blank one too, is set otherwise."""
    return any(getattr(run.format, fact) != expected for run in label.paragraph.runs)


def _formats(free: frozenset[str], evidence: Evidence) -> list[RunFormat] | None:
    """Return how the runs of such labels look, blank ones too; None where there is no such label."""
    looks = [look for component, look in evidence.looks.items() if component not in free]
    return [run for look in looks for run in look.runs] if looks else None


@rule(
    code="VB0008",
    name="color-not-black",
    vi="Màu chữ #{found}, phải là màu đen",
    en="The text is coloured #{found}, not black",
    why="Màu chữ của văn bản là màu đen; chỉ con dấu và dấu chỉ mức độ dùng màu đỏ.",
    grouped=True,
    fix=COLOR,
    examples=(passed(), failed(restyle("body", color="FF0000")), passed(restyle("urgency", color="FF0000"))),
)
def color_not_black(evidence: Evidence) -> Iterator[Finding]:
    """Text is black; the marks that are stamped in red are not text."""
    expected = evidence.regulation.page.color
    formats = _formats(_COLOURED, evidence)
    if formats is None:
        yield INAPPLICABLE
        return
    if {look.color for look in formats} == {expected}:
        return
    for label in _labels(_COLOURED, evidence):
        for run, span in evidence.typed(label) if _is_other(label, "color", expected) else ():
            color = run.format.color
            if color is None:
                yield NOT_OBSERVED
            elif color != expected:
                yield fault(label, span, found=color)


@rule(
    code="VB0009",
    name="text-not-unicode",
    vi="Chữ viết theo bộ mã của phông {found}, phải là bộ mã Unicode theo TCVN 6909:2001",
    en="The text is in the encoding of the font {found}, not in Unicode as TCVN 6909:2001 has it",
    why="Bộ mã ký tự của văn bản là Unicode theo TCVN 6909:2001; chữ theo bộ mã TCVN3, VNI chỉ đọc được bằng phông đó.",
    grouped=True,
    examples=(passed(), failed(restyle("subject", font=".VnTime")), failed(restyle("body", font="VNI-Times"))),
)
def text_not_unicode(evidence: Evidence) -> Iterator[Finding]:
    """Text is in Unicode; letters that are Vietnamese in one font only are lost wherever that font is not."""
    formats = _formats(_FREE, evidence)
    if formats is None:
        yield INAPPLICABLE
        return
    fonts = {look.font for look in formats}
    if None not in fonts and not any(_is_old(font) for font in fonts):
        return
    for label in _labels(_FREE, evidence):
        for run, span in evidence.typed(label):
            if run.format.font is None:
                yield NOT_OBSERVED
            elif _is_legacy(run):
                yield fault(label, span, found=run.format.font)


RULES: Final = (font_not_times_new_roman, color_not_black, text_not_unicode)
