"""The conforming documents into which the faults are put, and the programs that they went through."""

from __future__ import annotations

import io
import shutil
import subprocess
import tempfile
from functools import cache
from pathlib import Path

import docx
import handmade
from attrs import evolve

import vnadmindoc as vn
from vnadmindoc.rules.specimens import SPECIMENS, specimen

_EXAMPLES = Path(__file__).resolve().parents[2] / "examples"


@cache
def documents() -> dict[str, vn.Document]:
    """Return the documents by name."""
    found = {f"specimen {name}": specimen(name) for name in SPECIMENS}
    found |= {f"example {path.stem}": vn.load(path) for path in sorted(_EXAMPLES.glob("*.json"))}
    # Not every kind of component stands in those: a plain one with an annex, bases that name the office.
    plain = specimen("báo cáo")
    found["plan"] = evolve(
        plain,
        kind=vn.kinds.PLAN,
        number=vn.DocumentNumber(serial=8, symbol=vn.Symbol.named("KH", "VP")),
        bases=(
            "Căn cứ Luật Lưu trữ ngày 21 tháng 6 năm 2024",
            "Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư",
        ),
        marks=vn.Marks(),
    )
    return found


_HANDMADE = {
    "handmade letter": (handmade.letter, handmade.LETTER_FACTS),
    "handmade decision": (handmade.decision, handmade.DECISION_FACTS),
}


def names() -> list[str]:
    """Return the names of all documents, those made by hand too."""
    return [*documents(), *_HANDMADE]


@cache
def facts(name: str) -> dict[str, str]:
    """Return the words of the components that a pattern cannot find."""
    if name in _HANDMADE:
        return _HANDMADE[name][1]
    document = documents()[name]
    signature = document.signatures[0]
    known = {
        "superior_agency": document.issuer.superior,
        "issuing_agency": document.issuer.name,
        "type_name": None if document.kind == vn.kinds.LETTER else document.kind.upper(),
        "subject": None if document.kind == vn.kinds.LETTER else document.subject,
        "position": signature.position,
        "full_name": signature.name,
        "annex_title": document.annexes[0].title if document.annexes else None,
        "enacting_power": document.enacting_power,
        "contact": document.contact.address if document.contact else None,
        "drafter_mark": document.recipients.drafter.notation if document.recipients.drafter else None,
    }
    return {component: words for component, words in known.items() if words}


@cache
def written(name: str) -> bytes:
    """Return the document as this package, or the hand that made it, writes it."""
    if name in _HANDMADE:
        return _HANDMADE[name][0]()
    return vn.render(documents()[name], "docx")


@cache
def resaved(name: str) -> bytes:
    """Return the document opened and saved by python-docx."""
    out = io.BytesIO()
    docx.Document(io.BytesIO(written(name))).save(out)
    return out.getvalue()


@cache
def by_libreoffice() -> dict[str, bytes]:
    """Return every document opened and saved by LibreOffice, which builds the file anew."""
    soffice = shutil.which("soffice")
    assert soffice is not None
    with tempfile.TemporaryDirectory() as folder:
        here = Path(folder)
        known = names()
        for position, name in enumerate(known):
            (here / f"{position}.docx").write_bytes(written(name))
        (here / "out").mkdir()
        command = [soffice, f"-env:UserInstallation=file://{here}/profile", "--headless", "--convert-to", "docx"]
        sources = [str(here / f"{position}.docx") for position in range(len(known))]
        subprocess.run(
            [*command, "--outdir", str(here / "out"), *sources], capture_output=True, check=True, timeout=180
        )
        return {name: (here / "out" / f"{position}.docx").read_bytes() for position, name in enumerate(known)}
