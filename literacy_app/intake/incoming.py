"""An article on its way in: out of a file, a paste or a drop, cleaned."""

from __future__ import annotations

from pathlib import Path

from literacy_app.domain.problems import Message
from literacy_app.intake.article import LIMIT, checked, refused, sound, too_large
from literacy_app.intake.cleaner import cleaned_html, cleaned_text
from literacy_app.intake.cleaning import Cleaned
from literacy_app.intake.files import SourceKind, read_source

_PARAGRAPHS, _CHARACTERS, _PARAGRAPH = 2_000, 600_000, 20_000
SLOW = 200_000
"""A paste of more characters is better cleaned in the background."""


def cleaned_file(path: Path) -> Cleaned:
    """The article of a text file, web page or Word document; raises ArticleError."""
    source = read_source(path)
    if source.kind is SourceKind.TEXT:
        checked(source.text, source.name)
        return _bounded(cleaned_text(source.text, source.name, source.guessed))
    cleaned = cleaned_html(source.text, source.name, source.guessed)
    checked("".join(each.text for each in cleaned.blocks), source.name)
    return _bounded(cleaned)


def cleaned_paste(plain: str, html: str = "") -> Cleaned:
    """The article in a paste, from its rich text where that has words; raises ArticleError."""
    if len(plain) > LIMIT or len(html) > LIMIT:
        raise too_large("")
    cleaned = cleaned_html(sound(html)) if html else None
    if cleaned is not None and any(each.text for each in cleaned.blocks):
        return _bounded(cleaned)
    return _bounded(cleaned_text(checked(sound(plain), "").text))


def _bounded(cleaned: Cleaned) -> Cleaned:
    """The same, unless it is more than a lesson can hold."""
    lengths = [len(each.text) for each in cleaned.paragraphs]
    if len(lengths) > _PARAGRAPHS or sum(lengths) > _CHARACTERS:
        raise refused(
            "article-too-long",
            cleaned.name,
            Message.of("this is far longer than an article."),
            Message.of("Copy the article’s own text alone, and paste it."),
        )
    if max(lengths, default=0) > _PARAGRAPH:
        raise refused(
            "article-paragraph-too-long",
            cleaned.name,
            Message.of("a paragraph has more than {limit} characters.", limit=_PARAGRAPH),
            Message.of("Part it with blank lines, and bring the text again."),
        )
    return cleaned
