"""The published schema of the JSON form, JSON Schema draft 2020-12."""

from __future__ import annotations

__all__ = ["schema"]


def schema() -> dict[str, object]:
    """Return the schema as values; the file `document.schema.json` stands beside this module."""
    import json
    from importlib.resources import files

    text = files("vnadmindoc.exchange").joinpath("document.schema.json").read_text(encoding="utf-8")
    loaded: dict[str, object] = json.loads(text)
    return loaded
