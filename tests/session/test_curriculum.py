"""The course: which lessons it is made of, and what comes next in it."""

from __future__ import annotations

import json
import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from literacy_app import paths
from literacy_app.session.browsing import Browsing, Section
from literacy_app.session.cards import Card
from literacy_app.session.curriculum import CourseModule, Curriculum, read_curriculum
from literacy_app.session.search import Filter
from tests.shipped import FILES, PRACTICE

SHIPPED = os.path.join("app", "lessons")


def at(*parts: str) -> str:
    return os.path.join(SHIPPED, *parts)


ONE = CourseModule(1, "One", "Ones", (at("b.md"),))
TWO = CourseModule(2, "Two", "Twos", (at("c.md"), at("a.md")))
CURRICULUM = Curriculum((ONE, TWO), SHIPPED, "practice")
OWN = os.path.join("mine", "b.md")
PRACTISE, OTHER = at("practice", "d.md"), at("deutsch", "e.md")
PATHS = (at("a.md"), at("b.md"), at("c.md"), PRACTISE, OTHER, OWN)


@dataclass(frozen=True)
class Entry:
    card: Card


def browsing(
    *recent: str, paths: Sequence[str] = PATHS, broken: Sequence[str] = ()
) -> Browsing[Entry]:
    cards = [Card(path, id=path, title=path, errors=path in broken) for path in paths]
    made = Browsing(
        lambda: list(map(Entry, cards)), dict, lambda: list(map(Path, recent)), CURRICULUM
    )
    made.refresh()
    return made


def shown(of: Browsing[Entry]) -> dict[Section, list[str]]:
    return {each.section: [entry.card.path for entry in each.entries] for each in of.groups()}


def test_a_curriculum_is_read_from_a_file(tmp_path: Path) -> None:
    module = {"name": "One", "trains": "Ones", "lessons": ["b.md"]}
    file = tmp_path / "curriculum.json"
    file.write_text(json.dumps({"modules": [module], "practice": "practice"}), encoding="utf-8")
    read = read_curriculum(file, Path(SHIPPED))
    assert read.modules == (ONE,)
    assert read.is_practice(PRACTISE)
    assert not read.is_practice(at("practice.md"))


def test_what_ships_stands_in_the_curriculum_as_the_library_names_it() -> None:
    read = read_curriculum(paths.assets() / "curriculum.json", paths.lessons())
    files = {str(path) for path in FILES}
    assert read.by_lesson.keys() <= files
    assert {path for path in files if read.is_practice(path)} == {
        str(path) for path in FILES if path.is_relative_to(PRACTICE)
    }
    assert not any(map(read.is_own, files))
    assert read.is_own(str(paths.lessons()) + "-of-mine.md")


def test_without_a_course_lessons_are_nobody_s_own() -> None:
    assert not Curriculum().is_own("a.md")
    assert not Curriculum().is_practice("a.md")


def test_the_course_stands_in_its_order_and_all_else_apart() -> None:
    assert shown(browsing()) == {
        Section.COURSE: [at("b.md"), at("c.md"), at("a.md")],
        Section.OWN: [OWN],
        Section.PRACTICE: [PRACTISE],
        Section.LESSONS: [OTHER],
    }


def test_what_was_read_last_leaves_no_hole_in_the_course() -> None:
    found = shown(browsing(at("c.md"), OWN))
    assert [*found] == [Section.RECENT, Section.COURSE, Section.PRACTICE, Section.LESSONS]
    assert found[Section.RECENT] == [at("c.md"), OWN]
    assert found[Section.COURSE] == [at("b.md"), at("c.md"), at("a.md")]


def test_a_broken_lesson_is_no_part_of_the_course() -> None:
    found = shown(browsing(broken=[at("c.md")]))
    assert found[Section.COURSE] == [at("b.md"), at("a.md")]
    assert found[Section.BROKEN] == [at("c.md")]


def test_searches_look_through_all_of_it() -> None:
    made = browsing()
    made.wanted = Filter("b.md")
    assert shown(made) == {Section.FOUND: [at("b.md"), OWN]}


def test_the_next_module_is_the_first_that_has_not_been_begun() -> None:
    made = browsing()
    assert next_of(made) == (ONE, at("b.md"))
    assert next_of(made, OWN) == (ONE, at("b.md"))
    assert next_of(made, at("b.md")) == (TWO, at("c.md"))
    assert next_of(made, at("a.md")) == (ONE, at("b.md"))
    assert next_of(made, at("b.md"), at("a.md")) is None


def test_no_module_comes_next_while_one_before_it_is_not_known() -> None:
    assert next_of(browsing(paths=[at("a.md"), at("c.md")])) is None
    assert next_of(browsing(broken=[at("b.md")])) is None
    assert next_of(browsing(broken=[at("c.md")]), at("b.md")) == (TWO, at("a.md"))


def next_of(made: Browsing[Entry], *begun: str) -> tuple[CourseModule, str] | None:
    """The next module, and the lesson to begin it with."""
    found = made.next_in_course(begun)
    return (found[0], found[1].card.path) if found is not None else None
