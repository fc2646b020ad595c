"""The form of a lesson's particulars."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from literacy_app.session.whereabouts import Where
from literacy_app.ui.authoring.bench_form import BenchForm
from literacy_app.ui.authoring.form_edits import FormEdits
from literacy_app.ui.authoring.lesson_basics import BasicsPart, NamePart
from literacy_app.ui.authoring.lesson_imprint import ImprintPart, imprints
from literacy_app.ui.authoring.lesson_pages import IntroductionPart, TeacherPart
from literacy_app.ui.authoring.lesson_people import GlossaryPart, PeoplePart
from literacy_app.ui.widgets.flow_layout import bare_column, take_out

if TYPE_CHECKING:
    from literacy_app.ui.authoring.bench import Bench
    from literacy_app.ui.theme import Look

_WIDEST = 720


class LessonForm(BenchForm):
    """Edits what a lesson says besides its passages and its questions.

    Attributes:
        basics, people, introduction, glossary, teacher, name: the parts of the form.
        articles: what is known about each article.

    Signals:
        article_requested(): Esc: back to the article.
    """

    def __init__(self, look: Look, bench: Bench, parent: QWidget | None = None) -> None:
        super().__init__(look, bench, "page", _WIDEST, parent)
        edits = self._edits = FormEdits(bench, self)
        self.basics = BasicsPart(edits, look)
        self.articles: list[ImprintPart] = []
        self._named: tuple[str, ...] = ()
        self._holder = QWidget()
        self._imprints = bare_column(self._holder)
        self.people = PeoplePart(edits, look)
        self.introduction = IntroductionPart(edits, look)
        self.glossary = GlossaryPart(edits, look)
        self.teacher = TeacherPart(edits, look)
        self.name = NamePart(edits, look)
        for each in (self.basics, self._holder, self.people, self.introduction, self.glossary,
                     self.teacher, self.name):  # fmt: skip
            self.column.addWidget(each)
        self._follow_fields()
        self._connect()

    def _follow_fields(self) -> None:
        """Have others go where the keyboard goes here."""
        went = (
            (self.basics.title, "front", "title"),
            (self.basics.objective, "front", "objective"),
            (self.basics.tag, "front", "language"),
            (self.people.rows, "front", "speakers"),
            (self.introduction.field, "introduction", ""),
            (self.teacher.field, "teacher", ""),
            (self.name.name, "front", "id"),
        )
        for field, kind, key in went:
            place = Where(kind, key)
            field.came.connect(lambda place=place: self.bench.go_to(place, self))

    @property
    def _parts(self) -> tuple[BasicsPart | PeoplePart | IntroductionPart | GlossaryPart
                              | TeacherPart | NamePart | ImprintPart, ...]:  # fmt: skip
        return (self.basics, *self.articles, self.people, self.introduction, self.glossary,
                self.teacher, self.name)  # fmt: skip

    # ------------------------------------------------------------ what it shows

    def refresh(self) -> None:
        """Show the lesson as it is now."""
        lesson = self.bench.authoring.lesson
        names = tuple(each.name for each in lesson.articles) or ("",) * len(imprints(lesson))
        if names != self._named:
            self._named = names
            self._build_articles()
        for each in self._parts:
            each.show_lesson(lesson)

    def _build_articles(self) -> None:
        take_out(self._imprints, *self.articles)
        self.articles = []
        for index, name in enumerate(self._named):
            part = ImprintPart(self._edits, index, name, self.look)
            place = Where("front", "article")
            for field in part.fields.values():
                field.came.connect(lambda place=place: self.bench.go_to(place, self))
            self.articles.append(part)
            self._imprints.addWidget(part)

    def show_place(self, place: Where) -> None:
        """Scroll to the part of the lesson that somebody went to elsewhere."""
        part = self._part_of(place)
        if part is not None:
            self.reveal(part)

    def _part_of(self, place: Where) -> QWidget | None:
        """Where a part of the lesson is edited."""
        front: dict[str, QWidget] = {
            "title": self.basics.title,
            "objective": self.basics.objective,
            "level": self.basics.levels,
            "teaches": self.basics.teaches,
            "language": self.basics.languages,
            "speakers": self.people,
            "article": self._holder,
            "id": self.name,
        }
        if place.kind == "front":
            return front.get(place.key)
        pages: dict[str, QWidget] = {
            "introduction": self.introduction,
            "teacher": self.teacher,
            "term": self.glossary,
        }
        return pages.get(place.kind)

    def focus_first(self) -> None:
        """Bring the keyboard to the title."""
        self.basics.title.line.setFocus(Qt.FocusReason.OtherFocusReason)

    # ------------------------------------------------------------ how it looks

    def set_look(self, look: Look) -> None:
        """Draw with another theme or text size."""
        super().set_look(look)
        for each in self._parts:
            each.set_look(look)
        self.column.setSpacing(round(look.px(44)))
        self._imprints.setSpacing(round(look.px(44)))
