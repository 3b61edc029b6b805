"""Packages that lie, burst, repeat or point elsewhere: read or refused, within five seconds and 512 MB."""

import io
import struct
import zipfile
import zlib

import pytest
from hostile_word import NAMES, archive, members, paragraph, stored, word

PLAIN = members(word(paragraph("Nội dung.")))
DOCUMENT = PLAIN["word/document.xml"]


def raw(entries, *, count=None, comment=b""):
    """Return an archive written by hand: (name, packed, method, size, crc, flags, offset or None) an entry."""
    body, directory = bytearray(), bytearray()
    for name, packed, method, size, crc, flags, offset in entries:
        place = len(body) if offset is None else offset
        if offset is None:
            body += struct.pack(
                "<4s5H3I2H", b"PK\x03\x04", 20, flags, method, 0, 33, crc, len(packed), size, len(name), 0
            )
            body += name + packed
        directory += (
            struct.pack(
                "<4s6H3I5H2I",
                b"PK\x01\x02",
                20,
                20,
                flags,
                method,
                0,
                33,
                crc,
                len(packed),
                size,
                len(name),
                0,
                0,
                0,
                0,
                0,
                place,
            )
            + name
        )
    number = len(entries) if count is None else count
    end = struct.pack("<4s4H2IH", b"PK\x05\x06", 0, 0, number, number, len(directory), len(body), len(comment))
    return bytes(body + directory + end + comment)


def entry(name, data, *, size=None, flags=0x800, offset=None, method=8):
    packer = zlib.compressobj(1, zlib.DEFLATED, -15)
    packed = packer.compress(data) + packer.flush() if method == 8 else data
    return (name.encode(), packed, method, len(data) if size is None else size, zlib.crc32(data), flags, offset)


def entries(**changes):
    return [entry(name, data, **changes) for name, data in PLAIN.items()]


def test_a_plain_document_ends_well_in_the_judges_hands(judge):
    verdict = judge(word(paragraph("Nội dung.")))
    assert verdict.ended == "read"
    assert "CỘNG HÒA" in verdict.words
    assert judge(raw(entries())).ended == "read"


def test_a_part_that_bursts_is_refused(judge):
    bomb = DOCUMENT.replace(b"</w:body>", b" " * (60 << 20) + b"</w:body>")
    judge(archive({**PLAIN, "word/document.xml": bomb}, compresslevel=1), refused="quá lớn")


def test_many_side_parts_that_burst_together_are_refused_or_left_alone(judge):
    huge = b"<a>" + b" " * (45 << 20) + b"</a>"
    judge(archive({**PLAIN, **{f"word/part{number}.xml": huge for number in range(4)}}, compresslevel=1))
    judge(
        archive({**PLAIN, "word/_rels/document.xml.rels": huge, "_rels/.rels": huge}, compresslevel=1),
        refused="triệu ký tự",
    )


def test_a_bomb_inside_a_bomb_is_not_opened(judge):
    inner = archive({"a": b"\0" * (30 << 20)}, compresslevel=1)
    outer = archive({f"word/embeddings/{number}.zip": inner for number in range(20)})
    judge(archive({**PLAIN, "word/embeddings/outer.zip": outer}))


@pytest.mark.parametrize("size", [0, 1, 100, 0x7FFFFFFF, 0xFFFFFFFE])
def test_a_size_that_lies_is_not_believed(judge, size):
    judge(raw(entries(size=size)))


def test_a_small_size_stated_over_a_bomb_is_refused(judge):
    bomb = DOCUMENT.replace(b"</w:body>", b" " * (60 << 20) + b"</w:body>")
    judge(raw([*entries()[:2], entry("word/document.xml", bomb, size=1000)]))


def test_entries_that_share_their_bytes_are_read_once_or_refused(judge):
    shared = entries()
    place = 0
    kernel = entry("word/media/a.png", b"\0" * 1_000_000)
    judge(
        raw([kernel, *shared, *[(f"word/media/{number}.png".encode(), *kernel[1:6], place) for number in range(9_000)]])
    )
    judge(
        raw([*shared, *[(f"{number}".encode(), *shared[0][1:6], 0) for number in range(20_000)]]), refused="quá nhiều"
    )


def test_a_directory_that_counts_wrong_ends_well(judge):
    for count in (0, 1, 65_535):
        judge(raw(entries(), count=count))


def test_encrypted_entries_are_refused_as_protected(judge):
    judge(raw(entries(flags=0x801)), refused="mật khẩu")


@pytest.mark.parametrize("method", [1, 12, 14, 93, 97, 255])
def test_an_unknown_or_other_method_of_packing_ends_well(judge, method):
    changed = [(name, packed, method, size, crc, flags, None) for name, packed, _, size, crc, flags, _ in entries()]
    judge(raw(changed))


def test_names_that_leave_the_package_write_and_read_nothing(judge, tmp_path):
    for name in (
        "../../outside",
        "/etc/passwd",
        "C:\\Windows\\a",
        "word/../../../b",
        "\\\\host\\share",
        "a" * 60_000,
        "",
    ):
        assert judge(raw([*entries(), entry(name, b"x")])).ended == "read"
    assert not list(tmp_path.parent.glob("outside"))
    leaving = PLAIN["_rels/.rels"].replace(b'Target="word/document.xml"', b'Target="../../../../etc/passwd"')
    assert "root:" not in judge(archive({**PLAIN, "_rels/.rels": leaving})).words


def test_names_with_zero_bytes_and_broken_letters_end_well(judge):
    for name in (b"word/document.xml\0.png", b"\xff\xfe\xfa", b"\0", "word/đ.xml".encode("cp1258")):
        judge(raw([*entries(), (name, *entry("x", b"x")[1:])]))


def test_a_symbolic_link_in_a_package_is_not_followed(judge):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as file:
        for name, data in PLAIN.items():
            if name != "word/document.xml":
                file.writestr(name, data)
        link = zipfile.ZipInfo("word/document.xml")
        link.create_system, link.external_attr = 3, 0o120777 << 16
        file.writestr(link, "/etc/passwd")
    judge(buffer.getvalue(), refused="XML")


def test_a_member_that_stands_twice_is_read_once(judge):
    other = DOCUMENT.replace("Nội dung.".encode(), "Nội dung khác.".encode())
    verdict = judge(raw([*entries(), entry("word/document.xml", other), entry("WORD/DOCUMENT.XML", other)]))
    assert verdict.ended == "read"
    assert verdict.words.count("Nội dung") == 1


def test_zip64_a_long_comment_and_bytes_around_the_archive_end_well(judge):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as file:
        for name, data in PLAIN.items():
            with file.open(name, "w", force_zip64=True) as member:
                member.write(data)
    assert judge(buffer.getvalue()).ended == "read"
    plain = raw(entries())
    assert judge(raw(entries(), comment=b"PK\x05\x06" * 16_383)).ended in ("read", "refused")
    judge(b"MZ" + bytes(1000) + plain)
    judge(b"#!/bin/sh\nexit\n" + plain)
    assert judge(plain + bytes(30_000)).ended == "read"
    judge(plain + bytes(200_000))


def test_a_file_cut_off_anywhere_is_refused():
    """Cutting is tried in this process: it needs no bounds, and every byte is tried."""
    from vnadmindoc.errors import UnreadableFile
    from vnadmindoc.formats.docx import read_docx

    data = raw(entries())
    for end in range(len(data)):
        with pytest.raises(UnreadableFile):
            read_docx(data[:end])


def test_each_part_may_be_missing_or_empty(judge):
    whole = members(
        word(paragraph("Nội dung."), styles="", numbering="", settings="", header1="", footer1="", footnotes="")
    )
    for name in whole:
        judge(archive({other: data for other, data in whole.items() if other != name}))
        judge(archive({**whole, name: b""}))
        judge(archive({**whole, name: whole[name][: len(whole[name]) // 2]}))


def test_relationships_that_go_round_end_well(judge):
    row = '<Relationship Id="{}" Type="http://x/{}" Target="{}"/>'
    rows = "".join(
        row.format(f"r{number}", kind, target)
        for number, (kind, target) in enumerate(
            (kind, target)
            for kind in ("styles", "numbering", "header", "footnotes", "theme", "settings", "comments", "subDocument")
            for target in ("document.xml", "_rels/document.xml.rels", "../word/./document.xml", "#a", "", "%00", "..")
        )
    )
    relationships = f"<Relationships>{rows}</Relationships>"
    header = '<w:headerReference w:type="default" r:id="r14"/><w:headerReference w:type="first" r:id="r0"/>'
    data = members(word(paragraph("Nội dung."), section=header))
    assert judge(archive({**data, "word/_rels/document.xml.rels": relationships})).ended == "read"
    root = "<Relationships>" + row.format("a", "officeDocument", "_rels/.rels") + "</Relationships>"
    judge(archive({**data, "_rels/.rels": root}))


def test_a_hundred_thousand_relationships_end_well(judge):
    rows = "".join(
        f'<Relationship Id="r{number}" Type="a/image" Target="media/{number}.png"/>' for number in range(100_000)
    )
    judge(stored({**PLAIN, "word/_rels/document.xml.rels": f"<Relationships>{rows}</Relationships>"}))


def test_macros_and_remote_templates_are_never_run_or_fetched(judge):
    """The sockets of this process are the only ones: an address that is asked for is seen."""
    import socket

    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(0.2)
        address = f"http://127.0.0.1:{server.getsockname()[1]}/x"
        rows = "".join(
            f'<Relationship Id="r{number}" Type="http://x/{kind}" Target="{address}" TargetMode="External"/>'
            for number, kind in enumerate(("attachedTemplate", "styles", "image", "header", "oleObject", "hyperlink"))
        )
        settings = f'<w:settings {NAMES}><w:attachedTemplate r:id="r0"/></w:settings>'
        picture = (
            '<w:p><w:r><w:drawing><wp:inline><a:blip r:link="r2" r:embed="r2"/></wp:inline></w:drawing></w:r></w:p>'
        )
        data = members(word(picture, section='<w:headerReference r:id="r3"/>'))
        data["word/_rels/document.xml.rels"] = f"<Relationships>{rows}</Relationships>"
        data["word/settings.xml"] = settings
        data["word/vbaProject.bin"] = bytes.fromhex("D0CF11E0A1B11AE1") + bytes(2048)
        for name in ("a.docx", "a.docm"):
            assert judge(archive(data), name).ended == "read"
        with pytest.raises(TimeoutError):
            server.accept()
