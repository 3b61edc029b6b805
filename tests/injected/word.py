"""A Word file as somebody with python-docx sees it: its paragraphs by what they say, and what can be done to them."""
# ruff: noqa: SLF001 - python-docx shows the XML of a paragraph or run under no other name

from __future__ import annotations

import io
import re
from copy import deepcopy

import docx
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph
from docx.text.run import Run


class NotHere(LookupError):
    """The file has no such paragraph, so the fault cannot be put into it."""


class Word:
    """An open Word file and what is known of the document in it (`facts`: the words of some components)."""

    def __init__(self, data: bytes, facts: dict[str, str]) -> None:
        """Open the file."""
        self.document = docx.Document(io.BytesIO(data))
        self.facts = facts

    def saved(self) -> bytes:
        """Return the file's bytes."""
        out = io.BytesIO()
        self.document.save(out)
        return out.getvalue()

    def paragraphs(self) -> list[Paragraph]:
        """Return every paragraph of the text, then those of headers and footers; those of tables too."""
        related = self.document.part.rels.values()
        parts = [rel.target_part for rel in related if rel.reltype.rpartition("/")[2] in ("header", "footer")]
        roots = [self.document.element.body, *[part.element for part in parts]]
        return [Paragraph(each, self.document) for root in roots for each in root.iter(qn("w:p"))]

    def all(self, component: str) -> list[Paragraph]:
        """Return the paragraphs of a component. Raises `NotHere` where there are none."""
        pattern = _PATTERNS.get(component)
        if pattern is None:
            if component not in self.facts:
                raise NotHere(component)
            begins = component in {"subject", "contact", "drafter_mark"}
            pattern = rf"^(Về việc |Địa chỉ: )?{re.escape(self.facts[component])}" + ("" if begins else "$")
        found = [each for each in self.paragraphs() if re.search(pattern, each.text)]
        if component in {"enacting_power", "position"}:
            found = found[-1:]
        if component == "recipient":
            label = self.first("recipients_label")._p
            seen = [each._p for each in self.paragraphs()]
            found = [each for each in found if seen.index(each._p) > seen.index(label)]
        if not found:
            raise NotHere(component)
        return found

    def first(self, component: str) -> Paragraph:
        """Return the first paragraph of a component. Raises `NotHere`."""
        return self.all(component)[0]

    def last(self, component: str) -> Paragraph:
        """Return the last paragraph of a component. Raises `NotHere`."""
        return self.all(component)[-1]


_PATTERNS = {
    "national_name": r"^CỘNG HÒA XÃ HỘI",
    "motto": r"^Độc lập",
    "number": r"^Số: \d",
    "place_date": r", ngày \d\d tháng \d+ năm \d{4}$",
    "letter_subject": r"^V/v",
    "basis": r"^(Căn cứ|Theo đề nghị)",
    "enacting_formula": r"^QUYẾT ĐỊNH:$",
    "article": r"^Điều \d+\.",
    "heading": r"^[IVX]+\. \w",
    "clause": r"^\d+\. \w",
    "point": r"^[a-z]\) \w",
    "chapter_number": r"^Chương [IVX]+$",
    "section_number": r"^Mục \d+$",
    "addressees": r"^Kính gửi",
    "competence": r"^(TM|KT|TL|TUQ|Q)\. ",
    "recipients_label": r"^Nơi nhận:$",
    "recipient": r"^- (?!Lưu)",
    "archive_note": r"^- Lưu: VT",
    "annex_label": r"^Phụ lục( [IVX]+)?$",
    "annex_reference": r"^\(Kèm theo",
    "urgency": r"^(KHẨN|HỎA TỐC|THƯỢNG KHẨN)$",
    "circulation": r"^LƯU HÀNH NỘI BỘ$",
    "confidentiality": r"^MẬT$",
}


def runs(paragraph: Paragraph) -> list[Run]:
    """Return the runs that show text."""
    return [run for run in paragraph.runs if run.text]


def say(paragraph: Paragraph, text: str) -> None:
    """Give a paragraph other words, in the looks of its first run."""
    own = runs(paragraph)
    own[0].text = text
    for run in own[1:]:
        run._r.getparent().remove(run._r)


def reword(paragraph: Paragraph, old: str, new: str) -> None:
    """Change some words of a paragraph and keep the looks of its runs. Raises `NotHere` where nothing changes."""
    own = runs(paragraph)
    for run in own:
        if old in run.text:
            run.text = run.text.replace(old, new)
            return
    if old not in paragraph.text:
        raise NotHere(old)
    say(paragraph, paragraph.text.replace(old, new))


def drop(paragraph: Paragraph) -> None:
    """Take a paragraph out; a cell keeps an empty one, as it must."""
    parent = paragraph._p.getparent()
    if parent.tag == qn("w:tc") and len(parent.findall(qn("w:p"))) == 1:
        for run in paragraph.runs:
            run._r.getparent().remove(run._r)
    else:
        parent.remove(paragraph._p)


def twin(paragraph: Paragraph) -> Paragraph:
    """Put a copy of a paragraph behind it and return the copy."""
    copy = deepcopy(paragraph._p)
    paragraph._p.addnext(copy)
    return Paragraph(copy, paragraph._parent)
