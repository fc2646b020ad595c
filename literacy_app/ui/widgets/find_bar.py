"""The bar to find words in an article with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from literacy_app.ui.widgets.buttons import FlatButton
from literacy_app.ui.widgets.flow_layout import FlowLayout
from literacy_app.ui.widgets.labels import ground, label
from literacy_app.ui.widgets.rule import paint_foot
from literacy_app.ui.words import counted, tr

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPaintEvent

    from literacy_app.ui.theme import Look

_FIELD = 300


class FindBar(QWidget):
    """Takes what to look for, and says how often it is there.

    Signals:
        query_changed(str): other words are looked for.
        step_requested(bool): the next match (True) or the previous one.
        closed(): Esc was pressed, or its button.
    """

    query_changed = Signal(str)
    step_requested = Signal(bool)
    closed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = FlowLayout(0, self)
        self._caption = label(tr("Find"), look, "quiet", wrap=False)
        self.field = QLineEdit()
        self.field.setAccessibleName(tr("Find in the article"))
        self.field.setPlaceholderText(tr("Words in this article"))
        self.field.setClearButtonEnabled(False)
        self.field.textChanged.connect(self.query_changed)
        self._count = label("", look, "quiet", wrap=False)
        self.previous = FlatButton(tr("Previous"), look)
        self.previous.setToolTip(tr("Shift+F3"))
        self.next = FlatButton(tr("Next"), look)
        self.next.setToolTip(tr("F3"))
        self._close = FlatButton(tr("Close"), look)
        self._close.setToolTip(tr("Esc"))
        self.previous.clicked.connect(lambda: self.step_requested.emit(False))
        self.next.clicked.connect(lambda: self.step_requested.emit(True))
        self._close.clicked.connect(self.closed)
        parts: list[QWidget] = [self._caption, self.field, self._count]
        for each in (*parts, self.previous, self.next, self._close):
            self._row.addWidget(each)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.set_look(look)
        self.hide()

    def set_look(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self._look = look
        ground(self, look, "card")
        for words in (self._caption, self._count):
            words.set_look(look)
        for button in (self.previous, self.next, self._close):
            button.set_look(look)
        px, roles = look.px, look.theme.roles
        self.field.setFont(look.sans("body"))
        self.field.setMinimumWidth(round(px(_FIELD)))
        self.field.setStyleSheet(
            f"QLineEdit {{ color: {roles['text']}; background: {roles['page']};"
            f" border: 1px solid {roles['edge']}; border-radius: {round(px(6))}px;"
            f" padding: {round(px(4))}px {round(px(8))}px;"
            f" selection-background-color: {roles['selection']};"
            f" selection-color: {roles['text']}; }}"
            f" QLineEdit:focus {{ border: 2px solid {roles['focus']}; }}"
        )
        self._row.setContentsMargins(round(px(22)), round(px(7)), round(px(20)), round(px(8)))
        self._row.set_gap(round(px(10)))

    def show_matches(self, query: str, number: int, total: int) -> None:
        """Say which of how many matches the reader is at."""
        if not query.strip():
            words = ""
        elif not total:
            words = tr("Not in this article")
        else:
            of_all = counted("{count} match", "{count} matches", total)
            words = tr("{number} of {matches}", number=number, matches=of_all)
        self._count.setText(words)
        self.field.setAccessibleDescription(words)
        for button in (self.previous, self.next):
            button.setEnabled(total > 0)

    @property
    def words(self) -> str:
        """What it says about the matches."""
        return self._count.text()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """In the field, Enter goes on, with Shift back."""
        enters = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enters and self.field.hasFocus():
            shift = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            self.step_requested.emit(not shift)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A hairline towards the page."""
        paint_foot(self, self._look)
