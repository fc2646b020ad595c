"""Answering every kind of question: by the keyboard alone, or by the mouse alone."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF
from PySide6.QtWidgets import QApplication, QWidget

from literacy_app.domain.attempt import Response, Sureness
from literacy_app.domain.lesson import MARKED_VOICES, Span, Voice
from literacy_app.domain.question import QuestionKind
from literacy_app.domain.task import GIVEN_VOICES
from literacy_app.session.painting import Painting
from literacy_app.session.word_picking import Picking
from literacy_app.ui.quiz_words import sureness_words
from literacy_app.ui.widgets.answers.chain import ChainForm
from literacy_app.ui.widgets.answers.choosing import ChoosingForm
from literacy_app.ui.widgets.answers.mark import MarkForm
from literacy_app.ui.widgets.answers.sort import SortForm
from literacy_app.ui.widgets.answers.writing import WritingForm
from tests.journeys.hands import Keyboard, Mouse
from tests.journeys.taking import Taker

_VOICES = tuple(map(Voice, GIVEN_VOICES))
_KEYS = {Sureness.GUESS: "G", Sureness.THINK_SO: "T", Sureness.SURE: "S"}
_KEYS_IN_TEXT = {Sureness.GUESS: "Ctrl+1", Sureness.THINK_SO: "Ctrl+2", Sureness.SURE: "Ctrl+3"}


class KeyboardTaker(Taker, Keyboard):
    """Somebody who takes quizzes without a mouse."""

    def give(self, response: Response) -> None:
        """Fill the form in by number keys, and by the caret in the article."""
        if response.text:
            self.write(response.text)
        for voice in response.voices:
            self.press(str(_VOICES.index(voice) + 1))
        for index in response.chosen:
            self.press(str(index + 1))
        for name in response.names:
            self.press(str(self.task.names.index(name) + 1))
        for span in response.spans:
            self._pick(span)
        for voice, span in response.marks:
            self.paint(voice, span)

    @property
    def _strokes(self) -> Painting | Picking:
        strokes = self.sheet.article.painting or self.sheet.article.picking
        assert strokes is not None
        return strokes

    def _pick(self, span: Span) -> None:
        first, last = self.words_of(span)
        for word in range(first, last + 1):
            self._go_to(word)
            self.press("Space")

    def paint(self, voice: Voice, span: Span) -> None:
        """Take the brush of a voice, and go over words with the caret."""
        first, last = self.words_of(span)
        self.press(str(MARKED_VOICES.index(voice) + 1))
        self._go_to(first)
        self.press("Space")
        self._go_to(last)
        self.press("Space")

    def _go_to(self, word: int) -> None:
        """Bring the caret to a word: sentence by sentence, and then word by word."""
        strokes = self._strokes
        while strokes.caret != word:
            here = strokes.caret
            is_far = not strokes.is_held and strokes.words.sentence(word) != strokes.words.sentence(
                here
            )
            step = "Right" if here < word else "Left"
            self.press(f"Ctrl+{step}" if is_far else step)
            assert strokes.caret != here, "the caret stands still"

    def send(self, sureness: Sureness) -> None:
        """Answer by a letter, or by Ctrl and a number where letters are typed."""
        keys = _KEYS_IN_TEXT if isinstance(self.form, WritingForm) else _KEYS
        self.press(keys[sureness])

    def go_on(self) -> None:
        """Enter goes on."""
        self.press("Return")

    def open_hint(self) -> None:
        """Open the hint: by its key, or by its button where keys are typed."""
        if isinstance(self.form, WritingForm):
            self.tab_to("Show a hint")
            self.press("Space")
        else:
            self.press("H")

    def disagree(self, reason: str) -> None:
        """Write why one sees it otherwise."""
        self.press("D")
        self.write(reason)
        self.press("Return")

    def tick(self, *lines: int) -> None:
        """Tick lines of the self-check list, by their numbers from 0."""
        checks = self.feedback.checks
        assert checks is not None
        for line in lines:
            self.step_back_to(checks.options[line])
            self.press("Space")
        self.tab_to(self.sheet.panel.next.text())

    def step_back_to(self, widget: QWidget) -> None:
        """Go back with Shift+Tab to something."""
        passed: list[QWidget | None] = []
        while not widget.hasFocus():
            passed.append(QApplication.focusWidget())
            self.press("Shift+Tab")
            assert len(passed) < 99, f"{widget} is not among {set(passed)}"


class MouseTaker(Taker, Mouse):
    """Somebody who takes quizzes without a keyboard."""

    def give(self, response: Response) -> None:
        """Fill the form in by clicking, carrying, drawing and pasting."""
        form = self.form
        if isinstance(form, WritingForm):
            self.paste_at(form.field, response.text)
        elif isinstance(form, SortForm):
            self._sort(form, response.voices)
        elif isinstance(form, ChainForm):
            self._build(form, response.names)
        elif isinstance(form, MarkForm):
            for voice, span in response.marks:
                self.paint(voice, span)
        elif isinstance(form, ChoosingForm):
            assert form.list is not None
            chosen = response.chosen or [self.task.names.index(each) for each in response.names]
            for index in chosen:
                self.click_at(form.list.options[index])
        else:
            assert self.task.kind is QuestionKind.CUE
            for span in response.spans:
                self._pick(span)

    def _sort(self, form: SortForm, voices: tuple[Voice, ...]) -> None:
        """Carry every other card to its bin; take the others, and click the bin."""
        bins = dict(zip(_VOICES, form.bins, strict=True))
        for number, voice in enumerate(voices):
            if not form.cards:
                self.click_at(bins[voice])
            elif number % 2:
                self.click_at(form.cards[number])
                self.click_at(bins[voice])
            else:
                self._carry(form.cards[number], bins[voice])

    def _carry(self, tile: QWidget, to: QWidget) -> None:
        self.point_at(tile)
        self.draw(tile, tile.rect().center(), to, to.rect().center())

    def _build(self, form: ChainForm, names: tuple[str, ...]) -> None:
        """Carry the first link to its place, and click the others."""
        tiles = dict(zip(self.task.names, form.names, strict=True))
        self._carry(tiles[names[0]], form.slots[0])
        for name in names[1:]:
            self.click_at(tiles[name])

    def _word(self, word: int) -> QPoint:
        view = self.sheet.article.view
        return self.spot_in(view, view.places.rects(word, word)[0])

    def _pick(self, span: Span) -> None:
        first, last = self.words_of(span)
        for word in range(first, last + 1):
            self.click_at(self.sheet.article.view.page, self._word(word))

    def paint(self, voice: Voice, span: Span) -> None:
        """Take the brush of a voice, and draw over words."""
        form = self.form
        assert isinstance(form, MarkForm)
        self.click_at(next(each for each in form.brushes if each.voice is voice))
        (first, last), page = self.words_of(span), self.sheet.article.view.page
        if first == last:
            self.click_at(page, self._word(first))
            return
        self._word(last)  # which turns the wheel as far as the last word is seen
        start, end = self._word(first), self._word(last)
        assert self._word(first) == start, "the passage is longer than the page"
        self.draw(page, start, page, end)

    def click_on(self, span: Span) -> None:
        """Click the first word of some words."""
        self.click_at(self.sheet.article.view.page, self._word(self.words_of(span)[0]))

    def draw_end_to(self, span: Span) -> None:
        """Take the run that begins with some words, and draw its end back to the last of them."""
        self.click_on(span)
        view, last = self.sheet.article.view, self._word(self.words_of(span)[1])
        (run,) = self.sheet.article.marks()
        box = view.underlay.rects_of(run.span)[-1] if view.underlay is not None else QRectF()
        handle = QPoint(round(box.right()) + 2, round(box.bottom()) + 4 - view.bar.value())
        self.draw(view.page, handle, view.page, last)

    def send(self, sureness: Sureness) -> None:
        """Answer by one of the three buttons."""
        self.click(sureness_words(sureness))

    def go_on(self) -> None:
        """Click the button that goes on."""
        self.click_at(self.sheet.panel.next)

    def open_hint(self) -> None:
        """Open the hint."""
        self.click("Show a hint")

    def disagree(self, reason: str) -> None:
        """Paste why one sees it otherwise."""
        self.click("I disagree because …")
        self.paste_at(self.feedback.objection.line, reason)
        self.click("Keep it")

    def tick(self, *lines: int) -> None:
        """Tick lines of the self-check list, by their numbers from 0."""
        checks = self.feedback.checks
        assert checks is not None
        for line in lines:
            self.click_at(checks.options[line])
