"""The tags and the text of an HTML page, in time linear in its length whatever it holds.

The standard library's html.parser takes 13 s for 48 KB of `<a <a <a …`, so the tags are told from
the text here, as far as that matters for the words (after the HTML standard, section 13.2.5).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from typing import NamedTuple

BLOCKS = frozenset(
    "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset "
    "figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav "
    "ol optgroup option p pre search section summary table tbody tfoot thead tr ul".split()
)
CELLS = frozenset(("td", "th"))
# Up to their end tag, all of their content is one piece of text, and none of it is the article's.
_RAW = frozenset(
    "script style title textarea xmp iframe noembed noframes template svg math object".split()
)
_RAW_END = {name: re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE | re.ASCII) for name in _RAW}
_MARKUP = re.compile(r"<(?=[a-zA-Z/!?])")
_NAME = re.compile(r"[a-zA-Z][^\s/>]*+")
# A `>` in a quoted attribute value does not end the tag.
_TAG_REST = re.compile(r"(?:[^>=]++|=\s*+(?:\"[^\"]*+\"|'[^']*+')?+)*+>")
_ATTRIBUTE = re.compile(
    r"(?<![^\s\"'/])([^\s=/>\"']++)\s*+=\s*+(?:\"([^\"]*+)\"|'([^']*+)'|([^\s>\"']++))"
)
_ATTRIBUTES_WITHIN = 8_000
DEPTH = 50
"""So far up an end tag looks for its start tag."""
_SPACE = re.compile(r"[ \t\r\n\f]+")
_SPACES = re.compile(" {2,}")
_QUOTES = (("“", "”"), ("‘", "’"))
# No character has so high a number, and int() refuses thousands of digits.
_HUGE_REFERENCE = re.compile(r"&#(?:[0-9]{8,}|[xX][0-9a-fA-F]{8,});?")


class Tag(NamedTuple):
    """A start tag, or an end tag where `closes`, by its lower-case name.

    `written` is what stands between the name and the `>`; `raw` the content of an element that
    holds no markup, such as a script.
    """

    name: str
    closes: bool = False
    written: str = ""
    raw: str = ""

    def attributes(self) -> dict[str, str]:
        """The attributes that have values, by lower-case name, the first of a name counting."""
        found: dict[str, str] = {}
        for match in _ATTRIBUTE.finditer(self.written[:_ATTRIBUTES_WITHIN]):
            value = match[2] or match[3] or match[4] or ""
            found.setdefault(match[1].lower(), resolved(value))
        return found


def pieces(html: str) -> Iterator[str | Tag]:
    """The text (references resolved) and the tags, in order; comments left out."""
    at = 0
    while at < len(html):
        markup = _MARKUP.search(html, at)
        opening = markup.start() if markup else len(html)
        if opening > at:
            yield resolved(html[at:opening])
        if markup is None:
            return
        closes = html.startswith("</", opening)
        name = _NAME.match(html, opening + 1 + closes)
        if name is None:
            at = _after_other(html, opening)
            continue
        rest = _TAG_REST.match(html, name.end())
        if rest is None:
            return  # the file ends inside a tag
        at, low, raw = rest.end(), name[0].lower(), ""
        if low in _RAW and not closes and html[at - 2] != "/":
            raw_end = _RAW_END[low].search(html, at)
            end = raw_end.start() if raw_end else len(html)
            at, raw = end, html[at:end]
        yield Tag(low, closes, html[name.end() : rest.end() - 1], raw)


def _after_other(html: str, opening: int) -> int:
    """Where the comment, declaration or nameless end tag at `opening` ends."""
    mark = "-->" if html.startswith("<!--", opening) else ">"
    end = html.find(mark, opening + 2)
    return len(html) if end < 0 else end + len(mark)


def resolved(text: str) -> str:
    """`text` with its character references as characters."""
    return unescape(_HUGE_REFERENCE.sub("�", text)) if "&" in text else text


# ---------------------------------------------------------------- words as a page shows them


def collapsed(text: str) -> str:
    """`text` with a single space for each stretch of white space."""
    return _SPACE.sub(" ", text)


def shown_lines(text: str) -> list[str]:
    """The lines that collapsed pieces make once they are put together."""
    return [_SPACES.sub(" ", line).strip(" ") for line in text.split("\n")]


class QuoteMarks:
    """The marks that a browser draws itself around a `<q>`, and around one within another."""

    def __init__(self) -> None:
        self._open = 0

    def mark(self, closes: bool) -> str:
        """The mark in the place of a tag."""
        if closes:
            self._open = max(0, self._open - 1)
        mark = _QUOTES[self._open % 2][closes]
        self._open += not closes
        return mark
