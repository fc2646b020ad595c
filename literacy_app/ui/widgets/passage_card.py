"""The card beside the article, or the sheet below it, and the keys at its foot."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QApplication, QScrollArea, QVBoxLayout, QWidget

from literacy_app.ui.widgets.card_content import CardContent, Deeds
from literacy_app.ui.widgets.key_legend import KeyLegend
from literacy_app.ui.widgets.labels import ground
from literacy_app.ui.widgets.scroll_bar import SlimScrollBar, scroll_by
from literacy_app.ui.widgets.sheet import paint_edge
from literacy_app.ui.words import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from literacy_app.session.glossary import Gloss
    from literacy_app.session.reading import Reading
    from literacy_app.ui.theme import Look
    from literacy_app.ui.widgets.prose import ReadProse


class PassageCard(QWidget):
    """Shows the selected passage, or what to look for where none is.

    Signals:
        passage_requested(str): a passage that this one is inside, or contains.
        source_requested(): the words of the passage's speaker alone.
        copy_requested(): the passage on the clipboard.
        trying_requested(): the passages hidden, to be found first.
        who_requested(): who speaks, and how much.
    """

    passage_requested = Signal(str)
    source_requested = Signal()
    copy_requested = Signal()
    trying_requested = Signal()
    who_requested = Signal()

    def __init__(self, look: Look, prose: ReadProse, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._prose = prose
        self._sheet = False
        self._wide = False
        self._legend: KeyLegend | None = None
        self._content: CardContent | None = None
        self._deeds = Deeds(
            self.passage_requested.emit,
            self.source_requested.emit,
            self.copy_requested.emit,
            self.trying_requested.emit,
            self.who_requested.emit,
        )
        self._bar = SlimScrollBar(look, "card")
        self._scroll = QScrollArea()
        scroll_by(self._scroll, self._bar)
        self._scroll.setAccessibleName(tr("Passage card"))
        self._scroll.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._whole = QVBoxLayout(self)
        self._whole.setSpacing(0)
        self._whole.addWidget(self._scroll, 1)
        self._foot = QVBoxLayout()
        self._whole.addLayout(self._foot)
        self.setFocusProxy(self._scroll)
        ground(self, look, "card")
        self.set_sheet(False, False)

    def set_look(self, look: Look) -> None:
        """Draw with another theme; another text size shows at the next `show_state`."""
        if self._content is not None and look.shape == self._look.shape:
            self._content.set_colours(look)
        if self._legend is not None:
            self._legend.set_look(look)
        self._look = look
        self._bar.set_look(look)
        ground(self, look, "card")

    def set_sheet(self, sheet: bool, wide: bool) -> None:
        """Lie below the article as a sheet (in two columns if it is wide), or stand beside it."""
        self._sheet = sheet
        self._wide = wide
        self._whole.setContentsMargins(0 if sheet else 1, 1 if sheet else 0, 0, 0)

    def show_state(self, reading: Reading, words: Sequence[Gloss] = ()) -> None:
        """Show the reading's selected passage, or the voices where none is selected.

        `words` are those in the passage that the glossary explains.
        """
        self._content = CardContent(
            reading, self._look, self._prose, self._deeds, self._sheet, self._wide, words
        )
        focus = QApplication.focusWidget()
        held = focus is not None and self.isAncestorOf(focus)
        self._scroll.setWidget(self._content)
        if held:
            self._scroll.setFocus()
        self._show_legend(reading.selected is not None)

    def show_place(self, reading: Reading) -> None:
        """Show where the passage that is shown already stands among the others now."""
        if self._content is not None:
            self._content.show_place(reading)

    def _show_legend(self, selected: bool) -> None:
        if self._legend is not None:
            self._legend.hide()
            self._legend.deleteLater()
        keys = [("N", tr("next")), ("P", tr("previous")), ("S", tr("only this source"))]
        keys.append((tr("Esc"), tr("close")))
        if not selected:
            keys = [("N", tr("for the first passage")), ("1–3", tr("voices"))]
        self._legend = KeyLegend(keys, self._look)
        px = self._look.px
        sides, bottom = round(px(26)), round(px(8 if self._sheet else 18))
        self._foot.setContentsMargins(sides, round(px(8)), sides, bottom)
        self._foot.addWidget(self._legend)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A hairline towards the article; a frame where the keyboard is."""
        painter = QPainter(self)
        paint_edge(painter, self._look, self, self._sheet)
        painter.end()
