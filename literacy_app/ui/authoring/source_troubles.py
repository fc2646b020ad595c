"""What is wrong in the source, where it is and what can be done about it, shown in the text."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QToolTip

from literacy_app.domain.problems import Severity
from literacy_app.ui.authoring.highlighter import Mark
from literacy_app.ui.widgets.labels import shortened
from literacy_app.ui.widgets.state_line import Choice, StateLine
from literacy_app.ui.words import message_words, problem_words, sentence, tr

if TYPE_CHECKING:
    from PySide6.QtGui import QHelpEvent, QPaintEvent

    from literacy_app.lessonfile.source import Source
    from literacy_app.session.mending import Fix
    from literacy_app.ui.authoring.bench import Bench
    from literacy_app.ui.authoring.completion import Completion
    from literacy_app.ui.authoring.problem_watch import ProblemWatch, Spotted
    from literacy_app.ui.authoring.source_edit import SourceEdit
    from literacy_app.ui.theme import Look

_SHOWN_FIXES = 2
_LONGEST_FIX = 40
"""So many letters a button has at most, at 100 %."""
_PAUSE = 700
"""So many milliseconds after the last key what is wrong with it is said."""


class TroubleLine(StateLine):
    """A line that stands below what it speaks of."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """A hairline towards the text."""
        painter = QPainter(self)
        painter.setPen(self._look.colour("rule"))
        painter.drawLine(0, 0, self.width(), 0)
        painter.end()


class SourceTroubles(QObject):
    """Tells of the problems at the caret and under the pointer, and mends them.

    Attributes:
        line: says what is wrong where the caret is, with the likeliest ways to mend it.
    """

    def __init__(
        self,
        look: Look,
        edit: SourceEdit,
        completion: Completion,
        bench: Bench,
        watch: ProblemWatch,
    ) -> None:
        super().__init__(edit)
        self._look, self._edit, self._completion = look, edit, completion
        self._bench, self._watch = bench, watch
        self.line = TroubleLine(look)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self.tell)
        edit.numbers.light_pressed.connect(self.offer)

    def set_look(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self._look = look
        self.line.set_look(look)

    # ------------------------------------------------------------ what is wrong

    def marks(self, source: Source) -> list[Mark]:
        """What to underline; the margin shows the worst of each line."""
        problems = self._watch.open
        marks = [Mark(e.span, e.problem.severity) for e in problems if e.span is not None]
        signs: dict[int, Severity] = {}
        for span, severity in marks:
            line = source.place(span.start)[0] - 1
            if signs.get(line) is not Severity.ERROR:
                signs[line] = severity
        self._edit.numbers.show_signs(signs)
        return marks

    def here(self) -> tuple[Spotted, ...]:
        """The problems at the caret, or else those of its line."""
        caret, text = self._edit.caret, self._edit.text
        found = self._watch.at(caret)
        if found:
            return found
        start = text.rfind("\n", 0, caret) + 1
        end = text.find("\n", caret)
        end = len(text) if end < 0 else end
        return tuple(e for e in self._watch.open if e.span and start <= e.span.start <= end)

    def ways(self) -> list[Fix]:
        """The ways to mend what is wrong at the caret; none while the text is ahead of them."""
        return [fix for each in self.here() for fix in self._watch.ways(each)]

    def tell_soon(self) -> None:
        """Say it at the next pause, if nothing is said yet: a word half typed is no mistake."""
        if self.line.words or not self._edit.hasFocus():
            self.tell()
        else:
            self._pause.start()

    def tell(self) -> None:
        """Say what is wrong at the caret, with what can be done about it."""
        if self._completion.is_shown:
            return
        here = self.here()
        if not here or not self._bench.authoring.is_read:
            self.line.say("")
            self._edit.numbers.show_light(-1)
            return
        found = self.ways()
        longest = _LONGEST_FIX * 100 // self._look.percent
        choices: list[Choice] = [
            (shortened(message_words(each.words), longest), partial(self.apply, each))
            for each in found[:_SHOWN_FIXES]
        ]
        if len(found) > _SHOWN_FIXES:
            choices.append((tr("More (Ctrl+.)"), self.offer))
        self.line.say(sentence(problem_words([here[0].problem])), choices)
        self._edit.numbers.show_light(self._edit.textCursor().blockNumber() if found else -1)

    def point(self, event: QHelpEvent) -> None:
        """Show what is wrong under the pointer."""
        cursor = self._edit.cursorForPosition(event.pos())
        found = self._watch.at(self._edit.offset_of(cursor))
        words = "\n\n".join(problem_words([each.problem]) for each in found)
        # a tip guesses rich text by its tags, and these words come from a lesson
        QToolTip.showText(event.globalPos(), words.replace("<", "‹"), self._edit.viewport())

    # ------------------------------------------------------------ mending

    def offer(self) -> None:
        """Offer the ways to mend what is wrong at the caret."""
        self._bench.settle()
        found = self.ways()
        if found:
            words = [message_words(each.words) for each in found]
            deeds = [partial(self.apply, each) for each in found]
            self._edit.setFocus()
            self._completion.offer_deeds(words, deeds, self._edit.box_of(self._edit.caret))

    def apply(self, fix: Fix) -> None:
        """Mend something, and go there."""
        if self._watch.mend(fix):
            first = fix.patches[-1]
            self._edit.go_to(first.start + len(first.inserted))
            self._edit.setFocus()
