"""The authoring desk as a page: the panes of a lesson that is made, and the way between them."""

from __future__ import annotations

from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSplitter, QStackedWidget, QWidget

from literacy_app.ui.authoring.desk_bar import ARTICLE, PARTICULARS, QUIZ, VIEWS, DeskBar
from literacy_app.ui.pages.keyboard import is_in, shortcut
from literacy_app.ui.widgets.flow_layout import bare_column
from literacy_app.ui.widgets.labels import ground

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QResizeEvent

    from literacy_app.session.whereabouts import Where
    from literacy_app.ui.authoring.article_pane import ArticlePane
    from literacy_app.ui.authoring.bench import Bench
    from literacy_app.ui.authoring.desk_panes import DeskPanes
    from literacy_app.ui.authoring.lesson_form import LessonForm
    from literacy_app.ui.authoring.passage_form import PassageForm
    from literacy_app.ui.authoring.problem_watch import Spotted
    from literacy_app.ui.authoring.problems_pane import ProblemsPane
    from literacy_app.ui.authoring.quiz_pane import QuizPane
    from literacy_app.ui.authoring.source_pane import SourcePane
    from literacy_app.ui.theme import Look

_THREE_FROM = 1500
"""The width from which the article, its form and the source stand side by side."""
_SHOWN_IN = {"question": QUIZ, "block": ARTICLE, "note": ARTICLE, "anchor": ARTICLE}
"""In which view a part of the lesson is seen; whatever isn't named is among the particulars."""


class AuthorPage(QWidget):
    """Shows one lesson on the bench: its article, its quiz or its particulars, and its source.

    Attributes:
        bar: which lesson it is, and the buttons.
        watch: what keeps track of the problems.
        view: the part of the lesson that is seen, one of VIEWS.

    Signals:
        leave_requested(), save_requested(), versions_requested()
    """

    leave_requested = Signal()
    save_requested = Signal()
    versions_requested = Signal()

    def __init__(self, look: Look, bench: Bench, panes: DeskPanes) -> None:
        super().__init__()
        self.look = look
        self.bench = bench
        self.view = ""
        self._panes = panes
        self.watch = panes.watch(bench)
        self.bar = DeskBar(look)
        self._stack = QStackedWidget()
        self._across = QSplitter(Qt.Orientation.Horizontal)
        self._across.addWidget(self._stack)
        self._across.setChildrenCollapsible(False)
        self._down = QSplitter(Qt.Orientation.Vertical)
        self._down.addWidget(self._across)
        self._down.setChildrenCollapsible(False)
        column = bare_column(self, 0)
        column.addWidget(self.bar)
        column.addWidget(self._down, 1)
        ground(self, look, "page")
        self._connect()
        self.show_view(ARTICLE)
        self._show_state()

    def _connect(self) -> None:
        bar, bench = self.bar, self.bench
        bar.leave_requested.connect(self.leave_requested)
        bar.save_requested.connect(self.save_requested)
        bar.undo_requested.connect(bench.undo)
        bar.redo_requested.connect(bench.redo)
        bar.view_requested.connect(self.show_view)
        bar.source_requested.connect(self.show_source)
        bar.problems_requested.connect(self.show_problems)
        bench.state_changed.connect(self._show_state)
        bench.lesson_changed.connect(self._show_state)
        bench.place_changed.connect(self._follow)
        self.watch.changed.connect(lambda: bar.show_problems(len(self.watch.open)))
        self.watch.problem_chosen.connect(self._lead_to)
        keys: dict[str, Callable[[], object]] = {
            "Ctrl+S": self.save_requested.emit,
            "Ctrl+Z": bench.undo,
            "Ctrl+Shift+Z": bench.redo,
            "Ctrl+Y": bench.redo,
            "Ctrl+H": self.versions_requested.emit,
            "Ctrl+U": lambda: self.show_source(not self.shows_source),
            "F6": self.next_pane,
            "F8": lambda: self._step_problem(forward=True),
            "Shift+F8": lambda: self._step_problem(forward=False),
            **{
                f"Ctrl+{number}": partial(self.show_view, name)
                for number, name in enumerate(VIEWS, 1)
            },
        }
        for key, do in keys.items():
            shortcut(self, key, do)

    # ------------------------------------------------------------ the panes, made when first seen

    @cached_property
    def article(self) -> ArticlePane:
        """Where the passages are marked."""
        pane = self._panes.article(self.look, self.bench)
        pane.form_requested.connect(self._go_to_form)
        self._stack.addWidget(pane)
        return pane

    @cached_property
    def form(self) -> PassageForm:
        """What is said of the selected passage."""
        form = self._panes.passage_form(self.look, self.bench)
        self._across.insertWidget(1, form)
        form.set_look(self.look)  # coming to another parent takes a form's ground away
        return form

    @cached_property
    def quiz(self) -> QuizPane:
        """Where the questions are made."""
        pane = self._panes.quiz(self.look, self.bench)
        self._stack.addWidget(pane)
        return pane

    @cached_property
    def particulars(self) -> LessonForm:
        """What the lesson says of itself: title, level, people, the teacher's page."""
        form = self._panes.lesson_form(self.look, self.bench)
        self._stack.addWidget(form)
        form.set_look(self.look)
        return form

    @cached_property
    def source(self) -> SourcePane:
        """The lesson as text."""
        pane = self._panes.source(self.look, self.bench, self.watch)
        self._across.addWidget(pane)
        return pane

    @cached_property
    def problems(self) -> ProblemsPane:
        """What is still to be mended."""
        pane = self._panes.problems(self.look, self.bench, self.watch)
        self._down.addWidget(pane)
        pane.hide()
        return pane

    def _made(self) -> list[QWidget]:
        """The panes that were made by now, in the order in which the keyboard goes round them."""
        names = ("article", "quiz", "particulars", "form", "source", "problems")
        return [self.__dict__[name] for name in names if name in self.__dict__]

    # ------------------------------------------------------------ what is seen

    def show_view(self, name: str) -> None:
        """Show a part of the lesson, one of VIEWS."""
        panes: dict[str, Callable[[], QWidget]] = {
            ARTICLE: lambda: self.article,
            QUIZ: lambda: self.quiz,
            PARTICULARS: lambda: self.particulars,
        }
        pane = panes[name]()
        if pane is self._stack.currentWidget() and name == self.view:
            return
        self.view = name
        self._dress(pane)
        self._stack.setCurrentWidget(pane)
        self.bar.show_view(name)
        self._fit()
        if self.isVisible():
            pane.setFocus()

    @property
    def shows_source(self) -> bool:
        """Whether the source is seen."""
        return "source" in self.__dict__ and not self.source.isHidden()

    def show_source(self, shown: bool) -> None:
        """Show the lesson as text beside it, or hide it."""
        if shown or self.shows_source:
            self._dress(self.source)
            self.source.setVisible(shown)
        self.bar.source.setChecked(shown)
        self._fit()
        if self.isVisible():
            (self.source if shown else self._pane_seen()).setFocus()

    def show_problems(self, shown: bool) -> None:
        """Show what is to be mended, or hide it."""
        self._dress(self.problems)
        self.problems.setVisible(shown)
        self.bar.problems.setChecked(shown)
        if shown and self.isVisible():
            self._down.setSizes([max(self.height() * 2 // 3, 1), max(self.height() // 3, 1)])
            self.problems.setFocus()

    def _pane_seen(self) -> QWidget:
        pane = self._stack.currentWidget()
        return pane if pane is not None else self

    def _fit(self) -> None:
        """Show the form of passages where it belongs and has room."""
        room = self.width() / self.look.px(1)
        wanted = self.view == ARTICLE and (not self.shows_source or room >= _THREE_FROM)
        if wanted:
            self._dress(self.form)
            self.form.show()
        elif "form" in self.__dict__:
            self.form.hide()
        shares = [5, 3, 5] if "form" in self.__dict__ else [1, 1]
        self._across.setSizes([each * max(self.width(), 13) // 13 for each in shares])

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def _follow(self, place: Where, by: object) -> None:
        """Show the part of the lesson that somebody went to."""
        name = _SHOWN_IN.get(place.kind, PARTICULARS)
        if name != self.view and by not in (self.article, self.__dict__.get("form")):
            focus = self.focusWidget()
            self.show_view(name)
            if by is not None and focus is not None and by is self.__dict__.get("source"):
                focus.setFocus()

    def _lead_to(self, spotted: Spotted) -> None:
        """Show a problem where it can be mended: in the source, where that is seen or must be."""
        if not self.shows_source and spotted.problem.is_error:
            self.show_source(True)
        self.bar.show_problems(len(self.watch.open))

    def _show_state(self) -> None:
        authoring = self.bench.authoring
        title = authoring.lesson.title if authoring.has_lesson else ""
        if not title and authoring.path is not None:
            title = authoring.path.name
        self.bar.show_title(title, authoring.is_changed)
        self.bar.show_steps(authoring.can_undo, authoring.can_redo)

    # ------------------------------------------------------------ the keyboard

    def next_pane(self) -> None:
        """Bring the keyboard to the next pane that is seen."""
        panes = [each for each in self._made() if each.isVisible()]
        here = next((at for at, each in enumerate(panes) if is_in(self, each)), -1)
        if panes:
            panes[(here + 1) % len(panes)].setFocus()

    def _go_to_form(self) -> None:
        self._dress(self.form)
        self.form.show()
        self.form.setFocus()

    def _step_problem(self, forward: bool) -> None:
        if self.problems.isHidden():
            self.show_problems(True)
        self.problems.step(forward)

    # ------------------------------------------------------------ look

    def set_look(self, look: Look) -> None:
        """Draw with another theme or text size; panes that aren't seen follow when they are."""
        self.look = look
        ground(self, look, "page")
        self.bar.set_look(look)
        for each in self._made():
            if each.isVisible():
                self._dress(each)
        self._fit()

    def _dress(self, pane: QWidget) -> None:
        if getattr(pane, "look", self.look) is not self.look:
            pane.set_look(self.look)  # type: ignore[attr-defined]
