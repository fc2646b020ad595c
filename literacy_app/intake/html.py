"""Plain text out of HTML, in time linear in its length whatever it holds."""

from __future__ import annotations

import re

from literacy_app.intake.markup import (
    BLOCKS,
    CELLS,
    DEPTH,
    QuoteMarks,
    Tag,
    collapsed,
    pieces,
    shown_lines,
)

# What stands around an article, or is said twice.
_AROUND = frozenset("nav aside footer button select noscript".split())
_BLANK_LINES = re.compile("\n{2,}")
_LINE_END = re.compile(r"\r\n?|\n")
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
    found = list(pieces(html))
    text = _text(found, _AROUND)
    if text or _AROUND.isdisjoint(each.name for each in found if isinstance(each, Tag)):
        return text
    return _text(found, frozenset())  # an unclosed <nav>, say, took the article along


def _text(found: list[str | Tag], left_out: frozenset[str]) -> str:
    """The paragraphs of these pieces, without what stands in the elements `left_out`."""
    page = _Page()
    skipping: list[str] = []
    for piece in found:
        if isinstance(piece, str):
            if not skipping:
                page.words(piece)
        elif piece.name in left_out:
            _track(skipping, piece)
            page.paragraph()
        elif not skipping:
            page.tag(piece)
    return page.finish()


def _track(skipping: list[str], tag: Tag) -> None:
    """Opens or closes an element that is left out; an end tag closes what stands open inside."""
    if not tag.closes:
        skipping.append(tag.name)
    elif tag.name in skipping[-DEPTH:]:
        while skipping.pop() != tag.name:
            pass


class _Page:
    """Puts words together as a page would show them."""

    def __init__(self) -> None:
        self._paragraphs: list[str] = []
        self._current: list[str] = []
        self._quotes = QuoteMarks()
        self._preformatted = 0

    def words(self, text: str) -> None:
        """Adds text as it stands in the file."""
        if self._preformatted:
            lines = _LINE_END.split(text)
            for number, line in enumerate(lines):
                if number:
                    self._current.append("\n")
                self._current.append(collapsed(line))
        else:
            self._current.append(collapsed(text))

    def tag(self, tag: Tag) -> None:
        """Does what the tag does to the text."""
        if tag.name in BLOCKS:
            self.paragraph()
            if tag.name == "pre":
                self._preformatted = max(0, self._preformatted + (-1 if tag.closes else 1))
        elif tag.name == "br":
            self._current.append("\n")
        elif tag.name in CELLS:
            self._current.append(" ")
        elif tag.name == "q":
            self._current.append(self._quotes.mark(tag.closes))

    def paragraph(self) -> None:
        """Ends the paragraph, where there is one."""
        lines = shown_lines("".join(self._current))
        self._current.clear()
        paragraphs = _BLANK_LINES.split("\n".join(lines).strip("\n"))
        self._paragraphs += [each for each in paragraphs if each]

    def finish(self) -> str:
        """The whole text."""
        self.paragraph()
        return "\n\n".join(self._paragraphs)
