"""What a person chooses for paper, and what can be done with the sheets."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from literacy_app.ui.paper_look import PaperChoice, PaperSize, TextSize
from literacy_app.ui.widgets.buttons import FlatButton
from literacy_app.ui.widgets.choice import Choice
from literacy_app.ui.widgets.flow_layout import FlowLayout
from literacy_app.ui.widgets.labels import Label, ground, label
from literacy_app.ui.words import tr

if TYPE_CHECKING:
    from literacy_app.ui.theme import Look

_ALL = ""


class PaperOptions(QWidget):
    """Shows a choice, and says what the person would have otherwise.

    Signals:
        choice_requested(PaperChoice)
        print_requested(), pdf_requested(), page_requested(): print, save as PDF or as a web page.
    """

    choice_requested = Signal(object)
    print_requested = Signal()
    pdf_requested = Signal()
    page_requested = Signal()

    def __init__(self, look: Look, articles: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choice = PaperChoice()
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        self._look = look
        self._dressed: list[FlatButton | Choice | Label] = []
        self._add_doors()
        self._add_choices(articles)
        self._column.addStretch(1)
        self.set_look(look)

    # ------------------------------------------------------------ building

    def _add_doors(self) -> None:
        row = QWidget()
        self._flow = FlowLayout(0, row)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        row.setSizePolicy(policy)
        self.print = self._door(tr("Print…"), self.print_requested.emit)
        self.pdf = self._door(tr("Save as PDF…"), self.pdf_requested.emit)
        self.page = self._door(tr("Save as web page…"), self.page_requested.emit)
        self._column.addWidget(row)
        words = tr("For a screen reader, save a web page: a PDF has no headings or links.")
        self._hint = label(words, self._look, "quiet")
        self._dressed.append(self._hint)
        self._column.addWidget(self._hint)

    def _door(self, words: str, do: Callable[[], None]) -> FlatButton:
        button = FlatButton(words, self._look)
        button.clicked.connect(lambda: do())
        self._flow.addWidget(button)
        self._dressed.append(button)
        return button

    def _add_choices(self, articles: Sequence[str]) -> None:
        self.articles: Choice | None = None
        if len(articles) > 1:
            names = [(str(number), name) for number, name in enumerate(articles)]
            self.articles = self._add(
                tr("Articles"), [(_ALL, tr("All")), *names], self._set_article
            )
        shows = [
            ("bare", tr("The bare article")),
            ("marks", tr("Its voices")),
            ("notes", tr("Voices and explanations")),
        ]
        self.shows = self._add(tr("What is on it"), shows, self._set_shows)
        colours = [("colour", tr("In colour")), ("grey", tr("Black and white"))]
        self.colours = self._add(
            tr("Colours"), colours, lambda name: self._ask(grey=name == "grey")
        )
        sizes = [(TextSize.NORMAL, 11), (TextSize.LARGE, 14), (TextSize.HUGE, 18)]
        points = [(str(size), tr("{number} points", number=number)) for size, number in sizes]
        self.text = self._add(tr("Letters"), points, lambda name: self._ask(text=TextSize(name)))
        lines = [("on", tr("Numbered")), ("off", tr("Not numbered"))]
        self.lines = self._add(tr("Lines"), lines, lambda name: self._ask(lines=name == "on"))
        papers = [(str(each), str(each)) for each in PaperSize]
        self.paper = self._add(tr("Paper"), papers, lambda name: self._ask(size=PaperSize(name)))

    def _add(
        self, heading: str, options: Sequence[tuple[str, str]], do: Callable[[str], None]
    ) -> Choice:
        choice = Choice(heading, options, self._look)
        choice.chosen.connect(do)
        self._dressed.append(choice)
        self._column.addWidget(choice)
        return choice

    # ------------------------------------------------------------ what the person does

    def _set_article(self, name: str) -> None:
        self._ask(article=int(name) if name else None)

    def _set_shows(self, name: str) -> None:
        self._ask(marks=name != "bare", notes=name == "notes")

    def _ask(self, **changes: object) -> None:
        self.choice_requested.emit(replace(self._choice, **changes))  # type: ignore[arg-type]

    # ------------------------------------------------------------ showing

    def show_choice(self, choice: PaperChoice) -> None:
        """Show what is chosen."""
        self._choice = choice
        shows = "notes" if choice.notes else "marks"
        self.shows.show_chosen(shows if choice.marks else "bare")
        self.colours.show_chosen("grey" if choice.grey else "colour")
        self.text.show_chosen(str(choice.text))
        self.lines.show_chosen("on" if choice.lines else "off")
        self.paper.show_chosen(str(choice.size))
        if self.articles is not None:
            self.articles.show_chosen(_ALL if choice.article is None else str(choice.article))

    def set_look(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self._look = look
        ground(self, look, "card")
        for each in self._dressed:
            each.set_look(look)
        px = look.px
        sides = round(px(22))
        self._column.setContentsMargins(sides, round(px(20)), sides, round(px(20)))
        self._flow.set_gap(round(px(8)))
        self._hint.setContentsMargins(0, round(px(10)), 0, round(px(8)))
