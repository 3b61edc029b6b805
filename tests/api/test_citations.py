"""`vnadmindoc.citations`: the documents that a document cites."""

import pytest

import vnadmindoc as vn
from vnadmindoc.rules.specimens import specimen


@pytest.mark.parametrize("how", ["document", "reading", "path", "bytes"])
def test_whatever_is_asked_about_cites_the_same(how, tmp_path):
    document = specimen("quyết định")
    path = tmp_path / "quyet_dinh.docx"
    path.write_bytes(vn.render(document, "docx"))
    source = {"document": document, "reading": vn.read(path), "path": path, "bytes": path.read_bytes()}[how]
    cited = vn.citations(source)
    assert [(one.kind, str(one.number or one.title), one.date.iso, one.issuer) for one in cited] == [
        ("luật", "Tổ chức chính quyền địa phương", "2025-06-16", None),
        ("nghị định", "30/2020/NĐ-CP", "2020-03-05", "Chính phủ"),
        ("tờ trình", "45/TTr-SNV", "2026-04-15", "Giám đốc Sở Nội vụ"),
    ]
    assert {place.label.component for one in cited for place in one.places} == {"basis"}


def test_a_place_leads_back_to_the_paragraph():
    (place,) = vn.citations(specimen("báo cáo"))[0].places
    text = place.label.paragraph.text
    assert place.text == "Công văn số 1874/SNgV-ĐN ngày 12/8/2024 của Sở Ngoại vụ"
    assert text[slice(*place.number_span)] == "1874/SNgV-ĐN"


def test_what_cannot_be_read_is_refused(tmp_path):
    path = tmp_path / "hong.docx"
    path.write_bytes(b"PK\x03\x04")
    with pytest.raises(vn.UnreadableFile):
        vn.citations(path)
