"""The content checks of a lesson on the desk, against the other lessons of the library."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from literacy_app.checking.checks import Told
    from literacy_app.checking.runs import Corpus
    from literacy_app.domain.lesson import Lesson
    from literacy_app.lessonfile.parse import Parsed

_MOST_LESSONS = 300
"""With so many other lessons at most a lesson is compared: more would keep its author waiting."""


class DeskChecks:
    """Checks a lesson that was read, in whatever thread.

    What the checks need is read when first asked for. `others` are the files of the library; a
    lesson isn't compared with its own.
    """

    def __init__(self, lexicons: Path, others: Sequence[Path] = ()) -> None:
        from literacy_app.session.lexicons import Lexicons

        self._lexicons, self._others = Lexicons(lexicons), others
        self._corpus: tuple[str, Corpus] | None = None

    def __call__(self, parsed: Parsed, brought: Lesson | None) -> tuple[Told, ...]:
        """What the checks say, with the warnings that are set aside."""
        from literacy_app.session.checking import content_told

        lesson_id = parsed.lesson.id if parsed.lesson is not None else ""
        library = self._library(parsed.path, lesson_id)
        return content_told(parsed, self._lexicons, library, brought)

    def _library(self, path: str, lesson_id: str) -> Corpus:
        """The words of the other lessons, read once; a copy of this lesson isn't another one."""
        from literacy_app.lessonfile.files import read_lesson
        from literacy_app.session.checking import corpus_of

        if self._corpus is None or self._corpus[0] != path:
            own = Path(path).absolute()
            others = [each for each in self._others if each.absolute() != own]
            read = map(read_lesson, others[:_MOST_LESSONS])
            strange = (each for each in read if each.lesson and each.lesson.id != lesson_id)
            self._corpus = path, corpus_of(strange)
        return self._corpus[1]
