"""A lesson beside the text it was read from, so that an edit writes only its own paragraphs anew.

The law holds as for whole files: the text of a sheet, read anew, is its lesson. Only the changed
parts are read again to be sure of it.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import chain, takewhile

from literacy_app.domain.lesson import Article, Emphasis, Lesson, Passage, Span
from literacy_app.lessonfile.merge import WAYS, Piece, lines_of, merged, pieces_of
from literacy_app.lessonfile.parse import parse
from literacy_app.lessonfile.source import Unit
from literacy_app.lessonfile.unfinished import misread
from literacy_app.lessonfile.units import WrittenUnit, units_of

_BARE = ("questions", "introduction", "teacher", "glossary")
_FRONT = "id title language level objective teaches speakers references dismissed".split()
_OF_EXCERPTS = frozenset(("headline-missing", "articles-uneven"))
"""Errors that an excerpt has because it is one."""


@dataclass(frozen=True)
class Sheet:
    """A text with `\\n` for line ends, the lesson that it says, and the parts it is written in.

    `parts` are the lines of its units and those between them.
    """

    text: str
    lesson: Lesson
    parts: tuple[Piece, ...] = field(compare=False, repr=False)

    @classmethod
    def of(cls, text: str, lesson: Lesson, units: Iterable[Unit]) -> Sheet:
        """The sheet of a text that was read, with the units that were found in it."""
        return cls(text, lesson, tuple(pieces_of(units, lines_of(text)[0])))


def rewritten(sheet: Sheet, lesson: Lesson) -> Sheet | None:
    """The sheet of an edited lesson; None where that takes more than some of its parts anew."""
    extent = _Extent.of(sheet.lesson, lesson)
    if extent is None:
        return None
    old, new = extent.units(sheet.lesson), extent.units(lesson)
    for way in WAYS:
        pieces = merged(sheet.parts, old, new, "\n", way)
        front = extent.front_if_said(pieces, lesson)
        if front is not None:
            text = "".join(chain.from_iterable(piece.lines for piece in pieces))
            text = text if sheet.text.endswith("\n") else text.removesuffix("\n")
            return Sheet(text, lesson, tuple(_as_read(pieces, front)))
    return None


def _as_read(pieces: list[Piece], front: list[Unit]) -> Iterator[Piece]:
    """The pieces as a reading of their lines parts them, which finds these units at the front."""
    at_front = (n for n, each in enumerate(pieces, 1) if each.key and each.key[0] == "front")
    stop = max(at_front, default=0)
    head = chain.from_iterable(each.lines for each in pieces[:stop])
    between: list[Piece] = []
    for piece in chain(pieces_of(front, [*head]), pieces[stop:]):
        if piece.key is None:
            between.append(piece)
            continue
        blank = [*takewhile(str.isspace, piece.lines)]
        if blank:
            between.append(Piece(None, blank))
        if between:
            yield from _as_one(between)
            between.clear()
        yield Piece(piece.key, piece.lines[len(blank) :]) if blank else piece
    yield from _as_one(between)


def _as_one(between: list[Piece]) -> Iterator[Piece]:
    """What lies between two units, in one piece, if there is anything."""
    if len(between) > 1:
        between = [Piece(None, [*chain.from_iterable(each.lines for each in between)])]
    yield from (each for each in between if each.lines)


@dataclass(frozen=True)
class _Extent:
    """The parts of a lesson that an edit concerns.

    `blocks` are the articles' blocks by index, `notes` the passages whose explanations stand there,
    `fields` the parts that are no article; `beside` are passages whose explanations a new one
    follows.
    """

    blocks: tuple[frozenset[int], ...]
    notes: frozenset[str]
    beside: frozenset[str]
    fields: frozenset[str]

    @classmethod
    def of(cls, old: Lesson, new: Lesson) -> _Extent | None:
        """What an edit concerns; None where it reaches further than passages and fields."""
        if old.key is not None or new.key is not None or len(old.articles) != len(new.articles):
            return None
        fields = {each for each in (*_FRONT, *_BARE) if getattr(old, each) != getattr(new, each)}
        if "language" in fields:
            return None
        blocks, notes, beside = [], set[str](), set[str]()
        for before, after in zip(old.articles, new.articles, strict=True):
            if before is after:
                blocks.append(frozenset[int]())
                continue
            if (before.text, before.blocks, before.name) != (after.text, after.blocks, after.name):
                return None
            if before.imprint != after.imprint:
                fields.add("articles")
            found = _Concerned(before, after)
            blocks.append(frozenset(found.blocks))
            notes |= found.ids
            beside |= found.beside
        return cls(tuple(blocks), frozenset(notes), frozenset(beside), frozenset(fields))

    def excerpt(self, lesson: Lesson, beside: bool = False) -> Lesson:
        """The lesson with the passages concerned, and with the other parts that change."""
        ids = self.notes | self.beside if beside else self.notes
        articles = tuple(
            replace(each, passages=tuple(p for p in each.passages if p.id in ids))
            for each in lesson.articles
        )
        empty = {name: type(getattr(lesson, name))() for name in _BARE if name not in self.fields}
        return replace(lesson, articles=articles, **empty)

    def units(self, lesson: Lesson) -> list[WrittenUnit]:
        """What is written of the parts concerned, with what it stands behind."""
        return units_of(self.excerpt(lesson, beside=True), self._keys)

    @cached_property
    def _keys(self) -> frozenset[str]:
        """The keys of the blocks' units."""
        return frozenset(f"{n}.{at}" for n, blocks in enumerate(self.blocks) for at in blocks)

    def front_if_said(self, pieces: list[Piece], lesson: Lesson) -> list[Unit] | None:
        """The front matter's units; None if the changed parts don't say what the lesson has there.

        One field of it may be written anew as several units, or the other way round.
        """
        text = "".join(self._lines(pieces))
        passages = {each.id: each for each in lesson.passages()} if self.fields else {}
        read = parse(text, known=passages)
        wrong = [each for each in misread(read.problems) if each.code not in _OF_EXCERPTS]
        if read.lesson is None or wrong:
            return None
        wanted = self.excerpt(lesson)
        articles = tuple(
            _cut(article, sorted(blocks))
            for article, blocks in zip(wanted.articles, self.blocks, strict=True)
        )
        if read.lesson != replace(wanted, articles=articles):
            return None
        return [each for each in read.units if each.kind == "front"]

    def _lines(self, pieces: list[Piece]) -> Iterator[str]:
        was_blank = is_body = False
        for piece in pieces:
            if piece.key is not None and not self._is_concerned(*piece.key):
                continue
            for line in piece.lines:
                is_body = is_body or line.startswith("# ")
                is_blank = is_body and piece.key is None and not line.strip()
                if not (is_blank and was_blank):
                    yield line
                was_blank = is_blank

    def _is_concerned(self, kind: str, key: str) -> bool:
        if kind == "block":
            return key in self._keys
        if kind == "note":
            return key in self.notes
        if kind == "front":
            return True
        field = {"question": "questions", "term": "glossary"}.get(kind, kind)
        return field in self.fields


class _Concerned:
    """The blocks of an article that an edit of its passages concerns, and the passages in them."""

    def __init__(self, before: Article, after: Article) -> None:
        self._starts = [each.span.start for each in after.blocks]
        self.blocks: set[int] = set()
        self.ids: set[str] = set()
        self.beside: set[str] = set()
        old, new = before.passages, after.passages
        same = {id(each) for each in old} & {id(each) for each in new}
        gone = [each for each in old if id(each) not in same]
        changed = [*gone, *(each for each in new if id(each) not in same)]
        self._inhabitants = self._by_block(chain(gone, new))
        self._take_in(block for each in changed for block in self._blocks_of(each))
        parted = set(before.emphasis) ^ set(after.emphasis)
        self._take_in(self._block(each.span.start) for each in parted)
        noted = {each.id for each in old if each.note}
        if any(each.note and each.id not in noted for each in changed):
            self._add_beside(after)

    def _by_block(self, passages: Iterable[Passage]) -> dict[int, dict[int, Passage]]:
        """The passages of each block, before and after, by what they are in memory."""
        found: dict[int, dict[int, Passage]] = defaultdict(dict)
        starts = self._starts
        for each in passages:
            for piece in each.pieces:
                found[bisect_right(starts, piece.start) - 1][id(each)] = each
        return found

    def _blocks_of(self, passage: Passage) -> Iterator[int]:
        return (self._block(piece.start) for piece in passage.pieces)

    def _block(self, at: int) -> int:
        return max(0, bisect_right(self._starts, at) - 1)

    def _take_in(self, blocks: Iterable[int]) -> None:
        """Add blocks, all passages in them, and the further blocks that these stand in."""
        waiting = list(blocks)
        while waiting:
            block = waiting.pop()
            if block in self.blocks:
                continue
            self.blocks.add(block)
            for each in self._inhabitants.get(block, {}).values():
                self.ids.add(each.id)
                waiting.extend(self._blocks_of(each))

    def _add_beside(self, article: Article) -> None:
        """Take in what the first explanation is to stand behind."""
        before = None
        for each in article.passages:
            if each.id in self.ids and each.note:
                break
            before = each.id if each.note else before
        if before is None:
            self._take_in([len(article.blocks) - 1])
        elif before not in self.ids:
            self.beside.add(before)


def _cut(article: Article, blocks: list[int]) -> Article:
    """The article as an excerpt of these blocks is read."""
    parts, passages, emphasis = [], list[Passage](), list[Emphasis]()
    shifts: list[tuple[Span, int]] = []
    kept, at = [], 0
    for index in blocks:
        block = article.blocks[index]
        shifts.append((block.span, at - block.span.start))
        kept.append(block._replace(span=block.span.moved(at - block.span.start)))
        parts.append(article.text[block.span.start : block.span.end])
        at += len(parts[-1]) + 2

    def there(span: Span) -> Span:
        for block, by in shifts:
            if block.holds(span):
                return span.moved(by)
        return Span(-1, -1)  # what no file can say

    for each in article.passages:
        pieces = tuple(map(there, each.pieces))
        cue_span = there(each.cue_span) if each.cue_span is not None else None
        passages.append(replace(each, pieces=pieces, cue_span=cue_span))
    for mark in article.emphasis:
        if any(block.holds(mark.span) for block, _ in shifts):
            emphasis.append(mark._replace(span=there(mark.span)))
    return replace(
        article,
        text="\n\n".join(parts),
        blocks=tuple(kept),
        passages=tuple(passages),
        emphasis=tuple(emphasis),
    )
