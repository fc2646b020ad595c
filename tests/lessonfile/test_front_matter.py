"""Front matter: every scalar is text, and every field has its type."""

from __future__ import annotations

import pytest

from literacy_app.domain.lesson import (
    Dismissal,
    Imprint,
    Lesson,
    Origin,
    Reference,
    Speaker,
    Voice,
)
from literacy_app.lessonfile.parse import parse
from literacy_app.lessonfile.yamltext import scalar
from tests.builders import FRONT, article, file_of, sound


def lesson_with(lines: str, front: str = FRONT) -> Lesson:
    return sound(file_of(article("Words."), front=front + lines))


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("no", "no"),
        ("0123", "0123"),
        ("2026-03-14", "2026-03-14"),
        ("1:30", "1:30"),
        ("~", "~"),
        ("null", "null"),
        ("1e3", "1e3"),
        ('"a: b # c"', "a: b # c"),
        ("'it''s'", "it's"),
        ("it's # a comment", "it's"),
        ("“quoted”: so".replace(": so", ""), "“quoted”"),
        ("folded\n  over two lines", "folded over two lines"),
        (">\n  folded\n  text", "folded text"),
        ('"tab\\tand \\u00e9"', "tab\tand é"),
    ],
)
def test_every_scalar_is_text(written: str, read: str) -> None:
    assert lesson_with(f"objective: {written}\n").objective == read


@pytest.mark.parametrize(
    "text",
    [
        "no",
        "0123",
        "a: b",
        "a #b",
        "#",
        "- x",
        "x:",
        '"',
        "'x'",
        "{}",
        "[x]",
        "&x",
        "*x",
        "!x",
        "|",
        ">",
        "%x",
        "@x",
        "`x`",
        "?",
        "",
        "a\nb",
        "é\u00a0“”",
        "\t",
        "\x85x",
        "\u2028",
        "=",
        "<<",
        "😀",
        "x, y",
        "\\",
        "\x07",
    ],
)
@pytest.mark.parametrize("flow", [False, True])
def test_a_scalar_is_read_as_it_was_written(text: str, flow: bool) -> None:
    written = scalar(text, flow)
    lines = f"speakers: [{{name: x, role: {written}}}]\n" if flow else f"objective: {written}\n"
    lesson = parse(file_of(article("Words."), front=FRONT + lines)).lesson
    assert lesson is not None
    assert (lesson.speakers[0].role if flow else lesson.objective) == text.strip()


def test_all_fields() -> None:
    lesson = lesson_with(
        "objective: To see\n"
        "teaches: [speech, plain, speech]\n"
        "article:\n"
        "  byline: Ines Calder\n"
        "  outlet: Tolle Courier\n"
        "  date: 2026-03\n"
        "  link: https://tolle.example/a#b\n"
        "  origin: retold\n"
        "  references:\n"
        "    - {title: A report, outlet: Mercury, date: 2025, link: x}\n"
        "speakers:\n"
        "  - {name: Ada Quist, role: Mayor}\n"
        "  - Ivo Marsh\n"
        "references: [Another report]\n"
        "dismissed:\n"
        "  - code: long-sentence\n"
        "    passage: 3\n"
        "    reason: It is the point.\n"
    )
    assert lesson.objective == "To see"
    assert lesson.teaches == (Voice.SPEECH, Voice.PLAIN)
    assert lesson.articles[0].imprint == Imprint(
        "Ines Calder",
        "Tolle Courier",
        "2026-03",
        "https://tolle.example/a#b",
        Origin.RETOLD,
        references=(Reference("A report", "Mercury", "2025", "x"),),
    )
    assert lesson.speakers == (Speaker("Ada Quist", "Mayor"), Speaker("Ivo Marsh"))
    assert lesson.references == (Reference("Another report"),)
    assert lesson.dismissed == (Dismissal("long-sentence", "3", "It is the point."),)


def test_what_isn_t_given_is_empty() -> None:
    lesson = lesson_with("objective:\nspeakers:\nteaches: []\n")
    assert (lesson.objective, lesson.speakers, lesson.teaches) == ("", (), ())
    assert lesson.articles[0].imprint == Imprint()


def test_several_articles_are_described_in_their_order() -> None:
    text = file_of(
        "# Article: The Courier\n\n## One\n\nWords.",
        "# Article:  The Mercury \n\n## Two\n\nWords.",
        front=FRONT + "article:\n  - {outlet: Courier}\n  - {outlet: Mercury}\n",
    )
    articles = sound(text).articles
    assert [each.name for each in articles] == ["The Courier", "The Mercury"]
    assert [each.imprint.outlet for each in articles] == ["Courier", "Mercury"]


@pytest.mark.parametrize("close", ["---", "...", "---  "])
def test_front_matter_is_closed_by_dashes_or_dots(close: str) -> None:
    text = f"---\n{FRONT}{close}\n\n# Article\n\n## A headline\n\nWords.\n"
    assert sound(text).title == "A try-out"


def test_all_missing_keys_are_named_with_an_example() -> None:
    problems = parse("---\n---\n\n# Article\n\n## A\n", "lessons/Der Zaun.md").problems
    assert [str(each.hint) for each in problems] == [
        "Add a line like “id: der-zaun”.",
        "Add a line like “title: The bridge opens in April”.",
        "Add a line like “language: en”.",
        "Add a line like “level: 2”.",
    ]


def test_the_body_is_read_though_the_front_matter_is_broken() -> None:
    text = file_of(article("[It]{.plane id=1} opens."), front="title: A: b\n")
    assert [each.code for each in parse(text).problems] == ["unquoted-colon", "voice-unknown"]
