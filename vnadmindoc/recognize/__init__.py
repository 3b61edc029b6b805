"""Layout to Document: what a page says, with a label on every paragraph. Written once, for all formats.

`recognize` is the inverse of `vnadmindoc.compose.compose`. It is lenient: whatever it cannot name stays,
in order, as content or as an unlabelled block.
"""

from vnadmindoc.recognize.reading import CERTAIN, Label, Reading, Verdict
from vnadmindoc.recognize.recognizer import recognize

__all__ = ["CERTAIN", "Label", "Reading", "Verdict", "recognize"]
