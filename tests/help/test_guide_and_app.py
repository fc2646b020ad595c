"""The guide for authors speaks of the app as it is: its words, its keys, its numbers."""

from __future__ import annotations

import ast
import re
from functools import cache
from pathlib import Path

from literacy_app import paths
from literacy_app.checking import explanations, shares
from literacy_app.domain.prose import ProseKind
from literacy_app.domain.question import QuestionKind
from literacy_app.lessonfile.frontmatter import KEYS
from literacy_app.session.versions import KEPT
from literacy_app.ui.actions import commands
from literacy_app.ui.authoring.question_words import kind_words
from tests.help.examples import examples, guide, in_code, words_of_the_screen

UI = Path(paths.__file__).parent / "ui"
KEY = r"(?:(?:Ctrl|Shift|Alt)\+)*(?:F\d+|[A-Z]|[0-4.]|[←→↑↓]|Tab|Enter|Space|Delete|Backspace|Esc)"
NAMES = {"←": "Left", "→": "Right", "↑": "Up", "↓": "Down", ".": "Period", "Enter": "Return"}


@cache
def screen() -> set[str]:
    """Whatever the window says, without the marks of mnemonics."""
    said = set()
    for path in UI.rglob("*.py"):
        nodes = ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        for call in (each for each in nodes if isinstance(each, ast.Call)):
            words = call.args[0] if call.args else None
            if ast.unparse(call.func) == "tr" and isinstance(words, ast.Constant):
                said.add(str(words.value).replace("&", ""))
    return said


@cache
def keys_of_the_window() -> set[str]:
    return {key for group in commands().values() for each in group for key in each.keys}


@cache
def source_of_the_desk() -> str:
    files = (UI / "authoring").rglob("*.py")
    return "\n".join(each.read_text(encoding="utf-8") for each in files)


def is_used(key: str) -> bool:
    """Whether the window, or anything on the desk, listens to a key."""
    *held, last = key.split("+")
    listens = f"Key_{NAMES.get(last, last)}" in source_of_the_desk()
    return key in keys_of_the_window() or (listens and held in ([], ["Alt"], ["Ctrl"], ["Shift"]))


def told() -> str:
    return " ".join(each.text for each in guide())


class TestTheApp:
    def test_every_word_of_the_screen_is_there(self) -> None:
        found = [each for each in words_of_the_screen() if each != "bold"]
        assert [each for each in found if each not in screen()] == []
        assert len(found) > 20

    def test_every_key_has_its_use(self) -> None:
        keys = {each for each in in_code() if re.fullmatch(KEY, each)}
        assert sorted(each for each in keys if not is_used(each)) == []
        assert len(keys) > 25
        assert not is_used("Ctrl+F12")

    def test_every_kind_of_question_has_its_name_there(self) -> None:
        named = {run.text for each in guide() for run in each.runs if run.emphasis}
        assert {kind_words(each) for each in QuestionKind} <= named

    def test_its_numbers_are_those_of_the_app(self) -> None:
        fewest, most = explanations.FEWEST_WORDS, explanations.MOST_WORDS
        assert f"Use {fewest} to {most} words." in told()
        assert f"more than {shares.CONTESTED_PERCENT} %" in told()
        assert (shares.FIRM, shares.PLAIN_PERCENT) == (2, 25)
        assert "at least two passages" in told()
        assert "A quarter of the words is the least." in told()
        assert f"the last {KEPT} saves" in told()

    def test_every_attribute_and_every_field_is_explained(self) -> None:
        lessons = "\n".join(each.text for each in examples())
        assert {"kind", "source", "cue", "via", "alt", "id", "unnamed"} <= in_code()
        assert [each for each in KEYS if f"{each}:" not in lessons and each not in in_code()] == []


class TestTheFile:
    def test_no_markup_is_left_over(self) -> None:
        told_by_the_app = {each.behind for each in examples("What goes wrong")}
        for block in guide():
            if block.kind is not ProseKind.CODE and block.text not in told_by_the_app:
                words = "".join(each.text for each in block.runs if not each.code)
                assert not re.search(r"[*_`#<>|\[\]{}\\]", words), words

    def test_it_is_as_long_as_people_read(self) -> None:
        prose = [each for each in guide() if each.kind is not ProseKind.CODE]
        assert 2000 <= sum(len(each.text.split()) for each in prose) <= 4000

    def test_it_speaks_to_teachers(self) -> None:
        words = set(re.findall(r"[a-z0-9-]+", told().casefold()))
        assert not words & {"issue", "commit", "parser", "yaml", "pandoc", "markdown", "python"}
