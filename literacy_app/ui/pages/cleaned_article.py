"""An article that came in: the short form, what was left out, and how it will be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from literacy_app.session.new_lesson import NewLesson, missing, references_in
from literacy_app.ui.widgets.article_form import ArticleForm
from literacy_app.ui.widgets.article_preview import ArticlePreview
from literacy_app.ui.widgets.buttons import FlatButton
from literacy_app.ui.widgets.flow_layout import FlowLayout, bare_column
from literacy_app.ui.widgets.labels import Label, ground, label
from literacy_app.ui.widgets.removed_list import RemovedList
from literacy_app.ui.widgets.scroll_bar import SlimScrollBar, scroll_by
from literacy_app.ui.widgets.sheet import UNBOUND, lie_below, stand_beside
from literacy_app.ui.words import counted, message_words, tr

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from literacy_app.intake.cleaning import Cleaned
    from literacy_app.ui.theme import Look

NARROW_BELOW = 960
_SIDE = 470
_SHARE = 0.36
_BAR_GAP, _BAR_SIDE = 10, 24


class CleanedArticle(QWidget):
    """Shows an article on its way to a lesson, and what the person changes about it.

    Attributes:
        form: the short form. removed: what was left out. preview: the article.
        left: says how much was left out, and leads there.

    Signals:
        lesson_requested(NewLesson): make the lesson.
        other_requested(): begin with another text.
    """

    lesson_requested = Signal(object)
    other_requested = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.look = look
        self._cleaned: Cleaned | None = None
        self._dressed: list[Label | FlatButton] = []
        self.form = ArticleForm(look)
        self.removed = RemovedList(look)
        self.preview = ArticlePreview(look)
        self.preview.setMinimumHeight(40)
        self._side_bar = SlimScrollBar(look, "card")
        self._side = self._make_side()
        self._stage = self._make_stage()
        self._body = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._body.setContentsMargins(0, 0, 0, 0)
        self._body.setSpacing(0)
        self._body.addWidget(self._side)
        self._rule = QFrame()
        self._body.addWidget(self._rule)
        self._body.addWidget(self._stage, 1)
        self.form.form_changed.connect(self._show_article)
        self.removed.putting_back_requested.connect(self.put_back)
        self.preview.choice_changed.connect(self._show_choice)
        self.preview.taking_out_requested.connect(self.take_out)
        self.set_look(look)

    # ------------------------------------------------------------ building

    def _dress(self, widget: Label) -> Label:
        self._dressed.append(widget)
        return widget

    def _make_side(self) -> QScrollArea:
        self._inner = QWidget()
        column = self._column = QVBoxLayout(self._inner)
        column.addWidget(self._dress(label(tr("New lesson"), self.look, "page_title")))
        self._name = self._dress(label("", self.look, "quiet"))
        column.addWidget(self._name)
        self._warning = self._dress(label("", self.look))
        column.addWidget(self._warning)
        column.addWidget(self.form)
        self._trouble = self._dress(label("", self.look, "problem"))
        column.addWidget(self._trouble)
        column.addLayout(self._make_buttons())
        self._left_out = self._dress(label(tr("What was left out"), self.look, "chapter"))
        column.addWidget(self._left_out)
        self._left_note = self._dress(label("", self.look, "quiet"))
        column.addWidget(self._left_note)
        column.addWidget(self.removed)
        column.addStretch(1)
        side = QScrollArea()
        scroll_by(side, self._side_bar)
        side.setWidget(self._inner)
        return side

    def _make_buttons(self) -> FlowLayout:
        flow = self._flow = FlowLayout(0)
        self.make = QPushButton(tr("Make the lesson"))
        self.make.setObjectName("primary")
        self.make.clicked.connect(self._make)
        self.other = QPushButton(tr("Another text"))
        self.other.clicked.connect(lambda: self.other_requested.emit())
        flow.addWidget(self.make)
        flow.addWidget(self.other)
        return flow

    def _make_stage(self) -> QWidget:
        stage = QWidget()
        column = bare_column(stage, 0)
        self._bar = QWidget()
        row = self._bar_row = QHBoxLayout(self._bar)
        hint = label(tr("As it will be read").upper(), self.look, "caps", wrap=False)
        self._hint = self._dress(hint)
        row.addWidget(self._hint)
        row.addStretch(1)
        self.left = FlatButton("", self.look)
        self.left.setToolTip(tr("See what was left out, and put back what belongs there."))
        self.left.clicked.connect(self.show_left_out)
        self._dressed.append(self.left)
        row.addWidget(self.left)
        self.out = FlatButton(tr("Take out"), self.look)
        self.out.setAccessibleName(tr("Take the chosen paragraph out"))
        self.out.setToolTip(tr("Click a paragraph to choose it; Delete takes it out."))
        self.out.clicked.connect(lambda: self.take_out())
        self._dressed.append(self.out)
        row.addWidget(self.out)
        column.addWidget(self._bar)
        column.addWidget(self.preview, 1)
        return stage

    # ------------------------------------------------------------ showing

    def show_cleaned(self, cleaned: Cleaned) -> None:
        """Show another article from its beginning, with what is known of it in the form."""
        self._cleaned = cleaned
        self._name.setText(cleaned.name)
        self._name.setVisible(bool(cleaned.name))
        self._trouble.hide()
        self.form.show_facts(cleaned.facts)
        self._show()
        self._side_bar.setValue(0)
        self.preview.bar.setValue(0)
        self.form.fields["headline"].setFocus()

    def _show(self) -> None:
        if self._cleaned is None:
            return
        removed = self._cleaned.removed
        self.removed.show_removed(removed)
        nothing = tr("Nothing: every word that came in stands in the article.")
        some = tr("Put back what belongs to the article after all.")
        self._left_note.setText(some if removed else nothing)
        self.left.setText(counted("{count} part left out", "{count} parts left out", len(removed)))
        self.left.setVisible(bool(removed))
        self.left.updateGeometry()
        self._fit()
        warnings = " ".join(message_words(each) for each in self._cleaned.warnings)
        self._warning.setText(warnings)
        self._warning.setVisible(bool(warnings))
        self._show_article()

    def show_left_out(self) -> None:
        """Scroll to what was left out, and go to the first of it."""
        first = next(iter(self.removed.buttons.values()), None)
        if first is not None:
            first.setFocus()
        top = self._left_out.mapTo(self._inner, QPoint()).y()
        self._side_bar.setValue(top - self._column.spacing())

    def _show_article(self) -> None:
        new = self.new_lesson()
        if new is not None:
            self.preview.show_new(new)
            if self._trouble.isVisibleTo(self):
                self._show_trouble(new)

    def _show_choice(self) -> None:
        self.out.setEnabled(self.preview.chosen is not None)

    def _show_trouble(self, new: NewLesson) -> bool:
        words = " ".join(message_words(each) for each in missing(new))
        self._trouble.setText(words)
        self._trouble.setVisible(bool(words))
        return bool(words)

    # ------------------------------------------------------------ what the person does

    def new_lesson(self) -> NewLesson | None:
        """The lesson as it would be made now."""
        if self._cleaned is None:
            return None
        value = self.form.value
        return NewLesson(
            value("headline"),
            self._cleaned.paragraphs,
            value("byline"),
            value("outlet"),
            value("date"),
            value("link"),
            self.form.language_tag,
            self.form.origin,
            references_in(self.form.references.toPlainText()),
        )

    def put_back(self, number: int) -> None:
        """Have what was left out in the article again."""
        if self._cleaned is not None:
            self._cleaned = self._cleaned.put_back(number)
            self._show()
            self.preview.choose(number)
            self.preview.ensureCursorVisible()

    def take_out(self) -> None:
        """Leave the chosen paragraph out."""
        if self._cleaned is not None and self.preview.chosen is not None:
            self._cleaned = self._cleaned.take_out(self.preview.chosen)
            self._show()

    def _make(self) -> None:
        new = self.new_lesson()
        if new is not None and not self._show_trouble(new):
            self.lesson_requested.emit(new)

    # ------------------------------------------------------------ look

    def set_look(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self.look = look
        px = look.px
        self._side_bar.set_look(look)
        for each in (*self._dressed, self.form, self.removed, self.preview):
            each.set_look(look)
        for widget in (self.form, self.make, self.other):
            widget.setStyleSheet(look.style_sheet())
        ground(self._inner, look, "card")
        ground(self._side, look, "card")
        ground(self._bar, look, "page")
        ground(self, look, "page")
        ground(self._rule, look, "rule")
        self._column.setContentsMargins(*(round(px(each)) for each in (24, 24, 24, 28)))
        self._column.setSpacing(round(px(10)))
        self._flow.set_gap(round(px(10)))
        self._bar_row.setSpacing(round(px(_BAR_GAP)))
        margins = (_BAR_SIDE, 10, _BAR_SIDE, 10)
        self._bar_row.setContentsMargins(*(round(px(each)) for each in margins))
        self._fit()

    def _fit(self) -> None:
        """Stand the form beside the article, or above it where that is narrow."""
        px, directions = self.look.px, QBoxLayout.Direction
        narrow = self.width() < px(NARROW_BELOW)
        self._body.setDirection(directions.TopToBottom if narrow else directions.LeftToRight)
        self._hint.setVisible(not narrow and self._has_room_for_hint())
        if narrow:
            lie_below(self._side, max(40, self.height() * (1 - _SHARE)))
            self._rule.setFixedSize(UNBOUND, 1)
        else:
            stand_beside(self._side, px(_SIDE))
            self._rule.setFixedSize(1, UNBOUND)
        self.preview.set_narrow(True)  # nothing stands in its margin

    def _has_room_for_hint(self) -> bool:
        """Whether the article's bar has room for what it is called beside its buttons."""
        px, parts = self.look.px, (self._hint, self.left, self.out)
        wanted = sum(each.sizeHint().width() for each in parts) + px(2 * _BAR_GAP + 2 * _BAR_SIDE)
        return self.width() - px(_SIDE) >= wanted

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
