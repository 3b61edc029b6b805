"""How far a component's typography reaches: which of its characters, and which lines of the content at all.

The decree lays down how each component looks. It says nothing of the content of an annex, of what stands below
the signature, or of a remark in brackets; and where two columns or a heading and its first sentence share one
paragraph, only the component's own words are judged.
"""

from __future__ import annotations

import re
from typing import Final

from vnadmindoc.layout import Alignment
from vnadmindoc.recognize.reading import Label
from vnadmindoc.rules.evidence import CONTENT, Evidence
from vnadmindoc.rules.wording import DASHES, fold

__all__ = ["is_judged", "reach", "repeats_issuer"]

_CONTENT: Final = frozenset(CONTENT)
_WORDS: Final = re.compile(r"\s*nơi\s+nhận\s*:?", re.IGNORECASE)
_COLUMN: Final = re.compile(r"(?<=\S)(?:[ \xa0]*\t\s*|[ \xa0]{4,})(?=\S)")
_REMARK: Final = re.compile(r"\s?\((?=\S)")
_RUN_IN: Final = re.compile(r":\s+(?=\S)|\s\((?=\S)")
_ORDINAL: Final = re.compile(r"\s*[IVXLC]+\s*[.)]\s*")
_NAMES: Final = ("issuing_agency", "superior_agency")
_NUMBER: Final = re.compile(r"\s*(?:luật\s+)?số\s*:", re.IGNORECASE)
_DASHES: Final = ("+", "•", "*", *DASHES)
_PLACEHOLDER: Final = re.compile(r"\W*?(?:\{\{|\$\{|\[|«|_{3,}|\.{3,}|…)")
_GLUED: Final = re.compile(r"[A-ZĐ](?<=[a-z)}].)")
_GROUND: Final = re.compile(r"\W*(?:căn\s+cứ|theo|xét|thực\s+hiện|trên\s+cơ\s+sở|sau\s+khi)\b", re.IGNORECASE)
"""How a basis begins; what begins otherwise is a title or a power that stands among the bases."""

_FEW: Final = 3
"""Words run together without a blank up to which a text is no table whose cells were lost."""

_SHORT: Final = 100
"""Characters up to which a line that is centred is a caption or a formula and not running text."""


def reach(label: Label) -> int:
    """Return how many leading characters of a label's text its component's typography governs."""
    text = label.text
    end = len(text) if label.governed is None else min(label.governed, len(text))
    match label.component:
        case "recipients_label":
            words = _WORDS.match(text)
            return min(end, words.end()) if words else end
        case "recipient" | "archive_note":
            column = _COLUMN.search(text) or _REMARK.search(text)
            return min(end, column.start()) if column else end
        case "heading":
            ordinal = _ORDINAL.match(text)
            title = _RUN_IN.search(text, ordinal.end() if ordinal else 0)
            return min(end, title.start()) if title else end
        case _:
            return end


def is_judged(label: Label, evidence: Evidence) -> bool:
    """Tell whether the typography of a label is laid down at all."""
    known = evidence.judged.get(id(label))
    if known is None:
        known = evidence.judged[id(label)] = _is_judged(label, evidence)
    return known


def _is_judged(label: Label, evidence: Evidence) -> bool:
    if label.part != "document" and not _is_judged_part(label.part, evidence):
        return False
    if label.component == "basis" and not _GROUND.match(label.text):
        return False
    if label.component in _CONTENT:
        return _is_running(label, evidence)
    # What begins with a letter or a figure is no placeholder, which begins with a sign.
    is_gap = not label.text[:1].isalnum() and _PLACEHOLDER.match(label.text) is not None
    return not is_gap and _is_itself(label, evidence)


def _is_judged_part(part: str, evidence: Evidence) -> bool:
    """Tell whether the decree lays down how this other part of the file looks."""
    known = evidence.judged_parts.get(part)
    if known is None:
        known = evidence.judged_parts[part] = _may_be_judged(part, evidence)
    return known


def _may_be_judged(part: str, evidence: Evidence) -> bool:
    if part.startswith("attachment"):
        return _is_issued_with(part, evidence) and not _is_of_other_kind(part, evidence)
    return not part.startswith("document ") or _is_of_known_kind(part, evidence)


def _is_itself(label: Label, evidence: Evidence) -> bool:
    """Tell whether a line stands where its component does and reads as it does; else it may be something else."""
    match label.component:
        case "addressees" | "addressee":
            return label.part != "document" or evidence.place(label) < evidence.foot
        case "subject" | "letter_subject":
            return _is_in_place(label, evidence)
        case "recipient":
            return label.text.lstrip()[:1] in _DASHES
        case "issuing_agency" | "superior_agency":
            return _NUMBER.match(label.text) is None and not _begins_issuer(label, evidence)
        case "competence" | "position" | "full_name":
            return not repeats_issuer(label, evidence)
        case _:
            return True


def _is_in_place(label: Label, evidence: Evidence) -> bool:
    """Tell whether a subject stands below its title, or that of a công văn in a document without one."""
    if label.component == "letter_subject":
        return not evidence.of("type_name")
    titles = [one for one in evidence.everywhere("type_name") if one.part == label.part]
    return not titles or evidence.place(label) > evidence.place(titles[0])


def _begins_issuer(label: Label, evidence: Evidence) -> bool:
    """Tell whether a bold line of the superior stands below one that is not: the issuer's name may begin here."""
    if label.component != "superior_agency" or not all(run.format.bold for run, _ in evidence.typed(label)):
        return False
    above = [one for one in evidence.of("superior_agency") if evidence.place(one) < evidence.place(label)]
    return any(run.format.bold is not True for one in above for run, _ in evidence.typed(one))


def repeats_issuer(label: Label, evidence: Evidence) -> bool:
    """Tell whether a line of the signature says who issues the document: then another header begins here."""
    words = fold(label.text)
    return any(fold(name.text) == words for name in evidence.of(*_NAMES))


def _is_running(label: Label, evidence: Evidence) -> bool:
    """Tell whether a label of the content is content of the document itself, above its signature."""
    if label.part.startswith("annex") or not _is_prose(label):
        return False
    if label.component == "article" and evidence.is_known_letter:
        return False  # a công văn has no điều of its own: it quotes one
    if label.component == "basis" and not _has_bases(evidence):
        return False
    return label.part != "document" or evidence.place(label) < evidence.foot


def _is_prose(label: Label) -> bool:
    """Tell whether a text is no remark in brackets, no table whose cells were lost, no caption or formula."""
    text = label.text
    if text.lstrip()[:1] in ("(", "[", "{") or len(_GLUED.findall(text)) > _FEW:
        return False
    centred = label.paragraph.format.alignment in (Alignment.CENTER, Alignment.RIGHT)
    return label.component != "body" or not centred or (len(text) > _SHORT and not text.isupper())


def _is_issued_with(part: str, evidence: Evidence) -> bool:
    """Tell whether a part says that it comes with the document; another paper in the file follows rules of its own."""
    return any(reference.part == part for reference in evidence.everywhere("attachment_reference"))


def _is_of_known_kind(part: str, evidence: Evidence) -> bool:
    """Tell whether a further document of the file says by its title that it is of a kind which the decree names."""
    titles = [title.text for title in evidence.everywhere("type_name") if title.part == part]
    return any(evidence.regulation.find_kind(" ".join(text.lower().split())) is not None for text in titles)


def _is_of_other_kind(part: str, evidence: Evidence) -> bool:
    """Tell whether a part says by its title that it is a form, statutes, a list: no kind that the decree names."""
    return any(title.part == part for title in evidence.everywhere("type_name")) and not _is_of_known_kind(
        part, evidence
    )


def _has_bases(evidence: Evidence) -> bool:
    """Tell whether the document has a list of bases: one paragraph alone may be its first sentence."""
    kind = evidence.kind
    return (kind is not None and kind.enacting_formula is not None) or len(evidence.everywhere("basis")) > 1
