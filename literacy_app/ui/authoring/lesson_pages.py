"""The prose of a lesson: the word before reading, and the teacher's page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from literacy_app.domain.lesson import Lesson
from literacy_app.ui.authoring.form_chips import Chip
from literacy_app.ui.authoring.form_fields import TextArea
from literacy_app.ui.authoring.form_group import Chapter
from literacy_app.ui.authoring.form_words import plan
from literacy_app.ui.authoring.soft_breaks import with_breaks, without_breaks
from literacy_app.ui.words import tr

if TYPE_CHECKING:
    from literacy_app.ui.authoring.form_edits import FormEdits
    from literacy_app.ui.theme import Look


class IntroductionPart(Chapter):
    """Edits what learners read before the article. `field` has it."""

    def __init__(self, edits: FormEdits, look: Look) -> None:
        self._edits = edits
        self._before = ""
        self.field = TextArea(
            tr("Introduction"),
            look,
            _marks(),
            tr("What the story is about, and what to watch for."),
            lines=(3, 14),
        )
        super().__init__(
            tr("Before reading"),
            tr("A word to the class; it may stay empty."),
            look,
            self.field,
        )
        self.field.heading.hide()
        self.field.edited.connect(self._take)
        self.field.left.connect(edits.seal)

    def show_lesson(self, lesson: Lesson) -> None:
        """Show the introduction of the lesson."""
        self._before = lesson.introduction
        self.field.show_value(without_breaks(self._before))

    def _take(self, words: str) -> None:
        new = with_breaks(words, self._before)
        trouble = self._edits.edit(lambda it: it.with_fields(introduction=new), "introduction")
        self.field.say(trouble)


class TeacherPart(Chapter):
    """Edits the teacher's page.

    Attributes:
        field: what stands on it.
        begin: puts the beginning of a plan there while it is empty.
    """

    def __init__(self, edits: FormEdits, look: Look) -> None:
        self._edits = edits
        self._before = ""
        self.field = TextArea(
            tr("Teacher’s page"),
            look,
            _marks(),
            tr("Aim, plan, likely confusions."),
            lines=(4, 20),
        )
        self.begin = Chip(tr("Begin with a plan"), look)
        super().__init__(
            tr("For the teacher"),
            tr("Learners never see it."),
            look,
            self.field,
            self.begin,
        )
        self.field.heading.hide()
        self.field.edited.connect(self._take)
        self.field.left.connect(edits.seal)
        self.begin.clicked.connect(self._begin)

    def show_lesson(self, lesson: Lesson) -> None:
        """Show the teacher's page of the lesson."""
        self._before = lesson.teacher
        self.field.show_value(without_breaks(self._before))
        self.begin.setVisible(not lesson.teacher)

    def _begin(self) -> None:
        self.field.area.setFocus(Qt.FocusReason.OtherFocusReason)
        self.field.take(plan())
        self._edits.seal()

    def _take(self, words: str) -> None:
        new = with_breaks(words, self._before)
        self.field.say(self._edits.edit(lambda it: it.with_fields(teacher=new), "teacher"))


def _marks() -> str:
    """How prose is marked up."""
    return tr(
        "An empty line parts paragraphs. *stars* lean, **two stars** are bold, - makes a list."
    )
