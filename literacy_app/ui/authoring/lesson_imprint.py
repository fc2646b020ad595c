"""What is known about an article: who wrote it, where, when, and whether it may be passed on."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from literacy_app.domain.lesson import Imprint, Lesson, Origin, Reference
from literacy_app.lessonfile.frontmatter import DATE
from literacy_app.ui.authoring.form_chips import Chips, Offer
from literacy_app.ui.authoring.form_fields import TextLine, by_pointer
from literacy_app.ui.authoring.form_group import Chapter, Group
from literacy_app.ui.authoring.form_row import Column, Row
from literacy_app.ui.authoring.form_rows import Rows
from literacy_app.ui.intake_words import ORIGINS, origin_meaning, origin_name
from literacy_app.ui.widgets.labels import label
from literacy_app.ui.words import date_words, tr

if TYPE_CHECKING:
    from literacy_app.domain.editing import ImprintFields
    from literacy_app.ui.authoring.form_edits import FormEdits
    from literacy_app.ui.theme import Look


class ImprintPart(Chapter):
    """Edits what is known about one article, by its index.

    Attributes:
        fields: the lines by name: byline, outlet, date, link.
        origins: where the words come from.
        references: what a retelling was written from.
    """

    def __init__(self, edits: FormEdits, index: int, name: str, look: Look) -> None:
        self._edits, self._index = edits, index
        self._origin: Origin | None = None
        self.fields = {
            "byline": TextLine(tr("Written by"), look),
            "outlet": TextLine(tr("Published in"), look),
            "date": TextLine(tr("Date"), look, usual=tr("2026-03-14")),
            "link": TextLine(tr("Link"), look, usual="https://"),
        }
        self.origins = Chips(look, checkable=True)
        self._meaning = label("", look, "quiet")
        columns = (
            Column(tr("Title"), "", 3),
            Column(tr("Published in"), "", 2),
            Column(tr("Date"), "", 1),
            Column(tr("Link"), "https://", 2),
        )
        self.references = Rows(columns, tr("Add a source text"), look)
        self._retold = Group(look, self.references, heading=tr("What it was retold from"))
        super().__init__(
            tr("The article: {name}", name=name) if name else tr("The article"),
            tr("As far as it is known. It stands above the text."),
            look,
            *self.fields.values(),
            Group(look, self.origins, self._meaning, heading=tr("Where its words come from")),
            self._retold,
        )
        self._connect()

    def _connect(self) -> None:
        self.origins.chosen.connect(self._take_origin)
        self.references.edited.connect(self._take_references)
        self.references.left.connect(self._edits.seal)
        for name, field in self.fields.items():
            field.edited.connect(lambda value, name=name: self._take_line(name, value))
            field.left.connect(self._edits.seal)
        self.fields["date"].left.connect(self._leave_date)

    def show_lesson(self, lesson: Lesson) -> None:
        """Show what the lesson says of the article."""
        imprint = imprints(lesson)[self._index]
        for name, field in self.fields.items():
            field.show_value(str(getattr(imprint, name)))
        self._check_date()
        self._show_origin(imprint.origin, lesson.is_keyed)
        self.references.show_rows([tuple(each) for each in imprint.references])
        is_retold = imprint.origin is Origin.RETOLD
        self._retold.setVisible(is_retold or bool(imprint.references))

    def _show_origin(self, origin: Origin | None, is_keyed: bool) -> None:
        """Show where the words come from; what is published elsewhere isn't in the lesson."""
        self._origin = origin
        fitting = [each for each in ORIGINS if (each is Origin.PUBLISHED) is is_keyed]
        if origin is not None and origin not in fitting:
            fitting.append(origin)
        self.origins.offer([Offer(each.value, origin_name(each)) for each in fitting])
        self.origins.show_chosen(origin)
        meaning = origin_meaning(origin) if origin is not None else ""
        if origin is Origin.PUBLISHED and not is_keyed:
            meaning = tr("Its text stands in the lesson: pass it on only if you may.")
        self._meaning.setText(meaning)
        self._meaning.setVisible(bool(meaning))

    def _check_date(self) -> None:
        """Say a date in words, or what is wrong with it, but not to somebody still writing it."""
        field = self.fields["date"]
        date = field.value
        is_date = DATE.fullmatch(date) is not None
        words = date_words(date) if is_date else ""
        field.set_hint(words if words != date else "")
        if not field.line.hasFocus() or is_date or not date:
            wrong = bool(date) and not is_date
            field.say(tr("Write it as 2026-03-14, 2026-03 or 2026.") if wrong else "")

    def _leave_date(self) -> None:
        if not by_pointer():
            self._check_date()

    def _take(self, fields: ImprintFields, field: str = "") -> str:
        index = self._index
        merge = f"{field}:{index}" if field else ""
        return self._edits.edit(lambda it: it.with_imprint(index, **fields), merge)

    def _take_line(self, name: str, value: str) -> None:
        fields = cast("ImprintFields", {name: value})
        self.fields[name].say(self._take(fields, name))

    def _take_origin(self, name: str) -> None:
        """Take an origin; pressing the one that holds takes it back."""
        origin = Origin(name)
        self._take({"origin": None if origin is self._origin else origin})

    def _take_references(self, rows: tuple[Row, ...], line: str) -> None:
        found = tuple(Reference(*each) for each in rows)
        self._take({"references": found}, f"references.{line}" if line else "")


def imprints(lesson: Lesson) -> tuple[Imprint, ...]:
    """The imprints of the lesson's articles, or of its key."""
    if lesson.articles:
        return tuple(each.imprint for each in lesson.articles)
    return (lesson.key.imprint,) if lesson.key is not None else ()
