"""Whose voice a passage is, how that shows, and how else it can be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from literacy_app.domain.lesson import KINDS, Kind, Passage, Voice
from literacy_app.ui.authoring.form_chips import Chip, Chips, Offer
from literacy_app.ui.authoring.form_fields import Heading
from literacy_app.ui.authoring.form_group import Group
from literacy_app.ui.authoring.form_words import kind_button, kind_meaning, kinds_question
from literacy_app.ui.authoring.voice_pick import VoicePick
from literacy_app.ui.widgets.labels import label
from literacy_app.ui.words import tr, voice_meaning

if TYPE_CHECKING:
    from literacy_app.ui.authoring.form_edits import PassageEdits
    from literacy_app.ui.theme import Look


class VoicePart(Group):
    """Gives the passage a voice. `pick` has the buttons."""

    def __init__(self, edits: PassageEdits, look: Look) -> None:
        self.pick = VoicePick(tuple(Voice), look)
        self.pick.pressed.connect(edits.give_voice)
        self._meaning = label("", look, "quiet")
        heading = tr("Whose voice is it?")
        super().__init__(look, self.pick, self._meaning, heading=heading, is_part=True)

    def show_passage(self, passage: Passage) -> None:
        """Show the passage's voice."""
        self.pick.show_picked(passage.voice)
        self._meaning.setText(voice_meaning(passage.voice))


class KindPart(Group):
    """Says how the voice shows; pressing a kind again takes it back. `chips` has the kinds."""

    def __init__(self, edits: PassageEdits, look: Look) -> None:
        self._edits = edits
        self._heading = Heading("", look, is_part=True)
        self.chips = Chips(look, checkable=True)
        self._meaning = label("", look, "quiet")
        super().__init__(look, self._heading, self.chips, self._meaning)
        self.chips.chosen.connect(self._choose)

    def show_passage(self, passage: Passage) -> None:
        """Show the kinds of the passage's voice, and which one it is."""
        kinds = KINDS[passage.voice]
        self.setVisible(bool(kinds))
        self._heading.ask(kinds_question(passage.voice))
        self.chips.offer([Offer(each.value, kind_button(each)) for each in kinds])
        self.chips.show_chosen(passage.kind)
        for each in kinds:
            self.chips.buttons[each.value].setAccessibleDescription(kind_meaning(each))
        words = kind_meaning(passage.kind) if passage.kind is not None else ""
        self._meaning.setText(words or tr("Not chosen yet."))

    def _choose(self, name: str) -> None:
        kind = Kind(name)
        self._edits.change({"kind": None if self._edits.passage.kind is kind else kind})


class SecondReadingPart(Group):
    """Says whether the passage can be read otherwise. `no` and `pick` are its buttons."""

    def __init__(self, edits: PassageEdits, look: Look) -> None:
        self._edits = edits
        self.no = Chip(tr("No"), look, checkable=True)
        self.no.setAccessibleName(tr("It can’t be read otherwise"))
        self.pick = VoicePick(tuple(Voice), look, tr("It can also be read as:"), self.no)
        self._meaning = label("", look, "quiet")
        heading = tr("Can it be read otherwise?")
        super().__init__(look, self.pick, self._meaning, heading=heading, is_part=True)
        self.no.clicked.connect(lambda: self._choose(None))
        self.pick.pressed.connect(self._choose)

    def show_passage(self, passage: Passage) -> None:
        """Show the passage's second reading."""
        self.setVisible(passage.voice is not Voice.PLAIN)
        self.pick.offer([each for each in Voice if each is not passage.voice])
        self.pick.show_picked(passage.alternative)
        self.no.setChecked(passage.alternative is None)
        self._meaning.setText(
            tr("Both can be defended. Say why in the explanation; in a quiz either is right.")
            if passage.is_contested
            else tr("Only where a careful reader could defend another voice.")
        )

    def _choose(self, voice: Voice | None) -> None:
        self._edits.change({"alternative": voice})
        self.no.setChecked(self._edits.passage.alternative is None)
