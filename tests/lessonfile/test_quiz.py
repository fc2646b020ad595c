"""The quiz section: what each part of a question is read as."""

from __future__ import annotations

import pytest

from literacy_app.domain.lesson import Kind, Voice
from literacy_app.domain.question import Option, Question, QuestionKind
from literacy_app.lessonfile.parse import parse
from tests.builders import article, file_of, quiz, sound

PASSAGES = (
    "Ada said [a]{.speech kind=direct cue=said id=1} [b]{.plain id=2} [c]{.plain id=10}"
    " [d]{.plain id=p1} [e]{.plain id=3} [f]{.plain id=p2} [g]{.plain id=4-7}."
)


def asked(body: str) -> Question:
    """The one question of that text."""
    [question] = sound(file_of(article(PASSAGES), quiz(body))).questions
    return question


def test_a_question_of_every_part() -> None:
    question = asked(
        '## Which of *these*? {.choice passages="1 p1" voice="speech plain" #my-id}\n\n'
        "Some prose.\n\n> Quoted.\n\n"
        "- [x] One\n  goes on\n    - Yes,\n      indeed.\n"
        "- [ ] Two\n\n"
        "* [X] Three\n    + So.\n\n"
        "Hint\n:   Look\n    again.\n\n    And again.\n\n"
        "Why\n:   Because.\n\n"
        "Model\n\n:   A model."
    )
    assert question == Question(
        QuestionKind.CHOICE,
        "Which of *these*?",
        "my-id",
        ("1", "p1"),
        (Voice.SPEECH, Voice.PLAIN),
        prose="Some prose.\n\n> Quoted.",
        options=(
            Option("One goes on", True, "Yes, indeed."),
            Option("Two"),
            Option("Three", True, "So."),
        ),
        hint="Look again.\n\nAnd again.",
        why="Because.",
        model="A model.",
    )


@pytest.mark.parametrize(
    ("attribute", "passages"),
    [
        ("passage=1", "1"),
        ('passages="1 2"', "1 2"),
        ("passages=1,p1", "1 p1"),
        ("passages=2-10", "2 10 3"),
        ("passages=2–10", "2 10 3"),
        ("passages=p1-p2", "p1 3 p2"),
        ("passages=4-7", "4-7"),
        ('passages="1 1 1-2"', "1 2"),
        ("passage=2 passages=1", "2 1"),
    ],
)
def test_passages_are_named_one_by_one_or_as_ranges(attribute: str, passages: str) -> None:
    assert asked(f"## Mark them {{.mark {attribute}}}").passages == tuple(passages.split())


@pytest.mark.parametrize(
    ("heading", "prompt"),
    [
        ("## Which? {.mark}", "Which?"),
        ("##   Which?{.mark}  ", "Which?"),
        ("## What is {this} here? {.mark}", "What is {this} here?"),
        ("## Is it { or {? {.mark}", "Is it { or {?"),
        ('## Which? {.mark article="A {x}"}', "Which?"),
    ],
)
def test_the_attributes_are_the_last_braces_of_the_heading(heading: str, prompt: str) -> None:
    questions = parse(file_of(article(PASSAGES), quiz(heading))).lesson
    assert questions is not None
    assert questions.questions[0].prompt == prompt


def test_a_contrast_has_two_versions_with_what_changed() -> None:
    question = asked(
        "## What changed? {.contrast passage=1}\n\n"
        "A\n:   “It opens,” [said]{.plain}\n    the mayor.\n\n"
        "B\n:   “It opens,” [snorted]{.commentary kind=loaded-verb}"
        " the [old]{.commentary kind=label id=x} mayor."
    )
    assert question.a is not None
    assert question.b is not None
    assert question.a.text == "“It opens,” said the mayor."
    assert [(each.id, each.kind) for each in question.b.passages] == [
        ("1", Kind.LOADED_VERB),
        ("x", Kind.LABEL),
    ]
    piece = question.b.passages[0].pieces[0]
    assert question.b.text[piece.start : piece.end] == "snorted"


def test_what_to_generate() -> None:
    assert asked('## {.generate sort=6 cue=3 passages="1 2"}').counts == (
        (QuestionKind.SORT, 6),
        (QuestionKind.CUE, 3),
    )


def test_an_empty_item_of_feedback_leaves_no_trace() -> None:
    question = asked("## Which? {.because}\n\n- [x]  \n  One\n    - \n    - Yes.\n- [ ] Two")
    assert question.options[0] == Option("One", True, "Yes.")


def test_questions_stand_in_their_order_and_broken_ones_are_left_out() -> None:
    lesson = parse(
        file_of(article(PASSAGES), quiz("## One {.mark}\n\n## Two {.makr}\n\n## Three {.mark}"))
    ).lesson
    assert lesson is not None
    assert [each.prompt for each in lesson.questions] == ["One", "Three"]


def test_a_heading_in_a_code_block_begins_no_section() -> None:
    question = asked("## Which? {.mark}\n\n```\n# Quiz\n```")
    assert question.prose == "```\n# Quiz\n```"


def test_other_sections() -> None:
    lesson = sound(
        file_of(
            "Read this first.\n\nThen *this*.",
            article("Words."),
            "# Teacher\n\n## Aim\n\nTo see.   \n\n- One",
            "# Glossary #\n\nfish hall\n:   where fish is sold,\n    once\n\n"
            "quay\n:   a place for ships",
        )
    )
    assert lesson.introduction == "Read this first.\n\nThen *this*."
    assert lesson.teacher == "## Aim\n\nTo see.\n\n- One"
    assert [(each.term, each.meaning) for each in lesson.glossary] == [
        ("fish hall", "where fish is sold, once"),
        ("quay", "a place for ships"),
    ]


@pytest.mark.parametrize("text", ["", "# Quiz", "# Quiz\n\n# Teacher\n", "# Glossary\n\n"])
def test_empty_sections_are_empty(text: str) -> None:
    lesson = sound(file_of(article("Words."), text))
    assert (lesson.questions, lesson.teacher, lesson.glossary) == ((), "", ())
