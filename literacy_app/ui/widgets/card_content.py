"""What the card says about a passage, and what it says when none is selected."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from literacy_app.domain.lesson import MARKED_VOICES, Passage, Voice
from literacy_app.session.focus import OnlySpeaker, speaker_key
from literacy_app.session.reading import Part, Reading, chain_of, speaker_of
from literacy_app.ui.passage_words import plain_prose
from literacy_app.ui.widgets.buttons import FlatButton, PassageLink
from literacy_app.ui.widgets.labels import (
    Label,
    Quotation,
    VoiceHeading,
    caps,
    ground,
    label,
    shortened,
)
from literacy_app.ui.widgets.prose import ProseLabel
from literacy_app.ui.words import (
    kind_name,
    link_name,
    reading_meaning,
    tr,
    voice_meaning,
    voice_name,
    way_words,
)

if TYPE_CHECKING:
    from literacy_app.session.glossary import Gloss
    from literacy_app.ui.theme import Look
    from literacy_app.ui.widgets.prose import ReadProse

_LONGEST_QUOTATION = 240


class Deeds(NamedTuple):
    """What the links and buttons of a card do; `follow` is given the id of a passage."""

    follow: Callable[[str], None]
    read_source: Callable[[], None]
    copy: Callable[[], None]
    try_first: Callable[[], None]
    show_who: Callable[[], None]


class CardContent(QWidget):
    """Says everything about the selected passage of a reading, or what the voices are.

    `sheet` lays it out flat, in two columns where `wide`; `words` are those in the passage that
    the glossary explains.
    """

    def __init__(
        self,
        reading: Reading,
        look: Look,
        prose: ReadProse,
        deeds: Deeds,
        sheet: bool,
        wide: bool,
        words: Sequence[Gloss] = (),
    ) -> None:
        super().__init__()
        self._words = words
        self._look = look
        self._prose = prose
        self._deeds = deeds
        self._sheet = sheet
        self._wide = wide
        self._place: Label | None = None
        self._alone: FlatButton | None = None
        self._trying: FlatButton | None = None
        self._shown = ""
        ground(self, look, "card")
        px = look.px
        sides = round(px(26))
        self._columns = QHBoxLayout(self)
        self._columns.setContentsMargins(sides, round(px(16 if sheet else 30)), sides, sides)
        self._columns.setSpacing(round(px(48)))
        self._start_column()
        if reading.selected is None:
            self._show_voices(reading)
        else:
            self._show_passage(reading, reading.selected)
        self._layout.addStretch(1)

    def set_colours(self, look: Look) -> None:
        """Draw with another theme, at the same text size."""
        ground(self, look, "card")
        for each in self.children():
            if isinstance(each, Label | VoiceHeading | PassageLink | ProseLabel | FlatButton):
                each.set_look(look)

    def show_place(self, reading: Reading) -> None:
        """Show anew where the selected passage stands, and what the buttons do now."""
        position = reading.position()
        if self._place is not None and position is not None:
            words = tr("{number} of {total}", number=position.number, total=position.total)
            self._place.setText(words)
        if self._alone is not None and reading.selected is not None:
            self._alone.setText(_alone_words(reading, reading.selected))
            self._alone.updateGeometry()
        if self._trying is not None:
            self._trying.setText(_trying_words(reading))
            self._trying.updateGeometry()

    def _start_column(self) -> None:
        self._layout = QVBoxLayout()
        self._layout.setSpacing(0)
        self._columns.addLayout(self._layout, 1)

    def _next_column(self) -> None:
        """Go on beside what is there, where the card is a wide sheet."""
        if self._sheet and self._wide:
            self._layout.addStretch(1)
            self._start_column()

    # ------------------------------------------------------------ nothing selected

    def _show_voices(self, reading: Reading) -> None:
        self._layout.addWidget(label(tr("Whose voice is it?"), self._look, "name"))
        self._space(6)
        words = tr("Each marked passage speaks in one of three voices.")
        self._layout.addWidget(label(words, self._look, "quiet"))
        self._space(24)
        for voice in MARKED_VOICES:
            self._layout.addWidget(VoiceHeading(voice, voice_name(voice), self._look))
            self._space(6)
            self._layout.addWidget(label(voice_meaning(voice), self._look))
            self._space(16 if self._sheet else 22)
        self._next_column()
        meaning = _lower(voice_meaning(Voice.PLAIN))
        plain = tr("What is not marked is plain reporting: {meaning}", meaning=meaning)
        self._layout.addWidget(label(plain, self._look, "quiet"))
        self._space(24)
        self._layout.addWidget(caps(tr("Ways to read"), self._look))
        self._space(8)
        self._trying = self._add_button(_trying_words(reading), self._deeds.try_first)
        self._space(8)
        self._add_button(tr("Who speaks, and how much ({key})", key="W"), self._deeds.show_who)

    # ------------------------------------------------------------ a passage

    def _show_passage(self, reading: Reading, passage: Passage) -> None:
        self._shown = passage.id
        self._add_header(reading, passage)
        words = shortened(reading.article.words_of(passage), _LONGEST_QUOTATION)
        self._layout.addWidget(Quotation(words, passage.voice, self._look))
        self._space(24)
        self._add_speaker(reading, passage)
        self._next_column()
        self._add_chain(reading, passage)
        if passage.cue:
            self._add(tr("Cue word"), label(passage.cue, self._look, "cue"))
        if passage.note:
            self._add(tr("Why this voice"), ProseLabel(self._prose(passage.note), self._look))
        if passage.alternative is not None:
            self._add_readings(passage.voice, passage.alternative)
        for gloss in self._words:
            words = f"{gloss.entry.term}: {gloss.entry.meaning}"
            self._add(tr("In other words"), label(words, self._look))
        outer = reading.parent(passage)
        if outer is not None:
            self._add_links(tr("Inside"), reading, (outer,))
        self._add_links(tr("Contains"), reading, reading.nested(passage))
        self._add_button(tr("Copy this passage"), self._deeds.copy)

    def _add_header(self, reading: Reading, passage: Passage) -> None:
        row = QHBoxLayout()
        row.setSpacing(round(self._look.px(8)))
        row.addWidget(VoiceHeading(passage.voice, voice_name(passage.voice), self._look), 1)
        self._place = label("", self._look, "quiet", wrap=False)
        row.addWidget(self._place)
        self.show_place(reading)
        self._layout.addLayout(row)
        if passage.kind is not None:
            self._space(2)
            self._layout.addWidget(label(kind_name(passage.kind), self._look, "quiet"))
        self._space(12 if self._sheet else 18)

    def _add_speaker(self, reading: Reading, passage: Passage) -> None:
        speaker = speaker_of(reading.article, passage)
        heading = tr("Who said it") if speaker.part is Part.SOURCE else tr("Whose words")
        self._layout.addWidget(caps(heading, self._look))
        self._space(4)
        self._layout.addWidget(label(link_name(speaker), self._look, "name"))
        role = reading.lesson.role_of(speaker.name) if speaker.name else ""
        if speaker.part is Part.WRITER and not role:
            role = tr("The writer; nobody else is cited") if speaker.name else ""
        if role:
            self._layout.addWidget(label(role, self._look, "quiet"))
        self._space(8)
        self._alone = self._add_button(_alone_words(reading, passage), self._deeds.read_source)
        self._space(18)

    def _add_button(self, words: str, act: Callable[[], None]) -> FlatButton:
        button = FlatButton(words, self._look)
        button.clicked.connect(lambda _=False: act())
        self._layout.addWidget(button, 0, Qt.AlignmentFlag.AlignLeading)
        return button

    def _add_chain(self, reading: Reading, passage: Passage) -> None:
        chain = chain_of(reading.article, passage)
        if len(chain) < 2 or chain[0].part is Part.WRITER:
            return
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        names = (link_name(each).replace(" ", "\u00a0") for each in chain)
        self._add(tr("How it reached you"), label(way_words(names, mirrored), self._look))

    def _add_readings(self, *voices: Voice) -> None:
        """Both readings of a contested passage, and what each would mean."""
        self._layout.addWidget(caps(tr("Contested: two readings"), self._look))
        self._space(6)
        for voice in voices:
            self._layout.addWidget(VoiceHeading(voice, voice_name(voice), self._look))
            self._layout.addWidget(label(reading_meaning(voice), self._look))
            self._space(10)
        text = tr("Both can be defended. In a quiz either answer is right.")
        self._layout.addWidget(label(text, self._look))
        self._space(18)

    def _add_links(self, heading: str, reading: Reading, passages: tuple[Passage, ...]) -> None:
        if not passages:
            return
        self._layout.addWidget(caps(heading, self._look))
        self._space(4)
        for each in passages:
            words = shortened(reading.article.words_of(each), 60)
            name = link_name(speaker_of(reading.article, each))
            link = PassageLink(f"{name}: {words}", each.voice, each.is_contested, self._look)
            link.clicked.connect(lambda _=False, id=each.id: self._deeds.follow(id))
            self._layout.addWidget(link)
            if each.note and each.within is not None and each.within == self._shown:
                note = label(plain_prose(self._prose(each.note)), self._look, "quiet")
                note.setIndent(round(self._look.px(30)))
                self._layout.addWidget(note)
                self._space(6)
        self._space(14)

    def _add(self, heading: str, value: QWidget) -> None:
        self._layout.addWidget(caps(heading, self._look))
        self._space(4)
        self._layout.addWidget(value)
        self._space(18)

    def _space(self, height: float) -> None:
        self._layout.addSpacing(round(self._look.px(height)))


def _alone_words(reading: Reading, passage: Passage) -> str:
    """What the button under the speaker does."""
    source = speaker_key(passage)
    if reading.only == OnlySpeaker(source):
        return tr("Show everything")
    return tr("Only the writer") if source is None else tr("Only this source")


def _trying_words(reading: Reading) -> str:
    """What the button that hides the passages does."""
    if reading.trying:
        return tr("Show the passages ({key})", key="T")
    return tr("Read first, without marks ({key})", key="T")


def _lower(sentence: str) -> str:
    return sentence[:1].lower() + sentence[1:]
