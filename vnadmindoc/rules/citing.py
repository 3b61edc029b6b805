"""References to documents in running text: "Nghị quyết số 22-NQ/TW ngày 10/4/2013 của Bộ Chính trị"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from attrs import frozen

from vnadmindoc.recognize.reading import Label
from vnadmindoc.vietnamese import fold

__all__ = ["Citation", "find_citations"]

_GROUP: Final = r"[A-ZĐƯƠÔÂĂ][\w&.]*"
_CITATION: Final = re.compile(
    rf"""
    [Ss]ố \s* :? \s*
    (?P<number>
      (?P<serial>\d{{1,6}}[a-z]?)
      (?P<symbol> (?: \s?[/\-–]\s? (?:\d{{4}}|{_GROUP}) )+ )
    )
    (?: \s*,?\s* (?P<date>
        ngày \s* (?P<day>\d{{1,2}}) \s*(?:/|-|\.|tháng)\s* (?P<month>\d{{1,2}}) \s*(?:/|-|\.|năm)\s* (?P<year>\d{{4}})
    ) )?
    (?: \s*,?\s* của \s+ (?P<issuer> [^,;.()“”"]{{2,80}} ) )?
    """,
    re.VERBOSE,
)
_ISSUER_ENDS: Final = re.compile(
    r"\s(?:về|và|ban hành|V/v|quy định|hướng dẫn|phê duyệt|sửa đổi|tại|theo|để|thì|đã|là|có|đến|cho|trong|với)\b.*",
    re.DOTALL,
)
_YEAR: Final = re.compile(r"\d{4}")


@frozen(kw_only=True)
class Citation:
    """One reference: where it stands, the number as printed, its serial, groups, date and issuer if named.

    `separators` are the signs between serial and groups in order: "/-" for 22/NQ-TW, "-/" for 22-NQ/TW.
    """

    label: Label
    start: int
    end: int
    number: str
    serial: str
    year_in_number: str | None
    groups: tuple[str, ...]
    separators: str
    date: tuple[int, int, int] | None
    date_text: str | None
    issuer: str | None

    @property
    def number_span(self) -> tuple[int, int]:
        """Where the number stands in the label's text."""
        return self.start, self.start + len(self.number)

    def words(self) -> str:
        """Return number and date as they are printed, on one line."""
        return " ".join(f"{self.number} {self.date_text or ''}".split())


def find_citations(label: Label) -> Iterator[Citation]:
    """Yield every reference by number in a label's text, in order."""
    if "/" not in label.text or ("số" not in label.text and "Số" not in label.text):
        return
    for match in _CITATION.finditer(label.text):
        parts = re.findall(r"[^\s/\-–]+", match["symbol"])
        years = [part for part in parts if _YEAR.fullmatch(part)]
        date = (int(match["day"]), int(match["month"]), int(match["year"])) if match["date"] else None
        issuer = _ISSUER_ENDS.sub("", match["issuer"]).strip() if match["issuer"] else None
        yield Citation(
            label=label,
            start=match.start("number"),
            end=match.end("date") if match["date"] else match.end("number"),
            number=match["number"],
            serial=match["serial"].lstrip("0") or "0",
            year_in_number=years[0] if years else None,
            groups=tuple(part.rstrip(".") for part in parts if not _YEAR.fullmatch(part)),
            separators="".join("-" if sign in "-–" else "/" for sign in re.findall(r"[/\-–]", match["symbol"])),
            date=date,
            date_text=match["date"],
            issuer=fold(issuer) if issuer else None,
        )
