"""Where the parts of the quiz builder stand: beside each other, or in turn, as there is room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QHBoxLayout, QLayout, QStackedWidget, QWidget

from literacy_app.ui.authoring.question_preview import QuestionPreview
from literacy_app.ui.authoring.quiz_sides import FormSide, ListSide
from literacy_app.ui.widgets.flow_layout import bare_column
from literacy_app.ui.widgets.labels import ground, label
from literacy_app.ui.widgets.segments import Segments
from literacy_app.ui.words import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from literacy_app.ui.theme import Look
    from literacy_app.ui.widgets.prose import ReadProse

LIST, FORM, PREVIEW = "list", "form", "preview"
_THREE_FROM, _TWO_FROM, _LEAST = 1120, 700, 240
_LIST_WIDTH, _LIST_SHARE = 296, 0.32
_PREVIEW_SHARE = 0.46


class BuilderLayout(QWidget):
    """Holds the list, the form and the preview.

    Attributes:
        side: the list of questions.
        making: the form of the one that is chosen.
        preview: that question as the learner sees it.
        views: which of them is seen, where there isn't room for all.
    """

    def __init__(self, look: Look, prose: ReadProse, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self.side = ListSide(look)
        self.making = FormSide(look)
        self.preview = QuestionPreview(look, prose)
        self.views = Segments(
            [
                (LIST, tr("Questions")),
                (FORM, tr("Make it")),
                (PREVIEW, tr("Preview")),
            ],
            look,
        )
        self.views.chosen.connect(self.show_view)
        self._view = LIST
        self._is_wide = True
        self._waiting = label("", look, "problem")
        self._waiting.hide()
        self._pages = QStackedWidget()
        self._desk = QWidget()
        self._pages.addWidget(self._desk)
        self._lay_out()

    def _lay_out(self) -> None:
        column = bare_column(self._desk, 0)
        column.addWidget(self.views)
        across = QHBoxLayout()
        across.setSpacing(0)
        across.addWidget(self.side)
        across.addWidget(self.making, 1)
        across.addWidget(self.preview)
        column.addLayout(across, 1)
        whole = bare_column(self, 0)
        whole.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)  # widths are set by hand
        whole.addWidget(self._waiting)
        whole.addWidget(self._pages, 1)

    # ------------------------------------------------------------ what is seen

    @property
    def shows_preview(self) -> bool:
        """Whether the question is seen as the learner sees it."""
        return self._is_wide or self._view == PREVIEW

    def show_view(self, name: str) -> None:
        """Show the list, the form or the preview, where there isn't room for all of them."""
        self._view = name
        self._fit()

    def show_page(self, page: QWidget | None) -> None:
        """Show a page in place of it all, or the builder again."""
        if page is not None and self._pages.indexOf(page) < 0:
            self._pages.addWidget(page)
        self._pages.setCurrentWidget(page or self._desk)

    @property
    def is_waiting(self) -> bool:
        """Whether it takes no input."""
        return not self._desk.isEnabled()

    def show_waiting(self, is_waiting: bool) -> None:
        """Say that the source has to be mended first, and take no input until then."""
        words = tr("The text can’t be read as a lesson. Mend it in the source first.")
        self._waiting.setText(words if is_waiting else "")
        self._waiting.setVisible(is_waiting)
        self._desk.setEnabled(not is_waiting)

    # ------------------------------------------------------------ fitting

    def minimumSizeHint(self) -> QSize:
        """Little: what has no room is seen in turn."""
        return QSize(round(self.look.px(_LEAST)), round(self.look.px(_LEAST)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """All three beside each other; or the list and one of the others; or one at a time."""
        px, width = self.look.px, self.width()
        self._is_wide = width >= px(_THREE_FROM)
        in_turn = width < px(_TWO_FROM)
        seen = self._view if in_turn or self._view != LIST else FORM
        self.views.button(LIST).setVisible(in_turn)
        self.views.setVisible(not self._is_wide)
        self.views.show_chosen(seen)
        self.side.setVisible(not in_turn or seen == LIST)
        self.making.setVisible(self._is_wide or seen == FORM)
        self.preview.setVisible(self.shows_preview)
        share = max(round(min(px(_LIST_WIDTH), width * _LIST_SHARE)), self.side.least)
        side = width if in_turn else share
        self.side.setFixedWidth(side)
        room = width if in_turn else width - side
        self.preview.setFixedWidth(round(room * _PREVIEW_SHARE) if self._is_wide else room)

    def set_look(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self.look = look
        self.setStyleSheet(look.style_sheet())  # first: it takes other palettes back
        for each in (self.side, self.making, self.preview, self.views, self._waiting):
            each.set_look(look)
        self._waiting.setContentsMargins(*(round(look.px(each)) for each in (20, 10, 20, 10)))
        ground(self, look, "page")
        self._fit()
