"""The law as data: each instrument is one TOML file, complete in itself, loaded by one loader."""

from vnadmindoc.regulations.house_style import HouseStyle
from vnadmindoc.regulations.load import available, load_regulation, regulation
from vnadmindoc.regulations.schema import (
    AuthoritySpec,
    Case,
    ComponentSpec,
    CopySpec,
    KindSpec,
    LineSpec,
    PageSpec,
    Regulation,
    RuleSpec,
    Wording,
)

__all__ = [
    "AuthoritySpec",
    "Case",
    "ComponentSpec",
    "CopySpec",
    "HouseStyle",
    "KindSpec",
    "LineSpec",
    "PageSpec",
    "Regulation",
    "RuleSpec",
    "Wording",
    "available",
    "load_regulation",
    "regulation",
]
