"""Địa chỉ, thư điện tử, trang thông tin điện tử, điện thoại, Fax (ô 13; khoản 4 Mục III)."""

from __future__ import annotations

import re

from vnadmindoc.components.line import Line
from vnadmindoc.model import ContactLine
from vnadmindoc.vietnamese import nfc

__all__ = ["format_contact", "is_contact", "parse_contact"]

_LABELS = {"address": "Địa chỉ", "phone": "ĐT", "fax": "Fax", "email": "E-Mail", "website": "Website"}
_PIECE = re.compile(
    r"(?:^|[;,]\s*|\s)(?P<label>Địa chỉ|Số|ĐT|Điện thoại|Fax|E-?Mail|Thư điện tử|Website"
    r"|Trang thông tin điện tử)\s*:\s*",
    re.IGNORECASE,
)
_FIELDS = {
    "địa chỉ": "address", "số": "address", "đt": "phone", "điện thoại": "phone", "fax": "fax", "e-mail": "email",
    "email": "email", "thư điện tử": "email", "website": "website", "trang thông tin điện tử": "website",
}  # fmt: skip


def format_contact(contact: ContactLine) -> tuple[Line, ...]:
    """Print the contact lines: address; telephone and fax; e-mail and website."""
    rows = (("address",), ("phone", "fax"), ("email", "website"))
    lines = []
    for row in rows:
        pieces = [f"{_LABELS[name]}: {value}" for name in row if (value := getattr(contact, name))]
        if pieces:
            lines.append(Line("contact", "; ".join(pieces)))
    return tuple(lines)


def is_contact(text: str) -> bool:
    """Tell whether a line begins as a contact line does; "Số:" alone could as well be a number line."""
    match = _PIECE.match(nfc(text).strip())
    return match is not None and match["label"].lower() != "số"


def parse_contact(lines: tuple[str, ...]) -> ContactLine | None:
    """Read contact lines, or None where they are none."""
    values: dict[str, str] = {}
    for line in lines:
        text = nfc(line).strip()
        pieces = list(_PIECE.finditer(text))
        for index, piece in enumerate(pieces):
            end = pieces[index + 1].start() if index + 1 < len(pieces) else len(text)
            value = text[piece.end() : end].strip().strip(";,").strip()
            if value:
                values.setdefault(_FIELDS[piece["label"].lower()], value)
    return ContactLine(**values) if values else None
