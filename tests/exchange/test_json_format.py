"""The JSON form: the keys that other tools rely on, and what is said about a text that is none."""

from __future__ import annotations

import json

import pytest

from vnadmindoc.errors import InvalidDocument, UnreadableFile
from vnadmindoc.exchange import dump_json, json_format, load_json
from vnadmindoc.model import (
    ArchiveNote,
    Bullet,
    Cell,
    Division,
    Document,
    DocumentNumber,
    Level,
    PageBreak,
    Paragraph,
    Picture,
    Raw,
    Recipients,
    Row,
    Span,
    Symbol,
    Table,
)
from vnadmindoc.model.build import signature

TOP_LEVEL = [
    "format", "kind", "issuer", "co_issuers", "number", "place_date", "subject", "addressees", "enacting_power",
    "bases", "body", "signatures", "recipients", "marks", "annexes", "attachments", "contact", "copy_block",
]  # fmt: skip


def dumped(**values):
    return json.loads(dump_json(Document(**values)))


def faults_of(source):
    with pytest.raises(InvalidDocument) as caught:
        load_json(source)
    return caught.value.faults


def test_every_key_stands_at_the_top_level_in_the_order_of_the_model():
    assert list(dumped()) == TOP_LEVEL


def test_what_is_absent_is_null_or_an_empty_list():
    empty = dumped()
    assert empty["kind"] is None
    assert empty["addressees"] == []
    assert empty["number"] == {"serial": None, "symbol": None}
    assert empty["recipients"] == {"entries": [], "archive": None, "drafter": None}


def test_symbol_archive_and_authority_are_written_as_they_are_printed():
    document = dumped(
        number=DocumentNumber(serial=5, symbol=Symbol.parse("BC-VP")),
        recipients=Recipients(entries=("Như trên",), archive=ArchiveNote(("VT", "HCQT(b)"))),
        signatures=(signature("KT. CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG", "Trần Văn B"),),
    )
    assert document["number"] == {"serial": 5, "symbol": "BC-VP"}
    assert document["recipients"]["archive"] == "VT, HCQT(b)"
    assert document["signatures"][0] == {
        "capacities": [{"authority": "KT.", "principal": "CHÁNH VĂN PHÒNG"}],
        "position": "PHÓ CHÁNH VĂN PHÒNG",
        "other_position": None,
        "name": "Trần Văn B",
    }


@pytest.mark.parametrize(
    ("node", "written"),
    [
        (Paragraph("Chữ."), {"type": "paragraph", "text": "Chữ."}),
        (
            Paragraph((Span("Chữ "), Span("đậm", bold=True))),
            {"type": "paragraph", "text": ["Chữ ", {"text": "đậm", "bold": True}]},
        ),
        (
            Paragraph((Span("m"), Span("2", script="superscript"))),
            {"type": "paragraph", "text": ["m", {"text": "2", "script": "superscript"}]},
        ),
        (Bullet("Ý."), {"type": "bullet", "text": "Ý."}),
        (Bullet("Ý.", marker="+"), {"type": "bullet", "marker": "+", "text": "Ý."}),
        (
            Division(level=Level.HEADING, number="I", title="KẾT QUẢ"),
            {"type": "division", "level": "đề mục", "number": "I", "title": "KẾT QUẢ", "children": []},
        ),
        (
            Table(rows=(Row((Cell((Paragraph("a"),)), Cell(), Cell((), column_span=2))),), header_rows=1),
            {
                "type": "table",
                "header_rows": 1,
                "rows": [["a", "", {"column_span": 2, "children": []}]],
            },
        ),
        (PageBreak(), {"type": "page_break"}),
        (Raw(name="m:oMath", data=b""), {"type": "raw", "name": "m:oMath", "text": "", "data": ""}),
    ],
)
def test_a_block_is_written_so_that_it_reads_well_and_loses_nothing(node, written):
    assert dumped(body=(node,))["body"] == [written]
    assert load_json(json.dumps({"body": [written]})).body == (node,)


def test_a_picture_is_written_in_base64():
    picture = Picture(data=b"\x89PNG", width=30, height=20.5)
    assert dumped(body=(picture,))["body"][0]["data"] == "iVBORw=="
    assert load_json(dump_json(Document(body=(picture,)))).body == (picture,)


@pytest.mark.parametrize("character", ["\x00", "\x1f", "\u2028", "\x85", "\ufeff", "\t", '"', "\\", "😀"])
def test_a_span_keeps_every_character(character):
    document = Document(body=(Paragraph((Span(f"a{character} "),)),))
    assert load_json(dump_json(document)) == document


def test_the_text_is_utf8_with_vietnamese_letters_as_they_are_and_a_last_line_end():
    text = dump_json(Document(kind="quyết định"))
    assert '  "kind": "quyết định",\n' in text
    assert text.endswith("}\n")


def test_keys_that_are_left_out_are_absent_and_the_format_too():
    assert load_json('{"kind": "báo cáo"}') == Document(kind="báo cáo")
    assert load_json(b"\xef\xbb\xbf{}") == Document()


def test_another_version_of_the_form_is_refused():
    assert faults_of('{"format": "vnadmindoc/2"}') == ("this version reads the format 'vnadmindoc/1' only @ $.format",)


def test_all_faults_are_told_at_once_each_with_its_path():
    source = {
        "issuer": {"superior": " x", "name": "a\nb", "nam": "y"},
        "addressees": ["Bộ Nội vụ", ""],
        "number": {"serial": 0, "symbol": "BC--VP"},
        "place_date": {"day": 31, "month": 2},
        "body": [
            {"type": "heading"},
            {"type": "paragraph", "text": ""},
            {"type": "division", "level": "khoản", "title": [3]},
            {"type": "picture", "data": "?", "width": -1, "height": 2},
        ],
        "signatures": [{"capacities": [{"authority": "KT", "principal": "GIÁM ĐỐC"}]}],
        "marks": {"recall": "true"},
    }
    assert [fault.rpartition(" @ ")[2] for fault in faults_of(json.dumps(source))] == [
        "$.issuer.superior",
        "$.issuer.name",
        "$.issuer.nam",
        "$.addressees[1]",
        "$.number.symbol",
        "$.number",
        "$.place_date",
        "$.body[0].type",
        "$.body[1]",
        "$.body[2].title[0]",
        "$.body[3].data",
        "$.signatures[0].capacities[0].authority",
        "$.marks.recall",
    ]


def test_a_fault_of_the_model_names_its_article():
    (fault,) = faults_of('{"place_date": {"day": 31, "month": 4}}')
    assert fault == "no day 31 in month 4/None (Phụ lục I, Phần I, Mục II, khoản 4, điểm b) @ $.place_date"


def test_an_unknown_key_is_told_with_the_key_that_is_meant():
    assert faults_of('{"subjct": "x"}') == ("unknown key, perhaps 'subject' is meant @ $.subjct",)


def test_a_key_that_stands_twice_is_refused():
    assert faults_of('{"number": {"serial": 1, "serial": 2}}') == ("a key stands twice @ $.number.serial",)


@pytest.mark.parametrize(
    ("source", "told"),
    [
        ('{\n  "kind": báo\n}', "line 2, column 11"),
        ("", "line 1, column 1"),
        ("{}{}", "line 1, column 3"),
        ('{"kind": "a\nb"}', "line 1, column 12"),
    ],
)
def test_broken_json_is_told_with_line_and_column(source, told):
    (fault,) = faults_of(source)
    assert fault.endswith(told)


@pytest.mark.parametrize("number", ["NaN", "Infinity", "-Infinity", "1e999", "9" * 5000, "true", "1.5"])
def test_numbers_that_no_serial_can_be_are_refused(number):
    (fault,) = faults_of(f'{{"number": {{"serial": {number}}}}}')
    assert fault.endswith("@ $.number.serial")
    assert len(fault) < 120


@pytest.mark.parametrize("source", ["[" * 100_000, '{"a":' * 100_000, '{"body":' + "[" * 400 + "]" * 400 + "}"])
def test_brackets_nested_without_end_are_refused_cleanly(source):
    assert faults_of(source)


@pytest.mark.parametrize("key", ["kind", "body", "issuer", "number"])
def test_a_wrong_value_nested_as_deep_as_json_is_read_is_named_and_not_printed(key):
    source = f'{{"{key}": ' + "[" * 900 + "]" * 900 + "}"
    assert [fault.rpartition(" @ ")[2].startswith(f"$.{key}") for fault in faults_of(source)] == [True]


def test_a_fault_about_a_long_text_is_short():
    (fault,) = faults_of(json.dumps({"number": {"symbol": "-" * 10_000}}))
    assert len(fault) < 400


def test_blocks_nested_too_deep_are_refused_when_loaded_and_when_dumped():
    node = Paragraph("Chữ.")
    for _ in range(49):
        node = Division(level=Level.CLAUSE, children=(node,))
    document = Document(body=(node,))
    assert load_json(dump_json(document)) == document
    with pytest.raises(InvalidDocument, match="more than 50 blocks"):
        dump_json(Document(body=(Division(level=Level.CLAUSE, children=(node,)),)))


def test_tables_as_deep_as_the_form_allows_are_kept():
    node = Paragraph("Chữ.")
    for _ in range(49):
        node = Table(rows=(Row((Cell((node,), column_span=2),)),))
    assert load_json(dump_json(Document(body=(node,)))).body == (node,)


def test_faults_beyond_a_thousand_are_only_counted_as_more():
    faults = faults_of(json.dumps({"addressees": [1] * 5000}))
    assert len(faults) == 1001


def test_bytes_that_are_no_utf8_are_unreadable():
    with pytest.raises(UnreadableFile, match="byte 1"):
        load_json(b"{\xff}")


def test_a_json_larger_than_the_limit_is_unreadable(monkeypatch):
    monkeypatch.setattr(json_format, "MAX_BYTES", 100)
    with pytest.raises(UnreadableFile, match="at most 100"):
        load_json('{"kind": "' + "ố" * 40 + '"}')
    assert load_json("{" + " " * 98 + "}") == Document()
