"""The encodings before Unicode."""

from __future__ import annotations

import shutil
import subprocess
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vnadmindoc.vietnamese.encodings import convert_tcvn3, convert_vni, decode_legacy, detect_legacy

SENTENCE = (
    "Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư; Ủy ban nhân dân tỉnh"
)
TCVN3 = (
    "C¨n cø NghÞ ®Þnh sè 30/2020/N§-CP ngµy 05 th¸ng 3 n¨m 2020 cña ChÝnh phñ vÒ c«ng t¸c v¨n th­; ñy ban nh©n d©n tØnh"
)
VNI = (
    "Caên cöù Nghò ñònh soá 30/2020/NÑ-CP ngaøy 05 thaùng 3 naêm 2020 cuûa Chính phuû veà coâng taùc vaên thö; "
    "UÛy ban nhaân daân tænh"
)


def test_tcvn3_is_told_and_converted_from_bytes_and_from_text():
    expected = SENTENCE.replace("Ủy", "ủy")
    assert decode_legacy(TCVN3.encode("latin-1")) == (expected, "TCVN3")
    assert detect_legacy(TCVN3) == "TCVN3"
    assert convert_tcvn3(TCVN3) == expected


def test_vni_is_told_and_converted_from_bytes_and_from_text():
    assert decode_legacy(VNI.encode("latin-1")) == (SENTENCE, "VNI")
    assert detect_legacy(VNI) == "VNI"
    assert convert_vni(VNI) == SENTENCE


def test_windows_1258_is_told_by_its_combining_tones():
    decomposed = "".join(
        part if part in "ăâêôơưĂÂÊÔƠƯđĐ" else normalize("NFD", part).replace("\u031b", "")
        for part in _letters_and_tones(SENTENCE)
    )
    assert decode_legacy(decomposed.encode("cp1258")) == (SENTENCE, "Windows-1258")


def _letters_and_tones(text):
    tones = "\u0300\u0301\u0303\u0309\u0323"
    for character in text:
        marks = normalize("NFD", character)
        yield normalize("NFC", "".join(mark for mark in marks if mark not in tones))
        yield from (mark for mark in marks if mark in tones)


@pytest.mark.parametrize(
    "data", [b"", b"abc", "Le château près de la forêt était fermé".encode("latin-1"), bytes(range(256))]
)
def test_bytes_that_are_no_vietnamese_are_not_guessed_at(data):
    assert decode_legacy(data) is None


def test_unicode_vietnamese_and_western_text_are_in_no_old_encoding():
    assert detect_legacy(SENTENCE) is None
    assert detect_legacy("Le château près de la forêt était fermé, où était-il à présent?") is None
    assert detect_legacy("plain") is None


def test_capitals_of_the_capital_font_come_back_as_capitals():
    assert convert_tcvn3("CéNG HßA X· HéI CHñ NGHÜA VIÖT NAM") == "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
    assert convert_tcvn3("Hµ Néi, §µ N½ng") == "Hà Nội, Đà Nẵng"


@pytest.mark.skipif(shutil.which("iconv") is None, reason="iconv, the independent converter, is not installed")
def test_the_table_of_tcvn3_agrees_with_iconv():
    letters = bytes(
        byte
        for byte in range(0xA1, 0xFF)
        if byte not in b"\xaf\xba\xb0\xb1\xb2\xb3\xb4\xbf\xc0\xc1\xc2\xc3\xc4\xc5\xcd\xd9\xda\xdb\xe0\xf0"
    )
    done = subprocess.run(["iconv", "-f", "TCVN5712-1", "-t", "UTF-8"], input=letters, capture_output=True, check=False)
    if done.returncode:
        pytest.skip("this iconv does not know TCVN 5712")
    assert convert_tcvn3(letters.decode("latin-1")).casefold() == normalize("NFC", done.stdout.decode()).casefold()


@given(st.binary())
def test_any_bytes_are_either_told_or_not(data):
    found = decode_legacy(data)
    assert found is None or found[1] in {"TCVN3", "VNI", "Windows-1258"}
