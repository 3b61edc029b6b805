"""What a regulation file states. Every row carries its citation; what the instrument leaves open is absent.

Annotations are evaluated here, not postponed: the loader reads them, and strings would cost it a third
of its time.
"""

from datetime import date
from enum import StrEnum
from functools import cached_property
from typing import Literal

from attrs import field, frozen

from vnadmindoc.errors import UnknownName

__all__ = [
    "AuthoritySpec",
    "Case",
    "ComponentSpec",
    "CopySpec",
    "KindSpec",
    "LineSpec",
    "PageSpec",
    "Range",
    "Regulation",
    "RuleSpec",
    "Wording",
]

_LONGEST_NAME = 80


class Case(StrEnum):
    """Loại chữ: capitals throughout (in hoa) or sentence case (in thường)."""

    CAPITALS = "in hoa"
    SENTENCE = "in thường"


@frozen
class Range:
    """A closed range of sizes or distances; `minimum == maximum` is a fixed value."""

    minimum: float
    maximum: float

    def __contains__(self, value: float) -> bool:
        """Tell whether a value lies inside, to a hundredth."""
        return self.minimum - 0.01 <= value <= self.maximum + 0.01


@frozen(kw_only=True)
class PageSpec:
    """Paper, margins, font, colour and page number (Mục I). Lengths in mm, sizes in pt.

    `tolerance` is how far a measured length may be off before it is a fault (the decree names none;
    Word rounds to a twentieth of a point).
    """

    width: float
    height: float
    margin_top: Range
    margin_bottom: Range
    margin_left: Range
    margin_right: Range
    font: str
    color: str
    number_position: Literal["header", "footer"]
    number_alignment: Literal["left", "center", "right"]
    number_on_first_page: bool
    number_start: int
    tolerance: float
    citations: dict[str, str]


@frozen(kw_only=True)
class LineSpec:
    """The solid line below a component: its length as a share of the text line's."""

    minimum: float
    maximum: float
    sample: float


@frozen(kw_only=True, cache_hash=True)
class ComponentSpec:
    """One row of the table of Mục V with what Mục II and III add: how one component looks.

    `id` names it everywhere (styles, rules, labels); `cell` is its ô số in the diagram of Mục IV;
    `style_name` is the Vietnamese name of its paragraph style. Sizes and spacing are in pt, indents in
    mm. A `None` is what the instrument does not lay down: never judged.
    """

    id: str
    name: str
    style_name: str
    citation: str
    cell: str | None = None
    case: Case | None = None
    size: Range | None = None
    sample_size: float | None = None
    bold: bool | None = None
    italic: bool | None = None
    alignment: Literal["left", "center", "right", "justify"] | None = None
    first_line_indents: tuple[float, ...] | None = None
    space_before: float | None = None
    """The distance that the instrument asks for above the component, exactly."""
    min_paragraph_gap: float | None = None
    line_spacing: Range | None = None
    line_below: LineSpec | None = None
    size_step: int | None = None
    """Components with a step grow and shrink together: each is its step above the smallest."""
    same_size_as: str | None = None
    """The component whose size this one has, whatever that is: an article has the body's."""
    samples: tuple[str, ...] = ()


@frozen(kw_only=True)
class KindSpec:
    """One kind of document: its name, abbreviation and what it carries."""

    name: str
    citation: str
    code: str | None = None
    title: bool = True
    """Whether the kind's name is printed as a title (công văn: not)."""
    place_date: bool = True
    subject: bool = True
    subject_prefix: str | None = None
    addressees: Literal["required", "allowed", "none"] = "none"
    number: bool = True
    enacting_power: bool = False
    enacting_formula: str | None = None
    """The line after the bases: "QUYẾT ĐỊNH:"."""
    signatures: int = 1
    signer_roles: tuple[str, ...] = ()
    """Titles over the signatures that are roles, not positions: THƯ KÝ, CHỦ TỌA."""
    form: str | None = None
    """The sample form of Phụ lục III: "1.4"."""


@frozen(kw_only=True)
class CopySpec:
    """One form of copy: bản sao y, bản trích sao, bản sao lục."""

    name: str
    code: str
    words: str
    citation: str


@frozen(kw_only=True)
class AuthoritySpec:
    """One mark of signing authority: what it stands before, and which marks may follow it."""

    mark: str
    name: str
    principal: Literal["collective", "head"]
    may_be_followed_by: tuple[str, ...]
    citation: str


@frozen(kw_only=True)
class Wording:
    """Fixed words of one instrument. Slots stand in braces and are filled by the components."""

    national_name: str
    motto: str
    number: str
    place_date: str
    subject_prefix: str
    addressees: str
    recipients: str
    archive: str
    as_above: str
    annex: str
    end_mark: str
    proposal: str


@frozen(kw_only=True)
class RuleSpec:
    """A rule that the instrument imposes: by name, how gravely, on which ground, from which stage on."""

    name: str
    severity: Literal["error", "warning", "info"]
    citation: str
    since: Literal["draft", "signing", "issued"] = "draft"


@frozen(kw_only=True)
class Regulation:
    """One instrument, whole: what it is, and every row it lays down."""

    id: str
    title: str
    short_title: str
    system: Literal["state", "party", "normative", "house"]
    effective_from: date
    effective_to: date | None = None
    checked_on: date
    page: PageSpec
    wording: Wording
    components: tuple[ComponentSpec, ...]
    kinds: tuple[KindSpec, ...]
    copies: tuple[CopySpec, ...]
    authorities: tuple[AuthoritySpec, ...]
    point_letters: tuple[str, ...]
    secrecy_marks: tuple[str, ...]
    urgency_marks: tuple[str, ...]
    circulation_marks: tuple[str, ...]
    titled_issuers: tuple[str, ...] = ()
    """How the names of bodies begin whose branch may let ranks and degrees stand before a signer's name."""
    rules: tuple[RuleSpec, ...] = ()
    defaults: dict[str, float] = field(factory=dict)
    """Choices inside the ranges that a house style starts from: margins, indent, spacing."""

    __hash__ = object.__hash__

    @cached_property
    def _components(self) -> dict[str, ComponentSpec]:
        return {component.id: component for component in self.components}

    @cached_property
    def _kinds(self) -> dict[str, KindSpec]:
        return {kind.name: kind for kind in self.kinds}

    @cached_property
    def _rules(self) -> dict[str, RuleSpec]:
        return {rule.name: rule for rule in self.rules}

    def component(self, component_id: str) -> ComponentSpec:
        """Return the row of a component. Raises `UnknownName`."""
        try:
            return self._components[component_id]
        except KeyError:
            raise UnknownName(f"{self.id} has no component {component_id!r}") from None

    def kind(self, name: str) -> KindSpec:
        """Return the row of a kind by its Vietnamese name. Raises `UnknownName`."""
        try:
            return self._kinds[name]
        except KeyError:
            raise UnknownName(f"{self.id} has no kind {name[:_LONGEST_NAME]!r} (Điều 7)") from None

    def find_kind(self, name: str | None) -> KindSpec | None:
        """Return the row of a kind, or None where the instrument has no such kind."""
        return self._kinds.get(name) if name is not None else None

    def rule(self, name: str) -> RuleSpec | None:
        """Return how the instrument imposes a rule, or None where it does not."""
        return self._rules.get(name)
