"""Whatever a file holds, loading it answers with a regulation or with `InvalidRegulation`, never otherwise."""

from __future__ import annotations

import contextlib
import re
import tomllib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vnadmindoc.errors import InvalidRegulation
from vnadmindoc.regulations import Regulation, load_regulation
from vnadmindoc.regulations.consistency import check_consistency
from vnadmindoc.regulations.convert import structure
from vnadmindoc.regulations.load import shipped_bytes

SHIPPED = shipped_bytes("nd30_2020").decode()
LINES = SHIPPED.split("\n")
GUIDE = Path(__file__).parents[2] / "docs" / "reference" / "regulation-file.md"

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=5,
)


def places(value, path=()):
    """Yield the path of every value inside parsed TOML."""
    entries = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, inner in entries:
        yield (*path, key)
        yield from places(inner, (*path, key))


PLACES = list(places(tomllib.loads(SHIPPED)))


@given(st.binary(max_size=200))
def test_bytes_that_are_no_regulation_are_refused_in_one_way(content):
    with pytest.raises(InvalidRegulation):
        load_regulation(content)


@settings(max_examples=60, deadline=None)
@given(st.integers(0, len(LINES) - 1), st.text(max_size=20))
def test_a_changed_line_is_loaded_or_refused(index, line):
    text = "\n".join([*LINES[:index], line, *LINES[index + 1 :]])
    with contextlib.suppress(InvalidRegulation):
        assert load_regulation(text.encode("utf-8", "surrogatepass")).page is not None


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(PLACES), VALUES)
def test_a_value_of_any_type_anywhere_is_taken_or_named(place, value):
    data = tomllib.loads(SHIPPED)
    holder = data
    for key in place[:-1]:
        holder = holder[key]
    holder[place[-1]] = value
    loaded, faults = structure(data, Regulation)
    assert (loaded is None) == bool(faults)
    assert all(" @ " in fault for fault in (*faults, *check_consistency(data)))


@pytest.mark.parametrize("number", ["1e400", "9" * 400, "9" * 5000, "-inf", "nan", "1_000_000_000_000"])
def test_a_number_out_of_all_bounds_is_refused(number):
    with pytest.raises(InvalidRegulation):
        load_regulation(SHIPPED.replace("width = 210", f"width = {number}").encode())


def test_the_component_of_the_guide_is_a_component():
    block = re.search(r"```toml\n(.*?)```", GUIDE.read_text(encoding="utf-8"), re.DOTALL)[1]
    start = SHIPPED.index('[[components]]\nid = "motto"')
    end = SHIPPED.index("[[components]]", start + 1)
    loaded = load_regulation((SHIPPED[:start] + block + "\n" + SHIPPED[end:]).encode())
    assert loaded.component("motto").citation == "Quy chế số 12/QC-SNV, Điều 5"
