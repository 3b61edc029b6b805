"""Names of persons."""

from __future__ import annotations

import pytest

from vnadmindoc.vietnamese.names import has_known_surname, looks_like_person_name, without_rank

NAMES = ["Phùng Tô Long", "Nguyễn Văn A", "Lê Minh", "Tôn Nữ Thị Ninh", "H' Hen Niê", "H'Hen Niê", "H’Yim Kđoh",
         "Y Thanh Hà Niê Kđăm", "Ksor H'Bơ Khăp", "Nguyễn Lê-Huy", "K’Nhiên"]  # fmt: skip
OTHERS = ["", "Long", "CHỦ TỊCH", "Sở Y tế", "Nơi nhận:", "Ngày 12", "KT. GIÁM ĐỐC", "Phùng Tô Long.", "và Lê Minh",
          "Một Hai Ba Bốn Năm Sáu Bảy", "- Như Trên", "SNgV Hà"]  # fmt: skip


@pytest.mark.parametrize("name", NAMES)
def test_capitalised_syllables_look_like_a_name(name):
    assert looks_like_person_name(name)


@pytest.mark.parametrize("text", OTHERS)
def test_positions_labels_and_sentences_do_not(text):
    assert not looks_like_person_name(text)


@pytest.mark.parametrize(
    "text", ["Thiếu tướng Lê Văn A", "PGS.TS. Trần Thị B", "ThS. Nguyễn Văn C", "Đại tá, TS. Lê D", "BSCKII. Lê E"]
)
def test_a_rank_or_a_title_before_the_name_needs_leave(text):
    assert looks_like_person_name(text, allow_rank=True)
    assert without_rank(text).split()[0] in {"Lê", "Trần", "Nguyễn"}


def test_a_name_in_capitals_needs_leave():
    assert not looks_like_person_name("PHÙNG TÔ LONG")
    assert looks_like_person_name("PHÙNG TÔ LONG", allow_capitals=True)


def test_a_family_name_is_known_in_any_spelling():
    assert has_known_surname("NGUYỄN VĂN A")
    assert has_known_surname("Thiếu tướng Huỳnh B")
    assert has_known_surname("H' Hen Niê")
    assert not has_known_surname("Giám Đốc")
    assert not has_known_surname("")
