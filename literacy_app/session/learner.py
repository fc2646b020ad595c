"""The learner at this desk: the one thing that the window talks to about quizzes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from literacy_app.domain.mode import Mode

if TYPE_CHECKING:
    from literacy_app.domain.attempt import LessonProgress
    from literacy_app.domain.lesson import Lesson
    from literacy_app.domain.moment import Moment
    from literacy_app.session.modules import Module, Selection
    from literacy_app.session.people import People
    from literacy_app.session.quiz import Quiz
    from literacy_app.session.runs import Unfinished
    from literacy_app.session.standing import Standing
    from literacy_app.session.study import StudyQuiz
    from literacy_app.session.supply import Shelf
    from literacy_app.session.today import Today
    from literacy_app.store.database import Database
    from literacy_app.store.profiles import Profile
    from literacy_app.store.runs import Run


class Learner:
    """Who learns at this desk, their quizzes and their practice.

    `shelf` has the lessons; `now` tells the time, `seed` gives random seeds and `new_id` ids that
    nothing else has. Whatever keeps something raises StoreError where that fails. A profile is made
    silently with the first quiz.
    """

    def __init__(
        self,
        database: Database,
        shelf: Shelf,
        now: Callable[[], Moment],
        seed: Callable[[], int],
        new_id: Callable[[], str],
    ) -> None:
        self._database, self._shelf = database, shelf
        self._now, self._seed, self._new_id = now, seed, new_id

    # ---- who

    @property
    def _people(self) -> People:
        from literacy_app.session.people import People

        return People(self._database, self._now, self._seed, self._new_id)

    @property
    def profile(self) -> Profile | None:
        """Whose quizzes these are; None before the first quiz on this desk."""
        return self._people.current

    def profiles(self) -> tuple[Profile, ...]:
        """Everybody who has a profile here, by code."""
        return self._people.all()

    def propose_code(self) -> str:
        """A code in the place of a name, such as “Fox-17”, that nobody here has."""
        return self._people.propose()

    def choose(self, profile_id: str) -> None:
        """Go on as somebody else; raises ValueError where there is no such profile."""
        self._people.choose(profile_id)

    def add_profile(self, code: str) -> Profile:
        """Make a profile and go on with it; raises ValueError for a code that is empty or taken."""
        return self._people.add(code)

    def export_profile(self, path: Path) -> None:
        """Write all that is kept of the current profile into a JSON file; raises OSError."""
        self._people.export(path)

    def delete_profile(self, profile_id: str) -> None:
        """Delete a profile without trace; the current one gives way to a fresh one."""
        self._people.delete(profile_id)

    # ---- quizzes on one lesson

    def hash_of(self, path: Path) -> str:
        """The SHA-256 of a lesson's file; "" where it can't be read."""
        from literacy_app.session.digests import digest_of_file  # loads a whole library

        return digest_of_file(path)

    def begin(
        self, lesson: Lesson, lesson_hash: str, mode: Mode, selection: Selection | None = None
    ) -> Quiz:
        """A new quiz on a lesson, by default on all of it; one left before is given up.

        Raises NothingToAsk where there is nothing to ask.
        """
        from literacy_app.session.modules import EVERYTHING, build_module
        from literacy_app.session.runs import Basis

        seed, standing = self._seed(), self._standing()
        basis = Basis(selection or EVERYTHING, standing.history)
        module = build_module(lesson, seed, basis.history, basis.selection)
        run = self._begin_run(lesson.id, lesson_hash, mode, seed, basis.text(lesson.id))
        return self._quiz(lesson, module, run, standing)

    def unfinished(self, lesson: Lesson, lesson_hash: str) -> Unfinished | None:
        """The quiz on this lesson that was left with an answer given, before its results."""
        from literacy_app.session.runs import CHANGED, Unfinished, rebuilt
        from literacy_app.store.attempts import Attempts

        run, profile = self._left(lesson), self.profile
        answered = 0
        if run is not None and profile is not None:
            answered = len(Attempts(self._database, profile.id).of_run(run.id))
        if run is None or not answered:
            return None
        module = rebuilt(run, lesson, lesson_hash)
        if module is None:
            return Unfinished(run.mode, answered, 0, CHANGED)
        return Unfinished(run.mode, answered, len(module.tasks))

    def resume(self, lesson: Lesson, lesson_hash: str) -> Quiz | None:
        """The quiz that was left, where it was left; None where there is none that can go on."""
        from literacy_app.session.runs import rebuilt

        run = self._left(lesson)
        module = rebuilt(run, lesson, lesson_hash) if run is not None else None
        if run is None or module is None:
            return None
        return self._quiz(lesson, module, run, self._standing())

    def _left(self, lesson: Lesson) -> Run | None:
        from literacy_app.store.runs import Runs

        profile = self.profile
        if profile is None:
            return None
        return Runs(self._database, profile.id).unfinished(lesson.id)

    def _begin_run(
        self, lesson_id: str, lesson_hash: str, mode: Mode, seed: int, selection: str
    ) -> Run:
        from literacy_app.store.attempts import Attempts
        from literacy_app.store.runs import Run, Runs

        profile, at = self._people.required(), self._now().at
        runs = Runs(self._database, profile.id)
        left = runs.unfinished(lesson_id)
        if left is not None:
            runs.finish(left.id, at)
        history = Attempts(self._database, profile.id).last_seq()
        run = Run(self._new_id(), lesson_id, lesson_hash, mode, seed, selection, history, at, None)
        runs.begin(run)
        return run

    def _quiz(self, lesson: Lesson, module: Module, run: Run, standing: Standing) -> Quiz:
        """The quiz of a run, as far as it has come."""
        from literacy_app.session.quiz import Quiz
        from literacy_app.session.standing import reviewer
        from literacy_app.store.attempts import Attempts

        profile = self._people.required()
        keep = Attempts(self._database, profile.id)
        reviewed = reviewer(self._database, profile.id, standing.practice)
        kept = keep.of_run(run.id)
        return Quiz(lesson, module, run.mode, run.id, run.lesson_hash, keep, kept, reviewed)

    def finish(self, quiz: Quiz) -> None:
        """A quiz has come to its end, or is given up."""
        from literacy_app.store.runs import Runs

        profile = self.profile
        if profile is not None:
            Runs(self._database, profile.id).finish(quiz.run_id, self._now().at)

    def count(self, lesson: Lesson) -> int:
        """How many questions a new quiz on a lesson would have now; 0 for none."""
        from literacy_app.session.modules import NothingToAsk, build_module

        try:
            return len(build_module(lesson, 0, self._standing().history).tasks)
        except NothingToAsk:
            return 0

    def last_finished(self) -> tuple[Path, Quiz] | None:
        """The last quiz on one lesson that was answered to its end, and the lesson's file.

        None where there is none, or where its lesson is gone or another by now.
        """
        from literacy_app.session.quiz import Phase
        from literacy_app.session.runs import rebuilt
        from literacy_app.store.runs import Runs

        profile, standing = self.profile, self._standing()
        paths = {each.card.id: Path(each.card.path) for each in self._shelf.entries()}
        for run in Runs(self._database, profile.id).ended() if profile is not None else ():
            path = paths.get(run.lesson_id)
            lesson = self._shelf.open(path).lesson if path is not None else None
            if path is None or lesson is None:
                continue
            module = rebuilt(run, lesson, self.hash_of(path))
            if module is None:
                continue
            quiz = self._quiz(lesson, module, run, standing)
            if quiz.phase is Phase.DONE:
                return path, quiz
        return None

    def progress(self) -> Mapping[str, LessonProgress]:
        """How far the current profile has come, by lesson id."""
        from literacy_app.store.attempts import Attempts

        profile = self.profile
        return Attempts(self._database, profile.id).progress() if profile is not None else {}

    # ---- practice

    def _standing(self) -> Standing:
        from literacy_app.session.standing import Standing

        profile = self.profile
        return Standing(self._database, profile.id if profile is not None else None, self._shelf)

    def today(self) -> Today:
        """What is due, and how practice goes."""
        return self._standing().today(self._now().day)

    def begin_study(self) -> StudyQuiz | None:
        """A session of about ten passages out of any lessons; None where there are none."""
        from literacy_app.session.standing import reviewer
        from literacy_app.session.study import StudyQuiz
        from literacy_app.store.attempts import Attempts

        seed, standing = self._seed(), self._standing()
        drawn = standing.draw(self._now().day, seed, self.hash_of)
        if not drawn:
            return None
        run = self._begin_run("", "", Mode.STUDY, seed, "")
        profile = self._people.required()
        reviewed = reviewer(self._database, profile.id, standing.practice)
        keep = Attempts(self._database, profile.id)
        return StudyQuiz(drawn, run.id, seed, keep, reviewed)

    def save_attempts(self, path: Path) -> int:
        """Write the current profile's answers as CSV, a row an answer; how many; raises OSError."""
        from literacy_app.export.attempts_csv import attempts_csv
        from literacy_app.export.files import write_whole
        from literacy_app.store.attempts import Attempts

        answers = tuple(Attempts(self._database, self._people.required().id).rows())
        write_whole(path, attempts_csv(answers))
        return len(answers)
