"""Giving passages their voices."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QGridLayout

from literacy_app.domain.attempt import Response
from literacy_app.domain.lesson import Passage, Voice
from literacy_app.domain.task import GIVEN_VOICES
from literacy_app.ui.announcing import say
from literacy_app.ui.widgets.answers.drop_places import DropPlaces
from literacy_app.ui.widgets.answers.form import AnswerForm
from literacy_app.ui.widgets.answers.option_face import Verdict, verdict_words
from literacy_app.ui.widgets.answers.tile import Tile
from literacy_app.ui.widgets.answers.tile_face import Face, Row, in_brief
from literacy_app.ui.words import counted, tr, voice_meaning, voice_name

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from literacy_app.domain.lesson import Article, Lesson
    from literacy_app.domain.task import Task
    from literacy_app.session.feedback import Feedback
    from literacy_app.ui.theme import Look
    from literacy_app.ui.widgets.prose import ReadProse

_VOICES = tuple(map(Voice, GIVEN_VOICES))
_GAP = 8
_WIDE = 560
_NEXT: dict[int, int] = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class SortForm(AnswerForm):
    """Cards with the passages' words, and a bin for each voice; a single passage has no card.

    Attributes:
        bins: a tile for each voice, in the order of their keys.
        cards: a tile for each passage, where there are several.
    """

    def __init__(self, look: Look, prose: ReadProse) -> None:
        super().__init__(look, prose)
        self.bins: list[Tile] = []
        self._places = DropPlaces(self.bins)
        self.cards: list[Tile] = []
        self._items: tuple[Passage, ...] = ()
        self._voices: list[Voice | None] = []
        self._at = 0
        self._columns = 0
        self._is_told = False
        self._grid = QGridLayout()

    def show_task(self, task: Task, article: Article, lesson: Lesson) -> None:
        """Show a card for each of the task's passages."""
        self._items, self._voices = task.items, [None] * len(task.items)
        is_alone = len(task.items) == 1
        for number, voice in enumerate(_VOICES):
            key, below = str(number + 1), not is_alone
            tile = Tile(Face(voice_name(voice), voice=voice, key=key, key_below=below), self.look)
            tile.setCheckable(True)
            tile.setToolTip("" if is_alone else voice_meaning(voice))
            tile.show_rows([Row(voice_meaning(voice))] if is_alone else [])
            tile.clicked.connect(lambda _=False, voice=voice: self._click_bin(voice))
            self.bins.append(tile)
            if not is_alone:
                tile.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._lay_bins()
        self.column.addLayout(self._grid)
        if not is_alone:
            self.column.addSpacing(round(self.look.px(_GAP)))
            self._add_cards(article)
        self.column.addStretch(1)
        self.set_look(self.look)
        self._show_state()

    def _lay_bins(self) -> None:
        """Voices below each other for a single passage, else two or four beside each other."""
        columns = 1
        if len(self._items) > 1:
            columns = 4 if self.width() >= self.look.px(_WIDE) else 2
        if columns != self._columns:
            self._columns = columns
            for number, tile in enumerate(self.bins):
                self._grid.addWidget(tile, number // columns, number % columns)
            for column in range(4):
                self._grid.setColumnStretch(column, int(column < columns))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is room, the bins stand in a line."""
        super().resizeEvent(event)
        self._lay_bins()

    def _add_cards(self, article: Article) -> None:
        for index, item in enumerate(self._items):
            face = Face(in_brief(article.words_of(item)), str(index + 1), is_quotation=True)
            card = Tile(face, self.look)
            card.setCheckable(True)
            card.can_be_drawn = True
            card.focused.connect(lambda index=index: self._go_to(index))
            card.clicked.connect(lambda _=False, index=index: self._go_to(index))
            card.drawn.connect(self._places.hover)
            card.dropped.connect(lambda spot, index=index: self._drop(index, spot))
            self.column.addWidget(card)
            self.cards.append(card)

    # ------------------------------------------------------------ sorting

    def sort(self, voice: Voice) -> None:
        """Give the focused passage a voice, and go on to the next one without."""
        if self._is_told:
            return
        at = self._at
        self._voices[at] = voice
        self.response_changed.emit()
        say(self, tr("{number}: {voice}", number=at + 1, voice=voice_name(voice)))
        order = [*range(at + 1, len(self._items)), *range(at)]
        following = next((each for each in order if self._voices[each] is None), at)
        self._show_state()
        if self.cards and following != at:
            self.cards[following].setFocus(Qt.FocusReason.OtherFocusReason)
            self._go_to(following)

    def _go_to(self, index: int) -> None:
        if index != self._at:
            self._at = index
            self.item_focused.emit(index)
        self._show_state()

    def _click_bin(self, voice: Voice) -> None:
        self.sort(voice)
        self._show_state()

    def _drop(self, index: int, spot: QPoint) -> None:
        number = self._places.drop(spot)
        self._go_to(index)
        if number is not None:
            self.sort(_VOICES[number])

    def _show_state(self) -> None:
        """Show which voices the passages were given."""
        if self._is_told:
            for index, card in enumerate(self.cards):
                card.setChecked(index == self._at)
            return
        for index, card in enumerate(self.cards):
            voice = self._voices[index]
            card.show_rows([Row("", voice, "text") if voice else Row(tr("Not sorted yet"))])
            card.setChecked(index == self._at)
        for voice, tile in zip(_VOICES, self.bins, strict=True):
            tile.setChecked(bool(self._voices) and self._voices[self._at] is voice)
            if self.cards:
                count = self._voices.count(voice)
                words = counted("{count} passage", "{count} passages", count)
                tile.show_rows([Row(words)])

    # ------------------------------------------------------------ what the page asks for

    def response(self) -> Response:
        """The voices, one a passage once all have one."""
        return Response(voices=tuple(each for each in self._voices if each is not None))

    def show_feedback(self, feedback: Feedback) -> None:
        """Show what was right for each passage."""
        self._is_told = True
        scores = {each.passage: each.score for each in feedback.judgements}
        right = feedback.right.voices or tuple(each.voice for each in self._items)
        given = [
            (
                index,
                answered,
                right[index],
                scores.get(item.id, float(answered is right[index])) >= 1,
            )
            for index, (item, answered) in enumerate(zip(self._items, self._voices, strict=True))
        ]
        for index, answered, voice, is_right in given:
            if self.cards:
                self._judge_card(self.cards[index], answered, voice, is_right)
            else:
                self._judge_bins(answered, voice, is_right)
        for tile in self.bins:
            tile.setEnabled(False)
            tile.setVisible(not self.cards)

    def _judge_card(self, card: Tile, answered: Voice | None, voice: Voice, is_right: bool) -> None:
        card.can_be_drawn = False
        if is_right:
            card.show_rows([Row(tr("Right"), answered, "right")], Verdict.RIGHT)
            return
        rows = [Row(tr("You said"), answered, "wrong"), Row(tr("It is"), voice, "right")]
        card.show_rows(rows, Verdict.WRONG)

    def _judge_bins(self, answered: Voice | None, voice: Voice, is_right: bool) -> None:
        for given, tile in zip(_VOICES, self.bins, strict=True):
            verdict = Verdict.NONE
            if given is answered:
                verdict = Verdict.RIGHT if is_right else Verdict.WRONG
            elif given is voice:
                verdict = Verdict.MISSED
            role = "wrong" if verdict is Verdict.WRONG else "right"
            rows = [Row(verdict_words(verdict), role=role)] if verdict else []
            tile.show_rows(rows, verdict)
            tile.setChecked(False)

    def set_look(self, look: Look) -> None:
        """Draw with another theme or text size."""
        super().set_look(look)
        gap = round(look.px(_GAP))
        self._grid.setSpacing(gap)
        self.column.setSpacing(gap)
        for each in (*self.bins, *self.cards):
            each.set_look(look)

    def focus_first(self) -> None:
        """Bring the keyboard to the first passage without a voice, or to the first voice."""
        waiting = next((n for n, each in enumerate(self._voices) if each is None), 0)
        tiles = self.cards or self.bins
        if tiles:
            tiles[waiting if self.cards else 0].setFocus(Qt.FocusReason.OtherFocusReason)

    def take_key(self, key: int) -> bool:
        """The numbers of the voices give the focused passage one."""
        if not Qt.Key.Key_1 <= key <= Qt.Key.Key_4 or self._is_told:
            return False
        self.sort(_VOICES[key - Qt.Key.Key_1])
        return True

    def choose_focused(self) -> bool:
        """Choose the voice that has the keyboard."""
        focused = next((each for each in self.bins if each.hasFocus()), None)
        if focused is not None:
            focused.click()
        return focused is not None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The arrows go from tile to tile, Backspace takes a passage's voice away."""
        tiles, key = self.cards or self.bins, event.key()
        here = next((n for n, each in enumerate(tiles) if each.hasFocus()), None)
        if here is None:
            event.ignore()
        elif key in _NEXT:
            there = (here + _NEXT[key]) % len(tiles)
            tiles[there].setFocus(Qt.FocusReason.TabFocusReason)
        elif key == Qt.Key.Key_Backspace and self.cards and not self._is_told:
            self._voices[here] = None
            self._show_state()
            self.response_changed.emit()
        else:
            event.ignore()
