"""What each stretch of a source is, and how far a problem reaches in it."""

from __future__ import annotations

import pytest

from literacy_app.domain.lesson import Voice
from literacy_app.lessonfile.parse import parse
from literacy_app.session.colouring import Colouring, Role
from literacy_app.session.extents import extent
from tests.builders import FRONT, SPEAKERS, article, file_of, key, quiz

SAID = 'Ada Quist said [that [it]{.plain id=p} opens]{.speech kind=indirect cue="said"}[^1].'
NOTE = "[^1]: The clause is hers."
LESSON = file_of(
    "Before reading.",
    article(f"{SAID} [So.]{{of=1}}\n\n{NOTE}"),
    quiz("## Who? {.choice passage=1 #who}\n\n- [x] She\n    - Yes.\n- [ ] He\n\n"
         "Hint\n:   Look.\n\n## What changed? {.contrast}\n\nA\n:   He said so.\n\nB\n:   He "
         "[sang]{.commentary} so."),
    "# Teacher\n\n## Aim\n\n- To read",
    "# Glossary\n\nto bite\n:   To eat",
    front="# a comment\n" + FRONT + SPEAKERS,
)  # fmt: skip


def roles(role: Role, text: str = LESSON) -> list[str]:
    """The words of that role, in their order."""
    parsed = parse(text)
    colouring = Colouring(parsed)
    tints = {t for line in range(len(parsed.source.lines)) for t in colouring.of_line(line)}
    found = sorted(each for each in tints if each.role is role)
    return [text[each.start : each.end] for each in found]


@pytest.mark.parametrize(
    ("role", "words"),
    [
        (Role.COMMENT, ["# a comment"]),
        (Role.KEY, ["id", "title", "language", "level", "speakers", "name", "role"]),
        (Role.SECTION, ["# Article", "# Quiz", "# Teacher", "# Glossary"]),
        (Role.WORDS, ["that [it]{.plain id=p} opens", "it", "So.", "sang"]),
        (Role.NAME, ["id", "kind", "cue", "of", "passage"]),
        (Role.VALUE, ["p", "indirect", '"said"', "1", "1"]),
        (Role.LABEL, ["[^1]", "[^1]:", "#who"]),
        (Role.TERM, ["Hint", "A", "B", "to bite"]),
        (Role.RIGHT, ["[x]"]),
    ],
)
def test_stretches_of_a_role(role: Role, words: list[str]) -> None:
    assert roles(role) == words


def test_a_passage_and_all_that_belongs_to_it_have_its_voice() -> None:
    parsed = parse(LESSON)
    colouring = Colouring(parsed)
    line = next(n for n, each in enumerate(parsed.source.lines) if each.startswith("Ada"))
    voices = {LESSON[t.start : t.end]: (t.voice, t.passage) for t in colouring.of_line(line)}
    assert voices["that [it]{.plain id=p} opens"] == (Voice.SPEECH, "1")
    assert voices["it"] == (Voice.PLAIN, "p")
    assert voices["So."] == (Voice.SPEECH, "1")
    assert voices["[^1]"] == (Voice.SPEECH, "1")
    note = colouring.of_line(parsed.source.lines.index(NOTE))
    assert [(t.voice, t.passage) for t in note] == [(Voice.SPEECH, "1")]


def test_a_keyed_lesson_has_its_items_coloured() -> None:
    assert roles(Role.WORDS, file_of(key("- she said [that it opens]{.speech}[^1]"))) == [
        "that it opens"
    ]


def test_a_text_that_is_no_lesson_is_read_for_what_it_has() -> None:
    assert roles(Role.WORDS, "no lesson [at all]{.plain}") == []
    broken = file_of(article(SAID), front="title: a: b\n")
    assert "it" in roles(Role.WORDS, broken)


@pytest.mark.parametrize(
    ("code", "text", "words"),
    [
        ("kind-unknown", file_of(article(SAID.replace("indirect", "indrect"))), "kind=indrect"),
        ("cue-not-found", file_of(article(SAID.replace('"said"', '"sayd"'))), 'cue="sayd"'),
        ("speaker-undeclared", file_of(article("[So]{.speech source=Ida}")), "source=Ida"),
        ("kind-missing", file_of(article("[So]{.speech}")), "]{.speech}"),
        ("voice-unknown", file_of(article("[So]{.speach}")), ".speach"),
        ("bracket-unclosed", file_of(article("A [bracket here")), "[bracket"),
        ("note-without-passage", file_of(article(f"{SAID}\n\n[^7]: So.")), "[^7]:"),
        ("option-right-missing",
         file_of(article(SAID), quiz("## Who? {.choice}\n\n- [ ] A\n- [ ] B")),
         "## Who? {.choice}"),
        ("front-matter-key", file_of(article(SAID), front=FRONT + "levl: 1\n"), "levl: 1"),
        ("date-unreadable",
         file_of(article(SAID), front=FRONT + "article:\n  date: soon\n"), "soon"),
        ("look-alike", file_of(article("A p\u0430per.")), "p\u0430per"),
        ("headline-missing", file_of("# Article\n\nSo."), "# Article"),
        ("passage-unknown",
         file_of(article(SAID), quiz("## Who? {.choice passage=7}")), "passage=7"),
    ],
)  # fmt: skip
def test_a_problem_reaches_over_what_is_wrong(code: str, text: str, words: str) -> None:
    parsed = parse(text)
    problem = next(each for each in parsed.problems if each.code == code)
    span = extent(parsed.source, problem)
    assert span is not None
    assert text[span.start : span.end] == words


def test_every_problem_of_every_place_reaches_over_something() -> None:
    parsed = parse(LESSON)
    problem = parse(file_of("")).problems[0]
    for number, line in enumerate(parsed.source.lines, 1):
        for column in range(1, len(line) + 3):
            span = extent(parsed.source, problem._replace(line=number, column=column))
            assert span is not None
            assert span.start <= span.end <= len(LESSON)
            assert span.start < span.end or not line[: column - 1].strip()


def test_a_problem_of_the_whole_file_reaches_over_nothing() -> None:
    parsed = parse(LESSON)
    problem = parse("").problems[0]._replace(line=0, column=0)
    assert extent(parsed.source, problem) is None
