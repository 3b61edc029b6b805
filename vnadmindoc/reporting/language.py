"""The two languages in which everything is said."""

from __future__ import annotations

from typing import Literal

from attrs import frozen

__all__ = ["Language", "Phrase"]

Language = Literal["vi", "en"]
"""Vietnamese, the default, or English."""


@frozen
class Phrase:
    """One phrase in both languages, with the same placeholders in braces."""

    vi: str
    en: str

    def say(self, language: Language, **values: object) -> str:
        """Return the phrase in one language with its placeholders filled. Raises `KeyError` for one without a value."""
        phrase = self.vi if language == "vi" else self.en
        return phrase.format_map(values) if values else phrase
