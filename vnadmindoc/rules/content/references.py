"""Dẫn chiếu nội bộ: điểm, khoản, điều of this very document that a text points at (điểm đ khoản 6 Mục II)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property
from typing import Final

from attrs import field, frozen

from vnadmindoc.components.provision import FoundProvision, parse_provisions
from vnadmindoc.recognize.reading import Label
from vnadmindoc.rules.evidence import Evidence
from vnadmindoc.rules.examples import failed, inapplicable, passed, swap
from vnadmindoc.rules.rule import INAPPLICABLE, Doubt, Finding, fault, rule
from vnadmindoc.rules.wording import fold

__all__ = ["RULES"]

_THIS: Final = "này"
_LEVELS: Final = ("article", "clause", "clause_titled", "point")
_ARTICLE: Final = re.compile(r"\s*Điều\s+(?P<number>\d{1,3})(?![\w.]*\d)", re.IGNORECASE)
_CLAUSE: Final = re.compile(r"\s*(?P<number>\d{1,3})\s*[.)/](?!\d)")
_POINT: Final = re.compile(r"\s*(?P<number>[a-zđ])\s*\)")
_OF_THIS: Final = re.compile(r"\s*+,?+\s*+(?:của\s++)?+(?P<kind>[^\W\d_]{1,8}(?:\s[^\W\d_]{1,8}){0,2}?)\s{1,3}này\b")
_AS_IN: Final = re.compile(r"\W*Như\s+(?=Điều\s)", re.IGNORECASE)
_AMENDS: Final = re.compile(r"\b(?:sửa đổi|bổ sung|thay thế)\b", re.IGNORECASE)
_UNCLEAR: Final = Doubt(
    "không chắc chắn văn bản có những điều, khoản nào",
    "it is not certain which articles and clauses this document has",
)


@frozen(eq=False, slots=False)
class _Clause:
    """A khoản, with the letters of its điểm as they stand."""

    number: int
    points: list[str] = field(factory=list)

    @cached_property
    def letters(self) -> frozenset[str]:
        """The letters of its điểm; empty where one stands twice, so that it is not certain which they are."""
        found = frozenset(self.points)
        return found if len(found) == len(self.points) else frozenset()


@frozen(eq=False, slots=False)
class _Article:
    """An điều, with its khoản as they stand."""

    number: int
    clauses: list[_Clause] = field(factory=list)

    @cached_property
    def is_counted(self) -> bool:
        """Whether its khoản count from 1 without a gap, so that none was overlooked; without any, one may have been."""
        numbers = [clause.number for clause in self.clauses]
        return bool(numbers) and numbers == list(range(1, len(numbers) + 1))


@frozen(eq=False)
class _Tree:
    """The articles of one part of a file, and the article and the khoản in which each line stands."""

    articles: list[_Article] = field(factory=list)
    homes: dict[int, tuple[_Article, _Clause | None]] = field(factory=dict)

    @property
    def is_certain(self) -> bool:
        """Whether the articles count from 1 without a gap, so that none was overlooked."""
        return [article.number for article in self.articles] == list(range(1, len(self.articles) + 1))


@rule(
    code="VB0627",
    name="reference-to-nothing",
    vi="Dẫn chiếu đến “{found}” nhưng văn bản không có {absent}",
    en="The text points at “{found}”, but the document has no {absent}",
    why="Điều, khoản, điểm được đánh số liên tục; dẫn chiếu đến số không có khiến người đọc không biết quy định nào.",
    examples=(
        passed(of="quyết định"),
        failed(
            swap("do ngân sách tỉnh bảo đảm", "nêu tại khoản 3 Điều này do ngân sách tỉnh bảo đảm"), of="quyết định"
        ),
        failed(swap("Quyết định này có hiệu lực", "Điều 4 Quyết định này có hiệu lực"), of="quyết định"),
        failed(swap("- Như Điều 2;", "- Như Điều 3;"), of="quyết định"),
        passed(
            swap("do ngân sách tỉnh bảo đảm", "nêu tại khoản 1 Điều này do ngân sách tỉnh bảo đảm"), of="quyết định"
        ),
        passed(swap("do ngân sách tỉnh bảo đảm", "nêu tại Điều 9 Quy chế này do ngân sách bảo đảm"), of="quyết định"),
        inapplicable(),
    ),
)
def reference_to_nothing(evidence: Evidence) -> Iterator[Finding]:
    """What a document points at in itself is there: "khoản 3 Điều này", "Điều 5 Quyết định này", "Như Điều 3".

    Only a document whose articles count from 1 without a gap is judged, and in it only what is plainly said of
    this document; one that quotes provisions to amend them is passed over.
    """
    seen = False
    for part, labels in _parts(evidence).items():
        tree = _tree(labels)
        if not tree.articles:
            continue
        seen = True
        pointing = list(_pointing(labels, tree, _kind(part, labels, evidence)))
        if pointing and not (tree.is_certain and not _amends(labels)):
            yield _UNCLEAR
            continue
        for label, found in pointing:
            absent = _absent(label, found, tree)
            if absent is not None:
                text = " ".join(label.text[found.start : found.end].split())
                yield fault(label, (found.start, found.end), found=text, absent=absent)
    if not seen:
        yield INAPPLICABLE


def _parts(evidence: Evidence) -> dict[str, list[Label]]:
    """Return the labels of each part of a file that has articles anywhere."""
    parts: dict[str, list[Label]] = {}
    if "article" in evidence.present:
        for label in evidence.reading.labels:
            parts.setdefault(label.part, []).append(label)
    return parts


def _tree(labels: list[Label]) -> _Tree:
    tree = _Tree()
    article: _Article | None = None
    clause: _Clause | None = None
    for label in labels:
        if label.component == "article" and (match := _ARTICLE.match(label.text)) is not None:
            article, clause = _Article(int(match["number"])), None
            tree.articles.append(article)
        elif article is not None and (match := _CLAUSE.match(label.text)) is not None:
            clause = _Clause(int(match["number"]))
            article.clauses.append(clause)
        elif clause is not None and (match := _POINT.match(label.text)) is not None:
            clause.points.append(match["number"])
        if article is not None:
            tree.homes[id(label)] = (article, clause)
    return tree


def _pointing(labels: list[Label], tree: _Tree, kind: str | None) -> Iterator[tuple[Label, FoundProvision]]:
    """Yield every provision of this very document that is pointed at, with the line it stands in."""
    for label in labels:
        text = label.text
        if label.component == "recipient":
            opening = _AS_IN.match(text)
            yield from ((label, found) for found in parse_provisions(text) if opening and found.start == opening.end())
        elif _THIS in text and id(label) in tree.homes and "“" not in text and '"' not in text:
            for found in parse_provisions(text):
                named = found.provision
                if _THIS in (*named.articles, *named.clauses) or (named.articles and _is_own(text, found.end, kind)):
                    yield label, found


def _is_own(text: str, end: int, kind: str | None) -> bool:
    match = _OF_THIS.match(text, end)
    return match is not None and kind is not None and fold(match["kind"]) == kind


def _kind(part: str, labels: list[Label], evidence: Evidence) -> str | None:
    """Return the kind of the document that a part is, folded."""
    if part == "document":
        kind = evidence.reading.outline.kind
        return fold(kind) if kind else None
    titles = [label for label in labels if label.component == "type_name"]
    return fold(titles[0].text) if len(titles) == 1 else None


def _amends(labels: list[Label]) -> bool:
    return any("như sau" in label.text[-14:] and _AMENDS.search(label.text) is not None for label in labels)


def _absent(label: Label, found: FoundProvision, tree: _Tree) -> str | None:
    """Return the first of the provisions that does not exist, as it is called, or None."""
    named = found.provision
    for number in named.articles:
        if number.isdigit() and not 1 <= int(number) <= len(tree.articles):
            return f"Điều {number}"
    article, clause = tree.homes.get(id(label), (None, None))
    if named.articles and named.articles[0].isdigit():
        article, clause = tree.articles[int(named.articles[0]) - 1], None
    if article is None or len(named.articles) > 1 or not article.is_counted:
        return None
    for number in named.clauses:
        if number.isdigit() and not 1 <= int(number) <= len(article.clauses):
            return f"khoản {number} Điều {article.number}"
    if named.clauses and named.clauses[0].isdigit():
        clause = article.clauses[int(named.clauses[0]) - 1]
    return _absent_point(named.points, clause, article) if len(named.clauses) == 1 else None


def _absent_point(points: tuple[str, ...], clause: _Clause | None, article: _Article) -> str | None:
    if clause is None or not clause.letters:
        return None
    absent = next(
        (letter for letter in points if letter.isalpha() and letter != _THIS and letter not in clause.letters), None
    )
    return f"điểm {absent} khoản {clause.number} Điều {article.number}" if absent else None


RULES: Final = (reference_to_nothing,)
