"""The package: a ZIP archive of parts, opened within bounds, and how its parts refer to each other."""

from __future__ import annotations

import posixpath
import struct
import zipfile
import zlib
from collections.abc import Iterable, Mapping
from functools import lru_cache
from io import BytesIO
from typing import TYPE_CHECKING, Final
from urllib.parse import unquote

from attrs import define, field, frozen

from vnadmindoc.errors import UnreadableFile
from vnadmindoc.formats.docx.archive import Member, described, read_directory, read_member
from vnadmindoc.formats.docx.bounds import Bounds
from vnadmindoc.formats.docx.ooxml import BrokenPart, parse_xml
from vnadmindoc.formats.docx.rows import Row, read_rows

if TYPE_CHECKING:
    from lxml.etree import _Element

__all__ = ["Package", "Target", "open_package"]

_MEGABYTE: Final = 1 << 20
_MOST_PARTS: Final = 10_000
_LARGEST_PART: Final = 48 * _MEGABYTE
_LARGEST_PACKAGE: Final = 256 * _MEGABYTE
_HARMLESS: Final = 4 * _MEGABYTE
_HIGHEST_RATIO: Final = 300
_FAULTS: Final = (zipfile.BadZipFile, zlib.error, struct.error, EOFError, OSError, RuntimeError, ValueError, KeyError)
_ENCRYPTED: Final = 0x1
_FOLDER: Final = "word/"
_TYPES: Final = "[Content_Types].xml"
_USUAL_NAMES: Final = {
    "styles": "styles.xml",
    "numbering": "numbering.xml",
    "settings": "settings.xml",
    "theme": "theme/theme1.xml",
    "footnotes": "footnotes.xml",
    "endnotes": "endnotes.xml",
    "comments": "comments.xml",
}
_TARGETS: Final = 512
_LISTS: Final = 64
_LONGEST_LIST: Final = 20_000
_LONGEST_NAME: Final = 200

_MAIN_TYPES: Final = ("wordprocessingml.document.main", "wordprocessingml.template.main", "ms-word.")
_OTHERS: Final = (
    ("spreadsheetml", "Đây là bảng tính Excel, không phải văn bản Word."),
    ("presentationml", "Đây là bản trình chiếu PowerPoint, không phải văn bản Word."),
    ("ms-excel", "Đây là bảng tính Excel, không phải văn bản Word."),
    ("ms-powerpoint", "Đây là bản trình chiếu PowerPoint, không phải văn bản Word."),
)
_SIGNATURES: Final = (
    (b"%PDF", "Đây là tệp PDF, không phải tệp DOCX."),
    (b"{\\rtf", "Đây là tệp RTF; hãy mở bằng Word và lưu lại thành .docx."),
    (b"\x89PNG", "Đây là tệp ảnh, không phải tệp DOCX."),
    (b"\xff\xd8\xff", "Đây là tệp ảnh, không phải tệp DOCX."),
    (b"Rar!", "Đây là tệp nén RAR, không phải tệp DOCX."),
    (b"7z\xbc\xaf", "Đây là tệp nén 7z, không phải tệp DOCX."),
    (b"<!doctype html", "Đây là trang HTML, không phải tệp DOCX."),
    (b"<html", "Đây là trang HTML, không phải tệp DOCX."),
    (b"<?xml", "Đây là tệp XML, không phải tệp DOCX."),
)
_OLE: Final = bytes.fromhex("D0CF11E0A1B11AE1")
_DAMAGED: Final = "Tệp DOCX bị hỏng hoặc bị cắt cụt nên không mở được."


@frozen
class Target:
    """What a relationship leads to: its kind (the last word of its type) and a part's name or an address."""

    kind: str
    name: str
    is_external: bool = False


@define(eq=False)
class Package:
    """An open package. Parts are named without a leading slash, in any case of letters.

    It `is_unlinked` where a part was found by its usual name because nothing refers to it.
    """

    data: bytes
    members: dict[str, Member]
    main: str = ""
    inflated: int = 0
    bounds: Bounds = field(init=False, factory=Bounds)
    broken: list[str] = field(factory=list)
    is_unlinked: bool = False
    _targets: dict[str, Mapping[str, Target]] = field(init=False, factory=dict)
    _archive: zipfile.ZipFile | None = None

    @property
    def archive(self) -> zipfile.ZipFile:
        """The package as the standard library opens it."""
        if self._archive is None:
            self._archive = zipfile.ZipFile(BytesIO(self.data))
        return self._archive

    def read(self, name: str) -> bytes | None:
        """Return a part's bytes, `None` where there is no such part.

        Raises:
            UnreadableFile: for a part that is damaged, encrypted, or inflates beyond every bound.
        """
        member = self.members.get(name.lower())
        if member is None:
            return None
        if member.flag_bits & _ENCRYPTED:
            raise UnreadableFile("Tệp được đặt mật khẩu; hãy gỡ mật khẩu rồi thử lại.")
        allowed = min(_LARGEST_PART, _LARGEST_PACKAGE - self.inflated)
        data = read_member(self.data, member, allowed)
        if data is None:
            data = self._read_thoroughly(member, allowed + 1)
        if len(data) > allowed or (len(data) > _HARMLESS and len(data) > _HIGHEST_RATIO * max(member.compress_size, 1)):
            raise UnreadableFile("Tệp giải nén ra quá lớn, không văn bản hành chính nào như vậy.")
        self.inflated += len(data)
        if name.lower().endswith((".xml", ".rels")):
            self.bounds.count(data)
        return data

    def _read_thoroughly(self, member: Member, most: int) -> bytes:
        try:
            with self.archive.open(member.filename) as stream:
                return stream.read(most)
        except (*_FAULTS, NotImplementedError) as fault:
            raise UnreadableFile(_DAMAGED) from fault

    def xml(self, name: str) -> _Element | None:
        """Return the root of a part that may be absent; a broken one is noted in `broken` and counts as absent."""
        data = self.read(name)
        return None if data is None else self.parsed(name, data)

    def parsed(self, name: str, data: bytes) -> _Element | None:
        """Return the root of a part that was read; a broken one is noted in `broken` and counts as absent."""
        try:
            return parse_xml(data)
        except BrokenPart:
            self.broken.append(name)
            return None

    def rows(self, name: str, data: bytes) -> Iterable[Row]:
        """Return the rows of a part that is a list of empty elements, none where it is broken."""
        rows = read_rows(data)
        if rows is not None:
            return rows
        root = self.parsed(name, data)
        return () if root is None else root

    def targets(self, part: str) -> Mapping[str, Target]:
        """Return the relationships of a part ("" is the package) by their ids."""
        known = self._targets.get(part)
        if known is None:
            known = self._targets[part] = self._read_targets(part)
        return known

    def was_asked_of(self, part: str) -> bool:
        """Tell whether what a part refers to was asked for."""
        return part in self._targets

    def related(self, part: str, kind: str) -> str | None:
        """Return the name of the first part that `part` refers to as this kind ("styles").

        Of a main part that refers to nothing at all, as some programs repack files, it is the one of the usual name.
        """
        targets = self.targets(part)
        for target in targets.values():
            if target.kind == kind and not target.is_external:
                return target.name
        if targets or part != self.main or kind not in _USUAL_NAMES:
            return None
        name = f"{part.rpartition('/')[0]}/{_USUAL_NAMES[kind]}".lstrip("/")
        if name.lower() not in self.members:
            return None
        self.is_unlinked = True
        return name

    def _read_targets(self, part: str) -> Mapping[str, Target]:
        folder, _, own = part.rpartition("/")
        name = f"{folder}/_rels/{own}.rels" if folder else f"_rels/{own}.rels"
        data = self.read(name)
        if data is None:
            return {}
        known = _targets_once(folder, data) if len(data) <= _LONGEST_LIST else None
        return _targets(folder, self.rows(name, data)) if known is None else known


def _targets(folder: str, rows: Iterable[Row]) -> dict[str, Target]:
    """Return what rows of relationships lead to, from a part in a folder."""
    found: dict[str, Target] = {}
    for row in rows:
        identifier, address = row.get("Id"), row.get("Target")
        if identifier is None or address is None:
            continue
        kind = (row.get("Type") or "").rpartition("/")[2]
        if row.get("TargetMode") == "External":
            found[identifier] = Target(kind, address, is_external=True)
        else:
            inner = _inner_target_once if len(kind) + len(folder) + len(address) <= _LONGEST_NAME else _inner_target
            found[identifier] = inner(kind, folder, address)
    return found


@lru_cache(maxsize=_LISTS)
def _targets_once(folder: str, data: bytes) -> Mapping[str, Target] | None:
    """Return the same of a part of relationships in its usual form, `None` of another: files share them."""
    rows = read_rows(data)
    return None if rows is None else _targets(folder, rows)


def _inner_target(kind: str, folder: str, address: str) -> Target:
    """Return a target inside the package, named from a folder of it."""
    path = posixpath.normpath(posixpath.join("/" + folder, unquote(address).replace("\\", "/")))
    return Target(kind, path.lstrip("/"))


@lru_cache(maxsize=_TARGETS)
def _inner_target_once(kind: str, folder: str, address: str) -> Target:
    return _inner_target(kind, folder, address)


def open_package(data: bytes) -> Package:
    """Return the package of a Word file, with its main part found.

    Raises:
        UnreadableFile: saying in Vietnamese what the bytes seem to be instead.
    """
    if not data.startswith(b"PK"):
        raise UnreadableFile(_what_else(data))
    archive = None
    rows = read_directory(data)
    if rows is None:
        try:
            archive = zipfile.ZipFile(BytesIO(data))
            rows = [described(row) for row in archive.infolist()]
        except (*_FAULTS, NotImplementedError) as fault:
            raise UnreadableFile(_DAMAGED) from fault
    if len(rows) > _MOST_PARTS:
        raise UnreadableFile("Tệp có quá nhiều phần bên trong, không văn bản Word nào như vậy.")
    members = {row.key: row for row in rows}
    package = Package(data, members, archive=archive)
    package.main = _find_main(package)
    return package


def _what_else(data: bytes) -> str:
    if not data.strip():
        return "Tệp rỗng."
    if data.startswith(_OLE):
        if "EncryptedPackage".encode("utf-16-le") in data:
            return "Tệp được đặt mật khẩu; hãy gỡ mật khẩu rồi thử lại."
        return "Đây là tệp Word cũ (.doc); hãy mở bằng Word và lưu lại thành .docx."
    head = data[:1000].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    for signature, sentence in _SIGNATURES:
        if head.startswith(signature.lower()):
            return sentence
    return "Đây không phải tệp DOCX (không phải gói ZIP)."


def _find_main(package: Package) -> str:
    """Return the name of the part with the text: by relationship, else by content type, else by custom."""
    main = package.related("", "officeDocument")
    if main is not None and main.lower() in package.members and main.lower().startswith(_FOLDER):
        return main
    types = _content_types(package)
    if main is None or main.lower() not in package.members:
        named = [name for name, kind in types.items() if any(mark in kind for mark in _MAIN_TYPES) and "main" in kind]
        main = next((name for name in named if name.lower() in package.members), "word/document.xml")
    kind = types.get(main.lower(), "")
    for mark, sentence in _OTHERS:
        if mark in kind:
            raise UnreadableFile(sentence)
    if main.lower() not in package.members:
        if "mimetype" in package.members:
            raise UnreadableFile("Đây là tệp OpenDocument (.odt); hãy lưu lại thành .docx.")
        raise UnreadableFile("Đây là gói ZIP nhưng không phải văn bản Word.")
    return main


def _content_types(package: Package) -> Mapping[str, str]:
    data = package.read(_TYPES)
    if data is None:
        return {}
    known = _types_once(data) if len(data) <= _LONGEST_LIST else None
    return _types(package.rows(_TYPES, data)) if known is None else known


def _types(rows: Iterable[Row]) -> dict[str, str]:
    named = [(row.get("PartName"), row.get("ContentType")) for row in rows]
    return {name.lstrip("/").lower(): (kind or "").lower() for name, kind in named if name}


@lru_cache(maxsize=_LISTS)
def _types_once(data: bytes) -> Mapping[str, str] | None:
    rows = read_rows(data)
    return None if rows is None else _types(rows)
