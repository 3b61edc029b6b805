"""Text and JSON files made to hurt."""

import json

import pytest

HEAD = (
    "UBND XÃ BÌNH AN\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSố: 15/BC-UBND\n\n"
    "BÁO CÁO\nKết quả\n\n"
)


@pytest.mark.parametrize("letter", ["a", " ", ".", "Căn cứ ", "\t", "\u00a0", "ư\u0309", "1", "-", "|", "*", "\x0c"])
def test_one_line_of_very_many_letters_ends_well(judge, letter):
    judge((HEAD + letter * (7_000_000 // len(letter.encode()))).encode(), "a.txt")
    judge((HEAD + letter * (1_000_000 // len(letter))).encode(), "a.txt")


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(("|" + "a|" * 60 + "\n") * 20_000, id="cells"),
        pytest.param("**a** *b* " * 90_000, id="bold and italic"),
    ],
)
def test_more_cells_and_marks_than_any_text_has_are_refused(judge, text):
    judge((HEAD + text).encode(), "a.txt", refused="quá nhiều ô")


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Độc lập - Tự do - Hạnh phúc\n" * 10_000, id="one component in every line"),
        pytest.param("Vie\u0323\u0302t Nam co\u0309 bie\u0302\u0323t\n" * 20_000, id="loose marks"),
        pytest.param("Coäng hoøa xaõ hoäi chuû nghóa " * 20 + "a" + "\u0301\u0323" * 200_000, id="a flood in VNI"),
    ],
)
def test_texts_that_once_took_too_long_end_well(judge, text):
    judge((HEAD + text).encode(), "a.txt")


def test_a_text_of_64_megabytes_is_refused(judge):
    judge(b"a" * (64 << 20), "a.txt", refused="larger")


@pytest.mark.parametrize(
    "line", ["a", "", " ", "- a", "1. a", "a   b", "a          b", "| a | b |", "**", "Điều 1. A", "\x0c", "Căn cứ"]
)
@pytest.mark.parametrize("count", [2_000, 300_000])
def test_very_many_short_lines_end_well(judge, line, count):
    judge((HEAD + (line + "\n") * count).encode(), "a.txt")


@pytest.mark.parametrize("mark", ["\u0301", "\u0323\u0302\u0301", "\u0315", "\u1dce", "\u0f71", "\u05b0\u0301"])
def test_a_flood_of_combining_marks_ends_well(judge, mark):
    judge((HEAD + "a" + mark * (1_000_000 // len(mark)) + "\n").encode(), "a.txt")
    judge((HEAD + ("a" + mark * 50 + " ") * (900_000 // (50 * len(mark) + 2)) + "\n").encode(), "a.txt")


@pytest.mark.parametrize(
    "letter", ["\ufdfa", "\u1d160", "\ufb2c", "\u0390", "가", "\U0002f800", "İ", "ß", "ﬃ", "\u2028", "\ud83d"]
)
def test_letters_that_grow_when_normalized_or_folded_end_well(judge, letter):
    judge((HEAD + letter * 300_000 + "\n").encode("utf-8", "surrogatepass"), "a.txt")


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(b"\xff\xfe" + b"\x00\xd8" * 100_000, id="lone surrogates"),
        pytest.param(b"\xff\xfe" + b"a\0" * 500_000, id="utf-16"),
        pytest.param(bytes(range(256)) * 4_000, id="every byte"),
        pytest.param(b"+ADw-" * 100_000, id="utf-7"),
        pytest.param(b"\xef\xbb\xbf" * 100_000, id="marks of byte order"),
        pytest.param(("\u202e" + "abc" + "\u2066").encode() * 50_000, id="directions"),
        pytest.param(b"\xb8\xcb\xd6 \xae\xd6" * 100_000, id="TCVN3"),
        pytest.param(b"a\0" * 3 + b"\0\0" * 100_000, id="zeros"),
        pytest.param(b"\x1b[2J\x1b]0;a\x07" * 50_000, id="escapes of a terminal"),
    ],
)
def test_bytes_in_odd_encodings_end_well(judge, data):
    judge(data, "a.txt")


@pytest.mark.parametrize("name", ["a.docx", "a.doc", "a.rtf", "a.odt", "a.json", "a.md"])
@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\0",
        b"\xff\xfe",
        b"PK",
        b"PK\x03\x04",
        b"PK\x05\x06" + bytes(18),
        b"{",
        b"{\\rtf1",
        b"<",
        b"%PDF-",
        b"\xd0\xcf\x11\xe0",
    ],
    ids=repr,
)
def test_beginnings_of_files_end_well_under_every_name(judge, name, data):
    assert judge(data, name).ended in ("refused", "invalid", "read")


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("[" * 1_000_000, id="brackets"),
        pytest.param('{"a":' * 200_000, id="objects"),
        pytest.param('{"body":[' + '{"type":"article","body":[' * 100_000, id="blocks"),
        pytest.param('{"a": ' + "9" * 1_000_000 + "}", id="digits"),
        pytest.param('{"a": 1e999999, "b": -Infinity, "c": NaN}', id="numbers that are none"),
        pytest.param('{"format": "vnadmindoc/1", ' + ", ".join(f'"k{n}": 1' for n in range(300_000)) + "}", id="keys"),
        pytest.param('{"kind": "' + "\\u0301" * 1_000_000 + '"}', id="marks"),
        pytest.param('{"kind": "\\ud800"}', id="half a letter"),
        pytest.param('{"a": "' + "x" * 30_000_000 + '"}', id="one string"),
        pytest.param('{"a": 1, ' * 3 + '"a"', id="cut off"),
    ],
)
def test_json_made_to_hurt_is_refused(judge, text):
    assert judge(text.encode("utf-8", "surrogatepass"), "a.json").ended in ("refused", "invalid")


def test_a_valid_document_with_very_many_blocks_ends_well(judge):
    import vnadmindoc as vn

    plain = json.loads(vn.dump(vn.Document(kind=vn.kinds.REPORT, subject="Kết quả", body=(vn.Paragraph("Nội dung."),))))
    for count in (1_000, 400_000):
        judge(json.dumps({**plain, "body": plain["body"] * count}).encode(), "a.json")
