"""Hostile packs are refused with a message, before a byte is written anywhere."""

from __future__ import annotations

import os
import tracemalloc
from pathlib import Path

import pytest

from literacy_app.cli import main
from literacy_app.packs.errors import CATALOGUE, PackError
from literacy_app.packs.inspect import inspect
from literacy_app.session.unpacking import look_into
from tests.packs.building import File, honest, lesson, listed, manifest, zipped
from tests.packs.hostile import HOSTILE, Hostile
from tests.packs.trees import tree_of

ALL = pytest.mark.parametrize("hostile", HOSTILE, ids=lambda each: each.name.replace(" ", "-"))


@ALL
def test_it_is_refused_before_a_byte_is_written(
    tmp_path: Path, hostile: Hostile, capsys: pytest.CaptureFixture[str]
) -> None:
    pack, target = tmp_path / "in" / "pack.zip", tmp_path / "target"
    pack.parent.mkdir()
    pack.write_bytes(hostile.data)
    target.mkdir()
    before = tree_of(tmp_path)

    assert main(["unpack", str(pack), "--into", str(target)]) == 1

    assert tree_of(tmp_path) == before
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith(f"{pack}: error: ")
    assert err.endswith(f" [{hostile.code}]\n")
    assert "Traceback" not in err


@ALL
def test_inspecting_and_looking_refuse_it_alike(tmp_path: Path, hostile: Hostile) -> None:
    pack = tmp_path / "pack.zip"
    pack.write_bytes(hostile.data)

    with pytest.raises(PackError) as inspected:
        inspect(pack)
    with pytest.raises(PackError) as looked:
        list(look_into(pack))

    assert inspected.value.code == looked.value.code == hostile.code
    assert inspected.value.problem.hint is not None


def test_there_are_more_than_thirty_of_them_each_by_a_name_of_its_own() -> None:
    assert len({each.name for each in HOSTILE}) == len(HOSTILE) > 30
    assert len({each.data for each in HOSTILE}) == len(HOSTILE)


def test_every_danger_in_a_pack_has_a_hostile_one() -> None:
    other = {"pack-missing", "pack-unreadable", "pack-not-regular", "pack-too-large"}
    codes = {each for each in CATALOGUE if each.startswith(("pack-", "entry-", "list-"))}

    assert codes - other - {"pack-changed"} == {each.code for each in HOSTILE}


def test_a_bomb_takes_no_memory(tmp_path: Path) -> None:
    bomb = next(each for each in HOSTILE if each.name == "a bomb that lies")
    (tmp_path / "pack.zip").write_bytes(bomb.data)
    tracemalloc.start()
    try:
        with pytest.raises(PackError):
            inspect(tmp_path / "pack.zip")
        _, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()

    assert most < 500_000


def test_what_is_no_ordinary_file_is_not_opened(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pack.zip")
    (tmp_path / "folder.zip").mkdir()

    for name, code in (
        ("pack.zip", "pack-not-regular"),
        ("folder.zip", "pack-not-regular"),
        ("none.zip", "pack-missing"),
    ):
        with pytest.raises(PackError) as error:
            inspect(tmp_path / name)
        assert error.value.code == code


def test_a_pack_of_more_than_200_mb_is_not_read(tmp_path: Path) -> None:
    with open(tmp_path / "pack.zip", "wb") as file:
        file.truncate(200_000_001)

    with pytest.raises(PackError) as error:
        inspect(tmp_path / "pack.zip")

    assert error.value.code == "pack-too-large"


def test_an_entry_named_in_control_characters_does_nothing_to_a_terminal(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    evil = File("\x1b[2J.md", b"x")
    (tmp_path / "pack.zip").write_bytes(zipped(manifest(listed("a.md", b"")), evil))

    assert main(["unpack", str(tmp_path / "pack.zip"), "--list"]) == 1

    assert "\x1b" not in capsys.readouterr().err


@pytest.mark.parametrize(
    "data",
    [
        honest("bridge.md"),
        honest("bridge.md", "ferry.md", "Brücke.md"),
        zipped(
            manifest(listed("a.md", lesson("a"))),
            File(
                "a.md",
                lesson("a"),
                flags=1 << 3,
                local={"crc": 0, "packed": 0, "size": 0},
                descriptor=b"PK\7\x08" + b"\0" * 12,
            ),
            comment=b"made by a program that streams",
        ),
        zipped(manifest(listed("a.md", lesson("a"))), File("a.md", lesson("a"), mode=0, method=0)),
    ],
    ids=["one", "three", "streamed", "stored"],
)
def test_an_honest_pack_is_not_refused(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "pack.zip").write_bytes(data)

    assert inspect(tmp_path / "pack.zip").title == "A pack"
