"""The few forms of WordprocessingML that are taken out of a part's text, as one expression.

Paragraphs as they begin and end, whole runs of text, the properties of tables, rows, cells and sections, written as
Word and others write them: double quotes, one blank between attributes, nothing between elements. Attributes and words
here hold no character that XML forbids or changes, since no parser sees them; properties are handed to one.
"""

from __future__ import annotations

import re
from typing import Final

from vnadmindoc.formats.docx.characters import CHARACTERS
from vnadmindoc.formats.docx.scan import unescape

__all__ = ["BESIDE", "FIELDS", "TOKEN", "are_declared", "mixed_text"]

_VALUE: Final = r'"[^<>&"\x00-\x1f\ufffe\uffff]*+"'
_HEX: Final = '"[0-9A-F]++"'
_ODD: Final = f"((?: [A-Za-z0-9]++:[A-Za-z]++={_VALUE})++)"
_BEGUN: Final = (
    f"w:p(?:(?: w14:paraId={_HEX} w14:textId={_HEX})?(?: w:rsidR={_HEX})?(?: w:rsidRPr={_HEX})?"
    f"(?: w:rsidRDefault={_HEX})?(?: w:rsidP={_HEX})?|{_ODD})"
    r"(?:>(<w:pPr>(?:</?+w(?!:pPr>)[^>]{1,200}+>){0,40}+</w:pPr>)?|/>)"
)
_WORDS: Final = r'<w:t(?: xml:space="(preserve)")?>([^<>&\x00-\x1f\ufffe\uffff]*+)</w:t></w:r>'
_MIXED: Final = (
    r'((?:<w:t(?: xml:space="preserve")?(?: ?/>|>[^<\x00-\x08\x0b-\x1f\ufffe\uffff]*+</w:t>)'
    r"|<w:(?:tab|br|cr|noBreakHyphen|softHyphen|lastRenderedPageBreak) ?/>)*)</w:r>"
)
_RUN: Final = (
    f"w:r(?:(?: w:rsidR={_HEX})?(?: w:rsidRPr={_HEX})?|{_ODD})>(<w:rPr>(?:<w[^>]{{1,200}}+(?<=/)>){{0,30}}+</w:rPr>)?"
    f"(?:(?:<w:lastRenderedPageBreak ?/>)?{_WORDS}|{_MIXED})"
)
_INNER: Final = r"(?:</?+w(?!:t[crb]l?Pr>|:sectPr)[^>]{1,200}+>){0,60}+"
_GRID: Final = '<w:tblGrid>(?:<w:gridCol w:w="[0-9]{1,6}+" ?/>){1,63}+</w:tblGrid>'
_RSIDS: Final = f" w:rsid[A-Za-z]*+={_HEX}"
_HELD: Final = (
    rf"(w:(?:tcPr>{_INNER}</w:tcPr>|trPr>{_INNER}</w:trPr>|tblPr>{_INNER}</w:tblPr>{_GRID}"
    rf"|sectPr(?:{_RSIDS})*+>{_INNER}</w:sectPr>))"
)

TOKEN: Final = re.compile(f"(<(?:{_RUN}|/w:p>|{_BEGUN}|{_HELD}))")
"""A paragraph's beginning with its `w:pPr`, its end, a run, what a cell, a row, a table or a section states.

The groups: the whole; of a run its odd attributes, its `w:rPr`, whether blanks at the ends of its words count, its
words where they are one plain text, else its content; of a beginning its odd attributes and its `w:pPr`; properties.
"""

FIELDS: Final = TOKEN.groups + 1
"""How many strings a text split at its tokens has for each: what stands before it, and the groups."""

BESIDE: Final = re.compile(
    rf"(?:<w:(?:bookmarkStart w:id=\"[0-9]++\" w:name={_VALUE}"
    r'|bookmarkEnd w:id="[0-9]++"|proofErr w:type="[A-Za-z]++") ?/>)*'
)
"""What may stand between the runs of a plain paragraph and shows nothing."""

_NAME: Final = re.compile(r' (([A-Za-z0-9]+):[A-Za-z]+)="')
_CONTENT: Final = re.compile(r'<w:t(?: xml:space="(preserve)")?(?: ?/>|>([^<]*)</w:t>)|<w:([A-Za-z]+) ?/>')
_BLANKS: Final = str.maketrans("\t\n", "  ")
_CHARACTERS: Final = {**CHARACTERS, "br": "\n", "lastRenderedPageBreak": ""}


def are_declared(attributes: str, prefixes: frozenset[str]) -> bool:
    """Tell whether attributes have prefixes of these, none of the attributes twice."""
    names = _NAME.findall(attributes)
    return len(set(names)) == len(names) and all(prefix in prefixes for _, prefix in names)


def mixed_text(content: str) -> str | None:
    """Return the text of a run's content of texts, tabs and breaks, `None` where the parser has to say."""
    if "]]>" in content:
        return None
    words: list[str] = []
    for kept, raw, name in _CONTENT.findall(content):
        if name:
            words.append(_CHARACTERS[name])
        elif raw:
            text = unescape(raw.translate(_BLANKS))
            if text is None:
                return None
            words.append(text if kept else text.strip(" "))
    return "".join(words)
