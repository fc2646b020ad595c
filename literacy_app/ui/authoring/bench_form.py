"""What the forms of the desk share: a column that scrolls, and how it follows the bench."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLayout, QScrollArea, QWidget

from literacy_app.ui.authoring.form_entries import is_step
from literacy_app.ui.widgets.flow_layout import bare_column
from literacy_app.ui.widgets.labels import ground, label
from literacy_app.ui.widgets.scroll_bar import SlimScrollBar, scroll_by
from literacy_app.ui.words import tr

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtGui import QKeyEvent, QShowEvent

    from literacy_app.session.whereabouts import Where
    from literacy_app.ui.authoring.bench import Bench
    from literacy_app.ui.theme import Look

_AIR = 16
"""So much is seen around a part that is brought in sight."""


class BenchForm(QScrollArea):
    """A form over the lesson on the bench. It refreshes itself while it is seen.

    While the text can't be read as a lesson it stays as it was, and nothing can be typed.

    Attributes:
        body: what can be edited; its column is `column`.

    Signals:
        article_requested(): Esc: back to the article.
    """

    article_requested = Signal()

    def __init__(
        self, look: Look, bench: Bench, on: str, widest: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.look = look
        self.bench = bench
        self._on, self._widest = on, widest
        self._bar = SlimScrollBar(look, on)
        scroll_by(self, self._bar)
        self._page = QWidget()
        self._outer = QHBoxLayout(self._page)
        self._inner = QWidget()
        whole = bare_column(self._inner, 0)
        self._waiting = label("", look, "problem")
        self._waiting.hide()
        whole.addWidget(self._waiting)
        self.body = QWidget()
        self.column = bare_column(self.body, 0)
        whole.addWidget(self.body)
        whole.addStretch(1)
        self._outer.addStretch(1)
        self._outer.addWidget(self._inner, 1000)
        self._outer.addStretch(1)
        self.setWidget(self._page)
        self._sought: QWidget | None = None
        self._bar.rangeChanged.connect(self._seek)
        self._bar.actionTriggered.connect(lambda _: self._stay())
        self._is_old = True
        self._stops: tuple[QWidget, ...] = ()
        self.body.installEventFilter(self)

    def _connect(self) -> None:
        """Follow the bench, once everything is built."""
        bench = self.bench
        for signal in (bench.lesson_changed, bench.selection_changed, bench.text_read):
            signal.connect(self._look_again)
        bench.state_changed.connect(self._show_state)
        bench.place_changed.connect(self._follow)
        self.set_look(self.look)
        self._look_again()

    # ------------------------------------------------------------ what it shows

    @property
    def is_open(self) -> bool:
        """Whether the lesson can be edited here: what its text says is understood."""
        return self.bench.authoring.has_lesson and self.bench.authoring.is_sound

    def _look_again(self) -> None:
        self._is_old = True
        if self.isVisible():
            self._refresh()

    def _refresh(self) -> None:
        self._is_old = False
        self._show_state()
        if self.bench.authoring.has_lesson:
            self.refresh()

    def refresh(self) -> None:
        """Show the lesson as it is now; nothing moves below the hands of whoever types."""
        raise NotImplementedError

    def show_place(self, place: Where) -> None:
        """Scroll to the part of the lesson that somebody went to elsewhere."""

    def _follow(self, place: Where, by: object) -> None:
        if by is not self and self.isVisible():
            self.show_place(place)

    def _show_state(self) -> None:
        is_open = self.is_open
        if is_open == self.body.isEnabled() and is_open == self._waiting.isHidden():
            return
        self.body.setEnabled(is_open)
        self._waiting.setText(
            tr("The source can’t be read as a lesson at the moment. Mend it first, or undo.")
        )
        self._waiting.setVisible(not is_open)
        if not is_open:
            self._bar.setValue(0)

    def reveal(self, widget: QWidget) -> None:
        """Scroll to a part of the form."""
        top = widget.mapTo(self._page, widget.rect().topLeft()).y()
        self._bar.setValue(max(round(top - self.look.px(24)), 0))

    def reveal_whole(self, part: QWidget) -> None:
        """Have all of a part in sight while it has the keys, or its beginning where it is too high.

        That is once it has its place: when what is above it has come or grown.
        """
        self._sought = part
        QTimer.singleShot(0, part, self._seek)

    def _stay(self) -> None:
        self._sought = None

    def _seek(self) -> None:
        part, focus = self._sought, QApplication.focusWidget()
        if part is None or focus is None or not part.isAncestorOf(focus):
            self._sought = None
            return
        air, room = round(self.look.px(_AIR)), self.viewport().height()
        top = part.mapTo(self._page, part.rect().topLeft()).y() - air
        below = top + part.height() + 2 * air - room
        self._bar.setValue(min(max(self._bar.value(), below), max(top, 0)))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_old:
            self._refresh()

    # ------------------------------------------------------------ keys and look

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let Tab go the way the eye goes, whatever comes and goes in the form."""
        if watched is self.body and event.type() == QEvent.Type.LayoutRequest:
            stops = tuple(stops_of(self.body))
            if stops != self._stops:
                self._stops = stops
                for one, other in pairwise(stops):
                    QWidget.setTabOrder(one, other)
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Steps are taken back on the bench; Esc leads to the article."""
        if is_step(event):
            if event.matches(QKeySequence.StandardKey.Undo):
                self.bench.undo()
            else:
                self.bench.redo()
        elif event.key() == Qt.Key.Key_Escape:
            self.article_requested.emit()
        else:
            super().keyPressEvent(event)

    def set_look(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self.look = look
        self.setStyleSheet(look.style_sheet())
        self._bar.set_look(look)
        ground(self._page, look, self._on)
        self._waiting.set_look(look)
        side = round(look.px(22))
        self._outer.setContentsMargins(side, round(look.px(20)), side, round(look.px(40)))
        self._inner.setMaximumWidth(round(look.px(self._widest)))
        self._waiting.setContentsMargins(0, 0, 0, round(look.px(16)))


def stops_of(widget: QWidget) -> Iterator[QWidget]:
    """The widgets that Tab stops at, as they stand in the layouts."""
    if widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
        yield widget
    layout = widget.layout()
    if layout is not None:
        yield from _stops_in(layout)


def _stops_in(layout: QLayout) -> Iterator[QWidget]:
    for at in range(layout.count()):
        item = layout.itemAt(at)
        assert item is not None
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            yield from stops_of(widget)
        elif inner is not None:
            yield from _stops_in(inner)
