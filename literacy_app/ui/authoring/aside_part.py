"""What a question may have besides: words before it, a hint, and what is said to every answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from literacy_app.session.quiz_building import Part
from literacy_app.ui.authoring.form_chips import Chips, Offer
from literacy_app.ui.authoring.form_fields import prose
from literacy_app.ui.authoring.question_part import Asked, QuestionPart, TextPart
from literacy_app.ui.words import tr

if TYPE_CHECKING:
    from literacy_app.ui.theme import Look


class AsideParts(QuestionPart):
    """The fields that many a question does without; an empty one waits behind a button.

    Attributes:
        parts: the fields, by the names of what they hold.
        adds: the buttons that bring an empty one.
    """

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._opened: set[str] = set()
        self._asked: Asked | None = None
        self.parts = {each.name: each for each in self._fields()}
        for part in self.parts.values():
            part.changed.connect(self.changed)
            part.left.connect(self.left)
            self.column.addWidget(part)
        self.adds = Chips(look)
        self.adds.chosen.connect(self._open)
        self.column.addWidget(self.adds)
        self.set_look(look)

    def _fields(self) -> tuple[TextPart, ...]:
        look = self.look
        return (
            TextPart(
                Part.PROSE,
                tr("Before the answer"),
                look,
                hint=tr("Stands below the question: what to look at, or what to bear in mind."),
                keeps=prose,
            ),
            TextPart(
                Part.HINT,
                tr("Hint"),
                look,
                hint=tr(
                    "Shown when the learner asks for it. Say where to look, not what is right."
                ),
            ),
            TextPart(
                Part.WHY,
                tr("Why"),
                look,
                hint=tr("Shown after any answer. Say what the words do."),
            ),
        )

    def show_question(self, asked: Asked, is_other: bool) -> None:
        """Show what it has, and buttons for what it hasn't."""
        if is_other:
            self._opened.clear()
        self._asked = asked
        for name, part in self.parts.items():
            part.show_question(asked, is_other)
            is_there = bool(getattr(asked.question, name)) or name in self._opened
            part.setVisible(is_there)
        words = {
            Part.PROSE: tr("+ Words before the answer"),
            Part.HINT: tr("+ Hint"),
            Part.WHY: tr("+ Why"),
        }
        hidden = [Offer(each, words[each]) for each in words if self.parts[each].isHidden()]
        self.adds.offer(hidden)

    def _open(self, name: str) -> None:
        """Bring a field that was empty, with the keyboard in it."""
        self._opened.add(name)
        if self._asked is not None:
            self.show_question(self._asked, is_other=False)
        self.parts[name].field.setFocus()

    def say(self, name: str, trouble: str) -> None:
        """Say what is wrong with what was typed in a field, or nothing."""
        if name in self.parts:
            self.parts[name].say(name, trouble)

    def set_look(self, look: Look) -> None:
        """Draw with another theme or text size."""
        super().set_look(look)
        self.adds.set_look(look)
        self.column.setSpacing(round(look.px(14)))
        for each in self.parts.values():
            each.set_look(look)
