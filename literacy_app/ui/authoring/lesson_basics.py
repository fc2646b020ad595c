"""What a lesson is called, for whom it is, and what it teaches."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from literacy_app.domain.lesson import MARKED_VOICES, Lesson, Voice
from literacy_app.lessonfile.frontmatter import LANGUAGE_TAG
from literacy_app.ui.authoring.form_chips import Chips, Offer
from literacy_app.ui.authoring.form_fields import TextArea, TextLine, one_line
from literacy_app.ui.authoring.form_group import Chapter, Group
from literacy_app.ui.authoring.voice_pick import VoicePick
from literacy_app.ui.widgets.labels import label
from literacy_app.ui.words import LANGUAGES, language_name, level_words, tr

if TYPE_CHECKING:
    from literacy_app.domain.editing import LessonFields
    from literacy_app.ui.authoring.form_edits import FormEdits
    from literacy_app.ui.theme import Look

_ID = re.compile(r"[\w-]+")
_LEVELS = (1, 2, 3, 4)


class BasicsPart(Chapter):
    """Edits what a lesson says of itself.

    Attributes:
        title, objective, tag: what is typed; `tag` is the code of a language that has no button.
        levels, teaches, languages: what is chosen.
    """

    def __init__(self, edits: FormEdits, look: Look) -> None:
        self._edits = edits
        self._taught: tuple[Voice, ...] = ()
        self.title = TextLine(tr("Title"), look, usual=tr("A bridge opens in Tolle"))
        self.objective = TextArea(
            tr("What learners can do after it"),
            look,
            usual=tr("Tell a quotation from the sentence that frames it."),
            keeps=one_line,
            lines=(1, 4),
        )
        self.levels = Chips(look, checkable=True)
        self.teaches = VoicePick(MARKED_VOICES, look, tr("It teaches:"))
        self.languages = Chips(look, checkable=True)
        self.tag = TextLine(tr("Another one, by its code"), look, usual="sv, pt-BR")
        follow = label(tr("Quotation marks and cue words follow it."), look, "quiet")
        super().__init__(
            tr("The lesson"),
            tr("What the library and the first page show."),
            look,
            self.title,
            self.objective,
            Group(look, self.levels, heading=tr("Level")),
            Group(look, self.teaches, heading=tr("It teaches")),
            Group(look, follow, self.languages, self.tag, heading=tr("Language of the article")),
        )
        self._connect()

    def _connect(self) -> None:
        self.levels.offer([Offer(str(each), _level(each)) for each in _LEVELS])
        self.levels.chosen.connect(lambda level: self._take({"level": int(level)}))
        self.teaches.pressed.connect(self._take_voice)
        self.languages.chosen.connect(lambda tag: self._take({"language": tag}))
        self.title.edited.connect(self._take_title)
        self.objective.edited.connect(self._take_objective)
        self.tag.edited.connect(self._take_tag)
        for field in (self.title, self.objective, self.tag):
            field.left.connect(self._edits.seal)

    def show_lesson(self, lesson: Lesson) -> None:
        """Show what the lesson says."""
        self.title.show_value(lesson.title)
        self.objective.show_value(lesson.objective)
        self.levels.show_chosen(str(lesson.level))
        self._taught = lesson.teaches
        self.teaches.show_picked(*lesson.teaches)
        has_button = lesson.language in LANGUAGES
        tags = LANGUAGES if has_button else (*LANGUAGES, lesson.language)
        self.languages.offer([Offer(each, language_name(each)) for each in tags])
        self.languages.show_chosen(lesson.language)
        self.tag.show_value("" if has_button else lesson.language)

    def _take(self, fields: LessonFields, field: str = "") -> str:
        return self._edits.edit(lambda it: it.with_fields(**fields), field)

    def _take_title(self, title: str) -> None:
        trouble = self._take({"title": title}, "title")
        self.title.say(trouble or ("" if title else tr("A lesson needs a title.")))

    def _take_objective(self, objective: str) -> None:
        self.objective.say(self._take({"objective": objective}, "objective"))

    def _take_tag(self, tag: str) -> None:
        """Take a code once it is one; half of it would be no language."""
        if LANGUAGE_TAG.fullmatch(tag):
            self.tag.say(self._take({"language": tag}, "language"))
        elif tag:
            self.tag.say(tr("A code has two or three letters, such as sv."))

    def _take_voice(self, voice: Voice) -> None:
        chosen = set(self._taught) ^ {voice}
        self._take({"teaches": tuple(each for each in MARKED_VOICES if each in chosen)})


class NamePart(Chapter):
    """Edits the lesson's id. `name` is the field."""

    def __init__(self, edits: FormEdits, look: Look) -> None:
        self._edits = edits
        hint = tr("Letters, digits and hyphens. Results of learners are kept under it.")
        self.name = TextLine(tr("Its id"), look, hint, usual="bridge-in-april")
        super().__init__(
            tr("For the app"),
            tr("Leave it alone once learners have begun: their results wouldn’t be found again."),
            look,
            self.name,
        )
        self.name.edited.connect(self._take)
        self.name.left.connect(edits.seal)

    def show_lesson(self, lesson: Lesson) -> None:
        """Show the lesson's id."""
        self.name.show_value(lesson.id)

    def _take(self, name: str) -> None:
        if _ID.fullmatch(name):
            self.name.say(self._edits.edit(lambda it: it.with_fields(id=name), "id"))
        else:
            self.name.say(tr("An id has letters, digits and hyphens, and no spaces."))


def _level(level: int) -> str:
    return tr("{level} · {words}", level=level, words=level_words(level))
