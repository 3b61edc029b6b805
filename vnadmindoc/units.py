"""Lengths: the decree speaks in millimetres and points, OOXML in twips, half-points and EMU."""

from __future__ import annotations

from typing import Final

__all__ = [
    "EMU_PER_MM",
    "MM_PER_POINT",
    "TWIPS_PER_MM",
    "mm_to_emu",
    "mm_to_twips",
    "points_to_mm",
    "twips_to_mm",
]

MM_PER_POINT: Final = 25.4 / 72
TWIPS_PER_MM: Final = 1440 / 25.4
EMU_PER_MM: Final = 36_000


def mm_to_twips(mm: float) -> int:
    """Return millimetres as twentieths of a point, rounded to the nearest."""
    return round(mm * TWIPS_PER_MM)


def twips_to_mm(twips: float) -> float:
    """Return twentieths of a point as millimetres."""
    return twips / TWIPS_PER_MM


def mm_to_emu(mm: float) -> int:
    """Return millimetres as English Metric Units, the unit of DrawingML."""
    return round(mm * EMU_PER_MM)


def points_to_mm(points: float) -> float:
    """Return typographic points (1/72 inch) as millimetres."""
    return points * MM_PER_POINT
