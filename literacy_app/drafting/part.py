"""A paragraph as drafting has read it: everything that depends on its own words alone.

Offsets count from the paragraph's beginning, so that a paragraph that moves needn't be read again.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import NamedTuple

from literacy_app.domain.lesson import Span
from literacy_app.domain.lexicon import Hit, folded_words
from literacy_app.drafting.labels import LABELS, OUT, Read, Run, runs_of
from literacy_app.drafting.lexicons import Lexicons
from literacy_app.drafting.linking import Statement, statements_of
from literacy_app.drafting.model import Model
from literacy_app.drafting.naming import full_names
from literacy_app.drafting.pointing import Scene
from literacy_app.drafting.quoting import Quoting, quoting_of
from literacy_app.drafting.rules import statements_by_rule
from literacy_app.drafting.tokens import Tokens, sentence_starts, tokens_of


class Hits(NamedTuple):
    """Where the words of the lexicons stand."""

    cues: list[Hit]
    relays: list[Hit]
    commentary: list[Hit]
    inference: list[Hit]


class Part(NamedTuple):
    """A paragraph's tokens, quotations and sentences, its statements, and the lexicons' words.

    `names` are full names outside quotations by the token that they begin with, with the words in
    front of them.
    `leads` say of each statement how far its labels are ahead of none.
    """

    text: str
    tokens: Tokens
    quoting: Quoting
    sentences: list[int]
    statements: list[Statement]
    leads: list[float]
    hits: Hits
    names: list[tuple[int, str, str]]

    def sentence(self, at: int) -> tuple[int, int]:
        """The first token of the sentence that a token stands in, and the one behind its last."""
        number = bisect_right(self.sentences, at) - 1
        return self.sentences[number], self.sentences[number + 1]

    def begins_sentence(self, at: int) -> bool:
        """Whether a token is the first of its sentence."""
        return self.sentence(at)[0] == at

    def words(self, span: Span) -> str:
        """The words of a span in one line."""
        return " ".join(self.text[span.start : span.end].split())


def read_part(text: str, lexicons: Lexicons, model: Model | None) -> Part:
    """A paragraph, read."""
    found = tokens_of(text)
    quoting = quoting_of(found)
    sentences = sentence_starts(found)
    words, spans = folded_words(text)
    hits = Hits(
        lexicons.cues.find_among(words, spans),
        lexicons.relays.find_among(words, spans),
        lexicons.commentary.find_among(words, spans),
        lexicons.inference.find_among(words, spans),
    )
    if model is None:
        statements = statements_by_rule(found, quoting, sentences, hits.cues)
        leads = [0.0] * len(statements)
    else:
        read = model.read(found, quoting, sentences)
        statements = statements_of(runs_of(read.labels), sentences)
        if statements:
            scene = Scene(read, model.scale)
            for each in statements:
                each.source = model.sources.of(each, scene)
        leads = [_lead(each.pieces[0], read, model.scale) for each in statements]
    names = [each for each in full_names(found.words) if not quoting.states[each[0]]]
    return Part(text, found, quoting, sentences, statements, leads, hits, names)


def _lead(piece: Run, read: Read, scale: float) -> float:
    """How far a piece's labels are ahead of being outside, in log-odds a token."""
    ahead = 0
    for at in range(piece.first, piece.stop):
        row = at * LABELS
        ahead += read.scores[row + read.labels[at]] - read.scores[row + OUT]
    return ahead / scale / (piece.stop - piece.first)
