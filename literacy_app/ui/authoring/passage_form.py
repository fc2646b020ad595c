"""The side form of the selected passage."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from literacy_app.domain.editing import EditRefused
from literacy_app.domain.lesson import Passage, Voice
from literacy_app.session.whereabouts import Where
from literacy_app.ui.authoring.bench_form import BenchForm
from literacy_app.ui.authoring.form_edits import PassageEdits
from literacy_app.ui.authoring.passage_cue import CuePart
from literacy_app.ui.authoring.passage_help import PassageHelp
from literacy_app.ui.authoring.passage_note import NotePart
from literacy_app.ui.authoring.passage_pieces import PassageFoot, PiecesPart
from literacy_app.ui.authoring.passage_source import RelayPart, SourcePart
from literacy_app.ui.authoring.passage_voice import KindPart, SecondReadingPart, VoicePart
from literacy_app.ui.authoring.passage_words import PassageQuotation
from literacy_app.ui.widgets.flow_layout import bare_column

if TYPE_CHECKING:
    from literacy_app.ui.authoring.bench import Bench
    from literacy_app.ui.theme import Look

_WIDEST = 560


class PassageForm(BenchForm):
    """Edits the selected passage; while none is selected, it says how to begin.

    Attributes:
        voice, kind, source, relays, cue, note, second, pieces, foot: the parts of the form.
        help: what it shows while no passage is selected.

    Signals:
        article_requested(): Esc: back to the article.
        guide_requested(): show the guide for authors.
    """

    guide_requested = Signal()

    def __init__(self, look: Look, bench: Bench, parent: QWidget | None = None) -> None:
        super().__init__(look, bench, "card", _WIDEST, parent)
        self._shown: str | None = None
        edits = self._edits = PassageEdits(bench, self)
        self.help = PassageHelp(look)
        self.help.passage_requested.connect(self._select)
        self.help.guide_requested.connect(self.guide_requested)
        self.words = PassageQuotation(edits, look)
        self.voice = VoicePart(edits, look)
        self.kind = KindPart(edits, look)
        self.source = SourcePart(edits, look)
        self.cue = CuePart(edits, look)
        self.note = NotePart(edits, look)
        self.note.field.came.connect(self._come_to_note)
        self.relays = RelayPart(edits, look)
        self.second = SecondReadingPart(edits, look)
        self.pieces = PiecesPart(edits, look)
        self.foot = PassageFoot(edits, look)
        self._form = QWidget()
        self._parts = bare_column(self._form)
        for each in self.parts:
            self._parts.addWidget(each)
        self.column.addWidget(self.help)
        self.column.addWidget(self._form)
        self._form.hide()
        self._connect()

    @property
    def parts(self) -> tuple[
        PassageQuotation, VoicePart, KindPart, SourcePart, CuePart, NotePart, RelayPart,
        SecondReadingPart, PiecesPart, PassageFoot,
    ]:  # fmt: skip
        """The parts of the form, from its top."""
        return (
            self.words, self.voice, self.kind, self.source, self.cue, self.note, self.relays,
            self.second, self.pieces, self.foot,
        )  # fmt: skip

    # ------------------------------------------------------------ what it shows

    def refresh(self) -> None:
        """Show the selected passage as it is now."""
        passage = self._passage()
        self.help.setVisible(passage is None)
        self._form.setVisible(passage is not None)
        if passage is None:
            self._shown = None
            self.help.show_lesson(self.bench.authoring.lesson)
            return
        if passage.id != self._shown:
            self._shown = passage.id
            self._bar.setValue(0)
            for field in (self.source.field, self.cue.field, self.note.field, self.relays.rows,
                          self.foot.name):  # fmt: skip
                field.forget()
        for each in self.parts:
            each.show_passage(passage)

    def _passage(self) -> Passage | None:
        """The selected passage; the edits are told of it."""
        authoring = self.bench.authoring
        if authoring.selected is None:
            return None
        try:
            place = authoring.draft.place(authoring.selected)
        except EditRefused:
            return None
        self._edits.article = authoring.lesson.articles[place]
        self._edits.passage = authoring.draft.passage(authoring.selected)
        return self._edits.passage

    def show_place(self, place: Where) -> None:
        """Scroll to the explanation that somebody went to elsewhere."""
        if place.kind == "note" and place.passage == self._shown:
            self.reveal(self.note)

    def focus_first(self) -> None:
        """Bring the keyboard to what is still missing, or else to the explanation."""
        passage = self._passage()
        if passage is None:
            return
        is_speech = passage.voice is Voice.SPEECH
        missing: QWidget = self.note.area
        if passage.kind is None and passage.voice is not Voice.PLAIN:
            missing = next(iter(self.kind.chips.buttons.values()))
        elif is_speech and passage.source is None:
            missing = self.source.field.line
        elif is_speech and passage.cue is None:
            missing = self.cue.field.line
        missing.setFocus(Qt.FocusReason.OtherFocusReason)
        self.reveal_whole(next(each for each in self.parts if each.isAncestorOf(missing)))

    def _come_to_note(self) -> None:
        passage_id = self._edits.passage.id
        self.bench.go_to(Where("note", passage_id, passage_id), self)

    def _select(self, passage_id: str) -> None:
        self.bench.select(passage_id)
        self.focus_first()

    # ------------------------------------------------------------ how it looks

    def set_look(self, look: Look) -> None:
        """Draw with another theme or text size."""
        super().set_look(look)
        self.help.set_look(look)
        for each in self.parts:
            each.set_look(look)
        self._parts.setSpacing(round(look.px(22)))
