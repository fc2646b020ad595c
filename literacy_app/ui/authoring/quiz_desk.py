"""The questions on the bench as they are shown: which is chosen, its form, and its preview."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from literacy_app.session.quiz_building import followed, problems_by_question
from literacy_app.session.quiz_trying import tasks_of
from literacy_app.session.whereabouts import Where
from literacy_app.ui.authoring.question_part import Asked
from literacy_app.ui.authoring.question_words import (
    Passages,
    about_words,
    kind_words,
    missing_words,
    passages_of,
    title_of,
    to_do_words,
)
from literacy_app.ui.authoring.quiz_edits import QuestionEdits
from literacy_app.ui.authoring.quiz_layout import BuilderLayout
from literacy_app.ui.authoring.quiz_rows import Row
from literacy_app.ui.words import tr

if TYPE_CHECKING:
    from typing import Any

    from PySide6.QtGui import QShowEvent

    from literacy_app.domain.lesson import Lesson
    from literacy_app.domain.problems import Problem
    from literacy_app.domain.question import Question
    from literacy_app.ui.authoring.bench import Bench
    from literacy_app.ui.theme import Look
    from literacy_app.ui.widgets.prose import ReadProse

_PAUSE = 150
"""After so many milliseconds without a key press the preview follows what was typed."""


class QuizDesk(BuilderLayout):
    """Follows the bench: shows its questions, and the one that is chosen, while it is seen.

    Attributes:
        bench: the lesson.
        edits: what is done to its questions.
        number: the question that is chosen, from 0; -1 where there is none.

    Signals:
        passage_requested(str): somebody wants to see that passage in the article.
    """

    passage_requested = Signal(str)

    def __init__(
        self, look: Look, bench: Bench, prose: ReadProse, parent: QWidget | None = None
    ) -> None:
        super().__init__(look, prose, parent)
        self.bench = bench
        self.edits = QuestionEdits(bench, self)
        self.number = -1
        self._shown: tuple[Question, ...] = ()
        self._problems: Mapping[int, tuple[Problem, ...]] = {}
        self._is_old = True
        self._soon = QTimer(self, singleShot=True, interval=_PAUSE)
        self._soon.timeout.connect(self.show_preview)
        bench.lesson_changed.connect(self._look_again)
        bench.text_read.connect(self._take_in)
        bench.place_changed.connect(self._follow)
        self.side.list.row_chosen.connect(self.choose)
        form = self.making.form
        form.changed.connect(self._change)
        form.left.connect(self.edits.seal)
        form.passage_requested.connect(self.passage_requested)

    # ------------------------------------------------------------ following the bench

    @property
    def lesson(self) -> Lesson | None:
        """The lesson, as far as it was understood."""
        authoring = self.bench.authoring
        return authoring.lesson if authoring.has_lesson else None

    @property
    def question(self) -> Question | None:
        """The question that is chosen."""
        there = 0 <= self.number < len(self._shown)
        return self._shown[self.number] if there else None

    @property
    def _must_wait(self) -> bool:
        """Whether the text has to be mended in the source first."""
        return not (self.bench.authoring.has_lesson and self.bench.authoring.is_sound)

    def _look_again(self) -> None:
        """Show what has changed, now or when it is seen next."""
        self._is_old = True
        if self.isVisible():
            self.refresh()

    def _take_in(self) -> None:
        """The text was read: what is wrong with it is known, and whether it is a lesson."""
        authoring, before = self.bench.authoring, self._problems
        self._problems = problems_by_question(authoring.parsed, authoring.problems)
        if self._is_old or self._problems != before or self.is_waiting != self._must_wait:
            self._look_again()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_old:
            self._take_in()

    def _follow(self, place: Where, by: object) -> None:
        """Go where somebody has gone elsewhere."""
        if by is not self and place.kind == "question" and self.lesson is not None:
            self.refresh()
            number = int(place.key)
            if 0 <= number < len(self._shown) and number != self.number:
                self._show(number, is_other=True)

    def refresh(self) -> None:
        """Show the questions as they are now."""
        self._is_old = False
        self.show_waiting(self._must_wait)
        if self.lesson is None:
            return
        before, self._shown = self._shown, self.lesson.questions
        number = followed(before, self._shown, self.number)
        self._show(number, is_other=not self._is_same(before, number))

    def _is_same(self, before: tuple[Question, ...], number: int) -> bool:
        """Whether the question that is chosen now is the one that was, whatever it says."""
        if not 0 <= self.number < len(before) or number < 0:
            return False
        old, new = before[self.number], self._shown[number]
        if old == new or (old.id and old.id == new.id):
            return True
        is_in_place = number == self.number and len(before) == len(self._shown)
        return is_in_place and old.kind is new.kind

    # ------------------------------------------------------------ showing

    def choose(self, number: int) -> None:
        """Choose a question, and let the other panes go there."""
        if number != self.number and 0 <= number < len(self._shown):
            self.edits.seal()
            self._show(number, is_other=True)
            self.bench.go_to(Where("question", str(number)), self)

    def _show(self, number: int, is_other: bool) -> None:
        lesson = self.lesson
        assert lesson is not None
        self.number = number
        passages, wrong = passages_of(lesson), self._problems
        rows = [_row(n, e, passages, wrong.get(n, ())) for n, e in enumerate(self._shown)]
        self.side.show_count(len(rows))
        self.side.list.show_rows(rows, number)
        question = self.question
        if self.making.other is None:
            self.making.show_form(question is not None)
        if question is not None:
            form, total = self.making.form, len(self._shown)
            self.making.head.show_place(kind_words(question.kind), number + 1, total)
            form.show_question(Asked(lesson, question, number), is_other)
            form.show_problems(self._problems.get(number, ()))
        if is_other:
            self.show_preview()
        else:
            self._soon.start()

    def previewed(self) -> Question | None:
        """The question that is to be seen as the learner sees it."""
        return self.question

    def show_preview(self) -> None:
        """Show the question as the learner sees it, if that is seen."""
        self._soon.stop()
        lesson, question = self.lesson, self.previewed()
        if lesson is None or not self.shows_preview:
            return
        if question is None:
            words = tr("A question appears here as the learner will see it.")
            self.preview.show_tasks(lesson, (), words)
            return
        why_not = missing_words(question, bool(lesson.articles))
        self.preview.show_tasks(lesson, tasks_of(lesson, question), why_not)

    def _fit(self) -> None:
        had = self.preview.isVisible()
        super()._fit()
        if self.shows_preview and not had:
            self._soon.start(0)

    # ------------------------------------------------------------ editing

    def _change(self, fields: dict[str, Any], name: str) -> None:
        trouble = self.edits.change(self.number, fields, name)
        self.making.form.say(name, trouble)


def _row(number: int, question: Question, passages: Passages, problems: tuple[Problem, ...]) -> Row:
    """A question in the list, and how it is said."""
    kind, title = kind_words(question.kind), title_of(question)
    about = about_words(question, passages)
    said = [tr("Question {number}", number=number + 1), kind, title, about]
    if problems:
        said.append(tr("Still to do: {things}", things=" ".join(to_do_words(problems))))
    spoken = ". ".join(each for each in said if each)
    return Row(title, about, 1, kind, str(number + 1), problems=len(problems), spoken=spoken)
