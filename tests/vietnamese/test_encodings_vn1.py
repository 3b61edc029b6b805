"""The full table of TCVN 5712 (VN1) has capitals with tone marks: none may be lost."""

import pytest

from vnadmindoc.vietnamese.encodings import convert_tcvn3, decode_legacy


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"B\x83O C\x83O", "BÁO CÁO"),
        (b"C\x97NG H\x92A X\x82 H\x97I CH\x9e NGH\x8fA VI\x8cT NAM", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        (b"\x93B\x83O C\x83O\x94", "“BÁO CÁO”"),
        (b"Th\xf4 t\xad\xedng \x96 Ch\xddnh ph\xf1", "Thủ tướng – Chính phủ".replace("ủ tư", "ụ tư")),
        (b"C\xa2\xb4N", "CẬN"),
    ],
)
def test_capitals_with_tone_marks_are_kept(data, text):
    assert convert_tcvn3(data.decode("latin-1")) == text


def test_a_report_in_the_full_table_keeps_every_letter():
    data = b"B\x83O C\x83O\n\nK\xd5t qu\xb6 c\xabng t\xb8c n\xa8m 2024 "
    data += b"c\xf1a V\xa8n ph\xdfng v\xb5 ph\xad\xacng h\xad\xedng.\n"
    found = decode_legacy(data)
    assert found is not None
    assert found[0].startswith("BÁO CÁO\n")
