"""The lesson on paper before it is printed: its sheets, and beside them what can be chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QScrollArea,
    QSizePolicy,
    QWidget,
)

from literacy_app.ui.widgets.buttons import FlatButton
from literacy_app.ui.widgets.flow_layout import FlowLayout, bare_column
from literacy_app.ui.widgets.labels import Label, ground, label
from literacy_app.ui.widgets.paper_options import PaperOptions
from literacy_app.ui.widgets.scroll_bar import SlimScrollBar, scroll_by
from literacy_app.ui.widgets.sheet import lie_below, stand_beside
from literacy_app.ui.widgets.sheet_view import ZOOMS, SheetView, Zoom
from literacy_app.ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent
    from PySide6.QtWidgets import QLayout

    from literacy_app.ui.paper import Sheets
    from literacy_app.ui.theme import Look

NARROW_BELOW = 1000
_SIDE = 340
_SHARE = 0.5


class PaperPage(QWidget):
    """Shows sheets as they will be printed.

    Attributes:
        view: the sheets. options: what is chosen, and the ways out.

    Signals:
        leave_requested(): go back to the article.
    """

    leave_requested = Signal()

    def __init__(self, look: Look, articles: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self._total = 0
        self._bar = QWidget()
        self._buttons: list[FlatButton] = []
        self.view = SheetView(look)
        self.view.setMinimumHeight(40)
        self.options = PaperOptions(look, articles)
        self._side = self._make_side()
        self._fill_bar()
        self._body = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._body.setSpacing(0)
        self._body.addWidget(self.view, 1)
        self._body.addWidget(self._side)
        column = bare_column(self, 0)
        column.addWidget(self._bar)
        column.addSpacing(1)
        column.addLayout(self._body, 1)
        self.view.view_changed.connect(self._show_place)
        self.set_look(look)

    def _make_side(self) -> QScrollArea:
        self._side_bar = SlimScrollBar(self.look, "card")
        side = QScrollArea()
        scroll_by(side, self._side_bar)
        side.setWidget(self.options)
        return side

    def _fill_bar(self) -> None:
        """The way back and the place on the one side, the zoom on the other, or below."""
        self._across = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._bar)
        row = self._row = QHBoxLayout()
        self.back = self._button(row, tr("Back"), self.leave_requested.emit)
        self.back.setToolTip(tr("Back to the article (Esc)"))
        self._place = label("", self.look, "bar_title", wrap=False)
        row.addWidget(self._place)
        row.addStretch(1)
        self._zoom = QWidget()
        flow = self._flow = FlowLayout(0, self._zoom)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self._zoom.setSizePolicy(policy)
        self.further = self._button(flow, "−", lambda: self.view.zoom_by(-1), tr("Smaller"))
        self._percent = label("", self.look, wrap=False)
        self._percent.setAlignment(Qt.AlignmentFlag.AlignCenter)
        flow.addWidget(self._percent)
        self.nearer = self._button(flow, "+", lambda: self.view.zoom_by(1), tr("Larger"))
        self.whole = self._button(flow, tr("Whole page"), lambda: self.view.set_zoom(Zoom.PAGE))
        self.wide = self._button(flow, tr("Page width"), lambda: self.view.set_zoom(Zoom.WIDTH))
        self._across.addLayout(row, 1)
        self._across.addWidget(self._zoom)

    def _button(
        self, row: QLayout, words: str, do: Callable[[], None], name: str = ""
    ) -> FlatButton:
        button = FlatButton(words, self.look)
        button.setAccessibleName(name or words)
        button.setToolTip(name)
        button.clicked.connect(lambda: do())
        self._buttons.append(button)
        row.addWidget(button)
        return button

    # ------------------------------------------------------------ showing

    def show_sheets(self, sheets: Sheets) -> None:
        """Show other sheets, and what was chosen for them."""
        self.options.show_choice(sheets.choice)
        self.view.show_sheets(sheets)
        self._total = sheets.count
        self._show_place()

    def _show_place(self) -> None:
        words = tr("Page {number} of {total}", number=self.view.at + 1, total=self._total)
        self._place.setText(words)
        self._percent.setText(_percent_words(self.view.percent))
        self._fit_bar()

    def set_look(self, look: Look) -> None:
        """Draw with another theme or text size; the sheets stay as they are."""
        self.look = look
        px = look.px
        dressed: tuple[FlatButton | Label | SheetView | PaperOptions, ...]
        dressed = (*self._buttons, self._place, self._percent, self.view, self.options)
        for each in dressed:
            each.set_look(look)
        self._side_bar.set_look(look)
        ground(self, look, "chrome")
        ground(self._bar, look, "chrome")
        ground(self._side, look, "card")
        self._across.setContentsMargins(*(round(px(each)) for each in (20, 11, 20, 11)))
        self._across.setSpacing(round(px(10)))
        self._row.setSpacing(round(px(12)))
        self._flow.set_gap(round(px(10)))
        widest = QFontMetricsF(self._percent.font()).horizontalAdvance(_percent_words(ZOOMS[-1]))
        self._percent.setFixedSize(round(widest + px(6)), round(px(30)))
        self._fit()

    def _fit(self) -> None:
        """Stand the options beside the sheets, or below them where that is narrow."""
        self._fit_bar()
        narrow = self.width() < self.look.px(NARROW_BELOW)
        directions = QBoxLayout.Direction
        self._body.setDirection(directions.TopToBottom if narrow else directions.LeftToRight)
        if narrow:
            room = self.height() - max(self._bar.heightForWidth(self.width()), 0)
            lie_below(self._side, max(min(room * _SHARE, self.look.px(320)), 40))
        else:
            stand_beside(self._side, self.look.px(_SIDE))

        self._fit_bar()

    def _fit_bar(self) -> None:
        needed = self._row.sizeHint().width() + self._zoom.sizeHint().width()
        fits = self.width() >= needed + self.look.px(50)
        directions = QBoxLayout.Direction
        self._across.setDirection(directions.LeftToRight if fits else directions.TopToBottom)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A hairline between the bar and the sheets."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setPen(self.look.colour("rule"))
        y = self._bar.height()
        painter.drawLine(0, y, self.width(), y)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def next_pane(self) -> None:
        """Bring the keyboard from the sheets to the options and back."""
        (self.options.print if self.view.hasFocus() else self.view).setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back to the article, F6 from pane to pane."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave_requested.emit()
        elif event.key() == Qt.Key.Key_F6:
            self.next_pane()
        else:
            super().keyPressEvent(event)


def _percent_words(percent: int) -> str:
    return tr("{percent} %", percent=percent)
