"""No regular expression of the package takes more than linear time, whatever it is searched in."""

import importlib
import re
import time
from pathlib import Path

import pytest

import vnadmindoc as vn

PACKAGE = Path(vn.__file__).parent
LENGTH = 2_000
MOST_SECONDS = 0.03
"""A linear search of so many letters takes a hundredth of it, a quadratic one twenty times as much."""

PIECES = (
    " ", "\t", "\u00a0", "\n", " \n", ".", "..", "…", "-", "- ", "–", "/", "//", "_", ":", ";", ",", ", ", "(",
    ")", "()", "[", "“", "”",
    "1", "12", "1.", "1.1.", "1) ", "01/", "2025", "a", "a ", "a) ", "A", "Aa ", "Ă", "đ", "Đ", "I", "IV", "IV. ",
    "xvi", "X.", "*", "**", "* ",
    "|", "| ", "/-", "a.", "a,", "a;", "A-", "A/", "1/", "/A", "&", "%1", "%", "<", "<b>", "=", '"', "'", "à\u0301",
    "Căn cứ ", "Điều 1. ", "Điều ", "Khoản ", "khoản 1 ", "điểm a ", "Số: ", "Số:", "Số ", "ngày ",
    "ngày 1 tháng 1 năm 2025 ",
    "tháng ", "năm ", "V/v ", "Về việc ", "Kính gửi: ", "Nơi nhận:", "- Lưu: ", "Lưu: VT, ", "TM. ", "KT. ",
    "T/M ", "CHỦ TỊCH ",
    "PHÓ ", "ỦY BAN NHÂN DÂN ", "CỘNG HÒA ", "Độc lập - ", "QĐ-", "/QĐ-UBND ", "Phụ lục ", "Chương I ", "Mục 1 ",
    "Phần ", "kèm theo ",
    "(Kèm theo ", "của ", "theo ", "và ", "số ", "điện thoại ", "a@", "a.b@", "http://", "0123 ", "bản", " bản",
    "PAGE ", "mm", "pt;", "1,",
)  # fmt: skip


def patterns():
    """Yield every compiled expression that the modules hold, and those that a run leaves in Python's own store."""
    found = {}
    for path in sorted(PACKAGE.rglob("*.py")):
        name = ".".join(("vnadmindoc", *path.relative_to(PACKAGE).with_suffix("").parts)).removesuffix(".__init__")
        if not name.endswith("__main__"):
            module = importlib.import_module(name)
            for key, value in vars(module).items():
                for pattern in inside(value, 0):
                    found.setdefault((pattern.pattern, pattern.flags), (f"{name}.{key}", pattern))
    return list(found.values())


def inside(value, depth):
    if isinstance(value, re.Pattern):
        yield value
    elif depth < 3 and isinstance(value, tuple | list | frozenset | set):
        for item in value:
            yield from inside(item, depth + 1)
    elif depth < 3 and isinstance(value, dict):
        for item in (*value.keys(), *value.values()):
            yield from inside(item, depth + 1)


def strings(pattern):
    """Yield long texts: the pieces above, and the words that the expression itself speaks of, repeated."""
    source = pattern.pattern if isinstance(pattern.pattern, str) else pattern.pattern.decode("latin-1")
    own = {word for word in re.findall(r"[^\W_]{2,}", source) if not word.isdigit()}
    pieces = [*PIECES, *sorted(own)[:12], *(f"{word} " for word in sorted(own)[:12])]
    first = sorted(own)[:6]
    for piece in pieces:
        for head in ("", *first[:1]):
            for tail in ("", "!"):
                yield head + piece * (LENGTH // len(piece)) + tail


def seconds(pattern, text):
    data = text if isinstance(pattern.pattern, str) else text.encode()
    start = time.process_time()
    pattern.search(data)
    pattern.fullmatch(data)
    return time.process_time() - start


FOUND = patterns()


def test_the_expressions_of_the_package_are_found():
    assert len(FOUND) > 50


@pytest.mark.benchmark
@pytest.mark.parametrize(("name", "pattern"), FOUND, ids=lambda value: value if isinstance(value, str) else "")
def test_no_expression_is_slow_on_long_texts(name, pattern):
    worst = 0.0
    for text in strings(pattern):
        worst = max(worst, taken := seconds(pattern, text))
        assert taken < MOST_SECONDS, f"{name}: {pattern.pattern!r} on {text[:30]!r}…{text[-3:]!r}: {taken:.2f} s"
    assert worst < MOST_SECONDS
