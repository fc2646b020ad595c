"""The examples of the guide for authors, each as the lesson that it stands for."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from literacy_app import paths
from literacy_app.domain.lesson import Lesson
from literacy_app.domain.prose import ProseBlock, ProseKind, Run
from literacy_app.lessonfile.parse import Parsed, parse
from literacy_app.lessonfile.prose import blocks
from literacy_app.session.checking import content_problems
from literacy_app.session.lexicons import Lexicons
from tests.builders import lesson_of

SPEAKERS = ("Owen Pike", "Dara Flint", "Coast Echo", "Radio Brannock")
_FRONT = "id: example\ntitle: An example\nlanguage: en\nlevel: 1\n"
_NAMED = "".join(f"  - {{name: {each}, role: In the example}}\n" for each in SPEAKERS)


@cache
def guide() -> tuple[ProseBlock, ...]:
    """The guide for authors."""
    text = (paths.assets() / "help" / "authors.md").read_text(encoding="utf-8")
    return blocks(text)


class Example(NamedTuple):
    """An example: the chapter that it stands in, its text, and the words of the block behind it."""

    chapter: str
    text: str
    behind: str

    @property
    def name(self) -> str:
        """Its first line, for the names of tests."""
        return next(each for each in self.text.split("\n") if each.strip("- "))


def examples(chapter: str = "") -> list[Example]:
    """The guide's examples of lesson text, of one chapter or all."""
    found, title, text = [], "", guide()
    for block, behind in zip(text, (*text[1:], None), strict=True):
        if block.kind is ProseKind.HEADING and block.level == 2:
            title = block.text
        elif block.kind is ProseKind.CODE and chapter in ("", title):
            found.append(Example(title, block.text, behind.text if behind else ""))
    return found


def whole_lesson() -> Example:
    """The whole lesson that the guide's other examples belong to."""
    return examples("A lesson is a text file")[0]


def file_for(example: str) -> str:
    """The lesson file that an example is, or a part of."""
    if example.startswith("---"):
        return example
    if example.startswith("## "):
        return f"{_without_quiz()}\n\n# Quiz\n\n{example}"
    if example.startswith("# "):
        return f"{_without_quiz()}\n\n{example}"
    front = f"{_FRONT}speakers:\n{_NAMED}"
    if example.startswith("title:"):
        front = front.replace("title: An example", example)
        example = "A pool."
    elif example.startswith("dismissed:"):
        front = f"{front}{example}\n"
        example = "The club gave out “Roof and Water” on the market square."
    return f"---\n{front}---\n\n# Article\n\n## A headline\n\n{example}"


def _without_quiz() -> str:
    return whole_lesson().text.split("# Quiz")[0].rstrip()


def read(example: str) -> Parsed:
    """An example, read."""
    return parse(file_for(example))


def lesson_in(example: str) -> Lesson:
    """The lesson that an example says, which must have no slip at all."""
    parsed = read(example)
    assert parsed.problems == (), "\n".join(map(str, parsed.problems))
    return lesson_of(parsed)


@cache
def _lexicons() -> Lexicons:
    return Lexicons(paths.assets() / "lexicons")


def warnings(text: str) -> set[str]:
    """The codes of what the content checks say of a lesson file."""
    return {each.code for each in content_problems(parse(text), _lexicons())}


class Shown(NamedTuple):
    """An example from a newspaper: what it is called, its words, and those in bold, as spans."""

    chapter: str
    above: str
    name: str
    text: str
    bold: tuple[tuple[int, int], ...]


def shown() -> Iterator[Shown]:
    """The guide's examples that look like a newspaper, with the heading that they stand under."""
    chapter = above = ""
    for block in guide():
        if block.kind is ProseKind.HEADING:
            chapter, above = (block.text, "") if block.level == 2 else (chapter, block.text)
        elif block.kind is ProseKind.QUOTE:
            yield _shown(chapter, above, block.runs)


def _shown(chapter: str, above: str, runs: tuple[Run, ...]) -> Shown:
    name = ""
    if runs[0].emphasis:
        name, runs = (
            runs[0].text.rstrip(":"),
            (runs[1]._replace(text=runs[1].text.lstrip()), *runs[2:]),
        )
    text, bold = "", []
    for run in runs:
        if run.strong:
            bold.append((len(text), len(text) + len(run.text)))
        text += run.text
    return Shown(chapter, above, name, text, tuple(bold))


def pairs(chapter: str) -> list[tuple[Shown, Shown]]:
    """The named examples of a chapter, two and two: how not to do it, and how to."""
    found = [each for each in shown() if each.chapter == chapter and each.name]
    return list(zip(found[::2], found[1::2], strict=True))


def words_of_the_screen() -> list[str]:
    """What the guide sets in bold outside of its newspaper examples."""
    return [
        run.text
        for block in guide()
        if block.kind is not ProseKind.QUOTE
        for run in block.runs
        if run.strong
    ]


def in_code() -> set[str]:
    """What the guide's prose says in fixed type."""
    prose = (each for each in guide() if each.kind is not ProseKind.CODE)
    return {run.text for block in prose for run in block.runs if run.code}
