"""The foot of the home page: a hint, or how far the reading of lessons has come."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from literacy_app.ui.widgets.buttons import FlatButton
from literacy_app.ui.widgets.labels import ground, label
from literacy_app.ui.widgets.rule import paint_share
from literacy_app.ui.words import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from literacy_app.ui.theme import Look


class ProgressLine(QWidget):
    """Says a hint, or what is being done, with a thin bar above and a way to stop it.

    Signals:
        stop_requested()
    """

    stop_requested = Signal()

    def __init__(self, hint: str, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hint = hint
        self._share = -1.0
        self._label = label(hint, look, "quiet")
        self._label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.stop = FlatButton(tr("Stop"), look)
        self.stop.setAccessibleName(tr("Stop reading lessons"))
        self.stop.clicked.connect(self.stop_requested)
        self.stop.hide()
        self.row = QHBoxLayout(self)
        self.row.addWidget(self._label, 1)
        self.row.addWidget(self.stop)
        self.set_look(look)

    def set_look(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self._look = look
        ground(self, look, "page")
        self._label.set_look(look)
        self.stop.set_look(look)
        self.setMinimumHeight(round(look.px(50)))

    def show_progress(self, done: int, total: int) -> None:
        """Say how far it has come."""
        number = QLocale().toString
        words = tr("Reading lessons: {done} of {total}", done=number(done), total=number(total))
        self._show(words, done / total if total else 0.0)

    def show_hint(self) -> None:
        """Nothing is being done."""
        self._show(self._hint, -1.0)

    def _show(self, words: str, share: float) -> None:
        if words != self._label.text():
            self._label.setText(words)
        self._share = share
        self.stop.setVisible(share >= 0)
        self.update()

    @property
    def is_busy(self) -> bool:
        """Whether something is being done."""
        return self._share >= 0

    @property
    def words(self) -> str:
        """What it says."""
        return self._label.text()

    def paintEvent(self, event: QPaintEvent) -> None:
        """A hairline, which fills as the work goes on."""
        paint_share(self, self._look, self._share)
