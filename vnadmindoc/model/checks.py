"""What every text of the model must be: something, trimmed, on one line, in composed Unicode."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from attrs import Attribute

__all__ = ["each_is_text", "is_text", "is_tuple"]


def _fault(text: object) -> str | None:
    if not isinstance(text, str):
        return f"not a text: {text!r}"
    if not text.strip():
        return "a text may be absent (None), not blank"
    if text != text.strip():
        return f"blanks at the end of a text: {text!r}"
    if any(character in text for character in "\n\r\t\v\f"):
        return f"a line break or tab inside a text: {text!r}"
    if not text.isascii() and not unicodedata.is_normalized("NFC", text):
        return f"not in composed Unicode (NFC): {text!r}"
    return None


def is_tuple(instance: object, attribute: Attribute[Any], value: object) -> None:
    """Validate that a field holds a tuple: a list could change under the hand. Raises `ValueError`."""
    if not isinstance(value, tuple):
        raise ValueError(f"{type(instance).__name__}.{attribute.name}: a tuple, not {type(value).__name__}")  # noqa: TRY004 - every illegal value of the model is a ValueError


def is_text(instance: object, attribute: Attribute[Any], value: str | None) -> None:
    """Validate an optional one-line text. Raises `ValueError`."""
    if value is not None and (fault := _fault(value)):
        raise ValueError(f"{type(instance).__name__}.{attribute.name}: {fault}")


def each_is_text(instance: object, attribute: Attribute[Any], value: tuple[str, ...]) -> None:
    """Validate a tuple of one-line texts. Raises `ValueError`."""
    is_tuple(instance, attribute, value)
    for text in value:
        if fault := _fault(text):
            raise ValueError(f"{type(instance).__name__}.{attribute.name}: {fault}")
