"""The people of a lesson, and its words: who is named in it, and what idioms mean."""

from __future__ import annotations

from typing import TYPE_CHECKING

from literacy_app.domain.lesson import GlossaryEntry, Lesson, Speaker
from literacy_app.domain.proposals import undeclared
from literacy_app.ui.authoring.form_chips import Chips, Offer
from literacy_app.ui.authoring.form_group import Chapter, Group
from literacy_app.ui.authoring.form_row import Column, Row
from literacy_app.ui.authoring.form_rows import Rows
from literacy_app.ui.widgets.labels import shortened
from literacy_app.ui.words import tr

if TYPE_CHECKING:
    from literacy_app.ui.authoring.form_edits import FormEdits
    from literacy_app.ui.theme import Look

_ALL = "\n"
_LONGEST = 40


class PeoplePart(Chapter):
    """Edits who speaks in the lesson.

    Attributes:
        rows: names and roles.
        new: sources and relays that aren't among them yet, each added by a click.
    """

    def __init__(self, edits: FormEdits, look: Look) -> None:
        self._edits = edits
        self._lesson: Lesson | None = None
        columns = (
            Column(tr("Name"), tr("Ada Quist"), 2),
            Column(tr("Who that is"), tr("Mayor of Tolle"), 3),
        )
        self.rows = Rows(columns, tr("Add somebody"), look)
        self.rows.edited.connect(self._take)
        self.rows.left.connect(edits.seal)
        self.new = Chips(look)
        self.new.chosen.connect(self._add)
        self._named = Group(look, self.new, heading=tr("Named in passages, but not here yet"))
        super().__init__(
            tr("The people"),
            tr("Whoever says something, or passes it on. Learners see who they are."),
            look,
            self.rows,
            self._named,
        )

    def show_lesson(self, lesson: Lesson) -> None:
        """Show the people of the lesson."""
        self._lesson = lesson
        self.rows.show_rows([tuple(each) for each in lesson.speakers])
        new = self._undeclared()
        offers = [Offer(e, shortened(e, _LONGEST), tr("Add {name}", name=e)) for e in new]
        if len(new) > 1:
            offers.insert(0, Offer(_ALL, tr("Add all")))
        self.new.offer(offers)
        self._named.setVisible(bool(new))

    def _undeclared(self) -> tuple[str, ...]:
        if self._lesson is None:
            return ()
        return undeclared(self._lesson, self._lesson.passages())

    def _add(self, name: str) -> None:
        names = self._undeclared() if name == _ALL else (name,)
        new = tuple(Speaker(each) for each in names)
        self._edits.edit(lambda it: it.with_fields(speakers=(*it.lesson.speakers, *new)))

    def _take(self, rows: tuple[Row, ...], line: str) -> None:
        speakers = tuple(Speaker(*each) for each in rows)
        merge = f"speakers.{line}" if line else ""
        self._edits.edit(lambda it: it.with_fields(speakers=speakers), merge)


class GlossaryPart(Chapter):
    """Edits what words and idioms mean. `rows` has them."""

    def __init__(self, edits: FormEdits, look: Look) -> None:
        self._edits = edits
        columns = (
            Column(tr("Word or idiom"), tr("out of breath"), 2),
            Column(tr("What it means"), tr("very busy and excited"), 3),
        )
        self.rows = Rows(columns, tr("Add a word"), look)
        self.rows.edited.connect(self._take)
        self.rows.left.connect(edits.seal)
        super().__init__(
            tr("Difficult words"),
            tr("As they stand in the article. Learners see the meaning beside the text."),
            look,
            self.rows,
        )

    def show_lesson(self, lesson: Lesson) -> None:
        """Show the glossary of the lesson."""
        self.rows.show_rows([tuple(each) for each in lesson.glossary])

    def _take(self, rows: tuple[Row, ...], line: str) -> None:
        glossary = tuple(GlossaryEntry(*each) for each in rows)
        merge = f"glossary.{line}" if line else ""
        self._edits.edit(lambda it: it.with_fields(glossary=glossary), merge)
