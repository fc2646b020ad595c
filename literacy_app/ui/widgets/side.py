"""What stands beside the article or lies below it: the passage card, or who speaks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from literacy_app.ui.widgets.flow_layout import bare_column
from literacy_app.ui.widgets.passage_card import PassageCard
from literacy_app.ui.widgets.sheet import lie_below, stand_beside

if TYPE_CHECKING:
    from literacy_app.ui.theme import Look
    from literacy_app.ui.widgets.prose import ReadProse
    from literacy_app.ui.widgets.who_speaks import WhoSpeaks

_WIDTH = 332
_SHEET, _SHEET_SHARE = 290, 0.44


class Side(QWidget):
    """Holds the card and the picture of who speaks, of which one is seen at a time.

    Attributes:
        card: the card of the selected passage.

    Signals:
        speaker_requested(object): a source, or None for the writer, in the picture of who speaks.
        card_requested(): the card again, in place of who speaks.
    """

    speaker_requested = Signal(object)
    card_requested = Signal()

    def __init__(self, look: Look, prose: ReadProse, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._sheet = False
        self.card = PassageCard(look, prose)
        self._who: WhoSpeaks | None = None
        self._column = bare_column(self)
        self._column.addWidget(self.card)

    @property
    def who(self) -> WhoSpeaks:
        """The picture of who speaks, made when first asked for."""
        if self._who is None:
            from literacy_app.ui.widgets.who_speaks import WhoSpeaks

            self._who = WhoSpeaks(self._look, self)
            self._who.set_sheet(self._sheet)
            self._who.speaker_requested.connect(self.speaker_requested)
            self._who.leave_requested.connect(self.card_requested)
            self._column.addWidget(self._who)
        return self._who

    @property
    def shows_who(self) -> bool:
        """Whether who speaks is seen in place of the card."""
        return self._who is not None and not self._who.isHidden()

    @property
    def shown(self) -> PassageCard | WhoSpeaks:
        """The one that is seen."""
        return self.who if self.shows_who else self.card

    def show_who(self, shown: bool) -> None:
        """Show who speaks, or the card."""
        self.card.setVisible(not shown)
        if shown or self._who is not None:
            self.who.setVisible(shown)

    def set_look(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self._look = look
        self.card.set_look(look)
        if self._who is not None:
            self._who.set_look(look)

    def set_sheet(self, sheet: bool, wide: bool) -> None:
        """Lie below the article as a sheet (in two columns if it is wide), or stand beside it."""
        self._sheet = sheet
        self.card.set_sheet(sheet, wide)
        if self._who is not None:
            self._who.set_sheet(sheet)
        if not sheet:
            stand_beside(self, self._look.px(_WIDTH))

    def fit_below(self, height: float, most: float) -> None:
        """Take its share of the page's height but not more than `most`, while it is a sheet."""
        if self._sheet:
            lie_below(self, min(height * _SHEET_SHARE, self._look.px(_SHEET), max(most, 1)))
