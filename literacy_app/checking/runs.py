"""Runs of words that a lesson shares with another one, or with a brought article.

What stands inside quotation marks may be shared: a quotation is given word for word. The runs
are kept as hashes that last as long as the process.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from literacy_app.checking.material import Finding, Material, Place, finding
from literacy_app.checking.stretches import Role, stretches
from literacy_app.domain.lesson import Lesson
from literacy_app.domain.quotation_marks import quotations
from literacy_app.domain.text import plain_words

RUN = 8
"""How many words in a row are too many to be shared."""
MOST_TOLD = 5
"""How many shared runs are told of each other text."""
_PARAGRAPH = re.compile(r"\n\s*\n")


class Corpus:
    """The words of lessons and brought articles, to be compared with a lesson."""

    def __init__(self) -> None:
        self._names: dict[str, str] = {}
        self._first: dict[int, str] = {}
        self._further: dict[int, list[str]] = {}

    def add_lesson(self, owner: str, lesson: Lesson) -> None:
        """Add a lesson; `owner` tells it from all others, as its path does.

        The teacher's page is left out: lessons may well share how they are taught.
        """
        texts = (each.text for each in stretches(lesson) if each.role is not Role.TEACHER)
        self._add(owner, lesson.title, texts)

    def add_article(self, owner: str, name: str, text: str) -> None:
        """Add an article that was brought, by a name to show."""
        self._add(owner, name, (text,))

    def _add(self, owner: str, name: str, texts: Iterable[str]) -> None:
        self._names[owner] = name
        for run in {hash(run) for text in texts for words in _free(text) for run in _runs(words)}:
            if self._first.setdefault(run, owner) != owner:
                self._further.setdefault(run, []).append(owner)

    def owners(self, run: str, but: str) -> set[str]:
        """Who else has this run of words."""
        key = hash(run)
        first = self._first.get(key)
        if first is None:
            return set()
        return {first, *self._further.get(key, ())} - {but}

    def name_of(self, owner: str) -> str:
        """The lesson's title, or the article's name."""
        return self._names[owner]


def shared(material: Material) -> Iterator[Finding]:
    """Runs of eight words outside of quotations that another text has too, the whole of each.

    The article of a keyed lesson isn't the lesson's own, and isn't compared.
    """
    corpus = material.corpus
    if corpus is None:
        return
    told: Counter[str] = Counter()
    is_keyed = material.lesson.is_keyed
    for stretch in material.stretches:
        if is_keyed and stretch.role is Role.ARTICLE:
            continue
        for words in _free(stretch.text):
            for owner, run in _shared_in(words, corpus, material.owner):
                told[owner] += 1
                if told[owner] <= MOST_TOLD:
                    place = Place(stretch.kind, stretch.key, " ".join(run[:RUN]))
                    yield finding(
                        "run-shared",
                        place,
                        stretch.about or " ".join(run),
                        words=" ".join(run[:RUN]),
                        count=len(run),
                        other=corpus.name_of(owner),
                    )


def _shared_in(words: list[str], corpus: Corpus, me: str) -> Iterator[tuple[str, list[str]]]:
    """Each owner of words that are shared, with the longest run from where it begins."""
    begun: dict[str, int] = {}
    runs = _runs(words)
    for at in range(len(runs) + 1):
        owners = corpus.owners(runs[at], me) if at < len(runs) else set()
        for owner in sorted(begun.keys() - owners):
            yield owner, words[begun.pop(owner) : at - 1 + RUN]
        for owner in owners:
            begun.setdefault(owner, at)


def _free(text: str) -> Iterator[list[str]]:
    """The words of a text between its quotations, one list a stretch without a break."""
    for paragraph in _PARAGRAPH.split(text):
        at = 0
        for quoted in quotations(paragraph):
            yield plain_words(paragraph[at : quoted.start])
            at = quoted.end
        yield plain_words(paragraph[at:])


def _runs(words: list[str]) -> list[str]:
    return [" ".join(words[at : at + RUN]) for at in range(len(words) - RUN + 1)]
