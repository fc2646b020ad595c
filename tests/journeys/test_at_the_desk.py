"""A teacher at the authoring desk: by mouse alone, and back through every step."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QApplication

from literacy_app.lessonfile.parse import parse
from literacy_app.ui.authoring.desk_layout import ARTICLE, PARTICULARS, QUIZ
from tests.builders import article, file_of, lesson_of, quiz, said
from tests.journeys.authoring_hands import Teacher
from tests.journeys.driving import started
from tests.journeys.quiz_making_hands import QuizTeacher
from tests.ui.conftest import Wait

TEXT = """The bridge opens in April

Mayor Ada Quist said that the crossing was safe. It has a splendid view of the harbour.

Work began in 2024. The town council meets again on 2 April.
"""
LESSON = file_of(
    article(
        'Ada Quist said [that it opens]{.speech kind=indirect source="Ada Quist" cue="said"}[^1].'
        " It was a dazzling idea.\n\n[^1]: The clause is hers, in the paper's words."
    ),
    quiz("## Who says it? {.source passage=1 #who}"),
)


def test_a_small_lesson_by_mouse_alone(app: QApplication, tmp_path: Path, wait: Wait) -> None:
    path = tmp_path / "bridge.md"
    with started(tmp_path / "data", new_file=lambda usual: path) as window:
        teacher = Teacher(window, wait)
        teacher.choose("File", "New lesson from an article…")
        teacher.paste_at(window.authoring.page.asking.text, TEXT)
        wait(lambda: "Headline" in teacher.entries())
        teacher.push("Made up, or my own")
        teacher.push("Make the lesson")
        wait(lambda: window.editing.is_at_work)

        teacher.draw_over("that the crossing was safe")
        teacher.push_voice("Reported speech")
        teacher.paste_into("Why this voice?", "The clause is hers, in the paper’s words.")
        teacher.push_like("Add Ada Quist")
        teacher.draw_over("splendid")
        teacher.push_voice("Commentary")
        teacher.push("A judgement")
        teacher.paste_into("Why this voice?", "Take the word away and every fact stays.")

        teacher.push("Quiz")
        teacher.push("From the passages…")
        teacher.push("Tick all")
        teacher.push_like("Keep ")
        teacher.push("Save")
        teacher.push("Back")
        wait(teacher.is_reading)
    lesson = lesson_of(parse(path.read_text("utf-8")))
    (only,) = lesson.articles
    assert [said(each, only) for each in only.passages] == [
        ["that the crossing was safe"],
        ["splendid"],
    ]
    assert [each.source for each in only.passages] == ["Ada Quist", None]
    assert [each.name for each in lesson.speakers] == ["Ada Quist"]
    assert {str(each.kind) for each in lesson.questions} >= {"source", "cue"}


def test_every_step_is_taken_back_to_the_first_byte(
    app: QApplication, tmp_path: Path, wait: Wait
) -> None:
    path = tmp_path / "bridge.md"
    first = b"\xef\xbb\xbf" + LESSON.replace("\n", "\r\n").encode()
    path.write_bytes(first)
    with started(tmp_path / "data", path) as window:
        teacher = QuizTeacher(window, wait)
        wait(teacher.is_reading)
        teacher.press("Ctrl+E")
        wait(lambda: window.editing.is_at_work)
        _work(teacher)
        authoring = teacher.desk.bench.authoring
        last = authoring.contents()
        teacher.press("Ctrl+S")
        wait(lambda: not authoring.is_changed)
        assert path.read_bytes() == authoring.contents().encode()
        assert path.read_bytes() != first

        for _ in range(99):
            teacher.press("Ctrl+Z")
        assert authoring.contents().encode() == first
        assert not authoring.can_undo
        for _ in range(99):
            teacher.press("Ctrl+Y")
        assert authoring.contents().startswith(last[:200])
        for _ in range(99):
            teacher.press("Ctrl+Shift+Z", "Ctrl+Z")
            teacher.press("Ctrl+Z")
        teacher.press("Ctrl+S")
        wait(lambda: not authoring.is_changed)
    assert path.read_bytes() == first


def _work(teacher: QuizTeacher) -> None:
    """Do something in each of the panes."""
    teacher.select("dazzling")
    teacher.press("2", "Return")
    teacher.fill("Why this voice?", "Praise that nobody else gives.")
    teacher.press("Esc")
    teacher.turn_to(QUIZ)
    teacher.press("A", "Home", "Return")
    teacher.put("What is dazzling here?")
    teacher.turn_to(PARTICULARS)
    teacher.fill("Title", "Another title")
    teacher.turn_to(ARTICLE)
    teacher.press("Ctrl+U")
    teacher.find_in_source("[^1]")
    teacher.press("End")
    teacher.enter(" So it is.")
    teacher.press("Ctrl+U")
    teacher.wait(lambda: teacher.desk.bench.authoring.is_current)
    teacher.point_at_words("that it opens")
    teacher.press("Delete")
