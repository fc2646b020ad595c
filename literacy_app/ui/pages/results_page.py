"""The results of a quiz: what came of it, with the article beside it, or behind it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from literacy_app.domain.attempt import Mode
from literacy_app.ui.pages.keyboard import is_in, shortcut
from literacy_app.ui.pages.results_column import ResultsColumn
from literacy_app.ui.widgets.flow_layout import bare_column
from literacy_app.ui.widgets.labels import ground
from literacy_app.ui.widgets.outcome import outcome_of
from literacy_app.ui.widgets.results_article import ResultsArticle
from literacy_app.ui.widgets.segments import Segments
from literacy_app.ui.widgets.sheet import UNBOUND
from literacy_app.ui.words import is_right_to_left, tr

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from literacy_app.domain.lesson import Passage
    from literacy_app.session.quiz import Quiz
    from literacy_app.ui.theme import Look
    from literacy_app.ui.widgets.prose import ReadProse

_BESIDE_FROM = 1100
_LEAST, _SHARE = 520, 0.48
_KEYS: dict[int, str] = {Qt.Key.Key_R: "retry", Qt.Key.Key_P: "drill", Qt.Key.Key_A: "again"}


class ResultsPage(QWidget):
    """Shows what came of a quiz, and says how the person goes on.

    Attributes:
        quiz: the quiz whose results are shown.
        column: all but the article. `article` has the passages as they went.

    Signals:
        retry_requested(): what was missed, once more.
        drill_requested(): the voices that were confused the most.
        again_requested(): the whole quiz once more.
        home_requested(), leave_requested()
        assessed(int, tuple): the self-check list of an answer, by its index.
        disagreed(int, str): why the learner sees an answer otherwise.
    """

    retry_requested = Signal()
    drill_requested = Signal()
    again_requested = Signal()
    home_requested = Signal()
    leave_requested = Signal()
    assessed = Signal(int, tuple)
    disagreed = Signal(int, str)

    def __init__(self, look: Look, prose: ReadProse, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self.quiz: Quiz | None = None
        self._wants_article = False
        self.column = ResultsColumn(look, prose)
        self.article = ResultsArticle(look)
        views = [("results", tr("Results")), ("article", tr("In the article"))]
        self.views = Segments(views, look)
        self._body = QHBoxLayout()
        self._body.setSpacing(0)
        self._body.addWidget(self.article, 1)
        self._body.addWidget(self.column, 1)
        self._whole = bare_column(self, 0)
        self._whole.addWidget(self.views)
        self._whole.addLayout(self._body, 1)
        self._connect()
        ground(self, look, "page")

    def _connect(self) -> None:
        ways: Mapping[str, Callable[[], None]] = {
            "retry": self.retry_requested.emit,
            "drill": self.drill_requested.emit,
            "again": self.again_requested.emit,
            "lesson": self.leave_requested.emit,
            "home": self.home_requested.emit,
        }
        self.column.way_requested.connect(lambda name: ways[name]())
        self.column.assessed.connect(self.assessed)
        self.column.disagreed.connect(self.disagreed)
        self.column.answer_unfolded.connect(self._point_at)
        self.views.chosen.connect(lambda name: self.show_article(name == "article"))
        shortcut(self, "F6", self.next_pane)

    # ------------------------------------------------------------ what is shown

    def show_quiz(self, quiz: Quiz) -> None:
        """Show what came of a quiz."""
        self.quiz = quiz
        self._wants_article = False
        self.column.show_quiz(quiz)
        if self._has_article:
            self._show_passages(quiz)
        self._fit()

    def _show_passages(self, quiz: Quiz) -> None:
        scores = quiz.results().passages
        places = {
            each.id: (index, each)
            for index, article in enumerate(quiz.lesson.articles)
            for each in article.passages
        }
        for answer in quiz.feedbacks:
            places |= {each.id: (answer.task.article, each) for each in answer.task.items}
        asked: list[tuple[int, Passage]] = [places[each] for each in scores if each in places]
        outcomes = {each: outcome_of(score) for each, score in scores.items()}
        mirrored = is_right_to_left(quiz.lesson.language)
        self.article.show_lesson(quiz.lesson, asked, outcomes, mirrored)

    @property
    def _has_article(self) -> bool:
        """Whether the quiz was about one lesson."""
        return self.quiz is not None and self.quiz.mode is not Mode.STUDY

    def _point_at(self, index: int) -> None:
        """Scroll the article to what an answer is about."""
        task = self.quiz.feedbacks[index].task if self.quiz is not None else None
        if task is not None and task.items and self.article.isVisible():
            self.article.reveal(task.article, task.items[0])

    def show_article(self, wanted: bool) -> None:
        """Show the article, where there is no room for it beside the results."""
        self._wants_article = wanted
        self._fit()
        if wanted:
            self.article.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.focus_first()

    # ------------------------------------------------------------ keys and panes

    def focus_first(self) -> None:
        """Bring the keyboard to the first of the ways on."""
        self.column.focus_first()

    def next_pane(self) -> None:
        """Bring the keyboard from the results to the article, or back."""
        if not self._has_article:
            self.focus_first()
        elif not self._is_beside:
            self.show_article(not self._wants_article)
        elif is_in(self, self.article):
            self.focus_first()
        else:
            self.article.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys that stand on the buttons; Esc leaves."""
        name = _KEYS.get(event.key(), "")
        if event.key() == Qt.Key.Key_Escape:
            self.leave_requested.emit()
        elif name in self.column.buttons and not event.modifiers():
            self.column.buttons[name].click()
        else:
            super().keyPressEvent(event)

    # ------------------------------------------------------------ look and layout

    def set_look(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self.look = look
        ground(self, look, "page")
        self.views.set_look(look)
        self.article.set_look(look)
        self.column.set_look(look)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @property
    def _is_beside(self) -> bool:
        return self._has_article and self.width() >= self.look.px(_BESIDE_FROM)

    def _fit(self) -> None:
        """Stand the article beside the results, or let the person choose between the two."""
        beside, px = self._is_beside, self.look.px
        self.views.setVisible(self._has_article and not beside)
        self.views.show_chosen("article" if self._wants_article else "results")
        self.article.setVisible(self._has_article and (beside or self._wants_article))
        self.column.setVisible(beside or not self._wants_article or not self._has_article)
        width = round(max(self.width() * _SHARE, px(_LEAST))) if beside else UNBOUND
        self.column.setMaximumWidth(width)
        self.column.setMinimumWidth(width if beside else 0)
