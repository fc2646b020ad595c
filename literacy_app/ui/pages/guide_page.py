"""A guide in chapters: the guideline for teachers and readers, or the guide for authors."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from itertools import groupby
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPoint, Qt, Signal
from PySide6.QtWidgets import QPushButton, QScrollBar, QVBoxLayout, QWidget

from literacy_app.domain.lesson import Voice
from literacy_app.domain.prose import ProseBlock, ProseKind
from literacy_app.ui.chapters import chapters_of
from literacy_app.ui.pages.page import ColumnPage
from literacy_app.ui.widgets.contents_list import ContentsList
from literacy_app.ui.widgets.labels import Label, VoiceHeading, ground, label
from literacy_app.ui.widgets.prose import PAGE, ProseLabel
from literacy_app.ui.words import tr, voice_name

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QResizeEvent, QWheelEvent

    from literacy_app.ui.theme import Look

_SIDE, _BESIDE_FROM, _COLUMN = 290, 1000, 640
_KEYS = {
    Qt.Key.Key_Home: QScrollBar.SliderAction.SliderToMinimum,
    Qt.Key.Key_End: QScrollBar.SliderAction.SliderToMaximum,
    Qt.Key.Key_Space: QScrollBar.SliderAction.SliderPageStepAdd,
}


class GuidePage(ColumnPage):
    """Shows a guide in chapters; what it holds stands beside it, or above where it's narrow.

    Attributes:
        contents: the links to the chapters.
        part: the chapter that the reader is at, from 0; -1 before the first.

    Signals:
        leave_requested(): go back to where the person came from.
    """

    leave_requested = Signal()

    def __init__(
        self, look: Look, blocks: Iterable[ProseBlock], parent: QWidget | None = None
    ) -> None:
        super().__init__(look, parent)
        self._head, *self._chapters = chapters_of(blocks) or chapters_of((_NOTHING,))
        self.part = -1
        self.contents: ContentsList
        self._headings: list[Label] = []
        self._side: QWidget | None = None
        self._is_wide = False
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setProperty("shows_focus", True)  # by the chapter that stands out in the contents
        self.setAccessibleName(self._head.title)
        self._bar.valueChanged.connect(self._follow)

    # ------------------------------------------------------------ building

    def rebuild(self) -> None:
        """Build the page anew, with its contents where there is room for them."""
        self.contents = self._make_contents()
        self._is_wide = self._has_room()
        self._take_side_away()
        if self._is_wide:
            self._add_side()
        super().rebuild()
        self.ensurePolished()  # with a style sheet, which takes other palettes back
        ground(self, self.look, "page")
        self._place_side()
        self.contents.mark(self.part)

    def _make_contents(self) -> ContentsList:
        contents = ContentsList([each.title for each in self._chapters], self.look)
        contents.part_requested.connect(self.show_part)
        return contents

    def _has_room(self) -> bool:
        """Whether the contents, and the way back above them, fit beside the text."""
        high = self.contents.sizeHint().height() + self.look.px(120)
        return self.width() >= self.look.px(_BESIDE_FROM) and self.height() >= high

    def _take_side_away(self) -> None:
        if self._side is not None:
            self._side.hide()
            self._side.deleteLater()
        self._side = None
        self.setViewportMargins(0, 0, 0, 0)

    def _add_side(self) -> None:
        """The way back and the contents, beside what scrolls."""
        side = self._side = _Side(self)
        column = QVBoxLayout(side)
        margin = round(self.look.px(28))
        column.setContentsMargins(margin, round(self.look.px(36)), round(self.look.px(12)), margin)
        column.setSpacing(0)
        self._add_back(column)
        self.space(column, 26)
        column.addWidget(self.contents)
        column.addStretch(1)
        ground(side, self.look, "page")
        side.show()

    def _place_side(self) -> None:
        """Stand the side where lines begin; it and the text are in the middle of the page."""
        if self._side is None:
            return
        width = round(self.look.px(_SIDE))
        free = self.width() - width - self._column_width() - 2 * round(self.look.px(28))
        left = max(free // 2, 0)
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            self.setViewportMargins(0, 0, width, 0)
            left = self.width() - width - left
        else:
            self.setViewportMargins(width, 0, 0, 0)
        self._side.setGeometry(left, 0, width, self.height())

    def _column_width(self) -> int:
        return round(self.look.for_article.px(_COLUMN))

    def build(self, column: QVBoxLayout) -> None:
        """The title, what stands before the chapters, and the chapters."""
        self._headings = []
        inner = column.parentWidget()
        if inner is not None:
            inner.setMaximumWidth(self._column_width())
        if not self._is_wide:
            self._add_back(column)
            self.space(column, 18)
        column.addWidget(self._heading(self._head.title, "page_title"))
        self.space(column, 16)
        self._add_prose(column, self._head.blocks)
        if not self._is_wide:
            self.space(column, 24)
            column.addWidget(self.contents)
        for chapter in self._chapters:
            self.space(column, 38)
            heading = self._heading(chapter.title, "chapter")
            self._headings.append(heading)
            column.addWidget(heading)
            self.space(column, 10)
            self._add_prose(column, chapter.blocks)
        if not self._is_wide:
            self.space(column, 30)
            self._add_back(column)

    def _heading(self, words: str, role: str) -> Label:
        """A heading, on the side where the lines of its language begin, as below it."""
        made = label(words, self.look.for_article, role)
        align = Qt.AlignmentFlag
        side = align.AlignRight if is_written_right_to_left(words) else align.AlignLeft
        made.setAlignment(side | align.AlignAbsolute | align.AlignVCenter)
        return made

    def _add_prose(self, column: QVBoxLayout, blocks: Iterable[ProseBlock]) -> None:
        """Prose with its examples; a heading that names a voice is drawn as the voice is.

        Where the window has no room for the chosen text size, it is a heading that can wrap.
        """
        roomy = self.look.for_article is self.look
        voices = {voice_name(each): each for each in Voice} if roomy else {}
        for (voice, is_code), inside in groupby(blocks, lambda block: _drawn_as(block, voices)):
            if voice is not None:
                self.space(column, 24)
                column.addWidget(VoiceHeading(voice, voice_name(voice), self.look, "prose"))
                self.space(column, 10)
            elif is_code:
                self._add_examples(column, inside)
            else:
                column.addWidget(ProseLabel(inside, self.look.for_article, PAGE))

    def _add_examples(self, column: QVBoxLayout, blocks: Iterable[ProseBlock]) -> None:
        from literacy_app.ui.widgets.example import Example

        for block in blocks:
            self.space(column, 10)
            column.addWidget(Example(block.text, self.look))
        self.space(column, 16)

    def _add_back(self, column: QVBoxLayout) -> None:
        button = QPushButton(tr("Back"))
        button.clicked.connect(lambda: self.leave_requested.emit())
        column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeading)

    # ------------------------------------------------------------ moving

    def show_top(self) -> None:
        """Show the page from its beginning."""
        if self.widget() is None:
            self.rebuild()
        self._bar.setValue(0)
        self._follow()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_part(self, part: int) -> None:
        """Scroll to a chapter, from 0; the keyboard goes on from there."""
        self._bar.setValue(self._top_of(part))
        self.part = part
        self.contents.mark(part)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _top_of(self, part: int) -> int:
        """How far to scroll so that a chapter is at the top, a little white space above it."""
        content = self.widget()
        if content is None:
            return 0
        above = round(self.look.px(24))
        return self._headings[part].mapTo(content, QPoint(0, 0)).y() - above

    def _follow(self) -> None:
        """Say in the contents which chapter is read."""
        top = self._bar.value()
        self.part = sum(self._top_of(each) <= top for each in range(len(self._headings))) - 1
        self.contents.mark(self.part)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._headings and self._has_room() != self._is_wide:
            self.rebuild()
        else:
            self._place_side()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back; Home, End and Space scroll."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave_requested.emit()
        elif event.key() in _KEYS:
            self._bar.triggerAction(_KEYS[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)


class _Side(QWidget):
    """What stands beside the text; the wheel scrolls the text there too."""

    def __init__(self, page: ColumnPage) -> None:
        super().__init__(page)
        self._page = page

    def wheelEvent(self, event: QWheelEvent) -> None:
        QCoreApplication.sendEvent(self._page.verticalScrollBar(), event)


_NOTHING = ProseBlock(ProseKind.PARAGRAPH, ())


def is_written_right_to_left(words: str) -> bool:
    """Whether the first letter that has a direction runs from right to left."""
    directions = (unicodedata.bidirectional(each) for each in words)
    return next((each for each in directions if each in ("L", "R", "AL")), "L") != "L"


def _drawn_as(block: ProseBlock, voices: dict[str, Voice]) -> tuple[Voice | None, bool]:
    """The voice that a block is the heading of, and whether it is an example of a lesson's text."""
    voice = voices.get(block.text) if block.kind is ProseKind.HEADING else None
    return voice, block.kind is ProseKind.CODE
