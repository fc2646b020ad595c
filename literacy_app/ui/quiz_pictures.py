"""The quiz page as it is drawn by `picture`: questions of every kind that is chosen or written."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime
from types import MappingProxyType
from typing import TYPE_CHECKING

from literacy_app.domain.attempt import Mode, Sureness
from literacy_app.domain.moment import Moment
from literacy_app.session.modules import Module
from literacy_app.session.quiz import Quiz
from literacy_app.ui.pages.quiz_page import QuizPage
from literacy_app.ui.pages.quiz_start import QuizOffer
from literacy_app.ui.quiz_samples import NAMES, sample_tasks
from literacy_app.ui.quiz_text_pictures import TEXT_NAMES, TEXT_PICTURES, TextPicture, text_tasks
from literacy_app.ui.widgets.answers.choosing import ChoosingForm
from literacy_app.ui.widgets.answers.writing import WritingForm

if TYPE_CHECKING:
    from literacy_app.domain.attempt import Attempt, Remark
    from literacy_app.domain.lesson import Lesson
    from literacy_app.domain.schedule import SkillCard
    from literacy_app.session.quiz import Keep
    from literacy_app.ui.main_window import MainWindow
    from literacy_app.ui.widgets.prose import ReadProse

_NOON = Moment(datetime(2026, 3, 14, 12, tzinfo=UTC), 739689)
_WRITTEN = "The mayor said that the crossing had been tested more than any other."


class _Nowhere:
    """Keeps no answer."""

    def add(self, attempt: Attempt, cards: Sequence[SkillCard] = ()) -> int:
        return 1

    def remark(self, seq: int, remark: Remark) -> None:
        return None


def sample_quiz(
    lesson: Lesson, first: str, mode: Mode = Mode.PRACTICE, keep: Keep | None = None
) -> Quiz:
    """A quiz of made-up questions on a lesson, which begins with the one of that name."""
    tasks = text_tasks(lesson) if first in TEXT_NAMES else sample_tasks(lesson)
    order = [tasks[first], *(each for name, each in tasks.items() if name != first)]
    module = Module(lesson.id, 1, tuple(order))
    return Quiz(lesson, module, mode, "picture", "", keep or _Nowhere())


def _offer(page: QuizPage, lesson: Lesson) -> None:
    page.offer(QuizOffer(lesson, 21))


def _offer_left(page: QuizPage, lesson: Lesson) -> None:
    page.offer(QuizOffer(lesson, 21, 4, 21))


def _read_first(page: QuizPage, lesson: Lesson) -> None:
    _offer(page, lesson)
    page.read_first()


def _ask(name: str, mode: Mode = Mode.PRACTICE) -> Callable[[QuizPage, Lesson], None]:
    return lambda page, lesson: page.play(sample_quiz(lesson, name, mode))


def _choose(page: QuizPage, right: bool) -> None:
    """Choose what is right, or something else."""
    form, quiz = page.panel.form, page.quiz
    assert isinstance(form, ChoosingForm)
    assert form.list is not None
    assert quiz is not None
    task = quiz.task
    good = [n for n, each in enumerate(task.options) if each.right]
    if task.names:
        good = [n for n, each in enumerate(task.names) if each in task.key]
    count = len(form.list.options)
    for index in good if right else [(good[0] + 1) % count]:
        form.list.choose(index)


def _answered(name: str, right: bool = True) -> Callable[[QuizPage, Lesson], None]:
    def answer(page: QuizPage, lesson: Lesson) -> None:
        _ask(name)(page, lesson)
        form = page.panel.form
        if isinstance(form, WritingForm):
            form.field.setPlainText(_WRITTEN)
        else:
            _choose(page, right)
        page.answer(Sureness.THINK_SO)

    return answer


def _chosen(page: QuizPage, lesson: Lesson) -> None:
    _ask("many")(page, lesson)
    _choose(page, right=True)
    page.show_hint()


def _disagreed(page: QuizPage, lesson: Lesson) -> None:
    _answered("choice", right=False)(page, lesson)
    said = page.panel.feedback
    assert said is not None
    said.objection.open()
    said.objection.line.setText("the verb only says how he spoke")


def _filled(picture: TextPicture) -> Callable[[QuizPage, Lesson], None]:
    def fill(page: QuizPage, lesson: Lesson) -> None:
        _ask(picture.question)(page, lesson)
        picture.fill(page)
        if picture.is_answered:
            page.answer(Sureness.THINK_SO)

    return fill


QUIZ_STATES: Mapping[str, Callable[[QuizPage, Lesson], None]] = MappingProxyType(
    {
        "quiz-start": _offer,
        "quiz-left": _offer_left,
        "quiz-article": _read_first,
        **{f"quiz-{name}": _ask(name) for name in NAMES},
        **{name: _filled(each) for name, each in TEXT_PICTURES.items()},
        "quiz-hint": _chosen,
        "quiz-choice-right": _answered("choice"),
        "quiz-choice-wrong": _answered("choice", right=False),
        "quiz-many-wrong": _answered("many", right=False),
        "quiz-source-right": _answered("source"),
        "quiz-contrast-wrong": _answered("contrast", right=False),
        "quiz-because-open-model": _answered("because-open"),
        "quiz-rewrite-model": _answered("rewrite"),
        "quiz-disagree": _disagreed,
        "quiz-test": _ask("choice", Mode.TEST),
    }
)
"""What brings the quiz page into each state, by the name of its picture."""


def show_quiz(window: MainWindow, lesson: Lesson, page: str, prose: ReadProse) -> None:
    """Show the quiz page in one of its states."""
    made = QuizPage(window.rooms.look, prose, lambda: _NOON, lambda: 0.0)
    window.rooms.visit(made)
    QUIZ_STATES[page](made, lesson)
