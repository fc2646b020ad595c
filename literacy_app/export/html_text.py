"""Text and prose as HTML: escaped, without controls, its passages in nested marks."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from html import escape

from literacy_app.domain.lesson import Article, Block, Emphasis, Passage, Span
from literacy_app.domain.prose import ProseBlock, ProseKind, Run

Prose = Callable[[str], tuple[ProseBlock, ...]]
"""Reads Markdown as prose."""

_MARKER = "\ufffd"
_CLEANED = {
    **dict.fromkeys((*range(0x20), *range(0x7F, 0xA0), 0x2028, 0x2029), " "),
    **dict.fromkeys(
        (*range(0x202A, 0x202F), *range(0x2066, 0x206A), *range(0xD800, 0xE000)), _MARKER
    ),
    **dict.fromkeys((*range(0xFDD0, 0xFDF0), 0xFFFC, 0xFFFE, 0xFFFF), _MARKER),
}
_RIGHT_TO_LEFT = frozenset("ar arc ckb dv fa he iw ji ks nqo ps sd syr ug ur yi".split())
_RIGHT_TO_LEFT_SCRIPTS = frozenset("adlm arab hebr mand nkoo rohg samr syrc thaa".split())


def clean(text: str) -> str:
    """`text` escaped, and with every control that would reorder it shown as a marker."""
    return escape(text.translate(_CLEANED))


def direction_of(language: str) -> str:
    """`rtl` or `ltr`: how a language, by its tag, is written."""
    tags = language.lower().replace("_", "-").split("-")
    scripts = [each for each in tags[1:] if len(each) == 4 and each.isalpha()]
    if language.lower() == "x-rtl" or any(each in _RIGHT_TO_LEFT_SCRIPTS for each in scripts):
        return "rtl"
    return "rtl" if not scripts and tags[0] in _RIGHT_TO_LEFT else "ltr"


# ---------------------------------------------------------------- passages


@dataclass(frozen=True)
class _Mark:
    """The part of a passage within one block."""

    span: Span
    passage: Passage
    opens: bool
    closes: bool


def marked_block(
    article: Article,
    block: Block,
    opening: Callable[[Passage, bool], str],
    closing: Callable[[Passage, bool], str],
) -> str:
    """A block's words with its passages in tags.

    `opening` and `closing` give a passage's tags; they are told whether it begins or ends here.
    """
    marks = _marks_in(article, block.span)
    starts: dict[int, list[str]] = {}
    ends: dict[int, list[str]] = {}
    for mark in marks:
        starts.setdefault(mark.span.start, []).append(opening(mark.passage, mark.opens))
        ends.setdefault(mark.span.end, []).insert(0, closing(mark.passage, mark.closes))
    emphasised = [each for each in article.emphasis if each.span.meets(block.span)]
    edges = {block.span.end, *starts, *ends}
    edges |= {edge for each in emphasised for edge in (each.span.start, each.span.end)}
    parts, at = [], block.span.start
    for edge in sorted(edges):
        if block.span.start <= edge <= block.span.end:
            parts.append(_run(article.text, Span(at, edge), emphasised))
            parts.extend(ends.get(edge, ()))
            parts.extend(starts.get(edge, ()))
            at = edge
    return "".join(parts)


def _marks_in(article: Article, within: Span) -> list[_Mark]:
    """The marks in a block, in text order, an outer one before those in it."""
    marks = []
    for order, passage in enumerate(article.marked()):
        for piece in passage.pieces:
            if piece.meets(within):
                span = Span(max(piece.start, within.start), min(piece.end, within.end))
                opens, closes = span.start == passage.start, span.end == passage.end
                marks.append((span.start, -span.end, order, _Mark(span, passage, opens, closes)))
    return [mark for *_, mark in sorted(marks, key=lambda each: each[:3])]


def _run(text: str, span: Span, emphasised: Iterable[Emphasis]) -> str:
    words = clean(text[span.start : span.end])
    if words:
        for each in emphasised:
            if each.span.holds(span):
                tag = "strong" if each.strong else "em"
                words = f"<{tag}>{words}</{tag}>"
    return words


# ---------------------------------------------------------------- prose


def prose_html(blocks: Iterable[ProseBlock]) -> str:
    """Prose as paragraphs, lists and quotations; its headings are bold paragraphs."""
    return "".join(_prose(blocks))


def _prose(blocks: Iterable[ProseBlock]) -> Iterator[str]:
    lists: list[tuple[str, int]] = []
    for block in blocks:
        words = "".join(map(_prose_run, block.runs))
        if block.kind in (ProseKind.BULLET, ProseKind.NUMBER):
            yield from _item(block, lists)
            yield words
            continue
        yield from _close(lists, -1)
        yield {
            ProseKind.HEADING: f"<p><strong>{words}</strong></p>\n",
            ProseKind.QUOTE: f"<blockquote><p>{words}</p></blockquote>\n",
            ProseKind.CODE: f"<pre>{_lines(block.text)}</pre>\n",
        }.get(block.kind, f"<p>{words}</p>\n")
    yield from _close(lists, -1)


def _lines(text: str) -> str:
    return "\n".join(map(clean, text.split("\n")))


def _item(block: ProseBlock, lists: list[tuple[str, int]]) -> Iterator[str]:
    """Open an item, closing and opening lists as its depth asks; `lists` are those open."""
    tag = "ol" if block.kind is ProseKind.NUMBER else "ul"
    yield from _close(lists, block.level)
    if lists and lists[-1] == (tag, block.level):
        yield "</li>\n"
    else:
        if lists and lists[-1][1] == block.level:
            yield from _close(lists, block.level - 1)
        lists.append((tag, block.level))
        yield f"<{tag}>\n"
    yield f'<li value="{block.number}">' if tag == "ol" else "<li>"


def _close(lists: list[tuple[str, int]], deeper_than: int) -> Iterator[str]:
    while lists and lists[-1][1] > deeper_than:
        yield f"</li></{lists.pop()[0]}>\n"


def _prose_run(run: Run) -> str:
    words = clean(run.text)
    for wanted, tag in ((run.code, "code"), (run.emphasis, "em"), (run.strong, "strong")):
        words = f"<{tag}>{words}</{tag}>" if wanted else words
    return words
