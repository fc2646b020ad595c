"""Marking an article on the desk: what a few keys do to a selection or to the selected passage."""

from __future__ import annotations

from typing import TYPE_CHECKING

from literacy_app.domain.cue_words import cue_words, signal_words
from literacy_app.domain.edges import Snap, snap, snap_end, step_end
from literacy_app.domain.editing import EditRefused
from literacy_app.domain.lesson import Article, Passage, Span, Voice
from literacy_app.domain.proposals import (
    CueProposal,
    Proposal,
    cue_proposals,
    kind_by_marks,
    name_meant,
    propose,
    source_names,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from literacy_app.domain.draft import Draft
    from literacy_app.domain.lexicon import Lexicon
    from literacy_app.session.authoring import Authoring, Changed


class Marker:
    """The marking of one article of the lesson on the desk; each edit is a step to take back.

    Attributes:
        article: the index of the article that is marked.
    """

    def __init__(
        self,
        authoring: Authoring,
        cues: Lexicon | None = None,
        signals: Lexicon | None = None,
    ) -> None:
        self._authoring = authoring
        self._own_cues = cues
        self._own_signals = signals
        self.article = 0
        self._snapped: tuple[str, Snap] | None = None

    @property
    def _language(self) -> str:
        return self._authoring.lesson.language

    @property
    def _cues(self) -> Lexicon:
        return self._own_cues if self._own_cues is not None else cue_words(self._language)

    @property
    def _signals(self) -> Lexicon:
        own = self._own_signals
        return own if own is not None else signal_words(self._language)

    # ------------------------------------------------------------ what there is

    @property
    def shown(self) -> Article:
        """The article that is marked. Raises EditRefused where there is none."""
        articles = self._authoring.lesson.articles
        if not 0 <= self.article < len(articles):
            raise EditRefused("outside-article")
        return articles[self.article]

    @property
    def selected(self) -> Passage | None:
        """The selected passage of this article."""
        selected = self._authoring.selected
        return self.shown.passage(selected) if selected is not None else None

    def at(self, offset: int) -> Passage | None:
        """The innermost passage at a code point of the article."""
        around = [
            each
            for each in self.shown.passages
            if any(p.start <= offset < p.end for p in each.pieces)
        ]
        return around[-1] if around else None

    def cue_proposals(self, passage: Passage) -> tuple[CueProposal, ...]:
        """The cues to offer for a passage, the nearest first."""
        return cue_proposals(self.shown, passage.pieces, self._cues, self._language)

    def source_names(self) -> tuple[str, ...]:
        """The names to complete a source with."""
        return source_names(self._authoring.lesson, self.article)

    # ------------------------------------------------------------ marking

    def press(self, voice: Voice, selection: Span | None = None) -> Changed | None:
        """Mark a selection in a voice, or give the selected passage this voice.

        The selection is snapped, and the form filled in with what is most likely. None where
        there is nothing to mark; raises EditRefused where it can't be marked.
        """
        passage = self.selected
        if selection is None or selection.start == selection.end:
            if passage is None:
                return None
            return self._give_voice(passage, voice)
        found = snap(self.shown, selection, voice, self._language)
        if found is None:
            return None
        same = next((e for e in self.shown.passages if e.pieces == (found.span,)), None)
        if same is not None:
            return self._give_voice(same, voice)
        new_id = self._authoring.draft.next_id()
        guess = self._guess([found.span], voice)
        changed = self._authoring.edit(
            lambda it: it.mark(
                [found.span],
                voice,
                self.article,
                kind=guess.kind,
                source=guess.source,
                cue=guess.cue,
            ),
            select=new_id,
        )
        self._snapped = new_id, found
        return changed

    def _guess(self, pieces: Sequence[Span], voice: Voice) -> Proposal:
        lesson = self._authoring.lesson
        cues = self._signals if voice is Voice.INFERENCE else self._cues
        names = self.source_names() if voice is Voice.SPEECH else ()
        return propose(self.shown, pieces, voice, cues, names, lesson.language)

    def _give_voice(self, passage: Passage, voice: Voice) -> Changed:
        if passage.voice is voice:
            return self._authoring.edit(lambda it: it, select=passage.id)
        guess = self._guess(passage.pieces, voice)
        return self._authoring.edit(
            lambda it: it.change(
                passage.id, voice=voice, kind=guess.kind, source=guess.source, cue=guess.cue
            ),
            select=passage.id,
        )

    def snap_other(self) -> Changed | None:
        """Give the passage just marked its edges the other way; once more, and they are back.

        Of another selected passage in one piece, the edges are found anew. Raises EditRefused
        where there are no others.
        """
        passage = self.selected
        if passage is None:
            return None
        if len(passage.pieces) != 1:
            raise EditRefused("no-other-edges")
        found = self._snapped[1] if self._snapped and self._snapped[0] == passage.id else None
        if found is None or passage.pieces[0] not in found:
            found = snap(self.shown, passage.pieces[0], passage.voice, self._language)
        if found is None or found.span == found.other:
            raise EditRefused("no-other-edges")
        span = found.other if passage.pieces[0] == found.span else found.span
        self._snapped = passage.id, found
        return self._edit_pieces(passage, lambda it: it.move(passage.id, 0, span))

    def add_piece(self, selection: Span) -> Changed | None:
        """Make a selection a further piece of the selected passage."""
        passage = self.selected
        if passage is None:
            return None
        found = snap(self.shown, selection, passage.voice, self._language)
        if found is None:
            return None
        return self._edit_pieces(passage, lambda it: it.add_piece(passage.id, found.span))

    def remove(self) -> Changed | None:
        """Take the selected passage away; nothing is selected then."""
        passage = self.selected
        if passage is None:
            return None
        changed = self._authoring.edit(lambda it: it.remove(passage.id))
        self._authoring.selected = None
        return changed._replace(selected=None)

    # ------------------------------------------------------------ ends and roles

    def move_end(self, piece: int, is_end: bool, to: int) -> Changed | None:
        """Drag an end of a piece of the selected passage to a code point: the nearest word's edge.

        Moves in a row are one step. None where nothing of the piece would be left.
        """
        return self._move(piece, is_end, snap_end(self.shown, to, is_end))

    def step_end(self, piece: int, is_end: bool, forward: bool) -> Changed | None:
        """Move an end of a piece of the selected passage on, or back, by a word."""
        passage = self.selected
        if passage is None:
            return None
        at = passage.pieces[piece].end if is_end else passage.pieces[piece].start
        return self._move(piece, is_end, step_end(self.shown, at, is_end, forward))

    def _move(self, piece: int, is_end: bool, to: int) -> Changed | None:
        passage = self.selected
        if passage is None:
            return None
        old = passage.pieces[piece]
        span = Span(old.start, to) if is_end else Span(to, old.end)
        if span.start >= span.end:
            return None
        return self._edit_pieces(
            passage,
            lambda it: it.move(passage.id, piece, span),
            merge=f"end:{passage.id}:{piece}:{is_end}",
        )

    def _edit_pieces(
        self, passage: Passage, change: Callable[[Draft], Draft], merge: str = ""
    ) -> Changed:
        """Edit where a passage stands; a kind of speech that its marks have said goes along."""
        article = self.shown
        is_speech = passage.voice is Voice.SPEECH
        follows = is_speech and passage.kind is kind_by_marks(article, passage.pieces)

        def edit(draft: Draft) -> Draft:
            done = change(draft)
            if not follows:
                return done
            kind = kind_by_marks(article, done.passage(passage.id).pieces)
            return done.change(passage.id, kind=kind) if kind is not passage.kind else done

        return self._authoring.edit(edit, merge=merge, select=passage.id)

    def take_cue(self, span: Span) -> Changed | None:
        """Take words of the article, such as were clicked, as the cue of the selected passage."""
        passage = self.selected
        words = " ".join(self.shown.text[span.start : span.end].split())
        if passage is None or not words:
            return None
        return self._authoring.edit(lambda it: it.change(passage.id, cue=words), select=passage.id)

    def take_source(self, words: str) -> Changed | None:
        """Take a name, or what stands for one, as the source of the selected passage."""
        passage = self.selected
        if passage is None:
            return None
        names, language = self.source_names(), self._language
        source = name_meant(words.strip(), self.shown, passage.start, names, language)
        return self._authoring.edit(
            lambda it: it.change(passage.id, source=source or None), select=passage.id
        )
