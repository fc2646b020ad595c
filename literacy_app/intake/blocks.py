"""A text on its way in: its blocks in their order, and what each of them is."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple


class Cut(StrEnum):
    """Why a block of what came in is no part of the article."""

    CAPTION = "caption"
    CREDIT = "credit"
    BYLINE = "byline"
    SHARE = "share"
    RELATED = "related"
    ADVERT = "advert"
    COOKIES = "cookies"
    NEWSLETTER = "newsletter"
    COMMENT = "comment"
    TOPICS = "topics"
    NOTE = "note"
    NAVIGATION = "navigation"
    AROUND = "around"
    SOFT_HYPHEN = "soft-hyphen"
    BY_HAND = "by-hand"


class Shape(StrEnum):
    """How a block stands in the article."""

    HEADLINE = "headline"
    CROSSHEAD = "crosshead"
    PARAGRAPH = "paragraph"


class Link(NamedTuple):
    """Words that led somewhere, and where."""

    text: str
    address: str


class Block(NamedTuple):
    """A paragraph or heading of what came in; `cut` says why it is left out, if it is."""

    text: str
    shape: Shape = Shape.PARAGRAPH
    cut: Cut | None = None
    links: tuple[Link, ...] = ()
