"""Reading within bounds; writing all or nothing, never over the source."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from vnadmindoc import files
from vnadmindoc.errors import UnreadableFile, UnwritableFile


def test_a_file_within_the_limit_is_read(tmp_path):
    path = tmp_path / "a"
    path.write_bytes(b"12345")
    assert files.read_bytes(path, limit=5) == b"12345"
    with pytest.raises(UnreadableFile, match="larger than"):
        files.read_bytes(path, limit=4)


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="no endless file here")
def test_an_endless_file_is_refused():
    with pytest.raises(UnreadableFile, match="larger than 1 MB"):
        files.read_bytes(Path("/dev/zero"), limit=1 << 20)


def test_a_fault_says_why_in_english_and_carries_the_vietnamese(tmp_path):
    with pytest.raises(UnreadableFile) as caught:
        files.read_bytes(tmp_path / "khong_co", limit=1)
    assert str(caught.value).endswith("no such file or folder")
    assert caught.value.__notes__ == ["không có tệp hoặc thư mục này"]


def test_a_new_file_has_the_permissions_that_the_user_is_used_to(tmp_path):
    (tmp_path / "usual").write_bytes(b"")
    files.write_bytes(tmp_path / "ours", b"x")
    assert (tmp_path / "ours").stat().st_mode == (tmp_path / "usual").stat().st_mode


def test_a_replaced_file_keeps_its_permissions(tmp_path):
    path = tmp_path / "a"
    path.write_bytes(b"old")
    path.chmod(0o640)
    files.write_bytes(path, b"new", overwrite=True)
    assert (path.read_bytes(), stat.S_IMODE(path.stat().st_mode)) == (b"new", 0o640)


def test_a_target_that_is_a_link_stays_one(tmp_path):
    real, link = tmp_path / "thật", tmp_path / "lien_ket"
    real.write_bytes(b"old")
    link.symlink_to(real)
    files.write_bytes(link, b"new", overwrite=True)
    assert link.is_symlink()
    assert real.read_bytes() == b"new"


@pytest.mark.parametrize("step", ["fsync", "replace"])
def test_a_failure_on_the_way_leaves_the_old_file_and_nothing_else(tmp_path, monkeypatch, step):
    path = tmp_path / "a"
    path.write_bytes(b"old")

    def fail(*_arguments):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", fail) if step == "fsync" else monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises(UnwritableFile, match="no space left"):
        files.write_bytes(path, b"new", overwrite=True)
    assert [(each.name, each.read_bytes()) for each in tmp_path.iterdir()] == [("a", b"old")]


def test_an_interrupted_write_leaves_nothing_behind(tmp_path, monkeypatch):
    def interrupt(*_arguments):
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", interrupt)
    with pytest.raises(KeyboardInterrupt):
        files.write_bytes(tmp_path / "a", b"new")
    assert list(tmp_path.iterdir()) == []


def test_a_folder_and_a_device_are_never_written_over(tmp_path):
    for target in (tmp_path, Path(os.devnull)):
        with pytest.raises(UnwritableFile, match="not an ordinary file"):
            files.write_bytes(target, b"x", overwrite=True)


def test_a_missing_folder_is_refused(tmp_path):
    with pytest.raises(UnwritableFile, match="no such file or folder"):
        files.write_bytes(tmp_path / "khong_co" / "a", b"x")


def test_a_missing_source_does_not_hinder_the_refusal(tmp_path):
    target = tmp_path / "a"
    target.write_bytes(b"")
    with pytest.raises(UnwritableFile, match="exists already"):
        files.refuse_target(target, source=tmp_path / "khong_co", overwrite=False)
