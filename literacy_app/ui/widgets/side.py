"""What stands beside the article or lies below it: the passage card, or who speaks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from literacy_app.ui.widgets.passage_card import PassageCard
from literacy_app.ui.widgets.who_speaks import WhoSpeaks

if TYPE_CHECKING:
    from collections.abc import Callable

    from literacy_app.domain.prose import ProseBlock
    from literacy_app.ui.theme import Look

_WIDTH = 332
_SHEET, _SHEET_SHARE = 290, 0.44
_UNBOUND = 16_777_215


class Side(QWidget):
    """Holds the card and the picture of who speaks, of which one is seen at a time.

    Attributes:
        card: the card of the selected passage.
        who: the picture of who speaks.
    """

    def __init__(
        self,
        look: Look,
        prose: Callable[[str], tuple[ProseBlock, ...]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._sheet = False
        self.card = PassageCard(look, prose)
        self.who = WhoSpeaks(look)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.card)
        column.addWidget(self.who)

    @property
    def shows_who(self) -> bool:
        """Whether who speaks is seen in place of the card."""
        return not self.who.isHidden()

    def show_who(self, shown: bool) -> None:
        """Show who speaks, or the card."""
        self.card.setVisible(not shown)
        self.who.setVisible(shown)

    def set_look(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self._look = look
        self.card.set_look(look)
        self.who.set_look(look)

    def set_sheet(self, sheet: bool, wide: bool) -> None:
        """Lie below the article as a sheet (in two columns if it is wide), or stand beside it."""
        self._sheet = sheet
        self.card.set_sheet(sheet, wide)
        self.who.set_sheet(sheet)
        if sheet:
            self.setMinimumWidth(0)
            self.setMaximumWidth(_UNBOUND)
        else:
            self.setMinimumHeight(0)
            self.setMaximumHeight(_UNBOUND)
            self.setFixedWidth(round(self._look.px(_WIDTH)))

    def fit_below(self, height: float, most: float) -> None:
        """Take its share of the page's height but not more than `most`, while it is a sheet."""
        if self._sheet:
            share = min(height * _SHEET_SHARE, self._look.px(_SHEET), max(most, 1))
            self.setFixedHeight(round(share))
