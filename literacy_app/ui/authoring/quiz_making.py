"""Making questions: added, proposed from the passages, put in order, taken away."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint

from literacy_app.domain.question import QuestionKind
from literacy_app.domain.task import Task
from literacy_app.session.quiz_building import new_question
from literacy_app.session.quiz_trying import tasks_of
from literacy_app.ui.authoring.quiz_desk import QuizDesk
from literacy_app.ui.authoring.quiz_layout import FORM, LIST
from literacy_app.ui.quiz_words import prompt_words
from literacy_app.ui.widgets.menus import Item, pop_up
from literacy_app.ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from literacy_app.domain.question import Question
    from literacy_app.ui.authoring.bench import Bench
    from literacy_app.ui.authoring.quiz_choosing import KindChooser, ProposalChooser
    from literacy_app.ui.theme import Look
    from literacy_app.ui.widgets.prose import ReadProse


class QuizMaking(QuizDesk):
    """Does to the questions what the buttons and the list ask for."""

    def __init__(
        self, look: Look, bench: Bench, prose: ReadProse, parent: QWidget | None = None
    ) -> None:
        super().__init__(look, bench, prose, parent)
        self._kinds: KindChooser | None = None
        self._proposals: ProposalChooser | None = None
        side, head = self.side, self.making.head
        side.list.opened.connect(lambda _: self.write())
        side.list.move_requested.connect(self.put)
        side.list.remove_requested.connect(self.remove)
        side.list.menu_requested.connect(self._open_menu)
        side.add.clicked.connect(self.ask_for_kind)
        side.propose.clicked.connect(self.propose)
        head.copy.clicked.connect(lambda: self.duplicate(self.number))
        head.remove.clicked.connect(lambda: self.remove(self.number))
        head.move_requested.connect(lambda by: self.put(self.number, self.number + by))
        self.making.note.deed_requested.connect(self.ask_for_kind)
        self.making.propose.clicked.connect(self.propose)

    # ------------------------------------------------------------ adding

    @property
    def kinds(self) -> KindChooser:
        """The kinds to add a question of."""
        if self._kinds is None:
            from literacy_app.ui.authoring.quiz_choosing import KindChooser

            self._kinds = KindChooser(self.look)
            self._kinds.kind_chosen.connect(self.add)
            self._kinds.left.connect(self._back_to_form)
            self.making.add_other(self._kinds)
        return self._kinds

    @property
    def proposals(self) -> ProposalChooser:
        """The questions that the app proposes."""
        if self._proposals is None:
            from literacy_app.ui.authoring.quiz_choosing import ProposalChooser

            self._proposals = ProposalChooser(self.look)
            self._proposals.seen.connect(lambda _: self.show_preview())
            self._proposals.kept.connect(self._keep)
            self._proposals.left.connect(self._back_to_form)
            self.making.add_other(self._proposals)
        return self._proposals

    def ask_for_kind(self) -> None:
        """Ask what kind of question is to be added."""
        self.show_view(FORM)
        self.making.show_other(self.kinds)

    def add(self, kind: QuestionKind) -> None:
        """Add a question of a kind behind the one that is chosen, and begin to write it."""
        lesson = self.lesson
        if lesson is None:
            return
        question = new_question(kind, lesson, self.bench.authoring.selected)
        if kind is not QuestionKind.CHOICE:  # whose question is its author’s own
            question = self._worded(question)
        self._insert([question])
        self.making.form.select_prompt()

    def _worded(self, question: Question) -> Question:
        """The question with the words that go without saying."""
        assert self.lesson is not None
        if question.kind is QuestionKind.GENERATE:
            return question
        task = next(iter(tasks_of(self.lesson, question)), Task("", question.kind))
        return replace(question, prompt=prompt_words(task))

    def _insert(self, questions: Sequence[Question]) -> None:
        at = self.number + 1
        self.making.show_form(has_question=True)
        if not self.edits.add(questions, at):
            self.refresh()
            self.choose(at)
            self.write()

    def propose(self) -> None:
        """Propose questions made of the passages."""
        from literacy_app.session.quiz_proposing import proposed

        if self.lesson is not None:
            self.show_view(FORM)
            self.proposals.show_proposals(self.lesson, proposed(self.lesson))
            self.making.show_other(self.proposals)
            self.show_preview()

    def _keep(self) -> None:
        self._insert([self._worded(each) for each in self.proposals.chosen])

    def previewed(self) -> Question | None:
        """The question that is to be seen: the proposal that is looked at, or the chosen one."""
        if self._proposals is not None and self.making.other is self._proposals:
            row = self._proposals.list.current
            return self._proposals.proposals[row] if row >= 0 else None
        return self.question

    def _back_to_form(self) -> None:
        self.making.show_form(self.question is not None)
        self.show_preview()
        self.go_to_list()

    def go_to_list(self) -> None:
        """Bring the keyboard to the list of questions."""
        if not self.side.isVisible():
            self.show_view(LIST)
        self.side.list.setFocus()

    # ------------------------------------------------------------ the chosen one

    def write(self) -> None:
        """Bring the keyboard to the form of the question that is chosen."""
        if self.question is not None:
            self.show_view(FORM)
            self.making.show_form(has_question=True)
            self.making.form.focus_first()

    def duplicate(self, number: int) -> None:
        """Have the same question once more, behind it."""
        if self.question is not None and not self.edits.duplicate(number):
            self.choose(number + 1)

    def remove(self, number: int) -> None:
        """Take a question away."""
        if 0 <= number < len(self.edits.questions):
            self.edits.remove(number)

    def put(self, number: int, to: int) -> None:
        """Have a question stand at another place; it is the one that is chosen then."""
        if 0 <= to < len(self.edits.questions):
            self.choose(number)
            self.edits.move(number, to)

    def _open_menu(self, number: int, spot: QPoint) -> None:
        pop_up(self.menu_of(number), self.look, self, spot)

    def menu_of(self, number: int) -> list[Item]:
        """What can be done with a question, for its menu."""
        self.choose(number)
        return [
            (tr("Duplicate"), None, partial(self.duplicate, number)),
            (tr("One place up"), None, partial(self.put, number, number - 1)),
            (tr("One place down"), None, partial(self.put, number, number + 1)),
            (tr("Remove"), None, partial(self.remove, number)),
        ]

    def set_look(self, look: Look) -> None:
        """Draw with another theme or text size."""
        super().set_look(look)
        for each in (self._kinds, self._proposals):
            if each is not None:
                each.set_look(look)
