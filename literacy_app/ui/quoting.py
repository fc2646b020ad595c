"""Words as they are copied: quoted, and with whose they are and where they stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale

from literacy_app.domain.lesson import Span, Voice
from literacy_app.session.reading import Known, Link, Part, speaker_of
from literacy_app.ui.words import date_words, link_name, tr

if TYPE_CHECKING:
    from literacy_app.domain.lesson import Article, Passage

_OPENING, _CLOSING = '"“„«»', '"”“»«'


def quoted_passage(article: Article, passage: Passage, language: str) -> str:
    """A passage with its attribution."""
    return _with(article, article.words_of(passage), passage, language)


def quoted_words(article: Article, words: str, span: Span, language: str) -> str:
    """Selected words with the attribution of the innermost passage that holds all of them."""
    holding = (each for each in article.marked() if any(piece.holds(span) for piece in each.pieces))
    passage = min(holding, key=lambda each: each.end - each.start, default=None)
    return _with(article, words, passage, language)


def _with(article: Article, words: str, passage: Passage | None, language: str) -> str:
    words = words.strip()
    return f"{_in_marks(words, language)} — {attribution(article, passage, language)}"


def _in_marks(words: str, language: str) -> str:
    if len(words) > 1 and words[0] in _OPENING and words[-1] in _CLOSING:
        return words
    return QLocale(language).quoteString(words)


def attribution(article: Article, passage: Passage | None, language: str) -> str:
    """Who says it, through whom, and where: what is not known is left out."""
    imprint = article.imprint
    parts: list[str] = []
    if passage is not None and passage.voice is Voice.SPEECH:
        parts.append(link_name(speaker_of(article, passage)))
        relays = (link_name(Link.of(Part.RELAY, each)) for each in passage.via)
        parts.extend(tr("via {relay}", relay=each) for each in relays)
        parts.append(imprint.byline and tr("reported by {name}", name=imprint.byline))
    elif imprint.byline:
        parts.append(imprint.byline)
    elif passage is not None:
        parts.append(link_name(Link(Part.WRITER, Known.UNSTATED)))
    headline = article.headline
    parts.append(_in_marks(headline, language) if headline else "")
    parts.extend((imprint.outlet or article.name, date_words(imprint.date)))
    return ", ".join(part for part in parts if part)
