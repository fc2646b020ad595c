"""A question with its answer and its feedback, folded up to a line until it is opened."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from literacy_app.ui.quiz_words import prompt_words, verdict_of
from literacy_app.ui.results_words import answer_words
from literacy_app.ui.text_offsets import shown
from literacy_app.ui.widgets.feedback_panel import FeedbackPanel
from literacy_app.ui.widgets.flow_layout import bare_column
from literacy_app.ui.widgets.labels import caps, label, shortened
from literacy_app.ui.widgets.mirroring import box_in
from literacy_app.ui.widgets.outcome import Outcome, paint_outcome
from literacy_app.ui.words import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from literacy_app.domain.lesson import Article, Passage
    from literacy_app.domain.task import Task
    from literacy_app.session.answering import Answered
    from literacy_app.ui.theme import Look
    from literacy_app.ui.widgets.prose import ReadProse

_LINE = 40
_FEW, _MOST = 80, 240


class EntryHead(QAbstractButton):
    """The line of an answer: how it went, its number, and what was asked. A click unfolds it."""

    def __init__(self, text: str, outcome: Outcome | None, look: Look) -> None:
        super().__init__()
        self._outcome = outcome
        self.setText(text)
        self.setAccessibleName(text)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._look = look
        self._font = look.sans("body", QFont.Weight.DemiBold)

    def sizeHint(self) -> QSize:
        height = max(self._look.px(_LINE), QFontMetricsF(self._font).height() + self._look.px(14))
        return QSize(round(self._look.px(200)), round(height))

    def paintEvent(self, event: QPaintEvent) -> None:
        look, px = self._look, self._look.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.underMouse() or self.hasFocus():
            edge = QPen(look.colour("focus"), 2.0) if self.hasFocus() else Qt.PenStyle.NoPen
            painter.setPen(edge)
            painter.setBrush(look.colour("hover"))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -2), px(6), px(6))
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        middle, start = self.height() / 2, px(8)
        arrow = box_in(self, start, middle - px(5), px(10), px(10))
        sign = box_in(self, start + px(20), middle - px(9), px(18), px(18))
        left = start + px(20 + 18 + 10)
        words = box_in(self, left, 0, self.width() - left - px(8), self.height())
        self._paint_arrow(painter, arrow, mirrored)
        if self._outcome is not None:
            paint_outcome(painter, look, sign, self._outcome)
        painter.setFont(self._font)
        painter.setPen(look.colour("text"))
        elide = Qt.TextElideMode.ElideRight
        text = QFontMetricsF(self._font).elidedText(shown(self.text()), elide, words.width())
        leading = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(words, leading, text)
        painter.setPen(look.colour("rule"))
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)
        painter.end()

    def _paint_arrow(self, painter: QPainter, box: QRectF, mirrored: bool) -> None:
        """A triangle that points to the line, or down to what was unfolded."""
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.colour("muted"))
        if self.isChecked():
            points = [box.topLeft(), box.topRight(), QPointF(box.center().x(), box.bottom())]
        elif mirrored:
            points = [box.topRight(), box.bottomRight(), QPointF(box.left(), box.center().y())]
        else:
            points = [box.topLeft(), box.bottomLeft(), QPointF(box.right(), box.center().y())]
        painter.drawPolygon(QPolygonF(points))


class AnswerEntry(QWidget):
    """One answer among the results.

    Attributes:
        head: its line.
        panel: what is said to the answer, once it was unfolded.

    Signals:
        assessed(tuple): the lines of the self-check list that hold, as booleans.
        disagreed(str): why the learner sees it otherwise.
        unfolded(): it was opened.
    """

    assessed = Signal(tuple)
    disagreed = Signal(str)
    unfolded = Signal()

    def __init__(
        self,
        number: int,
        answer: Answered,
        article: Article,
        look: Look,
        prose: ReadProse,
    ) -> None:
        super().__init__()
        self._answer, self._article, self._look, self._prose = answer, article, look, prose
        self.panel: FeedbackPanel | None = None
        self._body: QWidget | None = None
        self.head = EntryHead(_line(number, answer.task, article), _outcome(answer), look)
        verdict = verdict_of(answer.feedback.is_right, answer.feedback.score)
        self.head.setAccessibleDescription(verdict)
        self.head.toggled.connect(self._fold)
        self._column = bare_column(self, 0)
        self._column.addWidget(self.head)

    def _fold(self, is_open: bool) -> None:
        if self._body is None:
            self._body = self._unfold()
            self._column.addWidget(self._body)
        self._body.setVisible(is_open)
        if is_open:
            self.unfolded.emit()

    def _unfold(self) -> QWidget:
        """The passage, the answer, and what is said to it."""
        look, px, task, article = self._look, self._look.px, self._answer.task, self._article
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(round(px(16)), round(px(10)), round(px(4)), round(px(18)))
        column.setSpacing(round(px(6)))
        for item in task.items:
            column.addWidget(label(_words_of(item, article, _MOST), look, "quotation"))
        column.addWidget(caps(tr("Your answer"), look))
        words = answer_words(task, self._answer.response, article)
        column.addWidget(label(words or tr("Nothing"), look))
        column.addSpacing(round(px(6)))
        if self._answer.feedback.score is not None:
            task = replace(task, checks=())  # whoever has judged it isn't asked again
        self.panel = FeedbackPanel(task, self._answer.feedback, self._article, look, self._prose)
        self.panel.assessed.connect(self.assessed)
        self.panel.disagreed.connect(self.disagreed)
        column.addWidget(self.panel)
        return body


def _line(number: int, task: Task, article: Article) -> str:
    """What was asked; where that is said of many passages, with the words of this one."""
    asked = f"{number}. {(task.prompt or prompt_words(task)).replace('*', '')}"
    if task.prompt or len(task.items) != 1:
        return asked
    return f"{asked} – {_words_of(task.items[0], article, _FEW)}"


def _words_of(passage: Passage, article: Article, most: int) -> str:
    return shortened(" ".join(article.words_of(passage).split()), most)


def _outcome(answer: Answered) -> Outcome | None:
    feedback = answer.feedback
    if feedback.is_right is None:
        return None
    if feedback.is_right:
        return Outcome.FOUND
    return Outcome.PARTLY if feedback.score else Outcome.MISSED
