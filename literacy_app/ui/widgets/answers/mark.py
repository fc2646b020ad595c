"""Painting passages in the article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QWidget

from literacy_app.domain.attempt import Response
from literacy_app.domain.lesson import MARKED_VOICES, Voice
from literacy_app.session.painting import Painting
from literacy_app.ui.widgets.answers.brush import Brush
from literacy_app.ui.widgets.answers.in_article import InArticleForm
from literacy_app.ui.widgets.answers.mark_review import MarkReview
from literacy_app.ui.widgets.buttons import FlatButton
from literacy_app.ui.widgets.flow_layout import FlowLayout
from literacy_app.ui.widgets.key_legend import KeyLegend
from literacy_app.ui.widgets.labels import label
from literacy_app.ui.words import counted, tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent

    from literacy_app.domain.lesson import Article, Lesson
    from literacy_app.domain.task import Task
    from literacy_app.session.feedback import Feedback
    from literacy_app.ui.theme import Look
    from literacy_app.ui.widgets.prose import ReadProse

_GAP = 8
_NESTS_FROM = 3
"""From this level on passages within passages are asked for, too."""


class MarkForm(InArticleForm):
    """The brushes, the ways back and what is painted so far; afterwards, how each passage went.

    Attributes:
        brushes: one for each voice that is asked for.
        undo, redo, remove: what keys do, for the pointer.
        review: how it went, once it was answered.
    """

    def __init__(self, look: Look, prose: ReadProse) -> None:
        super().__init__(look, prose)
        self.brushes: list[Brush] = []
        self.review: MarkReview | None = None
        self._article: Article | None = None
        self._response = Response()
        self._tools = QWidget()
        self._brush_row = FlowLayout(_GAP, self._tools)
        self._how = label(
            tr("Choose a voice, then draw over the words in the article."), look, "quiet"
        )
        self._count = label("", look, "value")
        self.undo = FlatButton(tr("Undo"), look)
        self.redo = FlatButton(tr("Redo"), look)
        self.remove = FlatButton(tr("Remove"), look)
        self._buttons = QWidget()
        self._button_row = FlowLayout(_GAP, self._buttons)
        self._keys = KeyLegend((), look)
        ways = (
            (self.undo, Painting.undo),
            (self.redo, Painting.redo),
            (self.remove, Painting.remove),
        )
        for button, do in ways:
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(lambda _=False, do=do: self._change(do))
            self._button_row.addWidget(button)

    def show_task(self, task: Task, article: Article, lesson: Lesson) -> None:
        """Let the passages of a task be painted."""
        self._article = article
        voices = tuple(each for each in MARKED_VOICES if each in task.voices) or MARKED_VOICES
        nests = lesson.level >= _NESTS_FROM
        for voice in voices:
            brush = Brush(voice, str(MARKED_VOICES.index(voice) + 1), self.look)
            brush.clicked.connect(lambda _=False, voice=voice: self.choose(voice))
            self._brush_row.addWidget(brush)
            self.brushes.append(brush)
        self._keys = KeyLegend(_keys(voices, nests), self.look)
        for each in (self._how, self._tools, self._count, self._buttons, self._keys):
            self.column.addWidget(each)
        self.set_look(self.look)
        if self.beside is not None:
            self.beside.start_painting(voices, nests)
        self.show_strokes()

    # ------------------------------------------------------------ painting

    def choose(self, voice: Voice) -> None:
        """Paint in a voice from now on."""
        self._change(lambda painting: painting.choose(voice))

    def _change(
        self,
        do: Callable[[Painting], object],
        reason: Qt.FocusReason = Qt.FocusReason.MouseFocusReason,
    ) -> None:
        painting = self.beside.painting if self.beside is not None else None
        if painting is not None and self.beside is not None:
            do(painting)
            self.beside.refresh()
            self.beside.setFocus(reason)

    def show_strokes(self) -> None:
        """Show which brush is taken, what can be taken back, and how much is painted."""
        painting = self.beside.painting if self.beside is not None else None
        if painting is None or self.beside is None:
            return
        for brush in self.brushes:
            brush.setChecked(brush.voice is painting.brush)
        self.undo.setEnabled(painting.can_undo)
        self.redo.setEnabled(painting.can_redo)
        self.remove.setEnabled(painting.selected is not None)
        marks = self.beside.marks()
        words = counted("{count} passage painted", "{count} passages painted", len(marks))
        self._count.setText(words if marks else tr("Nothing is painted yet."))
        if marks != self._response.marks:
            self._response = Response(marks=marks)
            self.response_changed.emit()

    # ------------------------------------------------------------ what the page asks for

    def response(self) -> Response:
        """What is painted."""
        return self._response

    def show_feedback(self, feedback: Feedback) -> None:
        """Show how each passage went, to step through."""
        for each in (self._how, self._tools, self._count, self._buttons, self._keys):
            each.hide()
        if self.beside is not None:
            self.beside.stop()
        if feedback.grade is not None and self._article is not None:
            self.review = MarkReview(feedback.grade, self._article, self.look)
            self.review.spans_pointed_at.connect(self._point)
            self.column.addWidget(self.review)

    def _point(self, spans: object) -> None:
        if self.beside is not None and isinstance(spans, tuple):
            self.beside.point_at(spans)

    def set_look(self, look: Look) -> None:
        """Draw with another theme or text size."""
        super().set_look(look)
        self.column.setSpacing(round(look.px(12)))
        for row in (self._brush_row, self._button_row):
            row.set_gap(round(look.px(_GAP)))
        for each in (self._how, self._count, self.undo, self.redo, self.remove, self._keys):
            each.set_look(look)
        for brush in self.brushes:
            brush.set_look(look)
        if self.review is not None:
            self.review.set_look(look)

    def take_key(self, key: int) -> bool:
        """The numbers of the voices choose a brush."""
        if self.review is not None or not Qt.Key.Key_1 <= key <= Qt.Key.Key_3:
            return False
        voice = MARKED_VOICES[key - Qt.Key.Key_1]
        known = any(brush.voice is voice for brush in self.brushes)
        if known:
            reason = Qt.FocusReason.OtherFocusReason
            self._change(lambda painting: painting.choose(voice), reason)
        return known

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Steps are undone and done again from here, too."""
        if event.matches(QKeySequence.StandardKey.Undo):
            self._change(Painting.undo)
        elif event.matches(QKeySequence.StandardKey.Redo):
            self._change(Painting.redo)
        else:
            event.ignore()


def _keys(voices: tuple[Voice, ...], nests: bool) -> tuple[tuple[str, str], ...]:
    numbers = " ".join(str(MARKED_VOICES.index(each) + 1) for each in voices)
    keys = [
        (numbers, tr("voice")),
        ("← → ↑ ↓", tr("word by word")),
        ("Ctrl+← →", tr("by sentence")),
        (tr("Space"), tr("paint from here, and to here")),
        ("Shift+← →", tr("paint along")),
        ("E", tr("change a passage")),
        ("← →", tr("then move its end")),
        (tr("Home"), tr("or its beginning")),
        (tr("Del"), tr("remove")),
        ("Ctrl+Z", tr("undo")),
    ]
    if nests:
        keys.append((tr("Double-click"), tr("one word within a passage")))
    return tuple(keys)
