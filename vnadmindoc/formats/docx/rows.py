"""Parts that are a list of empty elements (relationships, content types), read where written as everyone writes them.

Only printable ASCII without references is read here, double quotes, one blank between attributes, none of them twice
in a row. Everything else is left to the parser.
"""

from __future__ import annotations

import re
from typing import Final, Protocol

__all__ = ["PROLOG", "Row", "read_rows"]

_VALUE: Final = rb"\"[ !#-%'-;=?-~]*\""
PROLOG: Final = (
    r"""(?:\ufeff)?(?:<\?xml version=["']1\.0["'](?: encoding=["'](?:UTF|utf)-8["'])?"""
    r"""(?: standalone=["'](?:yes|no)["'])? ?\?>[ \r\n]*)?"""
)
"""What may stand before the root of a small part that is written as everyone writes it."""

_LIST: Final = re.compile(
    PROLOG.replace(r"\ufeff", r"\xef\xbb\xbf").encode()
    + rb'(?:<Relationships xmlns="http://schemas\.openxmlformats\.org/package/2006/relationships">'
    rb"((?:<Relationship(?: (?:Id|Type|Target|TargetMode)=%b)++ ?/>)*+)</Relationships>"
    rb'|<Types xmlns="http://schemas\.openxmlformats\.org/package/2006/content-types">'
    rb"((?:<(?:Default|Override)(?: (?:Extension|PartName|ContentType)=%b)++ ?/>)*+)</Types>)"
    rb"[ \r\n]*" % (_VALUE, _VALUE)
)
_ROW: Final = re.compile(r"<[A-Za-z]+([^<>]*)>")
_ATTRIBUTE: Final = re.compile(r' ([A-Za-z]+)="([^"]*)"')


class Row(Protocol):
    """A row of a list, of which attributes can be asked."""

    def get(self, name: str, /) -> str | None:
        """Return the value of an attribute, `None` where it is not there."""


def read_rows(data: bytes) -> list[Row] | None:
    """Return the attributes of each row of a part, `None` where the parser has to look."""
    match = _LIST.fullmatch(data)
    if match is None:
        return None
    rows: list[Row] = []
    for tag in _ROW.findall((match[1] or match[2] or b"").decode()):
        stated = _ATTRIBUTE.findall(tag)
        row = dict(stated)
        if len(row) < len(stated):
            return None
        rows.append(row)
    return rows
