"""Finding words on the reading page: between the bar, the matches and the article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from literacy_app.session.finding import Finding

if TYPE_CHECKING:
    from collections.abc import Callable

    from literacy_app.ui.widgets.article_pane import ArticlePane
    from literacy_app.ui.widgets.find_bar import FindBar


class Finder(QObject):
    """Looks for words in the article that is read. `pane` gives the pane that shows it."""

    def __init__(self, bar: FindBar, pane: Callable[[], ArticlePane], parent: QObject) -> None:
        super().__init__(parent)
        self.bar = bar
        self._pane = pane
        self._finding = Finding("")
        self._text = ""
        self._painted: ArticlePane | None = None
        bar.query_changed.connect(self._look_for)
        bar.step_requested.connect(self.step)
        bar.closed.connect(self.close)

    @property
    def is_open(self) -> bool:
        """Whether the bar is seen."""
        return not self.bar.isHidden()

    def open(self) -> None:
        """Show the bar, with the words that are selected in the article if there are any."""
        words = self._pane().view.textCursor().selectedText()
        if words and "\u2029" not in words:
            self.bar.field.setText(words)
        self.bar.show()
        self.bar.field.setFocus()
        self.bar.field.selectAll()
        self._look_for(self.bar.field.text())

    def close(self) -> None:
        """Hide the bar, and go back to the article with the last match selected: to be copied."""
        if self.is_open:
            self.bar.hide()
            self._paint(reveal=False)
            if self._finding.match is not None:
                self._pane().view.select_span(self._finding.match)
            self._pane().view.setFocus()

    def step(self, forward: bool = True) -> None:
        """Go to the next or the previous match; without the bar, ask for words first."""
        if not self.is_open:
            self.open()
            return
        self._finding.step(forward)
        self._paint(reveal=True)

    def look_for(self, query: str) -> None:
        """Look for words as if they were typed into the bar."""
        self.bar.field.setText(query)

    def article_changed(self) -> None:
        """Another article is read: what is looked for is looked for in it."""
        if self.is_open:
            self._look_for(self.bar.field.text())

    def _look_for(self, query: str) -> None:
        pane = self._pane()
        text = pane.content.article.text if pane.content is not None else ""
        if text is not self._text:
            self._text, self._finding = text, Finding(text)
        match = self._finding.match
        near = match.start if match is not None else pane.view.text_offset_at_top() or 0
        self._finding.look_for(query, near)
        self._paint(reveal=True)

    def _paint(self, reveal: bool) -> None:
        found, pane = self._finding, self._pane()
        shown = found.matches if self.is_open else ()
        for each in {self._painted, pane} - {None}:
            underlay = each.view.underlay if each is not None else None
            if each is not None and underlay is not None:
                underlay.found.show(shown if each is pane else ())
                underlay.current = found.current
                each.view.page.update()
        self._painted = pane
        self.bar.show_matches(found.query, found.current + 1, len(found.matches))
        if reveal and found.match is not None:
            pane.view.reveal_span(found.match)
