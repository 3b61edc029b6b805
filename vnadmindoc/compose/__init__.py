"""Document to Layout: the page as the regulation draws it. Written once, for all formats.

`compose` is the inverse of `vnadmindoc.recognize.recognize`.
"""

from vnadmindoc.compose.page import compose

__all__ = ["compose"]
