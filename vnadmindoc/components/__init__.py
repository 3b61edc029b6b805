"""The components of a document (thành phần thể thức), one file each, both directions in it.

`format(value, …)` gives the lines as printed, `parse(lines, …)` reads them back, forgiving what people
do to them. Neither knows fonts or files: a line is its component and its words.
"""

from vnadmindoc.components.line import Line

__all__ = ["Line"]
