"""Which words give a passage away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from literacy_app.domain.cue_words import cue_words, signal_words
from literacy_app.domain.lesson import Passage, Voice
from literacy_app.domain.proposals import cue_proposals
from literacy_app.ui.authoring.form_chips import Chips, Offer
from literacy_app.ui.authoring.form_fields import TextLine, by_pointer
from literacy_app.ui.authoring.form_group import Group
from literacy_app.ui.authoring.form_words import cue_hint, cue_missing, cue_question
from literacy_app.ui.words import tr

if TYPE_CHECKING:
    from literacy_app.domain.lesson import Span
    from literacy_app.ui.authoring.form_edits import PassageEdits
    from literacy_app.ui.theme import Look

_MOST = 5


class CuePart(Group):
    """Says which words are the cue: typed, or one of those that are proposed.

    Attributes:
        field: the cue.
        chips: the proposals, the nearest first.
    """

    def __init__(self, edits: PassageEdits, look: Look) -> None:
        self._edits = edits
        self._asked: tuple[str, tuple[Span, ...], Voice, str] | None = None
        self.field = TextLine(
            cue_question(Voice.SPEECH), look, cue_hint(Voice.SPEECH), is_part=True
        )
        self.chips = Chips(look, checkable=True)
        super().__init__(look, self.field, self.chips)
        self.field.edited.connect(lambda words: self._take(words, "cue"))
        self.field.left.connect(self._leave)
        self.chips.chosen.connect(self._choose)

    def show_passage(self, passage: Passage) -> None:
        """Show the passage's cue, and what else could be it."""
        has_cue = passage.voice in (Voice.SPEECH, Voice.INFERENCE)
        self.setVisible(has_cue)
        if not has_cue:
            return
        self.field.heading.ask(cue_question(passage.voice))
        self.field.line.setAccessibleName(cue_question(passage.voice))
        self.field.set_hint(cue_hint(passage.voice))
        self.field.line.setPlaceholderText(
            tr("said, told") if passage.voice is Voice.SPEECH else ""
        )
        self.field.show_value(passage.cue or "")
        self._check(passage)
        self._propose(passage)
        self.chips.show_chosen((passage.cue or "").casefold())

    def _check(self, passage: Passage) -> None:
        """Say where the cue isn't found, but not to somebody who is still writing it."""
        is_lost = bool(passage.cue) and passage.cue_span is None
        if not is_lost or not self.field.line.hasFocus():
            self.field.say(cue_missing(passage.voice) if is_lost else "")

    def _leave(self) -> None:
        self._edits.seal()
        if not by_pointer():
            self._check(self._edits.passage)

    def _propose(self, passage: Passage) -> None:
        article, language = self._edits.article, self._edits.bench.authoring.lesson.language
        asked = (article.text, passage.pieces, passage.voice, language)
        if asked == self._asked:
            return
        self._asked = asked
        if passage.voice is Voice.SPEECH:
            found = cue_proposals(article, passage.pieces, cue_words(), language)
            words = [each.words for each in found]
        else:
            pieces = [article.text[each.start : each.end] for each in passage.pieces]
            words = [
                piece[hit.span.start : hit.span.end]
                for piece in pieces
                for hit in signal_words().find(piece)
                if hit.entry.signals == "inference"
            ]
        by_key = {each.casefold(): each for each in reversed(words)}
        offers = [Offer(key, by_key[key]) for key in reversed(by_key)]
        self.chips.offer(offers[:_MOST])

    def _take(self, words: str, field: str = "") -> None:
        self.field.say(self._edits.change({"cue": words or None}, field))

    def _choose(self, key: str) -> None:
        """Take a proposal; pressing the one that holds takes it back."""
        words = next(each.words for each in self.chips.offered if each.key == key)
        holds = (self._edits.passage.cue or "").casefold() == key
        self._take("" if holds else words)
