"""Results, the day, the profiles and the home page of a learner, as `picture` draws them."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from literacy_app.domain.attempt import Mode, Sureness
from literacy_app.domain.judging import right_response
from literacy_app.domain.lesson import Voice
from literacy_app.domain.question import QuestionKind
from literacy_app.session.quiz import Phase
from literacy_app.ui.desk import at_noon
from literacy_app.ui.picture_library import COURSE_PAGE
from literacy_app.ui.sample_learner import new_learner, practised_learner

if TYPE_CHECKING:
    from literacy_app.domain.attempt import Response
    from literacy_app.domain.lesson import Lesson
    from literacy_app.domain.task import Task
    from literacy_app.session.learner import Learner
    from literacy_app.session.quiz import Quiz
    from literacy_app.session.supply import Shelf
    from literacy_app.ui.main_window import MainWindow

LEARNER_PAGES = (
    "results",
    "results-article",
    "results-answer",
    "results-test",
    "results-study",
    "today",
    "today-first",
    "profiles",
    "profiles-delete",
    "home-first",
    "home-progress",
    COURSE_PAGE,
)
"""The pages that are about a learner."""

_NEW = ("today-first", "home-first")
_MIXED_UP = {Voice.COMMENTARY: Voice.INFERENCE, Voice.INFERENCE: Voice.COMMENTARY}
_SURE = (Sureness.SURE, Sureness.SURE, Sureness.THINK_SO, Sureness.GUESS)


def learner_for(page: str, lesson: Lesson, shelf: Shelf) -> Learner:
    """The learner whom a page is about; one of whom nothing is known on any other page."""
    if page in LEARNER_PAGES and page not in _NEW:
        return practised_learner(shelf, lesson_id=lesson.id)
    return new_learner(shelf if page in _NEW else None)


def play(quiz: Quiz) -> None:
    """Answer a quiz to its end: every fourth answer wrong, voices confused where they can be."""
    at, day = at_noon()
    while quiz.phase is not Phase.DONE:
        number = quiz.number
        response = right_response(quiz.task, quiz.article, quiz.lesson)
        if number % 4 == 1:
            response = _wrong(quiz.task, response)
        took = timedelta(seconds=20 + number % 15)
        quiz.answer(response, _SURE[number % len(_SURE)], at, day, took)
        quiz.go_on()


def _wrong(task: Task, right: Response) -> Response:
    """An answer to a task that isn't right."""
    if task.kind is QuestionKind.SORT:
        voices = (_MIXED_UP.get(each, Voice.COMMENTARY) for each in right.voices)
        return right._replace(voices=tuple(voices))
    if task.kind is QuestionKind.SOURCE:
        other = next(each for each in task.names if each not in task.key)
        return right._replace(names=(other,))
    if task.options:
        wrong = next(n for n, each in enumerate(task.options) if not each.right)
        return right._replace(chosen=(wrong,))
    return right


def show_learner(window: MainWindow, learner: Learner, lesson: Lesson, page: str) -> None:
    """Turn to one of the pages that are about a learner."""
    if page.startswith("results"):
        _show_results(window, learner, lesson, page)
    elif page.startswith("today"):
        window.study.show_today()
    elif page.startswith("profiles"):
        window.people.show_people()
        if page == "profiles-delete":
            window.people.page.buttons["delete Fox-17"].click()
    else:
        window.rooms.show_home()
        window.study.settle_in()


def _show_results(window: MainWindow, learner: Learner, lesson: Lesson, page: str) -> None:
    quiz: Quiz | None
    if page == "results-study":
        quiz = learner.begin_study()
    else:
        mode = Mode.TEST if page == "results-test" else Mode.PRACTICE
        quiz = learner.begin(lesson, "", mode)
    assert quiz is not None
    play(quiz)
    shown = window.results.page
    shown.show_quiz(quiz)
    window.rooms.visit(shown)
    if page == "results-article":
        shown.show_article(wanted=True)
    elif page == "results-answer":
        shown.column.entries[0].head.click()
        shown.column.ensureWidgetVisible(shown.column.entries[1].head)
