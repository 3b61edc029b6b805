"""What every text of the model must be: something, trimmed, on one line, in composed Unicode."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from attrs import Attribute

__all__ = ["each_is_text", "fault_of", "has_lone_surrogates", "is_count", "is_text", "is_tuple"]

_SURROGATE: Final = re.compile("[\ud800-\udfff]")


def has_lone_surrogates(text: str) -> bool:
    """Tell whether a text holds half a character, which no file can carry."""
    return not text.isascii() and _SURROGATE.search(text) is not None


def fault_of(text: object) -> str | None:
    """Return what is wrong with a one-line text, or None."""
    if not isinstance(text, str):
        return f"not a text: {text!r}"
    if not text.strip():
        return "a text may be absent (None), not blank"
    if text != text.strip():
        return f"blanks at the end of a text: {text!r}"
    if not text.isprintable() and any(character in text for character in "\n\r\t\v\f"):
        return f"a line break or tab inside a text: {text!r}"
    if has_lone_surrogates(text) or not unicodedata.is_normalized("NFC", text):
        return f"not in composed Unicode (NFC): {text!r}"
    return None


def is_count(instance: object, attribute: Attribute[Any], value: int) -> None:
    """Validate a count from one upwards. Raises `ValueError`."""
    if value < 1:
        raise ValueError(f"{type(instance).__name__}.{attribute.name}: counts from 1, not {value}")


def is_tuple(instance: object, attribute: Attribute[Any], value: object) -> None:
    """Validate that a field holds a tuple: a list could change under the hand. Raises `ValueError`."""
    if not isinstance(value, tuple):
        raise ValueError(f"{type(instance).__name__}.{attribute.name}: a tuple, not {type(value).__name__}")  # noqa: TRY004 - every illegal value of the model is a ValueError


def is_text(instance: object, attribute: Attribute[Any], value: str | None) -> None:
    """Validate an optional one-line text. Raises `ValueError`."""
    if value is not None and (fault := fault_of(value)):
        raise ValueError(f"{type(instance).__name__}.{attribute.name}: {fault}")


def each_is_text(instance: object, attribute: Attribute[Any], value: tuple[str, ...]) -> None:
    """Validate a tuple of one-line texts. Raises `ValueError`."""
    is_tuple(instance, attribute, value)
    for text in value:
        if fault := fault_of(text):
            raise ValueError(f"{type(instance).__name__}.{attribute.name}: {fault}")
