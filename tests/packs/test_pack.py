"""Lessons made into packs, and packs made into lessons again."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from literacy_app.domain.lesson import Lesson
from literacy_app.lessonfile.files import lesson_in
from literacy_app.lessonfile.fingerprint import fingerprint
from literacy_app.lessonfile.keyed import bring
from literacy_app.packs.errors import PackError
from literacy_app.packs.inspect import inspect, opened_pack
from literacy_app.packs.names import free_name, is_lesson_name, safe_name, same, trouble_with
from literacy_app.packs.pack import Candidate, packed
from literacy_app.session.packing import candidate, pack_lessons, usual_name
from tests.builders import article, file_of
from tests.packs.building import lesson
from tests.packs.trees import tree_of

HERE = Path(__file__).resolve().parents[1] / "lessonfile"
FENCE = (HERE / "fence.txt").read_text(encoding="utf-8")


def of(name: str, content: bytes) -> Candidate:
    parsed = lesson_in(content, name)
    return Candidate(Path(name), content, parsed.lesson, parsed.problems)


def keyed() -> bytes:
    text = (HERE / "fence.md").read_text("utf-8").replace("FINGERPRINT", fingerprint(FENCE))
    return text.encode("utf-8")


def refused(*candidates: Candidate) -> list[str]:
    with pytest.raises(PackError) as error:
        packed(candidates, "A pack")
    return [each.code for each in error.value.problems]


NAMES = st.text(min_size=1, max_size=150).map(lambda stem: f"{stem}.md")
WORDS = st.text(st.characters(codec="utf-8"), max_size=400)


@given(st.lists(st.tuples(NAMES, WORDS), min_size=1, max_size=6), st.text(), st.text())
def test_what_is_packed_comes_out_again(
    tmp_path_factory: pytest.TempPathFactory,
    files: list[tuple[str, str]],
    title: str,
    note: str,
) -> None:
    lessons = [
        Candidate(Path(name), lesson(f"id-{n}") + words.encode("utf-8"), with_id(f"id-{n}"))
        for n, (name, words) in enumerate(files)
    ]
    title, note = (each.encode("utf-8", "replace").decode("utf-8") for each in (title, note))
    path = tmp_path_factory.mktemp("packs") / "pack.zip"
    path.write_bytes(packed(lessons, title, note))

    with opened_pack(path) as pack:
        assert [pack.read(each) for each in pack.manifest.lessons] == [
            each.content for each in lessons
        ]
        assert (pack.manifest.title, pack.manifest.note) == (title[:200], note[:4_000])
        assert [each.id for each in pack.manifest.lessons] == [f"id-{n}" for n in range(len(files))]


def with_id(lesson_id: str) -> Lesson | None:
    return lesson_in(lesson(lesson_id), "x.md").lesson


@given(st.text(max_size=300))
def test_any_name_is_made_safe_and_a_safe_one_stays(name: str) -> None:
    made = safe_name(name)

    assert trouble_with(made) == ""
    assert is_lesson_name(made)
    assert safe_name(made) == made


@given(st.lists(st.sampled_from(["a.md", "A.md", "é.md", "e\u0301.md", "ﬁ.md", "fi.md"])))
def test_free_names_are_told_apart_everywhere(names: list[str]) -> None:
    taken = set[str]()
    for name in names:
        free = free_name(name, taken)
        assert same(free) not in taken
        assert trouble_with(free) == ""
        taken.add(same(free))

    assert len(taken) == len(names)


def test_the_same_lessons_give_the_same_bytes() -> None:
    lessons = [of("a.md", lesson("a")), of("Brücke.md", lesson("b", "More words. " * 400))]

    assert packed(lessons, "A pack") == packed(lessons, "A pack")
    assert packed(lessons, "A pack") != packed(lessons[::-1], "A pack")


def test_any_unpacker_reads_it_and_nobody_is_named() -> None:
    content = packed([of("Brücke.md", lesson("b"))], "Ein Paket", "Für die 7b")

    with zipfile.ZipFile(io.BytesIO(content)) as found:
        assert found.testzip() is None
        assert found.namelist() == ["pack.json", "Brücke.md"]
        assert found.read("Brücke.md") == lesson("b")
        assert {each.date_time for each in found.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        listed = found.read("pack.json").decode("utf-8")
    assert "packed_with" in listed
    assert "/" not in listed.replace('"literacy-app lesson pack"', "")


def test_a_long_run_of_one_letter_is_no_bomb(tmp_path: Path) -> None:
    long = lesson("a", "a " * 9_000)
    (tmp_path / "pack.zip").write_bytes(packed([of("a.md", long)], "A pack"))

    assert [each.file for each in inspect(tmp_path / "pack.zip").lessons] == ["a.md"]


def test_lessons_of_one_name_are_told_apart(tmp_path: Path) -> None:
    lessons = [of("one/a.md", lesson("a")), of("two/A.md", lesson("b"))]
    (tmp_path / "pack.zip").write_bytes(packed(lessons, "A pack"))

    assert [each.file for each in inspect(tmp_path / "pack.zip").lessons] == ["a.md", "A-2.md"]


def test_broken_lessons_are_refused_with_all_their_problems() -> None:
    broken = file_of(article("[It]{.plane id=1} opens. [That]{.plain}")).encode()

    codes = refused(of("a.md", lesson("a")), of("b.md", broken))

    assert codes == [each.code for each in lesson_in(broken, "b.md").problems if each.is_error]
    assert codes


def test_what_else_can_not_be_packed() -> None:
    assert refused() == ["nothing-to-pack"]
    assert refused(of("a.md", lesson("a")), of("b.md", lesson("a"))) == ["lesson-id-twice"]
    assert refused(Candidate(Path("a.md"), b"", None)) == ["lesson-broken"]


def test_a_lesson_whose_pack_nobody_could_open_is_refused() -> None:
    long = lesson("b").replace(b"language: en", b"language: en" + b"-abcdefgh" * 4)

    assert refused(of("a.md", lesson("a" * 201)), of("b.md", long)) == ["lesson-broken"] * 2
    assert packed([of("a.md", lesson("a" * 200))], "A pack")


def test_a_keyed_lesson_goes_without_its_article(tmp_path: Path) -> None:
    (tmp_path / "fence.md").write_bytes(keyed())
    (tmp_path / "fence.txt").write_text(FENCE, "utf-8")

    (*_, last) = pack_lessons([tmp_path / "fence.md"], tmp_path / "pack.zip")

    assert last.path == tmp_path / "pack.zip"
    with opened_pack(last.path) as pack:
        (listed,) = pack.manifest.lessons
        assert pack.read(listed) == keyed()
        words = pack.read(listed).decode("utf-8")
    paragraphs = [each for each in FENCE.split("\n\n") if len(each) > 60]
    assert paragraphs
    assert not [each for each in paragraphs if each in words]


def test_a_keyed_lesson_with_the_text_that_was_brought_is_refused() -> None:
    parsed = lesson_in(keyed(), "fence.md")
    brought = bring(parsed, FENCE).lesson
    assert brought.articles

    assert refused(Candidate(Path("fence.md"), keyed(), brought)) == ["lesson-with-text"]


# ---------------------------------------------------------------- files


def test_a_pack_is_called_as_its_only_lesson_or_else_as_its_file(tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / f"{name}.md").write_bytes(lesson(name))
    a, b = tmp_path / "a.md", tmp_path / "b.md"

    for paths, title, expected in (
        ([a], "", "A a"),
        ([a, b], "", "autumn"),
        ([a, b, a], " Autumn ", "Autumn"),
    ):
        list(pack_lessons(paths, tmp_path / "autumn.zip", title))
        assert inspect(tmp_path / "autumn.zip").title == expected


def test_a_broken_lesson_leaves_the_old_pack_as_it_was(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(file_of(article("[It]{.plane id=1}")), "utf-8")
    (tmp_path / "pack.zip").write_bytes(b"old")
    before = tree_of(tmp_path)

    with pytest.raises(PackError):
        list(pack_lessons([tmp_path / "a.md"], tmp_path / "pack.zip"))

    assert tree_of(tmp_path) == before


def test_where_nothing_can_be_written_that_is_said(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_bytes(lesson("a"))

    with pytest.raises(PackError) as error:
        list(pack_lessons([tmp_path / "a.md"], tmp_path / "none" / "pack.zip"))

    assert error.value.code == "folder-unusable"


def test_packing_can_be_cancelled(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_bytes(lesson("a"))
    before = tree_of(tmp_path)

    steps = list(pack_lessons([tmp_path / "a.md"], tmp_path / "p.zip", is_cancelled=lambda: True))

    assert [each.path for each in steps] == [None]
    assert tree_of(tmp_path) == before


def test_the_usual_name_of_a_pack(tmp_path: Path) -> None:
    assert usual_name("Autumn: 3 lessons") == "autumn-3-lessons.zip"
    assert usual_name("../..") == "lesson.zip"
    assert candidate(tmp_path / "none.md").problems[0].code == "file-missing"
