"""Which form answers which task. A form's module is imported when it is needed."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from literacy_app.domain.question import QuestionKind

if TYPE_CHECKING:
    from literacy_app.domain.task import Task
    from literacy_app.ui.widgets.answers.form import AnswerForm

_FORMS = {
    QuestionKind.CHOICE: ("choice", "ChoiceForm"),
    QuestionKind.SORT: ("sort", "SortForm"),
    QuestionKind.SOURCE: ("source", "SourceForm"),
    QuestionKind.CUE: ("cue", "CueForm"),
    QuestionKind.CHAIN: ("chain", "ChainForm"),
    QuestionKind.MARK: ("mark", "MarkForm"),
    QuestionKind.CONTRAST: ("contrast", "ContrastForm"),
    QuestionKind.BECAUSE: ("because", "BecauseForm"),
    QuestionKind.REWRITE: ("rewrite", "RewriteForm"),
}

_WRITTEN = {
    QuestionKind.CONTRAST: ("contrast", "WrittenContrastForm"),
    QuestionKind.BECAUSE: ("because", "WrittenBecauseForm"),
    QuestionKind.REWRITE: ("rewrite", "RewriteForm"),
}


def form_for(task: Task) -> type[AnswerForm]:
    """The form that answers a task."""
    module, name = (_WRITTEN if task.is_open else _FORMS)[task.kind]
    form: type[AnswerForm] = getattr(import_module(f"{__package__}.{module}"), name)
    return form
