"""Plain text out of HTML, in time linear in its length whatever it holds.

The standard library's html.parser takes 13 s for 48 KB of `<a <a <a …`, so the tags are told from
the text here, as far as that matters for the words (after the HTML standard, section 13.2.5).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from typing import NamedTuple

_BLOCKS = frozenset(
    "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset "
    "figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav "
    "ol optgroup option p pre search section summary table tbody tfoot thead tr ul".split()
)
_CELLS = frozenset(("td", "th"))
# Up to their end tag, all of their content is one piece of text, and none of it is the article's.
_RAW = frozenset(
    "script style title textarea xmp iframe noembed noframes template svg math object".split()
)
# What stands around an article, or is said twice.
_AROUND = frozenset("nav aside footer button select noscript".split())
_RAW_END = {name: re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE | re.ASCII) for name in _RAW}
_MARKUP = re.compile(r"<(?=[a-zA-Z/!?])")
_NAME = re.compile(r"[a-zA-Z][^\s/>]*+")
# A `>` in a quoted attribute value does not end the tag.
_TAG_REST = re.compile(r"(?:[^>=]++|=\s*+(?:\"[^\"]*+\"|'[^']*+')?+)*+>")
_SPACE = re.compile(r"[ \t\r\n\f]+")
_SPACES = re.compile(" {2,}")
_BLANK_LINES = re.compile("\n{2,}")
_LINE_END = re.compile(r"\r\n?|\n")
# No character has so high a number, and int() refuses thousands of digits.
_HUGE_REFERENCE = re.compile(r"&#(?:[0-9]{8,}|[xX][0-9a-fA-F]{8,});?")
_QUOTES = (("“", "”"), ("‘", "’"))
_SNIFFED = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<!--.{0,500}?-->\s*)?<(?:!doctype\s+html|html)[\s>]",
    re.IGNORECASE | re.DOTALL,
)


def looks_like_html(name: str, content: bytes) -> bool:
    """Whether a file is a web page, by its name's ending or by how it begins."""
    if name.lower().endswith((".html", ".htm", ".xhtml")):
        return True
    return _SNIFFED.match(content[:1024]) is not None


def text_of_html(html: str) -> str:
    """The words of an HTML page or fragment: paragraphs with a blank line between them.

    Block elements make paragraphs and `<br>` a line end; references are resolved and white space
    collapsed. Scripts, styles, the page's title, navigation, asides and footers are left out. Never
    raises: what is malformed is read as a browser would, as far as the words go.
    """
    pieces = list(_pieces(html))
    text = _text(pieces, _AROUND)
    if text or _AROUND.isdisjoint(each.name for each in pieces if isinstance(each, _Tag)):
        return text
    return _text(pieces, frozenset())  # an unclosed <nav>, say, took the article along


class _Tag(NamedTuple):
    """A start tag, or an end tag where `closes`, by its lower-case name."""

    name: str
    closes: bool = False


def _pieces(html: str) -> Iterator[str | _Tag]:
    """The text (references resolved) and the tags, in order; comments and raw text left out."""
    at = 0
    while at < len(html):
        markup = _MARKUP.search(html, at)
        opening = markup.start() if markup else len(html)
        if opening > at:
            yield _resolved(html[at:opening])
        if markup is None:
            return
        closes = html.startswith("</", opening)
        name = _NAME.match(html, opening + 1 + closes)
        if name is None:
            at = _after_other(html, opening)
            continue
        tag = _Tag(name[0].lower(), closes)
        rest = _TAG_REST.match(html, name.end())
        if rest is None:
            return  # the file ends inside a tag
        yield tag
        at = rest.end()
        if tag.name in _RAW and not closes and html[at - 2] != "/":
            raw_end = _RAW_END[tag.name].search(html, at)
            at = raw_end.start() if raw_end else len(html)


def _after_other(html: str, opening: int) -> int:
    """Where the comment, declaration or nameless end tag at `opening` ends."""
    mark = "-->" if html.startswith("<!--", opening) else ">"
    end = html.find(mark, opening + 2)
    return len(html) if end < 0 else end + len(mark)


def _resolved(text: str) -> str:
    return unescape(_HUGE_REFERENCE.sub("�", text)) if "&" in text else text


def _text(pieces: list[str | _Tag], left_out: frozenset[str]) -> str:
    """The paragraphs of these pieces, without what stands in the elements `left_out`."""
    page = _Page()
    skipping: list[str] = []
    for piece in pieces:
        if isinstance(piece, str):
            if not skipping:
                page.words(piece)
        elif piece.name in left_out:
            _track(skipping, piece)
            page.paragraph()
        elif not skipping:
            page.tag(piece)
    return page.finish()


_DEPTH = 50
"""So far up an end tag looks for its start tag."""


def _track(skipping: list[str], tag: _Tag) -> None:
    """Opens or closes an element that is left out; an end tag closes what stands open inside."""
    if not tag.closes:
        skipping.append(tag.name)
    elif tag.name in skipping[-_DEPTH:]:
        while skipping.pop() != tag.name:
            pass


class _Page:
    """Puts words together as a page would show them."""

    def __init__(self) -> None:
        self._paragraphs: list[str] = []
        self._current: list[str] = []
        self._quotes = 0
        self._preformatted = 0

    def words(self, text: str) -> None:
        """Adds text as it stands in the file."""
        if self._preformatted:
            lines = _LINE_END.split(text)
            for number, line in enumerate(lines):
                if number:
                    self._current.append("\n")
                self._current.append(_SPACE.sub(" ", line))
        else:
            self._current.append(_SPACE.sub(" ", text))

    def tag(self, tag: _Tag) -> None:
        """Does what the tag does to the text."""
        if tag.name in _BLOCKS:
            self.paragraph()
            if tag.name == "pre":
                self._preformatted = max(0, self._preformatted + (-1 if tag.closes else 1))
        elif tag.name == "br":
            self._current.append("\n")
        elif tag.name in _CELLS:
            self._current.append(" ")
        elif tag.name == "q":
            self._quote(tag.closes)

    def paragraph(self) -> None:
        """Ends the paragraph, where there is one."""
        lines = (_SPACES.sub(" ", line).strip(" ") for line in "".join(self._current).split("\n"))
        self._current.clear()
        paragraphs = _BLANK_LINES.split("\n".join(lines).strip("\n"))
        self._paragraphs += [each for each in paragraphs if each]

    def finish(self) -> str:
        """The whole text."""
        self.paragraph()
        return "\n\n".join(self._paragraphs)

    def _quote(self, closes: bool) -> None:
        """A browser draws the marks of a `<q>` itself."""
        if closes:
            self._quotes = max(0, self._quotes - 1)
        self._current.append(_QUOTES[self._quotes % 2][closes])
        if not closes:
            self._quotes += 1
