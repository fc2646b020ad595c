"""The two versions of a contrast."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from literacy_app.domain.contrasting import compared
from literacy_app.domain.lesson import Voice
from literacy_app.domain.question import Version
from literacy_app.ui.authoring.question_part import Asked, QuestionPart
from literacy_app.ui.authoring.question_words import passages_of
from literacy_app.ui.authoring.version_field import VersionField
from literacy_app.ui.authoring.voice_pick import VoicePick
from literacy_app.ui.widgets.buttons import FlatButton
from literacy_app.ui.widgets.labels import label
from literacy_app.ui.words import tr

if TYPE_CHECKING:
    from literacy_app.domain.lesson import Kind, Passage
    from literacy_app.ui.theme import Look


class VersionsPart(QuestionPart):
    """Version A and version B, and a button that marks in both what differs.

    Attributes:
        fields: the two, by the names of what they hold.
        pick: marks what is selected in the one that was written in last.
        compare: marks what differs.
    """

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._about: Passage | None = None
        self.fields = {"a": VersionField(tr("A"), look), "b": VersionField(tr("B"), look)}
        self._last = self.fields["b"]
        for name, field in self.fields.items():
            field.edited.connect(lambda version, typed, name=name: self._edit(name, version, typed))
            field.came.connect(partial(self._come_to, field))
            field.left.connect(self.left)
            self.column.addWidget(field)
        self._hint = label(tr("Select the words that change, and say how they speak:"), look)
        self.pick = VoicePick(tuple(Voice), look, tr("Mark as"))
        self.pick.pressed.connect(lambda voice: self._last.mark(voice))
        for number, button in enumerate(self.pick.buttons.values(), 1):
            button.setToolTip(tr("Mark what is selected so (Alt+{number})", number=number))
        self.compare = FlatButton(tr("Mark what differs"), look)
        self.compare.setToolTip(tr("Plain in A, and in B in the voice that the question is about"))
        self.compare.clicked.connect(self._compare)
        self.column.addWidget(self._hint)
        self.column.addWidget(self.pick)
        self.column.addWidget(self.compare, 0, Qt.AlignmentFlag.AlignLeading)
        self.setFocusProxy(self.fields["a"])
        self.set_look(look)

    def show_question(self, asked: Asked, is_other: bool) -> None:
        """Show the two versions."""
        question = asked.question
        passages = passages_of(asked.lesson)
        self._about = next((passages[e][1] for e in question.passages if e in passages), None)
        for name, version in (("a", question.a), ("b", question.b)):
            self.fields[name].show_version(version or Version(""), is_other)
        self.compare.setEnabled(all(each.version.text for each in self.fields.values()))

    def _come_to(self, field: VersionField) -> None:
        self._last = field

    def _edit(self, name: str, version: Version, is_typed: bool) -> None:
        self.changed.emit({name: version}, name if is_typed else "")

    def _compare(self) -> None:
        """Mark what differs: plain in A, and in B in the voice that is asked about."""
        voice, kind = self._voice()
        a, b = compared(self.fields["a"].version, self.fields["b"].version, voice, kind)
        self.changed.emit({"a": a, "b": b}, "")

    def _voice(self) -> tuple[Voice, Kind | None]:
        if self._about is None or self._about.voice is Voice.PLAIN:
            return Voice.COMMENTARY, None
        return self._about.voice, self._about.kind

    def set_look(self, look: Look) -> None:
        """Draw with another theme or text size."""
        super().set_look(look)
        for field in self.fields.values():
            field.set_look(look)
        for each in (self._hint, self.pick, self.compare):
            each.set_look(look)
        self.column.setSpacing(round(look.px(10)))
