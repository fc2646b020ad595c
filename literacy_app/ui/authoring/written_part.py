"""How a question is answered: by choosing among options, or in the learner’s own words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from literacy_app.session.quiz_building import as_written, is_written
from literacy_app.ui.authoring.form_chips import Chips, Offer
from literacy_app.ui.authoring.form_fields import Heading
from literacy_app.ui.authoring.question_part import Asked, QuestionPart
from literacy_app.ui.words import tr

if TYPE_CHECKING:
    from literacy_app.domain.question import Question
    from literacy_app.ui.theme import Look

_CHOSEN, _WRITTEN = "chosen", "written"


class WrittenPart(QuestionPart):
    """Chosen or written. `chips` are the two."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._question: Question | None = None
        self._heading = Heading(tr("The answer is"), look, is_part=True)
        self.chips = Chips(look, checkable=True)
        self.chips.offer(
            [
                Offer(_CHOSEN, tr("chosen among options")),
                Offer(_WRITTEN, tr("written, then compared with a model")),
            ]
        )
        self.chips.chosen.connect(self._choose)
        self.column.addWidget(self._heading)
        self.column.addWidget(self.chips)
        self.set_look(look)

    def show_question(self, asked: Asked, is_other: bool) -> None:
        """Show which of the two it is."""
        self._question = asked.question
        self.chips.show_chosen(_WRITTEN if is_written(asked.question) else _CHOSEN)

    def _choose(self, name: str) -> None:
        assert self._question is not None
        new = as_written(self._question, name == _WRITTEN)
        if new != self._question:
            self.changed.emit({"options": new.options}, "")

    def set_look(self, look: Look) -> None:
        """Draw with another theme or text size."""
        super().set_look(look)
        self._heading.set_look(look)
        self.chips.set_look(look)
        self.column.setSpacing(round(look.px(6)))
