"""The article beside a question, bare but for what the question is about."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from literacy_app.domain.lesson import MARKED_VOICES, Passage, Span, Voice
from literacy_app.session.painting import Painting
from literacy_app.session.word_picking import Picking
from literacy_app.ui.heads import names_beside
from literacy_app.ui.widgets.article_document import Head
from literacy_app.ui.widgets.brush_hand import BrushHand
from literacy_app.ui.widgets.flow_layout import bare_column
from literacy_app.ui.widgets.hands import PickHand
from literacy_app.ui.widgets.labels import ground
from literacy_app.ui.widgets.quiz_text import QuizText
from literacy_app.ui.widgets.scene import Scene, told_marks
from literacy_app.ui.words import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from literacy_app.domain.attempt import Mark
    from literacy_app.domain.grading import Difference
    from literacy_app.domain.lesson import Article
    from literacy_app.ui.theme import Look


class QuizArticle(QWidget):
    """Shows an article with all its markings hidden, and on it what a question needs.

    Attributes:
        view: the text itself, which has the keyboard.

    Signals:
        strokes_changed(): what is painted or picked, or how it would be, has changed.
    """

    strokes_changed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.view = QuizText(look)
        self.view.set_narrow(True)
        self.view.setAccessibleName(tr("Article"))
        self.view.strokes_changed.connect(self._tell)
        column = bare_column(self)
        column.addWidget(self.view)
        self.setFocusProxy(self.view)
        ground(self, look, "page")

    def set_look(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self.view.set_look(look)
        ground(self, look, "page")
        self._scroll_to_focused()

    def _tell(self) -> None:
        if self.view.hand is not None:
            self.strokes_changed.emit()

    # ------------------------------------------------------------ what is shown

    def show_article(
        self,
        article: Article,
        head: Head | None = None,
        right_to_left: bool = False,
        language: str = "en",
    ) -> None:
        """Show the bare article from its top; `language` says where its sentences end."""
        names = names_beside(article)
        self.view.show_text(article, head or Head(), names, right_to_left, language)
        self.view.set_highlights(frozenset(), -1)

    def clear(self) -> None:
        """Show the bare article again, where it is."""
        self.view.hand = None
        self._show(Scene())
        self.view.set_highlights(frozenset(), -1)

    def _show(self, scene: Scene) -> None:
        self.view.scene = scene
        layers = self.view.layers
        if layers is not None:
            layers.scene = scene
            layers.show_items()
            layers.show_marks()
            layers.show_words()
        self.view.page.update()

    def set_items(self, passages: Sequence[Passage], focused: int = -1) -> None:
        """Mark what is asked about in neutral grey, and scroll to the one that is answered."""
        scene, items = self.view.scene, tuple(passages)
        if items != scene.items:
            self.reveal(())
            scene.items = items
            if self.view.layers is not None:
                self.view.layers.show_items()
        scene.focused = focused
        self._scroll_to_focused()
        self.view.page.update()

    def _scroll_to_focused(self) -> None:
        scene = self.view.scene
        if 0 <= scene.focused < len(scene.items):
            self.view.reveal_span(scene.items[scene.focused].pieces[0])

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What is asked about stays in sight."""
        super().resizeEvent(event)
        self._scroll_to_focused()

    def light(self, spans: Iterable[Span]) -> None:
        """Ring the words that give it away; none where there are none."""
        self.view.scene.lit = tuple(spans)
        self.view.page.update()

    def reveal(self, passages: Iterable[Passage]) -> None:
        """Show passages in their true voices; none any more where there are none."""
        ids = frozenset(each.id for each in passages)
        self.view.scene.told = ids
        if self.view.underlay is not None:
            shown = frozenset(MARKED_VOICES) if ids else frozenset[Voice]()
            kept = told_marks(self.view.underlay, ids)
            self.view.set_highlights(shown, -1, kept)
        self.view.page.update()

    def show_grade(self, differences: Iterable[Difference]) -> None:
        """Show, word by word, where what was painted differs from the key."""
        self.view.scene.differences = tuple(differences)
        if self.view.layers is not None:
            self.view.layers.show_words()
        self.view.page.update()

    def point_at(self, spans: Sequence[Span]) -> None:
        """Frame some words, and scroll to the first of them."""
        self.view.scene.ring = tuple(spans)
        if spans:
            self.view.reveal_span(spans[0])
        self.view.page.update()

    # ------------------------------------------------------------ painting and picking

    @property
    def painting(self) -> Painting | None:
        """What is being painted."""
        hand = self.view.hand
        return hand.strokes if isinstance(hand, BrushHand) else None

    @property
    def picking(self) -> Picking | None:
        """What is being picked."""
        hand = self.view.hand
        return hand.strokes if isinstance(hand, PickHand) else None

    def marks(self) -> tuple[Mark, ...]:
        """What is painted."""
        return self.view.scene.marks

    def words(self) -> tuple[Span, ...]:
        """The words that are picked."""
        return self.view.scene.picked

    def start_painting(self, voices: Sequence[Voice] = MARKED_VOICES, nests: bool = False) -> None:
        """Let words be painted in these voices; where passages nest, within each other too."""
        self.view.take_hand(BrushHand(self.view, Painting(self.view.words, voices, nests)))

    def start_picking(self) -> None:
        """Let words be picked."""
        self.view.take_hand(PickHand(self.view, Picking(self.view.words)))

    def stop(self) -> None:
        """Take no more strokes; what was painted stays to be seen, what was picked doesn't."""
        hand = self.view.hand
        if hand is not None:
            hand.strokes.finish()
            if isinstance(hand, BrushHand):
                hand.strokes.select(None)
            self.view.strokes_were_made()
            self.view.take_hand(None)
            self.view.scene.picked = ()
            if self.view.layers is not None:
                self.view.layers.show_words()

    def refresh(self) -> None:
        """Show what was changed elsewhere in the painting or the picking."""
        self.view.strokes_were_made()
