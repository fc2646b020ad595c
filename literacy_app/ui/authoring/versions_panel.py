"""The earlier saves of a lesson: each beside what is on the desk now, and the way back to it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QFrame, QListWidget, QWidget

from literacy_app.session.comparing import compared, difference_count
from literacy_app.ui.authoring.compare_view import CompareView
from literacy_app.ui.authoring.desk_panel import DeskPanel
from literacy_app.ui.authoring.desk_words import when_words
from literacy_app.ui.authoring.dressing import dress
from literacy_app.ui.widgets.labels import label
from literacy_app.ui.widgets.scroll_bar import SlimScrollBar
from literacy_app.ui.words import counted, tr

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from literacy_app.domain.moment import Moment
    from literacy_app.session.versions import Version
    from literacy_app.ui.theme import Look

_LIST, _LIST_HEIGHT = 230, 130
_NARROW = 900

Read = Callable[["Version"], str | None]


class VersionsPanel(DeskPanel):
    """Lists the earlier saves, the last one first, and shows what has changed since the chosen one.

    `now` is the text on the desk, and `moment` the time now. A save is told by the minute it was
    made in, or by the second where that tells it from another.

    Attributes:
        list: the saves.
        view: what has changed since the chosen one.
        restore: the way back to it.

    Signals:
        restore_requested(str): go on with this text.
    """

    restore_requested = Signal(str)

    def __init__(
        self,
        look: Look,
        versions: Sequence[Version],
        read: Read,
        now: str,
        moment: Moment,
    ) -> None:
        words = tr("The last saves of this lesson are kept, so that you can go back to them.")
        super().__init__(look, tr("Earlier saves"), words)
        self._versions, self._read, self._now = versions, read, now
        self._contents: str | None = None
        self.list = _SaveList(look)
        said = [when_words(each.saved_at, moment) for each in versions]
        for each, when in zip(versions, said, strict=True):
            is_alone = said.count(when) == 1
            self.list.addItem(when if is_alone else when_words(each.saved_at, moment, exactly=True))
        self.list.currentRowChanged.connect(self._show)
        self.view = CompareView(look)
        self._found = label("", look, "quiet")
        self._body = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._body.addWidget(self.list)
        self._body.addWidget(self.view, 1)
        self.column.addLayout(self._body, 1)
        self.column.addWidget(self._found)
        hint = tr("The lesson on the desk becomes as it was then; Undo takes that back")
        self.restore = self.add_way(tr("Go back to this save"), self._restore, hint)
        self.end_with_back()
        self.setFocusProxy(self.list)
        self._show_first()

    def _show_first(self) -> None:
        """Begin with the last save that isn't what is on the desk."""
        others = (n for n, each in enumerate(self._versions) if self._read(each) != self._now)
        self.list.setCurrentRow(next(others, 0))

    def _show(self, row: int) -> None:
        version = self._versions[row] if 0 <= row < len(self._versions) else None
        self._contents = self._read(version) if version is not None else None
        self.restore.setEnabled(self._contents not in (None, self._now))
        if self._contents is None:
            self.view.show_rows((), "", "")
            self._found.setText(tr("This save can’t be read any more."))
            return
        rows = compared(self._contents, self._now)
        count = difference_count(rows)
        self.view.show_rows(rows if count else (), tr("Then"), tr("Now, on the desk"))
        words = counted("It differs in {count} place.", "It differs in {count} places.", count)
        self._found.setText(words if count else tr("This is what is on the desk now."))

    def _restore(self) -> None:
        if self._contents is not None:
            self.restore_requested.emit(self._contents)

    def stops(self) -> list[QWidget]:
        """The saves, what has changed, and the way back."""
        return [self.list, self.view, self.restore]

    def set_look(self, look: Look) -> None:
        """Draw with another theme or text size."""
        super().set_look(look)
        dress(look, self.list, self.view, self._found)
        self.column.setSpacing(round(look.px(8)))
        self._body.setSpacing(round(look.px(16)))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Have the saves beside what has changed, or above it where there is no room."""
        px, unbounded = self.look.px, 16_777_215
        is_beside = self.width() >= px(_NARROW)
        directions = QBoxLayout.Direction
        self._body.setDirection(directions.LeftToRight if is_beside else directions.TopToBottom)
        self.list.setMaximumWidth(round(px(_LIST)) if is_beside else unbounded)
        self.list.setMinimumWidth(round(px(_LIST)) if is_beside else 0)
        low = min(round(px(_LIST_HEIGHT)), max(self.height() // 4, 60))
        self.list.setMaximumHeight(unbounded if is_beside else low)


class _SaveList(QListWidget):
    """The saves, by when they were made."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._bar = SlimScrollBar(look, "page")
        self.setVerticalScrollBar(self._bar)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUniformItemSizes(True)
        self.setAccessibleName(tr("Earlier saves"))
        self.setProperty("shows_focus", True)
        self.set_look(look)

    def set_look(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self._bar.set_look(look)
        px, roles = look.px, look.theme.roles
        families = ",".join(f'"{each}"' for each in look.typefaces.sans)
        self.setFont(look.sans("body"))
        self.setStyleSheet(
            f"QListWidget {{ background: {roles['page']}; color: {roles['text']}; outline: 0;"
            f" font-family: {families}; font-size: {self.font().pixelSize()}px; }}"
            f" QListWidget::item {{ padding: {round(px(6))}px {round(px(8))}px;"
            f" border-radius: {round(px(6))}px; color: {roles['text']}; }}"
            f" QListWidget::item:hover {{ background: {roles['hover']}; }}"
            f" QListWidget::item:selected {{ background: {roles['selection']};"
            f" color: {roles['text']}; }}"
        )
