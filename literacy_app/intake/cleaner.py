"""Cleans what comes in: a web page or rich text, or plain text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from literacy_app.intake.blocks import Block, Cut, Link, Shape
from literacy_app.intake.cleaning import Cleaned
from literacy_app.intake.dates import date_in
from literacy_app.intake.dense import blocks_of, prose_of
from literacy_app.intake.facts import Facts, facts_of
from literacy_app.intake.hints import Trust, cut_of_words
from literacy_app.intake.lines import paragraphs_of
from literacy_app.intake.markup import Tag, pieces
from literacy_app.intake.page import Page, page_of

_ENOUGH, _LEAST = 1_500, 0.15
"""So much running text is believed; of less, it must be this share of what else there is."""
_HEAD_BLOCKS = 8
_HEADLINE_WORDS, _CROSSHEAD_WORDS, _BYLINE_WORDS = 25, 8, 12
_RUNNING_WORDS = 12
_ENDS = re.compile(r"[.!…:;][\"'”’»“)\]]*$")
_QUOTED = re.compile('["“”„«»]')
_LETTER = re.compile(r"[^\W\d_]")
_BY = re.compile(r"\s*(?:by|von|par|por|door|av|af|di)\s*:?\s+(?=[^\W\d_])", re.I)
_BY_WITHIN = re.compile(r"\b(?:by|von|par|por)\s+(?=[^\W\d_])")
_POSTED = re.compile(
    r"(?:first )?(?:posted|published|updated|veröffentlicht|publié|publicado)\b", re.I
)
_BEHIND_NAME = re.compile(r"\s*[|·•]\s*|,\s*(?=[^,]*\d)|\s+(?=\d)")
_HOUR = re.compile(r"\b[ap]\.\s?m\.$", re.I)
_DATE_WORDS, _NAME_LENGTH = 8, 120
_HEAD_CUTS = (None, Cut.BYLINE, Cut.AROUND, Cut.CREDIT, Cut.CAPTION)
_MARKDOWN_HEADING = re.compile(r"(#{1,6})\s+(.+?)\s*#*$")
_MARKDOWN_LINK = re.compile(r"(!?)\[([^\[\]\n]{1,300})\]\((https?://[^\s()]{1,2000})\)")
_EMPHASIS = re.compile(r"(?<![\w*])(\*{1,3})(?=\S)([^*\n]{1,500})(?<=\S)\1(?![\w*])")


def cleaned_html(html: str, name: str = "", is_guessed: bool = False) -> Cleaned:
    """The article of a web page, or of rich text; never raises."""
    parts = list(pieces(html))
    facts = facts_of([each for each in parts if isinstance(each, Tag)])
    blocks = blocks_of(_trusted(parts))
    told = next((each.text for each in blocks if each.shape is Shape.HEADLINE), "")
    return _with_head(blocks, Facts(headline=told).over(facts), name, is_guessed)


def _trusted(parts: list[str | Tag]) -> Page:
    """The page, cut by what its elements say unless they take the article along."""
    page = page_of(parts)
    kept = prose_of(page)
    for trust in (Trust.ELEMENTS, Trust.NOTHING):
        if kept >= _ENOUGH:
            break
        other = page_of(parts, trust)
        if kept < _LEAST * prose_of(other):
            page, kept = other, prose_of(other)
    return page


def cleaned_text(text: str, name: str = "", is_guessed: bool = False) -> Cleaned:
    """The article of a plain text, or of one with the marks of Markdown; never raises."""
    marked = name.lower().endswith((".md", ".markdown"))
    read = _marked_block if marked else _plain_block
    cleaned = _with_head(tuple(map(read, paragraphs_of(text))), Facts(), name, is_guessed)
    return cleaned if marked else replace(cleaned, blocks=tuple(_with_crossheads(cleaned.blocks)))


def _plain_block(text: str) -> Block:
    return Block(text, cut=cut_of_words(text))


def _marked_block(text: str) -> Block:
    heading = _MARKDOWN_HEADING.fullmatch(text)
    if heading:
        shape = Shape.HEADLINE if len(heading[1]) < 3 else Shape.CROSSHEAD
        return Block(heading[2], shape)
    links = tuple(Link(each[2], each[3]) for each in _MARKDOWN_LINK.finditer(text) if not each[1])
    only_picture = _MARKDOWN_LINK.fullmatch(text)
    words = _EMPHASIS.sub(r"\2", _MARKDOWN_LINK.sub(r"\2", text))
    cut = Cut.CAPTION if only_picture and only_picture[1] else cut_of_words(words)
    return Block(words.removeprefix("> "), cut=cut, links=links)


# ---------------------------------------------------------------- the head


def _with_head(blocks: tuple[Block, ...], facts: Facts, name: str, is_guessed: bool) -> Cleaned:
    """With headline, byline and date found in the first blocks, where still unknown."""
    found = list(blocks)
    _settle_headlines(found)
    if all(each.shape is not Shape.HEADLINE for each in found):
        _find_headline(found, facts.headline)
    seen = Facts()
    for index in _first(found):
        block = found[index]
        if block.shape is Shape.HEADLINE:
            seen = seen.over(Facts(headline=block.text))
        elif is_byline(block.text) or block.cut is Cut.BYLINE:
            seen = seen.over(Facts(byline=_byline(block.text), date=date_in(block.text)))
            found[index] = block._replace(cut=Cut.BYLINE)
    headline = seen.headline or facts.headline
    return Cleaned(tuple(found), facts.over(seen)._replace(headline=headline), name, is_guessed)


def _first(blocks: list[Block]) -> list[int]:
    """The blocks that may belong to the article's head: the headline and what follows it."""
    heads = (index for index, each in enumerate(blocks) if each.shape is Shape.HEADLINE)
    found = [index for index, each in enumerate(blocks) if each.cut in _HEAD_CUTS]
    start = next(heads, found[0] if found else 0)
    return [index for index in found if index >= start][:_HEAD_BLOCKS]


def _settle_headlines(blocks: list[Block]) -> None:
    """Of several headlines only the first is one; the others are crossheads."""
    seen = False
    for index, block in enumerate(blocks):
        if block.shape is Shape.HEADLINE:
            if seen:
                blocks[index] = block._replace(shape=Shape.CROSSHEAD)
            seen = True


def _find_headline(blocks: list[Block], told: str) -> None:
    """Take what the page is called for its headline, or a first line that ends no sentence."""
    if told:
        for index, block in enumerate(blocks):
            if block.text.casefold() == told.casefold() and block.cut in (None, Cut.AROUND):
                blocks[index] = Block(block.text, Shape.HEADLINE)
                return
    kept = [index for index, each in enumerate(blocks) if each.cut is None]
    if len(kept) > 1 and _is_headline(blocks[kept[0]].text):
        blocks[kept[0]] = blocks[kept[0]]._replace(shape=Shape.HEADLINE)


def _with_crossheads(blocks: Sequence[Block]) -> list[Block]:
    """Of a plain text, whose lines say nothing of their shape: short ones in running text."""
    found = list(blocks)
    kept = [at for at, each in enumerate(blocks) if each.cut is None]
    for before, at, behind in zip(kept, kept[1:], kept[2:], strict=False):
        is_within = _is_running(blocks[before]) and _is_running(blocks[behind])
        if is_within and _may_be_crosshead(blocks[at].text):
            found[at] = blocks[at]._replace(shape=Shape.CROSSHEAD)
    return found


def _is_running(block: Block) -> bool:
    ends = _ENDS.search(block.text) or block.text.endswith("?")
    return bool(ends) and len(block.text.split()) >= _RUNNING_WORDS


def _may_be_crosshead(text: str) -> bool:
    is_line = not _ENDS.search(text) and not _QUOTED.search(text) and text[-1] != ","
    return is_line and not text[0].islower() and len(text.split()) <= _CROSSHEAD_WORDS


def _is_headline(text: str) -> bool:
    return len(text.split()) <= _HEADLINE_WORDS and not _ENDS.search(text) and not is_byline(text)


def is_byline(text: str) -> bool:
    """Whether a line says by whom or when an article was written, and nothing else."""
    words = text.split()
    if len(words) > _BYLINE_WORDS or _QUOTED.search(text):
        return False
    dated = bool(date_in(text))
    if _ENDS.search(text) and not (dated and _HOUR.search(text)):
        return False
    if named := _BY.match(text):
        return text[named.end() :][:1].isupper()
    return dated and (len(words) <= _DATE_WORDS or _POSTED.match(text) is not None)


def _byline(text: str) -> str:
    """Who wrote it, by a line such as “By Rosa Lindqvist, 11 February 2026”."""
    named = _BY.match(text) or _BY_WITHIN.search(text)
    words = text[named.end() :] if named else text
    words = _BEHIND_NAME.split(words)[0].strip(" ,")
    is_name = _LETTER.match(words) and len(words) <= _NAME_LENGTH and not date_in(words)
    return words if is_name else ""
