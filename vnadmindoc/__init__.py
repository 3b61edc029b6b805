"""Vietnamese administrative documents under Nghị định 30/2020/NĐ-CP: model, read, check, write.

>>> import vnadmindoc
>>> vnadmindoc.Document(kind=vnadmindoc.kinds.REPORT, subject="Kết quả công tác năm 2025").kind
'báo cáo'

Importing the package loads nothing: each public name is fetched from its module when it is first used.
`compose` and `recognize` name both a verb here and the module that defines it; as an attribute of this
package they are the verb.
"""

from __future__ import annotations

import sys
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING, Final

from vnadmindoc.version import VERSION

if TYPE_CHECKING:
    from vnadmindoc.api import (
        annotate,
        check,
        citations,
        compose,
        convert,
        dump,
        explain,
        fix,
        load,
        read,
        recognize,
        render,
    )
    from vnadmindoc.errors import (
        InvalidDocument,
        InvalidProject,
        InvalidRegulation,
        MissingExtra,
        UnknownName,
        UnreadableFile,
        UnwritableFile,
        VnadmindocError,
    )
    from vnadmindoc.model import (
        Annex,
        ArchiveNote,
        AttachedText,
        Authority,
        Bullet,
        Capacity,
        Cell,
        Citation,
        CitationForm,
        CitedNumber,
        Confidentiality,
        ContactLine,
        CopyBlock,
        CopyForm,
        Division,
        Document,
        DocumentNumber,
        DrafterMark,
        Issuer,
        Level,
        Marks,
        Node,
        Office,
        PageBreak,
        Paragraph,
        PartialDate,
        Picture,
        PlaceDate,
        Provision,
        Raw,
        Recipients,
        Row,
        Signature,
        Span,
        Symbol,
        Table,
        Urgency,
        kinds,
        query,
        spans,
        text_of,
        walk,
    )
    from vnadmindoc.recognize.cited import CitedDocument, CitedPlace
    from vnadmindoc.recognize.reading import Reading
    from vnadmindoc.regulations import HouseStyle, Regulation, load_regulation, regulation
    from vnadmindoc.rules.fixing import Repair
    from vnadmindoc.rules.report import Diagnostic, Fix, Report, Stage

__all__ = [
    "Annex",
    "ArchiveNote",
    "AttachedText",
    "Authority",
    "Bullet",
    "Capacity",
    "Cell",
    "Citation",
    "CitationForm",
    "CitedDocument",
    "CitedNumber",
    "CitedPlace",
    "Confidentiality",
    "ContactLine",
    "CopyBlock",
    "CopyForm",
    "Diagnostic",
    "Division",
    "Document",
    "DocumentNumber",
    "DrafterMark",
    "Fix",
    "HouseStyle",
    "InvalidDocument",
    "InvalidProject",
    "InvalidRegulation",
    "Issuer",
    "Level",
    "Marks",
    "MissingExtra",
    "Node",
    "Office",
    "PageBreak",
    "Paragraph",
    "PartialDate",
    "Picture",
    "PlaceDate",
    "Provision",
    "Raw",
    "Reading",
    "Recipients",
    "Regulation",
    "Repair",
    "Report",
    "Row",
    "Signature",
    "Span",
    "Stage",
    "Symbol",
    "Table",
    "UnknownName",
    "UnreadableFile",
    "UnwritableFile",
    "Urgency",
    "VnadmindocError",
    "annotate",
    "check",
    "citations",
    "compose",
    "convert",
    "dump",
    "explain",
    "fix",
    "kinds",
    "load",
    "load_regulation",
    "query",
    "read",
    "recognize",
    "regulation",
    "render",
    "spans",
    "text_of",
    "walk",
]

__version__: Final = VERSION

_HOMES: Final = {
    "vnadmindoc.api": (
        "annotate",
        "check",
        "citations",
        "compose",
        "convert",
        "dump",
        "explain",
        "fix",
        "load",
        "read",
        "recognize",
        "render",
    ),
    "vnadmindoc.errors": (
        "InvalidDocument",
        "InvalidProject",
        "InvalidRegulation",
        "MissingExtra",
        "UnknownName",
        "UnreadableFile",
        "UnwritableFile",
        "VnadmindocError",
    ),
    "vnadmindoc.recognize.cited": ("CitedDocument", "CitedPlace"),
    "vnadmindoc.recognize.reading": ("Reading",),
    "vnadmindoc.regulations": ("HouseStyle", "Regulation", "load_regulation", "regulation"),
    "vnadmindoc.rules.fixing": ("Repair",),
    "vnadmindoc.rules.report": ("Diagnostic", "Fix", "Report", "Stage"),
}
"""Where the public names live; a name of `__all__` that is not here lives in `vnadmindoc.model`."""


def __getattr__(name: str) -> object:
    """Fetch a public name from its module (PEP 562)."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    home = next((module for module, names in _HOMES.items() if name in names), "vnadmindoc.model")
    value: object = getattr(import_module(home), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    """List the public names, fetched or not."""
    return sorted({*globals(), *__all__})


class _Package(ModuleType):
    """This package: importing the modules `compose` and `recognize` does not displace the verbs."""

    def __setattr__(self, name: str, value: object) -> None:
        if name in {"compose", "recognize"} and isinstance(value, ModuleType):
            return
        super().__setattr__(name, value)


sys.modules[__name__].__class__ = _Package
