"""A lesson's articles with their passages as one HTML page that needs nothing else.

The page has no script and fetches nothing. Each passage is a mark with its voice's underline
pattern and a link to its explanation, which links back: it can be read on paper, in greyscale,
with a screen reader, light or dark. Where a browser knows `:has`, voices can be switched off.
"""

from __future__ import annotations

from collections.abc import Iterator

from literacy_app.domain.lesson import (
    MARKED_VOICES,
    Article,
    Block,
    BlockKind,
    Lesson,
    Origin,
    Passage,
)
from literacy_app.export.html_notes import Anchors, notes, own_attributes
from literacy_app.export.html_style import STYLE
from literacy_app.export.html_text import Prose, clean, direction_of, marked_block, prose_html
from literacy_app.export.wording import VOICE_LETTERS, VOICE_MEANINGS, Wording

_TAGS = {BlockKind.HEADLINE: "h2", BlockKind.CROSSHEAD: "h3"}
_POLICY = "default-src 'none'; style-src 'unsafe-inline'"


def html_page(lesson: Lesson, prose: Prose, wording: Wording | None = None) -> str:
    """The page; raises ValueError where the lesson has no article's text.

    `prose` reads the Markdown of introduction and explanations.
    """
    if not lesson.articles:
        raise ValueError(f"lesson {lesson.id!r} has no article's text")
    return "".join(_Page(lesson, prose, wording or Wording()).parts())


class _Page:
    """One page being written."""

    def __init__(self, lesson: Lesson, prose: Prose, wording: Wording) -> None:
        self._lesson = lesson
        self._prose = prose
        self._wording = wording
        self._own = own_attributes(lesson)

    def _say(self, template: str) -> str:
        return clean(self._wording.say(template))

    def parts(self) -> Iterator[str]:
        """The page from top to bottom."""
        language = self._wording.language
        title = clean(self._lesson.title)
        yield f'<!DOCTYPE html>\n<html lang="{clean(language)}" dir="{direction_of(language)}">\n'
        yield '<head>\n<meta charset="utf-8">\n'
        yield '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        yield f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        yield f"<title>{title}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n"
        yield f"<header>\n<h1 {self._own}>{title}</h1>\n"
        yield from self._key()
        yield "</header>\n<main>\n"
        if self._lesson.introduction:
            introduction = prose_html(self._prose(self._lesson.introduction))
            yield f'<div class="introduction" {self._own}>\n{introduction}</div>\n'
        for number, article in enumerate(self._lesson.articles, 1):
            yield from _Article(self._lesson, article, number, self._prose, self._wording).parts()
        yield from self._glossary()
        made = self._say("Made with Whose Voice?")
        yield f"</main>\n<footer><p>{made}</p></footer>\n</body>\n</html>\n"

    def _key(self) -> Iterator[str]:
        """The three voices, each with a switch."""
        heading = self._say("Whose voice is it?")
        yield f'<section class="key" aria-labelledby="key">\n<h2 id="key">{heading}</h2>\n<dl>\n'
        for voice in MARKED_VOICES:
            letter = self._say(VOICE_LETTERS[voice])
            badge = f'<span class="badge {voice}" aria-hidden="true">{letter}</span>'
            name = f'<mark class="{voice}">{clean(self._wording.voice(voice))}</mark>'
            box = f'<input type="checkbox" id="show-{voice}" checked>'
            yield f"<dt><label>{box} {badge} {name}</label></dt>\n"
            yield f"<dd>{self._say(VOICE_MEANINGS[voice])}</dd>\n"
        yield "</dl>\n"
        contested = any(each.is_contested for each in self._lesson.passages())
        if contested:
            words = "A question mark in a badge: a second reading can be defended as well."
            yield f"<p>{self._say(words)}</p>\n"
        yield "</section>\n"

    def _glossary(self) -> Iterator[str]:
        if not self._lesson.glossary:
            return
        heading = self._say("Glossary")
        yield '<section class="glossary" aria-labelledby="glossary">\n'
        yield f'<h2 id="glossary">{heading}</h2>\n<dl {self._own}>\n'
        for entry in self._lesson.glossary:
            meaning = prose_html(self._prose(entry.meaning))
            yield f"<dt>{clean(entry.term)}</dt>\n<dd>{meaning}</dd>\n"
        yield "</dl>\n</section>\n"


class _Article:
    """One article and its explanations; `number` keeps its anchors apart from other articles'."""

    def __init__(
        self, lesson: Lesson, article: Article, number: int, prose: Prose, wording: Wording
    ) -> None:
        self._lesson = lesson
        self._article = article
        self._number = number
        self._prose = prose
        self._wording = wording
        self._anchors = Anchors(article, number, wording)
        self._own = own_attributes(lesson)

    def parts(self) -> Iterator[str]:
        """The article, then its explanations."""
        heading = f"article-{self._number}"
        yield f'<article {self._own} aria-labelledby="{heading}">\n'
        yield from self._head(heading)
        yield '<div class="body">\n'
        for block in self._body():
            tag = _TAGS.get(block.kind, "p")
            yield f"<{tag}>{self._marked_words(block)}</{tag}>\n"
        yield "</div>\n</article>\n"
        yield from notes(self._lesson, self._anchors, self._prose, self._wording)

    # ------------------------------------------------------------ the article

    def _headline(self) -> Block | None:
        first = self._article.blocks[0] if self._article.blocks else None
        return first if first is not None and first.kind is BlockKind.HEADLINE else None

    def _body(self) -> tuple[Block, ...]:
        return self._article.blocks[1 if self._headline() else 0 :]

    def _head(self, heading: str) -> Iterator[str]:
        imprint, headline = self._article.imprint, self._headline()
        kicker = self._article.name or imprint.outlet
        if headline is not None:
            words = self._marked_words(headline)
        else:
            words, kicker = clean(kicker or self._lesson.title), ""
        if kicker:
            yield f'<p class="kicker">{clean(kicker)}</p>\n'
        yield f'<h2 id="{heading}">{words}</h2>\n'
        outlet = imprint.outlet if self._article.name else ""
        known = [clean(each) for each in (outlet, imprint.byline) if each]
        if imprint.date:
            known.append(self._date(imprint.date))
        if known:
            yield f'<p class="byline">{" · ".join(known)}</p>\n'
        origin = self._origin()
        if origin:
            yield f'<p class="origin">{origin}</p>\n'

    def _date(self, written: str) -> str:
        words = clean(self._wording.date(written))
        known = words != clean(written)
        return f'<time datetime="{clean(written)}">{words}</time>' if known else words

    def _origin(self) -> str:
        imprint = self._article.imprint
        if imprint.origin is Origin.FICTIONAL:
            return clean(self._wording.say("Fictional: written for this lesson"))
        if imprint.origin is not Origin.RETOLD:
            return ""
        references = imprint.references or self._lesson.references
        titles = "; ".join(each.outlet or each.title for each in references)
        if not titles:
            return clean(self._wording.say("Retold"))
        return clean(self._wording.say("Retold from: {titles}", titles=titles))

    def _marked_words(self, block: Block) -> str:
        return marked_block(self._article, block, self._open, self._close)

    def _open(self, passage: Passage, begins: bool) -> str:
        second = f' data-second="{passage.alternative}"' if passage.alternative else ""
        if not begins:
            return f'<mark class="{passage.voice}"{second}>'
        voice = clean(self._wording.voice(passage.voice))
        identity = f'id="p{self._anchors.key(passage)}" data-voice="{voice}"'
        return f'<mark class="{passage.voice}" {identity}{second}>'

    def _close(self, passage: Passage, ends: bool) -> str:
        if not ends:
            return "</mark>"
        number = self._anchors.numbers[passage.id]
        name = clean(
            self._wording.say(
                "{voice}, explanation {number}",
                voice=self._wording.voice(passage.voice),
                number=number,
            )
        )
        link = (
            f'<a class="badge" href="#n{self._anchors.key(passage)}" role="doc-noteref" '
            f'aria-label="{name}">{self._anchors.badge(passage)}</a>'
        )
        return f'</mark><sup class="{passage.voice}">{link}</sup>'
