"""Normalization and the comparison key."""

from __future__ import annotations

from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vnadmindoc.vietnamese.unicode_form import fold, nfc, tone_style

VIETNAMESE = "aàáảãạăằắẳẵặâầấẩẫậđeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵbcdghklmnpqrstvx -–1/"
TEXTS = st.text(alphabet=VIETNAMESE + VIETNAMESE.upper())


@given(TEXTS)
def test_composed_and_decomposed_spellings_have_one_form_and_one_key(text):
    assert nfc(normalize("NFD", text)) == normalize("NFC", text)
    assert fold(normalize("NFD", text)) == fold(text)


@given(TEXTS)
def test_the_key_of_a_key_is_the_key_and_letter_case_does_not_change_it(text):
    assert fold(fold(text)) == fold(text) == fold(text.upper())


def test_text_in_form_c_comes_back_as_the_very_same_object():
    text = "Cộng hòa xã hội chủ nghĩa Việt Nam"
    assert nfc(text) is text


@pytest.mark.parametrize(
    ("new", "old"),
    [("hoà", "hòa"), ("Uỷ ban", "Ủy ban"), ("KHOẺ", "KHỎE"), ("thuý", "thúy"), ("loã", "lõa"), ("xoè", "xòe")],
)
def test_both_places_of_the_tone_mark_have_one_key(new, old):
    assert fold(new) == fold(old)
    assert (tone_style(new), tone_style(old)) == ("new", "old")


@pytest.mark.parametrize("word", ["hoàn", "quý", "quả", "thuyền", "toán", "khuỷu", "hoài", "của", "mía", "lý"])
def test_syllables_with_only_one_place_for_the_tone_are_left_alone(word):
    assert fold(word) == word
    assert tone_style(word) == "neutral"


def test_the_slip_of_a_tone_on_the_glide_after_q_is_forgiven():
    assert fold("qúy") == fold("quý")
    assert fold("qúa") == fold("quá")


def test_eth_is_compared_as_the_letter_with_stroke_but_not_rewritten():
    assert fold("Ðộc lập") == fold("Độc lập")
    assert nfc("Ðộc lập") == "Ðộc lập"


def test_dashes_blanks_and_invisible_characters_do_not_count():
    assert fold("Độc lập – Tự do —  Hạnh\u00a0phúc\u200b") == fold("Độc lập - Tự do - Hạnh phúc")


@given(st.text())
def test_any_text_at_all_has_a_form_a_key_and_a_style(text):
    assert isinstance(fold(text), str)
    assert nfc(text) == normalize("NFC", text)
    assert tone_style(text) in {"old", "new", "neutral"}


@pytest.mark.parametrize("lead", ["", "Chương 1. " * 39, "x" * 399])
def test_a_flood_of_marks_is_composed_as_the_standard_library_does_it(lead):
    flood = lead + "a" + "\u0323\u0302\u0301\u05b0" * 250 + " tie\u0302\u0301ng Vie\u0323\u0302t"
    settled = nfc(flood)
    assert settled == normalize("NFC", flood)
    assert nfc(settled) is settled
