"""Whether the words that somebody clicked are the cue of a passage.

Words are compared, not characters. The weightiest word of the cue (the longest) with half of its
words will do: whoever clicks “according” has found “according to”. A loaded cue is a passage of
its own, and all of its words may be clicked. One word right beside the cue costs nothing on either
side (“she *said that*”); any other word takes off as much as a word of the cue gives.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from literacy_app.domain.costless import Words
from literacy_app.domain.lesson import Article, Passage, Span, Voice


def cue_score(article: Article, passage: Passage, clicked: Iterable[Span]) -> float:
    """How well the clicked words match the passage's cue, from 0 to 1."""
    if passage.cue_span is None:
        return 0.0
    words = _words(article.text)
    cue = range(*words.touched(passage.cue_span))
    touched = {n for span in clicked for n in range(*words.touched(span))}
    hits = touched.intersection(cue)
    if not hits:
        return 0.0
    free = {cue[0] - 1, cue[-1] + 1, *_loaded(article, passage.cue_span, words)}
    wrong = len(touched.difference(cue, free))
    most = max(len(words.word(index)) for index in cue)
    is_weighty = any(len(words.word(index)) == most for index in hits)
    found = len(cue) if is_weighty and 2 * len(hits) >= len(cue) else len(hits)
    return max(0.0, (found - wrong) / len(cue))


@lru_cache(maxsize=8)
def _words(text: str) -> Words:
    return Words(text)


def _loaded(article: Article, cue: Span, words: Words) -> set[int]:
    """The words of the commentary that a loaded cue stands in."""
    return {
        number
        for each in article.passages
        if each.voice is Voice.COMMENTARY and any(piece.meets(cue) for piece in each.pieces)
        for piece in each.pieces
        for number in range(*words.touched(piece))
    }
