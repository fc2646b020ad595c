"""What is said after an answer: right or not, why, and the model to compare with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from literacy_app.domain.prose import ProseBlock, ProseKind
from literacy_app.ui.quiz_words import verdict_of
from literacy_app.ui.widgets.answers.option_list import OptionList, OptionText
from literacy_app.ui.widgets.feedback_lines import FeedbackLines
from literacy_app.ui.widgets.flow_layout import bare_column
from literacy_app.ui.widgets.labels import caps, label
from literacy_app.ui.widgets.objection import Objection
from literacy_app.ui.widgets.prose import ProseLabel, ProseType
from literacy_app.ui.widgets.signs import Sign
from literacy_app.ui.words import tr

if TYPE_CHECKING:
    from literacy_app.domain.lesson import Article
    from literacy_app.domain.task import Task
    from literacy_app.session.feedback import Feedback
    from literacy_app.ui.theme import Look
    from literacy_app.ui.widgets.prose import ReadProse

_MODEL = ProseType("body", "quote", 122, 100)


class FeedbackPanel(QWidget):
    """Shows the feedback on one answer.

    Attributes:
        words: all that it says, for a screen reader.
        checks: the self-check list, where the learner is the judge.
        objection: where the learner can say why they see it otherwise.

    Signals:
        assessed(tuple): the lines of the self-check list that hold now, as booleans.
        disagreed(str): why the learner sees it otherwise.
    """

    assessed = Signal(tuple)
    disagreed = Signal(str)

    def __init__(
        self,
        task: Task,
        feedback: Feedback,
        article: Article,
        look: Look,
        prose: ReadProse,
    ) -> None:
        super().__init__()
        self._look = look
        self._prose = prose
        self._said: list[str] = []
        self.checks: OptionList | None = None
        self._column = bare_column(self, round(look.px(10)))
        self._add_verdict(feedback)
        self._add_lines(task, feedback, article)
        if task.why:
            self._add_prose(tr("Why"), prose(task.why))
        if task.is_open:
            self._add_model(task)
        self.objection = Objection(look)
        self.objection.disagreed.connect(self.disagreed)
        self._column.addSpacing(round(look.px(4)))
        self._column.addWidget(self.objection)

    @property
    def words(self) -> str:
        """All that it says."""
        return " ".join(self._said)

    # ------------------------------------------------------------ its parts

    def _add_verdict(self, feedback: Feedback) -> None:
        look = self._look
        words = verdict_of(feedback.is_right, feedback.score)
        self._said.append(f"{words}.")
        if feedback.is_right is None:
            self._column.addWidget(label(words, look, "name"))
            return
        row = QHBoxLayout()
        row.setSpacing(round(look.px(10)))
        partly = not feedback.is_right and bool(feedback.score)
        row.addWidget(Sign(None if partly else feedback.is_right, look))
        role = "name" if partly else "right" if feedback.is_right else "wrong"
        row.addWidget(label(words, look, role), 1)
        self._column.addLayout(row)

    def _add_lines(self, task: Task, feedback: Feedback, article: Article) -> None:
        # The form in which passages are painted says itself how each one went.
        lines = [each for each in feedback.lines if not (feedback.grade and each.passage)]
        if not lines:
            return
        several = {each.id: each for each in task.items} if len(task.items) > 1 else {}

        def words_of(passage_id: str) -> str:
            passage = several.get(passage_id)
            return article.words_of(passage) if passage is not None else ""

        shown = FeedbackLines(lines, words_of, self._look, self._prose)
        self._said += shown.said
        self._column.addWidget(shown)

    def _add_prose(self, heading: str, blocks: tuple[ProseBlock, ...]) -> None:
        self._column.addSpacing(round(self._look.px(4)))
        self._column.addWidget(caps(heading, self._look))
        shown = ProseLabel(blocks, self._look, _MODEL)
        self._column.addWidget(shown)
        self._said += [f"{heading}:", shown.text]

    def _add_model(self, task: Task) -> None:
        if task.model:
            blocks = self._prose(task.model)
            quoted = tuple(each._replace(kind=ProseKind.QUOTE) for each in blocks)
            self._add_prose(tr("A model answer"), quoted)
        if not task.checks:
            return
        self._column.addSpacing(round(self._look.px(4)))
        self._column.addWidget(caps(tr("Look at yours: what is true of it?"), self._look))
        texts = [OptionText(self._prose(each)) for each in task.checks]
        self.checks = OptionList(texts, many=True, look=self._look, numbered=False)
        self.checks.choice_changed.connect(self._assess)
        self._column.addWidget(self.checks)

    def _assess(self) -> None:
        if self.checks is not None:
            self.assessed.emit(tuple(each.isChecked() for each in self.checks.options))
