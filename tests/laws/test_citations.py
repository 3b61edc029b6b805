"""The law of citations: what is printed of a cited document, in full or short, is read back as it was."""

from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from vnadmindoc.components.citation import format_citation, parse_citations
from vnadmindoc.components.cited_words import CITED_KINDS
from vnadmindoc.model.citation import Citation, CitedNumber, PartialDate, Provision

GROUPS = st.sampled_from(("QĐ", "NĐ", "TTr", "SNgV", "UBND", "TW", "CP", "SGD&ĐT", "VPUBND", "BNV", "P", "TT1"))
SERIALS = st.integers(1, 99_999).map(str) | st.sampled_from(("05", "12a"))
YEARS = st.integers(1946, 2099)


@st.composite
def numbers(draw):
    serial, groups = draw(SERIALS), draw(st.lists(GROUPS, min_size=2, max_size=4))
    match draw(st.sampled_from(("state", "party", "normative"))):
        case "state":
            return CitedNumber((serial, *groups), "/" + "-" * (len(groups) - 1))
        case "party":
            return CitedNumber((serial, *groups[:2]), "-/")
        case _:
            return CitedNumber((serial, str(draw(YEARS)), *groups), "//" + "-" * (len(groups) - 1))


DATES = st.dates().filter(lambda day: day.year >= 1900).map(
    lambda day: PartialDate(year=day.year, month=day.month, day=day.day)
) | st.builds(PartialDate, year=YEARS, month=st.none() | st.integers(1, 12))
ISSUERS = st.sampled_from(
    (
        "Chính phủ",
        "Bộ Giáo dục và Đào tạo",
        "Chủ tịch Ủy ban nhân dân tỉnh Hà Giang",
        "Sở Nội vụ",
        "UBND tỉnh",
        "Bộ Y tế",
    )
)
SUBJECTS = st.sampled_from(
    ("về công tác văn thư", "quy định chi tiết một số điều", "v/v báo cáo, đánh giá", "phê duyệt Kế hoạch số hóa hồ sơ")
)
LETTERS = st.lists(st.sampled_from("abcdđegh"), min_size=1, max_size=3, unique=True).map(tuple)
COUNTS = st.lists(st.integers(1, 199).map(str), min_size=1, max_size=3, unique=True).map(tuple)
PROVISIONS = st.builds(Provision, articles=COUNTS, clauses=st.just(()) | COUNTS) | st.builds(
    Provision, articles=COUNTS, clauses=COUNTS, points=LETTERS
)
OTHERS = sorted(CITED_KINDS - {"luật", "bộ luật", "pháp lệnh", "hiến pháp"})


@st.composite
def citations(draw):
    date, issuer = draw(st.none() | DATES), draw(st.none() | ISSUERS)
    return Citation(
        kind=draw(st.sampled_from(OTHERS)),
        number=draw(numbers()),
        date=date,
        issuer=issuer,
        subject=draw(st.none() | SUBJECTS) if date or issuer else None,
        provision=draw(st.none() | PROVISIONS),
    )


LAWS = st.builds(
    Citation,
    kind=st.sampled_from(("luật", "bộ luật", "pháp lệnh")),
    title=st.sampled_from(
        ("Đất đai", "Phòng cháy, chữa cháy", "Tổ chức chính quyền địa phương", "Giáo dục nghề nghiệp")
    ),
    date=st.none() | DATES,
    provision=st.none() | PROVISIONS,
)


@given(citations())
def test_a_full_citation_is_read_back(citation):
    printed = format_citation(citation)
    (found,) = parse_citations(printed)
    assert found == citation
    assert printed[found.start : found.end] == printed


@given(citations())
def test_a_short_citation_is_kind_and_number(citation):
    (found,) = parse_citations(format_citation(citation, short=True))
    assert found == evolve(citation, date=None, issuer=None, subject=None)


@given(LAWS)
def test_a_law_by_its_name_is_read_back(citation):
    (found,) = parse_citations(format_citation(citation))
    assert found == citation


@given(st.lists(citations(), min_size=1, max_size=4))
def test_citations_one_after_the_other_are_told_apart(several):
    text = "; ".join(format_citation(citation) for citation in several) + "."
    assert parse_citations(text) == tuple(several)


@given(st.text(alphabet="01259/-–. ,;()“”abđAĐQHU", max_size=60) | st.text(max_size=60))
def test_any_text_is_read_and_spans_lie_inside_it(text):
    for words in (text, f"Nghị định số {text} ngày {text} của {text}"):
        for found in parse_citations(words):
            assert 0 <= found.start <= found.end <= len(words)
            assert found.start <= found.number_start <= found.number_end <= len(words)
            assert found.number is None or words[found.number_start].isdecimal()
