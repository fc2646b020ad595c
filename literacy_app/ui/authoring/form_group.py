"""Widgets of a form that belong together, below one another."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QWidget

from literacy_app.ui.authoring.dressing import dress
from literacy_app.ui.authoring.form_fields import Heading
from literacy_app.ui.widgets.flow_layout import bare_column
from literacy_app.ui.widgets.labels import label

if TYPE_CHECKING:
    from literacy_app.ui.theme import Look


class Group(QWidget):
    """A few widgets, and above them what they ask, where they don't say it themselves."""

    def __init__(
        self,
        look: Look,
        *parts: QWidget,
        heading: str = "",
        is_part: bool = False,
        gap: float = 6,
    ) -> None:
        super().__init__()
        self._gap = gap
        self._parts: Sequence[QWidget] = parts
        if heading:
            self._parts = (Heading(heading, look, is_part), *parts)
        self._column = bare_column(self)
        for each in self._parts:
            leading = Qt.AlignmentFlag.AlignLeading
            place = leading if isinstance(each, QAbstractButton) else Qt.AlignmentFlag(0)
            self._column.addWidget(each, 0, place)
        self._space(look)

    def _space(self, look: Look) -> None:
        self._column.setSpacing(round(look.px(self._gap)))

    def set_look(self, look: Look) -> None:
        """Draw with another theme or text size."""
        dress(look, *self._parts)
        self._space(look)


class Chapter(Group):
    """A part of a long form: its title, what it is for, and its fields."""

    def __init__(self, title: str, words: str, look: Look, *parts: QWidget) -> None:
        head = Group(look, label(title, look, "chapter"), label(words, look, "quiet"), gap=4)
        super().__init__(look, head, *parts, gap=16)
