"""What a question is about: passages chosen from a list, or voices."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from literacy_app.domain.lesson import MARKED_VOICES, Passage, Voice
from literacy_app.domain.question import QuestionKind
from literacy_app.session.quiz_building import askable, in_text_order
from literacy_app.ui.authoring.form_chips import Sign, SignButton
from literacy_app.ui.authoring.form_fields import Heading
from literacy_app.ui.authoring.question_part import Asked, QuestionPart, ShortLink
from literacy_app.ui.authoring.question_words import excerpt, passage_words, passages_of
from literacy_app.ui.authoring.quiz_list import QuizList
from literacy_app.ui.authoring.quiz_rows import Row
from literacy_app.ui.authoring.voice_pick import VoicePick
from literacy_app.ui.widgets.buttons import FlatButton
from literacy_app.ui.widgets.flow_layout import FlowLayout, bare_column, take_out
from literacy_app.ui.widgets.labels import label
from literacy_app.ui.words import tr

if TYPE_CHECKING:
    from literacy_app.domain.lesson import Article
    from literacy_app.ui.theme import Look

_ROWS = 6.5


class AboutRow(QWidget):
    """A passage that a question is about: its voice, its words, and a cross to leave it out.

    Signals:
        dropped(str), followed(str): the passage of that id is left out, or looked at.
    """

    dropped = Signal(str)
    followed = Signal(str)

    def __init__(self, article: Article, passage: Passage, look: Look) -> None:
        super().__init__()
        words = excerpt(article.words_of(passage))
        self.link = ShortLink(words, passage.voice, passage.is_contested, look)
        self.link.setAccessibleName(passage_words(passage, words))
        self.link.setToolTip(words)
        self.link.clicked.connect(lambda: self.followed.emit(passage.id))
        self.cross = SignButton(Sign.CROSS, tr("Leave out: {words}", words=words), look)
        self.cross.clicked.connect(lambda: self.dropped.emit(passage.id))
        row = bare_column(self)
        row.setDirection(QVBoxLayout.Direction.LeftToRight)
        row.setSpacing(0)
        row.addWidget(self.link, 1)
        row.addWidget(self.cross)


class PassagesPart(QuestionPart):
    """The passages that a question is about, and a list to choose them from.

    Attributes:
        rows: what is chosen, row by row.
        choose: opens the list, and closes it.
        list: all the passages that can be asked about so.

    Signals:
        passage_requested(str): look at the passage of that id in the article.
    """

    passage_requested = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self.heading = Heading(tr("About"), look, is_part=True)
        self._hint = label("", look, "quiet")
        self.rows: list[AboutRow] = []
        self._shown: tuple[tuple[Article, Passage], ...] = ()
        self._offered: tuple[tuple[Article, Passage], ...] = ()
        self._asked: Asked | None = None
        self._chosen = bare_column(holder := QWidget())
        self.choose = FlatButton(tr("Choose passages…"), look, checkable=True)
        self.choose.clicked.connect(self._open)
        self.list = QuizList(tr("Passages to ask about"), look, on="card")
        self.list.ticks_by_row = True
        self.list.setObjectName("picker")
        self.list.ticked.connect(self._tick)
        self.list.opened.connect(self._tick)
        self.list.hide()
        for each in (self.heading, holder, self._hint):
            self.column.addWidget(each)
        self.column.addWidget(self.choose, 0, Qt.AlignmentFlag.AlignLeading)
        self.column.addWidget(self.list)
        self.set_look(look)

    # ------------------------------------------------------------ showing

    def show_question(self, asked: Asked, is_other: bool) -> None:
        """Show what it is about."""
        self._asked = asked
        if is_other and self.choose.isChecked():
            self.choose.setChecked(False)
            self._open(False)
        lesson, question = asked.lesson, asked.question
        passages = passages_of(lesson)
        found = tuple(passages[each] for each in question.passages if each in passages)
        self._offered = tuple(askable(question.kind, lesson))
        if [e for _, e in found] != [e for _, e in self._shown]:
            self._show_chosen(found)
        self._hint.setText(self._hint_words(asked))
        self._hint.setVisible(bool(self._hint.text()))
        if not self.list.isHidden():
            self._fill()

    def _show_chosen(self, found: tuple[tuple[Article, Passage], ...]) -> None:
        self._shown = found
        take_out(self._chosen, *self.rows)
        self.rows = [AboutRow(article, each, self.look) for article, each in found]
        for row in self.rows:
            row.dropped.connect(self._toggle)
            row.followed.connect(self.passage_requested)
            self._chosen.addWidget(row)

    def _hint_words(self, asked: Asked) -> str:
        question = asked.question
        if not asked.lesson.articles:
            return tr("The article isn’t here: its passages can’t be chosen.")
        if not self._offered:
            return tr("No passage of the article can be asked about so yet.")
        if question.passages:
            return ""
        return {
            QuestionKind.SORT: tr("No passage chosen: all of the voices below are sorted."),
            QuestionKind.MARK: tr("No passage chosen: all of the voices above are to be found."),
            QuestionKind.GENERATE: tr("No passage chosen: the app picks from all of them."),
            QuestionKind.SOURCE: tr("Choose what was said; the app knows by whom."),
            QuestionKind.CUE: tr("Choose a passage; its cue is the answer."),
            QuestionKind.CHAIN: tr("Choose what was said; best of all, something passed on."),
        }.get(question.kind, tr("The passage is shown beside the question, in the article."))

    # ------------------------------------------------------------ choosing

    def _open(self, is_open: bool) -> None:
        self.list.setVisible(is_open)
        self.choose.setText(tr("That’s all") if is_open else tr("Choose passages…"))
        self.choose.updateGeometry()
        if is_open:
            self._fill()
            self.list.setFocus()

    def _fill(self) -> None:
        assert self._asked is not None
        chosen = self._asked.question.passages
        rows = [
            Row(
                excerpt(article.words_of(each), 140),
                voice=each.voice,
                is_contested=each.is_contested,
                is_ticked=each.id in chosen,
                spoken=passage_words(each, excerpt(article.words_of(each))),
            )
            for article, each in self._offered
        ]
        self.list.show_rows(rows, max(self.list.current, 0) if rows else -1)

    def _tick(self, row: int) -> None:
        self._toggle(self._offered[row][1].id)

    def _toggle(self, passage_id: str) -> None:
        assert self._asked is not None
        lesson, ids = self._asked.lesson, self._asked.question.passages
        if passage_id in ids:
            ids = tuple(each for each in ids if each != passage_id)
        elif ids == in_text_order(lesson, ids):
            ids = in_text_order(lesson, (*ids, passage_id))
        else:  # the author has an order in mind
            ids = (*ids, passage_id)
        self.changed.emit({"passages": ids}, "")

    def set_look(self, look: Look) -> None:
        """Draw with another theme or text size."""
        super().set_look(look)
        for each in (self.heading, self._hint, self.choose, self.list):
            each.set_look(look)
        self.list.setFixedHeight(round(look.px(38) * _ROWS))
        self.column.setSpacing(round(look.px(4)))
        self._chosen.setSpacing(0)
        self._show_chosen(self._shown)


class VoicesPart(QuestionPart):
    """The voices that a question is about.

    Attributes:
        pick: the voices to press.
        articles: where a lesson has several, the one that is asked about.
    """

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self.heading = Heading(tr("Voices"), look, is_part=True)
        self._question: Asked | None = None
        self.pick = VoicePick(tuple(Voice), look)
        self.pick.pressed.connect(self._press)
        self.articles: dict[str, FlatButton] = {}
        self._flow = FlowLayout(round(look.px(6)))
        self.column.addWidget(self.heading)
        self.column.addWidget(self.pick)
        self.column.addLayout(self._flow)
        self.set_look(look)

    def show_question(self, asked: Asked, is_other: bool) -> None:
        """Show which voices, and of which article."""
        self._question = asked
        is_mark = asked.question.kind is QuestionKind.MARK
        self.pick.offer(MARKED_VOICES if is_mark else tuple(Voice))
        self.pick.show_picked(*asked.question.voices)
        self.setVisible(not asked.question.passages or bool(asked.question.voices))
        names = [each.name for each in asked.lesson.articles if each.name]
        if list(self.articles) != names:
            self._name_articles(names)
        for name, button in self.articles.items():
            button.setChecked(name == asked.question.article)

    def _name_articles(self, names: list[str]) -> None:
        take_out(self._flow, *self.articles.values())
        self.articles = {}
        for name in names:
            button = FlatButton(name, self.look, checkable=True)
            button.setAccessibleName(tr("Only in: {name}", name=name))
            button.clicked.connect(lambda on, name=name: self._choose(name if on else ""))
            self.articles[name] = button
            self._flow.addWidget(button)

    def _choose(self, article: str) -> None:
        self.changed.emit({"article": article}, "")

    def _press(self, voice: Voice) -> None:
        assert self._question is not None
        before = self._question.question.voices
        voices = tuple(each for each in Voice if (each in before) != (each is voice))
        self.changed.emit({"voices": voices}, "")

    def set_look(self, look: Look) -> None:
        """Draw with another theme or text size."""
        super().set_look(look)
        self.heading.set_look(look)
        self.pick.set_look(look)
        for each in self.articles.values():
            each.set_look(look)
        self._flow.set_gap(round(look.px(6)))
        self.column.setSpacing(round(look.px(6)))
