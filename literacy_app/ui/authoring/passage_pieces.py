"""The pieces of a passage, its name, and how to be rid of it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QWidget

from literacy_app.domain.sentences import sentences
from literacy_app.ui.authoring.dressing import dress
from literacy_app.ui.authoring.form_chips import Chip, Sign, SignButton
from literacy_app.ui.authoring.form_fields import Heading, TextLine
from literacy_app.ui.widgets.flow_layout import bare_column, in_a_row, take_out
from literacy_app.ui.widgets.labels import Label, label, shortened, shown_lines
from literacy_app.ui.widgets.menus import pop_up
from literacy_app.ui.words import tr

if TYPE_CHECKING:
    from literacy_app.domain.lesson import Article, Passage
    from literacy_app.ui.authoring.form_edits import PassageEdits
    from literacy_app.ui.theme import Look

_LONGEST = 90
_IN_MENU = 48


def splits(article: Article, passage: Passage, language: str) -> Iterator[tuple[int, str]]:
    """Where a passage can be split: before each further piece, and before each sentence in one.

    Each place comes with the words behind it.
    """
    for number, piece in enumerate(passage.pieces):
        words = article.text[piece.start : piece.end]
        starts = [each.start for each in sentences(words, language)]
        for start in dict.fromkeys((0, *starts)):
            if number or start:
                yield piece.start + start, words[start:]


class PieceRow(QWidget):
    """A piece's words, and a button that takes it out of the passage."""

    def __init__(self, words: str, number: int, look: Look) -> None:
        super().__init__()
        self.words: Label = label(shortened(words, _LONGEST), look)
        name = tr("Take piece {number} out of the passage", number=number)
        self.cross = SignButton(Sign.CROSS, name, look)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self.words, 1)
        self._row.addWidget(self.cross)

    def set_look(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self.words.set_look(look)
        self.cross.set_look(look)


class PiecesPart(QWidget):
    """Shows the pieces of a passage in several. `rows` are they."""

    def __init__(self, edits: PassageEdits, look: Look) -> None:
        super().__init__()
        self._edits, self._look = edits, look
        self._shown: tuple[str, ...] = ()
        self.rows: list[PieceRow] = []
        self._heading = Heading(tr("Its pieces"), look, is_part=True)
        self._column = bare_column(self)
        self._column.addWidget(self._heading)
        self.set_look(look)

    def show_passage(self, passage: Passage) -> None:
        """Show the passage's pieces, if it has several."""
        text = self._edits.article.text
        words = tuple(" ".join(text[p.start : p.end].split()) for p in passage.pieces)
        self.setVisible(len(words) > 1)
        if words == self._shown:
            return
        self._shown = words
        take_out(self._column, *self.rows)
        self.rows = []
        for at, each in enumerate(words if len(words) > 1 else ()):
            row = PieceRow(each, at + 1, self._look)
            row.cross.clicked.connect(lambda _=False, at=at: self._drop(at))
            self.rows.append(row)
            self._column.addWidget(row)

    def _drop(self, piece: int) -> None:
        shown = self._edits.passage.id
        self._edits.edit(lambda it: it.drop_piece(shown, piece))

    def set_look(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self._look = look
        dress(look, self._heading, *self.rows)
        self._column.setSpacing(round(look.px(4)))


class PassageFoot(QWidget):
    """What is seldom done with a passage.

    Attributes:
        name: its id, by which quizzes ask about it.
        split: offers places to split it at.
        remove: takes it away.
    """

    def __init__(self, edits: PassageEdits, look: Look) -> None:
        super().__init__()
        self._edits, self._look = edits, look
        self.name = TextLine(
            tr("Its number or name"),
            look,
            tr("Questions find the passage by it, and follow when it changes."),
            is_part=True,
        )
        self.name.line.returnPressed.connect(self._rename)
        self.name.left.connect(self._rename)
        self.split = Chip(tr("Split…"), look)
        self.split.setToolTip(tr("Make two passages of it"))
        self.split.clicked.connect(self._offer_splits)
        self.remove = Chip(tr("Remove this passage"), look)
        self.remove.setToolTip(tr("Its words become plain text again; undo brings it back"))
        self.remove.clicked.connect(edits.remove)
        self._column = bare_column(self)
        self._buttons = in_a_row((self.remove, self.split), round(look.px(8)))
        self._column.addLayout(self._buttons)
        self._column.addWidget(self.name)
        self.set_look(look)

    def show_passage(self, passage: Passage) -> None:
        """Show what the passage is called, and whether it can be split."""
        self.name.show_value(passage.id)
        self.split.setVisible(bool(self.places(passage)))

    def places(self, passage: Passage) -> list[tuple[int, str]]:
        """Where the passage can be split, and the words behind each place."""
        edits = self._edits
        return list(splits(edits.article, passage, edits.bench.authoring.lesson.language))

    def _offer_splits(self) -> None:
        items = [
            (
                tr("Before {words}", words=shown_lines(shortened(words, _IN_MENU))),
                None,
                lambda at=at: self.split_at(at),
            )
            for at, words in self.places(self._edits.passage)
        ]
        corner = self.split.mapToGlobal(self.split.rect().bottomLeft())
        pop_up(items, self._look, self.split, corner)

    def split_at(self, at: int) -> None:
        """Make what begins there, or later, a passage of its own."""
        shown = self._edits.passage.id
        self._edits.edit(lambda it: it.split(shown, at), select=shown)

    def _rename(self) -> None:
        old, new = self._edits.passage.id, self.name.value
        if new == old:
            return
        if not new:
            self.name.put(old)
            return
        self.name.say(self._edits.edit(lambda it: it.rename(old, new), select=new))

    def set_look(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self._look = look
        dress(look, self.name, self.split, self.remove)
        self._buttons.set_gap(round(look.px(8)))
        self.name.line.setMaximumWidth(round(look.px(160)))
        self._column.setSpacing(round(look.px(16)))
