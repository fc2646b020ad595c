"""Which part of a page is its article: where the running text is densest."""

from __future__ import annotations

import re

from literacy_app.intake.blocks import Block, Cut, Shape
from literacy_app.intake.hints import cut_of_words
from literacy_app.intake.page import Box, Page, Piece

_SENTENCE = re.compile(r"[.!?…][\"'”’»“)\]]*$|[”»]$")
_WORD = re.compile(r"\w+")
_PROSE_WORDS, _PROSE_LINKS = 8, 0.4
_MOST = 0.7
"""The article is in the innermost box that holds this share of the running text."""
_SAID = 0.4
"""An element that says it is the article is believed if it holds this share."""
_LISTED = 0.6
"""A block of which this share is links is a list of links."""
_HEADINGS = frozenset("h1 h2 h3 h4 h5 h6".split())
_CROSSHEAD_WORDS = 16


def prose_of(page: Page) -> int:
    """How many characters of running text a page has that isn't cut."""
    return sum(len(each.text) for each in page.pieces if _is_prose(each))


def blocks_of(page: Page) -> tuple[Block, ...]:
    """The page's blocks, those cut that are no part of its article.

    The headline is the last first-rank heading before the article's running text.
    """
    main = _main_box(page)
    inside = _boxes_in(page.boxes, main)
    pieces = page.pieces
    runs = [n for n, each in enumerate(pieces) if each.box in inside and _is_prose(each)]
    first = runs[0] if runs else len(pieces)
    heads = [n for n, each in enumerate(pieces[: first + 1]) if _is_head(each)]
    headline = heads[-1] if heads else -1
    blocks = (_block(each, n, each.box in inside, headline) for n, each in enumerate(pieces))
    return tuple(blocks)


def _is_head(piece: Piece) -> bool:
    return piece.element == "h1" and piece.cut in (None, Cut.AROUND)


def _is_prose(piece: Piece) -> bool:
    return (
        piece.cut is None
        and piece.linked <= _PROSE_LINKS * len(piece.text)
        and (len(piece.text) > 400 or _SENTENCE.search(piece.text) is not None)
        and len(_WORD.findall(piece.text[:400])) >= _PROSE_WORDS
        and cut_of_words(piece.text) is None
    )


def _main_box(page: Page) -> int:
    """The box that the article is in; 0, the whole page, where nothing is denser."""
    weight = [0] * len(page.boxes)
    for piece in page.pieces:
        if _is_prose(piece):
            weight[piece.box] += len(piece.text)
    for index in range(len(page.boxes) - 1, 0, -1):
        weight[page.boxes[index].around] += weight[index]
    whole = weight[0]
    said = [n for n, each in enumerate(page.boxes) if each.is_article and weight[n]]
    best = max(said, key=lambda n: weight[n], default=0)
    if not whole:
        return 0
    if best and weight[best] >= _SAID * whole:
        return best
    # A box comes after the one around it, so that the last that holds enough is the innermost.
    return max(n for n, each in enumerate(weight) if each >= _MOST * whole)


def _boxes_in(boxes: tuple[Box, ...], main: int) -> frozenset[int]:
    inside = [False] * len(boxes)
    inside[main] = True
    for index in range(main + 1, len(boxes)):
        inside[index] = inside[boxes[index].around]
    return frozenset(index for index, each in enumerate(inside) if each)


def _block(piece: Piece, index: int, is_inside: bool, headline: int) -> Block:
    if index == headline:
        return Block(piece.text, Shape.HEADLINE)
    cut = piece.cut or cut_of_words(piece.text)
    if cut is None and piece.linked > _LISTED * len(piece.text) and not _is_long(piece):
        cut = Cut.NAVIGATION
    if cut is None and not is_inside:
        cut = Cut.AROUND
    few = len(_WORD.findall(piece.text[:400])) <= _CROSSHEAD_WORDS
    is_heading = few and piece.element in _HEADINGS
    return Block(piece.text, Shape.CROSSHEAD if is_heading else Shape.PARAGRAPH, cut, piece.links)


def _is_long(piece: Piece) -> bool:
    return len(piece.text) > 200 and _SENTENCE.search(piece.text) is not None
