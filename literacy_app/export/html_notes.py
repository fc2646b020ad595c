"""The explanations below an exported article, one a passage, each with a way back."""

from __future__ import annotations

from collections.abc import Iterator

from literacy_app.domain.lesson import UNNAMED, Article, Lesson, Passage, Voice
from literacy_app.export.html_text import Prose, clean, direction_of, prose_html
from literacy_app.export.wording import KIND_NAMES, Wording

_WRITER = "\0writer"
_NOT_NAMED = {"": "source not stated", UNNAMED: "someone unnamed", _WRITER: "the writer"}


def own_attributes(lesson: Lesson) -> str:
    """The attributes of what is in the lesson's language."""
    return f'lang="{clean(lesson.language)}" dir="{direction_of(lesson.language)}"'


class Anchors:
    """What an article's passages are called on the page.

    `article_number` keeps articles of one lesson apart; `numbers` are those of the marked
    passages, by id, from 1 in text order.
    """

    def __init__(self, article: Article, article_number: int, wording: Wording) -> None:
        self.article = article
        self.article_number = article_number
        self.marked = article.marked()
        self.numbers = {each.id: count for count, each in enumerate(self.marked, 1)}
        self._wording = wording

    def key(self, passage: Passage) -> str:
        """What follows the `p` of a passage's anchor and the `n` of its explanation's."""
        return f"{self.article_number}-{self.numbers[passage.id]}"

    def badge(self, passage: Passage) -> str:
        """Letter and number, and a question mark where the passage is contested."""
        contested = "?" if passage.is_contested else ""
        letter = clean(self._wording.letter(passage.voice))
        return f"<bdi>{letter}{self.numbers[passage.id]}{contested}</bdi>"

    def reference(self, passage: Passage) -> str:
        """A link to a passage's explanation."""
        return f'<a href="#n{self.key(passage)}">{self.badge(passage)}</a>'


def notes(lesson: Lesson, anchors: Anchors, prose: Prose, wording: Wording) -> Iterator[str]:
    """The explanations of an article's passages; nothing where there are none."""
    if anchors.marked:
        yield from _Notes(lesson, anchors, prose, wording).parts()


class _Notes:
    def __init__(self, lesson: Lesson, anchors: Anchors, prose: Prose, wording: Wording) -> None:
        self._lesson = lesson
        self._article = anchors.article
        self._anchors = anchors
        self._prose = prose
        self._wording = wording
        self._own = own_attributes(lesson)

    def _say(self, template: str, **names: object) -> str:
        return clean(self._wording.say(template, **names))

    def parts(self) -> Iterator[str]:
        """The section from top to bottom."""
        heading = f"notes-{self._anchors.article_number}"
        words = self._say("Passage by passage")
        if self._article.name:
            words += f": <span {self._own}>{clean(self._article.name)}</span>"
        yield f'<section class="notes" role="doc-endnotes" aria-labelledby="{heading}">\n'
        yield f'<h2 id="{heading}">{words}</h2>\n<ol role="list">\n'
        for passage in self._anchors.marked:
            yield from self._note(passage)
        yield "</ol>\n</section>\n"

    def _note(self, passage: Passage) -> Iterator[str]:
        key = self._anchors.key(passage)
        back = self._say("Back to passage {number}", number=self._anchors.numbers[passage.id])
        yield f'<li id="n{key}" class="{passage.voice}">\n'
        yield (
            f'<a class="badge" href="#p{key}" role="doc-backlink" aria-label="{back}">'
            f"{self._anchors.badge(passage)}</a>\n"
        )
        yield f"<p><strong>{self._name(self._speaker(passage))}</strong>{self._role(passage)}</p>\n"
        yield f'<p class="about">{self._kind(passage)}</p>\n'
        quoted = clean(" ".join(self._article.words_of(passage).split()))
        yield f"<blockquote {self._own}>{quoted}</blockquote>\n"
        if passage.note:
            yield f"<div {self._own}>\n{prose_html(self._prose(passage.note))}</div>\n"
        for fact in self._facts(passage):
            yield f'<p class="about">{fact}</p>\n'
        yield "</li>\n"

    def _speaker(self, passage: Passage) -> str:
        """A name as lessons write it; one of its own where the writer has none."""
        if passage.voice is Voice.SPEECH:
            return passage.source or ""
        return self._article.imprint.byline or self._article.imprint.outlet or _WRITER

    def _name(self, name: str) -> str:
        if name in _NOT_NAMED:
            return self._say(_NOT_NAMED[name])
        return f"<bdi>{clean(name)}</bdi>"

    def _role(self, passage: Passage) -> str:
        role = self._lesson.role_of(self._speaker(passage))
        return f' <span class="about">{clean(role)}</span>' if role else ""

    def _kind(self, passage: Passage) -> str:
        words = clean(self._wording.voice(passage.voice))
        if passage.kind is not None:
            words += f", {self._say(KIND_NAMES[passage.kind])}"
        if passage.cue:
            words += f" · {self._say('Cue word')}: <bdi>{clean(passage.cue)}</bdi>"
        return words

    def _facts(self, passage: Passage) -> Iterator[str]:
        if passage.via and passage.voice is Voice.SPEECH:
            yield self._fact("How it reached you", self._chain(passage))
        if passage.alternative is not None:
            second = clean(self._wording.voice(passage.alternative))
            yield self._fact("Contested: a second reading", second)
        marked = self._anchors.marked
        outer = next((each for each in marked if each.id == passage.within), None)
        if outer is not None:
            yield self._fact("Inside", self._anchors.reference(outer))
        inner = [each for each in marked if each.within == passage.id]
        if inner:
            yield self._fact("Contains", ", ".join(map(self._anchors.reference, inner)))

    def _fact(self, what: str, value: str) -> str:
        return f"{self._say(what)}: {value}"

    def _chain(self, passage: Passage) -> str:
        imprint = self._article.imprint
        last = imprint.outlet or imprint.byline
        names = [self._name(each) for each in (self._speaker(passage), *passage.via)]
        names.append(self._name(last) if last else self._say("this article"))
        arrow = "←" if direction_of(self._wording.language) == "rtl" else "→"
        return f" {arrow} ".join(names)
