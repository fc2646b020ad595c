"""A list of what a long page holds: a click or Enter leads there."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QWidget

from literacy_app.ui.text_offsets import shown
from literacy_app.ui.widgets.buttons import TextLink
from literacy_app.ui.widgets.flow_layout import bare_column
from literacy_app.ui.widgets.labels import caps
from literacy_app.ui.words import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from literacy_app.ui.theme import Look


class ContentsList(QWidget):
    """Links to the parts of a page, one of which is where the reader is.

    Attributes:
        links: in the order of the page.

    Signals:
        part_requested(int): go to this part, from 0.
    """

    part_requested = Signal(int)

    def __init__(self, titles: Sequence[str], look: Look) -> None:
        super().__init__()
        self.links = [ContentsLink(each, look) for each in titles]
        column = bare_column(self, 0)
        column.addWidget(caps(tr("On this page"), look))
        column.addSpacing(round(look.px(6)))
        for number, link in enumerate(self.links):
            link.clicked.connect(lambda _=False, number=number: self.part_requested.emit(number))
            column.addWidget(link)

    def mark(self, part: int) -> None:
        """Show which part the reader is at; -1 for what stands before the first."""
        for number, link in enumerate(self.links):
            link.setChecked(number == part)


class ContentsLink(TextLink):
    """A title to go to; where the reader is, it stands out beside a bar."""

    def __init__(self, title: str, look: Look) -> None:
        super().__init__(look)
        self.setText(shown(title))
        self.setAccessibleName(self.text())
        self.setCheckable(True)

    def nextCheckState(self) -> None:
        """A click asks to go there; the page says where the reader is."""

    def paintEvent(self, event: QPaintEvent) -> None:
        look, px = self._look, self._look.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.paint_ground(painter)
        text = QRectF(px(12), 0, self.width() - px(20), self.height())
        bar = QRectF(px(3), px(6), px(3), self.height() - px(12))
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            bar.moveRight(self.width() - px(3))
            text.moveRight(self.width() - px(12))
        if self.isChecked():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("accent"))
            painter.drawRoundedRect(bar, px(1.5), px(1.5))
        font = look.sans("body", QFont.Weight.DemiBold if self.isChecked() else QFont.Weight.Normal)
        painter.setFont(font)
        painter.setPen(look.colour("text"))
        elide = Qt.TextElideMode.ElideRight
        words = QFontMetricsF(font).elidedText(self.text(), elide, text.width())
        self.setToolTip(self.text() if words != self.text() else "")
        align, mirrored = Qt.AlignmentFlag, self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        side = align.AlignRight if mirrored else align.AlignLeft
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)  # as the words run
        painter.drawText(text, side | align.AlignAbsolute | align.AlignVCenter, words)
        painter.end()
