"""The authoring desk as a page: a bar, the lesson's panes, and what lies over them at times."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from literacy_app.ui.authoring.desk_bar import DeskBar
from literacy_app.ui.authoring.desk_floor import DeskFloor
from literacy_app.ui.authoring.desk_layout import ARTICLE, PARTICULARS, QUIZ, DeskLayout
from literacy_app.ui.authoring.dressing import dress
from literacy_app.ui.pages.keyboard import is_in, shortcut
from literacy_app.ui.widgets.flow_layout import bare_column
from literacy_app.ui.widgets.labels import ground
from literacy_app.ui.words import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from literacy_app.session.whereabouts import Where
    from literacy_app.ui.authoring.article_pane import ArticlePane
    from literacy_app.ui.authoring.bench import Bench
    from literacy_app.ui.authoring.desk_panes import DeskPanes
    from literacy_app.ui.authoring.problem_watch import Spotted
    from literacy_app.ui.theme import Look

_SHOWN_IN = {"question": QUIZ, "block": ARTICLE, "note": ARTICLE, "anchor": ARTICLE}
"""In which view a part of the lesson is seen; whatever isn't named is among the particulars."""


class AuthorPage(QWidget):
    """Shows one lesson on the bench: its article, its quiz or its particulars, and its source.

    `is_ours` says that the lesson's file came with the app, so that a save makes a copy.

    Attributes:
        bar: which lesson it is, and the buttons.
        floor: the panes.
        watch: what keeps track of the problems.
        panel: what lies over the panes, to be dealt with first; None while nothing does.

    Signals:
        leave_requested(), save_requested()
        guide_requested(): show the guide for authors.
        state_changed(): another title, something to save or to take back, or a panel over it.
    """

    is_returned_to = True
    """Whoever goes on from here to another page comes back here from it."""

    leave_requested = Signal()
    save_requested = Signal()
    guide_requested = Signal()
    state_changed = Signal()

    def __init__(
        self,
        look: Look,
        bench: Bench,
        panes: DeskPanes,
        layout: DeskLayout | None = None,
        is_ours: bool = False,
    ) -> None:
        super().__init__()
        self.look = look
        self.bench = bench
        self.is_ours = is_ours
        self.panel: QWidget | None = None
        layout = layout or DeskLayout()
        self.watch = panes.watch(bench)
        self.bar = DeskBar(look)
        self.floor = DeskFloor(look, bench, panes, self.watch, layout)
        self._column = bare_column(self, 0)
        self._column.addWidget(self.bar)
        self._column.addWidget(self.floor, 1)
        ground(self, look, "page")
        self._connect()
        self.floor.show_view(layout.view)
        self.floor.show_source(layout.source)
        self.floor.show_problems(layout.problems)
        self._count_problems()
        self.show_state()

    def _connect(self) -> None:
        bar, bench, floor = self.bar, self.bench, self.floor
        bar.leave_requested.connect(self.leave_requested)
        bar.save_requested.connect(self.save_requested)
        bar.undo_requested.connect(bench.undo)
        bar.redo_requested.connect(bench.redo)
        bar.view_requested.connect(self.show_view)
        bar.source_requested.connect(self.show_source)
        bar.problems_requested.connect(self.show_problems)
        floor.seen_changed.connect(self._show_seen)
        floor.guide_requested.connect(self.guide_requested)
        bench.state_changed.connect(self.show_state)
        bench.place_changed.connect(self._follow)
        self.watch.changed.connect(self._count_problems)
        self.watch.problem_chosen.connect(self._lead_to)
        shortcut(floor, "F6", floor.next_pane)

    # ------------------------------------------------------------ what is seen

    @property
    def article(self) -> ArticlePane:
        """Where the passages are marked."""
        return self.floor.article

    def show_view(self, name: str) -> None:
        """Show a part of the lesson, one of VIEWS, and bring the keyboard there."""
        self.floor.show_view(name, with_keys=self.isVisible())

    def show_source(self, shown: bool) -> None:
        """Show the lesson as text beside it, or hide it; the keyboard goes along."""
        self.floor.show_source(shown, with_keys=self.isVisible())
        self._show_seen()

    def show_problems(self, shown: bool) -> None:
        """Show what is to be mended, or hide it; the keyboard goes along."""
        self.floor.show_problems(shown, with_keys=self.isVisible())
        self._show_seen()

    def step_problem(self, forward: bool) -> None:
        """Lead to the next problem, or the one before."""
        if not self.floor.shows_problems:
            self.show_problems(True)
        self.floor.problems.step(forward)

    def try_quiz(self) -> None:
        """Play the whole quiz as a learner gets it; no answer is kept."""
        self.show_view(QUIZ)
        self.floor.quiz.try_all()

    def bring_keys(self) -> None:
        """Bring the keyboard to where it was, or to the part of the lesson that is seen."""
        panes = [each for each in self.floor.all_made() if is_in(self.floor, each)]
        if self.panel is not None:
            self.panel.setFocus()
        else:
            self.floor.bring_keys(panes[0] if panes else self.floor.pane_seen())

    def show_broken(self) -> None:
        """Show what is wrong with a lesson that isn't understood, and its text to mend it in."""
        self.floor.show_source(True)
        self.floor.show_problems(True)

    def show_panel(self, panel: QWidget | None) -> None:
        """Have a panel over the panes, in the place of one that lies there; None takes it away."""
        before, self.panel = self.panel, panel
        if before is not None:
            self._column.removeWidget(before)
            before.hide()
            before.deleteLater()
        if panel is not None:
            self._column.addWidget(panel, 1)
        for each in (self.bar, self.floor):
            each.setVisible(panel is None)
        if self.isVisible():
            self.bring_keys()
        self.state_changed.emit()

    def leave_room(self, height: int) -> None:
        """Leave that much room below, so that what is shown there covers nothing."""
        self._column.setContentsMargins(0, 0, 0, height)

    # ------------------------------------------------------------ going along

    def _follow(self, place: Where, by: object) -> None:
        """Show the part of the lesson that somebody went to; the keyboard stays where it is."""
        name, floor = _SHOWN_IN.get(place.kind, PARTICULARS), self.floor
        if name != floor.view and by not in (floor.made("article"), floor.made("form")):
            focus = self.focusWidget()
            floor.show_view(name)
            if by is not None and focus is not None and by is floor.made("source"):
                focus.setFocus()

    def _lead_to(self, spotted: Spotted) -> None:
        """Show a problem where it can be mended: in the source, where that is seen or must be."""
        if not self.floor.shows_source and spotted.problem.is_error:
            self.show_source(True)

    def _count_problems(self) -> None:
        self.bar.show_problems(len(self.watch.open))

    def _show_seen(self) -> None:
        floor = self.floor
        self.bar.show_seen(floor.view, floor.shows_source, floor.shows_problems)

    # ------------------------------------------------------------ how it stands

    @property
    def title(self) -> str:
        """The lesson's title, or its file's name where it has none."""
        authoring = self.bench.authoring
        title = authoring.lesson.title if authoring.has_lesson else ""
        return title or (authoring.path.name if authoring.path is not None else "")

    def show_state(self) -> None:
        """Show how the lesson stands with its file, and what can be taken back."""
        authoring = self.bench.authoring
        self.bar.show_title(self.title, self._tail())
        words = tr("Save a copy…") if self.is_ours else tr("Save")
        self.bar.show_saving(words, authoring.is_changed)
        self.bar.show_steps(authoring.can_undo, authoring.can_redo)
        self.state_changed.emit()

    def _tail(self) -> str:
        if self.bench.authoring.is_changed:
            return tr("not saved")
        return tr("comes with the app") if self.is_ours else ""

    # ------------------------------------------------------------ keys and look

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes from any pane to the article, and from there out."""
        if event.key() != Qt.Key.Key_Escape or self.panel is not None:
            super().keyPressEvent(event)
        elif self.floor.view == ARTICLE and is_in(self, self.floor.pane_seen()):
            self.leave_requested.emit()
        elif is_in(self, self.bar):
            self.floor.bring_keys(self.floor.pane_seen())
        else:
            self.show_view(ARTICLE)

    def set_look(self, look: Look) -> None:
        """Draw with another theme or text size; panes that aren't seen follow when they are."""
        self.look = look
        ground(self, look, "page")
        dress(look, self.bar, self.floor, self.panel)
