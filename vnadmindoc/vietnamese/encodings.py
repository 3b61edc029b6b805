"""The encodings of Vietnamese before Unicode: telling which one a text is in, and converting it.

Old files and old fonts keep Vietnamese in one byte a letter (TCVN3, which the fonts named `.Vn…` use, and
the code page Windows-1258) or in a letter followed by a mark (VNI, the fonts named `VNI-…`). Read as Western
text they look like "Céng hßa" or "Coäng hoøa". The same letters are also met inside Unicode files, where
someone converted the file but not the words. Conversion therefore works on text in which each byte is the
character of ISO 8859-1 or Windows-1252, and `decode_legacy` starts from bytes.

The tables are the facts of the standard TCVN 5712:1993 (form VN3) and of the VNI fonts for Windows.
"""

from __future__ import annotations

import re
from typing import Literal
from unicodedata import normalize

from vnadmindoc.vietnamese.syllables import is_syllable
from vnadmindoc.vietnamese.unicode_form import nfc

__all__ = ["LegacyEncoding", "convert_tcvn3", "convert_vni", "convert_windows_1258", "decode_legacy", "detect_legacy"]

LegacyEncoding = Literal["TCVN3", "VNI", "Windows-1258"]

_TCVN3 = str.maketrans(
    "µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉË®ÌÐÎÏÑªÒÕÓÔÖ×ÝØÜÞßãáâä«åèæçé¬êíëìîïóñòô\u00adõøö÷ùúýûüþ¡¢§£¤¥¦",
    "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵĂÂĐÊÔƠƯ",
)
_VN1_CAPITALS = dict(
    zip(
        "\x80\x81\x82\x83\x84\x85\x86\x87\x88\x89\x8a\x8b\x8c\x8d\x8e\x8f\x90\x91\x92\x93\x94\x95\x96\x97\x98\x99\x9a\x9b\x9c"
        "\x9d\x9e\x9f\x01\x02\x04\x05\x06\x11\x12\x13\x14\x15\x16\x17",
        "ÀẢÃÁẠẶẬÈẺẼÉẸỆÌỈĨÍỊÒỎÕÓỌỘỜỞỠỚỢÙỦŨÚỤỪỬỮỨỰỲỶỸÝỴ",
        strict=True,
    )
)
"""Capitals with tone marks, which the standard's full table (VN1) has where the fonts of the time had none."""
_VN1_CAPITAL = re.compile(
    "[\x01\x02\x04-\x06\x11-\x17\x80-\x84\x86-\x90\x98-\x9f]"
    "|(?<=[A-ZĂÂĐÊÔƠƯ\x80-\x9f])[\x85\x91-\x97](?=[A-ZĂÂĐÊÔƠƯ\x80-\x9f])"
)
"""Where one stands: always, but for bytes that are quotes and dashes in Windows-1252 unless between capitals."""
_VN1_TONE = re.compile("([ĂÂÊÔƠƯ])([°±²³´])")
_VN1_TONES = {"°": "\u0300", "±": "\u0309", "²": "\u0303", "³": "\u0301", "´": "\u0323"}
_WORD = re.compile(r"[^\W\d_]+")
_CAPITAL_PAIR = re.compile(r"(?<![^\W\d_])[^\W\d_]++(?: [^\W\d_]++)++")

_GRAVE, _ACUTE, _TILDE, _HOOK, _DOT = "\u0300", "\u0301", "\u0303", "\u0309", "\u0323"
_CIRCUMFLEX, _BREVE, _HORN = "\u0302", "\u0306", "\u031b"
_VNI_MARKS = {
    "ø": _GRAVE, "ù": _ACUTE, "õ": _TILDE, "û": _HOOK, "ï": _DOT,
    "â": _CIRCUMFLEX, "à": _CIRCUMFLEX + _GRAVE, "á": _CIRCUMFLEX + _ACUTE, "ã": _CIRCUMFLEX + _TILDE,
    "å": _CIRCUMFLEX + _HOOK, "ä": _DOT + _CIRCUMFLEX,
    "ê": _BREVE, "è": _BREVE + _GRAVE, "é": _BREVE + _ACUTE, "ü": _BREVE + _TILDE, "ú": _BREVE + _HOOK,
    "ë": _DOT + _BREVE,
}  # fmt: skip
_VNI_LETTERS = {"ñ": "đ", "ô": "ơ", "ö": "ư", "î": "ỵ", "í": "í", "ì": "ì", "æ": "ỉ", "ó": "ĩ", "ò": "ị"}
_VNI_MARKED = re.compile(rf"([aeouyôöAEOUYÔÖ])([{''.join(_VNI_MARKS)}{''.join(_VNI_MARKS).upper()}])")
_VNI_LETTER = str.maketrans({**_VNI_LETTERS, **{old.upper(): new.upper() for old, new in _VNI_LETTERS.items()}})
_VNI_TOKEN = re.compile(rf"{_VNI_MARKED.pattern}|([{''.join(_VNI_LETTERS)}{''.join(_VNI_LETTERS).upper()}])")

_ORDINARY_SIGNS = frozenset("“”‘’–—…•§«»°·®©±×÷²³½¼¾ ")
_SAMPLE = 60_000
_FEWEST_WORDS = 3
_ENOUGH, _CLEARLY_BETTER = 0.8, 0.15


def convert_tcvn3(text: str) -> str:
    """Return TCVN3 text as Unicode.

    TCVN3 has no capitals with a tone: its fonts for capitals draw the small ones large. So a word that is
    otherwise in capitals gets capitals, and so do the toned words beside it.

    >>> convert_tcvn3("CéNG HßA X· HéI, §éc lËp - Tù do")
    'CỘNG HÒA XÃ HỘI, Độc lập - Tự do'
    """
    capitals = _VN1_CAPITAL.sub(lambda found: _VN1_CAPITALS[found[0]], text.translate(_TCVN3))
    marked = _VN1_TONE.sub(lambda found: found[1] + _VN1_TONES[found[2]], capitals)
    marked = nfc(marked.translate(_SIGNS))
    return _CAPITAL_PAIR.sub(_capitalise_phrase, _WORD.sub(_capitalise_word, marked))


def convert_vni(text: str) -> str:
    """Return VNI text (for Windows) as Unicode.

    >>> convert_vni("Coäng hoøa xaõ hoäi, ÑOÄC LAÄP, ngöôøi, Quyeát ñònh")
    'Cộng hòa xã hội, ĐỘC LẬP, người, Quyết định'
    """
    return nfc(_VNI_TOKEN.sub(_vni_letter, text))


def convert_windows_1258(data: bytes) -> str:
    r"""Return bytes of the code page Windows-1258 as Unicode in form C; bytes it leaves open stay as controls.

    >>> convert_windows_1258("Vi\u00ea\u0323t".encode("cp1258"))
    'Việt'
    """
    return nfc(data.decode("cp1258", errors="replace"))


def detect_legacy(text: str) -> LegacyEncoding | None:
    """Say in which old encoding the words of a text are, `None` where they are not or it cannot be told.

    The text holds one character of Windows-1252 a byte. A candidate wins when its words have the shape of
    Vietnamese syllables, clearly more often than the text has as it is.

    >>> detect_legacy("Céng hßa x· héi chñ nghÜa ViÖt Nam"), detect_legacy("Coäng hoøa xaõ hoäi chuû nghóa")
    ('TCVN3', 'VNI')
    >>> detect_legacy("Cộng hòa xã hội chủ nghĩa"), detect_legacy("Le château près de la forêt")
    (None, None)
    """
    sample = text[:_SAMPLE]
    if sample.isascii():
        return None
    if any(character > "ÿ" and character.isalpha() for character in sample):
        return None
    as_it_is = _vietnamese_share(sample)
    return _best({"TCVN3": convert_tcvn3(sample), "VNI": convert_vni(sample)}, as_it_is)


def decode_legacy(data: bytes) -> tuple[str, LegacyEncoding] | None:
    """Return the text of bytes before Unicode, and their encoding; `None` where it cannot be told.

    >>> decode_legacy("Céng hßa x· héi chñ nghÜa".encode("latin-1"))
    ('Cộng hòa xã hội chủ nghĩa', 'TCVN3')
    """
    sample = data[:_SAMPLE]
    western = sample.decode("latin-1")
    candidates: dict[LegacyEncoding, str] = {
        "TCVN3": convert_tcvn3(western),
        "VNI": convert_vni(western),
        "Windows-1258": convert_windows_1258(sample),
    }
    match _best(candidates, 0.0):
        case "TCVN3":
            return convert_tcvn3(data.decode("latin-1")), "TCVN3"
        case "VNI":
            return convert_vni(_western(data)), "VNI"
        case "Windows-1258":
            return convert_windows_1258(data), "Windows-1258"
        case None:
            return None


def _western(data: bytes) -> str:
    # None of the encodings has letters where Windows-1252 has quotes and dashes, so those may be meant.
    return data.decode("latin-1").translate(_SIGNS)


_SIGNS = str.maketrans("\x85\x91\x92\x93\x94\x95\x96\x97", "…‘’“”•–—")


def _best(candidates: dict[LegacyEncoding, str], as_it_is: float) -> LegacyEncoding | None:
    shares = {encoding: _vietnamese_share(text) for encoding, text in candidates.items()}
    winner = max(shares, key=lambda encoding: shares[encoding])
    rest = max([as_it_is, *(share for encoding, share in shares.items() if encoding != winner)])
    return winner if shares[winner] >= _ENOUGH and shares[winner] - rest >= _CLEARLY_BETTER else None


def _vietnamese_share(text: str) -> float:
    """The share of Vietnamese syllables among the words with a letter beyond ASCII; 0.0 with hardly any."""
    words = [word for word in _WORD.findall(text) if not word.isascii()]
    if len(words) < _FEWEST_WORDS:
        return 0.0
    strange = sum(
        1
        for sign in text
        if sign > "\x7f" and not sign.isalnum() and not sign.isspace() and sign not in _ORDINARY_SIGNS
    )
    return sum(map(is_syllable, words)) / (len(words) + strange)


def _vni_letter(found: re.Match[str]) -> str:
    base, mark, letter = found.groups()
    if letter:
        return str(letter).translate(_VNI_LETTER)
    return normalize("NFC", base.translate(_VNI_LETTER) + _VNI_MARKS[mark.lower()])


def _capitalise_word(found: re.Match[str]) -> str:
    word = found[0]
    capitals = sum(1 for letter in word if "A" <= letter <= "Z" or letter in "ĂÂĐÊÔƠƯ")
    return word.upper() if capitals > 1 and not any("a" <= letter <= "z" for letter in word) else word


def _capitalise_phrase(found: re.Match[str]) -> str:
    words = found[0].split(" ")
    shouted = [len(word) > 1 and word.isupper() for word in words]
    for place, word in enumerate(words):
        beside = shouted[max(0, place - 1) : place + 2]
        if any(beside) and not any("a" <= letter <= "z" for letter in word):
            words[place] = word.upper()
    return " ".join(words)
