"""The hands of a teacher who builds a quiz."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from literacy_app.domain.question import Question, QuestionKind, Version
from literacy_app.session.quiz_building import KINDS, askable
from literacy_app.ui.authoring.desk_layout import QUIZ
from literacy_app.ui.authoring.quiz_list import QuizList
from literacy_app.ui.authoring.quiz_pane import QuizPane
from literacy_app.ui.words import kind_name
from tests.journeys.authoring_hands import Teacher

ASIDE = {"prose": "Words before the answer", "hint": "Hint", "why": "Why"}
_FIELDS = {"prose": "Before the answer", "hint": "Hint", "why": "Why"}


class QuizTeacher(Teacher):
    """Somebody at the quiz builder."""

    @property
    def builder(self) -> QuizPane:
        return self.desk.floor.quiz

    @property
    def form(self) -> QWidget:
        """The form of the question that is chosen."""
        return self.builder.making.form

    def build(self, question: Question) -> None:
        """Add a question behind the last one, and have it say what this one says."""
        self.turn_to(QUIZ)
        self.click_at(self.builder.side.list.page)
        self.press("End", "A")
        self._go_to_row(self.builder.kinds.list, KINDS.index(question.kind))
        self.press("Return")
        if question.kind is not QuestionKind.GENERATE:
            self.put(question.prompt)
        self._choose_passages(question)
        for voice in sorted({*question.voices} ^ {*self._now.voices}):
            self.push(str(voice).capitalize(), self.form)
        self._fill_versions(question.a, question.b)
        if question.kind is QuestionKind.BECAUSE:
            written = "written, then compared with a model"
            self.push(written if question.model else "chosen among options", self.form)
        self._fill_options(question)
        if question.model:
            self.fill("Model answer", question.model)
        for name, button in ASIDE.items():
            if words := getattr(question, name):
                self.push(f"+ {button}", self.form)
                self.put(words)
        self._count(question)

    def _go_to_row(self, shown: QuizList, row: int) -> None:
        """Go to a row of a list, where the keyboard is."""
        assert shown.hasFocus()
        self.press("Home", *["Down"] * row)

    def _choose_passages(self, question: Question) -> None:
        wanted = {*question.passages} ^ {*self._now.passages}
        if not wanted:
            return
        self.push("Choose passages…", self.form)
        offered = [passage.id for _, passage in askable(question.kind, self.lesson)]
        (shown,) = [e for e in self.form.findChildren(QuizList) if e.isVisibleTo(self.window)]
        for each in sorted(wanted, key=offered.index):
            self._go_to_row(shown, offered.index(each))
            self.press("Space")
        self.push("That’s all", self.form)

    @property
    def _now(self) -> Question:
        """The question that is chosen, as it is now."""
        question = self.builder.question
        assert question is not None
        return question

    def _fill_versions(self, a: Version | None, b: Version | None) -> None:
        if a is None or b is None:
            return
        self.fill("Version A", a.text)
        self.fill("Version B", b.text)
        self.push("Mark what differs", self.form)
        kind = b.passages[0].kind if b.passages else None
        if kind is not None and self._now.b is not None and self._now.b.passages[0].kind != kind:
            self.push("Kind: kind…", self.form)
            self.choose_here(kind_name(kind))

    def _fill_options(self, question: Question) -> None:
        is_list = question.kind in (QuestionKind.REWRITE, QuestionKind.BECAUSE) and question.model
        for number, option in enumerate(question.options, 1):
            name = f"Line {number}" if is_list else f"Option {number}"
            if name not in self.entries():
                self.push("Add a line" if is_list else "Add an option", self.form)
            self.fill(name, option.text)
            if option.feedback:
                self.fill(f"What is said to option {number}", option.feedback)
        for wanted in (True, False):  # what is right first: without any, learners would write
            self._tick(question, wanted)

    def _tick(self, question: Question, wanted: bool) -> None:
        for number, option in enumerate(question.options):
            if option.right is wanted and self._now.options[number].right is not wanted:
                self.push(f"Option {number + 1} is right", self.form)

    def _count(self, question: Question) -> None:
        """Have the app build so many questions of each kind."""
        for kind, count in question.counts:
            there = dict(self._now.counts).get(kind, 0)
            assert there == count, "the usual numbers will do"
