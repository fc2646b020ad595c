"""How many questions of each kind the app builds by itself."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from literacy_app.session.quiz_building import COUNTED, MOST_COUNTED
from literacy_app.session.quiz_trying import ENOUGH, possible
from literacy_app.ui.authoring.form_fields import Heading
from literacy_app.ui.authoring.question_part import Asked, QuestionPart
from literacy_app.ui.authoring.question_words import kind_meaning, kind_words
from literacy_app.ui.widgets.buttons import FlatButton
from literacy_app.ui.widgets.flow_layout import FlowLayout
from literacy_app.ui.widgets.labels import label
from literacy_app.ui.words import counted, tr

if TYPE_CHECKING:
    from collections.abc import Mapping

    from literacy_app.domain.lesson import Article
    from literacy_app.domain.question import Question, QuestionKind
    from literacy_app.ui.theme import Look

_STEPS = {Qt.Key.Key_Plus: 1, Qt.Key.Key_Minus: -1}


class CountRow(QWidget):
    """A kind and a number between two buttons; the keys + and − change it, too.

    Signals:
        counted(int): this many are wanted.
    """

    counted = Signal(int)

    def __init__(self, kind: QuestionKind, look: Look) -> None:
        super().__init__()
        self.count = 0
        self._name = kind_words(kind)
        self._words = label(self._name, look, wrap=False)
        self._words.setToolTip(kind_meaning(kind))
        self.fewer = FlatButton("−", look)
        self.more = FlatButton("+", look)
        self._number = label("0", look, "name", wrap=False)
        self._number.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._note = label("", look, "quiet", wrap=False)
        self.fewer.clicked.connect(lambda: self._step(-1))
        self.more.clicked.connect(lambda: self._step(1))
        self._row = FlowLayout(0, self)
        for each in (self._words, self.fewer, self._number, self.more, self._note):
            self._row.addWidget(each)
        self.set_look(look)

    def show_count(self, count: int, most: int) -> None:
        """Show how many are wanted, of how many that can be built."""
        self.count = count
        self._number.setText(str(count))
        words = counted("{count} possible", "{count} possible", most)
        self._note.setText(words if most < ENOUGH else tr("{count} or more", count=most))
        self.fewer.setEnabled(count > 0)
        said = tr("{kind}: {count}", kind=self._name, count=count)
        self.fewer.setAccessibleName(tr("{said}, one fewer", said=said))
        self.more.setAccessibleName(tr("{said}, one more", said=said))
        if count == 0 and self.fewer.hasFocus():
            self.more.setFocus()

    def _step(self, by: int) -> None:
        count = min(max(self.count + by, 0), MOST_COUNTED)
        if count != self.count:
            self.counted.emit(count)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        if step is not None:
            self._step(step)
        else:
            super().keyPressEvent(event)

    def set_look(self, look: Look) -> None:
        """Draw with another theme or text size."""
        for each in (self._words, self.fewer, self.more, self._number, self._note):
            each.set_look(look)
        names = [kind_words(kind) for kind in COUNTED]
        metrics = self._words.fontMetrics()
        self._words.setFixedWidth(max(map(metrics.horizontalAdvance, names)) + round(look.px(8)))
        self._number.setFixedWidth(round(look.px(34)))
        self._row.set_gap(round(look.px(6)))


class CountsPart(QuestionPart):
    """The numbers of a question that builds others. `rows` are its kinds."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._counts: dict[QuestionKind, int] = {}
        self._about: tuple[tuple[Article, ...], Question] | None = None
        self._most: Mapping[QuestionKind, int] = {}
        self._heading = Heading(tr("Built by the app, each time anew"), look, is_part=True)
        words = tr(
            "The app takes passages that the learner hasn’t met, and voices that they mix up."
        )
        self._hint = label(words, look, "quiet")
        self.column.addWidget(self._heading)
        self.column.addWidget(self._hint)
        self.rows = {kind: CountRow(kind, look) for kind in COUNTED}
        for kind, row in self.rows.items():
            row.counted.connect(lambda count, kind=kind: self._count(kind, count))
            self.column.addWidget(row)
        self.set_look(look)

    def show_question(self, asked: Asked, is_other: bool) -> None:
        """Show how many of each kind."""
        self._counts = dict(asked.question.counts)
        about = asked.lesson.articles, replace(asked.question, counts=(), id="")
        if about != self._about:  # finding out takes its time in a long article
            self._about, self._most = about, possible(asked.lesson, asked.question)
        for kind, row in self.rows.items():
            row.show_count(self._counts.get(kind, 0), self._most[kind])

    def _count(self, kind: QuestionKind, count: int) -> None:
        counts = {**self._counts, kind: count}
        wanted = tuple((each, count) for each, count in counts.items() if count)
        self.changed.emit({"counts": wanted}, f"count:{kind.value}")

    def set_look(self, look: Look) -> None:
        """Draw with another theme or text size."""
        super().set_look(look)
        for each in (self._heading, self._hint):
            each.set_look(look)
        for row in self.rows.values():
            row.set_look(look)
        self.column.setSpacing(round(look.px(6)))
