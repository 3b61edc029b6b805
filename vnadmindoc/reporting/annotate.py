"""A copy of a Word file with every finding as a comment at its place, to be worked through in Word."""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from io import BytesIO
from typing import TYPE_CHECKING, Final, cast

from vnadmindoc.errors import MissingExtra, UnreadableFile, UnwritableFile
from vnadmindoc.reporting import phrases
from vnadmindoc.reporting.annotate_place import Places
from vnadmindoc.reporting.language import Phrase
from vnadmindoc.reporting.place import place_in_words
from vnadmindoc.reporting.quote import plain

if TYPE_CHECKING:
    from docx.document import Document as WordDocument
    from docx.oxml.text.run import CT_R
    from lxml.etree import _Element

    from vnadmindoc.recognize.reading import Reading
    from vnadmindoc.reporting.language import Language
    from vnadmindoc.rules.report import Diagnostic, Report

__all__ = ["MOST_COMMENTS", "annotate_docx"]

_INITIALS: Final = "vn"
_TEXT_SIZE: Final = 10
_MARK_SIZE: Final = 8
_LARGEST: Final = 256 << 20
_TYPES: Final = "[Content_Types].xml"
_PLAIN_TYPE: Final = b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_OTHER_TYPES: Final = (
    b"application/vnd.ms-word.document.macroEnabled.main+xml",
    b"application/vnd.ms-word.template.macroEnabledTemplate.main+xml",
    b"application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml",
)
_STRICT: Final = b"http://purl.oclc.org/ooxml/officeDocument"

MOST_COMMENTS: Final = 1_000
"""The most comments that are written: nobody works through more, and each takes longer than the one before it."""

_IS_TOO_MUCH: Final = Phrase(
    "có hơn 1.000 phát hiện, quá nhiều để ghi thành chú thích; hãy chọn một số quy tắc bằng --select",
    "there are more than 1,000 findings, too many to be comments; choose some of the rules with --select",
)
_HEAD: Final = Phrase("{severity} {code}: {message}", "{severity} {code}: {message}")
_QUOTED: Final = Phrase("Chỗ này: “{text}”", "This place: “{text}”")
_ELSEWHERE: Final = Phrase("Vị trí: {place}.", "Place: {place}.")
_OUTSIDE: Final = Phrase("ngoài phần nội dung chính", "outside the main text")
_GROUND: Final = Phrase("Căn cứ: {citation}.", "Ground: {citation}.")
_MORE: Final = Phrase("Xem thêm: vnadmindoc explain {code}", "See more: vnadmindoc explain {code}")

_NOT_OPENED: Final = Phrase(
    "không ghi được chú thích vào tệp này; hãy mở bằng Word, lưu lại thành .docx rồi thử lại",
    "no comments can be put into this file; open it in Word, save it as .docx and try again",
)
_IS_STRICT: Final = Phrase(
    "tệp ở dạng Strict Open XML; hãy mở bằng Word, lưu lại thành “Word Document (.docx)” rồi thử lại",
    "the file is Strict Open XML; open it in Word, save it as “Word Document (.docx)” and try again",
)
_IS_EMPTY: Final = Phrase(
    "tệp không có đoạn nào để đặt chú thích", "the file has no paragraph that could bear a comment"
)


def annotate_docx(
    data: bytes,
    report: Report,
    *,
    language: Language = "vi",
    author: str = "vnadmindoc",
    reading: Reading | None = None,
) -> bytes:
    """Return a copy of a Word file in which every finding of a report is a comment.

    A comment stands on the words that it is about; on the nearest paragraph for what stands outside the text or is
    absent, whose place it then names. With the reading that was judged an absent component is spoken of where it
    should stand. Not a word of the file changes, and its own comments stay.

    Raises:
        UnreadableFile: for bytes that are no Word file, and for a Word file that python-docx cannot open.
        UnwritableFile: for a file with no paragraph that could bear a comment, and for more than a thousand findings.
        MissingExtra: where python-docx is not installed.
    """
    if not report.diagnostics:
        return data
    if len(report.diagnostics) > MOST_COMMENTS:
        raise _told(UnwritableFile, _IS_TOO_MUCH)
    with _told_once():
        document, kind = _open(data)
        _add_styles(document)
    places = Places(document.element.body, str(document.part.partname), reading)
    placed = [(found, *places.find(found)) for found in report.diagnostics]
    for found, runs, is_there in placed:
        if not runs:
            raise _told(UnwritableFile, _IS_EMPTY)
        with _told_once():
            _comment(document, runs, _text(found, language, is_there=is_there), author)
    if kind:
        document.part._content_type = kind.decode()  # noqa: SLF001 - python-docx has no other way to keep a .docm one
    out = BytesIO()
    with _told_once():
        document.save(out)
    return out.getvalue()


@contextmanager
def _told_once() -> Iterator[None]:
    """Raise `UnreadableFile` for whatever python-docx stumbles over in a package that is not as it expects."""
    try:
        yield
    except (UnreadableFile, MissingExtra):
        raise
    except Exception as fault:
        raise _told(UnreadableFile, _NOT_OPENED) from fault


def _add_styles(document: WordDocument) -> None:
    """Define the two styles that python-docx gives comments, where the file lacks them: small, at the left."""
    from docx.enum.style import WD_STYLE_TYPE
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.shared import Mm, Pt
    from docx.styles.style import ParagraphStyle

    styles = document.styles
    known, names = {style.style_id for style in styles}, {style.name for style in styles}
    for identifier, name, kind, size in (
        ("CommentText", "annotation text", WD_STYLE_TYPE.PARAGRAPH, _TEXT_SIZE),
        ("CommentReference", "annotation reference", WD_STYLE_TYPE.CHARACTER, _MARK_SIZE),
    ):
        if identifier in known:
            continue
        style = styles.add_style(f"{name} (vnadmindoc)" if name in names else name, kind)
        style.element.set(f"{{{style.element.nsmap['w']}}}styleId", identifier)
        style.font.size = Pt(size)
        if isinstance(style, ParagraphStyle):
            style.paragraph_format.alignment = WD_ALIGN_PARAGRAPH.LEFT
            style.paragraph_format.first_line_indent = style.paragraph_format.left_indent = Mm(0)
            style.paragraph_format.space_before = style.paragraph_format.space_after = Pt(0)


def _comment(document: WordDocument, runs: list[_Element], text: str, author: str) -> None:
    from docx.text.run import Run

    document.add_comment([Run(cast("CT_R", run), document) for run in runs], text, author, _INITIALS)


def _text(found: Diagnostic, language: Language, *, is_there: bool) -> str:
    """Return a comment: what is wrong, where (if not here), on which ground, and where to read more."""
    severity = phrases.SEVERITIES[found.severity].say(language)
    message = plain(found.message(language))
    lines = [_HEAD.say(language, severity=severity.capitalize(), code=found.code, message=message)]
    if not is_there and found.location.path is not None:
        place = place_in_words(found.location, language) or _OUTSIDE.say(language)
        lines.append(_ELSEWHERE.say(language, place=place))
    excerpt = plain(found.excerpt)
    if excerpt and not is_there and excerpt not in message:
        lines.append(_QUOTED.say(language, text=excerpt))
    lines += [
        _GROUND.say(language, citation=plain(found.citation).rstrip(".")),
        _MORE.say(language, code=found.code),
    ]
    return "\n".join(lines)


def _open(data: bytes) -> tuple[WordDocument, bytes]:
    """Open a Word file with python-docx; return the content type of its text where it is not that of a .docx."""
    try:
        from docx import Document
    except ImportError as fault:
        raise MissingExtra('pip install "vnadmindoc[word]"') from fault
    from vnadmindoc.formats.docx.archive import plain_name
    from vnadmindoc.formats.docx.opening import open_package

    package = open_package(data)
    if sum(member.file_size for member in package.members.values()) > _LARGEST:
        raise _told(UnreadableFile, _NOT_OPENED)
    if _STRICT in (package.read("_rels/.rels") or b""):
        raise _told(UnreadableFile, _IS_STRICT)
    types = package.read(_TYPES) or b""
    kind = next((other for other in _OTHER_TYPES if other in types), b"")
    if kind or any(member.filename != plain_name(member.filename) for member in package.members.values()):
        data = _plain(package.archive, kind)
    return Document(BytesIO(data)), kind


def _plain(archive: zipfile.ZipFile, kind: bytes) -> bytes:
    """Return a package as python-docx wants it: members under their plain names, the text's type that of a .docx."""
    from vnadmindoc.formats.docx.archive import plain_name

    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as copy:
        for member in archive.infolist():
            if member.is_dir():
                continue
            name = plain_name(member.filename)
            content = archive.read(member)
            copy.writestr(name, content.replace(kind, _PLAIN_TYPE) if kind and name == _TYPES else content)
    return out.getvalue()


def _told(kind: Callable[[str], UnreadableFile | UnwritableFile], phrase: Phrase) -> UnreadableFile | UnwritableFile:
    """Return a fault in English with its Vietnamese wording as its note (PEP 678), which the command line prints."""
    fault = kind(phrase.en)
    fault.add_note(phrase.vi)
    return fault
