"""A question with its form, and what is said after the answer, beside or below the article."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from literacy_app.ui.announcing import announce
from literacy_app.ui.widgets.answer_row import AnswerRow, KeyButton
from literacy_app.ui.widgets.feedback_panel import FeedbackPanel
from literacy_app.ui.widgets.labels import ground, label
from literacy_app.ui.widgets.link_button import LinkButton
from literacy_app.ui.widgets.prose import ProseLabel
from literacy_app.ui.widgets.question_head import QuestionHead
from literacy_app.ui.widgets.revealing_scroll import RevealingScroll
from literacy_app.ui.widgets.sheet import paint_edge
from literacy_app.ui.words import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from literacy_app.domain.lesson import Article
    from literacy_app.domain.task import Task
    from literacy_app.session.feedback import Feedback
    from literacy_app.ui.theme import Look
    from literacy_app.ui.widgets.answers.form import AnswerForm
    from literacy_app.ui.widgets.prose import ReadProse


def _stops_in(part: QWidget) -> list[QWidget]:
    """The widgets of a part that Tab stops at."""
    none = Qt.FocusPolicy.NoFocus
    return [each for each in (part, *part.findChildren(QWidget)) if each.focusPolicy() != none]


class QuestionPanel(QWidget):
    """Shows one question at a time.

    Attributes:
        form: what it is answered in.
        answers: the three buttons that answer it.
        next: the button that goes on.
        hint: opens the hint.
        feedback: what is said to the answer, once there is one.
        trouble: why the answer couldn't be kept, or nothing.

    Signals:
        answered(Sureness): one of the buttons was used.
        next_requested(): on to the next question.
        hint_requested(): show the hint.
        assessed(tuple), disagreed(str): as of the feedback.
    """

    answered = Signal(object)
    next_requested = Signal()
    hint_requested = Signal()
    assessed = Signal(tuple)
    disagreed = Signal(str)

    def __init__(self, look: Look, prose: ReadProse) -> None:
        super().__init__()
        self._look = look
        self._prose = prose
        self._sheet = self._low = False
        self._asked: tuple[Task, Article] | None = None
        self._said: Feedback | None = None
        self._hint_text = ""
        self._with_hint = True
        self.form: AnswerForm | None = None
        self.feedback: FeedbackPanel | None = None
        self.trouble = ""
        self._scroll = RevealingScroll(look, "card")
        for change in (self._scroll.bar.rangeChanged, self._scroll.bar.valueChanged):
            change.connect(self.update)
        self._trouble = label("", look, "problem")
        self.hint = LinkButton(tr("Show a hint"), "H", look)
        self.hint.clicked.connect(self.hint_requested)
        self.answers = AnswerRow(look)
        self.answers.answered.connect(self.answered)
        self.next = KeyButton(tr("Next"), tr("Enter"), look, filled=True)
        self.next.clicked.connect(self.next_requested)
        self._whole = QVBoxLayout(self)
        self._whole.setSpacing(0)
        self._whole.addWidget(self._scroll, 1)
        self._foot = QVBoxLayout()
        for each in (self._trouble, self.answers):
            self._foot.addWidget(each)
        self._foot.addWidget(self.next, 0, Qt.AlignmentFlag.AlignTrailing)
        self._whole.addLayout(self._foot)
        self._wear()

    # ------------------------------------------------------------ what is asked

    def ask(self, task: Task, article: Article, form: AnswerForm, with_hint: bool) -> None:
        """Ask a question, to be answered in a form that shows it already."""
        if self.form is not None:
            self.form.hide()
            self.form.deleteLater()
        self.form, self._with_hint = form, with_hint
        self._scroll.stay()
        self._asked, self._said, self._hint_text = (task, article), None, ""
        self.feedback = None
        self.show_trouble("")
        self._build()
        self.answers.show()
        self.next.hide()
        self._scroll.bar.setValue(0)

    def _build(self) -> None:
        """Build what stands around the form."""
        assert self._asked is not None
        assert self.form is not None
        task, article = self._asked
        px = self._look.px
        self._keep_apart()
        content = QWidget()
        ground(content, self._look, "card")
        column = self._column = QVBoxLayout(content)
        side = round(px(26))
        column.setContentsMargins(side, round(px(18 if self._sheet else 26)), side, round(px(16)))
        column.setSpacing(round(px(16)))
        self._head = QuestionHead(task, article, self._look, self._prose)
        column.addWidget(self._head)
        column.addWidget(self.form)
        self.form.show()
        if self._hint_text:
            column.addWidget(self._hint_label())
        self.hint = LinkButton(tr("Show a hint"), "H", self._look)
        self.hint.clicked.connect(self.hint_requested)
        column.addWidget(self.hint, 0, Qt.AlignmentFlag.AlignLeading)
        is_open = bool(self._hint_text) or self._said is not None
        self.hint.setVisible(self._with_hint and bool(task.hint) and not is_open)
        column.addStretch(1)
        self._scroll.setWidget(content)
        if self._said is not None:
            self._add_feedback(self._said)
        self._order_tabs()

    def _keep_apart(self) -> None:
        """Take the form out of the content that goes."""
        if self.form is not None:
            self.form.setParent(self)
        old = self._scroll.takeWidget()
        if old is not None:
            old.hide()
            old.deleteLater()

    def _hint_label(self) -> ProseLabel:
        shown = ProseLabel(self._prose(self._hint_text), self._look)
        shown.setAccessibleName(tr("Hint: {words}", words=shown.text))
        return shown

    def show_hint(self, text: str) -> None:
        """Show the hint in place of the link to it."""
        if not text or self._hint_text:
            return
        self._hint_text = text
        shown = self._hint_label()
        had_focus = self.hint.hasFocus()
        self._column.insertWidget(self._column.indexOf(self.hint), shown)
        self.hint.hide()
        if had_focus and self.form is not None:
            self.form.focus_first()
        announce(shown, tr("Hint: {words}", words=shown.text))
        self._scroll.reveal_soon(shown)

    @property
    def words(self) -> str:
        """What is asked, in words."""
        return self._head.words

    # ------------------------------------------------------------ what is said

    def show_feedback(self, feedback: Feedback, is_last: bool) -> None:
        """Show what was right, below the form."""
        assert self.form is not None
        self._said = feedback
        self.show_trouble("")
        self.form.show_feedback(feedback)
        self.hint.hide()
        self.answers.hide()
        self.next.show_words(tr("To the results") if is_last else tr("Next question"))
        self.next.show()
        self._add_feedback(feedback)
        self.next.setFocus(Qt.FocusReason.OtherFocusReason)
        assert self.feedback is not None
        announce(self.feedback, self.feedback.words)
        self._scroll.reveal_soon(self.feedback)

    def _add_feedback(self, feedback: Feedback) -> None:
        assert self._asked is not None
        task, article = self._asked
        self.feedback = FeedbackPanel(task, feedback, article, self._look, self._prose)
        self.feedback.assessed.connect(self.assessed)
        self.feedback.disagreed.connect(self.disagreed)
        self.feedback.setAccessibleName(self.feedback.words)
        # A form that lists how each passage went is long: what came of it all stands above.
        below: QWidget | None = self.form if feedback.grade is not None else self.hint
        assert below is not None
        self._column.insertWidget(self._column.indexOf(below), self.feedback)
        self._order_tabs()

    def _order_tabs(self) -> None:
        """Let Tab go the way the eye goes: the form, what stands below it, the buttons."""
        parts = [self.form, self.feedback, self.hint, self.answers, self.next]
        stops = [stop for part in parts if part is not None for stop in _stops_in(part)]
        for one, other in pairwise(stops):
            QWidget.setTabOrder(one, other)

    def show_trouble(self, words: str) -> None:
        """Say that something couldn't be kept, or nothing."""
        self.trouble = words
        self._trouble.setText(words)
        self._trouble.setVisible(bool(words))
        if words:
            announce(self._trouble, words)

    # ------------------------------------------------------------ its looks

    def set_look(self, look: Look) -> None:
        """Draw with another theme or text size, keeping what was answered and ticked."""
        ticks = self._ticks()
        focus = QApplication.focusWidget()
        held = focus is not None and self.isAncestorOf(focus)
        self._look = look
        self._wear()
        if self.form is None or self._asked is None:
            return
        self.form.set_look(look)
        self._build()
        if self.feedback is not None and self.feedback.checks is not None and self._said:
            self.feedback.checks.set_chosen(ticks)
        if held and not self.isAncestorOf(QApplication.focusWidget() or self.window()):
            (self.next if self._said else self.form).setFocus()

    def _ticks(self) -> tuple[int, ...]:
        checks = self.feedback.checks if self.feedback is not None and self._said else None
        return checks.chosen if checks is not None else ()

    def _wear(self) -> None:
        look, px = self._look, self._look.px
        self.setStyleSheet(look.style_sheet())
        self._scroll.set_look(look)
        self._trouble.set_look(look)
        self.answers.set_look(look)
        self.next.set_look(look)
        self._foot.setSpacing(round(px(8)))
        self._space_foot()
        ground(self, look, "card")

    def _space_foot(self) -> None:
        px = self._look.px
        side, above, below = round(px(26)), px(6 if self._low else 10), px(6 if self._low else 14)
        self._foot.setContentsMargins(side, round(above), side, round(below))
        self.answers.set_low(self._low)

    def set_sheet(self, sheet: bool, low: bool) -> None:
        """Lie below the article as a sheet (with as little around it as can be, where that is
        `low`), or stand beside it.
        """
        self._sheet, self._low = sheet, low
        self._space_foot()
        self._whole.setContentsMargins(0 if sheet else 1, 1 if sheet else 0, 0, 0)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """A hairline towards the article, and one where what is scrolled goes on out of sight."""
        painter = QPainter(self)
        if self._scroll.goes_on:
            painter.setPen(self._look.colour("rule"))
            bottom = self._scroll.geometry().bottom() + 1
            painter.drawLine(0, bottom, self.width(), bottom)
        paint_edge(painter, self._look, self, self._sheet)
        painter.end()
