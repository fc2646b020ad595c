"""Edits that a form makes on the bench, and why one was refused."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from literacy_app.ui.words import message_words

if TYPE_CHECKING:
    from literacy_app.domain.draft import Draft
    from literacy_app.domain.editing import PassageFields
    from literacy_app.domain.lesson import Article, Passage, Voice
    from literacy_app.domain.problems import Message
    from literacy_app.ui.authoring.bench import Bench


class FormEdits(QObject):
    """Makes edits; each returns why it was refused, or nothing."""

    def __init__(self, bench: Bench, parent: QObject) -> None:
        super().__init__(parent)
        self.bench = bench
        self._refusal = ""
        bench.refused.connect(self._hear)

    def _hear(self, message: Message) -> None:
        self._refusal = message_words(message)

    def edit(
        self, change: Callable[[Draft], Draft], merge: str = "", select: str | None = None
    ) -> str:
        """Edit the lesson; edits of one `merge` in a row are one step to take back."""
        self._refusal = ""
        self.bench.edit(change, merge, select)
        return self._refusal

    def seal(self) -> None:
        """Let the next edit be a step of its own."""
        self.bench.authoring.seal()


class PassageEdits(FormEdits):
    """Edits of the passage that is shown.

    Attributes:
        passage: that passage; the form sets it.
        article: the article it stands in.
    """

    passage: Passage
    article: Article

    def change(self, fields: PassageFields, field: str = "") -> str:
        """Have the passage say something else; what is typed into one `field` is one step."""
        shown = self.passage.id
        merge = f"{field}:{shown}" if field else ""
        return self.edit(lambda it: it.change(shown, **fields), merge)

    def give_voice(self, voice: Voice) -> None:
        """Give it another voice as the keys in the article do: with what is likeliest filled in."""
        marker = self.bench.marker
        if self._is_marked:
            self.bench.do(lambda: marker.press(voice))
        else:
            self.change({"voice": voice})

    def remove(self) -> None:
        """Take it away."""
        if self._is_marked:
            self.bench.do(self.bench.marker.remove)
            return
        shown = self.passage.id
        if not self.edit(lambda it: it.remove(shown)):
            self.bench.select(None)

    @property
    def _is_marked(self) -> bool:
        """Whether it stands in the article that is marked."""
        articles, marker = self.bench.authoring.lesson.articles, self.bench.marker
        if marker.article >= len(articles) or articles[marker.article] != self.article:
            return False
        return marker.selected == self.passage
