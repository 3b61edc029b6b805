"""A document as JSON text and back: `load_json(dump_json(document)) == document`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from vnadmindoc.errors import InvalidDocument, UnreadableFile
from vnadmindoc.exchange.loading import FORMAT

if TYPE_CHECKING:
    from vnadmindoc.model import Document

__all__ = ["FORMAT", "MAX_BYTES", "dump_json", "load_json"]

MAX_BYTES: Final = 64 * 1024 * 1024
"""The largest JSON that is read: 64 MB."""

_MAX_DIGITS: Final = 20
_SUBJECT: Final = "not a document"


def dump_json(document: Document) -> str:
    """Return a document as JSON text: UTF-8 letters as they are, two blanks of indent, the keys in the model's order.

    Raises `InvalidDocument` for content nested deeper than the form allows (50 blocks).
    """
    import json

    from vnadmindoc.exchange.dumping import dump_document

    return json.dumps(dump_document(document), ensure_ascii=False, indent=2, allow_nan=False) + "\n"


def load_json(text: str | bytes) -> Document:
    """Read a document from JSON text or its UTF-8 bytes.

    Raises `InvalidDocument` for what is not JSON (with line and column) and for what does not describe a
    document (with every fault and its path) or describes one of more than 25,000 blocks, `UnreadableFile` for
    bytes that are no UTF-8 or too many.
    """
    from vnadmindoc.exchange.loading import DOCUMENT
    from vnadmindoc.exchange.loading_body import MOST_BLOCKS
    from vnadmindoc.exchange.shapes import Place, Refusal

    value = _parsed(_decoded(text))
    if _has_too_many_blocks(value):
        raise InvalidDocument(_SUBJECT, (f"more than {MOST_BLOCKS} blocks @ $",))
    place = Place()
    document = DOCUMENT(value, place)
    if isinstance(document, Refusal):
        raise InvalidDocument(_SUBJECT, tuple(place.faults))
    return document


def _has_too_many_blocks(value: object) -> bool:
    from vnadmindoc.exchange.loading_body import MOST_BLOCKS

    left, count = [value], 0
    while left and count <= MOST_BLOCKS:
        match left.pop():
            case dict() as found:
                count += "type" in found
                left.extend(found.values())
            case list() as found:
                left.extend(found)
    return count > MOST_BLOCKS


def _decoded(text: str | bytes) -> str:
    size = len(text) if isinstance(text, bytes) else len(text.encode("utf-8", "surrogatepass"))
    if size > MAX_BYTES:
        raise UnreadableFile(f"JSON of {size:,} bytes; at most {MAX_BYTES:,} are read")
    if isinstance(text, str):
        return text.removeprefix("\ufeff")
    try:
        return text.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        raise UnreadableFile(f"JSON is UTF-8; byte {fault.start} is not") from None


class _Object(dict[str, object]):
    """A JSON object that remembers which of its keys stood twice."""

    def __init__(self, pairs: list[tuple[str, object]]) -> None:
        super().__init__(pairs)
        names = [name for name, _ in pairs]
        self.duplicates = () if len(self) == len(names) else tuple(dict.fromkeys(_repeated(names)))


def _repeated(names: list[str]) -> list[str]:
    seen: set[str] = set()
    return [name for name in names if name in seen or seen.add(name)]  # type: ignore[func-returns-value] # adds, says None


class _NoNumber:
    """A number that JSON has not, or that is longer than any the model knows."""

    def __init__(self, printed: str) -> None:
        self._printed = printed

    def __str__(self) -> str:
        """Print the beginning of it."""
        return self._printed if len(self._printed) <= _MAX_DIGITS else self._printed[:_MAX_DIGITS] + "…"


def _integer(printed: str) -> int | _NoNumber:
    return int(printed) if len(printed) <= _MAX_DIGITS else _NoNumber(printed)


def _parsed(text: str) -> object:
    import json

    try:
        return json.loads(text, object_pairs_hook=_Object, parse_int=_integer, parse_constant=_NoNumber)
    except json.JSONDecodeError as fault:
        where = f"{fault.msg} @ line {fault.lineno}, column {fault.colno}"
        raise InvalidDocument(_SUBJECT, (f"broken JSON: {where}",)) from None
    except RecursionError:
        raise InvalidDocument(_SUBJECT, ("brackets nested too deep @ $",)) from None
