"""The one door for messages to the person: a bar at the bottom that doesn't get in the way."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from shiboken6 import isValid

from literacy_app.ui.words import tr

if TYPE_CHECKING:
    from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QWidget

    from literacy_app.ui.theme import Look

_SECONDS = 12


class Notices(QObject):
    """Shows one message at a time over the bottom of a widget, with an optional action.

    Built when the first message comes. A message that asks for nothing goes by itself, but not
    while the pointer or the keyboard is on it. When one goes that has the keyboard, the keyboard
    goes back to where it was when the message came.

    Signals:
        room_taken(int): so much at the bottom of the widget is covered now; 0 once a message goes.
    """

    room_taken = Signal(int)

    def __init__(self, over: QWidget, look: Look) -> None:
        super().__init__(over)
        self._over = over
        self._look = look
        self._bar: QFrame | None = None
        self._text: QLabel | None = None
        self._timer: QTimer | None = None
        self._before: QWidget | None = None

    def set_look(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self._look = look
        self.place()

    @property
    def text(self) -> str:
        """The message that is shown, or nothing."""
        shown = self._bar is not None and not self._bar.isHidden()
        return self._text.text() if shown and self._text is not None else ""

    def say(
        self,
        text: str,
        action: str = "",
        do: Callable[[], object] | None = None,
        stays: bool = True,
    ) -> None:
        """Show a message, and a button that does something about it.

        With such a button it stays until it is answered, unless that is a mere convenience.
        """
        from PySide6.QtCore import Qt
        from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy

        from literacy_app.ui.widgets.labels import label

        self.dismiss()
        self._before = self._over.window().focusWidget()
        self._bar = QFrame(self._over)
        self._bar.setObjectName("notice")
        self._bar.setStyleSheet(self._look.style_sheet())
        self._bar.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = QHBoxLayout(self._bar)
        row.setSpacing(round(self._look.px(12)))
        row.setContentsMargins(*(round(self._look.px(each)) for each in (18, 10, 12, 10)))
        self._text = label(text, self._look, "notice")
        self._text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        row.addWidget(self._text, 1)
        if do is not None:
            row.addWidget(self._button(action, do))
        row.addWidget(self._button(tr("Dismiss"), None))
        self._bar.show()
        self.place()
        self._announce(text)
        if do is None or not stays:
            self._start_timer()

    def _start_timer(self) -> None:
        if self._timer is None:
            self._timer = QTimer(self)
            self._timer.setSingleShot(True)
            self._timer.timeout.connect(self._pass)
        self._timer.start(_SECONDS * 1000)

    def _pass(self) -> None:
        """Go by itself, unless somebody is about to use it."""
        bar = self._bar
        if bar is not None and (bar.underMouse() or self._has_keys(bar)):
            self._start_timer()
        else:
            self.dismiss()

    def _button(self, text: str, do: Callable[[], object] | None) -> QPushButton:
        from PySide6.QtWidgets import QPushButton

        button = QPushButton(text)
        button.clicked.connect(self.dismiss)
        if do is not None:
            button.clicked.connect(lambda: do())
        return button

    def _announce(self, text: str) -> None:
        from PySide6.QtGui import QAccessible, QAccessibleEvent

        assert self._bar is not None
        self._bar.setAccessibleName(text)
        QAccessible.updateAccessibility(QAccessibleEvent(self._bar, QAccessible.Event.Alert))

    def dismiss(self) -> None:
        """Take the message away."""
        if self._timer is not None:
            self._timer.stop()
        if self._bar is not None:
            self._give_keys_back(self._bar)
            self._bar.hide()
            self._bar.deleteLater()  # and with its button what that would have needed
            self._bar = self._text = None
            self.room_taken.emit(0)

    def _give_keys_back(self, bar: QFrame) -> None:
        before = self._before
        if self._has_keys(bar) and before is not None and isValid(before) and before.isVisible():
            before.setFocus()

    @staticmethod
    def _has_keys(bar: QFrame) -> bool:
        focus = bar.focusWidget()
        return focus is not None and focus is bar.window().focusWidget()

    def place(self) -> None:
        """Keep to the bottom of the widget below; to be called when that was resized."""
        if self._bar is None or self._bar.isHidden():
            return
        px = self._look.px
        width = round(min(self._over.width() - px(32), px(760)))
        self._bar.setFixedWidth(width)
        height = max(self._bar.heightForWidth(width), self._bar.sizeHint().height())
        self._bar.setFixedHeight(height)
        left = (self._over.width() - width) // 2
        self._bar.move(left, self._over.height() - height - round(px(20)))
        self._bar.raise_()
        self.room_taken.emit(self._over.height() - self._bar.y() + round(px(12)))
