"""The law: what is written is read back the same, and an edit changes only its own lines."""

from __future__ import annotations

import difflib
import random
from collections.abc import Callable
from dataclasses import fields, replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from literacy_app.domain.lesson import (
    KINDS,
    Dismissal,
    GlossaryEntry,
    Lesson,
    Passage,
    Span,
    Speaker,
    Voice,
)
from literacy_app.domain.question import Option, Question, QuestionKind
from literacy_app.lessonfile.parse import parse
from literacy_app.lessonfile.write import write
from tests.builders import FRONT, SPEAKERS, article, file_of, key, sound
from tests.lessonfile.random_lessons import lessons
from tests.shipped import TEXTS as SHIPPED
from tests.shipped import WITH_ARTICLE

Edit = Callable[[Lesson], Lesson]


def changed(before: str, after: str) -> list[str]:
    """The lines taken away and put there, with `-` and `+` before them."""
    lines = difflib.ndiff(before.splitlines(), after.splitlines())
    return [each for each in lines if each.startswith(("-", "+"))]


def edited(text: str, edit: Edit) -> str:
    """The text with an edit written over it, which is checked to say what was meant."""
    lesson = edit(sound(text))
    written = write(lesson, over=text)
    assert sound(written) == lesson
    return written


# ---------------------------------------------------------------- whole files


@given(lessons())
def test_what_is_written_is_read_back_the_same(lesson: Lesson) -> None:
    assert parse(write(lesson)).lesson == lesson


@settings(max_examples=40)
@given(lessons(), lessons(), st.sampled_from(["\n", "\r\n"]), st.randoms(use_true_random=False))
def test_whatever_is_written_over_whatever_says_what_was_meant(
    old: Lesson, new: Lesson, end: str, some: random.Random
) -> None:
    body = {"articles", "key"}
    names = [each.name for each in fields(Lesson) if each.name not in body and some.random() < 0.6]
    new = replace(new, **{name: getattr(old, name) for name in names})
    over = write(old).replace("\n", end)
    meant = parse(write(new)).lesson
    assert parse(write(new, over=over)).lesson == meant


@pytest.mark.parametrize("name", SHIPPED)
def test_a_shipped_lesson_is_read_back_the_same(name: str) -> None:
    lesson = sound(SHIPPED[name])
    assert sound(write(lesson)) == lesson


def odd(text: str) -> str:
    """The text set as no program would set it."""
    return (
        text.replace("\n\n", "\n \n\n")
        .replace("title: ", "title:    ")
        .replace("## ", "##   ")
        .replace("- [x] ", "-   [X]  ")
        .replace(" kind=", "  kind = ")
        .replace("\n# ", "\n\n\n# ")
    )


FORMS: dict[str, Callable[[str], str]] = {
    "as it is": lambda text: text,
    "for Windows": lambda text: text.replace("\n", "\r\n"),
    "for an old Macintosh": lambda text: text.replace("\n", "\r"),
    "with a byte-order mark": lambda text: "\ufeff" + text,
    "without a last line end": lambda text: text.rstrip("\n"),
    "with blank lines at its end": lambda text: text + "\n \n\n",
    "oddly set": odd,
    "all of it": lambda text: "\ufeff" + odd(text).rstrip("\n").replace("\n", "\r\n"),
}


@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)
@pytest.mark.parametrize("name", SHIPPED)
def test_an_untouched_file_is_written_back_byte_for_byte(
    name: str, form: Callable[[str], str]
) -> None:
    text = form(SHIPPED[name])
    assert write(sound(text), over=text) == text


@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)
@pytest.mark.parametrize("name", SHIPPED)
def test_an_edit_keeps_the_form_of_its_file(name: str, form: Callable[[str], str]) -> None:
    text = form(SHIPPED[name])
    title = sound(text).title
    written = edited(text, lambda lesson: replace(lesson, title=f"{title} again"))
    before = next(line for line in text.splitlines(keepends=True) if line.startswith("title:"))
    after = before.replace(title, f"{title} again")
    assert after != before
    assert written == text.replace(before, after)


@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_sections_that_come_get_their_place(mark: str) -> None:
    front = FRONT.replace("title: ", "title:   ")
    text = mark + file_of(article("Words."), "# Teacher\n\nAim.", front=front)
    written = edited(
        text,
        lambda lesson: replace(lesson, introduction="Read.", questions=(MARK,), objective="See"),
    )
    assert written == mark + file_of(
        "Read.",
        article("Words."),
        "# Quiz\n\n## Mark it {.mark voice=speech}",
        "# Teacher\n\nAim.",
        front=f"{front}objective: See\n",
    )


def test_a_file_with_errors_is_written_anew_in_its_form() -> None:
    text = "\ufeff" + file_of(article("[x]{.plane id=1}.")).replace("\n", "\r\n")
    lesson = sound(file_of(article("Words.")))
    assert write(lesson, over=text) == "\ufeff" + write(lesson).replace("\n", "\r\n")


# ---------------------------------------------------------------- edits of the shipped lessons


def question(number: int, **values: object) -> Edit:
    def edit(lesson: Lesson) -> Lesson:
        questions = list(lesson.questions)
        questions[number] = replace(questions[number], **values)  # type: ignore[arg-type]
        return replace(lesson, questions=tuple(questions))

    return edit


def article_changed(lesson: Lesson, **values: object) -> Lesson:
    """The lesson with something else in its last article; the others stay."""
    *others, last = lesson.articles
    return replace(lesson, articles=(*others, replace(last, **values)))  # type: ignore[arg-type]


def passage(change: Callable[[Passage], Passage]) -> Edit:
    """Changes the first passage with a footnote, below the headline."""

    def edit(lesson: Lesson) -> Lesson:
        passages = lesson.articles[-1].passages
        chosen = [each for each in passages if each.note][1]
        changed = tuple(change(each) if each is chosen else each for each in passages)
        return article_changed(lesson, passages=changed)

    return edit


def another_kind(it: Passage) -> Passage:
    """The passage as another kind of its voice."""
    return replace(it, kind=next(each for each in KINDS[it.voice] if each is not it.kind))


def read_otherwise(it: Passage) -> Passage:
    """The passage with a second reading, or with another one."""
    others = (Voice.PLAIN, Voice.COMMENTARY, Voice.INFERENCE)
    taken = (it.voice, it.alternative)
    return replace(it, alternative=next(each for each in others if each not in taken))


def imprint(**values: str) -> Edit:
    def edit(lesson: Lesson) -> Lesson:
        found = replace(lesson.articles[-1].imprint, **values)  # type: ignore[arg-type]
        return article_changed(lesson, imprint=found)

    return edit


def free_passage(lesson: Lesson) -> Passage:
    """The article's last passage of which no question asks."""
    asked = {each for question in lesson.questions for each in question.passages}
    passages = lesson.articles[-1].passages
    free = [each for each in passages if each.id not in asked and len(each.pieces) == 1]
    inner = {each.within for each in passages}
    return [each for each in free if each.id not in inner][-1]


def without_one(lesson: Lesson) -> Lesson:
    free = free_passage(lesson)
    left = tuple(each for each in lesson.articles[-1].passages if each is not free)
    return article_changed(lesson, passages=left)


def lines_of(text: str, passage: Passage) -> int:
    """How many lines are changed with a passage: those it stands on, and its explanation's."""
    parsed = parse(text)
    end = parsed.places[passage.id]
    wrapped = text.count("\n", text.rindex("[", 0, end), end)
    notes = [each for each in parsed.units if (each.kind, each.key) == ("note", passage.id)]
    return 2 * (wrapped + 1) + sum(each.last - each.first for each in notes)


MARK = Question(QuestionKind.MARK, "Mark it", voices=(Voice.SPEECH,))
EDITS: dict[str, tuple[Edit, int]] = {
    "title": (lambda it: replace(it, title="Another: title"), 2),
    "objective taken out": (lambda it: replace(it, objective=""), 1),
    "teaches": (lambda it: replace(it, teaches=(Voice.PLAIN,)), 2),
    "a speaker's role": (
        lambda it: replace(
            it, speakers=(it.speakers[0]._replace(role="Mayor, now"), *it.speakers[1:])
        ),
        2,
    ),
    "a speaker more": (lambda it: replace(it, speakers=(*it.speakers, Speaker("Ada Quist"))), 1),
    "a speaker less": (lambda it: replace(it, speakers=it.speakers[1:]), 1),
    "a warning dismissed": (
        lambda it: replace(it, dismissed=(*it.dismissed, Dismissal("x", "2", "So."))),
        2,
    ),
    "a paragraph of the introduction": (
        lambda it: replace(it, introduction=it.introduction + "\n\nOne more."),
        2,
    ),
    "the teacher's page": (lambda it: replace(it, teacher=it.teacher + "\n\nOne more."), 2),
    "a word explained": (
        lambda it: replace(
            it, glossary=(*it.glossary, GlossaryEntry("pilot boat", "a ship that leads others"))
        ),
        3,
    ),
    "a prompt": (question(2, prompt="Which is it?"), 2),
    "a question's id": (question(1, id="fresh-id"), 2),
    "a question more": (
        lambda it: replace(it, questions=(*it.questions[:3], MARK, *it.questions[3:])),
        2,
    ),
    "a hint": (question(0, hint="Look again, and closely."), 4),
    "an option more": (
        lambda it: question(
            0, options=(*it.questions[0].options, Option("A new one", False, "No."))
        )(it),
        4,
    ),
}
ARTICLE_EDITS: dict[str, tuple[Edit, int]] = {
    "an explanation": (passage(lambda it: replace(it, note="Another explanation.")), 2),
    "an explanation taken out": (passage(lambda it: replace(it, note="")), 3),
    "a kind": (passage(another_kind), 2),
    "a second reading": (passage(read_otherwise), 2),
    "a byline": (imprint(byline="Ines: Calder"), 2),
    "a link": (imprint(link="https://tolle.example/"), 1),
}


@pytest.mark.parametrize(("edit", "most"), EDITS.values(), ids=EDITS)
@pytest.mark.parametrize("name", SHIPPED)
def test_an_edit_changes_only_its_own_lines(name: str, edit: Edit, most: int) -> None:
    found = changed(SHIPPED[name], edited(SHIPPED[name], edit))
    assert 0 < len(found) <= most, "\n".join(found)


@pytest.mark.parametrize(("edit", "most"), ARTICLE_EDITS.values(), ids=ARTICLE_EDITS)
@pytest.mark.parametrize("name", WITH_ARTICLE)
def test_an_edit_of_the_article_changes_only_its_own_lines(
    name: str, edit: Edit, most: int
) -> None:
    found = changed(SHIPPED[name], edited(SHIPPED[name], edit))
    assert 0 < len(found) <= most, "\n".join(found)


@pytest.mark.parametrize("name", WITH_ARTICLE)
def test_a_passage_less_changes_only_its_own_lines(name: str) -> None:
    text = SHIPPED[name]
    found = changed(text, edited(text, without_one))
    assert 0 < len(found) <= lines_of(text, free_passage(sound(text))), "\n".join(found)


@pytest.mark.parametrize("name", SHIPPED)
def test_questions_change_places_with_all_their_lines(name: str) -> None:
    text = SHIPPED[name]
    written = edited(
        text,
        lambda it: replace(it, questions=(it.questions[1], it.questions[0], *it.questions[2:])),
    )
    assert sorted(text.splitlines()) == sorted(written.splitlines())


@pytest.mark.parametrize("name", SHIPPED)
def test_what_is_taken_out_leaves_nothing_behind(name: str) -> None:
    text = SHIPPED[name]
    taken = changed(text, edited(text, lambda it: replace(it, questions=it.questions[1:])))
    assert all(each.startswith("-") for each in taken)


A = "A\n:   It [opens]{.plain}."
B = "B\n:   It [gapes]{.commentary}."
LIST = "- [x] A view\n    - Yes.\n- [ ] A fact"
WHY = "Why\n:   One word."


@pytest.mark.parametrize("parts", [(A, B, LIST), (LIST, A, B), (WHY, B, LIST, A), (A, LIST, B)])
def test_a_question_keeps_the_order_of_its_parts(parts: tuple[str, ...]) -> None:
    body = "\n\n".join(("## What changed? {.contrast}", *parts))
    text = file_of(article("Words."), f"# Quiz\n\n{body}")
    hinted = edited(text, question(0, hint="Look."))
    assert all(each.startswith("+") for each in changed(text, hinted))
    more = (*sound(text).questions[0].options, Option("Both", False, "No."))
    assert changed(text, edited(text, question(0, options=more))) == [
        "+ - [ ] Both",
        "+     - No.",
    ]


# ---------------------------------------------------------------- a file set by hand

BY_HAND = (
    "---\n# The bridge lessons, part 2\nid: try-out\ntitle: 'A try-out' # for now\n\n"
    "language: en\nlevel:   1\n# who speaks\n"
    + SPEAKERS
    + "  # more to come\n---\n\n"
    + article(
        "Ada said [that the\nbridge *would*\nopen]{.speech kind=indirect\n"
        'source="Ada Quist" cue=said}[^1]. It\n[is old]{.plain}[^2].\n\n'
        "[^2]: A fact,\n  soft-wrapped.\n\n"
        "Another __paragraph__ &mdash; with `signs` and\n[sic] brackets.\n\n"
        "[^1]:  Her words,\n    retold.\n"
    )
    + "\n# Quiz\n\n## Mark it {.mark   voice='speech'}\n\n* [ ] a list\n* [X] with stars\n\n\n"
)


@pytest.mark.parametrize(
    ("edit", "lines"),
    [
        (
            lambda it: replace(it, title="Another"),
            ["- title: 'A try-out' # for now", "+ title: 'Another' # for now"],
        ),
        (lambda it: replace(it, level=3), ["- level:   1", "+ level:   3"]),
        (
            lambda it: replace(it, speakers=(Speaker("Ada Quist", "Mayor of Mell"),)),
            [
                "-   - {name: Ada Quist, role: Mayor of Tolle}",
                "+   - {name: Ada Quist, role: Mayor of Mell}",
            ],
        ),
        (
            passage(lambda it: replace(it, note="A fact, soft-wrapped, and old.")),
            ["-   soft-wrapped.", "+   soft-wrapped, and old."],
        ),
        (
            question(0, prompt="Mark all"),
            ["- ## Mark it {.mark   voice='speech'}", "+ ## Mark all {.mark   voice='speech'}"],
        ),
        (question(0, voices=()), ["- ## Mark it {.mark   voice='speech'}", "+ ## Mark it {.mark}"]),
    ],
)
def test_an_edit_keeps_what_a_hand_has_set(edit: Edit, lines: list[str]) -> None:
    assert changed(BY_HAND, edited(BY_HAND, edit)) == lines


def test_a_word_of_a_wrapped_paragraph_changes_in_its_line() -> None:
    def edit(lesson: Lesson) -> Lesson:
        [read] = lesson.articles
        text = read.text.replace("Another", "A second")  # one letter longer, behind all passages
        blocks = [
            each._replace(span=Span(each.span.start, each.span.end + (each is read.blocks[-1])))
            for each in read.blocks
        ]
        emphasis = [
            each._replace(span=Span(each.span.start + 1, each.span.end + 1))
            if each.strong
            else each
            for each in read.emphasis
        ]
        return replace(
            lesson,
            articles=(replace(read, text=text, blocks=tuple(blocks), emphasis=tuple(emphasis)),),
        )

    assert changed(BY_HAND, edited(BY_HAND, edit)) == [
        "- Another __paragraph__ &mdash; with `signs` and",
        "+ A second __paragraph__ &mdash; with `signs` and",
    ]


def test_an_edit_of_a_key_changes_its_item() -> None:
    text = file_of(
        key("* [the roof]{.plain id=1}\n* on [the   sea]{.plain id=2} again"), front=FRONT
    )

    def edit(lesson: Lesson) -> Lesson:
        assert lesson.key is not None
        anchor = lesson.key.anchors[1]
        anchor = anchor._replace(words=anchor.words.replace("again", "anew!"))
        return replace(lesson, key=lesson.key._replace(anchors=(lesson.key.anchors[0], anchor)))

    assert changed(text, edited(text, edit)) == [
        "- * on [the   sea]{.plain id=2} again",
        "+ * on [the   sea]{.plain id=2} anew!",
    ]
