"""Faults of the page and of shapes: paper, margins, page number, fonts, colour, lines, spacing, indents, gaps."""
# ruff: noqa: SLF001 - python-docx shows the XML of a paragraph or run under no other name

from __future__ import annotations

from collections.abc import Callable, Iterator
from copy import deepcopy

from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from injector import DECISIONS, Injector, injector
from word import NotHere, Word, runs


def _margin(side: str, size: float) -> Callable[[Word], None]:
    def act(word: Word) -> None:
        for section in word.document.sections:
            setattr(section, f"{side}_margin", Mm(size))

    return act


def _paper(width: float, height: float, *, turned: bool = False) -> Callable[[Word], None]:
    def act(word: Word) -> None:
        for section in word.document.sections:
            section.page_width, section.page_height = Mm(width), Mm(height)
            if turned:
                section.orientation = WD_ORIENT.LANDSCAPE

    return act


def _page_paragraphs(word: Word) -> Iterator:
    """Yield the paragraphs with the field PAGE, in every header."""
    seen = False
    for section in word.document.sections:
        for header in (section.header, section.first_page_header, section.even_page_header):
            for paragraph in header.paragraphs:
                if "PAGE" in "".join(each.text or "" for each in paragraph._p.iter(qn("w:instrText"))):
                    seen = True
                    yield paragraph
    if not seen:
        raise NotHere("page number")


def _number_dropped(word: Word) -> None:
    for paragraph in list(_page_paragraphs(word)):
        for run in paragraph.runs:
            run._r.getparent().remove(run._r)


def _number_in_footer(word: Word) -> None:
    copy = None
    for paragraph in list(_page_paragraphs(word)):
        if paragraph.runs:
            copy = deepcopy(paragraph._p)
        for run in paragraph.runs:
            run._r.getparent().remove(run._r)
    for section in word.document.sections:
        section.footer.is_linked_to_previous = False
        section.footer._element.append(deepcopy(copy))


def _number_aligned(alignment: WD_ALIGN_PARAGRAPH) -> Callable[[Word], None]:
    def act(word: Word) -> None:
        for paragraph in _page_paragraphs(word):
            paragraph.alignment = alignment

    return act


def _number_sized(size: float) -> Callable[[Word], None]:
    def act(word: Word) -> None:
        for paragraph in _page_paragraphs(word):
            for run in paragraph.runs:
                run.font.size = Pt(size)

    return act


def _number_on_first(word: Word) -> None:
    next(_page_paragraphs(word))
    for section in word.document.sections:
        section.different_first_page_header_footer = False


def _font_of(component: str, font: str, *, every: bool = False) -> Callable[[Word], None]:
    def act(word: Word) -> None:
        for paragraph in word.all(component) if every else [word.first(component)]:
            for run in runs(paragraph):
                _set_font(run, font)

    return act


def _set_font(run, font: str) -> None:
    run.font.name = font
    fonts = run._r.rPr.rFonts
    for slot in ("w:hAnsi", "w:cs", "w:eastAsia"):
        fonts.set(qn(slot), font)


def _font_everywhere(word: Word) -> None:
    for paragraph in word.paragraphs():
        for run in runs(paragraph):
            _set_font(run, "Arial")


def _font_of_one_word(word: Word) -> None:
    paragraph = _long(word)[0]
    run = runs(paragraph)[-1]
    head, _, tail = run.text.partition(" ")
    second = deepcopy(run._r)
    run.text = head + " "
    run._r.addnext(second)
    copy = next(each for each in paragraph.runs if each._r is second)
    copy.text = tail
    _set_font(copy, "Arial")


def _font_of_styles(word: Word) -> None:
    for fonts in word.document.styles.element.iter(qn("w:rFonts")):
        for slot in ("w:ascii", "w:hAnsi", "w:cs", "w:eastAsia"):
            fonts.set(qn(slot), "Calibri")
    for fonts in word.document.element.body.iter(qn("w:rFonts")):
        fonts.getparent().remove(fonts)


def _font_of_theme(word: Word) -> None:
    """Let the styles name the theme's font and the theme name Calibri, as a new file of Word 2013 does."""
    main = word.document.part
    theme = next(rel.target_part for rel in main.rels.values() if rel.reltype.endswith("/theme"))
    theme._blob = theme.blob.replace(b'typeface="Times New Roman"', b'typeface="Calibri"')
    for fonts in word.document.styles.element.iter(qn("w:rFonts")):
        for slot in ("w:ascii", "w:hAnsi", "w:cs", "w:eastAsia"):
            fonts.attrib.pop(qn(slot), None)
        fonts.set(qn("w:asciiTheme"), "minorHAnsi")
        fonts.set(qn("w:hAnsiTheme"), "minorHAnsi")
    for fonts in list(word.document.element.body.iter(qn("w:rFonts"))):
        fonts.getparent().remove(fonts)


def _colored(component: str) -> Callable[[Word], None]:
    def act(word: Word) -> None:
        for run in runs(word.first(component)):
            run.font.color.rgb = RGBColor(0xC0, 0x00, 0x00)

    return act


def _rule_below(word: Word, component: str):
    """Return the ruled paragraph below a component (this package draws lines as borders)."""
    paragraph = word.last(component)._p
    below = paragraph.getnext()
    while below is not None and below.tag == qn("w:p"):
        properties = below.find(qn("w:pPr"))
        if properties is not None and (
            properties.find(qn("w:pBdr")) is not None or "kẻ" in (_style_name(word, properties) or "")
        ):
            return below
        below = below.getnext()
    raise NotHere(f"line below {component}")


def _style_name(word: Word, properties) -> str | None:
    style = properties.find(qn("w:pStyle"))
    if style is None:
        return None
    wanted = style.get(qn("w:val"))
    return next((each.name for each in word.document.styles if each.style_id == wanted), None)


def _line_dropped(component: str) -> Callable[[Word], None]:
    def act(word: Word) -> None:
        shapes = list(word.last(component)._p.iter(qn("w:drawing")))
        for line in shapes or [_rule_below(word, component)]:
            line.getparent().remove(line)

    return act


def _line_scaled(component: str, share: float) -> Callable[[Word], None]:
    """Make the free room at both sides of a line so much larger or smaller; a drawn line is doubled or halved."""

    def act(word: Word) -> None:
        shapes = list(word.last(component)._p.iter(qn("w:drawing")))
        for element in [element for shape in shapes for element in shape.iter(qn("wp:extent"), qn("a:ext"))]:
            element.set("cx", str(round(int(element.get("cx")) * (0.5 if share else 2.0))))
        if shapes:
            return
        rule = _rule_below(word, component)
        indents = rule.find(qn("w:pPr")).find(qn("w:ind"))
        if indents is None:
            indents = OxmlElement("w:ind")
            rule.find(qn("w:pPr")).append(indents)
        for side in ("w:left", "w:right"):
            indents.set(qn(side), str(round(int(indents.get(qn(side)) or 0) * share)))

    return act


def _shaped(component: str, **facts: object) -> Callable[[Word], None]:
    def act(word: Word) -> None:
        for paragraph in word.all(component):
            for fact, value in facts.items():
                setattr(paragraph.paragraph_format, fact, value)

    return act


def _long(word: Word, least: int = 60) -> list:
    """Return the paragraphs of running text: so many letters long at least, behind the date, and not a basis."""
    place = [each._p for each in word.paragraphs()].index(word.first("recipients_label")._p)
    found = [
        each
        for each in word.paragraphs()[:place]
        if len(each.text) > least
        and each.text[:7] not in ("Căn cứ ", "Theo đề")
        and each.text[:3] not in ("Về ", "V/v")
    ]
    if not found:
        raise NotHere("running text")
    return found


def _text_shaped(least: int = 60, **facts: object) -> Callable[[Word], None]:
    def act(word: Word) -> None:
        for paragraph in _long(word, least):
            for fact, value in facts.items():
                setattr(paragraph.paragraph_format, fact, value)

    return act


def _text_faced(fact: str, value: object) -> Callable[[Word], None]:
    def act(word: Word) -> None:
        for paragraph in _long(word):
            for run in runs(paragraph):
                setattr(run.font, fact, value)

    return act


def _gaps_closed(word: Word) -> None:
    for style in word.document.styles:
        if style.type == 1 and style.element.pPr is not None:
            style.paragraph_format.space_before = style.paragraph_format.space_after = Pt(0)
    for paragraph in word.paragraphs():
        paragraph.paragraph_format.space_before = paragraph.paragraph_format.space_after = Pt(0)


_EXACT = WD_LINE_SPACING.EXACTLY
_JUSTIFY, _CENTER, _LEFT = WD_ALIGN_PARAGRAPH.JUSTIFY, WD_ALIGN_PARAGRAPH.CENTER, WD_ALIGN_PARAGRAPH.LEFT


def page_faults() -> tuple[Injector, ...]:
    """Return the faults of page and shape."""
    return (*_of_the_page(), *_of_fonts(), *_of_lines(), *_of_shapes())


def _of_the_page() -> Iterator[Injector]:
    yield injector("paper Letter", _paper(215.9, 279.4), "paper-not-a4")
    yield injector("paper A3", _paper(297, 420), "paper-not-a4")
    yield injector("paper A5", _paper(148, 210), "paper-not-a4")
    turned = _paper(297, 210, turned=True)  # a wide table may have it so (khoản 2 Mục I); that letter has one
    yield injector("paper turned", turned, "page-landscape", "paper-not-a4", but=("example cong_van",))
    for side, small, large in (("top", 15, 30), ("bottom", 10, 30), ("left", 20, 40), ("right", 10, 25)):
        rule = f"margin-{side}-out-of-range"
        yield injector(f"{side} margin too narrow", _margin(side, small), rule)
        yield injector(f"{side} margin too wide", _margin(side, large), rule)
    yield injector("left margin of 25 mm", _margin("left", 25), "margin-left-out-of-range")
    yield injector("right margin of 14 mm", _margin("right", 14), "margin-right-out-of-range")
    pages = ("example",)  # the others stand on one page, which shows no number, and so do their annexes
    yield injector("page number absent", _number_dropped, "page-number-missing", only=pages)
    yield injector("page number in the footer", _number_in_footer, "page-number-misplaced")
    yield injector("page number at the left", _number_aligned(_LEFT), "page-number-not-centred")
    right = _number_aligned(WD_ALIGN_PARAGRAPH.RIGHT)
    yield injector("page number at the right", right, "page-number-not-centred")
    yield injector("page number too small", _number_sized(10), "page-number-size-out-of-range")
    yield injector("page number too large", _number_sized(16), "page-number-size-out-of-range")
    yield injector("page number on the first page", _number_on_first, "page-number-on-first-page")


def _of_fonts() -> Iterator[Injector]:
    font = "font-not-times-new-roman"
    for component in ("motto", "number", "type_name", "position", "recipient", "article", "basis", "annex_title"):
        yield injector(f"{component} in Arial", _font_of(component, "Arial"), font)
    yield injector("point in Calibri", _font_of("point", "Calibri"), font)
    yield injector("every basis in Tahoma", _font_of("basis", "Tahoma", every=True), font)
    yield injector("everything in Arial", _font_everywhere, font)
    yield injector("a few words in Arial", _font_of_one_word, font)
    yield injector("the styles in Calibri", _font_of_styles, font)
    yield injector("the theme in Calibri", _font_of_theme, font)
    yield injector("national name in an old VNI face", _font_of("national_name", "VNI-Times"), font, "text-not-unicode")
    for component in ("motto", "type_name", "full_name", "article"):
        yield injector(f"{component} in red", _colored(component), "color-not-black")


def _of_lines() -> Iterator[Injector]:
    for component, stem in (("motto", "motto"), ("issuing_agency", "issuer"), ("subject", "subject")):
        yield injector(f"line below {component} absent", _line_dropped(component), f"{stem}-line-missing")
        yield injector(f"line below {component} too long", _line_scaled(component, 0), f"{stem}-line-wrong-length")
        yield injector(f"line below {component} too short", _line_scaled(component, 1.6), f"{stem}-line-wrong-length")


def _of_shapes() -> Iterator[Injector]:
    spacing, gap, indent = "body-line-spacing-out-of-range", "body-gap-too-small", "body-indent-wrong"
    yield injector("text aligned left", _text_shaped(alignment=_LEFT), "body-misaligned")
    yield injector("text centred", _text_shaped(least=100, alignment=_CENTER), "body-misaligned")
    yield injector("text without indent", _text_shaped(first_line_indent=Mm(0)), indent)
    yield injector("text indented by 20 mm", _text_shaped(first_line_indent=Mm(20)), indent)
    yield injector("text with a hanging indent", _text_shaped(first_line_indent=Mm(-6), left_indent=Mm(6)), indent)
    yield injector("text in double lines", _text_shaped(line_spacing=2.0), spacing)
    yield injector("text in lines of 0.8", _text_shaped(line_spacing=0.8), spacing)
    tight = _text_shaped(line_spacing=Pt(10), line_spacing_rule=_EXACT)
    yield injector("text in lines of exactly 10 pt", tight, spacing)
    yield injector("no gaps between paragraphs", _gaps_closed, gap)
    yield injector("text of 12 pt", _text_faced("size", value=Pt(12)), "body-size-out-of-range")
    yield injector("text of 15 pt", _text_faced("size", value=Pt(15)), "body-size-out-of-range")
    yield injector("text in bold", _text_faced("bold", value=True), "body-bold")
    yield injector("text in italics", _text_faced("italic", value=True), "body-italic", entails=("article-italic",))
    yield injector("bases without indent", _shaped("basis", first_line_indent=Mm(0)), "basis-indent-wrong")
    yield injector("bases in double lines", _shaped("basis", line_spacing=2.0), "basis-line-spacing-out-of-range")
    closed = _shaped("basis", space_before=Pt(0), space_after=Pt(0))
    yield injector("bases without gaps", closed, "basis-gap-too-small", only=DECISIONS)
