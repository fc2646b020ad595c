"""A draft: a lesson that is being made. Each edit returns a new one, or says why it can't be."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import chain, count
from typing import Unpack

from literacy_app.domain.arranging import arranged, by_block
from literacy_app.domain.draft_quiz import QuizDraft
from literacy_app.domain.editing import (
    EditRefused,
    ImprintFields,
    LessonFields,
    PassageDetails,
    PassageFields,
)
from literacy_app.domain.lesson import KINDS, Article, Passage, Span, Voice
from literacy_app.domain.references import renamed, without_passage

_ID = re.compile(r"[\w.:-]+")


@dataclass(frozen=True)
class Draft(QuizDraft):
    """A lesson that is being made, which may be unfinished.

    A keyed lesson has the article that was brought to it in its `articles`. Passages are named by
    their ids, articles and questions by their index. Edits raise EditRefused.
    """

    # ------------------------------------------------------------ what there is

    def place(self, passage_id: str) -> int:
        """The index of the article that a passage stands in."""
        for index, article in enumerate(self.lesson.articles):
            if article.passage(passage_id) is not None:
                return index
        raise EditRefused("passage-unknown", id=passage_id)

    def passage(self, passage_id: str) -> Passage:
        """The passage of that id."""
        found = self.lesson.articles[self.place(passage_id)].passage(passage_id)
        assert found is not None
        return found

    def _article(self, index: int) -> Article:
        if not 0 <= index < len(self.lesson.articles):
            raise EditRefused("outside-article")
        return self.lesson.articles[index]

    def next_id(self) -> str:
        """The id that the next passage gets: the number behind the highest one."""
        ids = (each.id for each in self.lesson.passages())
        return str(max(map(int, filter(str.isdecimal, ids)), default=0) + 1)

    # ------------------------------------------------------------ passages

    def mark(
        self,
        pieces: Sequence[Span],
        voice: Voice,
        article: int = 0,
        **details: Unpack[PassageDetails],
    ) -> Draft:
        """The draft with a new passage, whose id is `next_id`, over these words of an article.

        A piece that reaches over paragraphs becomes a piece in each.
        """
        cut = by_block(self._article(article), pieces)
        passage = _with(Passage(self.next_id(), voice, cut), details)
        passages = (*self.lesson.articles[article].passages, passage)
        return self._arranged(article, passages, [passage.id])

    def change(self, passage_id: str, **fields: Unpack[PassageFields]) -> Draft:
        """The draft in which a passage says something else.

        What doesn't fit a new voice goes: the kind, and the roles of speech.
        """
        return self._changed(_with(self.passage(passage_id), fields))

    def rename(self, passage_id: str, new_id: str) -> Draft:
        """The draft in which a passage has another id, wherever it is named."""
        self.place(passage_id)
        if not _ID.fullmatch(new_id):
            raise EditRefused("id-unusable", id=new_id)
        if new_id != passage_id and any(each.id == new_id for each in self.lesson.passages()):
            raise EditRefused("id-taken", id=new_id)
        return Draft(renamed(self.lesson, {passage_id: new_id}))

    def renumber(self) -> Draft:
        """The draft in which the passages that have numbers have them in text order, from 1."""
        ids = [each.id for article in self.lesson.articles for each in article.passages]
        taken = {each for each in ids if not each.isdecimal()}
        numbers = (str(each) for each in count(1) if str(each) not in taken)
        return Draft(renamed(self.lesson, {e: next(numbers) for e in ids if e.isdecimal()}))

    def remove(self, passage_id: str) -> Draft:
        """The draft without this passage; questions no longer ask about it."""
        index = self.place(passage_id)
        kept = [each for each in self.lesson.articles[index].passages if each.id != passage_id]
        return Draft(without_passage(self._arranged(index, kept, []).lesson, passage_id))

    def move(self, passage_id: str, piece: int, span: Span) -> Draft:
        """The draft in which a piece of a passage has other ends."""
        passage = self.passage(passage_id)
        self._check_piece(passage, piece)
        pieces = [span if at == piece else each for at, each in enumerate(passage.pieces)]
        return self._with_pieces(passage, pieces)

    def add_piece(self, passage_id: str, span: Span) -> Draft:
        """The draft in which a passage has one piece more."""
        passage = self.passage(passage_id)
        return self._with_pieces(passage, (*passage.pieces, span))

    def drop_piece(self, passage_id: str, piece: int) -> Draft:
        """The draft in which a passage has one piece less."""
        passage = self.passage(passage_id)
        self._check_piece(passage, piece)
        if len(passage.pieces) == 1:
            raise EditRefused("last-piece")
        return self._with_pieces(
            passage, [each for at, each in enumerate(passage.pieces) if at != piece]
        )

    def join(self, passage_id: str, other_id: str) -> Draft:
        """The draft in which the pieces of another passage belong to this one.

        It keeps what it says; the other's explanation is put behind its own.
        """
        passage, other = self.passage(passage_id), self.passage(other_id)
        if passage_id == other_id:
            raise EditRefused("joined-with-itself")
        index = self.place(passage_id)
        if self.place(other_id) != index:
            raise EditRefused("other-article", id=other_id)
        article = self.lesson.articles[index]
        note = "\n\n".join(dict.fromkeys(each.note for each in (passage, other) if each.note))
        pieces = by_block(article, _united(article.text, (*passage.pieces, *other.pieces)))
        joined = replace(passage, pieces=pieces, note=note)
        kept = (each for each in article.passages if each.id not in (passage_id, other_id))
        draft = self._arranged(index, (*kept, joined), [passage_id])
        return Draft(without_passage(draft.lesson, other_id))

    def split(self, passage_id: str, at: int) -> Draft:
        """The draft in which the words from offset `at` on are a passage of their own.

        It has all that the first says, but for the explanation.
        """
        passage = self.passage(passage_id)
        before = [Span(p.start, min(p.end, at)) for p in passage.pieces if p.start < at]
        after = [Span(max(p.start, at), p.end) for p in passage.pieces if p.end > at]
        index = self.place(passage_id)
        article = self.lesson.articles[index]
        try:
            first, second = by_block(article, before), by_block(article, after)
        except EditRefused as error:
            raise EditRefused("nothing-to-split", id=passage_id) from error
        new = replace(passage, id=self.next_id(), pieces=second, note="")
        parts = {passage_id: (replace(passage, pieces=first), new)}
        passages = chain.from_iterable(parts.get(e.id, (e,)) for e in article.passages)
        return self._arranged(index, passages, [passage_id, new.id])

    def _with_pieces(self, passage: Passage, pieces: Iterable[Span]) -> Draft:
        article = self.lesson.articles[self.place(passage.id)]
        return self._changed(replace(passage, pieces=by_block(article, tuple(pieces))))

    def _changed(self, passage: Passage) -> Draft:
        index = self.place(passage.id)
        passages = self.lesson.articles[index].passages
        changed = (passage if each.id == passage.id else each for each in passages)
        return self._arranged(index, changed, [passage.id])

    def _arranged(self, index: int, passages: Iterable[Passage], touched: Sequence[str]) -> Draft:
        lesson = self.lesson
        article = arranged(lesson.articles[index], passages, lesson.language, touched)
        return self._with_article(index, article)

    def _with_article(self, index: int, article: Article) -> Draft:
        articles = self.lesson.articles
        return Draft(
            replace(self.lesson, articles=(*articles[:index], article, *articles[index + 1 :]))
        )

    def _check_piece(self, passage: Passage, piece: int) -> None:
        if not 0 <= piece < len(passage.pieces):
            raise EditRefused("piece-unknown", id=passage.id)

    # ------------------------------------------------------------ the lesson

    def with_fields(self, **fields: Unpack[LessonFields]) -> Draft:
        """The draft in which the lesson says something else of itself."""
        lesson = replace(self.lesson, **fields)
        if lesson.language == self.lesson.language:
            return Draft(lesson)
        articles = tuple(
            arranged(each, each.passages, lesson.language, [p.id for p in each.passages])
            for each in lesson.articles
        )
        return Draft(replace(lesson, articles=articles))

    def with_imprint(self, article: int = 0, **fields: Unpack[ImprintFields]) -> Draft:
        """The draft in which something else is known about an article."""
        draft, key = self, self.lesson.key
        if key is None or self.lesson.articles:
            known = self._article(article).imprint
            described = replace(self._article(article), imprint=replace(known, **fields))
            draft = self._with_article(article, described)
        if key is not None:
            key = key._replace(imprint=replace(key.imprint, **fields))
            draft = Draft(replace(draft.lesson, key=key))
        return draft


def _with(passage: Passage, fields: PassageDetails) -> Passage:
    """The passage with these fields, without what its voice doesn't have."""
    changed = replace(passage, **fields)
    voice = changed.voice
    if changed.kind is not None and changed.kind not in KINDS[voice]:
        changed = replace(changed, kind=None)
    if changed.alternative is voice:
        changed = replace(changed, alternative=None)
    if voice is not Voice.SPEECH and (changed.source is not None or changed.via):
        changed = replace(changed, source=None, via=())
    has_cue = voice in (Voice.SPEECH, Voice.INFERENCE)
    if not has_cue or (voice is not passage.voice and "cue" not in fields):
        changed = replace(changed, cue=None)
    return changed


def _united(text: str, pieces: Iterable[Span]) -> list[Span]:
    """The pieces in text order; those that overlap, or have only white space between, as one."""
    found: list[Span] = []
    for piece in sorted(pieces):
        if found and (
            piece.start <= found[-1].end or not text[found[-1].end : piece.start].strip()
        ):
            found[-1] = Span(found[-1].start, max(found[-1].end, piece.end))
        else:
            found.append(piece)
    return found
