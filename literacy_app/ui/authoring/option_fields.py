"""A row of the form in which one option is written, or one line of a self-check list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from literacy_app.ui.authoring.form_chips import Sign, SignButton
from literacy_app.ui.authoring.form_entries import Area
from literacy_app.ui.authoring.form_fields import TextArea, one_line
from literacy_app.ui.widgets.flow_layout import bare_column
from literacy_app.ui.widgets.signs import paint_sign
from literacy_app.ui.words import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPaintEvent

    from literacy_app.domain.question import Option
    from literacy_app.ui.theme import Look

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class RightButton(QAbstractButton):
    """Says whether an option is right: a tick in a disc, or an empty ring."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_look(look)

    def say(self, number: int) -> None:
        """Say which option it is about."""
        self.setAccessibleName(tr("Option {number} is right", number=number))
        self.setToolTip(tr("Right, or not"))

    def set_look(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self._look = look
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        side = round(self._look.px(32))
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        look, px = self._look, self._look.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(0, 0, px(22), px(22))
        box.moveCenter(QRectF(self.rect()).center())
        if self.isChecked():
            paint_sign(painter, look, box, is_right=True)
        else:
            painter.setPen(QPen(look.colour("edge"), px(1.4)))
            painter.setBrush(look.colour("hover" if self.underMouse() else "card"))
            painter.drawEllipse(box.adjusted(1, 1, -1, -1))
        if self.hasFocus():
            painter.setPen(QPen(look.colour("focus"), 2.0))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), px(7), px(7))
        painter.end()


class OptionArea(Area):
    """Takes the words of an option.

    Signals:
        entered(): Enter: on to the next option.
        moved(int): Alt and an arrow: the option goes up (-1) or down (1).
    """

    entered = Signal()
    moved = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        arrow = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if arrow is not None and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.moved.emit(arrow)
        elif event.key() in _ENTER and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.entered.emit()
        else:
            super().keyPressEvent(event)


class OptionField(TextArea):
    """A field without a heading to be seen, for words of one line.

    Signals:
        entered(), moved(int): as of its area.
    """

    entered = Signal()
    moved = Signal(int)

    def __init__(self, heading: str, look: Look, usual: str) -> None:
        super().__init__(heading, look, "", usual, one_line, (1, 5))
        self.heading.hide()

    def _make_area(self, heading: str, look: Look, lines: tuple[int, int]) -> Area:
        area = OptionArea(heading, look, *lines)
        area.entered.connect(self.entered)
        area.moved.connect(self.moved)
        return area


class OptionRow(QWidget):
    """An option: whether it is right, its words, and what is said to whoever picks it.

    A line of a self-check list has its words alone.

    Attributes:
        right: whether it is right. text: its words. feedback: what is said to it.
        cross: takes it away.

    Signals:
        edited(str, object): a field of the option is so now.
        removed(), entered(), moved(int), left()
    """

    edited = Signal(str, object)
    removed = Signal()
    entered = Signal()
    moved = Signal(int)
    left = Signal()

    def __init__(self, is_check: bool, look: Look) -> None:
        super().__init__()
        self._is_check = is_check
        self.right = RightButton(look)
        self.right.clicked.connect(lambda on: self.edited.emit("right", on))
        usual = tr("What must be so in a good answer") if is_check else tr("An answer")
        self.text = OptionField(usual, look, usual)
        self.text.edited.connect(lambda text: self.edited.emit("text", text))
        said = tr("What is said to whoever picks it")
        self.feedback = OptionField(said, look, said)
        self.feedback.area.setObjectName("aside")
        self.feedback.edited.connect(lambda text: self.edited.emit("feedback", text))
        for field in (self.text, self.feedback):
            field.left.connect(self.left)
            field.entered.connect(self.entered)
            field.moved.connect(self.moved)
        self.cross = SignButton(Sign.CROSS, "", look)
        self.cross.clicked.connect(self.removed)
        self._lay_out()
        self.setFocusProxy(self.text)
        self.set_look(look)

    def _lay_out(self) -> None:
        top = Qt.AlignmentFlag.AlignTop
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self.right, 0, top)
        self._fields = bare_column(holder := QWidget())
        self._fields.addWidget(self.text)
        self._fields.addWidget(self.feedback)
        self._row.addWidget(holder, 1)
        self._row.addWidget(self.cross, 0, top)
        self.right.setVisible(not self._is_check)
        self.feedback.setVisible(not self._is_check)

    def show_option(self, number: int, option: Option, is_other: bool) -> None:
        """Show an option; the first is number 1."""
        self.right.setChecked(option.right)
        self.right.say(number)
        name = tr("Line {number}", number=number) if self._is_check else ""
        self.text.area.setAccessibleName(name or tr("Option {number}", number=number))
        said = tr("What is said to option {number}", number=number)
        self.feedback.area.setAccessibleName(said)
        self.cross.say(tr("Take it away: {name}", name=self.text.area.accessibleName()))
        for field, value in ((self.text, option.text), (self.feedback, option.feedback)):
            if is_other:
                field.forget()
            field.show_value(value)

    def set_look(self, look: Look) -> None:
        """Draw with another theme or text size."""
        for each in (self.right, self.text, self.feedback, self.cross):
            each.set_look(look)
        self._row.setSpacing(round(look.px(6)))
        self._fields.setSpacing(round(look.px(3)))
