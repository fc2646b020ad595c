"""Lessons, their articles and the passages marked in them.

Spans are code points into the article's `text`, end exclusive. The text is the headline, a
blank line, and the paragraphs with a blank line between them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType
from typing import NamedTuple

from literacy_app.domain.question import Question

UNNAMED = "unnamed"
"""The source or relay of which the text gives no identity."""


class Voice(StrEnum):
    """Whose words these are and what they do there."""

    SPEECH = "speech"
    COMMENTARY = "commentary"
    INFERENCE = "inference"
    PLAIN = "plain"


class Kind(StrEnum):
    """The ways in which a voice shows, as the annotation guideline names them."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"
    THOUGHT = "thought"
    LOADED_VERB = "loaded-verb"
    LABEL = "label"
    EVALUATION = "evaluation"
    SARCASM = "sarcasm"
    DISTANCING = "distancing"
    MOTIVE = "motive"
    IMPLICATION = "implication"
    PREDICTION = "prediction"
    GENERALISATION = "generalisation"


KINDS: Mapping[Voice, tuple[Kind, ...]] = MappingProxyType(
    {
        Voice.SPEECH: (Kind.DIRECT, Kind.INDIRECT, Kind.MIXED, Kind.THOUGHT),
        Voice.COMMENTARY: (
            Kind.LOADED_VERB,
            Kind.LABEL,
            Kind.EVALUATION,
            Kind.SARCASM,
            Kind.DISTANCING,
        ),
        Voice.INFERENCE: (Kind.MOTIVE, Kind.IMPLICATION, Kind.PREDICTION, Kind.GENERALISATION),
        Voice.PLAIN: (),
    }
)

MARKED_VOICES = (Voice.SPEECH, Voice.COMMENTARY, Voice.INFERENCE)
"""The voices that a reading page shows; plain reporting stays unmarked."""


LESSON_SUFFIXES = (".md", ".markdown")
"""What the name of a lesson's file ends in, whatever its case."""


class Origin(StrEnum):
    """Where an article's words come from."""

    FICTIONAL = "fictional"
    RETOLD = "retold"
    PUBLISHED = "published"


class Span(NamedTuple):
    """The code points `start` up to, and without, `end`."""

    start: int
    end: int

    def holds(self, other: Span) -> bool:
        """Whether `other` lies wholly within this span."""
        return self.start <= other.start and other.end <= self.end

    def meets(self, other: Span) -> bool:
        """Whether the two share a code point."""
        return self.start < other.end and other.start < self.end

    def crosses(self, other: Span) -> bool:
        """Whether the two meet and neither holds the other."""
        return self.meets(other) and not self.holds(other) and not other.holds(self)

    def moved(self, by: int) -> Span:
        """The span of the same words where so many code points more stand before them."""
        return Span(self.start + by, self.end + by)

    def gap(self, other: Span) -> int:
        """How many code points lie between the two; less than 0 where they meet."""
        return max(self.start - other.end, other.start - self.end)


@dataclass(frozen=True, slots=True)
class Passage:
    """Words of an article that speak in one voice, in one or several pieces in text order.

    `source` is a name, `unnamed`, or None where the text leaves it unstated; `via` are the relays
    from the source outward; `alternative` is the second reading of a contested passage;
    `within` is the id of the passage that this one is nested in.
    """

    id: str
    voice: Voice
    pieces: tuple[Span, ...]
    kind: Kind | None = None
    source: str | None = None
    via: tuple[str, ...] = ()
    cue: str | None = None
    alternative: Voice | None = None
    note: str = ""
    within: str | None = None
    cue_span: Span | None = None

    @property
    def start(self) -> int:
        """Where its first piece begins."""
        return self.pieces[0].start

    @property
    def end(self) -> int:
        """Where its last piece ends."""
        return self.pieces[-1].end

    @property
    def is_contested(self) -> bool:
        """Whether a second reading can be defended."""
        return self.alternative is not None


class BlockKind(StrEnum):
    """What a block of an article is. Credits and captions of brought texts are no part of it."""

    HEADLINE = "headline"
    CROSSHEAD = "crosshead"
    PARAGRAPH = "paragraph"
    CREDIT = "credit"


class Block(NamedTuple):
    """A headline, crosshead or paragraph: a span of the article's text."""

    kind: BlockKind
    span: Span


class Emphasis(NamedTuple):
    """Words set in italics, or in bold where `strong`."""

    span: Span
    strong: bool = False


class Reference(NamedTuple):
    """What a retelling was written from."""

    title: str
    outlet: str = ""
    date: str = ""
    link: str = ""


@dataclass(frozen=True)
class Imprint:
    """What is known about an article besides its text; an empty string is not known."""

    byline: str = ""
    outlet: str = ""
    date: str = ""
    link: str = ""
    origin: Origin | None = None
    fingerprint: str = ""
    references: tuple[Reference, ...] = ()


@dataclass(frozen=True)
class Article:
    """A text with its passages, which stand in text order, an outer one before those in it.

    `name` tells the articles of one lesson apart ("The Courier"); it is empty where there is one.
    """

    text: str
    blocks: tuple[Block, ...]
    passages: tuple[Passage, ...] = ()
    emphasis: tuple[Emphasis, ...] = ()
    imprint: Imprint = field(default_factory=Imprint)
    name: str = ""

    def __hash__(self) -> int:
        return hash((self.text, self.name))  # of a thousand passages would take half a millisecond

    @property
    def headline(self) -> str:
        """The headline's words, or nothing where there is none."""
        for block in self.blocks:
            if block.kind is BlockKind.HEADLINE:
                return self.text[block.span.start : block.span.end]
        return ""

    def passage(self, passage_id: str) -> Passage | None:
        """The passage of that id."""
        return next((each for each in self.passages if each.id == passage_id), None)

    def marked(self) -> tuple[Passage, ...]:
        """The passages that a reading page shows: all but the plain ones."""
        plain = Voice.PLAIN
        return tuple(each for each in self.passages if each.voice is not plain)

    def words_of(self, passage: Passage) -> str:
        """The passage's words, its pieces joined by an ellipsis."""
        return " … ".join(self.text[piece.start : piece.end] for piece in passage.pieces)


class Anchor(NamedTuple):
    """An item of a keyed lesson, as written: anchor words, gaps, and bracketed passages.

    `words` is the text with its brackets taken out and gaps as " … "; `marks` are spans into it,
    an outer one before those in it, each with the passage it belongs to. The passage's pieces are
    spans into no text as yet, and so it has none.
    """

    words: str
    marks: tuple[AnchorMark, ...]


class AnchorMark(NamedTuple):
    """A bracketed run of an anchor: the passage itself, or `of` the id that it is a piece of."""

    span: Span
    passage: Passage | None = None
    of: str = ""


class ArticleKey(NamedTuple):
    """An article's key without its text: what a keyed lesson holds."""

    anchors: tuple[Anchor, ...]
    imprint: Imprint = Imprint()

    @property
    def passages(self) -> tuple[Passage, ...]:
        """The passages in the order in which their anchors stand, without pieces."""
        return tuple(m.passage for a in self.anchors for m in a.marks if m.passage is not None)

    def pieces_of(self, passage_id: str) -> int:
        """How many pieces the passage of that id has."""
        marks = (mark for anchor in self.anchors for mark in anchor.marks)
        return sum(passage_id == (m.passage.id if m.passage else m.of) for m in marks)


class Speaker(NamedTuple):
    """Somebody whose words the articles report, or who passes them on."""

    name: str
    role: str = ""


class Dismissal(NamedTuple):
    """A checker's warning that the author has set aside, with the reason."""

    code: str
    passage: str = ""
    reason: str = ""


class GlossaryEntry(NamedTuple):
    """A word or idiom and what it means."""

    term: str
    meaning: str


@dataclass(frozen=True)
class Lesson:
    """One lesson file. It has `articles`, or a `key` in their place until the text is brought.

    `introduction` and `teacher` are Markdown prose.
    """

    id: str
    title: str
    language: str
    level: int
    objective: str = ""
    teaches: tuple[Voice, ...] = ()
    articles: tuple[Article, ...] = ()
    key: ArticleKey | None = None
    speakers: tuple[Speaker, ...] = ()
    introduction: str = ""
    questions: tuple[Question, ...] = ()
    teacher: str = ""
    glossary: tuple[GlossaryEntry, ...] = ()
    references: tuple[Reference, ...] = ()
    dismissed: tuple[Dismissal, ...] = ()

    @property
    def is_keyed(self) -> bool:
        """Whether the article's text is to be brought by the reader."""
        return self.key is not None

    def passages(self) -> Iterator[Passage]:
        """Every passage of every article, or of the key."""
        if self.key is not None:
            yield from self.key.passages
        for article in self.articles:
            yield from article.passages

    def role_of(self, name: str) -> str:
        """The role declared for a speaker, or nothing."""
        return next((each.role for each in self.speakers if each.name == name), "")
