"""The card beside the article: everything that is known about the selected passage."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from literacy_app.domain.lesson import MARKED_VOICES, Passage, Voice
from literacy_app.domain.prose import ProseBlock
from literacy_app.session.reading import Part, Reading, chain_of, speaker_of
from literacy_app.ui.theme import Look
from literacy_app.ui.widgets.prose import ProseLabel
from literacy_app.ui.widgets.small import (
    KeyLegend,
    PassageLink,
    Quotation,
    VoiceHeading,
    caps,
    label,
    shortened,
)
from literacy_app.ui.words import kind_name, link_name, tr, voice_meaning, voice_name

Prose = Callable[[str], tuple[ProseBlock, ...]]

_LONGEST_QUOTATION = 240


class PassageCard(QFrame):
    """Shows the selected passage, or what to look for where none is.

    Signals:
        passage_requested(str): a passage that this one is inside, or contains.
    """

    passage_requested = Signal(str)

    def __init__(self, look: Look, prose: Prose, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._look = look
        self._prose = prose
        self._sheet = False
        self._wide = False
        self._scroll = QScrollArea(self)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setObjectName("card_scroll")
        self._scroll.setAccessibleName(tr("Passage card"))
        self._scroll.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._whole = QVBoxLayout(self)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._whole.setSpacing(0)
        self._whole.addWidget(self._scroll, 1)
        self._foot = QVBoxLayout()
        self._whole.addLayout(self._foot)
        self.setFocusProxy(self._scroll)
        self._legend: KeyLegend | None = None

    def set_look(self, look: Look) -> None:
        """Draw with another theme or text size; shows it at the next `show_state`."""
        self._look = look

    def set_sheet(self, sheet: bool, wide: bool) -> None:
        """Lie below the article as a sheet (in two columns if it is wide), or stand beside it."""
        self._sheet = sheet
        self._wide = wide
        self.setProperty("sheet", sheet)
        self.style().unpolish(self)
        self.style().polish(self)

    def show_state(self, reading: Reading) -> None:
        """Show the reading's selected passage, or the voices where none is selected."""
        px = self._look.px
        content = QWidget()
        content.setObjectName("card_content")
        self._columns = QHBoxLayout(content)
        sides = round(px(26))
        self._columns.setContentsMargins(sides, round(px(16 if self._sheet else 30)), sides, sides)
        self._columns.setSpacing(round(px(48)))
        self._start_column()
        if reading.selected is None:
            self._show_voices()
        else:
            self._show_passage(reading, reading.selected)
        self._layout.addStretch(1)
        self._scroll.setWidget(content)
        self._show_legend(reading.selected is not None)

    def _start_column(self) -> None:
        self._layout = QVBoxLayout()
        self._layout.setSpacing(0)
        self._columns.addLayout(self._layout, 1)

    def _next_column(self) -> None:
        """Go on beside what is there, where the card is a wide sheet."""
        if self._sheet and self._wide:
            self._layout.addStretch(1)
            self._start_column()

    def _show_legend(self, selected: bool) -> None:
        if self._legend is not None:
            self._legend.hide()
            self._legend.deleteLater()
        keys = [("N", tr("next")), ("P", tr("previous")), ("Esc", tr("close"))]
        if not selected:
            keys = [("N", tr("for the first passage")), ("1", ""), ("2", ""), ("3", tr("voices"))]
        self._legend = KeyLegend(keys, self._look)
        sides, top = round(self._look.px(26)), round(self._look.px(8))
        bottom = round(self._look.px(8 if self._sheet else 18))
        self._foot.setContentsMargins(sides, top, sides, bottom)
        self._foot.addWidget(self._legend)

    # ------------------------------------------------------------ nothing selected

    def _show_voices(self) -> None:
        self._layout.addWidget(label(tr("Whose voice is it?"), "name"))
        self._space(6)
        self._layout.addWidget(label(tr("Each marked passage speaks in one of three voices."), "quiet"))
        self._space(24)
        for voice in MARKED_VOICES:
            self._layout.addWidget(VoiceHeading(voice, voice_name(voice), self._look))
            self._space(6)
            self._layout.addWidget(label(voice_meaning(voice)))
            self._space(22)
        plain = tr("What is not marked is plain reporting: {meaning}", meaning=_lower(voice_meaning(
            Voice.PLAIN)))
        self._layout.addWidget(label(plain, "quiet"))

    # ------------------------------------------------------------ a passage

    def _show_passage(self, reading: Reading, passage: Passage) -> None:
        self._add_header(reading, passage)
        words = shortened(reading.article.words_of(passage), _LONGEST_QUOTATION)
        self._layout.addWidget(Quotation(words, passage.voice, self._look))
        self._space(24)
        self._add_speaker(reading, passage)
        self._next_column()
        self._add_chain(reading, passage)
        if passage.cue:
            self._add(tr("Cue word"), label(passage.cue, "cue"))
        if passage.note:
            self._add(tr("Why this voice"), ProseLabel(self._prose(passage.note), self._look))
        if passage.alternative is not None:
            self._add_second_reading(passage.alternative)
        outer = reading.parent(passage)
        if outer is not None:
            self._add_links(tr("Inside"), reading, (outer,))
        self._add_links(tr("Contains"), reading, reading.nested(passage))

    def _add_header(self, reading: Reading, passage: Passage) -> None:
        row = QHBoxLayout()
        row.setSpacing(round(self._look.px(8)))
        row.addWidget(VoiceHeading(passage.voice, voice_name(passage.voice), self._look), 1)
        position = reading.position()
        if position is not None:
            place = tr("{number} of {total}", number=position.number, total=position.total)
            row.addWidget(label(place, "quiet", wrap=False))
        self._layout.addLayout(row)
        if passage.kind is not None:
            self._space(2)
            self._layout.addWidget(label(kind_name(passage.kind), "quiet"))
        self._space(12 if self._sheet else 18)

    def _add_speaker(self, reading: Reading, passage: Passage) -> None:
        speaker = speaker_of(reading.article, passage)
        heading = tr("Who said it") if speaker.part is Part.SOURCE else tr("Whose words")
        self._layout.addWidget(caps(heading))
        self._space(4)
        self._layout.addWidget(label(link_name(speaker), "name"))
        role = reading.lesson.role_of(speaker.name) if speaker.name else ""
        if speaker.part is Part.WRITER and not role:
            role = tr("The writer, for whom nobody else is cited")
        if role:
            self._layout.addWidget(label(role, "quiet"))
        self._space(18)

    def _add_chain(self, reading: Reading, passage: Passage) -> None:
        chain = chain_of(reading.article, passage)
        if len(chain) < 2 or chain[0].part is Part.WRITER:
            return
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        arrow, mark = (" \u2190 ", "\u200f") if mirrored else (" \u2192 ", "")
        names = (link_name(each).replace(" ", "\u00a0") for each in chain)
        self._add(tr("How it reached you"), label(mark + arrow.join(names)))

    def _add_second_reading(self, voice: Voice) -> None:
        self._layout.addWidget(caps(tr("Contested: a second reading")))
        self._space(6)
        if voice in MARKED_VOICES:
            self._layout.addWidget(VoiceHeading(voice, voice_name(voice), self._look))
        else:
            self._layout.addWidget(label(voice_name(voice), "name"))
        self._space(4)
        text = tr("Both readings can be defended. In a quiz either answer is right.")
        self._layout.addWidget(label(text))
        self._space(18)

    def _add_links(self, heading: str, reading: Reading, passages: tuple[Passage, ...]) -> None:
        if not passages:
            return
        self._layout.addWidget(caps(heading))
        self._space(4)
        for each in passages:
            words = shortened(reading.article.words_of(each), 60)
            name = link_name(speaker_of(reading.article, each))
            link = PassageLink(f"{name}: {words}", each.voice, each.is_contested, self._look)
            link.clicked.connect(lambda _=False, id=each.id: self.passage_requested.emit(id))
            self._layout.addWidget(link)
        self._space(14)

    def _add(self, heading: str, value: QWidget) -> None:
        self._layout.addWidget(caps(heading))
        self._space(4)
        self._layout.addWidget(value)
        self._space(18)

    def _space(self, height: float) -> None:
        self._layout.addSpacing(round(self._look.px(height)))


def _lower(sentence: str) -> str:
    return sentence[:1].lower() + sentence[1:]
