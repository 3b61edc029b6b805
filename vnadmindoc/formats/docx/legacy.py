"""Text in fonts from before Unicode: `.Vn…` (TCVN3) and `VNI-…`, whose letters only their fonts make Vietnamese."""

from __future__ import annotations

from vnadmindoc.formats.docx.source import Source
from vnadmindoc.vietnamese.encodings import convert_tcvn3, convert_vni

__all__ = ["convert_legacy", "is_old_face", "is_vni_face"]

_NOTICE = "Chữ trong tệp viết theo phông {}; đã chuyển sang Unicode, nên soát lại các chữ có dấu."
_LAST_WESTERN = "ÿ"
_WINDOWS = frozenset("‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ")


def is_old_face(font: str | None) -> bool:
    """Tell whether a face may be one whose letters have to be converted: `.Vn…` or `VNI-…`, by its first letter."""
    return font is not None and font.startswith((".", "V"))


def is_vni_face(font: str | None) -> bool:
    """Tell whether a face is one of VNI, which write a letter and its tone sign as two characters."""
    return font is not None and font.lower().startswith("vni-")


def convert_legacy(text: str, font: str | None, source: Source) -> str:
    """Return a run's text in Unicode, converted where its font asks for it and its letters are of that font.

    A run that says `.VnTime` over words already in Unicode is left alone: the font does not show there.
    """
    if font is None or text.isascii() or not is_old_face(font):
        return text
    name = font.lower()
    is_tcvn3 = name.startswith(".vn")
    if not is_tcvn3 and not name.startswith("vni-"):
        return text
    if any(letter > _LAST_WESTERN and letter not in _WINDOWS and letter.isalpha() for letter in text):
        return text
    source.notice(_NOTICE.format("TCVN3 (.Vn…)" if is_tcvn3 else "VNI (VNI-…)"))
    if not is_tcvn3:
        return convert_vni(text)
    converted = convert_tcvn3(text)
    # The faces whose names end in H draw small letters as capitals.
    return converted.upper() if name.endswith("h") else converted
