"""Somebody who edits a lesson on the desk at random, by the form and in its text."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from random import Random

from literacy_app.domain.draft import Draft
from literacy_app.domain.editing import EditRefused
from literacy_app.domain.lesson import KINDS, GlossaryEntry, Span, Speaker, Voice
from literacy_app.domain.question import Option, Question, QuestionKind
from literacy_app.domain.text import word_spans
from literacy_app.session.authoring import Authoring

WORDS = "the mayor said that “no roof” is a *roof* [sic] – 12 % of it, and “more".split()
SNIPPETS = ("x", "y", " ", "\n", "\n\n", "]", "[", "{", "*", "# ", "“", "word ", "[^9]: a note\n")


class Hand:
    """Makes random edits of a lesson that is on the desk."""

    def __init__(self, authoring: Authoring, seed: int) -> None:
        self.authoring = authoring
        self.random = Random(seed)

    def edit_form(self) -> bool:
        """Make one edit of the draft; False where it was refused."""
        edits = (self.mark, self.mark, self.mark, self.change, self.change, self.remove,
                 self.move, self.join, self.split, self.renumber, self.fields,
                 self.question, self.question, self.drop_piece)  # fmt: skip
        merge = self.random.choice(("", "", "field"))
        try:
            self.authoring.edit(self.random.choice(edits)(), merge)
        except EditRefused:
            return False
        return True

    def type(self) -> None:
        """Type or delete something in the text."""
        text = self.authoring.text
        at = self.random.randint(0, len(text))
        for _ in range(self.random.randint(1, 4)):
            removed = self.random.choice((0, 0, 1))
            removed = min(removed, len(self.authoring.text) - at)
            inserted = self.random.choice(SNIPPETS) if self.random.random() < 0.8 else ""
            self.authoring.type(at, removed, inserted)
            at += len(inserted)

    def anything(self) -> None:
        """Do anything that can be done at a desk."""
        do = self.random.choice(
            (self.edit_form, self.edit_form, self.edit_form, self.type,
             self.authoring.undo, self.authoring.redo, self.authoring.settle)
        )  # fmt: skip
        do()

    # ------------------------------------------------------------ edits of the draft

    @property
    def _draft(self) -> Draft:
        return self.authoring.draft

    def _words(self, most: int = 6) -> str:
        return " ".join(self.random.choices(WORDS, k=self.random.randint(1, most)))

    def _passage(self) -> str:
        ids = [each.id for each in self._draft.lesson.passages()]
        return self.random.choice(ids) if ids else "none"

    def _span(self, article: int) -> Span:
        words = list(word_spans(self._draft.lesson.articles[article].text))
        if not words:
            return Span(0, 0)
        first = self.random.randrange(len(words))
        last = min(len(words) - 1, first + self.random.randint(0, 12))
        return Span(words[first].start, words[last].end)

    def mark(self) -> Callable[[Draft], Draft]:
        article = self.random.randrange(max(1, len(self._draft.lesson.articles)))
        if not self._draft.lesson.articles:
            return lambda it: it
        span, voice = self._span(article), self.random.choice(list(Voice))
        kind = self.random.choice((*KINDS[voice], None))
        note = self._words() if self.random.random() < 0.7 else ""
        return lambda it: it.mark([span], voice, article, kind=kind, note=note)

    def change(self) -> Callable[[Draft], Draft]:
        some, passage_id = self.random, self._passage()
        return some.choice(
            (
                lambda it: it.change(passage_id, voice=some.choice(list(Voice))),
                lambda it: it.change(passage_id, note=some.choice(("", self._words()))),
                lambda it: it.change(passage_id, cue=some.choice((None, "said", "the"))),
                lambda it: it.change(passage_id, source="Ada Quist", via=("the Courier", "x; y")),
                lambda it: it.change(passage_id, alternative=Voice.PLAIN),
                lambda it: it.rename(passage_id, f"n{some.randint(1, 50)}"),
            )
        )

    def remove(self) -> Callable[[Draft], Draft]:
        passage_id = self._passage()
        return lambda it: it.remove(passage_id)

    def move(self) -> Callable[[Draft], Draft]:
        passage_id = self._passage()

        def moved(draft: Draft) -> Draft:
            passage = draft.passage(passage_id)
            piece = self.random.randrange(len(passage.pieces))
            start, end = passage.pieces[piece]
            return draft.move(
                passage_id,
                piece,
                Span(start + self.random.randint(-3, 3), end + self.random.randint(-3, 5)),
            )

        return moved

    def join(self) -> Callable[[Draft], Draft]:
        one, other = self._passage(), self._passage()
        return lambda it: it.join(one, other)

    def split(self) -> Callable[[Draft], Draft]:
        passage_id, where = self._passage(), self.random.random()

        def parted(draft: Draft) -> Draft:
            passage = draft.passage(passage_id)
            return draft.split(
                passage_id, int(passage.start + where * (passage.end - passage.start))
            )

        return parted

    def drop_piece(self) -> Callable[[Draft], Draft]:
        passage_id = self._passage()
        return lambda it: it.drop_piece(passage_id, 0)

    def renumber(self) -> Callable[[Draft], Draft]:
        return Draft.renumber

    def fields(self) -> Callable[[Draft], Draft]:
        words = self._words()
        return self.random.choice(
            (
                lambda it: it.with_fields(title=words),
                lambda it: it.with_fields(objective=words, level=3),
                lambda it: it.with_fields(language="de"),
                lambda it: it.with_fields(introduction=f"So {words}"),
                lambda it: it.with_fields(teacher=f"So {words}\n\nSo it is."),
                lambda it: it.with_fields(glossary=(GlossaryEntry("a roof", words),)),
                lambda it: it.with_fields(speakers=(*it.lesson.speakers, Speaker(words))),
                lambda it: it.with_imprint(outlet=words, date="2026"),
            )
        )

    def question(self) -> Callable[[Draft], Draft]:
        some, count = self.random, len(self._draft.lesson.questions)
        options = (Option(self._words(), True), Option(f"{self._words()} 2", False, "No."))
        passages = (self._passage(),) if some.random() < 0.5 else ()
        asked = Question(QuestionKind.CHOICE, self._words(), passages=passages, options=options)
        if passages == ("none",):
            asked = replace(asked, passages=())
        index = some.randrange(count) if count else 0
        return some.choice(
            (
                lambda it: it.add_question(asked, some.randint(0, count)),
                lambda it: it.change_question(
                    index, replace(it.question(index), prompt=asked.prompt)
                ),
                lambda it: it.remove_question(index),
                lambda it: it.move_question(index, some.randint(0, max(0, count - 1))),
            )
        )
