"""The properties of runs, paragraphs and sections, put in and taken out in the schema's order.

ECMA-376-1: CT_RPr (17.3.2.28), CT_PPr (17.3.1.26), CT_SectPr (17.6.17). An element that says already what it
shall say keeps its bytes.
"""

from __future__ import annotations

from typing import Final

from vnadmindoc.formats.docx.ooxml import W
from vnadmindoc.formats.docx.patching.tree import Node, Tree

__all__ = ["drop", "ensure", "properties_of", "put", "set_toggle", "set_value"]

_RUN: Final = (
    "ins del moveFrom moveTo rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint"
    " noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText"
    " vertAlign rtl cs em lang eastAsianLayout specVanish oMath * rPrChange"
)
_PARAGRAPH: Final = (
    "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs"
    " suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd"
    " snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment"
    " textboxTightWrap outlineLvl divId cnfStyle rPr sectPr * pPrChange"
)
_SECTION: Final = (
    "headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols"
    " formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings * sectPrChange"
)
_ORDERS: Final = {
    f"{W}{name}": {word: place for place, word in enumerate(order.split())}
    for name, order in (("rPr", _RUN), ("pPr", _PARAGRAPH), ("sectPr", _SECTION))
}
_OFF: Final = frozenset({"0", "false", "off"})


def properties_of(tree: Tree, owner: Node, name: str) -> Node:
    """Return the `rPr` of a run or of a paragraph's mark, or the `pPr` of a paragraph, made where there is none."""
    found = owner.child(name)
    if found is None:
        found = tree.parse(f"<w:{name}></w:{name}>", owner.scope)
        if owner.name in _ORDERS:
            put(owner, found)
        else:
            owner.insert(0, found)
    return found


def _rank(parent: Node, name: str) -> int:
    order = _ORDERS[parent.name]
    return order.get(name, order["*"])


def put(parent: Node, child: Node) -> None:
    """Put an element where the schema wants it, in the place of those of its name."""
    local = child.name.rpartition("}")[2]
    found = [each for each in parent.children() if each.name == child.name]
    if found:
        for other in found[1:]:
            other.replace()
        found[0].replace(child)
        return
    rank = _rank(parent, local)
    for place, each in enumerate(parent.content):
        if isinstance(each, Node) and _rank(parent, each.name.removeprefix(W)) > rank:
            parent.insert(place, child)
            return
    parent.append(child)


def ensure(tree: Tree, parent: Node, name: str) -> Node:
    """Return a property, put in where it is missing."""
    found = parent.child(name)
    if found is None:
        found = tree.parse(f"<w:{name}/>", parent.scope)
        put(parent, found)
    return found


def drop(parent: Node, *names: str) -> None:
    """Take properties out."""
    for child in parent.children():
        if child.name.removeprefix(W) in names:
            child.replace()


def set_value(tree: Tree, parent: Node, name: str, value: str) -> None:
    """Make a property say `w:val`, and nothing else beside it."""
    found = [each for each in parent.children() if each.name == W + name]
    if len(found) == 1 and found[0].attribute("val") == value and found[0].opening.count(b"=") == 1:
        return
    put(parent, tree.parse(f'<w:{name} w:val="{value}"/>', parent.scope))


def set_toggle(tree: Tree, parent: Node, name: str, *, value: bool) -> None:
    """Make an on-off property say yes or no."""
    found = [each for each in parent.children() if each.name == W + name]
    if len(found) == 1:
        says = (found[0].attribute("val") or "1").strip().lower() not in _OFF
        if says is value:
            return
    put(parent, tree.parse(f"<w:{name}/>" if value else f'<w:{name} w:val="0"/>', parent.scope))
