"""Why an edit cannot be carried out on a file."""

from __future__ import annotations

from typing import Final

from vnadmindoc.errors import VnadmindocError

__all__ = [
    "ALTERNATIVES",
    "ENCODING",
    "LOST_WORDS",
    "NO_PLACE",
    "PREFIX",
    "PROTECTED",
    "SIGNED",
    "TOO_LARGE",
    "Refused",
    "refused",
]

Reason = tuple[str, str]

NO_PLACE: Final = "không tìm thấy chỗ này trong tệp", "the place was not found in the file"
ALTERNATIVES: Final = (
    "chữ này nằm trong một nội dung có nhiều phương án hiển thị",
    "the text is part of content with alternative renderings",
)
ENCODING: Final = "phần này của tệp không ghi bằng UTF-8", "this part of the file is not in UTF-8"
PREFIX: Final = "phần này của tệp đặt tên XML theo cách không thường dùng", "this part names its XML in an unusual way"
PROTECTED: Final = (
    "tệp đang được bảo vệ (Restrict Editing); hãy bỏ bảo vệ rồi thử lại",
    "the file is protected against editing (Restrict Editing)",
)
SIGNED: Final = (
    "tệp có chữ ký số; sửa tệp sẽ làm mất hiệu lực của chữ ký",
    "the file is digitally signed; an edit would void the signature",
)
TOO_LARGE: Final = (
    "phần này của tệp có quá nhiều mã định dạng nên không sửa tự động được; hãy tách phụ lục ra tệp riêng",
    "this part of the file has too much markup to be edited; put annexes into other files",
)
LOST_WORDS: Final = (
    "sau khi sửa, tệp đọc lại không đúng như mong đợi nên đã bỏ sửa đổi này",
    "the edited file did not read as expected, so the edit was given up",
)


class Refused(VnadmindocError):
    """An edit that a file does not admit; caught where edits are carried out, and told as a `Refusal`."""

    reason: Reason


def refused(reason: Reason) -> Refused:
    """Return the refusal to raise for a reason."""
    fault = Refused(reason[1])
    fault.reason = reason
    return fault
