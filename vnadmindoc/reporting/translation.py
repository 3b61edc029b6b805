"""Sentences of the lower floors in the user's language.

Readers speak Vietnamese to the office whose file they refuse; loaders of JSON and TOML speak English to whoever
writes such a file. Here each of those sentences stands in both languages. A sentence that is not here is
passed on as it is.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

from vnadmindoc.reporting.language import Phrase

if TYPE_CHECKING:
    from vnadmindoc.reporting.language import Language

__all__ = ["translate"]

_SENTENCES: Final = (
    # JSON and TOML
    Phrase("JSON hỏng: {why}", "broken JSON: {why}"),
    Phrase("ngoặc lồng nhau quá sâu", "brackets nested too deep"),
    Phrase("các khối lồng nhau quá {most} tầng", "more than {most} blocks inside one another"),
    Phrase("phiên bản này chỉ đọc dạng {form}", "this version reads the format {form} only"),
    Phrase("phải là {wanted}, không phải {found}", "{wanted} is expected, not {found}"),
    Phrase("phải là {wanted}, không phải {found}", "expected {wanted}, found {found}"),
    Phrase("phải là {wanted}", "{wanted} is expected"),
    Phrase("thiếu khóa bắt buộc", "a required key is missing"),
    Phrase("thiếu khóa này", "a key is missing"),
    Phrase("khóa có hai lần", "a key stands twice"),
    Phrase("không có khóa này, có lẽ là {near}", "unknown key, perhaps {near} is meant"),
    Phrase("không có khóa này", "unknown key"),
    Phrase("không có khóa này, có lẽ là {near}", "no such key, perhaps {near}"),
    Phrase("không có khóa này", "no such key"),
    Phrase("một khối phải là đối tượng có khóa type", "a block is an object with a type"),
    Phrase("type của khối là một trong {types}", "the type of a block is one of {types}"),
    Phrase("còn hơn {most} lỗi nữa", "and more faults than {most}"),
    Phrase("văn bản có thể vắng (null), không được trống", "a text may be absent (None), not blank"),
    Phrase("thừa khoảng trắng ở đầu hoặc cuối: {text}", "blanks at the end of a text: {text}"),
    Phrase("có dấu xuống dòng hoặc tab: {text}", "a line break or tab inside a text: {text}"),
    Phrase("không ở dạng Unicode dựng sẵn (NFC): {text}", "not in composed Unicode (NFC): {text}"),
    Phrase("số của văn bản đếm từ 1: {number} ({ground})", "a document's number counts from 1: {number} ({ground})"),
    Phrase("không có tháng {month} ({ground})", "no month {month} ({ground})"),
    Phrase("không có năm {year} ({ground})", "no year {year} ({ground})"),
    Phrase("không có ngày {day} trong tháng {month} ({ground})", "no day {day} in month {month} ({ground})"),
    Phrase("không phải TOML: {why}", "not TOML: {why}"),
    Phrase("không phải TOML của một quy định: lồng nhau quá sâu", "not TOML of a regulation: nested too deeply"),
    Phrase("không phải UTF-8: byte {place} là {byte}", "not UTF-8: byte {place} is {byte}"),
    Phrase("lớn hơn {most} MB", "larger than {most} MB"),
    Phrase("giá trị nhỏ nhất {low} lớn hơn giá trị lớn nhất {high}", "minimum {low} is above maximum {high}"),
    Phrase("{name} đã có ở {place}", "{name} stands already in {place}"),
    Phrase("{value} nằm ngoài khoảng của chính nó", "{value} is outside its own range"),
    Phrase("{value} nằm ngoài {key}", "{value} is outside {key}"),
    Phrase("không có thành phần {name}", "no component {name}"),
    Phrase("{size} không phải cỡ chữ của {name}", "{size} is not the size of {name}"),
    Phrase("{size} không lớn hơn cỡ nhỏ nhất {least} đúng {step}", "{size} is not {step} above the smallest, {least}"),
    Phrase("các chỗ điền phải là {slots}", "the slots must be {slots}"),
    Phrase("không có quyền hạn nào ghi là {mark}", "no authority has the mark {mark}"),
    Phrase("không có lựa chọn này trong cách trình bày của cơ quan", "a house style has no such choice"),
    # Text files
    Phrase("Tệp rỗng, không có nội dung để đọc.", "The file is empty; there is nothing to read."),
    Phrase("Tệp không có chữ nào.", "The file has no words."),
    Phrase(
        "Tệp có {lines} dòng; chỉ đọc tệp văn bản thuần đến {most} dòng.",
        "The file has {lines} lines; text files are read up to {most} lines.",
    ),
    Phrase(
        "Dòng {line} dài {length} ký tự; chỉ đọc dòng đến {most} ký tự. Tệp này có lẽ không phải văn bản thuần.",
        "Line {line} is {length} characters long; lines are read up to {most}. This is probably no plain text.",
    ),
    Phrase(
        "Tệp quá lớn: {size} byte; chỉ đọc tệp văn bản thuần đến {most} byte.",
        "The file is too large: {size} bytes; text files are read up to {most} bytes.",
    ),
    Phrase("Đây không phải văn bản thuần mà có vẻ là {kind}.", "This is no plain text; it looks like: {kind}."),
    Phrase(
        "Tệp chứa byte 0 nên là tệp nhị phân, không phải văn bản thuần.",
        "The file holds zero bytes: it is a binary file, no plain text.",
    ),
    Phrase("Tệp UTF-16 bị hỏng tại byte thứ {place}.", "The UTF-16 file is broken at byte {place}."),
    Phrase(
        "Không xác định được bảng mã của tệp: byte thứ {place} không hợp lệ trong UTF-8, và nội dung không giống tiếng "
        "Việt theo TCVN3, VNI hay Windows-1258. Hãy lưu lại tệp với bảng mã UTF-8.",
        "The encoding cannot be told: byte {place} is not valid UTF-8, and the content does not look like Vietnamese "
        "in TCVN3, VNI or Windows-1258. Save the file as UTF-8.",
    ),
    Phrase(
        "Tệp không có dấu thứ tự byte (BOM); đã đọc theo bảng mã UTF-16.",
        "The file has no byte order mark; it was read as UTF-16.",
    ),
    Phrase(
        "Tệp dùng bảng mã {encoding}; đã chuyển sang Unicode, nên soát lại các chữ có dấu.",
        "The file is encoded in {encoding}; it was converted to Unicode; look over the accents.",
    ),
    Phrase(
        "Chữ trong tệp viết theo phông {encoding}; đã chuyển sang Unicode, nên soát lại các chữ có dấu.",
        "The words are written for {encoding} fonts; they were converted to Unicode; look over the accents.",
    ),
    Phrase(
        "Tệp chứa thẻ HTML; các thẻ được giữ nguyên như chữ thường.",
        "The file holds HTML tags; they are kept as plain words.",
    ),
    # Why a document was not judged
    Phrase(
        "văn bản quy phạm pháp luật: thể thức theo Nghị định 78/2025/NĐ-CP và 187/2025/NĐ-CP",
        "a legal normative document: its format follows Decrees 78/2025/NĐ-CP and 187/2025/NĐ-CP",
    ),
    Phrase(
        "văn bản của Đảng: thể thức theo quy định và hướng dẫn của Đảng",
        "a document of the Party: its format follows the Party's own rules and guidance",
    ),
    Phrase(
        "không nhận ra các thành phần thể thức của một văn bản hành chính",
        "the components of an administrative document were not recognized",
    ),
)

_WORDS: Final = (
    Phrase("một văn bản (chuỗi)", "a text"),
    Phrase("một văn bản (chuỗi)", "text"),
    Phrase("true hoặc false", "true or false"),
    Phrase("một số nguyên", "a whole number"),
    Phrase("một số", "a number"),
    Phrase("một ngày", "a date"),
    Phrase("một bảng", "a table"),
    Phrase("một mảng", "an array"),
    Phrase("một đối tượng", "an object"),
    Phrase("một danh sách", "a list"),
    Phrase("một trong", "one of"),
    Phrase("tệp nén ZIP hoặc tệp Office", "a ZIP archive or an Office file"),
    Phrase("tệp nén ZIP rỗng", "an empty ZIP archive"),
    Phrase("tệp PDF", "a PDF file"),
    Phrase("tệp Office đời cũ", "an old Office file"),
    Phrase("tệp RTF", "an RTF file"),
    Phrase("tệp ảnh", "a picture:"),
    Phrase("tệp nén", "an archive:"),
    Phrase("tệp chương trình", "a program"),
)
"""How a value that was expected, found or guessed begins."""


def translate(sentence: str, language: Language) -> str:
    """Return a sentence of a lower floor in a language; a place behind it (`text @ path`) stays."""
    said, at, place = sentence.partition(" @ ")
    for pattern, phrase in _patterns(language):
        match = pattern.fullmatch(said)
        if match is not None:
            values = {name: _word(value, language) for name, value in match.groupdict().items()}
            return phrase.say(language, **values) + at + place
    return sentence


@cache
def _patterns(language: Language) -> tuple[tuple[re.Pattern[str], Phrase], ...]:
    """Return, in order, the expression of each sentence in the other language."""
    return tuple((_expression(phrase.en if language == "vi" else phrase.vi), phrase) for phrase in _SENTENCES)


def _expression(sentence: str) -> re.Pattern[str]:
    pieces = re.split(r"\{(\w+)\}", sentence)
    return re.compile(
        "".join(f"(?P<{piece}>.+)" if index % 2 else re.escape(piece) for index, piece in enumerate(pieces)), re.DOTALL
    )


def _word(value: str, language: Language) -> str:
    for word in _WORDS:
        foreign = word.en if language == "vi" else word.vi
        if value == foreign or value.startswith((foreign + " ", foreign + ",")):
            return word.say(language) + value.removeprefix(foreign)
    return value
