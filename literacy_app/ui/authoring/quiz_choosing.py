"""What stands in place of the form: the kinds to add a question of, and questions proposed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from literacy_app.session.quiz_building import KINDS
from literacy_app.ui.authoring.question_words import (
    Passages,
    about_words,
    excerpt,
    kind_meaning,
    kind_words,
    passages_of,
)
from literacy_app.ui.authoring.quiz_list import QuizList
from literacy_app.ui.authoring.quiz_rows import Row
from literacy_app.ui.authoring.split_bar import SplitBar
from literacy_app.ui.widgets.answer_row import KeyButton
from literacy_app.ui.widgets.buttons import FlatButton
from literacy_app.ui.widgets.flow_layout import bare_column, in_a_row
from literacy_app.ui.widgets.labels import ground, label
from literacy_app.ui.words import counted, tr, voice_name

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from literacy_app.domain.lesson import Lesson
    from literacy_app.domain.question import Question, QuestionKind
    from literacy_app.ui.theme import Look


class _Chooser(QWidget):
    """A title, a line of what to do, a list, and buttons below it.

    Attributes:
        list: what there is to choose.
        back: leads back to the form.

    Signals:
        left(): Esc, or the button: back to the form.
    """

    left = Signal()

    def __init__(self, title: str, words: str, look: Look) -> None:
        super().__init__()
        self.look = look
        self._title = label(title, look, "name", wrap=False)
        self._words = label(words, look)
        self.list = QuizList(title, look)
        self.back = FlatButton(tr("Back (Esc)"), look)
        self.back.clicked.connect(lambda: self.left.emit())
        self._bar = SplitBar(self._title, (self.back,), look, "page")
        whole = bare_column(self, 0)
        whole.addWidget(self._bar)
        self._column = QVBoxLayout()
        whole.addLayout(self._column)
        self._column.addWidget(self._words)
        self._column.addWidget(self.list, 1)
        self.list.setMinimumHeight(1)
        self.setFocusProxy(self.list)

    def say(self, words: str) -> None:
        """Say what to do, or that there is nothing."""
        self._words.setText(words)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leads back."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def set_look(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self.look = look
        px = look.px
        for each in (self._title, self._words, self.list, self.back, self._bar):
            each.set_look(look)
        ground(self, look, "page")
        self._column.setContentsMargins(*(round(px(each)) for each in (20, 12, 10, 14)))
        self._column.setSpacing(round(px(10)))


class KindChooser(_Chooser):
    """The kinds of questions, each with what it trains.

    Signals:
        kind_chosen(object): a question of this kind is to be added.
    """

    kind_chosen = Signal(object)

    def __init__(self, look: Look) -> None:
        words = tr("What shall the learner do?")
        super().__init__(tr("Add a question"), words, look)
        rows = [Row(kind_words(kind), kind_meaning(kind), 3) for kind in KINDS]
        self.list.show_rows(rows, 0)
        self.list.opened.connect(self._choose)
        self.list.clicked.connect(self._click)
        self.set_look(look)

    def _click(self, index: QModelIndex) -> None:
        self._choose(index.row())

    def _choose(self, row: int) -> None:
        kind: QuestionKind = KINDS[row]
        self.kind_chosen.emit(kind)


class ProposalChooser(_Chooser):
    """Questions that the app has made of the passages, to keep the good ones.

    Attributes:
        proposals: the questions. keep: keeps those that are ticked. every: ticks all, or none.

    Signals:
        seen(int): look at this one.
        kept(): keep those that are ticked.
    """

    seen = Signal(int)
    kept = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(tr("Questions from the passages"), "", look)
        self._lesson: Lesson | None = None
        self.proposals: tuple[Question, ...] = ()
        self._ticked: set[int] = set()
        self.list.row_chosen.connect(self.seen)
        self.list.ticked.connect(self._tick)
        self.list.opened.connect(self._tick)
        self.keep = KeyButton("", "", look, filled=True)
        self.keep.clicked.connect(lambda: self.kept.emit())
        self.every = FlatButton(tr("Tick all"), look)
        self.every.clicked.connect(self._tick_all)
        self._flow = in_a_row((self.keep, self.every), round(look.px(10)))
        self._column.addLayout(self._flow)
        self.set_look(look)

    @property
    def chosen(self) -> tuple[Question, ...]:
        """The questions that are ticked."""
        return tuple(each for n, each in enumerate(self.proposals) if n in self._ticked)

    def show_proposals(self, lesson: Lesson, proposals: Sequence[Question]) -> None:
        """Show these questions, none of them ticked."""
        self._lesson, self.proposals = lesson, tuple(proposals)
        self._ticked = set()
        words = tr("Go through them, tick the good ones (Space), and keep those.")
        if not proposals:
            words = tr("There is nothing more to ask. Mark more passages, or write questions.")
        self.say(words)
        self.every.setVisible(bool(proposals))
        self._show()

    def _show(self) -> None:
        lesson = self._lesson
        assert lesson is not None
        passages = passages_of(lesson)
        rows = [_row(each, passages, n in self._ticked) for n, each in enumerate(self.proposals)]
        self.list.show_rows(rows, max(self.list.current, 0) if rows else -1)
        count = len(self._ticked)
        words = counted("Keep {count} question", "Keep {count} questions", count)
        self.keep.show_words(words if count else tr("Keep none yet"))
        self.keep.setEnabled(count > 0)
        is_all = bool(self.proposals) and count == len(self.proposals)
        self.every.setText(tr("Tick none") if is_all else tr("Tick all"))
        self.every.updateGeometry()

    def _tick(self, row: int) -> None:
        self._ticked ^= {row}
        self._show()

    def _tick_all(self) -> None:
        everything = set(range(len(self.proposals)))
        self._ticked = set() if self._ticked == everything else everything
        self._show()

    def set_look(self, look: Look) -> None:
        """Draw with another theme or text size."""
        super().set_look(look)
        for each in (self.keep, self.every):
            each.set_look(look)
        self._flow.set_gap(round(look.px(10)))


def _row(question: Question, passages: Passages, is_ticked: bool) -> Row:
    """A proposal: the words of its passage, or what it is about."""
    kind = kind_words(question.kind)
    found = [passages[each] for each in question.passages if each in passages]
    if len(found) == 1:
        article, passage = found[0]
        words = excerpt(article.words_of(passage), 140)
        spoken = f"{kind}, {voice_name(passage.voice)}: {words}"
        contested = passage.is_contested
        return Row(words, "", 1, kind, "", passage.voice, contested, is_ticked, spoken=spoken)
    about = about_words(question, passages)
    words = "; ".join(excerpt(article.words_of(each), 30) for article, each in found)
    return Row(words or about, about if words else "", 1, kind, is_ticked=is_ticked,
               spoken=f"{kind}: {words or about}")  # fmt: skip
