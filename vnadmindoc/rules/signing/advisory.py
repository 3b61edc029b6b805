"""Chức danh của người ký văn bản của Hội đồng, Ban Chỉ đạo của Nhà nước (ô 7b; điểm c khoản 7 Mục II)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from vnadmindoc.rules.evidence import Evidence
from vnadmindoc.rules.examples import drop, failed, inapplicable, insert, passed, swap
from vnadmindoc.rules.rule import INAPPLICABLE, Finding, fault, rule
from vnadmindoc.rules.signing.marks import only_signature
from vnadmindoc.rules.wording import flatten, fold

__all__ = ["RULES"]

_NATIONAL: Final = re.compile(
    r"(?:ban chỉ đạo|hội đồng(?! (?:nhân dân|trường|đại học|quản trị|thành viên)\b))\s"
    r"(?=.*\b(?:quốc gia|trung ương|nhà nước|toàn quốc)\b)"
)
"""A council or steering committee of the State, by its name."""

_COUNCIL: Final = (swap("SỞ NỘI VỤ", "BAN CHỈ ĐẠO QUỐC GIA VỀ CHUYỂN ĐỔI SỐ"), drop("superior_agency"))


@rule(
    code="VB0717",
    name="council-signer-without-own-post",
    vi="Lãnh đạo Bộ ký văn bản của {issuer} ghi thêm chức vụ và tên cơ quan nơi công tác phía trên họ tên",
    en="A leader of a ministry who signs for {issuer} adds the own post and body above the name",
    why="Văn bản của Hội đồng, Ban Chỉ đạo của Nhà nước do lãnh đạo Bộ ký ghi rõ chức vụ, tên cơ quan nơi người đó "
    "công tác ở phía trên họ tên (ô số 7b).",
    examples=(
        failed(*_COUNCIL, of="công văn"),
        passed(
            *_COUNCIL,
            insert("BỘ TRƯỞNG BỘ NỘI VỤ", where="before", component="full_name", like="position"),
            of="công văn",
        ),
        inapplicable(of="công văn"),
    ),
)
def council_signer_without_own_post(evidence: Evidence) -> Iterator[Finding]:
    """On papers of the State's councils and steering committees a leader of a ministry prints the own post as well.

    Whether a leader of a ministry signs is not on the page, so this only reminds.
    """
    issuers, posts = evidence.of("issuing_agency"), evidence.of("position", "other_position")
    name = " ".join([flatten(label.text) for label in issuers])
    if not posts or not _NATIONAL.match(fold(name)) or not only_signature(evidence):
        yield INAPPLICABLE
    elif len(posts) == 1 and "\n" not in posts[0].text.strip():
        yield fault(posts[0], issuer=name)


RULES: Final = (council_signer_without_own_post,)
