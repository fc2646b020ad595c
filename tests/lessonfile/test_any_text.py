"""Whatever a file holds, nothing but problems comes back, each at a place that there is."""

from __future__ import annotations

import random
from pathlib import Path

from hypothesis import example, given, settings
from hypothesis import strategies as st

from literacy_app.lessonfile.keyed import bring
from literacy_app.lessonfile.parse import Parsed, looks_like_lesson, parse
from literacy_app.lessonfile.write import write
from tests.builders import article, file_of, key, quiz

LESSONS = Path(__file__).resolve().parents[2] / "lessons"
TEXTS = [each.read_text(encoding="utf-8") for each in sorted(LESSONS.glob("*.md"))]
TEXTS.append((Path(__file__).parent / "bridge.md").read_text(encoding="utf-8"))
BITS = [
    *"[]{}()*_\\&<>#\"'“”‘’:;-=.!?|`~^@%\t\n\r \x00\x0b\x0c\x85\u2028\u202e\ufeffа\ud800😀",
    "{.speech}", "{.plain id=1}", "{of=1}", "[^1]", "\n[^1]: x\n", "\n---\n", "\n# Article\n",
    "\n# Passages\n", "\n# Quiz\n", "\n# Glossary\n", "\n## ", "{.choice}", "\n- [x] ", "\n    - ",
    "\n:   ", "\nHint", "\n\n", "&#0;", "&#xFFFFFF;", "&Amp;", " … ", "kind=", "cue=“", "words",
]  # fmt: skip


def check(text: str) -> Parsed:
    """What is read of the text, when all that may be asked of it has been."""
    parsed = parse(text, "a.md")
    lines = parsed.source.lines
    for each in parsed.problems:
        assert str(each).startswith("a.md:")
        if each.line:
            assert 1 <= each.line <= len(lines)
            assert 1 <= each.column <= len(lines[each.line - 1]) + 1
    assert list(parsed.problems) == sorted(parsed.problems, key=lambda it: (it.line, it.column))
    if parsed.is_sound and parsed.lesson:
        assert write(parsed.lesson, over=text) == text
        assert parse(write(parsed.lesson)).lesson == parsed.lesson
        if parsed.lesson.is_keyed:
            bring(parsed, "words “words” words\n\nof words")
    looks_like_lesson(text)
    return parsed


def mutated(text: str, some: random.Random) -> str:
    """The text after a few accidents."""
    for _ in range(some.randint(1, 6)):
        at = some.randrange(len(text) + 1)
        size = some.choice((1, 1, 3, 12, 60))
        lines = text.split("\n")
        line = some.randrange(len(lines))
        match some.randrange(8):
            case 0 | 1:
                text = text[:at] + some.choice(BITS) + text[at:]
            case 2:
                text = text[:at] + text[at + size :]
            case 3:
                text = text[: at + size] + text[at:]
            case 4:
                text = text[:at] + text[at : at + 2][::-1] + text[at + 2 :]
            case 5:
                text = "\n".join(lines[:line] + lines[line + size :])
            case 6:
                lines.insert(line, some.choice(lines))
                text = "\n".join(lines)
            case 7:
                other = some.randrange(len(lines))
                lines[line], lines[other] = lines[other], lines[line]
                text = "\n".join(lines)
    return text


@settings(max_examples=250)
@given(st.sampled_from(TEXTS), st.integers(0, 2**32))
def test_lessons_after_accidents(text: str, seed: int) -> None:
    check(mutated(text, random.Random(seed)))


@given(st.text())
@example("")
@example("---")
@example("---\n---")
@example("\ufeff---\n---\n# Article")
@example("---\n---\n# Article\n##")
@example("---\n---\n# Passages\n-")
def test_any_text(text: str) -> None:
    assert check(text).problems


@given(st.lists(st.sampled_from(BITS)).map("".join))
def test_any_body(body: str) -> None:
    check(file_of(article(body)))
    check(file_of(key(body)))
    check(file_of(article("[x]{.plain id=1}"), quiz("## q {.choice}\n\n" + body)))


@given(
    st.lists(st.sampled_from([*BITS, "id: x\n", "article:\n", "  - {", "- ", "level: 1\n"])).map(
        "".join
    )
)
def test_any_front_matter(lines: str) -> None:
    check(file_of(article("Words."), front=lines + "\n"))
