"""Who says a passage, and who passed it on to the writer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from literacy_app.domain.lesson import UNNAMED, Passage, Speaker, Voice
from literacy_app.domain.proposals import undeclared
from literacy_app.session.reading import chain_of
from literacy_app.ui.authoring.form_chips import Chip, Chips, Offer
from literacy_app.ui.authoring.form_fields import TextLine, by_pointer
from literacy_app.ui.authoring.form_group import Group
from literacy_app.ui.authoring.form_row import Column, Row
from literacy_app.ui.authoring.form_rows import Rows
from literacy_app.ui.authoring.name_completion import NameCompletion
from literacy_app.ui.widgets.labels import label, shortened, shown_lines
from literacy_app.ui.words import link_name, tr, way_words

if TYPE_CHECKING:
    from literacy_app.ui.authoring.form_edits import PassageEdits
    from literacy_app.ui.theme import Look

_UNSTATED = "unstated"
_LONGEST = 32


class SourcePart(Group):
    """Says who says it.

    Attributes:
        field: the name, completed with those of the lesson and of its article.
        ways: “someone unnamed” and “not stated”.
        declare: adds a name that is new to the people of the lesson.
    """

    def __init__(self, edits: PassageEdits, look: Look) -> None:
        self._edits = edits
        self.field = TextLine(tr("Who says it?"), look, is_part=True)
        self.ways = Chips(look, checkable=True)
        self.ways.offer((Offer(UNNAMED, tr("Someone unnamed")), Offer(_UNSTATED, tr("Not stated"))))
        self.declare = Chips(look)
        super().__init__(look, self.field, self.ways, self.declare)
        names = edits.bench.marker.source_names
        self.completion = NameCompletion(self.field.line, names, self._complete, look)
        self.field.edited.connect(lambda name: self._take(name or None, "source"))
        self.field.left.connect(self._leave)
        self.ways.chosen.connect(self._choose)
        self.declare.chosen.connect(self._declare)

    def show_passage(self, passage: Passage) -> None:
        """Show the passage's source."""
        self.setVisible(passage.voice is Voice.SPEECH)
        is_named = passage.source not in (None, UNNAMED)
        self.field.show_value((passage.source or "") if is_named else "")
        is_unnamed = passage.source == UNNAMED
        usual = tr("Someone unnamed") if is_unnamed else tr("A name")
        self.field.line.setPlaceholderText(usual)
        self.ways.show_chosen(None if is_named else UNNAMED if is_unnamed else _UNSTATED)
        if not self.field.line.hasFocus():
            self._offer_to_declare()

    def _offer_to_declare(self) -> None:
        new = undeclared(self._edits.bench.authoring.lesson, (self._edits.passage,))
        self.declare.offer(
            [Offer(e, tr("Add {name} to the people", name=shortened(e, _LONGEST))) for e in new]
        )
        self.declare.setVisible(bool(new))

    def _take(self, source: str | None, field: str = "") -> None:
        self.field.say(self._edits.change({"source": source}, field))

    def _complete(self, name: str) -> None:
        self.field.put(name)
        self._take(name, "source")
        self._edits.seal()

    def _choose(self, way: str) -> None:
        self._take(UNNAMED if way == UNNAMED else None)

    def _leave(self) -> None:
        self._edits.seal()
        if not by_pointer():
            self._offer_to_declare()

    def _declare(self, name: str) -> None:
        self._edits.edit(lambda it: it.with_fields(speakers=(*it.lesson.speakers, Speaker(name))))

    def set_look(self, look: Look) -> None:
        """Draw with another theme or text size."""
        super().set_look(look)
        self.completion.set_look(look)


class RelayPart(Group):
    """Says through whom it reached the writer, from the source outward. `rows` has the relays."""

    def __init__(self, edits: PassageEdits, look: Look) -> None:
        self._edits = edits
        self._hint = label("", look, "quiet")
        column = Column(tr("Passed on by"), tr("A paper"))
        add, names = tr("Add who passed it on"), edits.bench.marker.source_names
        self.rows = Rows((column,), add, look, in_order=True, names=names)
        self.unnamed = Chip(tr("Add someone unnamed"), look)
        parts, heading = (self._hint, self.rows, self.unnamed), tr("Who passed it on?")
        super().__init__(look, *parts, heading=heading, is_part=True)
        self.rows.edited.connect(self._take)
        self.rows.left.connect(edits.seal)
        self.unnamed.clicked.connect(self._add_unnamed)

    def show_passage(self, passage: Passage) -> None:
        """Show the passage's relays, and the way that the words took."""
        self.setVisible(passage.voice is Voice.SPEECH)
        self.rows.show_rows([(_shown(each),) for each in passage.via])
        self.unnamed.setVisible(bool(passage.via))
        self._hint.setText(shown_lines(self._way(passage)))

    def _way(self, passage: Passage) -> str:
        if not passage.via:
            return tr("Only if somebody stood between: “as reported by …”.")
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        return way_words(map(link_name, chain_of(self._edits.article, passage)), mirrored)

    def _take(self, rows: tuple[Row, ...], line: str) -> None:
        via = tuple(_kept(name) for (name,) in rows)
        self._edits.change({"via": via}, f"via.{line}" if line else "")

    def _add_unnamed(self) -> None:
        self._edits.change({"via": (*self._edits.passage.via, UNNAMED)})


def _shown(relay: str) -> str:
    return tr("someone unnamed") if relay == UNNAMED else relay


def _kept(name: str) -> str:
    """A relay as the lesson has it; a semicolon would make two of it."""
    return UNNAMED if name == tr("someone unnamed") else name.replace(";", ",")
