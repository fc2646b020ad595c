"""Markdown prose as blocks of runs: Python-Markdown reads it, a whitelist decides what is kept.

Emphasis, code, headings, lists and quotations are kept; of links only their words; HTML and
pictures stay as typed. Prose without markup never loads the Markdown library, nor does prose that
is out of bounds: it is shown as typed.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from literacy_app.domain.prose import ProseBlock, ProseKind, Run

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from markdown import Markdown

MOST_CHARACTERS = 50_000
MOST_SIGNS = 500
"""The most markup signs, or lines, that a paragraph may have; the library is quadratic in them."""

_MARKUP = re.compile(r"[*_`#>\\\[\]<&]|^\s*(?:[-+]|\d+[.)])\s|^ {4}|^(?:=+|-+)\s*$", re.MULTILINE)
_SIGNS = re.compile(r"[*_`#>\\\[\]<&!]")
_LINK = re.compile(r"(?<!!)\[([^\[\]\n]{1,300})\]\([^()\n]{0,500}\)")
_BLANK = re.compile(r"\n[ \t]*\n\s*")
_UNWANTED_PATTERNS = (
    "reference link image_link image_reference short_reference short_image_ref autolink automail"
    " html entity"
).split()
_HEADINGS = {f"h{rank}": rank for rank in range(1, 7)}


def blocks(markdown: str) -> tuple[ProseBlock, ...]:
    """The prose in `markdown`; never raises."""
    if not _MARKUP.search(markdown):
        return _plain(markdown)
    paragraphs = _BLANK.split(markdown)
    counts = (max(each.count("\n"), len(_SIGNS.findall(each))) for each in paragraphs)
    crowded = any(count > MOST_SIGNS for count in counts)
    if len(markdown) > MOST_CHARACTERS or crowded:
        return _plain(markdown)
    try:
        root = _tree(_LINK.sub(r"\1", markdown))
    except RecursionError:
        return _plain(markdown)
    found: list[ProseBlock] = []
    for element in root:
        _walk(element, found, depth=0)
    return tuple(each for each in found if each.text)


def _plain(markdown: str) -> tuple[ProseBlock, ...]:
    texts = (" ".join(each.split()) for each in _BLANK.split(markdown))
    return tuple(ProseBlock(ProseKind.PARAGRAPH, (Run(text),)) for text in texts if text)


def _tree(markdown: str) -> Element:
    from xml.etree.ElementTree import Element

    from markdown import Markdown
    from markdown.extensions.sane_lists import SaneListExtension
    from markdown.treeprocessors import Treeprocessor

    caught: list[Element] = []

    class Catcher(Treeprocessor):
        """Keeps the finished tree, so that no HTML has to be read back."""

        def run(self, root: Element) -> None:
            caught.append(root)

    reader = Markdown(extensions=[SaneListExtension()])
    _strip(reader)
    reader.treeprocessors.register(Catcher(reader), "catcher", -10)
    reader.convert(markdown)
    return caught[0] if caught else Element("div")  # the library makes no tree of white space


def _unescaped(text: str) -> str:
    from html import unescape  # loads all the entities there are

    return unescape(text) if "&" in text else text


def _strip(reader: Markdown) -> None:
    reader.preprocessors.deregister("html_block", strict=False)
    reader.parser.blockprocessors.deregister("reference", strict=False)
    for name in _UNWANTED_PATTERNS:
        reader.inlinePatterns.deregister(name, strict=False)


def _walk(element: Element, found: list[ProseBlock], depth: int) -> None:
    tag = element.tag
    if tag in _HEADINGS:
        found.append(ProseBlock(ProseKind.HEADING, _runs(element), _HEADINGS[tag]))
    elif tag == "p":
        found.append(ProseBlock(ProseKind.PARAGRAPH, _runs(element)))
    elif tag in ("ul", "ol"):
        for number, item in enumerate(element, 1):
            _walk_item(item, number if tag == "ol" else 0, found, depth)
    elif tag == "pre":
        text = _unescaped("".join(element.itertext())).rstrip("\n")
        found.append(ProseBlock(ProseKind.CODE, (Run(text, code=True),)))
    elif tag == "blockquote":
        inner: list[ProseBlock] = []
        for child in element:
            _walk(child, inner, depth)
        found.extend(ProseBlock(ProseKind.QUOTE, each.runs, depth) for each in inner)


def _walk_item(item: Element, number: int, found: list[ProseBlock], depth: int) -> None:
    nested = [child for child in item if child.tag in ("ul", "ol", "pre", "blockquote")]
    for child in nested:
        item.remove(child)
    kind = ProseKind.NUMBER if number else ProseKind.BULLET
    runs = _runs(item)
    if runs:
        found.append(ProseBlock(kind, runs, depth, number))
    for child in nested:
        _walk(child, found, depth + 1)


def _runs(element: Element) -> tuple[Run, ...]:
    runs: list[Run] = []
    _collect(element, runs, emphasis=False, strong=False, code=False)
    merged: list[Run] = []
    for run in runs:
        text = re.sub(r"\s+", " ", run.text)
        if merged and _alike(merged[-1], run):
            text = merged.pop().text + text
        if text:
            merged.append(Run(text, run.emphasis, run.strong, run.code))
    return _trimmed(merged)


def _alike(one: Run, other: Run) -> bool:
    return (one.emphasis, one.strong, one.code) == (other.emphasis, other.strong, other.code)


def _trimmed(runs: list[Run]) -> tuple[Run, ...]:
    if runs:
        first = runs[0]
        runs[0] = Run(first.text.lstrip(), first.emphasis, first.strong, first.code)
        last = runs[-1]
        runs[-1] = Run(last.text.rstrip(), last.emphasis, last.strong, last.code)
    return tuple(run for run in runs if run.text)


def _collect(element: Element, runs: list[Run], emphasis: bool, strong: bool, code: bool) -> None:
    emphasis = emphasis or element.tag == "em"
    strong = strong or element.tag == "strong"
    code = code or element.tag == "code"
    if element.text:
        runs.append(Run(_unescaped(element.text), emphasis, strong, code))
    for child in element:
        _collect(child, runs, emphasis, strong, code)
        if child.tail:
            runs.append(Run(_unescaped(child.tail), emphasis, strong, code))
