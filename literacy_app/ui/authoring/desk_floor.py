"""The panes of a lesson that is made, each made when it is first seen, and the room they share."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from literacy_app.ui.authoring.desk_layout import ARTICLE, PARTICULARS, QUIZ, DeskLayout
from literacy_app.ui.authoring.dressing import dress
from literacy_app.ui.pages.keyboard import is_in
from literacy_app.ui.widgets.flow_layout import bare_column
from literacy_app.ui.widgets.quiet_splitter import QuietSplitter

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QResizeEvent

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

_THREE_FROM = 1500
"""The width from which the article, its form and the source stand side by side."""
_FORM, _SOURCE, _PROBLEMS = "form", "source", "problems"
_USUAL = {ARTICLE: 5, QUIZ: 5, PARTICULARS: 5, _FORM: 3, _SOURCE: 5, _PROBLEMS: 2}
"""How panes share their room until somebody has drawn at what parts them."""


class DeskFloor(QWidget):
    """Holds one view of the lesson, with its source beside it and its problems below.

    Attributes:
        view: the part of the lesson that is seen, one of VIEWS.

    Signals:
        seen_changed(): something else of the lesson is seen.
        guide_requested(): show the guide for authors.
    """

    seen_changed = Signal()
    guide_requested = Signal()

    def __init__(
        self, look: Look, bench: Bench, panes: DeskPanes, watch: ProblemWatch, layout: DeskLayout
    ) -> None:
        super().__init__()
        self.look, self.bench, self.watch = look, bench, watch
        self.view = ""
        self._panes = panes
        self._shares = dict(layout.shares)
        self._stack = QStackedWidget()
        self._across = QuietSplitter(Qt.Orientation.Horizontal, look)
        self._across.addWidget(self._stack)
        self._down = QuietSplitter(Qt.Orientation.Vertical, look)
        self._down.addWidget(self._across)
        bare_column(self, 0).addWidget(self._down)
        for each in (self._across, self._down):
            each.splitterMoved.connect(self._take_shares)

    # ------------------------------------------------------------ the panes, made when first seen

    @cached_property
    def article(self) -> ArticlePane:
        """Where the passages are marked."""
        pane = self._panes.article(self.look, self.bench)
        pane.form_requested.connect(self.go_to_form)
        self._stack.addWidget(pane)
        return pane

    @cached_property
    def form(self) -> PassageForm:
        """What is said of the selected passage."""
        form = self._panes.passage_form(self.look, self.bench)
        form.article_requested.connect(lambda: self.show_view(ARTICLE, with_keys=True))
        form.guide_requested.connect(self.guide_requested)
        self._across.insertWidget(1, form)
        form.set_look(self.look)  # coming to another parent takes a form's ground away
        return form

    @cached_property
    def quiz(self) -> QuizPane:
        """Where the questions are made."""
        pane = self._panes.quiz(self.look, self.bench)
        pane.passage_requested.connect(self.go_to_passage)
        self._stack.addWidget(pane)
        return pane

    @cached_property
    def particulars(self) -> LessonForm:
        """What the lesson says of itself: title, level, people, the teacher's page."""
        form = self._panes.lesson_form(self.look, self.bench)
        form.article_requested.connect(lambda: self.show_view(ARTICLE, with_keys=True))
        self._stack.addWidget(form)
        form.set_look(self.look)
        return form

    @cached_property
    def source(self) -> SourcePane:
        """The lesson as text."""
        pane = self._panes.source(self.look, self.bench, self.watch)
        self._across.addWidget(pane)
        pane.hide()
        return pane

    @cached_property
    def problems(self) -> ProblemsPane:
        """What is still to be mended."""
        pane = self._panes.problems(self.look, self.bench, self.watch)
        self._down.addWidget(pane)
        pane.hide()
        return pane

    def made(self, name: str) -> QWidget | None:
        """A pane by its name, where it was made by now."""
        found = self.__dict__.get(name)
        return found if isinstance(found, QWidget) else None

    def all_made(self) -> list[QWidget]:
        """The panes that were made by now, in the order in which the keyboard goes round them."""
        names = ("article", "quiz", "particulars", _FORM, _SOURCE, _PROBLEMS)
        return [pane for each in names if (pane := self.made(each)) is not None]

    # ------------------------------------------------------------ what is seen

    @property
    def shows_source(self) -> bool:
        """Whether the source is seen."""
        return self._shows(_SOURCE)

    @property
    def shows_problems(self) -> bool:
        """Whether the problems are seen."""
        return self._shows(_PROBLEMS)

    def _shows(self, name: str) -> bool:
        pane = self.made(name)
        return pane is not None and not pane.isHidden()

    def show_view(self, name: str, with_keys: bool = False) -> None:
        """Show a part of the lesson, one of VIEWS, and bring the keyboard there if asked to."""
        panes: dict[str, Callable[[], QWidget]] = {
            ARTICLE: lambda: self.article,
            QUIZ: lambda: self.quiz,
            PARTICULARS: lambda: self.particulars,
        }
        pane = panes[name]()
        held = pane.focusWidget()
        if name != self.view:
            self.view = name
            self._dress(pane)
            self._stack.setCurrentWidget(pane)
            self.fit()
            self.seen_changed.emit()
        if with_keys:
            self.bring_keys(pane, held)

    def show_source(self, shown: bool, with_keys: bool = False) -> None:
        """Show the lesson as text beside it, or hide it; the keyboard goes along if asked to."""
        if shown or self.shows_source:
            self._show_beside(self.source, shown, with_keys)

    def show_problems(self, shown: bool, with_keys: bool = False) -> None:
        """Show what is to be mended, or hide it; the keyboard goes along if asked to."""
        if shown or self.shows_problems:
            self._show_beside(self.problems, shown, with_keys)

    def _show_beside(self, pane: QWidget, shown: bool, with_keys: bool) -> None:
        target = pane if shown else self.pane_seen()
        held = target.focusWidget()  # what is hidden hands the keyboard on to anything
        if shown == pane.isHidden():
            self._dress(pane)
            pane.setVisible(shown)
            self.fit()
            self.seen_changed.emit()
        if with_keys:
            self.bring_keys(target, held)

    def pane_seen(self) -> QWidget:
        """The view that is seen."""
        pane = self._stack.currentWidget()
        return pane if pane is not None else self

    def go_to_form(self) -> None:
        """Bring the keyboard to the form of the selected passage, which is shown for it."""
        self._dress(self.form)
        self.form.show()
        self.form.focus_first()
        self.seen_changed.emit()

    def go_to_passage(self, passage_id: str) -> None:
        """Show a passage in the article, and bring the keyboard there."""
        self.show_view(ARTICLE, with_keys=True)
        self.bench.select(passage_id)

    # ------------------------------------------------------------ the keyboard

    def bring_keys(self, pane: QWidget, held: QWidget | None = None) -> bool:
        """Bring the keyboard to a pane, to what held it there; whether it has a place for it."""
        held = held if held is not None else pane.focusWidget()
        if held is not None and held is not pane and held.isVisibleTo(pane) and held.isEnabled():
            held.setFocus(Qt.FocusReason.OtherFocusReason)
        elif pane is self.made(_FORM):
            self.form.focus_first()
        elif pane is self.made("particulars"):
            self.particulars.focus_first()
        else:
            pane.setFocus(Qt.FocusReason.OtherFocusReason)
        return is_in(self, pane)

    def next_pane(self) -> None:
        """Bring the keyboard to the next pane that is seen and has a place for it."""
        panes = [each for each in self.all_made() if each.isVisible()]
        here = next((at for at, each in enumerate(panes) if is_in(self, each)), -1)
        for step in range(1, len(panes) + 1):
            if self.bring_keys(panes[(here + step) % len(panes)]):
                return

    # ------------------------------------------------------------ room and look

    def fit(self) -> None:
        """Show the form of passages where it belongs and has room, and share the room out."""
        room = self.width() / self.look.px(1)
        if self.view == ARTICLE and (not self.shows_source or room >= _THREE_FROM):
            self._dress(self.form)
            self.form.show()
        elif self._shows(_FORM):
            self.form.hide()
        self._across.setSizes(self._sizes(self._beside(), max(self.width(), 100)))
        self._down.setSizes(self._sizes(self._below(), max(self.height(), 100)))

    def _beside(self) -> dict[str, bool]:
        """The panes beside each other, in their order, and which of them are seen."""
        names = [each for each in (_FORM, _SOURCE) if self.made(each) is not None]
        return {self.view: True, **{each: self._shows(each) for each in names}}

    def _below(self) -> dict[str, bool]:
        is_there = self.made(_PROBLEMS) is not None
        return {self.view: True, **({_PROBLEMS: self.shows_problems} if is_there else {})}

    def _sizes(self, panes: dict[str, bool], room: int) -> list[int]:
        """The sizes of panes that share some room; of those that aren't seen, anything."""
        seen = [name for name, is_seen in panes.items() if is_seen]
        usual = [_USUAL[each] for each in seen]
        kept = self._shares.get(_named(seen), ())
        shares = dict(zip(seen, kept if len(kept) == len(seen) else usual, strict=True))
        whole = sum(shares.values())
        return [room * shares.get(each, 0) // whole for each in panes]

    def _take_shares(self) -> None:
        """Keep how the room is shared now, after somebody has drawn at what parts it."""
        for panes, splitter in ((self._beside(), self._across), (self._below(), self._down)):
            sizes = dict(zip(panes, splitter.sizes(), strict=False))
            seen = [name for name, is_seen in panes.items() if is_seen]
            if len(seen) > 1:
                self._shares[_named(seen)] = tuple(max(sizes[each], 1) for each in seen)

    def layout_now(self) -> DeskLayout:
        """What is seen now, and how much room each pane has."""
        return DeskLayout(self.view, self.shows_source, self.shows_problems, self._shares)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.fit()

    def set_look(self, look: Look) -> None:
        """Draw with another theme or text size; panes that aren't seen follow when they are."""
        self.look = look
        dress(look, self._across, self._down)
        for each in self.all_made():
            if each.isVisible():
                self._dress(each)
        self.fit()

    def _dress(self, pane: QWidget) -> None:
        if getattr(pane, "look", self.look) is not self.look:
            dress(self.look, pane)


def _named(panes: list[str]) -> str:
    """How a set of panes is called among the shares."""
    return "+".join(panes)
