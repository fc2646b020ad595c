"""Before the first question: what the quiz is, how to take it, and the way to the article."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from literacy_app.domain.attempt import Mode
from literacy_app.ui.pages.page import ColumnPage
from literacy_app.ui.quiz_words import mode_meaning, mode_words
from literacy_app.ui.widgets.answer_row import KeyButton
from literacy_app.ui.widgets.choice import Choice
from literacy_app.ui.widgets.flow_layout import in_a_row
from literacy_app.ui.widgets.labels import caps, label
from literacy_app.ui.words import counted, tr

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from literacy_app.domain.lesson import Lesson
    from literacy_app.ui.theme import Look

_MODES = (Mode.PRACTICE, Mode.TEST)


class QuizOffer(NamedTuple):
    """A quiz that can be taken: of a lesson, with so many questions (0: not known as yet).

    `answered` of the questions `of` a quiz that was left are answered, or all of them; None where
    none was left.
    """

    lesson: Lesson
    total: int = 0
    answered: int | None = None
    of: int = 0


class QuizStart(ColumnPage):
    """Offers a quiz.

    Attributes:
        mode: the one that is chosen.
        begin: begins, or goes on where somebody left.
        article: shows the bare article first.

    Signals:
        begin_requested(Mode): a new quiz.
        resume_requested(): the quiz that was left.
        article_requested(): the bare article.
        leave_requested()
    """

    begin_requested = Signal(object)
    resume_requested = Signal()
    article_requested = Signal()
    leave_requested = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._offer: QuizOffer | None = None
        self.mode = Mode.PRACTICE
        self._modes: Choice | None = None
        self.begin: KeyButton | None = None
        self.article: KeyButton | None = None

    def offer(self, offer: QuizOffer) -> None:
        """Offer a quiz."""
        self._offer = offer
        self.rebuild()
        self.verticalScrollBar().setValue(0)
        if self.begin is not None:
            self.begin.setFocus(Qt.FocusReason.OtherFocusReason)

    def choose_mode(self, mode: Mode) -> None:
        """Take the quiz in a mode, once it begins."""
        self.mode = mode
        if self._modes is not None:
            self._modes.show_chosen(mode)
            self._modes.note.setText(mode_meaning(mode))

    def go(self) -> None:
        """Go on where somebody left, or begin."""
        if self._offer is not None and self._offer.answered is not None:
            self.resume_requested.emit()
        else:
            self.begin_requested.emit(self.mode)

    # ------------------------------------------------------------ what is shown

    def build(self, column: QVBoxLayout) -> None:
        """The lesson's title and objective, how to take the quiz, and the ways on."""
        offer = self._offer
        if offer is None:
            return
        look = self.look
        column.addWidget(caps(tr("Quiz"), look))
        self.space(column, 6)
        column.addWidget(label(offer.lesson.title, look, "page_title"))
        self.space(column, 8)
        column.addWidget(label(self._what_it_is(offer), look, "quotation"))
        self.space(column, 24)
        if offer.answered is not None:
            self._add_left(column, offer, offer.answered)
        self._add_modes(column)
        self.space(column, 22)
        self._add_ways(column, offer)

    def _what_it_is(self, offer: QuizOffer) -> str:
        words = tr("Train your eye: whose voice is it, and how can you tell?")
        if not offer.total:
            return words
        count = counted("{count} question.", "{count} questions.", offer.total)
        return f"{words} {count}"

    def _add_left(self, column: QVBoxLayout, offer: QuizOffer, answered: int) -> None:
        words, on = tr("You have answered every question."), tr("To the results")
        if answered < offer.of:
            words = tr(
                "You were at question {number} of {total}. What you answered is kept.",
                number=answered + 1,
                total=offer.of,
            )
            on = tr("Go on")
        column.addWidget(label(words, self.look, "name"))
        self.space(column, 12)
        self.begin = KeyButton(on, tr("Enter"), self.look, filled=True)
        self.begin.clicked.connect(self.resume_requested)
        self.entrance = self.begin
        column.addWidget(self.begin, 0, Qt.AlignmentFlag.AlignLeading)
        self.space(column, 30)
        column.addWidget(caps(tr("Or begin anew"), self.look))
        self.space(column, 4)

    def _add_modes(self, column: QVBoxLayout) -> None:
        options = [(mode.value, mode_words(mode)) for mode in _MODES]
        self._modes = Choice(tr("How to take it"), options, self.look)
        self._modes.note.show()
        self._modes.chosen.connect(lambda name: self.choose_mode(Mode(name)))
        self.choose_mode(self.mode)
        column.addWidget(self._modes)

    def _add_ways(self, column: QVBoxLayout, offer: QuizOffer) -> None:
        look = self.look
        first = KeyButton(tr("Begin anew"), "", look)
        if offer.answered is None:
            first = KeyButton(tr("Begin"), tr("Enter"), look, filled=True)
            self.entrance = self.begin = first
        self.article = KeyButton(tr("Read the article first"), "A", look)
        leave = KeyButton(tr("Leave"), tr("Esc"), look)
        first.clicked.connect(self._begin)
        self.article.clicked.connect(self.article_requested)
        leave.clicked.connect(self.leave_requested)
        column.addLayout(in_a_row((first, self.article, leave), round(look.px(10))))

    def _begin(self) -> None:
        self.begin_requested.emit(self.mode)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A shows the article; Enter and Esc are the page's, which holds this one."""
        if event.key() == Qt.Key.Key_A and not event.modifiers():
            self.article_requested.emit()
        else:
            event.ignore()
