"""Which file each lesson becomes, and unpacking whole packs into folders that hold something."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from literacy_app.cli import main
from literacy_app.packs.errors import PackError
from literacy_app.packs.names import same
from literacy_app.packs.unpack import Choice, Folder, Incoming, Stamp, There, plan
from literacy_app.session.unpacking import Preview, Unpacking, look_into, survey, with_id
from tests.builders import article, file_of
from tests.packs.building import File, honest, lesson, listed, manifest, zipped
from tests.packs.trees import tree_of

STAMP = Stamp(1, 2)
KEEP, REPLACE, SKIP = Choice.KEEP_BOTH, Choice.REPLACE, Choice.SKIP
NAMES = st.sampled_from(["a.md", "A.md", "b.md", "a-2.md", "é.md", "e\u0301.md", "É.MD"])
IDS = st.sampled_from(["a", "b", "a-2", "c"])


def unique(pairs: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """Names and ids of which no two are the same."""
    names, ids, found = set[str](), set[str](), list[tuple[str, str]]()
    for name, lesson_id in pairs:
        if same(name) not in names and lesson_id not in ids:
            found.append((name, lesson_id))
            names.add(same(name))
            ids.add(lesson_id)
    return found


@given(
    st.lists(st.tuples(NAMES, IDS)).map(unique),
    st.lists(st.tuples(NAMES, IDS)).map(unique),
    st.dictionaries(IDS, st.just(Path("elsewhere.md"))),
    st.data(),
)
def test_nothing_is_lost_that_nobody_chose_to_replace(
    here: list[tuple[str, str]],
    coming: list[tuple[str, str]],
    elsewhere: dict[str, Path],
    data: st.DataObject,
) -> None:
    folder = Folder(Path("f"), [There(name, STAMP, i) for name, i in here], elsewhere)
    wanted = [(Incoming(name, i), data.draw(st.sampled_from(list(Choice)))) for name, i in coming]

    placings = plan(wanted, folder)

    taken = {same(name) for name, _ in here}
    new = [each for each in placings if each.over is None]
    assert len({same(each.name) for each in placings}) == len(placings)
    assert not {same(each.name) for each in new} & taken
    assert not {each.lesson_id for each in new} & ({i for _, i in here} | set(elsewhere))
    choices = dict(wanted)
    for each in placings:
        clash = folder.clash(each.incoming)
        assert clash is None or choices[each.incoming] is not SKIP
        if each.over is not None:
            assert choices[each.incoming] is REPLACE
            assert each.lesson_id == each.incoming.lesson_id
        elif clash is None:
            assert each.lesson_id == each.incoming.lesson_id
    skipped = [i for i, choice in wanted if choice is SKIP and folder.clash(i)]
    assert len(placings) == len(wanted) - len(skipped)


def placed(
    choice: Choice, file: str, lesson_id: str, *here: There, elsewhere: str = ""
) -> list[tuple[str, str, bool]]:
    folder = Folder(Path("f"), here, {elsewhere: Path("other.md")} if elsewhere else {})
    found = plan([(Incoming(file, lesson_id), choice)], folder)
    return [(each.name, each.lesson_id, each.over is not None) for each in found]


@pytest.mark.parametrize(
    ("choice", "here", "expected"),
    [
        (KEEP, There("a.md", STAMP, "a"), [("a-2.md", "a-2", False)]),
        (REPLACE, There("a.md", STAMP, "a"), [("a.md", "a", True)]),
        (SKIP, There("a.md", STAMP, "a"), []),
        (KEEP, There("other.md", STAMP, "a"), [("a.md", "a-2", False)]),
        (REPLACE, There("other.md", STAMP, "a"), [("other.md", "a", True)]),
        (KEEP, There("A.MD", STAMP, "z"), [("a-2.md", "a", False)]),
        (REPLACE, There("A.MD", STAMP, "z"), [("A.MD", "a", True)]),
        (REPLACE, There("a.md", None), [("a-2.md", "a", False)]),
        (SKIP, There("b.md", STAMP, "b"), [("a.md", "a", False)]),
    ],
)
def test_choices(choice: Choice, here: There, expected: list[tuple[str, str, bool]]) -> None:
    assert placed(choice, "a.md", "a", here) == expected


def test_a_lesson_that_is_elsewhere_is_not_replaced() -> None:
    assert placed(REPLACE, "a.md", "a", elsewhere="a") == [("a.md", "a-2", False)]
    assert placed(SKIP, "a.md", "a", elsewhere="a") == []
    named = There("a.md", STAMP, "z")
    assert placed(REPLACE, "a.md", "a", named, elsewhere="a") == [("a-2.md", "a-2", False)]


def test_two_lessons_do_not_take_the_same_place() -> None:
    folder = Folder(Path("f"), [There("a.md", STAMP, "b")])
    wanted = [(Incoming("a.md", "a"), REPLACE), (Incoming("b.md", "b"), REPLACE)]

    found = [(each.name, each.over) for each in plan(wanted, folder)]

    assert found == [("a.md", STAMP), ("b.md", None)]


# ---------------------------------------------------------------- whole packs


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    path = tmp_path / "autumn.zip"
    path.write_bytes(honest("bridge.md", "ferry.md"))
    return path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a lesson that is in the pack, in another version and under another name."""
    made = tmp_path / "lessons"
    made.mkdir()
    (made / "old-bridge.md").write_bytes(lesson("bridge", "An older version."))
    (made / "FERRY.md").write_bytes(lesson("boats"))
    return made


def preview_of(pack: Path) -> Preview:
    (*_, last) = look_into(pack)
    assert last.preview is not None
    return last.preview


def unpacked(pack: Path, folder: Path, choice: Choice) -> dict[str, bytes | None]:
    unpacking = Unpacking(preview_of(pack), survey(folder))
    unpacking.choose_for_all(choice)
    (*_, last) = unpacking.unpack()
    assert last.added is not None
    assert len(last.added) == unpacking.count
    return tree_of(folder)


def test_keeping_both(pack: Path, folder: Path) -> None:
    before = tree_of(folder)

    after = unpacked(pack, folder, KEEP)

    assert after == {
        **before,
        "bridge.md": lesson("bridge").replace(b"id: bridge", b"id: bridge-2"),
        "ferry-2.md": lesson("ferry"),
    }


def test_replacing(pack: Path, folder: Path) -> None:
    after = unpacked(pack, folder, REPLACE)

    assert after == {"old-bridge.md": lesson("bridge"), "FERRY.md": lesson("ferry")}


def test_skipping(pack: Path, folder: Path) -> None:
    before = tree_of(folder)

    assert unpacked(pack, folder, SKIP) == before


@pytest.mark.parametrize("choice", Choice)
def test_the_same_pack_twice_changes_nothing(pack: Path, tmp_path: Path, choice: Choice) -> None:
    first = unpacked(pack, tmp_path / "new", choice)

    assert unpacked(pack, tmp_path / "new", choice) == first
    assert set(first) == {"bridge.md", "ferry.md"}


def test_a_lesson_in_another_folder_is_left_out_where_it_is_the_same(
    pack: Path, folder: Path, tmp_path: Path
) -> None:
    there = tmp_path / "there.md"
    there.write_bytes(lesson("ferry"))

    unpacking = Unpacking(preview_of(pack), survey(folder, {"ferry": there}))

    assert unpacking.choices == {"bridge.md": KEEP, "ferry.md": KEEP}  # FERRY.md is in the way
    (folder / "FERRY.md").unlink()
    unpacking = Unpacking(preview_of(pack), survey(folder, {"ferry": there}))
    assert unpacking.clashes["ferry.md"].is_same
    assert unpacking.choices["ferry.md"] is SKIP
    assert unpacking.options("ferry.md") == (KEEP, SKIP)


def test_a_broken_lesson_stays_out_and_says_why(tmp_path: Path) -> None:
    broken = file_of(article("[It]{.plane id=1} opens.")).encode("utf-8")
    files = [File("good.md", lesson("good")), File("try-out.md", broken)]
    lessons = [listed(str(each.name), each.content) for each in files]
    (tmp_path / "pack.zip").write_bytes(zipped(manifest(*lessons), *files))

    unpacking = Unpacking(preview_of(tmp_path / "pack.zip"), survey(tmp_path / "new"))

    assert [each.card.path for each in unpacking.broken] == ["try-out.md"]
    assert unpacking.broken[0].problems[0].is_error
    assert set(unpacked(tmp_path / "pack.zip", tmp_path / "new", KEEP)) == {"good.md"}


def test_a_pack_that_changed_after_it_was_looked_at(pack: Path, folder: Path) -> None:
    unpacking = Unpacking(preview_of(pack), survey(folder))
    pack.write_bytes(honest("bridge.md"))
    before = tree_of(folder)

    with pytest.raises(PackError) as error:
        list(unpacking.unpack())

    assert error.value.code == "pack-changed"
    assert tree_of(folder) == before


def test_unpacking_can_be_cancelled(pack: Path, folder: Path) -> None:
    before = tree_of(folder)

    steps = list(Unpacking(preview_of(pack), survey(folder)).unpack(lambda: True))

    assert steps == []
    assert tree_of(folder) == before


def test_another_id_changes_that_line_alone() -> None:
    content = b"\xef\xbb\xbf" + lesson("bridge").replace(b"\n", b"\r\n")

    assert with_id(content, "bridge-2") == content.replace(b"id: bridge", b"id: bridge-2")


# ---------------------------------------------------------------- a file system blind to case


class BlindToCase:
    """Makes a folder answer as on Windows and macOS: a name finds the file of any case."""

    def __init__(self, folder: Path, patch: pytest.MonkeyPatch) -> None:
        self.folder = folder
        for module, name in ((os, "replace"), (os, "stat"), (os, "lstat"), (os, "open")):
            patch.setattr(module, name, self._seeing(getattr(module, name)))

    def _seeing(self, do: Callable[..., object]) -> Callable[..., object]:
        def seeing(*arguments: object, **names: object) -> object:
            return do(*map(self._found, arguments), **names)

        return seeing

    def _found(self, path: object) -> object:
        if not isinstance(path, str | os.PathLike) or Path(path).parent != self.folder:
            return path
        names = {same(each): each for each in os.listdir(self.folder)}
        name = Path(path).name
        return self.folder / names.get(same(name), name)


@pytest.mark.parametrize("choice", Choice)
def test_a_file_system_blind_to_case_gives_the_same(
    pack: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, choice: Choice
) -> None:
    for name in ("seeing", "blind"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "Bridge.MD").write_bytes(lesson("other"))
        (tmp_path / name / "Ferry.md").write_bytes(lesson("ferry", "Mine."))
    expected = unpacked(pack, tmp_path / "seeing", choice)

    with monkeypatch.context() as patch:
        BlindToCase(tmp_path / "blind", patch)
        os.stat(tmp_path / "blind" / "bridge.md")  # it is blind indeed
        unpacking = Unpacking(preview_of(pack), survey(tmp_path / "blind"))
        unpacking.choose_for_all(choice)
        list(unpacking.unpack())

    assert tree_of(tmp_path / "blind") == expected
    if choice is KEEP:
        assert lesson("other") in expected.values()
        assert lesson("ferry", "Mine.") in expected.values()


# ---------------------------------------------------------------- the commands


def test_the_commands(
    pack: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)

    assert main(["unpack", "autumn.zip", "--list"]) == 0
    listing = capsys.readouterr().out
    assert main(["unpack", "autumn.zip"]) == 0
    assert main(["pack", "autumn", "-o", "again.zip", "--title", "Again", "--note", "Hello"]) == 0
    assert main(["unpack", "again.zip", "--into", "autumn", "--on-clash", "replace"]) == 0

    assert "bridge.md: A bridge (level 1, en, 3 words)" in listing
    assert sorted(os.listdir("autumn")) == ["bridge.md", "ferry.md"]
    out, err = capsys.readouterr()
    assert "again.zip: 2 lessons packed." in out
    assert f"bridge.md: is there already as {Path('autumn', 'bridge.md')}." in err


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["pack", "none.md", "-o", "x.zip"], 2),
        (["pack", "empty", "-o", "x.zip"], 2),
        (["pack", "broken.md", "-o", "x.zip"], 1),
        (["unpack", "none.zip"], 2),
        (["unpack", "broken.md"], 1),
        (["unpack", "autumn.zip", "--into", "broken.md"], 1),
    ],
)
def test_what_the_commands_can_not_do(
    pack: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str], code: int
) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "broken.md").write_text(file_of(article("[It]{.plane id=1} opens.")), "utf-8")
    monkeypatch.chdir(tmp_path)
    before = tree_of(tmp_path)

    assert main(arguments) == code

    assert tree_of(tmp_path) == before
