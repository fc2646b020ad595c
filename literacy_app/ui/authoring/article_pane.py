"""The article on the desk: its passages are marked in it, and suggestions answered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from literacy_app.domain.lesson import Span
from literacy_app.ui.authoring import marking_words
from literacy_app.ui.authoring.article_switch import ArticleSwitch
from literacy_app.ui.authoring.end_hand import EndHand
from literacy_app.ui.authoring.ghost_hand import Draft, GhostHand
from literacy_app.ui.authoring.marking_bar import MarkingBar
from literacy_app.ui.authoring.marking_hand import MarkingHand
from literacy_app.ui.authoring.marking_keys import MarkingKeys
from literacy_app.ui.authoring.marking_menu import marking_items
from literacy_app.ui.authoring.marking_view import MarkingView
from literacy_app.ui.authoring.palette import Palette
from literacy_app.ui.authoring.shown_article import ShownArticle
from literacy_app.ui.authoring.tool_hand import ToolHand
from literacy_app.ui.widgets.flow_layout import bare_column
from literacy_app.ui.widgets.labels import ground
from literacy_app.ui.widgets.menus import pop_up
from literacy_app.ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from literacy_app.domain.lesson import Article, Voice
    from literacy_app.session.set_aside import SetAside
    from literacy_app.session.whereabouts import Where
    from literacy_app.ui.authoring.bench import Bench
    from literacy_app.ui.authoring.marking_bar import BarContent
    from literacy_app.ui.tasks import Tasks
    from literacy_app.ui.theme import Look

_NARROW = 860
"""Below this width, margin labels shrink to their badges."""


class ArticlePane(QWidget):
    """Shows the article that is marked, a palette beside what is selected, and what can be done.

    Attributes:
        look: it is drawn with.
        view: the article, which has the keyboard.
        voice_palette: the voices, beside what is selected.
        bar: what can be done, below the article.
        switch: the articles of the lesson, where there are several.
        hand, ends, tools, ghosts: what works on the article.

    Signals:
        form_requested(): go to the form of the selected passage.
    """

    form_requested = Signal()

    def __init__(
        self,
        look: Look,
        bench: Bench,
        parent: QWidget | None = None,
        *,
        draft: Draft | None = None,
        tasks: Tasks | None = None,
        set_aside: SetAside | None = None,
    ) -> None:
        super().__init__(parent)
        self.look = look
        self.bench = bench
        self.view = MarkingView(look)
        self.view.setAccessibleName(tr("The article, to be marked"))
        self.view.setMinimumHeight(1)  # what can be done stands whole below it
        self.voice_palette = Palette(look, self.view)
        self.bar = MarkingBar(look)
        self.switch = ArticleSwitch(look)
        self.tools = ToolHand(bench, self.view, self)
        self.ends = EndHand(bench, self.view, self)
        self.hand = MarkingHand(bench, self.view, self.tools, self)
        self.ghosts = GhostHand(bench, self.view, draft, tasks, set_aside, self)
        self._keys = MarkingKeys(
            self.hand, self.ends, self.tools, self.ghosts, lambda: self.view.is_mirrored
        )
        self._shown = ShownArticle(self.view)
        self._is_usable = True
        self._soon = QTimer(self, singleShot=True, interval=0)
        column = bare_column(self, 0)
        column.addWidget(self.switch)
        column.addWidget(self.view, 1)
        column.addWidget(self.bar)
        self.setFocusProxy(self.view)
        ground(self, look, "page")
        self._connect()
        self._listen()
        self.refresh()
        self._show_usable()

    def _connect(self) -> None:
        """Have what is pointed at and pressed here done."""
        view, hand, ghosts = self.view, self.hand, self.ghosts
        view.takes_key = self._take_key
        view.offset_clicked.connect(self._point)
        view.words_selected.connect(self._take_selection)
        view.menu_requested.connect(self._open_menu)
        view.scrolled.connect(self._soon.start)
        self._soon.timeout.connect(self._show_palette)
        self.voice_palette.voice_requested.connect(self._mark)
        self.voice_palette.deed_requested.connect(self.do)
        self.bar.requested.connect(self.do)
        self.switch.article_requested.connect(self.show_article)
        for each in (hand, self.tools, ghosts):
            each.changed.connect(self._show_state)
        for wish in (hand.form_requested, ghosts.form_requested):
            wish.connect(self.form_requested)
        self.ends.previewed.connect(self._preview)

    def _listen(self) -> None:
        """Follow what is done elsewhere."""
        bench = self.bench
        bench.lesson_changed.connect(self.refresh)
        bench.selection_changed.connect(self._show_selection)
        bench.text_read.connect(self._show_usable)
        bench.state_changed.connect(self._show_usable)
        bench.place_changed.connect(self._follow)

    def do(self, name: str) -> None:
        """Do what a button is for, by its name."""
        hand, ghosts = self.hand, self.ghosts
        deeds: dict[str, Callable[[], bool]] = {
            "join": hand.join,
            "snap": hand.snap,
            "remove": hand.remove,
            "back": hand.put_down,
            "draft": ghosts.begin,
            "accept": ghosts.accept,
            "dismiss": ghosts.dismiss,
            "edit": ghosts.edit,
            "next": lambda: ghosts.step(forward=True),
            "stop": ghosts.stop,
            "bring_back": ghosts.bring_back,
        }
        if name != "edit":
            self.view.setFocus()
        deeds[name]()

    # ------------------------------------------------------------ what is shown

    def refresh(self) -> None:
        """Show the lesson as it is now, at the place that was scrolled to."""
        authoring, marker = self.bench.authoring, self.bench.marker
        if authoring.has_lesson:
            lesson = authoring.lesson
            marker.article = min(marker.article, max(len(lesson.articles) - 1, 0))
            self.switch.show_lesson(lesson, marker.article)
            if lesson.articles and self._shown.show(lesson, marker.article):
                marker.source_names()  # found now, they cost nothing when a passage is marked
        self.ghosts.follow()
        self._show_selection()

    def show_article(self, index: int) -> None:
        """Turn to another article of the lesson."""
        if index != self.bench.marker.article:
            self.ghosts.stop()
            self.hand.drop()
            self.bench.marker.article = index
            self.bench.select(None)
            self.refresh()

    def _preview(self, article: Article | None) -> None:
        """Show the article as it would be if the end that is drawn were let go."""
        article = article if article is not None else self.hand.article
        if article is not None:
            self.voice_palette.hide()
            self._shown.preview(article)
            self._shown.light_up(self.bench.authoring.selected)

    # ------------------------------------------------------------ selection

    def _show_selection(self) -> None:
        """Show which passage is selected; turn to its article, and scroll to it if need be."""
        selected, authoring = self.bench.authoring.selected, self.bench.authoring
        if selected is not None and authoring.has_lesson and self.hand.selected is None:
            articles = enumerate(authoring.lesson.articles)
            index = next((n for n, each in articles if each.passage(selected)), None)
            if index is not None:
                self.ghosts.stop()
                self.bench.marker.article = index
                self.refresh()
                return
        before = self.view.chosen
        self._shown.light_up(selected)
        chosen = self.view.chosen
        if (before.id if before is not None else None) != (chosen and chosen.id):
            self.hand.drop()
        if chosen is not None and (before is None or before.id != chosen.id):
            self.view.reveal_span(Span(chosen.start, chosen.start + 1))
        self._show_state()

    def _take_selection(self) -> None:
        """Words were selected: for the tool in hand, or for whatever comes."""
        by_pointer = not self.view.caret.is_shown
        if self.tools.tool and by_pointer and self.view.selected_span() is not None:
            self.tools.take_words()
        self._show_state()

    def _point(self, offset: int, several: bool) -> None:
        """Something was clicked."""
        if not self._is_usable:
            return
        if self.tools.tool:
            self.tools.take_words(offset)
        elif several:
            self.hand.choose_also(offset)
        elif not self.ghosts.point(offset):
            self.hand.point(offset)
        self._show_state()

    def _open_menu(self, passage_id: str, spot: QPoint) -> None:
        """Offer in a menu what can be done with what is under the pointer."""
        has_words = self.view.selected_span() is not None
        if passage_id and not has_words:
            self.hand.go_to(passage_id)
        items = marking_items(self.hand, self.tools, has_words) if self._is_usable else []
        if items:
            pop_up(items, self.look, self, spot)

    def _mark(self, voice: Voice) -> None:
        self.view.setFocus()
        self.hand.mark(voice)

    def _take_key(self, event: QKeyEvent, do: bool) -> bool:
        return self._is_usable and self._keys.take(event, do)

    def _follow(self, place: Where, by: object) -> None:
        """Go along with another pane, to the paragraph that it went to."""
        if by is self or place.kind != "block" or place.passage is not None:
            return
        number, _, block = place.key.partition(".")
        articles = self.bench.authoring.lesson.articles if self.bench.authoring.has_lesson else ()
        if int(number) < len(articles):
            self.show_article(int(number))
            blocks = articles[int(number)].blocks
            if int(block) < len(blocks):
                start = blocks[int(block)].span.start
                self.view.reveal_span(Span(start, start + 1))

    # ------------------------------------------------------------ what can be done

    def _show_usable(self) -> None:
        """While the text isn't understood, the article stays as it was and can't be marked."""
        authoring = self.bench.authoring
        is_usable = authoring.has_lesson and (not authoring.is_read or authoring.is_current)
        if is_usable != self._is_usable:
            self._is_usable = is_usable
            if not is_usable:
                self.ghosts.stop()
                self.hand.drop()
            self._show_state()

    def _show_state(self) -> None:
        self.bar.show_content(self._content())
        self._soon.start()

    def _content(self) -> BarContent:
        article, selected = self.hand.article, self.hand.selected
        if not self._is_usable:
            return marking_words.mending()
        if article is None:
            return marking_words.no_article()
        if self.tools.tool:
            return marking_words.pointing(self.tools.tool, bool(self.view.offered))
        if self.view.selected_span() is not None:
            return marking_words.words_selected(selected is not None)
        if selected is not None:
            return marking_words.passage_selected(selected, self.hand.also)
        if self.ghosts.is_on:
            return marking_words.suggestion_shown(self.ghosts.suggesting, self.ghosts.share)
        return marking_words.nothing_selected(article, self.ghosts.is_offered)

    def _show_palette(self) -> None:
        """Have the palette beside the selected words, or beside the selected passage."""
        span, selected = self.view.selected_span(), self.hand.selected
        if not self._is_usable or self.tools.tool or (span is None and selected is None):
            self.voice_palette.hide()
        elif span is not None:
            self.voice_palette.offer(None, {"join"} if selected is not None else ())
            self.voice_palette.stand_beside(self.view, [span])
        elif selected is not None:
            self.voice_palette.offer(selected.voice, {"snap", "remove"})
            self.voice_palette.stand_beside(self.view, selected.pieces)

    # ------------------------------------------------------------ look

    def set_look(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self.look = look
        ground(self, look, "page")
        for each in (self.view, self.voice_palette, self.bar, self.switch):
            each.set_look(look)
        self._fit()
        self._show_selection()

    def _fit(self) -> None:
        self.view.set_narrow(self.width() < self.look.for_article.px(_NARROW))
        self._soon.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
