"""Files of other word processors: read by way of LibreOffice, refused plainly where they cannot be."""

import http.server
import io
import os
import shutil
import signal
import struct
import subprocess
import threading
import time
import zipfile
from concurrent.futures import ThreadPoolExecutor

import pytest

import vnadmindoc as vn
from vnadmindoc.errors import UnreadableFile
from vnadmindoc.formats.office import convert as converting
from vnadmindoc.formats.office import profile as profiles
from vnadmindoc.formats.office import read_doc, read_odt, read_rtf
from vnadmindoc.formats.office.convert import convert_to_docx, find_soffice
from vnadmindoc.layout import Paragraph, Table

needs_office = pytest.mark.skipif(find_soffice() is None, reason="LibreOffice is not installed")

COMPOUND = bytes.fromhex("D0CF11E0A1B11AE1")
RTF = r"{\rtf1\ansi\ansicpg1252{\fonttbl{\f0 Times New Roman;}}\paperw11906\paperh16838\margl1701\f0\fs28 "
RTF += r"{\b C\u7896?NG H\u210?A X\u195? H\u7896?I CH\u7910? NGH\u296?A VI\u7878?T NAM\par}"
RTF += r"S\u7889?: 15/BC-UBND\par N\u7897?i dung.\par {rest}}"


def rtf(rest=""):
    return RTF.replace("{rest}", rest).encode("ascii")


ODT = "application/vnd.oasis.opendocument.text"
ODT_NAMES = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"'
    ' xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'
    ' xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:xlink="http://www.w3.org/1999/xlink"'
    ' xmlns:script="urn:oasis:names:tc:opendocument:xmlns:script:1.0" xmlns:dom="http://www.w3.org/2001/xml-events"'
    ' xmlns:ooo="http://openoffice.org/2004/office"'
    ' xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"'
)
MANIFEST = "META-INF/manifest.xml"


def odt(body, scripts="", **others):
    """Return an OpenDocument text with a body; `others` are further members by name."""
    content = (
        f'<office:document-content {ODT_NAMES} office:version="1.2">{scripts}<office:body><office:text>{body}'
        "</office:text></office:body></office:document-content>"
    )
    rows = [("/", ODT), *((name, "text/xml") for name in ("content.xml", *others) if name != MANIFEST)]
    entries = "".join(
        f'<manifest:file-entry manifest:full-path="{name}" manifest:media-type="{kind}"/>' for name, kind in rows
    )
    manifest = (
        f'<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">{entries}'
        "</manifest:manifest>"
    )
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as file:
        file.writestr("mimetype", ODT, zipfile.ZIP_STORED)
        for name, data in {"content.xml": content, MANIFEST: manifest, **others}.items():
            file.writestr(name, data)
    return buffer.getvalue()


def macro(command):
    """Return scripts and members of an OpenDocument text that runs a command when it is opened."""
    library = 'xmlns:library="http://openoffice.org/2000/library" xmlns:xlink="http://www.w3.org/1999/xlink"'
    names = 'xmlns:script="http://openoffice.org/2000/script" script:name="M" script:language="StarBasic"'
    link = "vnd.sun.star.script:Standard.M.Main?language=Basic&amp;location=document"
    scripts = (
        '<office:scripts><office:event-listeners><script:event-listener script:language="ooo:script"'
        f' script:event-name="dom:load" xlink:href="{link}"/></office:event-listeners></office:scripts>'
    )
    row = '<library:library library:name="Standard" library:link="false"/>'
    element = '<library:element library:name="M"/>'
    members = {
        "Basic/script-lc.xml": f"<library:libraries {library}>{row}</library:libraries>",
        "Basic/Standard/script-lb.xml": (
            f'<library:library {library} library:name="Standard">{element}</library:library>'
        ),
        "Basic/Standard/M.xml": f'<script:module {names}>Sub Main\nShell("{command}")\nEnd Sub</script:module>',
    }
    return {"scripts": scripts, **members}


def doc(tmp_path):
    """Return a Word 97-2003 file of a document that the package composes."""
    document = vn.Document(kind=vn.kinds.REPORT, subject="Kết quả công tác", body=(vn.Paragraph("Nội dung báo cáo."),))
    (tmp_path / "a.docx").write_bytes(vn.render(document))
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = [
        find_soffice(),
        profile,
        "--headless",
        "--convert-to",
        "doc:MS Word 97",
        "--outdir",
        tmp_path,
        tmp_path / "a.docx",
    ]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    return (tmp_path / "a.doc").read_bytes()


def texts(layout):
    return [text for section in layout.sections for text in words(section.blocks)]


def words(blocks):
    for block in blocks:
        if isinstance(block, Paragraph):
            assert block.anchor is None
            assert all(run.anchor is None for run in block.runs)
            yield block.text
        elif isinstance(block, Table):
            for row in block.rows:
                for cell in row.cells:
                    yield from words(cell.blocks)


@needs_office
def test_an_rtf_file_is_read_with_its_typography_and_without_anchors():
    layout = read_rtf(b"\r\n" + rtf())
    assert texts(layout) == ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Số: 15/BC-UBND", "Nội dung."]
    run = layout.sections[0].blocks[0].runs[0]
    assert (run.format.font, run.format.size, run.format.bold) == ("Times New Roman", 14, True)
    assert layout.sections[0].page.left == pytest.approx(30, abs=0.1)
    assert layout.sections[0].anchors == ()
    assert layout.source == "rtf"
    assert "LibreOffice" in layout.notices[0]


@needs_office
def test_a_word_97_file_is_read_and_recognized(tmp_path):
    data = doc(tmp_path)
    reading = vn.read(data)
    assert reading.layout.source == "doc"
    assert reading.document.kind == vn.kinds.REPORT
    assert reading.document.subject == "Kết quả công tác"
    assert vn.check(reading).kind == "báo cáo"
    assert "Nội dung báo cáo." in texts(read_doc(data))


@needs_office
def test_an_opendocument_text_is_read():
    layout = read_odt(odt("<text:p>Nội dung.</text:p>"))
    assert texts(layout) == ["Nội dung."]
    assert layout.source == "odt"


@needs_office
def test_two_files_are_converted_at_the_same_time():
    with ThreadPoolExecutor(2) as pool:
        layouts = list(pool.map(read_rtf, [rtf("Mot"), rtf("Hai")]))
    assert [texts(layout)[-1] for layout in layouts] == ["Mot", "Hai"]


@needs_office
@pytest.mark.parametrize("isolated", [True, False])
def test_nothing_is_fetched_and_no_macro_is_run(monkeypatch, tmp_path, isolated):
    """Also where the kernel does not take the network away the profile keeps LibreOffice from asking."""
    asked = []

    class Ear(http.server.BaseHTTPRequestHandler):
        def do_GET(self):
            asked.append(self.path)
            self.send_error(404)

        do_HEAD = do_OPTIONS = do_PROPFIND = do_GET  # noqa: N815 - the names that http.server looks for

        def log_message(self, *_):
            pass

    if not isolated:
        monkeypatch.setattr(converting, "_without_network", tuple)
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Ear) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        address = f"http://127.0.0.1:{server.server_port}/a.png"
        include = rf'{{\field{{\*\fldinst INCLUDEPICTURE "{address}" \\d}}{{\fldrslt x}}}}{{\*\template {address}}}'
        assert "Nội dung." in texts(read_rtf(rtf(include)))
        touched = tmp_path / "touched"
        picture = f'<draw:image xlink:href="{address}" xlink:type="simple" xlink:actuate="onLoad"/>'
        frame = f'<text:p>Chữ<draw:frame svg:width="2cm" svg:height="2cm">{picture}</draw:frame></text:p>'
        source = f'<text:section-source xlink:href="{address}"/>'
        section = f'<text:section text:name="s">{source}<text:p>phần</text:p></text:section>'
        assert texts(read_odt(odt(frame + section, **macro(f"touch {touched}"))))[::2] == ["Chữ", "phần"]
        server.shutdown()
        thread.join()
    assert not asked
    assert not touched.exists()


def opened(folder, data, mark, seconds):
    """Open a file in LibreOffice with the profile in a folder; return after how long its macro had run, or `None`."""
    (folder / "a.odt").write_bytes(data)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    options = [profile, "--headless", "--norestore", "--nologo", "--nofirststartwizard"]
    process = subprocess.Popen(
        [find_soffice(), *options, folder / "a.odt"],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    start = time.monotonic()
    try:
        while time.monotonic() - start < seconds:
            if mark.exists():
                return time.monotonic() - start
            time.sleep(0.1)
    finally:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
    return None


@needs_office
@pytest.mark.skipif(os.name != "posix", reason="the macro calls a command of POSIX systems")
def test_the_profile_alone_keeps_a_macro_from_running_that_runs_without_it(tmp_path, monkeypatch):
    taken = {}
    scripting = "org.openoffice.Office.Common/Security/Scripting"
    for name in ("open", "shut"):
        folder = tmp_path / name
        folder.mkdir()
        with monkeypatch.context() as changed:
            if name == "open":
                settings = ((scripting, "MacroSecurityLevel", "0"), (scripting, "DisableMacrosExecution", "false"))
                changed.setattr(profiles, "_SETTINGS", settings)
            profiles.write_profile(folder / "profile")
        mark = folder / "mark"
        data = odt("<text:p>Chữ</text:p>", **macro(f"touch {mark}"))
        taken[name] = opened(folder, data, mark, 60 if name == "open" else 2 * taken["open"] + 1)
    assert taken["open"] is not None
    assert taken["shut"] is None


@needs_office
def test_a_conversion_runs_no_macro_even_where_the_profile_would_let_it(tmp_path, monkeypatch):
    scripting = "org.openoffice.Office.Common/Security/Scripting"
    settings = ((scripting, "MacroSecurityLevel", "0"), (scripting, "DisableMacrosExecution", "false"))
    monkeypatch.setattr(profiles, "_SETTINGS", settings)
    mark = tmp_path / "mark"
    assert texts(read_odt(odt("<text:p>Chữ</text:p>", **macro(f"touch {mark}")))) == ["Chữ"]
    assert not mark.exists()


@pytest.mark.parametrize(
    ("read", "data", "said"),
    [
        (read_doc, b"", "không phải tệp Word 97-2003"),
        (read_doc, COMPOUND + bytes(600), "hỏng"),
        (read_doc, COMPOUND + bytes(504) + "Workbook".encode("utf-16-le") + bytes(600), "Excel"),
        (read_doc, COMPOUND + bytes(504) + "PowerPoint Document".encode("utf-16-le") + bytes(600), "PowerPoint"),
        (read_doc, COMPOUND + bytes(504) + "EncryptedPackage".encode("utf-16-le") + bytes(600), "mật khẩu"),
        (
            read_doc,
            COMPOUND
            + bytes(504)
            + struct.pack("<HH6xH", 0xA5EC, 0xC1, 0x100)
            + bytes(500)
            + "WordDocument".encode("utf-16-le")
            + bytes(600),
            "mật khẩu",
        ),
        (read_rtf, b"x{\\rtf1}", "không phải tệp RTF"),
        (read_odt, b"PK\x03\x04", "không phải tệp văn bản OpenDocument"),
        (read_odt, odt("")[:-30], "hỏng"),
        (read_odt, odt("", a=bytes(20 << 20)), "quá lớn"),
        (read_odt, odt("", **{"META-INF/manifest.xml": "<manifest:encryption-data/>"}), "mật khẩu"),
    ],
)  # fmt: skip
@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_what_cannot_be_read_is_refused_by_its_name(read, data, said):
    with pytest.raises(UnreadableFile, match=said):
        read(data)


@needs_office
def test_what_libreoffice_cannot_read_is_refused():
    data = (
        COMPOUND
        + bytes(504)
        + struct.pack("<HH6xH", 0xA5EC, 0xC1, 0)
        + bytes(500)
        + "WordDocument".encode("utf-16-le")
        + bytes(600)
    )
    with pytest.raises(UnreadableFile, match="LibreOffice không đọc được"):
        read_doc(data)


def test_a_machine_without_libreoffice_is_told_what_to_install(monkeypatch):
    monkeypatch.setattr(converting, "_PLACES", ())
    monkeypatch.setattr(shutil, "which", lambda _: None)
    with pytest.raises(UnreadableFile, match="apt-get install libreoffice-writer"):
        read_rtf(rtf())


@pytest.mark.skipif(not hasattr(time, "pthread_getcpuclockid"), reason="a shell script stands for LibreOffice")
def test_a_conversion_that_takes_too_long_is_given_up_with_all_that_it_started(monkeypatch, tmp_path):
    slow = tmp_path / "soffice"
    slow.write_text(f"#!/bin/sh\n(sleep 2; touch {tmp_path / 'alive'}) &\nwait\n", "utf-8")
    slow.chmod(0o755)
    monkeypatch.setattr(converting, "find_soffice", lambda: str(slow))
    with pytest.raises(UnreadableFile, match=r"trong 0\.3 giây"):
        convert_to_docx(rtf(), suffix=".rtf", reader="Rich Text Format", seconds=0.3)
    time.sleep(2.2)
    assert not (tmp_path / "alive").exists()
