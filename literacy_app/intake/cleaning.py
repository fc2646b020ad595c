"""An article cleaned of what came along with it; nothing is lost, each cut can be put back."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import NamedTuple

from literacy_app.domain.problems import Message
from literacy_app.intake.blocks import Block, Cut, Link, Shape
from literacy_app.intake.facts import NOTHING_KNOWN, Facts

_HIDDEN = re.compile("[\u00ad\u200b\u2060\ufeff]")
_NAMED_LINKS, _NAMED_WORDS, _WORD_LENGTH = 3, 4, 40
HYPHENS = -1
"""The number under which the soft hyphens are, which stand in many blocks."""


class Paragraph(NamedTuple):
    """A paragraph of the article, or a crosshead, and the number of its block."""

    block: int
    text: str
    is_crosshead: bool = False


class Removed(NamedTuple):
    """Something that was left out; the number of its block puts it back."""

    block: int
    cut: Cut
    text: str


@dataclass(frozen=True)
class Cleaned:
    """An article on its way in, every change to which is a new one.

    `facts` are guesses at what is known besides the text, its headline first.
    """

    blocks: tuple[Block, ...]
    facts: Facts = NOTHING_KNOWN
    name: str = ""
    is_guessed: bool = False
    keeps_hyphens: bool = False

    @property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """The article as it stands now, without its headline."""
        return tuple(
            Paragraph(index, text, block.shape is Shape.CROSSHEAD)
            for index, block in enumerate(self.blocks)
            if block.cut is None and block.shape is not Shape.HEADLINE
            for text in (self._shown(block.text),)
            if text
        )

    def _shown(self, text: str) -> str:
        return (text if self.keeps_hyphens else _HIDDEN.sub("", text)).strip()

    @property
    def removed(self) -> tuple[Removed, ...]:
        """What was left out, in the text's order; soft hyphens, as one, come last."""
        found = [
            Removed(index, block.cut, self._shown(block.text))
            for index, block in enumerate(self.blocks)
            if block.cut is not None
        ]
        words = [] if self.keeps_hyphens else self._hyphenated()
        if words:
            named = ", ".join(words[:_NAMED_WORDS]) + (" …" if len(words) > _NAMED_WORDS else "")
            found.append(Removed(HYPHENS, Cut.SOFT_HYPHEN, named))
        return tuple(found)

    def _hyphenated(self) -> list[str]:
        kept = (each.text for each in self.blocks if each.cut is None and _HIDDEN.search(each.text))
        words = (word for text in kept for word in text.split() if _HIDDEN.search(word))
        return [_HIDDEN.sub("", word)[:_WORD_LENGTH] for word in words]

    def put_back(self, number: int) -> Cleaned:
        """With what was left out under this number in its place again."""
        if number == HYPHENS:
            return replace(self, keeps_hyphens=True)
        return self._with(number, self.blocks[number]._replace(cut=None))

    def take_out(self, number: int) -> Cleaned:
        """Without the paragraph of this block."""
        return self._with(number, self.blocks[number]._replace(cut=Cut.BY_HAND))

    def _with(self, number: int, block: Block) -> Cleaned:
        return replace(self, blocks=(*self.blocks[:number], block, *self.blocks[number + 1 :]))

    @property
    def lost_links(self) -> tuple[Link, ...]:
        """The links in what is kept: their words stay, and they lead nowhere any more."""
        return tuple(link for each in self.blocks if each.cut is None for link in each.links)

    @property
    def warnings(self) -> tuple[Message, ...]:
        """What the person should know of this text before using it."""
        found = []
        links = self.lost_links
        if links:
            words = [f"“{_HIDDEN.sub('', each.text)}”" for each in links[:_NAMED_LINKS]]
            named = ", ".join(words) + (" …" if len(links) > _NAMED_LINKS else "")
            found.append(
                Message.of("Links in the text are lost; their words stay: {links}.", links=named)
            )
        if self.is_guessed:
            found.append(
                Message.of(
                    "The letters of this file had to be guessed at. See whether accents and "
                    "quotation marks came out right."
                )
            )
        if not any(not each.is_crosshead for each in self.paragraphs):
            found.append(
                Message.of("No running text was found. Put back below what belongs to the article.")
            )
        return tuple(found)
