"""Picking the words that give a passage away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from literacy_app.domain.attempt import Response
from literacy_app.domain.grading import Difference
from literacy_app.domain.lesson import Voice
from literacy_app.ui.widgets.answers.in_article import InArticleForm
from literacy_app.ui.widgets.answers.option_face import Verdict
from literacy_app.ui.widgets.answers.word_chip import WordChip
from literacy_app.ui.widgets.flow_layout import FlowLayout
from literacy_app.ui.widgets.key_legend import KeyLegend
from literacy_app.ui.widgets.labels import label
from literacy_app.ui.words import tr

if TYPE_CHECKING:
    from literacy_app.domain.lesson import Article, Lesson, Span
    from literacy_app.domain.task import Task
    from literacy_app.session.feedback import Feedback
    from literacy_app.ui.theme import Look
    from literacy_app.ui.widgets.prose import ReadProse
    from literacy_app.ui.widgets.quiz_article import QuizArticle

_GAP = 8


class CueForm(InArticleForm):
    """The words that were clicked in the article, as chips.

    Attributes:
        chips: what is picked, in text order.
    """

    def __init__(self, look: Look, prose: ReadProse) -> None:
        super().__init__(look, prose)
        self.chips: list[WordChip] = []
        self._spans: tuple[Span, ...] = ()
        self._text = ""
        self._is_told = False
        self._how = label(tr("Click the words in the article."), look, "quiet")
        self._row = QWidget()
        self._flow = FlowLayout(_GAP, self._row)
        self._keys = KeyLegend(_keys(), look)
        for each in (self._how, self._row, self._keys):
            self.column.addWidget(each)
        self.column.setSpacing(round(look.px(12)))

    def attach(self, beside: QuizArticle) -> None:
        """Let words be picked in the article."""
        beside.start_picking()
        super().attach(beside)

    def show_task(self, task: Task, article: Article, lesson: Lesson) -> None:
        """Ask for the words of a task."""
        self._text = article.text
        self.show_strokes()

    def show_strokes(self) -> None:
        """Show the words that are picked as chips."""
        spans = self.beside.words() if self.beside is not None else ()
        if self._is_told or (spans == self._spans and self.chips):
            return
        was, self._spans = self._spans, spans
        self._set_chips([(span, Verdict.NONE) for span in spans])
        if spans != was:
            self.response_changed.emit()

    def _set_chips(self, words: list[tuple[Span, Verdict]]) -> None:
        while (item := self._flow.takeAt(0)) is not None:
            gone = item.widget()
            if gone is not None:
                gone.hide()
                gone.deleteLater()
        self.chips = []
        for span, verdict in words:
            chip = WordChip(self._text[span.start : span.end], self.look, verdict)
            chip.clicked.connect(lambda _=False, span=span: self._let_go(span))
            self._flow.addWidget(chip)
            self.chips.append(chip)
        self._row.setVisible(bool(words))
        self._flow.invalidate()
        self._row.updateGeometry()

    def _let_go(self, span: Span) -> None:
        picking = self.beside.picking if self.beside is not None else None
        if picking is not None and self.beside is not None:
            picking.let_go(span)
            self.beside.refresh()
            self.beside.setFocus(Qt.FocusReason.OtherFocusReason)

    def response(self) -> Response:
        """The words that are picked."""
        return Response(spans=self._spans)

    def show_feedback(self, feedback: Feedback) -> None:
        """Show which words give it away, and which don't."""
        self._is_told = True
        right = feedback.right.spans
        words = [
            (span, Verdict.RIGHT if any(span.meets(each) for each in right) else Verdict.WRONG)
            for span in self._spans
        ]
        missed = [each for each in right if not any(each.meets(span) for span in self._spans)]
        words += [(each, Verdict.MISSED) for each in missed]
        self._set_chips(sorted(words, key=lambda each: each[0]))
        for each in (self._how, self._keys):
            each.hide()
        if self.beside is not None:
            self.beside.stop()
            wrong = [span for span, verdict in words if verdict is Verdict.WRONG]
            self.beside.show_grade([Difference(each, None, Voice.SPEECH) for each in wrong])

    def set_look(self, look: Look) -> None:
        """Draw with another theme or text size."""
        super().set_look(look)
        self._flow.set_gap(round(look.px(_GAP)))
        self.column.setSpacing(round(look.px(12)))
        self._how.set_look(look)
        self._keys.set_look(look)
        for chip in self.chips:
            chip.set_look(look)


def _keys() -> tuple[tuple[str, str], ...]:
    return (
        ("← →", tr("word by word")),
        ("Ctrl+← →", tr("by sentence")),
        (tr("Space"), tr("choose the word")),
        ("Shift+← →", tr("choose several")),
        ("Ctrl+Z", tr("undo")),
    )
