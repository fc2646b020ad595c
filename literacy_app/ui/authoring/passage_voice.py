"""Whose voice a passage is, how that shows, and how else it can be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from literacy_app.domain.lesson import KINDS, Kind, Passage, Voice
from literacy_app.ui.authoring.dressing import dress
from literacy_app.ui.authoring.form_chips import Chip, Chips, Offer
from literacy_app.ui.authoring.form_fields import Heading
from literacy_app.ui.authoring.form_words import kind_button, kind_meaning, kinds_question
from literacy_app.ui.authoring.voice_pick import VoicePick
from literacy_app.ui.widgets.flow_layout import bare_column
from literacy_app.ui.widgets.labels import label
from literacy_app.ui.words import tr, voice_meaning

if TYPE_CHECKING:
    from literacy_app.ui.authoring.form_edits import PassageEdits
    from literacy_app.ui.theme import Look

_VOICES = (Voice.SPEECH, Voice.COMMENTARY, Voice.INFERENCE, Voice.PLAIN)


class VoicePart(QWidget):
    """Gives the passage a voice. `pick` has the buttons."""

    def __init__(self, edits: PassageEdits, look: Look) -> None:
        super().__init__()
        self._heading = Heading(tr("Whose voice is it?"), look, is_part=True)
        self.pick = VoicePick(_VOICES, look)
        self.pick.pressed.connect(edits.give_voice)
        self._meaning = label("", look, "quiet")
        self._column = bare_column(self)
        for each in (self._heading, self.pick, self._meaning):
            self._column.addWidget(each)
        self.set_look(look)

    def show_passage(self, passage: Passage) -> None:
        """Show the passage's voice."""
        self.pick.show_picked(passage.voice)
        self._meaning.setText(voice_meaning(passage.voice))

    def set_look(self, look: Look) -> None:
        """Draw with another theme or text size."""
        dress(look, self._heading, self.pick, self._meaning)
        self._column.setSpacing(round(look.px(6)))


class KindPart(QWidget):
    """Says how the voice shows; pressing a kind again takes it back. `chips` has the kinds."""

    def __init__(self, edits: PassageEdits, look: Look) -> None:
        super().__init__()
        self._edits = edits
        self._headings = {
            voice: Heading(kinds_question(voice), look, is_part=True) for voice in _VOICES[:3]
        }
        self.chips = Chips(look, checkable=True)
        self.chips.chosen.connect(self._choose)
        self._meaning = label("", look, "quiet")
        self._column = bare_column(self)
        for each in (*self._headings.values(), self.chips, self._meaning):
            self._column.addWidget(each)
        self.set_look(look)

    def show_passage(self, passage: Passage) -> None:
        """Show the kinds of the passage's voice, and which one it is."""
        kinds = KINDS[passage.voice]
        self.setVisible(bool(kinds))
        for voice, heading in self._headings.items():
            heading.setVisible(voice is passage.voice)
        self.chips.offer([Offer(each.value, kind_button(each)) for each in kinds])
        self.chips.show_chosen(passage.kind)
        for each in kinds:
            self.chips.buttons[each.value].setAccessibleDescription(kind_meaning(each))
        words = kind_meaning(passage.kind) if passage.kind is not None else ""
        self._meaning.setText(words or tr("Not chosen yet."))

    def _choose(self, name: str) -> None:
        kind = Kind(name)
        self._edits.change({"kind": None if self._edits.passage.kind is kind else kind})

    def set_look(self, look: Look) -> None:
        """Draw with another theme or text size."""
        dress(look, *self._headings.values(), self.chips, self._meaning)
        self._column.setSpacing(round(look.px(6)))


class SecondReadingPart(QWidget):
    """Says whether the passage can be read otherwise. `no` and `pick` are its buttons."""

    def __init__(self, edits: PassageEdits, look: Look) -> None:
        super().__init__()
        self._edits = edits
        self._heading = Heading(tr("Can it be read otherwise?"), look, is_part=True)
        self.no = Chip(tr("No"), look, checkable=True)
        self.no.setAccessibleName(tr("It can’t be read otherwise"))
        self.no.clicked.connect(lambda: self._choose(None))
        self.pick = VoicePick(_VOICES, look, tr("It can also be read as:"), self.no)
        self.pick.pressed.connect(self._choose)
        self._meaning = label("", look, "quiet")
        self._column = bare_column(self)
        for each in (self._heading, self.pick, self._meaning):
            self._column.addWidget(each)
        self.set_look(look)

    def show_passage(self, passage: Passage) -> None:
        """Show the passage's second reading."""
        self.setVisible(passage.voice is not Voice.PLAIN)
        self.pick.offer([each for each in _VOICES if each is not passage.voice])
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

    def set_look(self, look: Look) -> None:
        """Draw with another theme or text size."""
        dress(look, self._heading, self.no, self.pick, self._meaning)
        self._column.setSpacing(round(look.px(6)))
