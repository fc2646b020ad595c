"""The quiz builder as it is drawn by `picture`: in each of its states."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING

from literacy_app.domain.question import QuestionKind
from literacy_app.ui.authoring.about_part import PassagesPart
from literacy_app.ui.authoring.quiz_layout import FORM, PREVIEW

if TYPE_CHECKING:
    from literacy_app.ui.authoring.quiz_pane import QuizPane


def _added(kind: QuestionKind) -> Callable[[QuizPane], None]:
    """A question of a kind that was just added, about the first passage that suits it."""

    def add(pane: QuizPane) -> None:
        from literacy_app.session.quiz_building import askable

        lesson = pane.lesson
        assert lesson is not None
        about = next((each.id for _, each in askable(kind, lesson)), None)
        pane.bench.select(about)
        pane.add(kind)

    return add


def _several(pane: QuizPane) -> None:
    """A quiz of questions of several kinds, of which the first is chosen."""
    pane.propose()
    pane.proposals.every.click()
    pane.proposals.keep.click()
    pane.choose(0)


def _pick(pane: QuizPane) -> None:
    _added(QuestionKind.SORT)(pane)
    part = pane.making.form.parts["passages"]
    assert isinstance(part, PassagesPart)
    part.choose.click()


def _propose(pane: QuizPane) -> None:
    pane.propose()
    for row in (0, 3):
        pane.proposals.list.ticked.emit(row)


def _preview(pane: QuizPane) -> None:
    _added(QuestionKind.CONTRAST)(pane)
    pane.show_view(PREVIEW)
    pane.show_preview()


def _mixed(pane: QuizPane) -> None:
    pane.add(QuestionKind.GENERATE)
    pane.show_view(FORM)


QUIZ_BUILDER_STATES: Mapping[str, Callable[[QuizPane], None]] = MappingProxyType(
    {
        "author-quiz": _several,
        "author-quiz-choice": _added(QuestionKind.CHOICE),
        "author-quiz-contrast": _added(QuestionKind.CONTRAST),
        "author-quiz-rewrite": _added(QuestionKind.REWRITE),
        "author-quiz-mixed": _mixed,
        "author-quiz-add": lambda pane: pane.ask_for_kind(),
        "author-quiz-passages": _pick,
        "author-quiz-proposals": _propose,
        "author-quiz-preview": _preview,
        "author-quiz-try": lambda pane: pane.try_all(),
    }
)
"""What brings the quiz builder into each state, by the name of its picture."""
