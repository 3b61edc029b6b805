"""Text widths against the font they came from, and lines against what a word processor makes of them."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vnadmindoc.layout.metrics import text_width, wrap

_FOLDERS = (Path("/usr/share/fonts/truetype/liberation2"), Path("/usr/share/fonts/liberation-serif"))
_FACES = {"Regular": (False, False), "Bold": (True, False), "Italic": (False, True), "BoldItalic": (True, True)}
_VIETNAMESE = "".join(
    unicodedata.normalize("NFC", base + tone)
    for base in "aăâeêioôơuưyAĂÂEÊIOÔƠUƯY"
    for tone in ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
)
_WORDS = st.text("aăâbcdđeghiêkôơưxyz .,-–\u00a0ỆỄ0123", max_size=60)


def _font(face: str):
    ttf = pytest.importorskip("fontTools.ttLib", reason="fontTools reads the font")
    for folder in _FOLDERS:
        path = folder / f"LiberationSerif-{face}.ttf"
        if path.exists():
            return ttf.TTFont(path)
    pytest.skip("Liberation Serif 2 (fonts-liberation2) is not installed")
    return None


@pytest.mark.parametrize("face", _FACES)
def test_every_vietnamese_letter_and_printable_sign_is_as_wide_as_in_the_font(face):
    font = _font(face)
    bold, italic = _FACES[face]
    glyphs, advances = font.getBestCmap(), font["hmtx"]
    signs = "".join(map(chr, [*range(0x20, 0x7F), *range(0xA0, 0x100)])).replace("\u00ad", "")
    for character in _VIETNAMESE + "Đđ" + signs + "–—‘’“”…•":
        # At 2048 points a unit of the font is a point.
        points = text_width(character, 2048, bold, italic) * 72 / 25.4
        assert points == pytest.approx(advances[glyphs[ord(character)]][0]), character


def test_a_letter_is_as_wide_however_its_marks_are_stored():
    assert len(_VIETNAMESE) == 144
    for letter in _VIETNAMESE:
        assert text_width(letter, 14) == text_width(unicodedata.normalize("NFD", letter), 14)


def test_the_national_name_is_as_wide_as_it_is_drawn():
    assert text_width("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 13, bold=True) == pytest.approx(95.7, abs=0.1)


def test_what_the_table_lacks_is_given_a_sensible_width():
    em = text_width("—", 12)
    assert text_width("漢", 12) == pytest.approx(em)
    assert text_width("☐", 12) == pytest.approx(em / 2)
    assert text_width("a\u0323", 12) == text_width("a", 12)
    assert text_width("", 12) == 0


def test_width_grows_with_size_and_adds_up():
    assert text_width("Độc lập", 28) == pytest.approx(2 * text_width("Độc lập", 14))
    assert text_width("Độc lập", 14) == pytest.approx(text_width("Độc ", 14) + text_width("lập", 14))


def test_words_that_do_not_fit_go_to_the_next_line():
    text = "Về tình hình thực hiện nhiệm vụ phát triển kinh tế"
    assert wrap(text, 14, 50) == ("Về tình hình thực hiện", "nhiệm vụ phát triển kinh", "tế")
    assert wrap(text, 14, 500) == (text,)


def test_a_no_break_space_holds_and_a_line_feed_breaks():
    assert wrap("Điều\u00a0105 của Luật", 14, 20) == ("Điều\u00a0105", "của Luật")
    assert wrap("một\nhai", 14, 100) == ("một", "hai")


def test_lines_break_after_a_dash_between_letters_and_not_inside_a_number():
    assert wrap("Tây-Nguyên", 14, text_width("Tây-Ngu", 14)) == ("Tây-", "Nguyên")
    assert wrap("a 2020-2025", 14, text_width("2020-2025", 14)) == ("a", "2020-2025")


def test_a_word_wider_than_the_frame_breaks_where_it_must():
    lines = wrap("n" * 40, 14, 30)
    assert "".join(lines) == "n" * 40
    assert all(text_width(line, 14) <= 30.01 for line in lines)
    assert wrap("xin", 14, 0.1) == ("x", "i", "n")


@given(_WORDS, st.sampled_from((11.0, 14.0)), st.floats(15, 120))
def test_lines_hold_the_words_in_order_and_each_fits(text, size, width):
    lines = wrap(text, size, width)
    squeezed = unicodedata.normalize("NFC", text).replace(" ", "")
    assert "".join(lines).replace(" ", "") == squeezed
    assert all(text_width(line, size) <= width + 0.01 for line in lines)
