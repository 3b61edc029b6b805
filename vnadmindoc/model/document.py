"""The document: what it says, whatever it looks like. This one file is the model's front page."""

from __future__ import annotations

from enum import StrEnum

from attrs import Attribute, field, frozen

from vnadmindoc.model.body import Node
from vnadmindoc.model.checks import each_is_text, is_text, is_tuple
from vnadmindoc.model.distribution import ContactLine, Marks, Recipients
from vnadmindoc.model.identity import DocumentNumber, Issuer, PlaceDate
from vnadmindoc.model.signing import Signature

__all__ = ["Annex", "AttachedText", "CopyBlock", "CopyForm", "Document"]


def _is_kind(_instance: object, _attribute: Attribute[str | None], value: str | None) -> None:
    if value is not None and (value != value.lower() or any(character.isdigit() for character in value)):
        raise ValueError(f"a kind is its Vietnamese name in lower case, not {value!r} (Điều 7)")


class CopyForm(StrEnum):
    """The forms of copy (hình thức sao; Điều 25, Phụ lục I, Phần II)."""

    TRUE_COPY = "SAO Y"
    COPY_OF_COPY = "SAO LỤC"
    EXTRACT = "TRÍCH SAO"


@frozen(kw_only=True)
class Annex:
    """An annex (phụ lục; khoản 1 Mục III): Roman `number` where there are two or more, title, content.

    `reference` is the line in brackets that ties it to its document, "Kèm theo Văn bản số …".
    """

    number: str | None = field(default=None, validator=is_text)
    title: str | None = field(default=None, validator=is_text)
    reference: str | None = field(default=None, validator=is_text)
    body: tuple[Node, ...] = field(default=(), validator=is_tuple)


@frozen(kw_only=True)
class AttachedText:
    """A text issued with a decision (văn bản được ban hành kèm theo quyết định; Mẫu 1.3): no number, no place-date."""

    kind: str | None = field(default=None, validator=[is_text, _is_kind])
    issuer: Issuer = Issuer()
    subject: str | None = field(default=None, validator=is_text)
    reference: str | None = field(default=None, validator=is_text)
    body: tuple[Node, ...] = field(default=(), validator=is_tuple)


@frozen(kw_only=True)
class CopyBlock:
    """What a copy on paper adds below the document (bản sao sang định dạng giấy; Phụ lục I, Phần II, Mục II)."""

    form: CopyForm = field(converter=CopyForm)
    issuer: Issuer = Issuer()
    number: DocumentNumber = DocumentNumber()
    place_date: PlaceDate = PlaceDate()
    signatures: tuple[Signature, ...] = field(default=(), validator=is_tuple)
    recipients: Recipients = Recipients()


@frozen(kw_only=True)
class Document:
    """An administrative document (văn bản hành chính; Điều 7, 8).

    What is absent is `None` or empty; a draft may lack anything. `kind` is the Vietnamese name in lower
    case ("báo cáo"; `vnadmindoc.kinds` has all 29 of Điều 7). `enacting_power` is the line above the
    bases of a decision (thẩm quyền ban hành, "BỘ TRƯỞNG BỘ NỘI VỤ"). `bases` are the căn cứ with
    "Theo đề nghị của …" last, without end mark. `co_issuers` are the further issuers of a joint document.
    """

    kind: str | None = field(default=None, validator=[is_text, _is_kind])
    issuer: Issuer = Issuer()
    co_issuers: tuple[Issuer, ...] = field(default=(), validator=is_tuple)
    number: DocumentNumber = DocumentNumber()
    place_date: PlaceDate = PlaceDate()
    subject: str | None = field(default=None, validator=is_text)
    addressees: tuple[str, ...] = field(default=(), validator=each_is_text)
    enacting_power: str | None = field(default=None, validator=is_text)
    bases: tuple[str, ...] = field(default=(), validator=each_is_text)
    body: tuple[Node, ...] = field(default=(), validator=is_tuple)
    signatures: tuple[Signature, ...] = field(default=(), validator=is_tuple)
    recipients: Recipients = Recipients()
    marks: Marks = Marks()
    annexes: tuple[Annex, ...] = field(default=(), validator=is_tuple)
    attachments: tuple[AttachedText, ...] = field(default=(), validator=is_tuple)
    contact: ContactLine | None = None
    copy_block: CopyBlock | None = None
