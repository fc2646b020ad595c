"""How the reading page is laid out, at which width, and the way from pane to pane."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from literacy_app.ui.pages.keyboard import is_in
from literacy_app.ui.widgets.flow_layout import bare_column
from literacy_app.ui.widgets.side import Side
from literacy_app.ui.widgets.spread import Spread
from literacy_app.ui.widgets.state_line import StateLine
from literacy_app.ui.widgets.top_bar import TopBar

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from literacy_app.session.reading import Reading
    from literacy_app.ui.pages.finder import Finder
    from literacy_app.ui.theme import Look
    from literacy_app.ui.widgets.article_view import ArticleView
    from literacy_app.ui.widgets.passage_card import PassageCard
    from literacy_app.ui.widgets.prose import ReadProse

NARROW_BELOW = 1100
CARD_BESIDE_TWO_FROM = 1640
"""The width from which the card stands beside two articles."""
_TWO_COLUMNS_FROM = 760


class ReadingLayout(QWidget):
    """Holds the parts of the reading page.

    Attributes:
        reading: the lesson that is read.
        bar: the way home, the title, the articles and the voices.
        line: what is shown, where it isn't everything.
        spread: the articles.
        side: the card of the selected passage, or who speaks.
        wants_beside: whether two articles should stand side by side where there is room.
    """

    def __init__(self, look: Look, prose: ReadProse, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self._prose = prose
        self.reading: Reading | None = None
        self.wants_beside = True
        self._wants_who = False
        self._narrow = False
        self._shape: tuple[bool, bool, bool] | None = None
        self.bar = TopBar(look)
        self.line = StateLine(look)
        self._finder: Finder | None = None
        self.spread = Spread(look, prose)
        self.side = Side(look, prose)
        self._body = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._body.setSpacing(0)
        self._body.addWidget(self.spread, 1)
        self._body.addWidget(self.side)
        column = self._column = bare_column(self, 0)
        column.addWidget(self.bar)
        column.addWidget(self.line)
        column.addLayout(self._body, 1)

    @property
    def view(self) -> ArticleView:
        """The article that is read."""
        return self.spread.view

    @property
    def card(self) -> PassageCard:
        """The card of the selected passage."""
        return self.side.card

    @property
    def finder(self) -> Finder:
        """Finds words in the article; made when first asked for."""
        if self._finder is None:
            from literacy_app.ui.pages.finder import Finder
            from literacy_app.ui.widgets.find_bar import FindBar

            bar = FindBar(self.look, self)
            self._column.insertWidget(self._column.indexOf(self.line) + 1, bar)
            self._finder = Finder(bar, lambda: self.spread.pane, self)
        return self._finder

    @property
    def is_finding(self) -> bool:
        """Whether the bar to find words with is seen."""
        return self._finder is not None and self._finder.is_open

    def set_look(self, look: Look) -> None:
        """Draw with another theme or text size."""
        resized = look.shape != self.look.shape
        self.look = look
        for each in (self.bar, self.line, self.side, self.spread):
            each.set_look(look)
        if self._finder is not None:
            self._finder.bar.set_look(look)
        if resized:
            self._shape = None
            self._fit()

    # ------------------------------------------------------------ from pane to pane

    def focus_card(self) -> None:
        """Bring the keyboard to the card of the selected passage."""
        if self.card.isVisible():
            self.card.setFocus()

    def next_pane(self) -> None:
        """Bring the keyboard from the article to what is beside it, to the switches and back."""
        homes: list[QWidget] = [self.spread.panes[each].view for each in self.spread.seen()]
        homes += [self.side.shown, self.bar, self.line]
        if self.is_finding:
            homes.append(self.finder.bar)
        now = next((n for n, each in enumerate(homes) if is_in(self, each)), -1)
        for pane in (*homes[now + 1 :], *homes[: now + 1]):
            if pane.isVisible():
                self._enter(pane).setFocus()
                return

    def _enter(self, pane: QWidget) -> QWidget:
        """Where the keyboard enters a pane."""
        if pane is self.bar:
            return self.bar.first_chip()
        if pane is self.line and self.line.buttons:
            return self.line.buttons[-1]
        if self.is_finding and pane is self.finder.bar:
            return self.finder.bar.field
        return pane

    # ------------------------------------------------------------ fitting

    @property
    def has_room_beside(self) -> bool:
        """Whether two articles can stand side by side."""
        return self.width() >= self.look.px(NARROW_BELOW)

    def _beside(self) -> bool:
        several = self.reading is not None and len(self.reading.lesson.articles) > 1
        return several and self.wants_beside and self.has_room_beside

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Stand the card beside the article, or lay it below as a sheet where that is narrow."""
        beside = self._beside()
        least = CARD_BESIDE_TWO_FROM if beside else NARROW_BELOW
        narrow = self.width() < self.look.px(least)
        wide = self.width() >= self.look.px(_TWO_COLUMNS_FROM)
        if (narrow, wide, beside) != self._shape:
            self._narrow, self._shape = narrow, (narrow, wide, beside)
            directions = QBoxLayout.Direction
            self._body.setDirection(directions.TopToBottom if narrow else directions.LeftToRight)
            self.spread.set_narrow(self.width() < self.look.px(NARROW_BELOW))
            self.spread.set_beside(beside)
            self.bar.show_beside(self.reading is not None and self.has_room_beside, beside)
            self.side.set_sheet(narrow, wide)
            self._show_side()
            if self.reading is not None:
                self._show_card(self.reading)
        self._fit_side()

    def event(self, event: QEvent) -> bool:
        """Another line above the articles leaves less for what lies below them."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit_side()
        return super().event(event)

    def _fit_side(self) -> None:
        above = 0 if self.line.isHidden() else self.line.heightForWidth(self.width())
        if self.is_finding:
            above += self.finder.bar.heightForWidth(self.width())
        height = self.height() - above
        articles = self.spread.minimumSizeHint().height()
        self.side.fit_below(height, height - self.bar.sizeHint().height() - articles)

    def _show_card(self, reading: Reading) -> None:
        """Show the selected passage on the card."""
        self.card.show_state(reading)

    def _show_side(self) -> None:
        """Show the card or who speaks; a sheet goes where there is nothing to show on it."""
        selected = self.reading is not None and self.reading.selected is not None
        self.side.show_who(self._wants_who)
        self.side.setVisible(self._wants_who or selected or not self._narrow)
