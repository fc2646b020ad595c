"""A short list that comes up beside the caret: what could be written there, or how to mend it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QWidget

from literacy_app.ui.announcing import say
from literacy_app.ui.text_offsets import shown

if TYPE_CHECKING:
    from literacy_app.ui.theme import Look

_MOST_ROWS = 8
_WIDEST = 460


class PickList(QListWidget):
    """Lies over the text and leaves it the focus; whoever has the keys moves it.

    What is chosen in it is said by `speaker`, which has the focus.

    Signals:
        picked(int): this item was clicked.
    """

    picked = Signal(int)

    def __init__(self, look: Look, parent: QWidget, speaker: QWidget) -> None:
        super().__init__(parent)
        self._page, self._speaker = parent, speaker
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setUniformItemSizes(True)
        self.itemClicked.connect(lambda item: self.picked.emit(self.row(item)))
        self.set_look(look)
        self.hide()

    def set_look(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self._look = look
        px, roles = look.px, look.theme.roles
        self.setFont(look.mono("small"))
        family = ",".join(f'"{each}"' for each in look.typefaces.mono)
        self.setStyleSheet(
            f"QListWidget {{ background: {roles['card']}; color: {roles['text']};"
            f" border: 1px solid {roles['edge']}; border-radius: {round(px(6))}px;"
            f" padding: {round(px(3))}px; outline: 0; font-family: {family};"
            f" font-size: {self.font().pixelSize()}px; }}"
            f" QListWidget::item {{ padding: {round(px(3))}px {round(px(7))}px;"
            f" border-radius: {round(px(4))}px; }}"
            f" QListWidget::item:hover {{ background: {roles['hover']}; }}"
            f" QListWidget::item:selected {{ background: {roles['accent']};"
            f" color: {roles['on_accent']}; }}"
        )

    def offer(self, words: Sequence[str], beside: QRect) -> None:
        """Show these, the first chosen, below a box of the parent or above it."""
        self.clear()
        for each in words:
            self.addItem(QListWidgetItem(shown(each.replace("\n", " "))))
        self.setCurrentRow(0)
        self.stand_by(beside)
        self.show()
        self.raise_()
        self._say()

    def stand_by(self, box: QRect) -> None:
        """Lie below a box of the parent, or above it where there is no room."""
        px, metrics = self._look.px, QFontMetricsF(self.font())
        parent = self._page
        widest = max(metrics.horizontalAdvance(self.item(n).text()) for n in range(self.count()))
        width = round(min(widest + px(34), px(_WIDEST), parent.width() - px(8)))
        rows = min(self.count(), _MOST_ROWS)
        height = round(rows * self.sizeHintForRow(0) + px(8))
        left = max(min(box.left() - round(px(8)), parent.width() - width - 4), 4)
        top = box.bottom() + round(px(3))
        if top + height > parent.height():
            top = max(box.top() - height - round(px(3)), 0)
        self.setGeometry(QRect(QPoint(left, top), self.size()))
        self.resize(width, height)

    def step(self, by: int) -> None:
        """Choose the next one, or the one before, going round."""
        self.setCurrentRow((self.currentRow() + by) % max(self.count(), 1))
        self._say()

    def _say(self) -> None:
        item = self.currentItem()
        if item is not None:
            say(self._speaker, item.text())
