"""The list of an article's passages, to read and to choose from by ear or by eye."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from literacy_app.session.reading import speaker_of
from literacy_app.ui.help_dialog import Dialog
from literacy_app.ui.pages.reading_words import state_words
from literacy_app.ui.passage_words import passage_reason, passage_title
from literacy_app.ui.text_offsets import shown
from literacy_app.ui.widgets.labels import label
from literacy_app.ui.widgets.patterns import Pens, badge_height, badge_width, paint_badge
from literacy_app.ui.widgets.scroll_bar import SlimScrollBar
from literacy_app.ui.words import counted, short_link_name, tr

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from literacy_app.domain.lesson import Article, Passage
    from literacy_app.ui.pages.reading_page import ReadingPage
    from literacy_app.ui.theme import Look
    from literacy_app.ui.widgets.prose import ReadProse

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole


class PassageModel(QAbstractListModel):
    """Passages of an article in text order, with what a screen reader says of each."""

    def __init__(
        self,
        article: Article,
        passages: tuple[Passage, ...],
        prose: ReadProse,
    ) -> None:
        super().__init__()
        self.article = article
        self.passages = passages
        self._prose = prose

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.passages)

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        if not index.isValid():
            return None
        passage = self.passages[index.row()]
        if role in (Role.DisplayRole, Role.AccessibleTextRole):
            return passage_title(self.article, passage)
        if role in (Role.AccessibleDescriptionRole, Role.ToolTipRole):
            return passage_reason(passage, self._prose)
        return None


class PassageDelegate(QStyledItemDelegate):
    """Draws a passage: its badge, who says it, its words."""

    def __init__(self, model: PassageModel, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._model = model
        self._look = look
        self._pens = Pens(look)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(round(self._look.px(260)), round(self._look.px(54)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        look, px = self._look, self._look.px
        passage = self._model.passages[index.row()]
        box = QRectF(option.rect)
        state = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, look.wash(passage.voice, hot=True))
            painter.setPen(look.colour("focus"))
            painter.drawRect(box.adjusted(0.5, 0.5, -0.5, -0.5))
        wide, high = badge_width(look, passage.is_contested), badge_height(look)
        badge = QRectF(box.left() + px(12), box.top() + px(9), wide, high)
        words = box.adjusted(px(48), px(5), -px(12), -px(5))
        if option.direction == Qt.LayoutDirection.RightToLeft:
            badge.moveRight(box.right() - px(12))
            words = box.adjusted(px(12), px(5), -px(48), -px(5))
        paint_badge(painter, self._pens, passage.voice, badge, passage.is_contested)
        self._paint_words(painter, words, passage)
        painter.restore()

    def _paint_words(self, painter: QPainter, box: QRectF, passage: Passage) -> None:
        look = self._look
        article = self._model.article
        half = QRectF(box.topLeft(), QSize(round(box.width()), round(box.height() / 2)).toSizeF())
        leading = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        name = short_link_name(speaker_of(article, passage))
        lines = (("label", look.ink(passage.voice), name),
                 ("body", look.colour("text"), article.words_of(passage)))  # fmt: skip
        for role, colour, text in lines:
            font = look.sans(role)
            elide = Qt.TextElideMode.ElideRight
            painter.setFont(font)
            painter.setPen(colour)
            short = QFontMetricsF(font).elidedText(shown(text), elide, half.width())
            painter.drawText(half, leading, short)
            half.moveTop(half.bottom())


class PassageListDialog(Dialog):
    """Lists the passages that are shown. Going through it goes through the article behind it."""

    def __init__(
        self,
        page: ReadingPage,
        prose: ReadProse,
        look: Look,
        parent: QWidget,
    ) -> None:
        super().__init__(tr("Passages"), look, parent)
        assert page.reading is not None
        self._page = page
        reading = page.reading
        passages = tuple(each for each in reading.article.marked() if reading.is_visible(each))
        self.model = PassageModel(reading.article, passages, prose)
        words = counted("{count} passage", "{count} passages", len(passages))
        if reading.trying:
            words = state_words(reading)
        self.column.addWidget(label(words, look, "quiet"))
        self.list = self._make_list()
        self.column.addWidget(self.list, 1)
        self.close_with_button()
        self.resize_to(520, 640)
        self._select(reading.selected)

    def _make_list(self) -> QListView:
        view = QListView()
        self.model.setParent(view)
        view.setModel(self.model)
        view.setItemDelegate(PassageDelegate(self.model, self.look, view))
        view.setFrameShape(QFrame.Shape.NoFrame)
        view.setVerticalScrollBar(SlimScrollBar(self.look, "page"))
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setUniformItemSizes(True)
        view.setAccessibleName(tr("Passages"))
        view.setPalette(self.look.palette())
        view.activated.connect(lambda _: self.accept())
        view.clicked.connect(self._go_to)
        return view

    def _select(self, passage: Passage | None) -> None:
        row = self.model.passages.index(passage) if passage in self.model.passages else 0
        index = self.model.index(row, 0)
        self.list.setCurrentIndex(index)
        self.list.scrollTo(index)
        self.list.setFocus()
        self.list.selectionModel().currentChanged.connect(lambda now, _: self._go_to(now))

    def _go_to(self, index: QModelIndex) -> None:
        if index.isValid():
            self._page.select(self.model.passages[index.row()].id)

    def accept(self) -> None:
        """Stay with the passage that is current."""
        self._go_to(self.list.currentIndex())
        super().accept()
        self._page.view.setFocus()
