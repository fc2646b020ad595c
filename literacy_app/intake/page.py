"""A web page, or rich text, taken apart into blocks, each with what tells whether it belongs.

Time is linear in the page's length; nothing is raised.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from literacy_app.intake.blocks import Cut, Link
from literacy_app.intake.hints import Trust, cut_of_element
from literacy_app.intake.lines import broken_lines
from literacy_app.intake.markup import (
    BLOCKS,
    CELLS,
    DEPTH,
    QuoteMarks,
    Tag,
    collapsed,
    shown_lines,
)

_WITHIN = frozenset(("time", "label"))
"""These stand in a line of words and end no block."""
_OPENED = BLOCKS | CELLS | _WITHIN | {"button", "select", "noscript"}
_EMPTY = frozenset("hr br img input meta link col wbr source embed area base".split())
# One that is still open ends where one of these begins.
_ENDS = {
    "li": frozenset(("li",)),
    "dt": frozenset(("dt", "dd")),
    "dd": frozenset(("dt", "dd")),
    "td": frozenset(("td", "th")),
    "th": frozenset(("td", "th")),
    "tr": frozenset(("td", "th", "tr")),
    "option": frozenset(("option",)),
}
# What a text is made of; boxes are what it stands in.
_LEAVES = frozenset("p h1 h2 h3 h4 h5 h6 li blockquote dt dd pre time label caption".split())
_LINKS = 50
"""So many links of a block are told one by one."""


class Box(NamedTuple):
    """An element that blocks stand in: the box around it, and whether it says it is the article."""

    around: int
    is_article: bool = False


class Piece(NamedTuple):
    """A block of a page: its element, its box, and how many of its characters are links."""

    text: str
    element: str
    box: int
    cut: Cut | None = None
    linked: int = 0
    links: tuple[Link, ...] = ()


@dataclass(frozen=True)
class Page:
    """The blocks of a page in their order, and its boxes, an outer one before those in it."""

    pieces: tuple[Piece, ...]
    boxes: tuple[Box, ...]


def page_of(parts: Sequence[str | Tag], trust: Trust = Trust.NAMES) -> Page:
    """The blocks of a page, cut as far as its elements are trusted to tell what they hold."""
    reader = _Reader(trust)
    for part in parts:
        if isinstance(part, str):
            reader.words(part)
        else:
            reader.tag(part)
    reader.end_block()
    return Page(tuple(reader.pieces), tuple(reader.boxes))


class _Open(NamedTuple):
    name: str
    box: int
    cut: Cut | None


@dataclass
class _Reader:
    trust: Trust
    pieces: list[Piece] = field(default_factory=list)
    boxes: list[Box] = field(default_factory=lambda: [Box(0)])
    _open: list[_Open] = field(default_factory=lambda: [_Open("", 0, None)])
    _words: list[str] = field(default_factory=list)
    _links: list[Link] = field(default_factory=list)
    _linked: int = 0
    _address: str | None = None
    _anchor: list[str] = field(default_factory=list)
    _quotes: QuoteMarks = field(default_factory=QuoteMarks)

    def words(self, text: str) -> None:
        text = collapsed(text)
        self._words.append(text)
        if self._address is not None:
            self._anchor.append(text)

    def tag(self, tag: Tag) -> None:
        if tag.name == "br":
            self._words.append("\n")
        elif tag.name == "a":
            self._end_link()
            if not tag.closes:
                self._address = tag.attributes().get("href", "")
        elif tag.name == "q":
            self._words.append(self._quotes.mark(tag.closes))
        elif tag.name == "hr":
            self.end_block()
        elif tag.name in _OPENED and tag.name not in _EMPTY:
            self._close(tag.name) if tag.closes else self._begin(tag)

    def _begin(self, tag: Tag) -> None:
        if tag.name not in _WITHIN:
            self.end_block()
        if self._open[-1].name == "p" and tag.name in BLOCKS:
            self._open.pop()
        while self._open[-1].name in _ENDS.get(tag.name, ()):
            self._open.pop()
        attributes = tag.attributes()
        around = self._open[-1]
        cut = around.cut or cut_of_element(tag.name, attributes, self.trust)
        is_article = tag.name == "article" or attributes.get("itemprop") == "articleBody"
        box = around.box
        if tag.name not in _LEAVES:
            box = len(self.boxes)
            self.boxes.append(Box(around.box, is_article))
        self._open.append(_Open(tag.name, box, cut))

    def _close(self, name: str) -> None:
        if name not in _WITHIN:
            self.end_block()
        if any(each.name == name for each in self._open[-DEPTH:]):
            while self._open.pop().name != name:
                pass

    def _end_link(self) -> None:
        if self._address is None:
            return
        text = "".join(self._anchor).strip()
        self._linked += len(text)
        if text and len(self._links) < _LINKS:
            self._links.append(Link(text, self._address))
        self._address = None
        self._anchor.clear()

    def end_block(self) -> None:
        """Ends the block, where there is one; what breaks it into paragraphs parts it."""
        address = self._address
        self._end_link()
        text = "".join(self._words)
        if text.strip(" \n"):
            parts = broken_lines(shown_lines(text))
            for each in parts:
                self._add(each, self._linked / len(text) if len(parts) == 1 else None)
        self._words.clear()
        self._links.clear()
        self._linked = 0
        self._address = address

    def _add(self, text: str, share: float | None) -> None:
        """Adds a paragraph; where the `share` of links in it isn't known, it is told from them."""
        around = self._open[-1]
        element = next((e.name for e in reversed(self._open[-3:]) if e.name not in CELLS), "")
        links = tuple(each for each in self._links if each.text in text)
        linked = sum(len(each.text) for each in links) if share is None else share * len(text)
        real = tuple(each for each in links if each.address and each.address[0] != "#")
        size = min(len(text), round(linked))
        self.pieces.append(Piece(text, element, around.box, around.cut, size, real))
