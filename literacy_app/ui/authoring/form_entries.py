"""What is typed into on a form of the desk: steps are the bench's, and the caret stays its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QTextCursor
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from literacy_app.domain.patches import Patch, narrowed
from literacy_app.ui.text_offsets import units_of
from literacy_app.ui.widgets.scroll_bar import SlimScrollBar

if TYPE_CHECKING:
    from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QResizeEvent

    from literacy_app.ui.theme import Look

_STEPS = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)
_OWN_STEPS = ("edit-undo", "edit-redo")


def is_step(event: QEvent) -> bool:
    """Whether keys ask to take a step back, or to do it again."""
    if not isinstance(event, QKeyEvent):
        return False
    control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
    return any(event.matches(each) for each in _STEPS) or (control and event.key() == Qt.Key.Key_Y)


def _differing(old: str, new: str) -> tuple[int, int, str]:
    """Where in `old`, in Qt's positions, something else stands in `new`, and what."""
    patch = narrowed(Patch(0, old, new))
    return units_of(old[: patch.start]), units_of(old[: patch.end]), patch.inserted


class Line(QLineEdit):
    """A line that leaves undoing to the bench.

    Signals:
        came(), left(): the keyboard came to it, and went away.
        moved(int): Alt and an arrow: it is to go one place up (-1) or down (1).
    """

    came = Signal()
    left = Signal()
    moved = Signal(int)

    def __init__(self, name: str, usual: str = "") -> None:
        super().__init__()
        self.setObjectName("reason")
        self.setAccessibleName(name)
        self.setPlaceholderText(usual)

    def put(self, text: str) -> None:
        """Have this stand in it; the caret stays where it is among what stays."""
        old = self.text()
        if text == old:
            return
        start, end, words = _differing(old, text)
        at = self.cursorPosition()
        self.setText(text)
        if not self.hasFocus():
            self.setCursorPosition(0)
        elif at <= start:
            self.setCursorPosition(at)
        else:
            self.setCursorPosition(max(at - end, 0) + start + units_of(words))

    def event(self, event: QEvent) -> bool:
        """Steps aren't its own."""
        if event.type() == QEvent.Type.ShortcutOverride and is_step(event):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        arrow = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_step(event) or (is_enter and self._is_completing):
            event.ignore()
        elif arrow is not None and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.moved.emit(arrow)
        else:
            super().keyPressEvent(event)
            if is_enter:
                event.accept()

    @property
    def _is_completing(self) -> bool:
        """Whether names are offered below it, to which Enter belongs."""
        popup = self.completer().popup() if self.completer() is not None else None
        return popup is not None and popup.isVisible()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The usual menu, but for the line's own steps."""
        menu = self.createStandardContextMenu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for action in menu.actions():
            if action.objectName() in _OWN_STEPS:
                menu.removeAction(action)
        menu.popup(event.globalPos())

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.came.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.left.emit()


class Area(QPlainTextEdit):
    """A text of some lines, as high as what stands in it within bounds; steps are the bench's.

    Signals:
        came(), left(): the keyboard came to it, and went away.
        typed(): somebody changed what stands in it.
    """

    came = Signal()
    left = Signal()
    typed = Signal()

    def __init__(self, name: str, look: Look, least: int = 2, most: int = 10) -> None:
        super().__init__()
        self._least, self._most = least, most
        self._bar = SlimScrollBar(look, "card")
        self.setVerticalScrollBar(self._bar)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setObjectName("form")
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)
        self.setUndoRedoEnabled(False)
        self._text = ""
        self._is_put = False
        self.textChanged.connect(self._hear)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self.set_look(look)

    def set_look(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self._look = look
        self._bar.set_look(look)
        self._fit()

    def put(self, text: str) -> None:
        """Have this stand in it; the caret stays where it is among what stays."""
        if text == self._text:
            return
        start, end, words = _differing(self._text, text)
        cursor = QTextCursor(self.document())
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        self._is_put = True
        cursor.insertText(words)
        self._is_put = False
        self._text = self._now()

    @property
    def text(self) -> str:
        """What stands in it."""
        return self._text

    def _now(self) -> str:
        """What stands in it; unlike `toPlainText`, this keeps spaces that hold words together."""
        return self.document().toRawText().replace("\u2029", "\n").replace("\u2028", "\n")

    def _hear(self) -> None:
        text = self._now()
        if text != self._text and not self._is_put:
            self._text = text
            self.typed.emit()

    def _fit(self) -> None:
        lines = min(max(self.document().size().height(), self._least), self._most)
        line = max(self.fontMetrics().lineSpacing(), 1)
        frame = 2 * round(self._look.px(9)) + 2 * self.document().documentMargin()
        self.setFixedHeight(round(lines * line + frame))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        QTimer.singleShot(0, self, self._fit)  # a layout that is under way misses a new height

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    def event(self, event: QEvent) -> bool:
        """Steps aren't its own."""
        if event.type() == QEvent.Type.ShortcutOverride and is_step(event):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_step(event):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.came.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.left.emit()
