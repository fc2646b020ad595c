"""The first steps: what the app is for, how to read, and where lessons come from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from literacy_app.domain.lesson import MARKED_VOICES, Voice
from literacy_app.ui.pages.first_words import meaning, reason
from literacy_app.ui.pages.page import ColumnPage
from literacy_app.ui.widgets.buttons import push_button
from literacy_app.ui.widgets.flow_layout import bare_column
from literacy_app.ui.widgets.key_legend import KeyLegend
from literacy_app.ui.widgets.labels import VoiceHeading, caps, label
from literacy_app.ui.widgets.sample_text import SampleText
from literacy_app.ui.widgets.step_dots import StepDots
from literacy_app.ui.words import tr, voice_name

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from literacy_app.ui.theme import Look

STEPS = 3
_BESIDE_FROM = 700
_HIGH = 424
"""The height of a step, so that the buttons stay where they are from one to the next."""
_ANSWER = 62
"""The height of an answer, so that nothing moves when it comes."""
_VOICE_KEYS = dict(zip((Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3), MARKED_VOICES, strict=True))


class FirstSteps(ColumnPage):
    """Three steps, one at a time; the second can be tried by the keys of the reading page.

    Attributes:
        step: which is shown, from 0.
        selected: the id of the passage that was gone to in the second, or nothing.
        sample: the text with passages of a step that has one.

    Signals:
        left(): all were seen, or skipped.
        file_requested(): choose a lesson file.
        folder_requested(): choose a folder with lessons.
    """

    left = Signal()
    file_requested = Signal()
    folder_requested = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self.step = 0
        self.selected = ""
        self._shown = frozenset(MARKED_VOICES)
        self._is_wide = False
        self.sample: SampleText | None = None
        self._next: QPushButton | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def show_step(self, step: int) -> None:
        """Show one of the steps, from 0; past the last, leave."""
        if step >= STEPS:
            self.left.emit()
            return
        self.step = max(step, 0)
        self.selected = ""
        self._shown = frozenset(MARKED_VOICES)
        self.rebuild()
        self.verticalScrollBar().setValue(0)
        if self._next is not None:
            self._next.setFocus(Qt.FocusReason.OtherFocusReason)

    def rebuild(self) -> None:
        """Build the step anew."""
        self._is_wide = self.width() >= self.look.px(_BESIDE_FROM)
        super().rebuild()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if (self.width() >= self.look.px(_BESIDE_FROM)) != self._is_wide:
            self.rebuild()

    # ------------------------------------------------------------ what is shown

    def build(self, column: QVBoxLayout) -> None:
        """The step, between the way past it and the way on."""
        column.addStretch(1)
        self._add_top(column)
        step = QWidget()
        step.setMinimumHeight(round(self.look.px(_HIGH)))
        inside = bare_column(step, 0)
        (self._add_voices, self._add_reading, self._add_sources)[self.step](inside)
        inside.addStretch(1)
        column.addWidget(step)
        self.space(column, 28)
        self._add_ways(column)

    def _add_top(self, column: QVBoxLayout) -> None:
        row = QHBoxLayout()
        words = tr("Step {number} of {all}", number=self.step + 1, all=STEPS)
        row.addWidget(caps(words, self.look), 1)
        row.addWidget(push_button(tr("Skip"), self.left.emit))
        column.addLayout(row)
        self.space(column, 14)

    def _add_head(self, column: QVBoxLayout, title: str, words: str) -> None:
        column.addWidget(label(title, self.look, "page_title"))
        self.space(column, 8)
        column.addWidget(label(words, self.look, "quotation"))
        self.space(column, 22)

    def _add_sample(self, column: QVBoxLayout) -> None:
        self.sample = SampleText(self.look)
        self.sample.set_highlights(self._shown, self.selected)
        column.addWidget(self.sample)
        self.space(column, 18)

    def _add_voices(self, column: QVBoxLayout) -> None:
        words = tr(
            "In a news text many people speak, and the writer speaks too. Here you learn to hear "
            "who it is. Who is right is for you to judge."
        )
        self._add_head(column, tr("Whose voice is it?"), words)
        self._add_sample(column)
        directions = QBoxLayout.Direction
        wide = self._is_wide
        columns = QBoxLayout(directions.LeftToRight if wide else directions.TopToBottom)
        columns.setSpacing(round(self.look.px(28 if wide else 16)))
        for voice in MARKED_VOICES:
            side = QVBoxLayout()
            side.setSpacing(round(self.look.px(6)))
            side.addWidget(VoiceHeading(voice, voice_name(voice), self.look))
            side.addWidget(label(meaning(voice), self.look))
            side.addStretch(1)
            columns.addLayout(side, 1)
        column.addLayout(columns)

    def _add_reading(self, column: QVBoxLayout) -> None:
        words = tr(
            "Go from passage to passage by key, or click one: you see whose words they are, and "
            "why. Voices can be switched off, one by one. Try it here."
        )
        self._add_head(column, tr("How to read"), words)
        self._add_sample(column)
        if self.sample is not None:
            self.sample.passage_clicked.connect(self.select)
        keys = (
            (tr("N"), tr("next passage")),
            (tr("P"), tr("previous passage")),
            ("1", voice_name(Voice.SPEECH)),
            ("2", voice_name(Voice.COMMENTARY)),
            ("3", voice_name(Voice.INFERENCE)),
        )
        column.addWidget(KeyLegend(keys, self.look))
        self.space(column, 14)
        answer = QWidget()
        answer.setMinimumHeight(round(self.look.px(_ANSWER)))
        self._answer = bare_column(answer, round(self.look.px(4)))
        column.addWidget(answer)
        self._show_answer()

    def _show_answer(self) -> None:
        """What the card of the reading page would say, in short."""
        while (item := self._answer.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        if self.selected:
            voice = Voice(self.selected)
            self._answer.addWidget(VoiceHeading(voice, voice_name(voice), self.look))
            self._answer.addWidget(label(reason(voice), self.look))
        else:
            self._answer.addWidget(label(tr("Press N."), self.look, "quiet"))
        self._answer.addStretch(1)

    def _add_sources(self, column: QVBoxLayout) -> None:
        words = tr("Some lessons come with the app. Many more can come from you.")
        self._add_head(column, tr("Where lessons come from"), words)
        self._add_source(
            column,
            tr("With the app"),
            tr("They wait on the first page. Level 1 is a good start."),
        )
        self._add_source(
            column,
            tr("From a file"),
            tr("A lesson is a text file that ends in “.md”. Open it, or drop it on this window."),
            push_button(tr("Open a lesson…"), self.file_requested.emit),
        )
        self._add_source(
            column,
            tr("From a folder of yours"),
            tr("All lessons in it are always here, and new ones are noticed."),
            push_button(tr("Add a folder…"), self.folder_requested.emit),
        )
        self._add_source(
            column,
            tr("With an article that you bring"),
            tr(
                "Some articles may not be passed on. Their lessons ask you for the text once, and "
                "it stays on this computer."
            ),
        )

    def _add_source(
        self, column: QVBoxLayout, title: str, words: str, button: QPushButton | None = None
    ) -> None:
        row = QHBoxLayout()
        row.setSpacing(round(self.look.px(20)))
        side = QVBoxLayout()
        side.setSpacing(round(self.look.px(4)))
        side.addWidget(label(title, self.look, "name"))
        side.addWidget(label(words, self.look))
        row.addLayout(side, 1)
        if button is not None:
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        column.addLayout(row)
        self.space(column, 18)

    def _add_ways(self, column: QVBoxLayout) -> None:
        row = QHBoxLayout()
        row.setSpacing(round(self.look.px(10)))
        last = self.step == STEPS - 1
        words = tr("To the lessons") if last else tr("Next")
        self._next = self.entrance = push_button(words, self._go_on, "primary")
        row.addWidget(self._next)  # first, so that it stays under the pointer
        if self.step:
            row.addWidget(push_button(tr("Back"), lambda: self.show_step(self.step - 1)))
        row.addStretch(1)
        row.addWidget(StepDots(self.step, STEPS, self.look))
        column.addLayout(row)

    def _go_on(self) -> None:
        self.show_step(self.step + 1)

    # ------------------------------------------------------------ trying it

    def select(self, passage_id: str) -> None:
        """Go to a passage of the sample, or to none."""
        self.selected = passage_id
        self._show_state()

    def _show_state(self) -> None:
        if self.sample is not None:
            self.sample.set_highlights(self._shown, self.selected)
        self._show_answer()

    def _go(self, forward: bool) -> None:
        shown = [each.value for each in MARKED_VOICES if each in self._shown]
        if not shown:
            return
        now = shown.index(self.selected) if self.selected in shown else -1 if forward else 0
        self.select(shown[(now + (1 if forward else -1)) % len(shown)])

    def _toggle(self, voice: Voice) -> None:
        self._shown ^= {voice}
        if self.selected == voice.value and voice not in self._shown:
            self.selected = ""
        self._show_state()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc skips; in the second step the keys of the reading page work on the sample."""
        key = event.key()
        if key == Qt.Key.Key_Escape:
            self.left.emit()
        elif self.step == 1 and key in (Qt.Key.Key_N, Qt.Key.Key_P):
            self._go(forward=key == Qt.Key.Key_N)
        elif self.step == 1 and key in _VOICE_KEYS:
            self._toggle(_VOICE_KEYS[Qt.Key(key)])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            focus = self.focusWidget()
            if isinstance(focus, QPushButton):
                focus.click()
            else:
                self._go_on()
        else:
            super().keyPressEvent(event)
