"""The panes of the desk: how each is made, and with what."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from literacy_app.ui.authoring.article_pane import ArticlePane
    from literacy_app.ui.authoring.bench import Bench
    from literacy_app.ui.authoring.ghost_hand import Draft
    from literacy_app.ui.authoring.lesson_form import LessonForm
    from literacy_app.ui.authoring.passage_form import PassageForm
    from literacy_app.ui.authoring.problem_watch import CheckContent, ProblemWatch
    from literacy_app.ui.authoring.problems_pane import ProblemsPane
    from literacy_app.ui.authoring.quiz_pane import QuizPane
    from literacy_app.ui.authoring.source_pane import SourcePane
    from literacy_app.ui.tasks import Tasks
    from literacy_app.ui.theme import Look
    from literacy_app.ui.widgets.prose import ReadProse


class DeskPanes:
    """Makes the panes of one lesson with what they need besides the bench.

    `draft` suggests passages, `check` is the content checks, and `data` the user's own folder.
    """

    def __init__(
        self,
        tasks: Tasks,
        prose: ReadProse,
        check: CheckContent,
        draft: Draft | None = None,
        data: Path | None = None,
    ) -> None:
        self._tasks, self._prose, self._check = tasks, prose, check
        self._draft, self._data = draft, data

    def article(self, look: Look, bench: Bench) -> ArticlePane:
        """Where the passages are marked."""
        from literacy_app.session.set_aside import SetAside
        from literacy_app.ui.authoring.article_pane import ArticlePane

        aside = SetAside(self._data, lambda: bench.authoring.path)
        return ArticlePane(look, bench, draft=self._draft, tasks=self._tasks, set_aside=aside)

    def passage_form(self, look: Look, bench: Bench) -> PassageForm:
        """What is said of the selected passage."""
        from literacy_app.ui.authoring.passage_form import PassageForm

        return PassageForm(look, bench)

    def lesson_form(self, look: Look, bench: Bench) -> LessonForm:
        """What the lesson says of itself."""
        from literacy_app.ui.authoring.lesson_form import LessonForm

        return LessonForm(look, bench)

    def quiz(self, look: Look, bench: Bench) -> QuizPane:
        """Where the questions are made."""
        from literacy_app.ui.authoring.quiz_pane import QuizPane

        return QuizPane(look, bench, prose=self._prose)

    def watch(self, bench: Bench) -> ProblemWatch:
        """What keeps track of the problems."""
        from literacy_app.ui.authoring.problem_watch import ProblemWatch

        return ProblemWatch(bench, self._tasks, self._check, bench)

    def source(self, look: Look, bench: Bench, watch: ProblemWatch) -> SourcePane:
        """The lesson as text."""
        from literacy_app.ui.authoring.source_pane import SourcePane

        return SourcePane(look, bench, watch)

    def problems(self, look: Look, bench: Bench, watch: ProblemWatch) -> ProblemsPane:
        """What is still to be mended."""
        from literacy_app.ui.authoring.problems_pane import ProblemsPane

        return ProblemsPane(look, bench, watch)
