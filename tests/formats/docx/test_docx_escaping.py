"""Text that XML must escape, and text that it cannot hold."""

from __future__ import annotations

import io

import docx
import pytest

from vnadmindoc.errors import VnadmindocError
from vnadmindoc.formats.docx import IllegalCharacter, write_docx
from vnadmindoc.layout import Layout, Paragraph, ParagraphFormat, Properties, Run, RunFormat, Section, Style


def reopened(text: str) -> str:
    data = write_docx(Layout(sections=(Section(blocks=(Paragraph((Run(text),)),)),)))
    return docx.Document(io.BytesIO(data)).paragraphs[0].text


@pytest.mark.parametrize(
    "text",
    [
        "A & B < C > D",
        "&amp; &lt;b&gt;",
        "“ngoặc kép” \"thẳng\" 'đơn'",
        "]]>",
        "  hai đầu có khoảng trắng  ",
        " ",
        "cách\u00a0liền\u00a0nhau",
        "mềm\u00admại",
        "cột\tcột\tcột",
        "dòng\ndòng\n",
        "chữ ngoài mặt phẳng \U0001f4dc",
        "Tiê\u0301ng Vie\u0323\u0302t rời dấu",
    ],
)
def test_text_comes_back_as_it_was(text):
    assert reopened(text) == text


def test_a_carriage_return_is_a_line_break():
    assert reopened("một\r\nhai\rba") == "một\nhai\nba"


@pytest.mark.parametrize("character", ["\x00", "\x07", "\x0b", "\x0c", "\x1f", "\ud800", "\ufffe", "\uffff"])
def test_a_character_that_xml_cannot_hold_is_refused_by_name(character):
    with pytest.raises(IllegalCharacter, match=f"U\\+{ord(character):04X}.*Kính") as refusal:
        reopened(f"Kính gửi{character}: Sở")
    assert isinstance(refusal.value, ValueError)
    assert isinstance(refusal.value, VnadmindocError)


def test_style_names_fonts_and_properties_are_escaped_too():
    style = Style(name='Kiểu "A" & <B>', paragraph=ParagraphFormat(), run=RunFormat(font='Phông "&"', size=13.0))
    layout = Layout(
        sections=(Section(blocks=(Paragraph((Run("x", style.run),), style.paragraph, style.name),)),),
        styles=(style,),
        properties=Properties(title="Thu & chi <quý>", creator='"Ban" A&B'),
    )
    document = docx.Document(io.BytesIO(write_docx(layout)))
    assert document.paragraphs[0].style.name == style.name
    assert document.paragraphs[0].style.font.name == style.run.font
    assert (document.core_properties.title, document.core_properties.author) == ("Thu & chi <quý>", '"Ban" A&B')
