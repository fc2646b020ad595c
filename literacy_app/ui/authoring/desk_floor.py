"""What is seen of a lesson that is made: side by side where there is room, or one at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from literacy_app.ui.authoring.desk_layout import ARTICLE, DeskLayout
from literacy_app.ui.authoring.floor_panes import FloorPanes
from literacy_app.ui.authoring.shared_room import FORM, PROBLEMS, SOURCE, SharedRoom
from literacy_app.ui.pages.keyboard import is_in

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QWidget

    from literacy_app.ui.authoring.bench import Bench
    from literacy_app.ui.authoring.desk_panes import DeskPanes
    from literacy_app.ui.authoring.problem_watch import ProblemWatch
    from literacy_app.ui.theme import Look

_THREE_FROM = 1500
"""The width from which the article, its form and the source stand side by side."""
_BESIDE_FROM, _HIGH_FROM, _BELOW_FROM = 700, 430, 560
"""The width and the height from which panes stand side by side, and problems below them."""


class DeskFloor(FloorPanes):
    """Shows one view of the lesson, with its source beside it and its problems below.

    Where there is no room for that, one pane is seen at a time: the one gone to last.

    Attributes:
        view: the part of the lesson that is seen, one of VIEWS.
        shows_source, shows_problems: whether they are open.

    Signals:
        seen_changed(): something else of the lesson is seen.
    """

    seen_changed = Signal()

    def __init__(
        self, look: Look, bench: Bench, panes: DeskPanes, watch: ProblemWatch, layout: DeskLayout
    ) -> None:
        super().__init__(look, bench, panes, watch)
        self.view = ""
        self.shows_source = self.shows_problems = False
        self._front = ""
        self._room = SharedRoom(layout.shares)
        for each in (self.across, self.down):
            each.splitterMoved.connect(self._take_shares)
        self.article_requested.connect(lambda: self.show_view(ARTICLE, with_keys=True))
        self.form_requested.connect(self.go_to_form)
        self.passage_requested.connect(self.go_to_passage)

    # ------------------------------------------------------------ what is seen

    def show_view(self, name: str, with_keys: bool = False) -> None:
        """Show a part of the lesson, one of VIEWS, and bring the keyboard there if asked to."""
        pane = self.view_named(name)
        held = pane.focusWidget()  # what is hidden hands the keyboard on to anything
        if name != self.view or (with_keys and self._front):
            self.view, self._front = name, ""
            self.stack.setCurrentWidget(pane)
            self.fit()
            self.seen_changed.emit()
        if with_keys:
            self.bring_keys(pane, held)

    def show_source(self, shown: bool, with_keys: bool = False) -> None:
        """Show the lesson as text beside it, or hide it; the keyboard goes along if asked to."""
        if shown or self.shows_source:
            self.shows_source = shown
            self._show_beside(SOURCE, shown, with_keys)

    def show_problems(self, shown: bool, with_keys: bool = False) -> None:
        """Show what is to be mended, or hide it; the keyboard goes along if asked to."""
        if shown or self.shows_problems:
            self.shows_problems = shown
            self._show_beside(PROBLEMS, shown, with_keys)

    def _show_beside(self, name: str, shown: bool, with_keys: bool) -> None:
        pane = self.source if name == SOURCE else self.problems
        target = pane if shown else self.pane_seen()
        held = target.focusWidget()
        self._front = name if shown else ""
        self.fit()
        self.seen_changed.emit()
        if with_keys:
            self.bring_keys(target, held)

    def go_to_form(self) -> None:
        """Bring the keyboard to the form of the selected passage, which is shown for it."""
        self.show_view(ARTICLE)
        self._front = FORM
        self.fit()
        self.dress_pane(self.form)
        self.form.show()
        self.form.focus_first()

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
        elif pane is self.made(FORM):
            self.form.focus_first()
        elif pane is self.made("particulars"):
            self.particulars.focus_first()
        else:
            pane.setFocus(Qt.FocusReason.OtherFocusReason)
        return is_in(self, pane)

    def next_pane(self) -> None:
        """Bring the keyboard to the next pane that is open and has a place for it."""
        names = self._open()
        here = next((at for at, each in enumerate(names) if is_in(self, self._pane(each))), -1)
        for step in range(1, len(names) + 1):
            name = names[(here + step) % len(names)]
            pane = self._pane(name)
            held = pane.focusWidget()
            self._front = name if name != self.view else ""
            self.fit()
            if self.bring_keys(pane, held):
                return

    def _pane(self, name: str) -> QWidget:
        if name == FORM:
            return self.form
        if name == SOURCE:
            return self.source
        return self.problems if name == PROBLEMS else self.pane_seen()

    # ------------------------------------------------------------ room and look

    def _open(self) -> list[str]:
        """The panes that are open, in the order in which the keyboard goes round them."""
        room = self.width() / self.look.px(1)
        has_form = self.view == ARTICLE and (
            not self.shows_source or room >= _THREE_FROM or self._is_cramped
        )
        others = {FORM: has_form, SOURCE: self.shows_source, PROBLEMS: self.shows_problems}
        return [self.view, *(name for name, is_open in others.items() if is_open)]

    @property
    def _is_cramped(self) -> bool:
        """Whether there is room for one pane only."""
        px, high = self.look.px, _BELOW_FROM if self.shows_problems else _HIGH_FROM
        return self.width() < px(_BESIDE_FROM) or self.height() < px(high)

    def fit(self) -> None:
        """Show the panes that are open and have room, and share that out."""
        seen = self._open()
        if self._is_cramped:
            seen = [self._front if self._front in seen else self.view]
        for name in (FORM, SOURCE, PROBLEMS):
            pane = self._pane(name) if name in seen else self.made(name)
            if pane is not None and pane.isHidden() is (name in seen):
                pane.setVisible(name in seen)
        self.stack.setVisible(self.view in seen)
        self.across.setVisible(seen != [PROBLEMS])
        for name in seen:
            self.dress_pane(self._pane(name))
        self.across.setSizes(self._room.sizes(self._beside(), max(self.width(), 100)))
        self.down.setSizes(self._room.sizes(self._below(), max(self.height(), 100)))

    def _beside(self) -> dict[str, bool]:
        """The panes beside each other, in their order, and which of them are seen."""
        made = [each for each in (FORM, SOURCE) if self.made(each) is not None]
        shown = {each: not self._pane(each).isHidden() for each in made}
        return {self.view: not self.stack.isHidden(), **shown}

    def _below(self) -> dict[str, bool]:
        pane = self.made(PROBLEMS)
        shown = {PROBLEMS: not pane.isHidden()} if pane is not None else {}
        return {self.view: not self.across.isHidden(), **shown}

    def _take_shares(self) -> None:
        """Keep how the room is shared now, after somebody has drawn at what parts it."""
        self._room.take(self._beside(), self.across.sizes())
        self._room.take(self._below(), self.down.sizes())

    def layout_now(self) -> DeskLayout:
        """What is open now, and how much room each pane has."""
        return DeskLayout(self.view, self.shows_source, self.shows_problems, self._room.shares)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size() != event.oldSize():
            self.fit()

    def set_look(self, look: Look) -> None:
        """Draw with another theme or text size."""
        super().set_look(look)
        self.fit()
