"""Letters out of bytes: the few encodings in which articles are saved."""

from __future__ import annotations

import codecs
import re

from literacy_app.domain.problems import Message
from literacy_app.intake.article import ArticleError, refused

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_FALLBACK = "cp1252"
_DECLARED = re.compile(
    rb"<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)=[\"']?([\w-]{2,20})", re.I
)
_DECLARED_WITHIN = 2048
# Python also knows codecs that are no letters, and ones that take quadratic time.
_TRUSTED = re.compile(
    r"(?:windows|cp)-?(?:125\d|874)|iso-?8859-?\d+|latin-?1|us-ascii|ascii|koi8-[ru]"
    r"|gb2312|gbk|gb18030|big5|shift[_-]jis|euc-(?:jp|kr)",
    re.I,
)
_REPLACEMENT = "�"
_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]")


def decoded(content: bytes, name: str, is_html: bool = False) -> tuple[str, bool]:
    """The text of `content`, and whether its encoding was a guess.

    A byte-order mark decides; without one it is UTF-8, else what a web page declares, else a guess
    at Windows' Western European (cp1252). A UTF-8 file with broken bytes is refused rather than
    guessed at, since then every quotation mark in it would come out wrong. Raises ArticleError.
    """
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return _strict(content[len(mark) :], encoding, name), False
    try:
        return content.decode("utf-8"), False
    except UnicodeDecodeError as error:
        declared = _declared(content) if is_html else None
        if declared:
            return content.decode(declared, "replace"), False
        if _is_mostly_utf8(content):
            raise _broken(content, error, name) from error
    try:
        return content.decode(_FALLBACK), True
    except UnicodeDecodeError as error:
        raise _broken(content, error, name) from error


def _strict(content: bytes, encoding: str, name: str) -> str:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        raise _broken(content, error, name) from error


def _declared(content: bytes) -> str | None:
    found = _DECLARED.search(content[:_DECLARED_WITHIN])
    label = found[1].decode("ascii") if found and found[1].isascii() else ""
    return label if _TRUSTED.fullmatch(label) else None


def _is_mostly_utf8(content: bytes) -> bool:
    text = content.decode("utf-8", "replace")
    broken = text.count(_REPLACEMENT)
    return len(_BEYOND_ASCII.findall(text)) > 3 * broken


def _broken(content: bytes, error: UnicodeDecodeError, name: str) -> ArticleError:
    before = content[: error.start].decode(error.encoding, "replace")
    encoding = "UTF-16" if "16" in error.encoding else "UTF-8"
    line = before.count("\n") + 1
    return refused(
        "article-encoding",
        name,
        Message.of("these letters can't be read: they are no valid {encoding}.", encoding=encoding),
        Message.of("Open it in a text editor and save it again, with UTF-8 as its encoding."),
        line,
    )
