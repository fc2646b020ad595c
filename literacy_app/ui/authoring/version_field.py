"""A version of a contrast as it is written: what changed is marked in the voices that it has."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QTextEdit, QWidget

from literacy_app.domain.contrasting import marked, retyped, stripped, unmarked
from literacy_app.domain.lesson import KINDS, MARKED_VOICES, Passage, Span, Voice
from literacy_app.domain.question import Version
from literacy_app.ui.authoring.form_chips import Sign, SignButton
from literacy_app.ui.authoring.form_entries import Area
from literacy_app.ui.authoring.form_fields import Heading
from literacy_app.ui.authoring.question_part import ShortLink
from literacy_app.ui.authoring.question_words import excerpt, passage_words
from literacy_app.ui.text_offsets import code_points_in, units_of
from literacy_app.ui.widgets.buttons import FlatButton
from literacy_app.ui.widgets.flow_layout import bare_column, take_out
from literacy_app.ui.widgets.menus import Item, pop_up
from literacy_app.ui.words import kind_name, tr

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from literacy_app.domain.lesson import Kind
    from literacy_app.ui.theme import Look

_KEYS = {Qt.Key.Key_1 + number: voice for number, voice in enumerate(Voice)}
_LINES = {
    Voice.SPEECH: QTextCharFormat.UnderlineStyle.SingleUnderline,
    Voice.COMMENTARY: QTextCharFormat.UnderlineStyle.DashUnderline,
    Voice.INFERENCE: QTextCharFormat.UnderlineStyle.DotLine,
    Voice.PLAIN: QTextCharFormat.UnderlineStyle.DashDotLine,
}


class VersionArea(Area):
    """Takes the words of a version; Alt and a number mark what is selected.

    Signals:
        mark_requested(object): mark what is selected in a voice; None takes the mark away.
    """

    mark_requested = Signal(object)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_alt = event.modifiers() & Qt.KeyboardModifier.AltModifier
        if is_alt and (event.key() in _KEYS or event.key() == Qt.Key.Key_0):
            self.mark_requested.emit(_KEYS.get(event.key()))
        else:
            super().keyPressEvent(event)

    def selection(self) -> Span:
        """What is selected, in code points; where the caret is if nothing is."""
        cursor = self.textCursor()
        ends = cursor.selectionStart(), cursor.selectionEnd()
        return Span(*(code_points_in(self.text, end) for end in ends))

    def show_marks(self, passages: tuple[Passage, ...], look: Look) -> None:
        """Show what is marked, each voice on its wash and over its line."""
        self.setExtraSelections(
            [
                self._extra(piece, passage.voice, look)
                for passage in passages
                for piece in passage.pieces
            ]
        )

    def cursor_over(self, piece: Span) -> QTextCursor:
        """A cursor that selects a piece of the text."""
        cursor = QTextCursor(self.document())
        cursor.setPosition(units_of(self.text[: piece.start]))
        cursor.setPosition(units_of(self.text[: piece.end]), QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def _extra(self, piece: Span, voice: Voice, look: Look) -> QTextEdit.ExtraSelection:
        extra = QTextEdit.ExtraSelection()
        extra.cursor = self.cursor_over(piece)
        style = QTextCharFormat()
        style.setUnderlineStyle(_LINES[voice])
        style.setUnderlineColor(look.ink(voice))
        is_marked = voice in MARKED_VOICES
        style.setBackground(look.wash(voice) if is_marked else look.colour("hover"))
        extra.format = style
        return extra


class MarkRow(QWidget):
    """Words that are marked: their voice, their kind, and a cross to take the mark away.

    Signals:
        kind_chosen(object): the words are of this kind.
        removed(): nothing is marked there.
        found(): show where it stands.
    """

    kind_chosen = Signal(object)
    removed = Signal()
    found = Signal()

    def __init__(self, words: str, passage: Passage, look: Look) -> None:
        super().__init__()
        self._passage, self._look = passage, look
        self.link = ShortLink(words, passage.voice, False, look)
        self.link.setAccessibleName(passage_words(passage, words))
        self.link.clicked.connect(self.found)
        self.kind = FlatButton(kind_name(passage.kind) if passage.kind else tr("kind…"), look)
        self.kind.setAccessibleName(tr("Kind: {kind}", kind=self.kind.text()))
        self.kind.setVisible(bool(KINDS[passage.voice]))
        self.kind.clicked.connect(self._offer_kinds)
        self.cross = SignButton(Sign.CROSS, tr("Take the mark away: {words}", words=words), look)
        self.cross.clicked.connect(self.removed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(round(look.px(4)))
        row.addWidget(self.link, 1)
        row.addWidget(self.kind)
        row.addWidget(self.cross)

    def kinds(self) -> list[Item]:
        """The items of the menu of kinds."""
        choose = self.kind_chosen.emit
        now = self._passage.kind
        return [
            (kind_name(kind), kind is now, partial(choose, kind))
            for kind in KINDS[self._passage.voice]
        ]

    def _offer_kinds(self) -> None:
        spot = self.kind.mapToGlobal(self.kind.rect().bottomLeft())
        pop_up(self.kinds(), self._look, self, spot)


class VersionField(QWidget):
    """Version A or B: its words, and what is marked in them.

    Attributes:
        area: where it is typed. rows: what is marked.

    Signals:
        edited(object, bool): the version is so now; whether that was typed.
        came(), left(): the keyboard came to its words, and went away.
    """

    edited = Signal(object, bool)
    came = Signal()
    left = Signal()

    def __init__(self, letter: str, look: Look) -> None:
        super().__init__()
        self._look = look
        self._raw = Version("")
        self._heading = Heading(tr("Version {letter}", letter=letter), look, is_part=True)
        self.area = VersionArea(tr("Version {letter}", letter=letter), look, 1, 6)
        self.area.typed.connect(self._type)
        self.area.came.connect(self.came)
        self.area.left.connect(self.left)
        self.area.mark_requested.connect(self.mark)
        self.rows: list[MarkRow] = []
        self._marks = bare_column(holder := QWidget(), 0)
        self.column = bare_column(self)
        for each in (self._heading, self.area, holder):
            self.column.addWidget(each)
        self.setFocusProxy(self.area)
        self.set_look(look)

    @property
    def version(self) -> Version:
        """The version as the lesson keeps it."""
        return stripped(self._raw)

    def show_version(self, version: Version, is_other: bool) -> None:
        """Show the version that the lesson has."""
        if is_other or version != self.version:
            self._raw = version
            self.area.put(version.text)
        self._show_marks()

    def _show_marks(self) -> None:
        self.area.show_marks(self._raw.passages, self._look)
        take_out(self._marks, *self.rows)
        self.rows = [self._row(each) for each in self._raw.passages]
        for row in self.rows:
            self._marks.addWidget(row)

    def _row(self, passage: Passage) -> MarkRow:
        words = " … ".join(self._raw.text[p.start : p.end] for p in passage.pieces)
        row = MarkRow(excerpt(words), passage, self._look)
        row.removed.connect(lambda: self._change(unmarked(self._raw, passage.pieces[0])))
        row.kind_chosen.connect(lambda kind: self._set_kind(passage, kind))
        row.found.connect(lambda: self._select(passage.pieces[0]))
        return row

    def _select(self, piece: Span) -> None:
        self.area.setTextCursor(self.area.cursor_over(piece))
        self.area.setFocus()

    # ------------------------------------------------------------ what the author does

    def _type(self) -> None:
        self._raw = retyped(self._raw, self.area.text)
        self.edited.emit(self.version, True)

    def mark(self, voice: Voice | None) -> None:
        """Mark what is selected; in the voice that it has, that takes the mark away."""
        selection = self.area.selection()
        same = [e for e in self._raw.passages if e.voice is voice and selection in e.pieces]
        if voice is None or same:
            self._change(unmarked(self._raw, selection))
        else:
            self._change(marked(self._raw, selection, voice))

    def _set_kind(self, passage: Passage, kind: Kind) -> None:
        self._change(marked(self._raw, passage.pieces[0], passage.voice, kind))

    def _change(self, version: Version) -> None:
        if version != self._raw:
            self._raw = version
            self.edited.emit(self.version, False)

    def set_look(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self._look = look
        self._heading.set_look(look)
        self.area.set_look(look)
        self.column.setSpacing(round(look.px(4)))
        self._marks.setSpacing(round(look.px(4)))
        self._show_marks()
