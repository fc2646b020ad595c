"""The bar above an article: the way home, the lesson's title, and the voice switches."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from literacy_app.domain.lesson import MARKED_VOICES, Voice
from literacy_app.session.focus import OnlyVoice
from literacy_app.ui.widgets.buttons import FlatButton
from literacy_app.ui.widgets.labels import ground, label, shown_lines
from literacy_app.ui.widgets.rule import paint_foot
from literacy_app.ui.widgets.voice_chip import VoiceChip
from literacy_app.ui.words import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from literacy_app.session.focus import Only
    from literacy_app.ui.theme import Look


class TopBar(QWidget):
    """Shows which lesson is open and which voices are shown.

    Signals:
        home_requested()
        voice_requested(Voice): a switch was clicked.
        only_requested(Voice): a voice was asked for alone.
        article_requested(int): another article of the lesson was chosen, by its index.
        beside_requested(): two articles were asked for side by side, or one at a time.
        quiz_requested(): the lesson's quiz.
    """

    home_requested = Signal()
    voice_requested = Signal(object)
    only_requested = Signal(object)
    article_requested = Signal(int)
    beside_requested = Signal()
    quiz_requested = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._title = ""
        self._row = QHBoxLayout(self)
        self._home = FlatButton(tr("Lessons"), look)
        self._home.setToolTip(tr("Back to the lessons"))
        self._home.clicked.connect(self.home_requested)
        self._row.addWidget(self._home)
        self._title_label = label("", look, "bar_title", wrap=False)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._title_label.setSizePolicy(policy)
        self._row.addWidget(self._title_label, 1)
        self._articles: list[FlatButton] = []
        self._names: tuple[str, ...] = ()
        self.beside = FlatButton(tr("Side by side"), look, checkable=True)
        self.beside.setToolTip(tr("Two articles side by side, or one at a time (B)"))
        self.beside.clicked.connect(self.beside_requested)
        self.beside.hide()
        self._row.addWidget(self.beside)
        self.quiz = FlatButton(tr("Take the quiz"), look)
        self.quiz.setToolTip(tr("Train your eye on this lesson (Q)"))
        self.quiz.clicked.connect(self.quiz_requested)
        self._row.addWidget(self.quiz)
        self.chips = {
            voice: VoiceChip(voice, str(number), look, self)
            for number, voice in enumerate(MARKED_VOICES, 1)
        }
        for voice, chip in self.chips.items():
            chip.clicked.connect(lambda _=False, voice=voice: self.voice_requested.emit(voice))
            chip.only_requested.connect(lambda voice=voice: self.only_requested.emit(voice))
            self._row.addWidget(chip)
        ground(self, look, "chrome")
        self._space()

    def set_look(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self._look = look
        for button in (self._home, *self._articles, self.beside, self.quiz):
            button.set_look(look)
        for chip in self.chips.values():
            chip.set_look(look)
        self._title_label.set_look(look)
        ground(self, look, "chrome")
        self._space()
        self._fit()

    def _space(self) -> None:
        px = self._look.px
        self._row.setContentsMargins(round(px(20)), round(px(11)), round(px(20)), round(px(11)))
        self._row.setSpacing(round(px(10)))

    def show_lesson(self, title: str, articles: tuple[str, ...], chosen: int) -> None:
        """Show the title, and a switch between articles where there are several."""
        self._title = shown_lines(title)
        for button in self._articles:
            button.deleteLater()
        self._articles, self._names = [], articles
        for index, name in enumerate(articles if len(articles) > 1 else ()):
            button = FlatButton(name or str(index + 1), self._look, checkable=True)
            button.setAccessibleName(name)
            button.setToolTip(name)
            button.setChecked(index == chosen)
            button.clicked.connect(lambda _=False, index=index: self.article_requested.emit(index))
            self._articles.append(button)
            self._row.insertWidget(2 + index, button)
        self._fit()

    def choose_article(self, index: int) -> None:
        """Show which of the articles is read."""
        for number, button in enumerate(self._articles):
            button.setChecked(number == index)

    def show_beside(self, possible: bool, beside: bool) -> None:
        """Offer to put two articles side by side, if there are several and room for them."""
        self.beside.setVisible(possible and len(self._articles) > 1)
        self.beside.setChecked(beside)
        self._fit()

    def show_voices(
        self, shown: frozenset[Voice], counts: Mapping[Voice, int], only: Only | None = None
    ) -> None:
        """Show which voices are shown, how many passages each has, and what is read alone."""
        seen = shown if only is None else shown & only.voices
        for voice, chip in self.chips.items():
            chip.setChecked(voice in seen)
            chip.set_alone(only == OnlyVoice(voice))
            chip.set_count(counts[voice])
        self._fit()

    def first_chip(self) -> QWidget:
        """Where the keyboard enters the bar."""
        return self.chips[MARKED_VOICES[0]]

    def paintEvent(self, event: QPaintEvent) -> None:
        """A hairline towards the page."""
        paint_foot(self, self._look)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Shrink the chips to their badges where their names leave no room, and cut the title.

        The button of the quiz says less before that. Where even badges are too wide, the articles
        are called by their numbers, and the quiz has its key and its menu only.
        """
        px = self._look.px
        self._call_articles(by_name=True)
        self._call_quiz(tr("Take the quiz"))
        room = self._room_beside_buttons()
        wide = sum(chip.width_when(compact=False) for chip in self.chips.values())
        if room - wide < px(120):
            self._call_quiz(tr("Quiz"))
            room = self._room_beside_buttons()
        compact = room - wide < px(120)
        for chip in self.chips.values():
            chip.set_compact(compact)
        used = sum(chip.width_when(compact) for chip in self.chips.values())
        if room < used:
            self._call_articles(by_name=False)
            room = self._room_beside_buttons()
        if room < used:
            self.quiz.hide()
            room = self._room_beside_buttons()
        metrics = QFontMetricsF(self._title_label.font())
        elide = Qt.TextElideMode.ElideRight
        self._title_label.setText(
            metrics.elidedText(self._title, elide, max(room - used - px(8), 0))
        )
        self._title_label.setToolTip(self._title)

    def _call_quiz(self, words: str) -> None:
        self.quiz.show()
        if words != self.quiz.text():
            self.quiz.setText(words)
            self.quiz.updateGeometry()

    def _call_articles(self, by_name: bool) -> None:
        for number, (button, name) in enumerate(zip(self._articles, self._names, strict=False), 1):
            words = name if by_name and name else str(number)
            if words != button.text():
                button.setText(words)
                button.updateGeometry()

    def _room_beside_buttons(self) -> float:
        """The width that the buttons leave to the title and the chips."""
        buttons = [self._home, *self._articles]
        if not self.quiz.isHidden():
            buttons.append(self.quiz)
        if not self.beside.isHidden():
            buttons.append(self.beside)
        gaps = self._look.px(40) + self._look.px(10) * (1 + len(self.chips) + len(buttons))
        return self.width() - sum(each.sizeHint().width() for each in buttons) - gaps
