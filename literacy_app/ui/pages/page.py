"""A page of one scrolling column, with a title."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from literacy_app.ui.theme import Look
from literacy_app.ui.widgets.flow_layout import bare_column
from literacy_app.ui.widgets.labels import caps, ground
from literacy_app.ui.widgets.scroll_bar import SlimScrollBar, scroll_by

_COLUMN = 860


class ColumnPage(QScrollArea):
    """Holds a page's content in a centred column that scrolls.

    A page builds its content in `build`, which is called again when the look changes.

    Attributes:
        entrance: what the keyboard comes to when what had it is built anew; `build` sets it.
    """

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self.entrance: QWidget | None = None
        self._bar = SlimScrollBar(look, "page")
        scroll_by(self, self._bar)

    def rebuild(self) -> None:
        """Build the content anew, keeping the place that was scrolled to."""
        place = self._bar.value()
        focus = self.window().focusWidget()
        held = focus is not None and self.isAncestorOf(focus)
        self._bar.set_look(self.look)
        self.setStyleSheet(self.look.style_sheet())
        content = QWidget()
        ground(content, self.look, "page")
        outer = QHBoxLayout(content)
        side = round(self.look.px(28))
        outer.setContentsMargins(side, round(self.look.px(36)), side, round(self.look.px(48)))
        inner = QWidget()
        inner.setMaximumWidth(round(self.look.px(_COLUMN)))
        column = bare_column(inner, 0)
        self.build(column)
        column.addStretch(1)
        outer.addStretch(1)
        outer.addWidget(inner, 1000)
        outer.addStretch(1)
        before = self.takeWidget()
        if before is not None:
            before.hide()
            before.deleteLater()  # what asked for this may be in it, in the middle of its event
        self.setWidget(content)
        self._bar.setValue(place)
        if held and self.entrance is not None:
            self.entrance.setFocus()

    def build(self, column: QVBoxLayout) -> None:
        """Fill the column."""
        raise NotImplementedError

    def set_look(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self.look = look
        self.rebuild()

    def space(self, column: QVBoxLayout, height: float) -> None:
        """Leave white space."""
        column.addSpacing(round(self.look.px(height)))

    def head(self, column: QVBoxLayout, words: str, above: float) -> None:
        """Begin another part with a small heading, so far below what was before."""
        self.space(column, above)
        column.addWidget(caps(words, self.look))
        self.space(column, 8)

    def focus_first(self) -> None:
        """Bring the keyboard to the entrance."""
        if self.entrance is not None:
            self.entrance.setFocus(Qt.FocusReason.OtherFocusReason)
