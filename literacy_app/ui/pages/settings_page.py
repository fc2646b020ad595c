"""The settings: how the article is set, what the app does at its start, and a live sample."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from literacy_app.domain.lesson import MARKED_VOICES
from literacy_app.ui.theme import SYSTEM, TEXT_PERCENTS
from literacy_app.ui.typefaces import COLUMNS, FACES, LINES, TypeSetting
from literacy_app.ui.widgets.article_document import Head
from literacy_app.ui.widgets.article_view import ArticleView
from literacy_app.ui.widgets.buttons import FlatButton
from literacy_app.ui.widgets.choice import Choice, SettingRow
from literacy_app.ui.widgets.flow_layout import bare_column
from literacy_app.ui.widgets.labels import Label, ground, label
from literacy_app.ui.widgets.sample import sample_article
from literacy_app.ui.widgets.scroll_bar import SlimScrollBar, scroll_by
from literacy_app.ui.words import language_name, tr

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from literacy_app.ui.theme import Look

_Dressed = TypeVar("_Dressed", Label, FlatButton, SettingRow, Choice)
_Row = TypeVar("_Row", SettingRow, Choice)

_COLUMN = 860
_SAMPLE_LEAST, _SAMPLE_MOST, _SAMPLE_SHARE = 190, 270, 0.4


@dataclass(frozen=True)
class SettingsState:
    """What is set now. `article_folder` is empty where there is none."""

    theme: str = SYSTEM
    percent: int = 100
    setting: TypeSetting = field(default_factory=TypeSetting)
    starts_at_home: bool = False
    language: str = SYSTEM
    article_folder: str = ""


class SettingsPage(QWidget):
    """Shows what is set, and says what the person would have otherwise.

    Signals:
        theme_requested(str), setting_requested(TypeSetting), language_requested(str)
        size_requested(int): -1 for smaller text, 1 for bigger, 0 for the usual size.
        start_requested(bool): whether the app starts with the lessons.
        folder_requested(), no_folder_requested(): choose the article folder, use none.
        reset_requested(): have everything as it was at first.
        leave_requested(): go back to where the person came from.
    """

    theme_requested = Signal(str)
    setting_requested = Signal(TypeSetting)
    language_requested = Signal(str)
    size_requested = Signal(int)
    start_requested = Signal(bool)
    folder_requested = Signal()
    no_folder_requested = Signal()
    reset_requested = Signal()
    leave_requested = Signal()

    def __init__(self, look: Look, languages: Sequence[str], themes: Sequence[str]) -> None:
        super().__init__()
        self.look = look
        self._state = SettingsState()
        self._dressed: list[Label | FlatButton | SettingRow] = []
        self._bar = SlimScrollBar(look, "page")
        self._inner = QWidget()
        self._column = QVBoxLayout(self._inner)
        self._column.setSpacing(0)
        self._build(languages, themes)
        self._scroll = self._make_scroll()
        self.sample = self._make_sample()
        whole = bare_column(self, 0)
        whole.addWidget(self._scroll, 1)
        whole.addWidget(self._line())
        whole.addWidget(self.sample)
        self._wear()

    # ------------------------------------------------------------ building

    def _build(self, languages: Sequence[str], themes: Sequence[str]) -> None:
        self._add_title()
        themed = _named((SYSTEM, *themes), _theme_name)
        self.theme = self._add_choice(tr("Colours"), themed, self.theme_requested.emit)
        self._add_sizes()
        self.face = self._add_choice(tr("Letters"), _named(FACES, _face_name), self._set_face)
        self.lines = self._add_choice(tr("Space between lines"), _named(LINES, _lines_name),
                                      self._set_lines)  # fmt: skip
        self.column = self._add_choice(tr("Width of the text"), _named(COLUMNS, _column_name),
                                       self._set_column)  # fmt: skip
        self._column.addSpacing(16)
        starts = [("place", tr("Where I left off")), ("home", tr("With the lessons"))]
        self.start = self._add_choice(
            tr("At the start"), starts, lambda name: self.start_requested.emit(name == "home")
        )
        tongues = [(SYSTEM, tr("As the system"))]
        tongues += [(tag, language_name(tag)) for tag in languages]
        self.language = self._add_choice(
            tr("Language of the window"), tongues, self.language_requested.emit
        )
        self._add_folder()
        row = self._add_row(SettingRow("", self.look))
        self.reset = self._button(row, tr("Set everything back"), self.reset_requested.emit)

    def _add_title(self) -> None:
        row = QHBoxLayout()
        row.addWidget(self._dress(label(tr("Settings"), self.look, "page_title")), 1)
        self.back = self._dress(FlatButton(tr("Back"), self.look))
        self.back.setToolTip(tr("Back to where you were (Esc)"))
        self.back.clicked.connect(lambda: self.leave_requested.emit())
        row.addWidget(self.back)
        self._column.addLayout(row)
        self._column.addSpacing(14)

    def _dress(self, widget: _Dressed) -> _Dressed:
        self._dressed.append(widget)
        return widget

    def _add_row(self, row: _Row) -> _Row:
        self._column.addWidget(self._dress(row))
        return row

    def _add_choice(
        self, heading: str, options: Sequence[tuple[str, str]], do: Callable[[str], object]
    ) -> Choice:
        choice = self._add_row(Choice(heading, options, self.look))
        choice.chosen.connect(do)
        return choice

    def _button(self, row: SettingRow, text: str, do: Callable[[], object]) -> FlatButton:
        button = FlatButton(text, self.look)
        button.clicked.connect(lambda: do())
        row.flow.addWidget(button)
        return button

    def _add_sizes(self) -> None:
        row = self._add_row(SettingRow(tr("Size of the text"), self.look))
        ask = self.size_requested.emit
        self.smaller = self._button(row, tr("Smaller"), lambda: ask(-1))
        self.usual = self._button(row, "100 %", lambda: ask(0))
        self.usual.setAccessibleDescription(tr("Usual size"))
        self.bigger = self._button(row, tr("Bigger"), lambda: ask(1))

    def _add_folder(self) -> None:
        row = self._add_row(SettingRow(tr("Folder with articles"), self.look))
        self.folder = self._button(row, tr("Choose…"), self.folder_requested.emit)
        self.no_folder = self._button(row, tr("Use none"), self.no_folder_requested.emit)
        self._folder_note = row.note
        self._folder_note.show()

    def _make_scroll(self) -> QScrollArea:
        content = QWidget()
        outer = QHBoxLayout(content)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addStretch(1)
        outer.addWidget(self._inner, 1000)
        outer.addStretch(1)
        self._content = content
        scroll = QScrollArea()
        scroll_by(scroll, self._bar)
        scroll.setWidget(content)
        self._column.addStretch(1)
        return scroll

    def _make_sample(self) -> ArticleView:
        view = ArticleView(self.look)
        view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        view.setAccessibleName(tr("Sample"))
        article, names = sample_article()
        mirrored = is_right_to_left_window(self)
        view.show_article(article, Head(), names, mirrored)
        view.set_highlights(frozenset(MARKED_VOICES), -1)
        return view

    def _line(self) -> QFrame:
        self._rule = QFrame()
        self._rule.setFixedHeight(1)
        return self._rule

    # ------------------------------------------------------------ showing

    def show_state(self, state: SettingsState) -> None:
        """Show what is set."""
        self._state = state
        self.theme.show_chosen(state.theme)
        self.face.show_chosen(state.setting.face)
        self.lines.show_chosen(state.setting.lines)
        self.column.show_chosen(state.setting.column)
        self.start.show_chosen("home" if state.starts_at_home else "place")
        self.language.show_chosen(state.language)
        self.usual.setText(tr("{percent} %", percent=state.percent))
        self.usual.updateGeometry()
        self.smaller.setEnabled(state.percent > TEXT_PERCENTS[0])
        self.bigger.setEnabled(state.percent < TEXT_PERCENTS[-1])
        self.no_folder.setVisible(bool(state.article_folder))
        words = tr("Lessons that hold only the key to an article find its text in this folder.")
        self._folder_note.setText(state.article_folder or words)

    def set_look(self, look: Look) -> None:
        """Draw with another theme, text size or type setting."""
        self.look = look
        for each in self._dressed:
            each.set_look(look)
        self.sample.set_look(look)
        self._wear()

    def _wear(self) -> None:
        look, px = self.look, self.look.px
        self._bar.set_look(look)
        for each in (self, self._content, self._inner):
            ground(each, look, "page")
        ground(self._rule, look, "rule")
        side = round(px(28))
        self._inner.setMaximumWidth(round(px(_COLUMN)) + 2 * side)
        self._column.setContentsMargins(side, round(px(28)), side, round(px(20)))
        self._fit()

    def _fit(self) -> None:
        """Give the sample what the settings leave it, within bounds, and show its words."""
        px, left = self.look.px, self.height() - self._inner.sizeHint().height()
        height = min(max(left, px(_SAMPLE_LEAST)), px(_SAMPLE_MOST), self.height() * _SAMPLE_SHARE)
        self.sample.setFixedHeight(round(height))
        self.sample.set_narrow(self.width() < px(_COLUMN))
        self.sample.show_offset(0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves the page."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave_requested.emit()
        else:
            super().keyPressEvent(event)

    # ------------------------------------------------------------ what was chosen

    def _set_face(self, name: str) -> None:
        self.setting_requested.emit(self._state.setting._replace(face=name))

    def _set_lines(self, name: str) -> None:
        self.setting_requested.emit(self._state.setting._replace(lines=name))

    def _set_column(self, name: str) -> None:
        self.setting_requested.emit(self._state.setting._replace(column=name))


def is_right_to_left_window(widget: QWidget) -> bool:
    """Whether the window's own words run from right to left."""
    return widget.layoutDirection() == Qt.LayoutDirection.RightToLeft


def _named(names: Sequence[str], name_of: Callable[[str], str]) -> list[tuple[str, str]]:
    return [(each, name_of(each)) for each in names]


def _theme_name(theme: str) -> str:
    return {
        SYSTEM: tr("As the system"),
        "light": tr("Light"),
        "dark": tr("Dark"),
        "contrast": tr("High contrast"),
    }[theme]


def _face_name(face: str) -> str:
    return {
        "book": tr("As in a book"),
        "plain": tr("Plain"),
        "clear": tr("Dyslexia-friendly"),
    }[face]


def _lines_name(lines: str) -> str:
    return {"tight": tr("Little"), "normal": tr("Normal"), "wide": tr("Much")}[lines]


def _column_name(column: str) -> str:
    return {"narrow": tr("Narrow"), "normal": tr("Normal"), "wide": tr("Wide")}[column]
