"""Why a passage has its voice: the explanation, and beginnings of it for each kind."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor, QTextDocument
from PySide6.QtWidgets import QWidget

from literacy_app.checking.explanations import FEWEST_WORDS, MOST_WORDS
from literacy_app.domain.explaining import BLANK, templates
from literacy_app.domain.text import count_words
from literacy_app.ui.authoring.dressing import dress
from literacy_app.ui.authoring.form_chips import Beginning
from literacy_app.ui.authoring.form_entries import Area
from literacy_app.ui.authoring.form_fields import Heading, TextArea, by_pointer, paragraphs
from literacy_app.ui.widgets.flow_layout import bare_column, take_out
from literacy_app.ui.words import counted, message_words, tr

if TYPE_CHECKING:
    from literacy_app.domain.lesson import Passage
    from literacy_app.ui.authoring.form_edits import PassageEdits
    from literacy_app.ui.theme import Look


class BlankArea(Area):
    """A text in which Tab goes from blank to blank, and only then to the next field."""

    def focusNextPrevChild(self, next: bool) -> bool:
        return self.select_blank(next) or super().focusNextPrevChild(next)

    def select_blank(self, is_next: bool = True) -> bool:
        """Select the next blank, or the one before; False where there is none."""
        cursor, document = self.textCursor(), self.document()
        if is_next:
            found = document.find(BLANK, cursor.selectionEnd())
        else:
            backward = QTextDocument.FindFlag.FindBackward
            found = document.find(BLANK, cursor.selectionStart(), backward)
        if found.isNull():
            return False
        self.setTextCursor(found)
        return True


class NoteField(TextArea):
    """The field of an explanation."""

    area: BlankArea

    def _make_area(self, heading: str, look: Look, lines: tuple[int, int]) -> Area:
        return BlankArea(heading, look, *lines)


class NotePart(QWidget):
    """Says why. `field` is the explanation, `beginnings` are sentences to complete."""

    def __init__(self, edits: PassageEdits, look: Look) -> None:
        super().__init__()
        self._edits, self._look = edits, look
        self._offered: tuple[str, ...] = ()
        self.beginnings: list[Beginning] = []
        self.field = NoteField(
            tr("Why this voice?"),
            look,
            usual=tr("What do the words do here? A sentence or two."),
            keeps=paragraphs,
            lines=(3, 10),
            is_part=True,
        )
        self.field.edited.connect(self._take)
        self.field.left.connect(self._leave)
        self._begin = Heading(tr("Begin with"), look, is_part=False)
        self._column = bare_column(self)
        self._column.addWidget(self.field)
        self._column.addWidget(self._begin)
        self.set_look(look)

    @property
    def area(self) -> BlankArea:
        """Where it is typed."""
        return self.field.area

    def show_passage(self, passage: Passage) -> None:
        """Show the passage's explanation."""
        self.field.show_value(passage.note)
        self.field.set_hint(_state(self.field.value))
        self._offer(passage)

    def _offer(self, passage: Passage) -> None:
        """Offer beginnings while there is nothing but one of them."""
        words = tuple(message_words(each) for each in templates(passage))
        if words != self._offered:
            take_out(self._column, *self.beginnings)
            self._offered = words
            self.beginnings = [self._beginning(each) for each in words]
            for before, made in pairwise((self.area, *self.beginnings)):
                self.setTabOrder(before, made)
        is_own = bool(self.field.value) and BLANK not in self.field.value
        focus = self.area.hasFocus() or any(each.hasFocus() for each in self.beginnings)
        is_open = not is_own or focus
        for each in (self._begin, *self.beginnings):
            each.setVisible(is_open)

    def _beginning(self, words: str) -> Beginning:
        made = Beginning(words, self._look)
        made.setAccessibleName(tr("Begin with: {words}", words=words))
        made.clicked.connect(lambda: self.begin_with(words))
        self._column.addWidget(made)
        return made

    def begin_with(self, words: str) -> None:
        """Have a beginning stand in the field, behind what is there; its first blank is selected.

        In the place of another one that nobody has completed.
        """
        before = self.field.value
        if before in self._offered:
            before = ""
        self._edits.seal()
        self.area.setFocus(Qt.FocusReason.OtherFocusReason)
        self.field.take(f"{before} {words}".strip())
        self._edits.seal()
        cursor = self.area.textCursor()
        cursor.setPosition(self.area.document().find(words).selectionStart() if before else 0)
        self.area.setTextCursor(cursor)
        if not self.area.select_blank():
            self.area.moveCursor(QTextCursor.MoveOperation.End)

    def _take(self, note: str) -> None:
        self.field.say(self._edits.change({"note": note}, "note"))

    def _leave(self) -> None:
        self._edits.seal()
        if not by_pointer():
            self._offer(self._edits.passage)

    def set_look(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self._look = look
        dress(look, self.field, self._begin, *self.beginnings)
        self._column.setSpacing(round(look.px(4)))


def _state(note: str) -> str:
    """How far an explanation has come."""
    if not note:
        return ""
    if BLANK in note:
        return tr("Fill in the blanks: Tab goes from one to the next.")
    count = count_words(note)
    if count < FEWEST_WORDS:
        return tr("Say a little more.")
    words = counted("{count} word", "{count} words", count)
    if count > MOST_WORDS:
        return tr("{words}: more than {most} are seldom read.", words=words, most=MOST_WORDS)
    return words
