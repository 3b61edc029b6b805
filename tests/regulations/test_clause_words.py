"""The words of the clauses that rules cite: held for each, as the decree has them, in step with the data."""

from __future__ import annotations

import re
import unicodedata

import pytest

from vnadmindoc.regulations import regulation
from vnadmindoc.regulations.clauses import cited_places, clause_words

LAW = regulation("nd30_2020")
TOLD = re.compile(r"STT|Mẫu|Phụ lục III")
"""Places of tables and forms, which are told and not transcribed."""


@pytest.mark.parametrize(
    ("citation", "places"),
    [
        ("Điều 13, khoản 3", ["Điều 13, khoản 3"]),
        (
            "Phụ lục I, Phần I, Mục II, khoản 3, điểm a, b",
            ["Phụ lục I, Phần I, Mục II, khoản 3, điểm a", "Phụ lục I, Phần I, Mục II, khoản 3, điểm b"],
        ),
        (
            "Phụ lục I, Phần I, Mục II, khoản 6, điểm a và điểm e; Mục V, STT 6",
            [
                "Phụ lục I, Phần I, Mục II, khoản 6, điểm a",
                "Phụ lục I, Phần I, Mục II, khoản 6, điểm e",
                "Phụ lục I, Phần I, Mục V, STT 6",
            ],
        ),
        ("Điều 7; Mẫu 1.5", ["Điều 7", "Phụ lục III, Mục II, Mẫu 1.5"]),
    ],
)
def test_a_citation_is_taken_apart_into_places(citation, places):
    assert list(cited_places(citation)) == places


def test_every_clause_that_a_rule_cites_has_its_words():
    cited = {place for row in LAW.rules for place in cited_places(row.citation)}
    assert {place for place in cited if not clause_words(LAW.id, place)} == set()


def test_words_are_whole_lines_in_one_unicode_form():
    for place in sorted({place for row in LAW.rules for place in cited_places(row.citation)}):
        for line in clause_words(LAW.id, place):
            assert line == line.strip() != ""
            assert unicodedata.is_normalized("NFC", line)
            assert "  " not in line


@pytest.mark.parametrize(
    "spec", [spec for spec in LAW.components if spec.size and "STT" in spec.citation], ids=lambda spec: spec.id
)
def test_the_sizes_of_a_component_are_those_of_the_words_that_it_cites(spec):
    low, high = f"{spec.size.minimum:g}", f"{spec.size.maximum:g}"
    size = f"cỡ chữ {low}" if low == high else f"cỡ chữ {low} - {high}"
    words = " ".join(line for place in cited_places(spec.citation) for line in clause_words(LAW.id, place))
    assert size in words


@pytest.mark.parametrize(
    ("place", "said"),
    [
        ("Phụ lục I, Phần I, Mục I, khoản 3", ("20 - 25 mm", "30 - 35 mm", "15 - 20 mm")),
        ("Phụ lục I, Phần I, Mục II, khoản 6, điểm e", ("1 cm hoặc 1,27 cm", "tối thiểu là 6pt", "1,5 lines")),
        ("Phụ lục I, Phần I, Mục II, khoản 2, điểm b", ("từ 1/3 đến 1/2 độ dài",)),
    ],
)
def test_margins_indents_and_lines_are_those_of_the_words(place, said):
    words = " ".join(clause_words(LAW.id, place))
    assert all(one in words for one in said)


@pytest.fixture(scope="module")
def decree(request):
    folder = request.config.rootpath.parent / "shared" / "spec" / "decree-30-2020"
    if not folder.is_dir():
        pytest.skip(f"the text of the decree is not at {folder}")
    import docx

    text = [file.read_text("utf-8") for file in sorted(folder.glob("appendix-*.md"))]
    text += [paragraph.text for paragraph in docx.Document(folder / "articles.docx").paragraphs]
    return " ".join(" ".join(text).split())


@pytest.mark.corpus
def test_the_words_are_the_decrees_own(decree):
    from vnadmindoc.regulations.clauses import _words

    rows = {place: words for place, words in _words(LAW.id).items() if not TOLD.search(place)}
    assert len(rows) > 150
    unlike = {
        (place, line) for place, lines in rows.items() for line in lines if line.casefold() not in decree.casefold()
    }
    assert unlike == set()
