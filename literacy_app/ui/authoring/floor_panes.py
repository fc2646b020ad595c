"""The panes of a lesson that is made, each made when it is first seen."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from literacy_app.ui.authoring.desk_layout import ARTICLE, QUIZ
from literacy_app.ui.authoring.dressing import dress
from literacy_app.ui.authoring.shared_room import FORM, PROBLEMS, SOURCE
from literacy_app.ui.widgets.flow_layout import bare_column
from literacy_app.ui.widgets.quiet_splitter import QuietSplitter

if TYPE_CHECKING:
    from literacy_app.ui.authoring.article_pane import ArticlePane
    from literacy_app.ui.authoring.bench import Bench
    from literacy_app.ui.authoring.desk_panes import DeskPanes
    from literacy_app.ui.authoring.lesson_form import LessonForm
    from literacy_app.ui.authoring.passage_form import PassageForm
    from literacy_app.ui.authoring.problem_watch import ProblemWatch
    from literacy_app.ui.authoring.problems_pane import ProblemsPane
    from literacy_app.ui.authoring.quiz_pane import QuizPane
    from literacy_app.ui.authoring.source_pane import SourcePane
    from literacy_app.ui.theme import Look


class FloorPanes(QWidget):
    """Has the views of a lesson in `stack`, the form and the source `across`, the problems `down`.

    Signals:
        article_requested(), form_requested(): bring the keyboard there.
        passage_requested(str): show a passage in the article.
        guide_requested(): the guide for authors.
    """

    article_requested = Signal()
    form_requested = Signal()
    passage_requested = Signal(str)
    guide_requested = Signal()

    def __init__(self, look: Look, bench: Bench, panes: DeskPanes, watch: ProblemWatch) -> None:
        super().__init__()
        self.look, self.bench, self.watch = look, bench, watch
        self._panes = panes
        self.stack = QStackedWidget()
        self.across = QuietSplitter(Qt.Orientation.Horizontal, look)
        self.across.addWidget(self.stack)
        self.down = QuietSplitter(Qt.Orientation.Vertical, look)
        self.down.addWidget(self.across)
        bare_column(self, 0).addWidget(self.down)

    @cached_property
    def article(self) -> ArticlePane:
        """Where the passages are marked."""
        pane = self._panes.article(self.look, self.bench)
        pane.form_requested.connect(self.form_requested)
        self.stack.addWidget(pane)
        return pane

    @cached_property
    def form(self) -> PassageForm:
        """What is said of the selected passage."""
        form = self._panes.passage_form(self.look, self.bench)
        form.article_requested.connect(self.article_requested)
        form.guide_requested.connect(self.guide_requested)
        self.across.insertWidget(1, form)
        form.set_look(self.look)  # coming to another parent takes a form's ground away
        return form

    @cached_property
    def quiz(self) -> QuizPane:
        """Where the questions are made."""
        pane = self._panes.quiz(self.look, self.bench)
        pane.passage_requested.connect(self.passage_requested)
        self.stack.addWidget(pane)
        pane.set_look(self.look)
        return pane

    @cached_property
    def particulars(self) -> LessonForm:
        """What the lesson says of itself: title, level, people, the teacher's page."""
        form = self._panes.lesson_form(self.look, self.bench)
        form.article_requested.connect(self.article_requested)
        self.stack.addWidget(form)
        form.set_look(self.look)
        return form

    @cached_property
    def source(self) -> SourcePane:
        """The lesson as text."""
        pane = self._panes.source(self.look, self.bench, self.watch)
        self.across.addWidget(pane)
        pane.hide()
        return pane

    @cached_property
    def problems(self) -> ProblemsPane:
        """What is still to be mended."""
        pane = self._panes.problems(self.look, self.bench, self.watch)
        self.down.addWidget(pane)
        pane.hide()
        return pane

    def made(self, name: str) -> QWidget | None:
        """A pane by its name, where it was made by now."""
        found = self.__dict__.get(name)
        return found if isinstance(found, QWidget) else None

    def all_made(self) -> list[QWidget]:
        """The panes that were made by now, in the order in which the keyboard goes round them."""
        names = (ARTICLE, QUIZ, "particulars", FORM, SOURCE, PROBLEMS)
        return [pane for each in names if (pane := self.made(each)) is not None]

    def view_named(self, name: str) -> QWidget:
        """One of VIEWS, made now if it wasn't seen before."""
        if name == ARTICLE:
            return self.article
        return self.quiz if name == QUIZ else self.particulars

    def pane_seen(self) -> QWidget:
        """The view that is seen, or would be if nothing lay over it."""
        pane = self.stack.currentWidget()
        return pane if pane is not None else self

    # ------------------------------------------------------------ look

    def set_look(self, look: Look) -> None:
        """Draw with another theme or text size; panes that aren't seen follow when they are."""
        self.look = look
        dress(look, self.across, self.down)
        for each in self.all_made():
            if each.isVisible():
                self.dress_pane(each)

    def dress_pane(self, pane: QWidget) -> None:
        """Have a pane that is to be seen draw with the look."""
        if getattr(pane, "look", self.look) is not self.look:
            dress(self.look, pane)
