"""The form of a question: its parts below each other, whichever its kind has."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from literacy_app.session.quiz_building import ASIDE, Part, parts_of
from literacy_app.session.quiz_trying import tasks_of
from literacy_app.ui.authoring.about_part import PassagesPart, VoicesPart
from literacy_app.ui.authoring.aside_part import AsideParts
from literacy_app.ui.authoring.counts_part import CountsPart
from literacy_app.ui.authoring.form_fields import by_pointer
from literacy_app.ui.authoring.options_part import OptionsPart
from literacy_app.ui.authoring.question_part import Asked, QuestionPart, TextPart, line_part
from literacy_app.ui.authoring.question_words import kind_meaning, to_do_words
from literacy_app.ui.authoring.versions_part import VersionsPart
from literacy_app.ui.authoring.written_part import WrittenPart
from literacy_app.ui.quiz_words import prompt_words
from literacy_app.ui.widgets.flow_layout import bare_column, take_out
from literacy_app.ui.widgets.labels import ground, label
from literacy_app.ui.widgets.revealing_scroll import RevealingScroll
from literacy_app.ui.words import tr

if TYPE_CHECKING:
    from literacy_app.domain.problems import Problem
    from literacy_app.domain.question import Question
    from literacy_app.ui.theme import Look

_WIDEST = 720
_LATER = 60
"""So many milliseconds after it is asked again whether the pointer is pressed still."""
_ASIDE = "aside"


class QuestionForm(QWidget):
    """Shows one question to be filled in.

    Attributes:
        parts: what the question is made of, by name.
        asked: the question, once there is one.
        problems: what is still to be mended in it.

    Signals:
        changed(object, str): as of its parts.
        left(): the keyboard went away from something that is typed into.
        passage_requested(str): look at a passage in the article.
    """

    changed = Signal(object, str)
    left = Signal()
    passage_requested = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.look = look
        self.asked: Asked | None = None
        self.parts: dict[str, QuestionPart] = {}
        self._meaning = label("", look, "quiet")
        self.problems = label("", look)
        self._lines, self._is_new = 0, True
        self._to_do: tuple[str, ...] = ()
        self._later = QTimer(self, singleShot=True, interval=_LATER)
        self._later.timeout.connect(self._say_to_do)
        self._scroll = RevealingScroll(look, "page")
        self._content = QWidget()
        self._column = QVBoxLayout(self._content)
        self._column.addWidget(self._meaning)
        self._column.addWidget(self.problems)
        self._parts = QVBoxLayout()
        self._column.addLayout(self._parts)
        self._column.addStretch(1)
        self._scroll.setWidget(self._content)
        whole = bare_column(self, 0)
        whole.addWidget(self._scroll)
        self.set_look(look)

    # ------------------------------------------------------------ showing

    def show_question(self, asked: Asked, is_other: bool) -> None:
        """Show a question; `is_other` where another one was shown, or none."""
        names = _names(asked.question)
        if list(self.parts) != names or is_other:
            self._build(names)
        self.asked = asked
        self._meaning.setText(kind_meaning(asked.question.kind))
        prompt = self.parts.get(Part.PROMPT)
        if isinstance(prompt, TextPart) and not asked.question.prompt:
            prompt.field.area.setPlaceholderText(_usual(asked))
        for part in self.parts.values():
            part.show_question(asked, is_other)
        if is_other:
            self._scroll.bar.setValue(0)
            self._lines, self._is_new = 0, True

    def _build(self, names: list[str]) -> None:
        """Have these parts, and of those that are there the same."""
        for name in [each for each in self.parts if each not in names]:
            take_out(self._parts, self.parts.pop(name))
        kept = self.parts
        self.parts = {name: kept.get(name) or self._make(name) for name in names}
        for number, part in enumerate(self.parts.values()):
            if self._parts.indexOf(part) != number:
                self._parts.removeWidget(part)
                self._parts.insertWidget(number, part)
        self._order_tabs()

    def _make(self, name: str) -> QuestionPart:
        part = _make_part(name, self.look)
        part.changed.connect(self.changed)
        part.left.connect(self.left)
        if isinstance(part, PassagesPart):
            part.passage_requested.connect(self.passage_requested)
        return part

    def _order_tabs(self) -> None:
        """Let Tab go the way the eye goes."""
        stops = [
            stop
            for part in self.parts.values()
            for stop in part.findChildren(QWidget)
            if stop.focusPolicy() != Qt.FocusPolicy.NoFocus
        ]
        for one, other in pairwise(stops):
            QWidget.setTabOrder(one, other)

    def show_problems(self, problems: Iterable[Problem]) -> None:
        """Say what is still to be mended in it.

        While a question is filled in, what was said of it keeps its lines, and nothing is said
        anew while the pointer is pressed: what is below stays where it is under the hands.
        """
        self._to_do = to_do_words(problems)
        self._say_to_do()

    def _say_to_do(self) -> None:
        if by_pointer() and not self._is_new:
            self._later.start()
            return
        self._later.stop()
        lines = [tr("Still to do:"), *(f"– {each}" for each in self._to_do)] if self._to_do else []
        if self._lines and not lines:
            lines = [tr("Nothing is left to do.")]
        self._lines, self._is_new = max(self._lines, len(lines)), False
        self.problems.setText("\n".join(lines + [""] * (self._lines - len(lines))))
        self.problems.setVisible(bool(lines))

    def say(self, name: str, trouble: str) -> None:
        """Say why what was typed under a name can't be kept, or nothing."""
        for part in self.parts.values():
            part.say(name, trouble)

    def focus_first(self) -> None:
        """Bring the keyboard to where filling in begins."""
        part = next(iter(self.parts.values()), None)
        if isinstance(part, TextPart):
            part.field.setFocus()
        elif part is not None:
            part.focusNextChild()

    def select_prompt(self) -> None:
        """Select the question's words, so that what is typed takes their place."""
        part = self.parts.get(Part.PROMPT)
        if isinstance(part, TextPart):
            part.field.area.selectAll()

    # ------------------------------------------------------------ its looks

    def set_look(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self.look = look
        px = look.px
        self._scroll.set_look(look)
        for each in (self._scroll, self._content):
            ground(each, look, "page")
        for each in (self._meaning, self.problems):
            each.set_look(look)
        for part in self.parts.values():
            part.set_look(look)
        side = round(px(24))
        self._column.setContentsMargins(side, round(px(14)), side, round(px(24)))
        self._column.setSpacing(round(px(14)))
        self._parts.setSpacing(round(px(18)))
        self._content.setMaximumWidth(round(px(_WIDEST)))


def _usual(asked: Asked) -> str:
    """How a learner is asked where the question says nothing itself."""
    tasks = tasks_of(asked.lesson, asked.question)
    return next((prompt_words(each) for each in tasks), tr("What do you ask?"))


def _names(question: Question) -> list[str]:
    """The parts of a question by name; those that many do without are one."""
    parts = parts_of(question)
    names: list[str] = [each for each in parts if each not in ASIDE]
    return [*names, _ASIDE] if len(names) < len(parts) else names


def _make_part(name: str, look: Look) -> QuestionPart:
    model = tr("Shown after the answer, to compare with.")
    made: Mapping[str, Callable[[], QuestionPart]] = {
        Part.PROMPT: lambda: line_part(Part.PROMPT, tr("Question"), look),
        Part.PASSAGES: lambda: PassagesPart(look),
        Part.VOICES: lambda: VoicesPart(look),
        Part.VERSIONS: lambda: VersionsPart(look),
        Part.WRITTEN: lambda: WrittenPart(look),
        Part.OPTIONS: lambda: OptionsPart(look, is_check=False),
        Part.CHECKS: lambda: OptionsPart(look, is_check=True),
        Part.MODEL: lambda: TextPart(Part.MODEL, tr("Model answer"), look, hint=model),
        Part.COUNTS: lambda: CountsPart(look),
        _ASIDE: lambda: AsideParts(look),
    }
    return made[name]()
