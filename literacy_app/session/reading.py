"""Reading one open lesson: which article, which voices are shown, which passage is selected."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import NamedTuple

from literacy_app.domain.lesson import (
    MARKED_VOICES,
    UNNAMED,
    Article,
    Lesson,
    Passage,
    Span,
    Voice,
)
from literacy_app.session.focus import Only, lit_spans


class Part(StrEnum):
    """What somebody does to the words on their way to the reader."""

    SOURCE = "source"
    RELAY = "relay"
    WRITER = "writer"
    OUTLET = "outlet"


class Known(StrEnum):
    """How much the text says about who it is."""

    NAMED = "named"
    UNNAMED = "unnamed"
    UNSTATED = "unstated"


class Link(NamedTuple):
    """One link of the chain from a source to the reader; `name` is empty unless it is named."""

    part: Part
    known: Known
    name: str = ""

    @classmethod
    def of(cls, part: Part, name: str | None) -> Link:
        """The link for a name as a lesson writes it: a name, `unnamed`, or nothing."""
        if not name:
            return cls(part, Known.UNSTATED)
        if name == UNNAMED:
            return cls(part, Known.UNNAMED)
        return cls(part, Known.NAMED, name)


class Position(NamedTuple):
    """Where the selected passage stands among those shown: `number` from 1, of `total`."""

    number: int
    total: int


def speaker_of(article: Article, passage: Passage) -> Link:
    """Whose words a passage is: the source of speech, otherwise the writer of the article."""
    if passage.voice is Voice.SPEECH:
        return Link.of(Part.SOURCE, passage.source)
    return Link.of(Part.WRITER, article.imprint.byline or article.imprint.outlet)


def chain_of(article: Article, passage: Passage) -> tuple[Link, ...]:
    """How the words reached the reader: source, relays from the source outward, outlet.

    The writer's own words have the writer in the place of a source, and no relays.
    """
    first = speaker_of(article, passage)
    relays = tuple(Link.of(Part.RELAY, name) for name in passage.via)
    imprint = article.imprint
    last = Link.of(Part.OUTLET, imprint.outlet or imprint.byline)
    if first.part is Part.WRITER:
        return (first,) if first.name == last.name else (first, last)
    return (first, *relays, last)


class Reading:
    """The state of one open lesson, as its reading page shows it. A view decides nothing.

    The selected passage is always one that is shown; a lesson has at least one article.

    Attributes:
        only: the voice or the speaker that is read alone, or None.
        trying: the passages are hidden until the reader reveals them.
    """

    def __init__(self, lesson: Lesson, shown: Iterable[Voice] = MARKED_VOICES) -> None:
        if not lesson.articles:
            raise ValueError(f"lesson {lesson.id!r} has no article to read")
        self.lesson = lesson
        self._shown = frozenset(shown) & frozenset(MARKED_VOICES)
        self.only: Only | None = None
        self.trying = False
        self._revealed: frozenset[str] = frozenset()
        self._open(0)

    def _open(self, index: int) -> None:
        self.article_index = index
        self.article = self.lesson.articles[index]
        self._marked = self.article.marked()
        self._by_id = {each.id: each for each in self._marked}
        self._selected: Passage | None = None
        self._list_shown()

    def _list_shown(self) -> None:
        self._listed = tuple(each for each in self._marked if self._is_listed(each))
        self._order = {each.id: index for index, each in enumerate(self._listed)}

    def _is_listed(self, passage: Passage) -> bool:
        """Whether it is to be seen once it is revealed."""
        kept = self.only is None or self.only.keeps(passage)
        return kept and passage.voice in self._shown

    def choose_article(self, index: int) -> None:
        """Turn to another article of the lesson; nothing is selected in it yet."""
        if index != self.article_index:
            self._open(range(len(self.lesson.articles))[index])

    @property
    def shown(self) -> frozenset[Voice]:
        """The voices whose passages are shown."""
        return self._shown

    @property
    def selected(self) -> Passage | None:
        """The selected passage."""
        return self._selected

    def select(self, passage_id: str) -> bool:
        """Select a marked passage; False if there is none.

        A voice that was hidden is shown, and whatever else was read alone is so no longer.
        """
        passage = self._by_id.get(passage_id)
        if passage is None:
            return False
        if not self._is_listed(passage):
            self.only = None
            self._shown = self._shown | {passage.voice}
            self._list_shown()
        self._choose(passage)
        return True

    def _choose(self, passage: Passage) -> None:
        self._selected = passage
        if self.trying:
            self._revealed = self._revealed | {passage.id}

    def clear(self) -> None:
        """Select nothing."""
        self._selected = None

    def step(self, forward: bool = True, from_offset: int | None = None) -> Passage | None:
        """Select and return the next or previous passage shown, in text order, around the ends.

        With nothing selected the step starts from the code point `from_offset`, otherwise from
        the article's beginning (or end, backwards). None where no passage is shown. While the
        reader is trying, the passage is revealed.
        """
        if not self._listed:
            return None
        index = self._step_index(forward, from_offset) % len(self._listed)
        self._choose(self._listed[index])
        return self._selected

    def _step_index(self, forward: bool, from_offset: int | None) -> int:
        if self._selected is not None:
            return self._order[self._selected.id] + (1 if forward else -1)
        if from_offset is None:
            return 0 if forward else -1
        starts = [each.start for each in self._listed]
        if forward:
            return bisect_left(starts, from_offset)
        return bisect_right(starts, from_offset) - 1

    def toggle(self, voice: Voice) -> bool:
        """Show or hide a voice and return whether it is shown now.

        A selected passage that gets hidden is selected no longer. Where something was read alone,
        everything is shown again, and this voice too.
        """
        if voice not in MARKED_VOICES:
            raise ValueError(f"the voice {voice} is never marked")
        if self.only is not None:
            self.only, self._shown = None, self._shown | {voice}
        else:
            self._shown = self._shown ^ {voice}
        self._refresh()
        return voice in self._shown

    def _refresh(self) -> None:
        """List what is shown now, and select nothing that isn't."""
        self._list_shown()
        if self._selected is not None and not self.is_visible(self._selected):
            self._selected = None

    # ------------------------------------------------------------ one alone, and trying first

    def read_only(self, only: Only | None) -> None:
        """Read one voice or speaker alone; the same again, or None, ends it.

        Its passages are then shown, also those that the reader was still to find.
        """
        self.only = None if only == self.only else only
        if self.only is not None:
            self._shown = self._shown | self.only.voices
            self.trying = False
        self._refresh()

    def try_first(self, trying: bool) -> None:
        """Hide every passage until the reader reveals it, or show them all."""
        self.trying = trying
        self.only = None
        self._revealed = frozenset()
        self._refresh()

    def is_visible(self, passage: Passage) -> bool:
        """Whether a passage, of whichever article, is seen now."""
        return self._is_listed(passage) and (not self.trying or passage.id in self._revealed)

    def kept_in(self, article: Article) -> frozenset[int] | None:
        """Which of an article's marked passages may be seen, by index; None where all may."""
        if self.only is None and not self.trying:
            return None
        marked = enumerate(article.marked())
        return frozenset(index for index, each in marked if self.is_visible(each))

    def lit_in(self, article: Article) -> tuple[Span, ...] | None:
        """The words of an article that don't fade; None where nothing fades."""
        return lit_spans(article, self.only) if self.only is not None else None

    # ------------------------------------------------------------ what there is

    def counts(self) -> Mapping[Voice, int]:
        """How many passages each marked voice has in this article, hidden or not."""
        counts = dict.fromkeys(MARKED_VOICES, 0)
        for passage in self._marked:
            counts[passage.voice] += 1
        return counts

    def position(self) -> Position | None:
        """Where the selected passage stands among those shown."""
        if self._selected is None:
            return None
        return Position(self._order[self._selected.id] + 1, len(self._listed))

    def parent(self, passage: Passage) -> Passage | None:
        """The marked passage that this one is nested in."""
        return self._by_id.get(passage.within) if passage.within is not None else None

    def nested(self, passage: Passage) -> tuple[Passage, ...]:
        """The marked passages directly within this one, in text order."""
        return tuple(each for each in self._marked if each.within == passage.id)
