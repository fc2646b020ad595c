"""Chips that choose among lessons: by level, by voice, by language."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from literacy_app.domain.lesson import Voice
from literacy_app.session.search import Choices, Filter
from literacy_app.ui.widgets.flow_layout import FlowLayout, take_out
from literacy_app.ui.widgets.menus import Item, pop_up
from literacy_app.ui.widgets.mirroring import box_in
from literacy_app.ui.widgets.patterns import Pens, badge_height, badge_width, paint_badge
from literacy_app.ui.words import language_name, level_words, tr, voice_name

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from literacy_app.ui.theme import Look


class FilterChip(QAbstractButton):
    """A chip that is on or off; a voice's has its badge, one that opens a menu an arrow."""

    def __init__(self, text: str, look: Look, voice: Voice | None = None, menu: bool = False):
        super().__init__()
        self.setText(text)
        self._voice, self._menu = voice, menu
        self.setCheckable(not menu)
        self.is_lit = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_look(look)

    def set_look(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self._look = look
        self._pens = Pens(look)
        self._font = look.sans("small")
        self._bold = look.sans("small", QFont.Weight.DemiBold)
        self.updateGeometry()
        self.update()

    def set_lit(self, lit: bool) -> None:
        """Show it as on or off."""
        self.is_lit = lit
        self.setChecked(lit)
        self.update()

    def sizeHint(self) -> QSize:
        px = self._look.px
        width = QFontMetricsF(self._bold).horizontalAdvance(self.text()) + px(22)
        width += badge_width(self._look) + px(7) if self._voice else 0
        width += px(18) if self._menu else 0
        return QSize(round(width) + 1, round(px(30)))

    def paintEvent(self, event: QPaintEvent) -> None:
        look, px = self._look, self._look.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        lit, focus = self.is_lit, self.hasFocus()
        edge = "focus" if focus else "text" if lit else "edge"
        painter.setPen(QPen(look.colour(edge), 2.0 if focus or lit else 1.0))
        ground = "hover" if self.underMouse() else "selection" if lit else "page"
        painter.setBrush(look.colour(ground))
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        x = px(11)
        if self._voice is not None:
            high, wide = badge_height(look), badge_width(look)
            badge = box_in(self, x, (self.height() - high) / 2, wide, high)
            paint_badge(painter, self._pens, self._voice, badge)
            x += wide + px(7)
        tail = px(18) if self._menu else 0
        painter.setFont(self._bold if lit else self._font)
        painter.setPen(look.colour("text"))
        words = box_in(self, x, 0, self.width() - x - px(10) - tail, self.height())
        painter.drawText(words, Qt.AlignmentFlag.AlignCenter, self.text())
        if self._menu:
            self._paint_arrow(painter)
        painter.end()

    def _paint_arrow(self, painter: QPainter) -> None:
        px = self._look.px
        box = box_in(self, self.width() - px(23), self.height() / 2 - px(2), px(8), px(4))
        painter.setPen(QPen(self._look.colour("text"), px(1.5)))
        middle = box.center()
        middle.setY(box.bottom())
        painter.drawPolyline([box.topLeft(), middle, box.topRight()])


class FilterBar(QWidget):
    """Shows the choices there are, and which are made.

    Attributes:
        chips: those of levels and voices, by the filter's field and the value.
        language: the one that opens the list of languages, where there are several.

    Signals:
        filter_requested(object): show what passes this filter.
    """

    filter_requested = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._choices = Choices()
        self._filter = Filter()
        self.chips: dict[tuple[str, int | str], FilterChip] = {}
        self.language: FilterChip | None = None
        self._clear: FilterChip | None = None
        self._flow = FlowLayout(round(look.px(8)), self)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.hide()

    def set_look(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self._look = look
        self._flow.set_gap(round(look.px(8)))
        for each in self.all_chips():
            each.set_look(look)

    def all_chips(self) -> list[FilterChip]:
        """Its chips in the order in which they stand."""
        more = (self.language, self._clear)
        return [*self.chips.values(), *(each for each in more if each is not None)]

    def show_choices(self, choices: Choices) -> None:
        """Offer these choices."""
        if choices == self._choices:
            return
        self._choices = choices
        take_out(self._flow, *self.all_chips())
        self.chips, self.language, self._clear = {}, None, None
        for level in choices.levels:
            chip = self._chip("levels", level, tr("Level {level}", level=level))
            chip.setToolTip(level_words(level))
        for voice in map(Voice, choices.voices):
            chip = self._chip("voices", voice.value, voice_name(voice), voice)
            chip.setToolTip(tr("Lessons that teach this voice"))
        if choices.languages:
            self.language = self._add(FilterChip("", self._look, menu=True))
            self.language.clicked.connect(self._open_languages)
        self._clear = self._add(FilterChip(tr("Show all"), self._look))
        self._clear.setCheckable(False)
        self._clear.clicked.connect(self._clear_all)
        self.setVisible(choices != Choices())
        self.show_filter(self._filter)

    def _chip(
        self, field: str, value: int | str, text: str, voice: Voice | None = None
    ) -> FilterChip:
        chip = self._add(FilterChip(text, self._look, voice))
        chip.clicked.connect(lambda: self._toggle(field, value))
        self.chips[(field, value)] = chip
        return chip

    def _add(self, chip: FilterChip) -> FilterChip:
        self._flow.addWidget(chip)
        return chip

    def show_filter(self, wanted: Filter) -> None:
        """Show which choices are made."""
        self._filter = wanted
        for (field, value), chip in self.chips.items():
            chip.set_lit(value in getattr(wanted, field))
        if self.language is not None:
            names = [language_name(each) for each in sorted(wanted.languages)]
            self.language.setText(", ".join(names) or tr("All languages"))
            self.language.set_lit(bool(names))
            self.language.updateGeometry()
        if self._clear is not None:
            self._clear.setVisible(wanted.has_choices)
        self._flow.invalidate()
        self.updateGeometry()

    def _toggle(self, field: str, value: int | str) -> None:
        self.filter_requested.emit(self._filter.toggled(field, value))

    def _clear_all(self) -> None:
        self.filter_requested.emit(Filter(self._filter.query))

    def _open_languages(self) -> None:
        assert self.language is not None
        items: list[Item] = [
            (
                language_name(tag),
                tag in self._filter.languages,
                partial(self._toggle, "languages", tag),
            )
            for tag in self._choices.languages
        ]
        spot = self.language.mapToGlobal(self.language.rect().bottomLeft())
        pop_up(items, self._look, self, spot)
