"""Edits that write only their own paragraphs anew come to the same as writing all of it."""

from __future__ import annotations

from random import Random

import pytest

from literacy_app.domain.draft import Draft
from literacy_app.domain.editing import EditRefused
from literacy_app.domain.lesson import Kind, Span, Voice
from literacy_app.domain.text import word_spans
from literacy_app.lessonfile.parse import parse
from literacy_app.lessonfile.sheet import Sheet, rewritten
from literacy_app.lessonfile.write import write
from tests.builders import article, file_of, lesson_of, quiz
from tests.shipped import TEXTS as SHIPPED
from tests.shipped import WITH_ARTICLE


def sheet_of(text: str) -> Sheet:
    parsed = parse(text)
    return Sheet.of(text, lesson_of(parsed), parsed.units)


@pytest.mark.parametrize("name", WITH_ARTICLE)
def test_marks_come_to_the_same_text_and_the_same_units(name: str) -> None:
    sheet, some = sheet_of(SHIPPED[name]), Random(name)
    marked = 0
    while marked < 25:
        draft = Draft(sheet.lesson)
        number = some.randrange(len(draft.lesson.articles))
        words = list(word_spans(draft.lesson.articles[number].text))
        first = some.randrange(len(words) - 4)
        span = Span(words[first].start, words[first + some.randrange(4)].end)
        note = some.choice(("", "What the words do."))
        try:
            draft = draft.mark([span], Voice.COMMENTARY, number, kind=Kind.LABEL, note=note)
        except EditRefused:
            continue
        new = rewritten(sheet, draft.lesson)
        assert new is not None
        assert new.text == write(draft.lesson, over=sheet.text)
        assert new.parts == Sheet.of(new.text, new.lesson, parse(new.text).units).parts
        sheet, marked = new, marked + 1


def test_a_first_explanation_stands_behind_the_article() -> None:
    text = file_of(article("One paragraph.\n\nAnother one."), quiz("## Mark {.mark voice=plain}"))
    lesson = Draft(lesson_of(parse(text))).mark([Span(12, 15)], Voice.PLAIN, note="So.").lesson
    new = rewritten(sheet_of(text), lesson)

    assert new is not None
    assert new.text == text.replace("One", "[One]{.plain}[^1]", 1).replace(
        "Another one.\n", "Another one.\n\n[^1]: So.\n"
    )


@pytest.mark.parametrize("text", [SHIPPED[name] for name in WITH_ARTICLE])
def test_fields_prose_and_questions_are_written_alone_too(text: str) -> None:
    sheet = sheet_of(text)
    draft = Draft(sheet.lesson).with_fields(title="Another", teacher="So.").remove_question(0)
    new = rewritten(sheet, draft.lesson)

    assert new is not None
    assert parse(new.text).lesson == draft.lesson


def test_what_reaches_further_is_left_to_the_writing_of_all() -> None:
    text = file_of(article("One paragraph."))
    draft = Draft(lesson_of(parse(text)))

    assert rewritten(sheet_of(text), draft.with_fields(language="de").lesson) is None
    renamed = parse(text.replace("paragraph", "sentence")).lesson
    assert renamed is not None
    assert rewritten(sheet_of(text), renamed) is None
