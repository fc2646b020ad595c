"""Prose in chapters."""

from __future__ import annotations

from literacy_app.lessonfile.prose import blocks
from literacy_app.ui.chapters import Chapter, chapters_of


def shape(found: tuple[Chapter, ...]) -> list[tuple[str, list[str]]]:
    return [(each.title, [block.text for block in each.blocks]) for each in found]


def test_a_title_and_its_chapters() -> None:
    found = chapters_of(blocks("# Title\n\nBefore.\n\n## One\n\nA.\n\n### Sub\n\nB.\n\n## Two\n"))
    assert shape(found) == [("Title", ["Before."]), ("One", ["A.", "Sub", "B."]), ("Two", [])]


def test_what_has_no_title_has_a_nameless_beginning() -> None:
    assert shape(chapters_of(blocks("Before.\n\n## One\n"))) == [("", ["Before."]), ("One", [])]
    assert shape(chapters_of(blocks("## One\n\nA."))) == [("", []), ("One", ["A."])]


def test_nothing_has_no_chapters() -> None:
    assert chapters_of(()) == ()
