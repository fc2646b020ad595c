"""What came of a quiz, from top to bottom: the ways on, the pictures, and every answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from literacy_app.domain.attempt import Mode
from literacy_app.ui.pages.page import ColumnPage
from literacy_app.ui.quiz_words import mode_words, sureness_words
from literacy_app.ui.results_words import (
    calibration_words,
    confusion_words,
    headline,
    right_words,
    score_words,
    summary,
)
from literacy_app.ui.widgets.answer_entry import AnswerEntry
from literacy_app.ui.widgets.answer_row import KeyButton
from literacy_app.ui.widgets.bar_rows import BarRow, BarRows
from literacy_app.ui.widgets.confusion_matrix import ConfusionMatrix
from literacy_app.ui.widgets.flow_layout import in_a_row
from literacy_app.ui.widgets.labels import Label, caps, label
from literacy_app.ui.words import message_words, tr, voice_name

if TYPE_CHECKING:
    from literacy_app.domain.report import Results
    from literacy_app.session.quiz import Quiz
    from literacy_app.ui.theme import Look
    from literacy_app.ui.widgets.prose import ReadProse

_ABOVE_HEADS = 30


class ResultsColumn(ColumnPage):
    """Shows the results of a quiz.

    Attributes:
        entries: every answer, in order.
        buttons: the ways on, by name: retry, drill, again, lesson, home.

    Signals:
        way_requested(str): one of the ways on, by its name.
        assessed(int, tuple), disagreed(int, str): what was added to an answer, by its index.
        answer_unfolded(int): an answer was opened, by its index.
    """

    way_requested = Signal(str)
    assessed = Signal(int, tuple)
    disagreed = Signal(int, str)
    answer_unfolded = Signal(int)

    def __init__(self, look: Look, prose: ReadProse, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._prose = prose
        self._quiz: Quiz | None = None
        self._headline: Label | None = None
        self._summary: Label | None = None
        self.entries: list[AnswerEntry] = []
        self.buttons: dict[str, KeyButton] = {}

    def show_quiz(self, quiz: Quiz) -> None:
        """Show what came of a quiz, from the top."""
        self._quiz = quiz
        self.rebuild()
        self.verticalScrollBar().setValue(0)

    def build(self, column: QVBoxLayout) -> None:
        """The line that sums it up, the ways on, the pictures and the answers."""
        quiz = self._quiz
        self.entries, self.buttons = [], {}
        if quiz is None:
            return
        results = quiz.results()
        self._add_head(column, quiz, results)
        self._add_ways(column, quiz, results)
        self._add_voices(column, results)
        self._add_confusions(column, quiz, results)
        self._add_sureness(column, results)
        self._add_answers(column, quiz)

    def refresh(self) -> None:
        """Show what the answers come to by now, where the learner judges some of them."""
        if self._quiz is not None and self._headline is not None and self._summary is not None:
            results = self._quiz.results()
            self._headline.setText(headline(results, self._quiz.mode))
            self._summary.setText(summary(results))

    def show_kept(self, index: int) -> None:
        """Say that the reason is kept why the learner sees an answer otherwise."""
        panel = self.entries[index].panel
        if panel is not None:
            panel.objection.show_kept()

    # ------------------------------------------------------------ its parts

    def _add_head(self, column: QVBoxLayout, quiz: Quiz, results: Results) -> None:
        look, is_study = self.look, quiz.mode is Mode.STUDY
        kind = mode_words(quiz.mode)
        column.addWidget(caps(tr("Results · {kind}", kind=kind), look))
        self.space(column, 6)
        title = kind if is_study else quiz.lesson.title
        column.addWidget(label(title, look, "page_title"))
        self.space(column, 10)
        self._headline = label(headline(results, quiz.mode), look, "row_title")
        column.addWidget(self._headline)
        self.space(column, 2)
        self._summary = label(summary(results), look, "quiet")
        column.addWidget(self._summary)
        if quiz.note is not None:
            self.space(column, 2)
            column.addWidget(label(message_words(quiz.note), look, "quiet"))
        self.space(column, 18)

    def _add_ways(self, column: QVBoxLayout, quiz: Quiz, results: Results) -> None:
        is_study = quiz.mode is Mode.STUDY
        ways: list[tuple[str, str, str]] = []
        if results.missed and not is_study:
            ways.append(("retry", tr("Retry what was missed"), "R"))
        again = tr("Another session") if is_study else tr("Again")
        ways.append(("again", again, "A"))
        back = tr("Today") if is_study else tr("Back to the lesson")
        ways.append(("lesson", back, tr("Esc")))
        ways.append(("home", tr("Lessons"), ""))
        for name, words, key in ways:
            self._button(name, words, key, filled=name == ways[0][0])
        made = [self.buttons[name] for name, _, _ in ways]
        self.entrance = made[0]
        column.addLayout(in_a_row(made, round(self.look.px(10))))

    def _button(self, name: str, words: str, key: str, filled: bool = False) -> KeyButton:
        button = self.buttons[name] = KeyButton(words, key, self.look, filled=filled)
        button.clicked.connect(lambda: self.way_requested.emit(name))
        return button

    def _add_voices(self, column: QVBoxLayout, results: Results) -> None:
        if not results.by_voice:
            return
        name = tr("How each voice went")
        self.head(column, name, _ABOVE_HEADS)
        rows = BarRows(self.look, name)
        rows.show_rows(
            [
                BarRow(voice_name(v), each.right / each.items, score_words(each), v)
                for v, each in results.by_voice.items()
            ]
        )
        column.addWidget(rows)

    def _add_confusions(self, column: QVBoxLayout, quiz: Quiz, results: Results) -> None:
        """The commonest confusion with a way to practise it, and the picture of all of them."""
        if not results.matrix:
            return
        self.head(column, tr("What you took for what"), _ABOVE_HEADS)
        found = results.confusion
        words = confusion_words(found) if found else tr("You mixed up no voices.")
        column.addWidget(label(words, self.look, "name"))
        if found is not None and quiz.mode is not Mode.STUDY:
            self.space(column, 10)
            drill = self._button("drill", tr("Practise exactly this"), "P")
            column.addWidget(drill, 0, Qt.AlignmentFlag.AlignLeading)
        self.space(column, 14)
        matrix = ConfusionMatrix(self.look)
        matrix.show_matrix(results.matrix)
        column.addWidget(matrix)
        self.space(column, 6)
        words = tr("A solid circle is right. A dashed one was taken for something else.")
        column.addWidget(label(words, self.look, "quiet"))

    def _add_sureness(self, column: QVBoxLayout, results: Results) -> None:
        found = results.calibration
        if not found:
            return
        name = tr("How sure you were")
        self.head(column, name, _ABOVE_HEADS)
        column.addWidget(label(calibration_words(dict(found)), self.look, "name"))
        self.space(column, 10)
        rows = BarRows(self.look, name)
        rows.show_rows(
            [
                BarRow(sureness_words(sure), each.right / each.total, right_words(each))
                for sure, each in reversed([*found.items()])
            ]
        )
        column.addWidget(rows)

    def _add_answers(self, column: QVBoxLayout, quiz: Quiz) -> None:
        self.head(column, tr("Every question, with your answer"), _ABOVE_HEADS)
        for index, answer in enumerate(quiz.feedbacks):
            article = quiz.lesson_of(index).articles[answer.task.article]
            entry = AnswerEntry(index + 1, answer, article, self.look, self._prose)
            entry.assessed.connect(lambda ticks, n=index: self.assessed.emit(n, ticks))
            entry.disagreed.connect(lambda reason, n=index: self.disagreed.emit(n, reason))
            entry.unfolded.connect(lambda n=index: self.answer_unfolded.emit(n))
            self.entries.append(entry)
            column.addWidget(entry)
