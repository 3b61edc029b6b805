"""The verbs of the package: everything that the faces do is one of these calls.

Wherever a `source` is asked for, a path (`str` or `Path`) or the bytes themselves will do; wherever a
`regulation` is asked for, its id ("nd30_2020"), the path of its TOML file or the `Regulation` itself.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from vnadmindoc.errors import InvalidDocument, UnknownName, UnreadableFile, UnwritableFile
from vnadmindoc.file_formats import (
    FileFormat,
    detect_format,
    find_format,
    format_of,
    format_of_content,
    readable_suffixes,
)
from vnadmindoc.files import in_vietnamese, read_bytes, refuse_target, write_bytes
from vnadmindoc.manner import DEFAULT_REGULATION, find_regulation, manner_of
from vnadmindoc.model import Document

if TYPE_CHECKING:
    from collections.abc import Iterable

    from vnadmindoc.layout import Layout
    from vnadmindoc.project import Project
    from vnadmindoc.recognize.cited import CitedDocument
    from vnadmindoc.recognize.reading import Reading
    from vnadmindoc.regulations import HouseStyle, Regulation
    from vnadmindoc.rules.fixing import Repair
    from vnadmindoc.rules.report import Report, Stage

__all__ = [
    "DEFAULT_REGULATION",
    "annotate",
    "check",
    "citations",
    "compose",
    "convert",
    "dump",
    "explain",
    "find_regulation",
    "fix",
    "load",
    "read",
    "recognize",
    "render",
]


def _open(source: str | os.PathLike[str] | bytes, name: str | None) -> tuple[FileFormat, bytes]:
    """Return the bytes of a source and their format: the named one, else the suffix's, else the content's.

    Where the bytes plainly are another format than the suffix says, they are read as what they are.

    What cannot be read yet is not opened.
    """
    if isinstance(source, bytes):
        return (find_format(name) if name else detect_format(source)), source
    path = Path(source)
    if path.is_dir():
        read_bytes(path, limit=0)  # which says that it is a folder; its suffix would be no reason
    found = find_format(name) if name else format_of(path)
    data = read_bytes(path, limit=found.limit) if found.is_readable else b""
    return (found if name else format_of_content(found, data, suffix=path.suffix)), data


def _unreadable(found: FileFormat) -> UnreadableFile:
    readable = readable_suffixes()
    return in_vietnamese(
        UnreadableFile(f"{found.name} files cannot be read yet; {readable} can"),
        f"chưa đọc được tệp {found.title} (.{found.name}); hiện đọc được {readable}",
    )


def recognize(layout: Layout, *, regulation: Regulation | str | os.PathLike[str] = DEFAULT_REGULATION) -> Reading:
    """Return what a layout says: its document, and a label on every paragraph."""
    from vnadmindoc.recognize import recognize as recognize_layout

    return recognize_layout(layout, find_regulation(regulation))


def compose(
    document: Document,
    *,
    regulation: Regulation | str | os.PathLike[str] = DEFAULT_REGULATION,
    house_style: HouseStyle | None = None,
) -> Layout:
    """Return how a document looks under a regulation and the choices of an office."""
    from vnadmindoc.compose import compose as compose_document
    from vnadmindoc.regulations import HouseStyle

    return compose_document(document, find_regulation(regulation), house_style or HouseStyle())


def _reading_of(document: Document, law: Regulation) -> Reading:
    """Return a document as it would be read once laid out. Raises `InvalidDocument` for one of no kind, or unknown."""
    from attrs import evolve

    try:
        layout = compose(document, regulation=law)
    except UnknownName as fault:
        raise InvalidDocument("document", (f"{fault} @ kind",)) from fault
    return evolve(recognize(layout, regulation=law), document=document)


def read(
    source: str | os.PathLike[str] | bytes,
    *,
    format: str | None = None,  # noqa: A002 - the word that the user knows
    regulation: Regulation | str | os.PathLike[str] = DEFAULT_REGULATION,
) -> Reading:
    """Read a file and recognize what it says: `read("bao_cao.txt").document`.

    `format` is "docx", "text", "json" or another name of the table of formats; without it the suffix decides, or
    the content where bytes are given or the suffix is not true. Raises `UnreadableFile` (which a PDF file still is),
    `UnknownName` for a suffix or a regulation that does not exist, `InvalidDocument` for JSON that is no document.
    """
    law = find_regulation(regulation)
    found, data = _open(source, format)
    if found.load is not None:
        return _reading_of(found.load(data), law)
    if found.read is not None:
        return recognize(found.read(data), regulation=law)
    raise _unreadable(found)


def _as_reading(source: str | os.PathLike[str] | bytes | Document | Reading, law: Regulation) -> Reading:
    """Return the reading of whatever `check` and `citations` are asked about."""
    from vnadmindoc.recognize.reading import Reading

    match source:
        case Reading():
            return source
        case Document():
            return _reading_of(source, law)
        case _:
            return read(source, regulation=law)


def citations(
    source: str | os.PathLike[str] | bytes | Document | Reading,
    *,
    regulation: Regulation | str | os.PathLike[str] = DEFAULT_REGULATION,
) -> tuple[CitedDocument, ...]:
    """Return the documents that a file, a document or a reading cites (viện dẫn), each with all its places.

    One entry a document, in the order of first places, with what any of them says of it: kind, number, date, issuer,
    subject. Header, recipients and signature are not searched; annexes and tables are. Raises what `read` raises.
    """
    from vnadmindoc.recognize.cited import cited_documents

    return cited_documents(_as_reading(source, find_regulation(regulation)))


def check(
    source: str | os.PathLike[str] | bytes | Document | Reading,
    *,
    regulation: Regulation | str | os.PathLike[str] | None = None,
    stage: Stage | Literal["draft", "signing", "issued"] | None = None,
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
    fixes: bool = False,
    project: Project | str | os.PathLike[str] | None = None,
    name: str | os.PathLike[str] | None = None,
) -> Report:
    """Judge a file, a document or a reading under a regulation; faults are values in the report.

    A document is judged as it would be written. `stage` says how far it has come, "issued" unless it is said: a draft
    may lack its number and day. `select` and `ignore` take codes, beginnings of codes, or names of rules. With
    `fixes` the findings in a Word file say how they can be repaired. A `project` (or the path of its
    `vnadmindoc.toml`) says all this for the file that is called `name`, the source's own path where it has one: what
    is given here goes before it, and what it waives is in the report's `waived`. Raises what `read` raises,
    `InvalidProject`, and `ValueError` for an unknown stage.
    """
    manner = manner_of(
        name if name is not None else source,
        regulation=regulation,
        stage=stage,
        select=select,
        ignore=ignore,
        project=project,
    )
    return manner.judge(_as_reading(source, manner.law), fixes=fixes)


def fix(  # noqa: PLR0913 - a file, where it goes, and how it is judged, each by its name
    source: str | os.PathLike[str] | bytes,
    target: str | os.PathLike[str] | None = None,
    *,
    regulation: Regulation | str | os.PathLike[str] | None = None,
    stage: Stage | Literal["draft", "signing", "issued"] | None = None,
    unsafe: bool = False,
    tracked: bool = False,
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
    overwrite: bool = False,
    project: Project | str | os.PathLike[str] | None = None,
) -> Repair[bytes]:
    """Repair a Word file as far as that can be done mechanically, and say what was done and what was not.

    Only what a finding names is changed; every other byte of the file's parts stays. Without `target` nothing is
    written: the repaired file is `result`. Fixes that need a reader's consent are made only with `unsafe`; with
    `tracked` every change is a revision to accept or reject in Word. `regulation`, `stage`, `select`, `ignore` and
    `project` are those of `check`; what the project waives is not repaired. The source is never written over, nor an
    existing target unless `overwrite`. A document whose structure is in doubt comes back as it was, with the `doubt`.
    Raises what `check` raises, and `UnwritableFile` for any file but Word's.
    """
    from attrs import evolve

    from vnadmindoc.rules.fix_docx import docx_carrier
    from vnadmindoc.rules.fixing import Wish, repair

    if target is not None:
        refuse_target(Path(target), source=None if isinstance(source, bytes) else Path(source), overwrite=overwrite)
    found, data = _open(source, None)
    is_renamed = not isinstance(source, bytes) and target is not None and _suffix(target) != _suffix(source)
    if found.name not in {"docx", "docm"} or is_renamed:
        raise in_vietnamese(
            UnwritableFile("only Word files (.docx) can be repaired in place; the target has the source's suffix"),
            "chỉ sửa được trên chính tệp Word (.docx), và tệp đích phải có cùng đuôi với tệp nguồn",
        )
    manner = manner_of(source, regulation=regulation, stage=stage, select=select, ignore=ignore, project=project)
    wish = Wish(stage=manner.stage, unsafe=unsafe, select=manner.select, ignore=manner.ignore, spares=manner.spares)
    done = repair(data, manner.law, docx_carrier(manner.law, tracked=tracked), wish)
    if target is not None:
        write_bytes(
            Path(target), done.result, source=None if isinstance(source, bytes) else Path(source), overwrite=overwrite
        )
    return evolve(done, before=manner.waive(done.before), after=manner.waive(done.after))


def _suffix(path: str | os.PathLike[str]) -> str:
    return Path(path).suffix.lower()


def render(
    document: Document,
    format: str = "docx",  # noqa: A002 - the word that the user knows
    *,
    regulation: Regulation | str | os.PathLike[str] = DEFAULT_REGULATION,
    house_style: HouseStyle | None = None,
) -> bytes:
    """Return a document as the bytes of a "docx", "text" or "json" file.

    Raises `UnknownName` for a format that does not exist, `UnwritableFile` for one that is not written yet.
    """
    chosen = find_format(format)
    if chosen.dump is not None:
        return chosen.dump(document)
    if chosen.write is not None:
        return chosen.write(compose(document, regulation=regulation, house_style=house_style))
    raise in_vietnamese(
        UnwritableFile(f"{chosen.name} files cannot be written yet"),
        f"chưa ghi được tệp {chosen.title} (.{chosen.name})",
    )


def convert(
    source: str | os.PathLike[str],
    target: str | os.PathLike[str],
    *,
    regulation: Regulation | str | os.PathLike[str] = DEFAULT_REGULATION,
    house_style: HouseStyle | None = None,
    overwrite: bool = False,
) -> Reading:
    """Read one file and write another, by their suffixes; return what was read.

    The source is never written over, nor an existing target unless `overwrite`; the target is written
    whole or not at all. Raises what `read` and `render` raise, and `UnwritableFile`.
    """
    chosen = format_of(Path(target))
    refuse_target(Path(target), source=Path(source), overwrite=overwrite)
    law = find_regulation(regulation)
    reading = read(source, regulation=law)
    data = render(reading.document, chosen.name, regulation=law, house_style=house_style)
    write_bytes(Path(target), data, source=Path(source), overwrite=overwrite)
    return reading


def annotate(  # noqa: PLR0913 - a file, where it goes, and how it is judged, each by its name
    source: str | os.PathLike[str],
    target: str | os.PathLike[str],
    *,
    regulation: Regulation | str | os.PathLike[str] | None = None,
    stage: Stage | Literal["draft", "signing", "issued"] | None = None,
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
    language: Literal["vi", "en"] = "vi",
    overwrite: bool = False,
    project: Project | str | os.PathLike[str] | None = None,
) -> Report:
    """Judge a Word file and write a copy of it with every finding as a comment; return the report.

    The other arguments are those of `check`. The source is never written over, nor an existing target unless
    `overwrite`; the target has the source's suffix. Raises what `read` raises, `UnwritableFile` for any file but
    Word's, and `MissingExtra` without python-docx.
    """
    from vnadmindoc.reporting.annotate import annotate_docx

    found, wanted = format_of(Path(source)), format_of(Path(target))
    if found.name not in {"docx", "docm"} or _suffix(source) != _suffix(target):
        raise in_vietnamese(
            UnwritableFile(f"{wanted.name}: comments go into a copy of a Word file, with the suffix that it has"),
            "chú thích chỉ ghi được vào bản sao của tệp Word (.docx), và tệp đích phải có cùng đuôi với tệp nguồn",
        )
    refuse_target(Path(target), source=Path(source), overwrite=overwrite)
    manner = manner_of(source, regulation=regulation, stage=stage, select=select, ignore=ignore, project=project)
    data = read_bytes(Path(source), limit=found.limit)
    reading = read(data, format=found.name, regulation=manner.law)
    report = manner.judge(reading)
    copy = annotate_docx(data, report, language=language, reading=reading)
    write_bytes(Path(target), copy, source=Path(source), overwrite=overwrite)
    return report


def load(source: str | os.PathLike[str] | bytes) -> Document:
    """Return the document that JSON states. Raises `InvalidDocument` with every fault, or `UnreadableFile`."""
    found, data = _open(source, "json")
    assert found.load is not None  # noqa: S101 - the table's row of JSON has it
    return found.load(data)


def dump(document: Document) -> bytes:
    """Return a document as JSON in UTF-8; `load` gives it back equal."""
    return render(document, "json")


def explain(
    code: str,
    *,
    language: Literal["vi", "en"] = "vi",
    regulation: Regulation | str | os.PathLike[str] = DEFAULT_REGULATION,
) -> str:
    """Return a rule's page of the manual, by its code or name: what, why, on which ground, with examples.

    Raises `UnknownName` where there is no such rule.
    """
    from vnadmindoc.rules import explain as explain_rule

    return explain_rule(code, regulation=find_regulation(regulation), language=language)
