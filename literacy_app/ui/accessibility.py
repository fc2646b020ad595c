"""Painted passages for screen readers: one link a passage, on the article's viewport.

The article's own interface stays Qt's, so its text can be read as text. Qt asks a factory for the
interface of every widget that a screen reader looks at; nothing here runs without one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QRect
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QAccessibleInterface,
    QWindow,
)
from PySide6.QtWidgets import QAccessibleWidget, QApplication, QWidget
from shiboken6 import isValid

from literacy_app.ui.passage_words import passage_reason, passage_title
from literacy_app.ui.widgets.article_view import ArticleView
from literacy_app.ui.words import tr

if TYPE_CHECKING:
    from literacy_app.ui.widgets.underlay import Underlay


class PassageInterface(QAccessibleInterface):
    """A passage as a link: its name is voice, source and words, its description the reason."""

    def __init__(self, page: ArticlePage, index: int) -> None:
        super().__init__()
        self._page = page
        self._index = index

    def _underlay(self) -> Underlay | None:
        underlay = self._page.view.underlay if isValid(self._page.view) else None
        known = underlay is not None and self._index < len(underlay.article.passages)
        return underlay if known else None

    def isValid(self) -> bool:
        return self._underlay() is not None

    def object(self) -> QObject | None:  # type: ignore[override]
        return None

    def window(self) -> QWindow | None:  # type: ignore[override]
        return self._page.view.window().windowHandle()

    def parent(self) -> QAccessibleInterface:
        return self._page

    def childCount(self) -> int:
        return 0

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        return None

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]
        return None

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        return -1

    def focusChild(self) -> QAccessibleInterface | None:  # type: ignore[override]
        return None

    def role(self) -> QAccessible.Role:
        return QAccessible.Role.Link

    def state(self) -> QAccessible.State:
        """Focused while selected; invisible while its voice is hidden."""
        state = QAccessible.State()
        underlay = self._underlay()
        if underlay is None:
            state.invalid = True
            return state
        passage, highlights = underlay.article.passages[self._index], underlay.highlights
        state.focusable = state.selectable = state.linked = True
        state.focused = state.selected = highlights.selected == self._index
        state.invisible = not highlights.shows(self._index, passage.voice)
        return state

    def rect(self) -> QRect:
        """The box of its first line on the screen, so that its middle is one of its words."""
        underlay, view = self._underlay(), self._page.view
        if underlay is None:
            return QRect()
        lines = underlay.rects_of(underlay.article.passages[self._index].pieces[0])
        if not lines:
            return QRect()
        box = lines[0].toAlignedRect().translated(0, -view.bar.value())
        return QRect(view.page.mapToGlobal(box.topLeft()), box.size())

    def text(self, kind: QAccessible.Text) -> str:
        underlay = self._underlay()
        if underlay is None:
            return ""
        passage = underlay.article.passages[self._index]
        if kind == QAccessible.Text.Name:
            return passage_title(underlay.article.article, passage)
        if kind == QAccessible.Text.Description:
            return passage_reason(passage, self._page.view.prose)
        return ""

    def setText(self, kind: QAccessible.Text, text: str) -> None:
        return


class ArticlePage(QAccessibleWidget):
    """The viewport of an article, whose children are its passages."""

    def __init__(self, view: ArticleView, page: QWidget) -> None:
        super().__init__(page, QAccessible.Role.Grouping)
        self.view = view
        self._links: list[PassageInterface] = []

    def delete_links(self) -> None:
        """Have Qt delete the links, which it knows by no object that could go before them."""
        for link in filter(isValid, self._links):
            QAccessible.deleteAccessibleInterface(QAccessible.uniqueId(link))
        self._links = []

    def _count(self) -> int:
        return len(self.view.underlay.article.passages) if self.view.underlay is not None else 0

    def childCount(self) -> int:
        return self._count()

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        """The link of a passage; each is made when first asked for, in order."""
        if not 0 <= index < self._count():
            return None
        while len(self._links) <= index:
            self._links.append(PassageInterface(self, len(self._links)))
        return self._links[index]

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        return next((n for n, each in enumerate(self._links) if each is child), -1)

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]
        spot = self.view.page.mapFromGlobal(QPoint(x, y))
        return self.child(self.view.passage_at(spot.toPointF()))

    def focusChild(self) -> QAccessibleInterface | None:  # type: ignore[override]
        selected = self.view.underlay.highlights.selected if self.view.underlay is not None else -1
        return self.child(selected)

    def text(self, kind: QAccessible.Text) -> str:
        return tr("Passages") if kind == QAccessible.Text.Name else ""


class _Factory:
    """Makes the interface of every article's viewport, and keeps it as long as Qt does.

    Qt deletes interfaces: those of widgets as they go, others when it is told. Python must have let
    go of none before, and touches none afterwards.
    """

    def __init__(self) -> None:
        self._made: list[ArticlePage] = []
        self._installed = False

    def install(self) -> None:
        if not self._installed:
            self._installed = True
            QAccessible.installFactory(self.make)
            if QAccessible.isActive():
                _forget_articles()

    def make(self, key: str, thing: QObject) -> QAccessibleInterface | None:
        view = thing.parent() if key == "QWidget" else None
        if not isinstance(view, ArticleView) or not isinstance(thing, QWidget):
            return None
        if thing is not view.page:
            return None
        made = ArticlePage(view, thing)
        thing.destroyed.connect(made.delete_links)
        self._made = [*filter(isValid, self._made), made]
        return made


_factory = _Factory()


def install() -> None:
    """Have Qt ask here for the interfaces of articles; once is enough for the whole process."""
    _factory.install()


def _forget_articles() -> None:
    """Have Qt ask again for the interfaces that a screen reader was given before it asked here."""
    for view in QApplication.allWidgets():
        if isinstance(view, ArticleView):
            made = QAccessible.queryAccessibleInterface(view.page)
            if made is not None:
                QAccessible.deleteAccessibleInterface(QAccessible.uniqueId(made))


def announce_passage(view: ArticleView, index: int) -> None:
    """Move a screen reader to a passage, so that it is read out once.

    Not while another window, such as the list of passages, has the keyboard: it speaks for itself.
    """
    if not QAccessible.isActive() or not view.isActiveWindow():
        return
    page = QAccessible.queryAccessibleInterface(view.page)
    link = page.child(index) if page is not None else None
    if link is not None:
        QAccessible.updateAccessibility(QAccessibleEvent(link, QAccessible.Event.Focus))
