"""Building the chain of names by which words reached the reader."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget

from literacy_app.domain.attempt import Response
from literacy_app.ui.announcing import say
from literacy_app.ui.quiz_words import name_words
from literacy_app.ui.widgets.answers.drop_places import DropPlaces
from literacy_app.ui.widgets.answers.form import AnswerForm
from literacy_app.ui.widgets.answers.option_face import Verdict
from literacy_app.ui.widgets.answers.tile import Tile
from literacy_app.ui.widgets.answers.tile_face import Face, Row
from literacy_app.ui.widgets.flow_layout import FlowLayout
from literacy_app.ui.widgets.labels import caps, label
from literacy_app.ui.words import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from literacy_app.domain.lesson import Article, Lesson
    from literacy_app.domain.task import Task
    from literacy_app.session.feedback import Feedback
    from literacy_app.ui.theme import Look
    from literacy_app.ui.widgets.prose import ReadProse

_GAP = 8
_MOST = 6
_STEPS: dict[int, int] = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Left: -1,
}


class ChainForm(AnswerForm):
    """Names to choose from, and the links of the chain, always with room for one more.

    Attributes:
        names: a tile for each name that may be in the chain.
        slots: a tile for each link, and an empty one where there is room for more.
    """

    def __init__(self, look: Look, prose: ReadProse) -> None:
        super().__init__(look, prose)
        self.names: list[Tile] = []
        self.slots: list[Tile] = []
        self._places = DropPlaces(self.slots)
        self._known: tuple[str, ...] = ()
        self._roles: dict[str, str] = {}
        self._chain: list[str] = []
        self._is_told = False
        how = tr("Begin with who said it first. End with what you are reading.")
        self._how = label(how, look, "quiet")
        self._names_title = caps(tr("Choose from"), look)
        self._choice = QWidget()
        self._flow = FlowLayout(_GAP, self._choice)
        self._chain_title = caps(tr("From the source to you"), look)
        self._right = label("", look, "value")
        self._right.hide()

    def show_task(self, task: Task, article: Article, lesson: Lesson) -> None:
        """Show the names of a task, and an empty chain."""
        self._known = task.names
        self._roles = {each: lesson.role_of(each) for each in task.names}
        for number, name in enumerate(task.names, 1):
            key = str(number) if number < 10 else ""
            tile = Tile(Face(name_words(name), key=key), self.look)
            tile.can_be_drawn = tile.is_chip = True
            tile.clicked.connect(lambda _=False, name=name: self.put(name))
            tile.drawn.connect(self._places.hover)
            tile.dropped.connect(lambda spot, name=name: self._drop(name, spot))
            self._flow.addWidget(tile)
            self.names.append(tile)
        for number in range(min(len(task.names), _MOST)):
            self._add_slot(number)
        self.column.addWidget(self._how)
        self.column.addWidget(self._names_title)
        self.column.addWidget(self._choice)
        self.column.addSpacing(round(self.look.px(_GAP)))
        self.column.addWidget(self._chain_title)
        for slot in self.slots:
            self.column.addWidget(slot)
        self.column.addWidget(self._right)
        self.column.addStretch(1)
        self.set_look(self.look)
        self._show_state()

    def _add_slot(self, number: int) -> None:
        slot = Tile(Face("", str(number + 1)), self.look)
        slot.clicked.connect(lambda: self.remove(number))
        slot.drawn.connect(self._places.hover)
        slot.dropped.connect(lambda spot: self._move(number, spot))
        self.slots.append(slot)

    # ------------------------------------------------------------ building

    def put(self, name: str, at: int | None = None) -> None:
        """Put a name into the chain, at its end or before another; it stands there once."""
        if self._is_told or name not in self._known:
            return
        at = len(self._chain) if at is None else at
        if name in self._chain:
            at -= self._chain.index(name) < at
            self._chain.remove(name)
        if len(self._chain) < len(self.slots):
            self._chain.insert(at, name)
            place = min(at, len(self._chain) - 1) + 1
            say(self, tr("Link {number}: {name}", number=place, name=name_words(name)))
        self._show_state()
        self.response_changed.emit()

    def remove(self, number: int) -> None:
        """Take a link out of the chain."""
        if self._is_told or not 0 <= number < len(self._chain):
            return
        name = self._chain.pop(number)
        say(self, tr("Taken out: {name}", name=name_words(name)))
        self._show_state()
        self.response_changed.emit()

    def _drop(self, name: str, spot: QPoint) -> None:
        number = self._places.drop(spot)
        if number is not None:
            self.put(name, min(number, len(self._chain)))

    def _move(self, number: int, spot: QPoint) -> None:
        """A link was dropped: on another one's place, or beside the chain, which takes it out."""
        target = self._places.drop(spot)
        if number >= len(self._chain):
            return
        if target is None:
            self.remove(number)
            return
        name = self._chain.pop(number)
        self._chain.insert(min(target, len(self._chain)), name)
        self._show_state()
        self.response_changed.emit()

    def _show_state(self) -> None:
        """Show the chain, and which names are still to be had."""
        focused = next((n for n, each in enumerate(self.slots) if each.hasFocus()), None)
        for number, slot in enumerate(self.slots):
            is_full = number < len(self._chain)
            slot.can_be_drawn = is_full
            slot.setEnabled(is_full)
            slot.setVisible(number <= len(self._chain))
            words = name_words(self._chain[number]) if is_full else self._empty_words(number)
            slot.show_face(Face(words, str(number + 1), is_empty=not is_full))
            role = self._roles.get(self._chain[number], "") if is_full else ""
            slot.show_rows([Row(role)] if role else [])
            slot.setToolTip(tr("Take it out of the chain") if is_full else "")
        for name, tile in zip(self._known, self.names, strict=True):
            tile.setEnabled(name not in self._chain)
        if focused is not None and focused >= len(self._chain):
            self._focus_names()

    def _empty_words(self, number: int) -> str:
        return tr("Who said it?") if not number else tr("And then?")

    def _focus_names(self) -> None:
        free = next((each for each in self.names if each.isEnabled()), None)
        if free is not None:
            free.setFocus(Qt.FocusReason.OtherFocusReason)

    # ------------------------------------------------------------ what the page asks for

    def response(self) -> Response:
        """The chain as it stands, from the source outward."""
        return Response(names=tuple(self._chain))

    def show_feedback(self, feedback: Feedback) -> None:
        """Show which links are right, and the whole chain where it isn't."""
        self._is_told = True
        right = feedback.right.names
        for each in (self._how, self._names_title, self._choice):
            each.setVisible(False)
        for number, slot in enumerate(self.slots):
            slot.setVisible(number < len(self._chain))
            slot.setEnabled(False)
            if number >= len(self._chain):
                continue
            name = self._chain[number]
            if number < len(right) and right[number] == name:
                slot.show_rows([Row(tr("Right"), role="right")], Verdict.RIGHT)
            else:
                elsewhere = name in right
                said = tr("In the chain, but not here") if elsewhere else tr("Not in the chain")
                slot.show_rows([Row(said, role="wrong")], Verdict.WRONG)
        if tuple(self._chain) != right:
            arrow = " ← " if self.isRightToLeft() else " → "
            chain = arrow.join(name_words(each) for each in right)
            self._right.setText(tr("The chain is: {chain}", chain=chain))
            self._right.show()

    def set_look(self, look: Look) -> None:
        """Draw with another theme or text size."""
        super().set_look(look)
        gap = round(look.px(_GAP))
        self.column.setSpacing(gap)
        self._flow.set_gap(gap)
        for words in (self._how, self._names_title, self._chain_title, self._right):
            words.set_look(look)
        for tile in (*self.names, *self.slots):
            tile.set_look(look)

    def focus_first(self) -> None:
        """Bring the keyboard to the first name."""
        self._focus_names()

    def take_key(self, key: int) -> bool:
        """A number puts the name that has it at the end of the chain."""
        number = key - Qt.Key.Key_1
        if self._is_told or not 0 <= number < min(len(self.names), 9):
            return False
        self.put(self._known[number])
        return True

    def choose_focused(self) -> bool:
        """Put the name that has the keyboard into the chain."""
        focused = next((each for each in self.names if each.hasFocus()), None)
        if focused is not None:
            focused.click()
        return focused is not None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The arrows go from tile to tile; Backspace takes out the focused link, or the last."""
        key = event.key()
        if self._is_told:
            event.ignore()
        elif key in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete):
            here = next((n for n, each in enumerate(self.slots) if each.hasFocus()), None)
            self.remove(len(self._chain) - 1 if here is None else here)
        elif key in _STEPS:
            sideways = key in (Qt.Key.Key_Left, Qt.Key.Key_Right)
            step = _STEPS[key]
            self._step(-step if sideways and self.isRightToLeft() else step)
        else:
            event.ignore()

    def _step(self, step: int) -> None:
        tiles = [each for each in (*self.names, *self.slots) if each.isEnabled()]
        here = next((n for n, each in enumerate(tiles) if each.hasFocus()), -1)
        if tiles:
            tiles[(here + step) % len(tiles)].setFocus(Qt.FocusReason.TabFocusReason)
