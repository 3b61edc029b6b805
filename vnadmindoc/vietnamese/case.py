"""Letter case of whole lines: capitals (in hoa), lower case (in thường), the start of a sentence."""

from __future__ import annotations

__all__ = ["capital_share", "is_capitals", "is_sentence_start"]

_OPENING = " \t\n\u00a0\"'“‘«([{*_"


def is_capitals(text: str) -> bool:
    """Say whether every letter is a capital and there is at least one; digits and signs do not count.

    >>> is_capitals("SỞ Y TẾ - 2024"), is_capitals("Sở Y tế"), is_capitals("12/2024")
    (True, False, False)
    """
    # str.isupper looks at cased characters only, and combining marks have no case, so any form will do.
    return text.isupper()


def is_sentence_start(text: str) -> bool:
    """Say whether the text begins as a sentence does: a capital or a digit, after quotes and brackets.

    >>> is_sentence_start("“Đề án"), is_sentence_start("03 ngày"), is_sentence_start("hiện giải quyết")
    (True, True, False)
    """
    head = text.lstrip(_OPENING)[:1]
    return head.isupper() or head.isdigit()


def capital_share(text: str) -> float:
    """Return the share of capitals among the letters, 0.0 to 1.0; 0.0 where there are no letters.

    >>> capital_share("Sở Y tế")
    0.4
    """
    letters = [character for character in text if character.isalpha()]
    return sum(map(str.isupper, letters)) / len(letters) if letters else 0.0
