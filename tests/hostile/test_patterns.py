"""No regular expression of the package takes more than linear time in the way it is used, whatever it is given."""

import ast
import importlib
import re
import time
from pathlib import Path

import pytest

import vnadmindoc as vn

PACKAGE = Path(vn.__file__).parent
LENGTH = 2_000
SUSPECT = 0.004
"""Seconds. A linear search of so many letters takes a tenth of it; what takes longer is measured twice more."""
MOST_GROWTH = 3.0
"""Twice the letters take twice the time in linear search, four times in quadratic."""
MOST_SECONDS = 0.5
"""What takes so long needs no second measure: it is far worse than linear."""

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

ANYWHERE = frozenset({"search", "sub", "subn", "split", "findall", "finditer"})
AT_THE_START = frozenset({"match", "fullmatch"})


def modules():
    """Yield every module of the package with its source."""
    for path in sorted(PACKAGE.rglob("*.py")):
        name = ".".join(("vnadmindoc", *path.relative_to(PACKAGE).with_suffix("").parts)).removesuffix(".__init__")
        if not name.endswith("__main__"):
            yield name, importlib.import_module(name), path.read_text("utf-8")


def patterns():
    """Return (name, expression, ways it is used) of all that the modules hold; in every way where that is unsure."""
    found = {}
    for module_name, module, source in modules():
        used = ways(source)
        for key, value in vars(module).items():
            alone = isinstance(value, re.Pattern)
            for pattern in inside(value, 0):
                _, _, known = found.setdefault(
                    (pattern.pattern, pattern.flags), (f"{module_name}.{key}", pattern, set())
                )
                known |= used.get(key, set()) if alone else ANYWHERE | AT_THE_START
        for number, way, pattern in written_in_calls(source):
            _, _, known = found.setdefault(
                (pattern.pattern, pattern.flags), (f"{module_name}:{number}", pattern, set())
            )
            known.add(way)
    return [(name, pattern, frozenset(known) or ANYWHERE | AT_THE_START) for name, pattern, known in found.values()]


def ways(source):
    """Return the methods called on each name of a module; all of them where the name is also used otherwise."""
    tree = ast.parse(source)
    found, called = {}, set()
    for node in ast.walk(tree):
        if (
            isinstance(node, ast.Attribute)
            and isinstance(node.value, ast.Name)
            and node.attr in ANYWHERE | AT_THE_START
        ):
            found.setdefault(node.value.id, set()).add(node.attr)
            called.add(node.value)
    for node in ast.walk(tree):
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load) and node not in called:
            found.setdefault(node.id, set()).update(ANYWHERE | AT_THE_START)
    return found


def written_in_calls(source):
    """Yield (line, method, expression) of expressions that stand in a call, as in `re.sub("a+", …)`."""
    for node in ast.walk(ast.parse(source)):
        match node:
            case ast.Call(
                func=ast.Attribute(value=ast.Name(id="re"), attr=way),
                args=[ast.Constant(value=str() | bytes() as text), *_],
            ) if way in ANYWHERE | AT_THE_START:
                yield node.lineno, way, re.compile(text)


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
    """Yield the parts of long texts, as a head, a piece to repeat and a tail: those above, and the expression's own."""
    source = pattern.pattern if isinstance(pattern.pattern, str) else pattern.pattern.decode("latin-1")
    own = sorted({word for word in re.findall(r"[^\W_]{2,}", source) if not word.isdigit()})
    for piece in (*PIECES, *own[:12], *(f"{word} " for word in own[:12])):
        for head in ("", *own[:2]):
            for tail in ("", "!"):
                yield head, piece, tail


def seconds(pattern, parts, length, used):
    """Return how long the expression takes in a text of so many letters, in the slowest way it is used."""
    head, piece, tail = parts
    text = head + piece * (length // len(piece)) + tail
    data = text if isinstance(pattern.pattern, str) else text.encode()
    start = time.process_time()
    if "match" in used:
        pattern.match(data)
    if "fullmatch" in used:
        pattern.fullmatch(data)
    if used == {"search"} or used == AT_THE_START | {"search"}:
        pattern.search(data)
    elif used & ANYWHERE:
        for _ in pattern.finditer(data):
            pass
    return time.process_time() - start


FOUND = patterns()


def test_the_expressions_of_the_package_are_found():
    assert len(FOUND) > 200


@pytest.mark.parametrize(
    ("source", "slow"),
    [(r"\s*x", True), (r"(?<!\s)\s*x", False), (r"\.+$", True), (r"a{1,30}b", False), (r" \s*\s*x", True)],
)
def test_the_measure_tells_quadratic_from_linear(source, slow):
    assert (complaint("", re.compile(source), ANYWHERE) is not None) == slow


def test_an_expression_used_at_the_start_only_may_begin_with_blanks():
    assert complaint("", re.compile(r"\s*x"), AT_THE_START) is None


@pytest.mark.parametrize(("name", "pattern", "used"), FOUND, ids=[name for name, _, _ in FOUND])
def test_no_expression_is_slow_on_long_texts(name, pattern, used):
    assert complaint(name, pattern, used) is None


def complaint(name, pattern, used):
    """Return what is wrong with an expression, `None` for one whose time grows with the text as it should."""
    for parts in strings(pattern):
        taken = seconds(pattern, parts, LENGTH // 8, used)
        if taken < MOST_SECONDS:
            taken = seconds(pattern, parts, LENGTH, used)
            if taken < SUSPECT:
                continue
            if taken < MOST_SECONDS:
                once, twice = (min(seconds(pattern, parts, LENGTH * times, used) for _ in range(3)) for times in (1, 2))
                if once < SUSPECT or twice < MOST_GROWTH * once:
                    continue
        return f"{name}: {pattern.pattern!r} with {sorted(used)} on {parts}: {taken:.3f} s"
    return None
