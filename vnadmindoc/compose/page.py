"""A whole document as pages."""

from __future__ import annotations

from attrs import evolve

from vnadmindoc.components import Line
from vnadmindoc.components.annex import format_annex_label, format_reference
from vnadmindoc.components.bases import format_bases
from vnadmindoc.components.contact import format_contact
from vnadmindoc.components.marks import format_circulation
from vnadmindoc.components.title import format_title
from vnadmindoc.compose.body import compose_body
from vnadmindoc.compose.dress import Wardrobe, wardrobe
from vnadmindoc.compose.foot import compose_foot
from vnadmindoc.compose.head import boxed, compose_addressees, compose_header, compose_stamps, compose_title
from vnadmindoc.errors import UnknownName
from vnadmindoc.layout import Alignment, Block, HorizontalLine, Layout, PageSetup, Properties, Section
from vnadmindoc.model import Annex, AttachedText, CopyBlock, Document, DocumentNumber, PlaceDate
from vnadmindoc.regulations import HouseStyle, KindSpec, Regulation

__all__ = ["compose"]

_DEFAULT_HOUSE = HouseStyle()


def compose(document: Document, regulation: Regulation, house_style: HouseStyle = _DEFAULT_HOUSE) -> Layout:
    """Lay a document out as a regulation draws it.

    Returns a Layout with all formatting effective. `house_style` chooses inside the regulation's ranges.
    Raises `UnknownName` (a `LookupError`) when the document has no kind or the regulation has no such kind.
    """
    if document.kind is None:
        raise UnknownName("a document without a kind cannot be laid out (Điều 7)")
    kind = regulation.kind(document.kind)
    clothes = wardrobe(regulation, house_style)
    page = clothes.presentation.page
    width = page.text_width or 160.0
    sections = [_first_section(document, kind, clothes, page, width)]
    sections += [_attachment(text, clothes, page, width) for text in document.attachments]
    sections += [_annex(annex, clothes, page, width) for annex in document.annexes]
    if document.copy_block:
        last = sections[-1]
        sections[-1] = evolve(last, blocks=(*last.blocks, *_copy_block(document.copy_block, clothes, width)))
    return Layout(sections=tuple(sections), styles=clothes.presentation.styles, properties=_properties(document, kind))


def _first_section(document: Document, kind: KindSpec, clothes: Wardrobe, page: PageSetup, width: float) -> Section:
    letter_subject = None if kind.title else document.subject
    blocks: list[Block] = [
        compose_header(
            (document.issuer, *document.co_issuers),
            document.number,
            document.place_date,
            clothes,
            width,
            letter_subject,
        )
    ]
    blocks += compose_stamps(document.marks, clothes)
    blocks += compose_title(kind, document.subject, clothes, width)
    blocks += compose_addressees(document, clothes)
    blocks += [clothes.fixed(line) for line in format_bases(document.enacting_power, document.bases, kind)]
    blocks += compose_body(document.body, clothes, width)
    blocks += compose_foot(document.signatures, document.recipients, clothes, width, kind.signer_roles)
    circulation = format_circulation(document.marks)
    contact: list[Block] = []
    if document.contact:
        contact.append(HorizontalLine(length=width, alignment=Alignment.CENTER, width=0.75))
        contact += [clothes.paragraph(line) for line in format_contact(document.contact)]
    return Section(
        blocks=tuple(blocks),
        page=page,
        first_header=tuple([boxed(line, clothes, Alignment.RIGHT) for line in circulation]),
        first_footer=tuple(contact),
    )


def _own_pages(page: PageSetup) -> PageSetup:
    """Return a set-up that counts its pages anew (điểm đ khoản 1 Mục III)."""
    numbers = tuple(evolve(number, start=1) for number in page.page_numbers or ())
    return evolve(page, page_numbers=numbers)


def _annex(annex: Annex, clothes: Wardrobe, page: PageSetup, width: float) -> Section:
    blocks: list[Block] = [clothes.paragraph(format_annex_label(annex.number, clothes.regulation.wording))]
    last = "annex_label"
    if annex.title:
        blocks.append(clothes.centred(Line("annex_title", annex.title), width))
        last = "annex_title"
    if annex.reference:
        blocks.append(clothes.paragraph(format_reference(annex.reference, "annex_reference")))
    below = clothes.line_below("subject", annex.title or clothes.regulation.wording.annex, width)
    if below and last == "annex_title":
        blocks.append(below)
    blocks += compose_body(annex.body, clothes, width)
    return Section(blocks=tuple(blocks), page=_own_pages(page))


def _attachment(text: AttachedText, clothes: Wardrobe, page: PageSetup, width: float) -> Section:
    kind = clothes.regulation.kind(text.kind) if text.kind else None
    blocks: list[Block] = [compose_header((text.issuer,), DocumentNumber(), PlaceDate(), clothes, width)]
    if kind:
        blocks += compose_title(kind, text.subject, clothes, width, text.reference)
    blocks += compose_body(text.body, clothes, width)
    return Section(blocks=tuple(blocks), page=_own_pages(page))


def _copy_block(copy: CopyBlock, clothes: Wardrobe, width: float) -> list[Block]:
    """Return the block that a copy on paper adds under a line across the page (Phụ lục I, Phần II, Mục II)."""
    header = compose_header((copy.issuer,), copy.number, copy.place_date, clothes, width)
    first, *others = header.rows
    words = clothes.paragraph(Line("copy_form", copy.form.value))
    first = evolve(first, cells=(first.cells[0], evolve(first.cells[1], blocks=(words,))))
    return [
        HorizontalLine(length=width, alignment=Alignment.CENTER, width=0.75),
        evolve(header, rows=(first, *others)),
        *compose_foot(copy.signatures, copy.recipients, clothes, width),
    ]


def _properties(document: Document, kind: KindSpec) -> Properties:
    title = " ".join(line.text for line in format_title(kind, document.subject)) or document.subject
    date = document.place_date
    created = None
    if date.year and date.month and date.day:
        created = f"{date.year:04d}-{date.month:02d}-{date.day:02d}T00:00:00Z"
    return Properties(
        title=title, subject=document.subject, creator=document.issuer.name, created=created, language="vi-VN"
    )
