"""Article text out of a file that somebody names."""

from __future__ import annotations

import os
import stat
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple

from literacy_app.domain.problems import Message
from literacy_app.intake.article import (
    LIMIT,
    ArticleError,
    ArticleText,
    checked,
    refused,
    too_large,
)
from literacy_app.intake.docx import START, html_of_docx, is_docx
from literacy_app.intake.encodings import decoded
from literacy_app.intake.html import looks_like_html, text_of_html

_DOCUMENTS = {
    b"%PDF": "PDF",
    START: "OpenDocument or zip",
    b"\xd0\xcf\x11\xe0": "Word",
    b"{\\rtf": "RTF",
}


_QUICK = 100_000
"""A web page of so many bytes is read within a tenth of a second."""


class SourceKind(StrEnum):
    """What the text of a source is."""

    TEXT = "text"
    HTML = "html"


class Source(NamedTuple):
    """What stands in a file, before anything is taken out of it; `guessed` as in ArticleText."""

    text: str
    name: str
    kind: SourceKind
    guessed: bool = False


def read_article(path: Path) -> ArticleText:
    """The article in a text file, web page or Word document of at most LIMIT bytes.

    The text is the file as decoded, without a byte-order mark and with its line ends untouched;
    HTML and documents are turned into text first. Raises ArticleError, at once also for what is no
    regular file.
    """
    text, name, kind, guessed = read_source(path)
    return checked(text_of_html(text) if kind is SourceKind.HTML else text, name, guessed)


def is_quick(path: Path) -> bool:
    """Whether somebody can wait for an article's file to be read; a document's may be long."""
    try:
        return path.suffix.lower() != ".docx" and path.stat().st_size <= _QUICK
    except (OSError, ValueError):
        return True  # it is refused at once


def read_source(path: Path) -> Source:
    """What stands in such a file, Word documents as HTML; raises ArticleError as `read_article`."""
    name = path.name
    content = _bytes_of(path)
    if is_docx(content):
        return Source(html_of_docx(content, name), name, SourceKind.HTML)
    for start, kind in _DOCUMENTS.items():
        if content.startswith(start):
            raise refused(
                "article-is-document",
                name,
                Message.of("this is a {kind} file, which can't be read here.", kind=kind),
                Message.of("Open it, copy the article's text, and paste it."),
            )
    is_html = looks_like_html(name, content)
    text, guessed = decoded(content, name, is_html)
    return Source(text, name, SourceKind.HTML if is_html else SourceKind.TEXT, guessed)


def _bytes_of(path: Path) -> bytes:
    try:
        _require_file(os.stat(path), path.name)
        # Not to wait for a FIFO that has come into the file's place meanwhile.
        flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
        with open(os.open(path, flags), "rb") as file:
            _require_file(os.fstat(file.fileno()), path.name)
            content = file.read(LIMIT + 1)
    except FileNotFoundError:
        raise refused(
            "article-missing",
            path.name,
            Message.of("there is no such file."),
            Message.of("It may have been moved or renamed."),
        ) from None
    except (OSError, ValueError) as error:
        raise _unreadable(path.name, error) from error
    if len(content) > LIMIT:
        raise too_large(path.name)
    return content


def _require_file(found: os.stat_result, name: str) -> None:
    if not stat.S_ISREG(found.st_mode):
        raise refused(
            "article-not-a-file",
            name,
            Message.of("this is no file with text in it."),
            Message.of("Choose the file that holds the article."),
        )
    if found.st_size > LIMIT:
        raise too_large(name)


def _unreadable(name: str, error: OSError | ValueError) -> ArticleError:
    reason = (error.strerror if isinstance(error, OSError) else None) or str(error)
    return refused(
        "article-unreadable",
        name,
        Message.of("this file can't be read: {reason}.", reason=reason),
        Message.of("Check that it may be read, or copy the article's text and paste it."),
    )
