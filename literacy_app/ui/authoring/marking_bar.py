"""The line below the article: what can be done now, and by which keys."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from literacy_app.ui.authoring.keyed_button import Badge, KeyedButton
from literacy_app.ui.widgets.flow_layout import FlowLayout, take_out
from literacy_app.ui.widgets.key_legend import KeyLegend
from literacy_app.ui.widgets.labels import ground, label, shown_lines
from literacy_app.ui.widgets.rule import paint_share

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

    from literacy_app.domain.lesson import Voice
    from literacy_app.ui.theme import Look


class Way(NamedTuple):
    """Something to do: its name, what its button says, and its key."""

    name: str
    words: str
    key: str


class BarContent(NamedTuple):
    """What the bar says: a heading (of a voice, perhaps), lines, keys, and buttons.

    `share` is how far a search has come, or below 0 where nothing is looked for.
    """

    heading: str = ""
    lines: tuple[str, ...] = ()
    keys: tuple[tuple[str, str], ...] = ()
    ways: tuple[Way, ...] = ()
    voice: Voice | None = None
    share: float = -1.0


class MarkingBar(QWidget):
    """Shows what can be done.

    Attributes:
        buttons: those that are shown, by the name of what they do.

    Signals:
        requested(str): do what has this name.
    """

    requested = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._content = BarContent()
        self.buttons: dict[str, KeyedButton] = {}
        self._badge = Badge(look)
        self._heading = label("", look, "name")
        self._lines = label("", look, "quiet")
        self._legend = KeyLegend((), look, most_lines=2)
        self._flow = FlowLayout(0)
        self._row = QHBoxLayout()
        self._row.addWidget(self._badge, 0, Qt.AlignmentFlag.AlignTop)
        self._row.addWidget(self._heading, 1)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._row)
        self._column.addWidget(self._lines)
        self._column.addWidget(self._legend)
        self._column.addLayout(self._flow)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._badge.hide()
        self.set_look(look)

    def set_look(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self._look = look
        px = look.px
        ground(self, look, "chrome")
        for each in (self._badge, self._heading, self._lines, self._legend):
            each.set_look(look)
        for button in self.buttons.values():
            button.set_look(look)
        self._column.setContentsMargins(*(round(px(each)) for each in (20, 11, 20, 11)))
        self._column.setSpacing(round(px(7)))
        self._row.setSpacing(round(px(9)))
        self._flow.set_gap(round(px(8)))

    def show_content(self, content: BarContent) -> None:
        """Say something else."""
        if content == self._content:
            return
        before, self._content = self._content, content
        self._badge.show_voice(content.voice)
        self._heading.setText(shown_lines(content.heading))
        self._heading.setVisible(bool(content.heading))
        words = "\n".join(filter(None, content.lines))
        self._lines.setText(shown_lines(words))
        self._lines.setVisible(bool(words))
        self._legend.show_keys(content.keys)
        self._legend.setVisible(bool(content.keys))
        if content.ways != before.ways:
            self._show_ways(content.ways)
        self.update()

    def _show_ways(self, ways: Sequence[Way]) -> None:
        take_out(self._flow, *self.buttons.values())
        self.buttons = {}
        for name, words, key in ways:
            button = KeyedButton(words, key, self._look)
            button.clicked.connect(lambda _=False, name=name: self.requested.emit(name))
            self._flow.addWidget(button)
            button.show()
            self.buttons[name] = button

    @property
    def words(self) -> str:
        """What it says, for tests and for whoever listens."""
        return "\n".join(filter(None, (self._content.heading, *self._content.lines)))

    def paintEvent(self, event: QPaintEvent) -> None:
        """A hairline towards the article, which fills as a search goes on."""
        paint_share(self, self._look, self._content.share)
