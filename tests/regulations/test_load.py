"""A file that states no regulation is refused with all its faults at once, each with its path."""

from __future__ import annotations

import pytest

from vnadmindoc.errors import InvalidRegulation, UnknownName, UnreadableFile
from vnadmindoc.regulations import available, load_regulation, regulation
from vnadmindoc.regulations.load import shipped_bytes
from vnadmindoc.regulations.schema import Range, Regulation

SHIPPED = shipped_bytes("nd30_2020").decode()


def changed(*changes):
    text = SHIPPED
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    return text.encode()


def faults_of(content):
    with pytest.raises(InvalidRegulation) as caught:
        load_regulation(content)
    return caught.value.faults


def test_the_decree_is_shipped_and_loaded_once():
    assert "nd30_2020" in available()
    assert regulation() is regulation("nd30_2020")


@pytest.mark.parametrize("regulation_id", available())
def test_every_shipped_file_is_sound_and_named_by_its_id(regulation_id):
    loaded = load_regulation(shipped_bytes(regulation_id))
    assert loaded.id == regulation_id
    assert loaded == regulation(regulation_id)


def test_an_unknown_id_is_answered_with_the_ids_that_exist():
    with pytest.raises(UnknownName, match="nd30_2020"):
        regulation("nd31")


def test_an_id_is_no_path():
    with pytest.raises(UnknownName):
        regulation("../regulations/nd30_2020")


def test_a_file_of_ones_own_is_loaded_from_its_path(tmp_path):
    path = tmp_path / "house.toml"
    path.write_bytes(changed(('id = "nd30_2020"', 'id = "house"'), ('system = "state"', 'system = "house"')))
    house = load_regulation(path)
    assert isinstance(house, Regulation)
    assert (house.id, house.system) == ("house", "house")
    assert load_regulation(str(path)) == house


def test_a_whole_number_is_a_measure_too():
    loaded = load_regulation(SHIPPED.encode())
    assert type(loaded.page.width) is float
    assert loaded.page.margin_left == Range(30.0, 35.0)


def test_three_faults_of_three_sorts_are_reported_together_with_their_paths():
    faults = faults_of(
        changed(
            ("size = { minimum = 12, maximum = 13 }", 'size = { minimum = "twelve", maximum = 13 }'),
            ('case = "in thường"', 'case = "in nghiêng"'),
            ("number_start = 1\n", ""),
        )
    )
    assert sorted(fault.split(" @ ")[1] for fault in faults) == [
        "components[0].size.minimum",
        "components[1].case",
        "page.number_start",
    ]
    assert "expected a number, found 'twelve' @ components[0].size.minimum" in faults
    assert "a required key is missing @ page.number_start" in faults


def test_faults_of_the_schema_and_faults_between_rows_are_reported_together():
    faults = faults_of(changed(("width = 210", 'width = "A4"'), ('id = "motto"', 'id = "national_name"')))
    assert [fault.split(" @ ")[1] for fault in faults] == ["page.width", "components[1].id"]


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("italic = false", "itallic = false", "no such key, perhaps italic @ components[0].itallic"),
        ("[page]\n", "[page]\nzzz = 1\n", "no such key @ page.zzz"),
        ("[page]\n", "[extra]\n[page]\n", "no such key @ extra"),
        ('id = "motto"', 'id = "national_name"', "'national_name' stands already in components[0] @ components[1].id"),
        ('style_name = "Tiêu ngữ"', 'style_name = "Quốc hiệu"', "components[1].style_name"),
        ('code = "CTr"', 'code = "CT"', "'CT' stands already in kinds[2] @ kinds[8].code"),
        (
            "minimum = 12, maximum = 13",
            "minimum = 14, maximum = 13",
            "minimum 14 is above maximum 13 @ components[0].size",
        ),
        ("sample_size = 11", "sample_size = 15", "15 is outside its own range @ components["),
        ("size_step = 1", "size_step = 2", "components[1].sample_size"),
        ('same_size_as = "body"', 'same_size_as = "bodi"', "no component 'bodi' @"),
        ("sample = 0.4", "sample = 0.9", "line_below.sample"),
        ("margin_left = 30\n", "margin_left = 20\n", "20 is outside page.margin_left @ defaults.margin_left"),
        ("margin_left = 30\n", "margin_leftt = 30\n", "a house style has no such choice @ defaults.margin_leftt"),
        ("first_line_indent = 12.7", "first_line_indent = 11", "@ defaults.first_line_indent"),
        (
            "paragraph_gap = 6 ",
            "paragraph_gap = 3 ",
            "3 is below the body's min_paragraph_gap @ defaults.paragraph_gap",
        ),
        ("line_spacing = 1.0 ", "line_spacing = 1.6 ", "@ defaults.line_spacing"),
        ("line_spacing = 1.0 ", "line_spacing = nan ", "expected a number, found nan @ defaults.line_spacing"),
        (
            "line_spacing = 1.0 ",
            'line_spacing = "single" ',
            "expected a number, found 'single' @ defaults.line_spacing",
        ),
        ("bold = true", 'bold = "yes"', "expected true or false, found 'yes' @ components[0].bold"),
        ("bold = true", "bold = 1", "expected true or false, found 1 @ components[0].bold"),
        ("sample_size = 12", "sample_size = true", "expected a number, found True @ components[0].sample_size"),
        ("number_start = 1", "number_start = 1.0", "expected a whole number, found 1.0 @ page.number_start"),
        ("effective_from = 2020-03-05", 'effective_from = "2020-03-05"', "expected a date"),
        ('samples = ["CỘNG HÒA', 'samples = [5, "CỘNG HÒA', "expected text, found 5 @ components[0].samples[0]"),
        ('samples = ["CHỈ THỊ"]', 'samples = "CHỈ THỊ"', "expected an array, found 'CHỈ THỊ' @ components[6].samples"),
        ("size = { minimum = 12, maximum = 13 }", "size = 12", "expected a table, found 12 @ components[0].size"),
        ('paper = "Phụ lục I', 'paper = 5\nother = "Phụ lục I', "expected text, found 5 @ page.citations.paper"),
        ('number = "Số: {serial}/{symbol}"', 'number = "Số: {serial}"', "{serial}, {symbol} @ wording.number"),
        ('may_be_followed_by = ["KT.", "Q."]', 'may_be_followed_by = ["PT.", "Q."]', "may_be_followed_by[0]"),
        (
            '\nalignment = "center"',
            '\nalignment = "middle"',
            "expected one of left, center, right, justify, found 'middle' @ components[1].alignment",
        ),
        ('system = "state"', 'system = "private"', "expected one of state, party, normative, house"),
    ],
)
def test_a_fault_is_named_with_its_path_and_alone(old, new, fault):
    (found,) = faults_of(changed((old, new)))
    assert fault in found


RULE = '\n[[rules]]\nname = "{name}"\nseverity = "{severity}"\ncitation = "Điều 8"\n'


def test_a_rule_with_an_unknown_severity_and_a_rule_named_twice_are_refused():
    before = len(regulation("nd30_2020").rules)
    rows = RULE.format(name="x-y", severity="fatal") + RULE.format(name="x-y", severity="error")
    faults = faults_of((SHIPPED + rows).encode())
    assert faults == (
        f"expected one of error, warning, info, found 'fatal' @ rules[{before}].severity",
        f"'x-y' stands already in rules[{before}] @ rules[{before + 1}].name",
    )


def test_broken_toml_is_refused_with_line_and_column():
    (fault,) = faults_of(b'id = "x"\ntitle = \n')
    assert fault.startswith("not TOML: ")
    assert "line 2" in fault


def test_bytes_that_are_not_utf_8_are_refused():
    (fault,) = faults_of('title = "Nghị định"'.encode("utf-16"))
    assert fault == "not UTF-8: byte 0 is 0xff"


def test_a_byte_order_mark_is_forgiven():
    assert load_regulation(b"\xef\xbb\xbf" + SHIPPED.encode()).id == "nd30_2020"


def test_what_is_far_too_large_is_refused_before_it_is_parsed(tmp_path):
    path = tmp_path / "large.toml"
    path.write_bytes(b"#" * 2_000_001)
    assert faults_of(path) == faults_of(path.read_bytes()) == ("larger than 2 MB",)


@pytest.mark.parametrize(
    "content",
    [
        b"a = " + b"[" * 100_000,
        b"a." * 1_500 + b"a = 1",
        SHIPPED.replace("width = 210", f"width.{'a.' * 1_500}a = 1").encode(),
    ],
    ids=["arrays", "unknown tables", "tables for a number"],
)
def test_a_deep_nest_is_refused_and_does_not_break_the_process(content):
    assert any("nested too deeply" in fault for fault in faults_of(content))


def test_an_empty_file_lacks_everything():
    faults = faults_of(b"")
    assert "a required key is missing @ page" in faults
    assert "a required key is missing @ components" in faults


@pytest.mark.parametrize("name", ["absent.toml", "."])
def test_a_path_that_cannot_be_opened_is_unreadable(tmp_path, name):
    with pytest.raises(UnreadableFile, match=r"No such file|Is a directory"):
        load_regulation(tmp_path / name)


def test_the_error_says_whose_faults_they_are(tmp_path):
    path = tmp_path / "house.toml"
    path.write_text("zzz = 1", encoding="utf-8")
    with pytest.raises(InvalidRegulation, match=r"^house\.toml: .*no such key @ zzz"):
        load_regulation(path)
