"""Keeps track of what is wrong with a lesson on the desk: its form at once, its content soon."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from literacy_app.domain.patches import applied
from literacy_app.session.extents import extent
from literacy_app.session.whereabouts import Parts, where

if TYPE_CHECKING:
    from literacy_app.checking.checks import Told
    from literacy_app.domain.lesson import Dismissal, Lesson, Span
    from literacy_app.domain.patches import Patches
    from literacy_app.domain.problems import Problem
    from literacy_app.lessonfile.parse import Parsed
    from literacy_app.lessonfile.source import Source, Unit
    from literacy_app.session.mending import Fix
    from literacy_app.ui.authoring.bench import Bench
    from literacy_app.ui.tasks import Task, Tasks

CheckContent = Callable[["Parsed", "Lesson | None"], Sequence["Told"]]
"""What the content checks say of a lesson that was read, and of a keyed one with its article."""

_PAUSE = 500
"""So many milliseconds after the last change the content is checked."""


@dataclass(frozen=True)
class Spotted:
    """A problem where it stands in the text as it is now.

    `span` is None where it is about the file as a whole; `told` is there for a warning of the
    content checks, and says whether and why it is set aside; `part` is the part of the lesson that
    it is in, None where it is in none.
    """

    problem: Problem
    span: Span | None
    told: Told | None = None
    part: Unit | None = None

    @property
    def dismissal(self) -> Dismissal | None:
        """What sets it aside, if anything does."""
        return self.told.dismissal if self.told is not None else None


class ProblemWatch(QObject):
    """Has the problems of the lesson on a bench: those of its form, then those of its content.

    Attributes:
        spotted: all of them in the order of the text, those that are set aside included.

    Signals:
        changed(): other problems are there, or where they are is known anew.
        problem_chosen(object): somebody wants to be led to this one (a Spotted).
    """

    changed = Signal()
    problem_chosen = Signal(object)

    def __init__(
        self, bench: Bench, tasks: Tasks, check: CheckContent, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._bench, self._tasks, self._check = bench, tasks, check
        self._form: tuple[Spotted, ...] = ()
        self._content: tuple[Spotted, ...] = ()
        self._task: Task | None = None
        self._checked, self._is_awaited = -1, True
        self.spotted: tuple[Spotted, ...] = ()
        self._pause = QTimer(self, singleShot=True)
        self._pause.timeout.connect(self.check)
        bench.text_changed.connect(self._move)
        bench.text_read.connect(self._read)
        self._read()

    # ------------------------------------------------------------ what there is

    @property
    def open(self) -> tuple[Spotted, ...]:
        """The problems that aren't set aside."""
        return tuple(each for each in self.spotted if each.dismissal is None)

    @property
    def is_checked(self) -> bool:
        """Whether the content is checked as it is now; nothing is, while there are errors."""
        return self._checked == self._bench.authoring.revision

    @property
    def can_check(self) -> bool:
        """Whether the content can be checked: the lesson has no errors."""
        return self._bench.authoring.parsed.is_sound

    def at(self, offset: int) -> tuple[Spotted, ...]:
        """The open problems whose stretch holds an offset, or ends there; errors first."""
        held = (e for e in self.open if e.span and e.span.start <= offset <= e.span.end)
        return tuple(sorted(held, key=lambda each: not each.problem.is_error))

    def step(self, offset: int, forward: bool) -> Spotted | None:
        """The next open problem behind an offset, or the last one before it, going round."""
        placed = [each for each in self.open if each.span is not None]
        ordered = placed if forward else placed[::-1]
        for each in ordered:
            assert each.span is not None
            if (each.span.start > offset) if forward else (each.span.start < offset):
                return each
        return ordered[0] if ordered else None

    def choose(self, spotted: Spotted) -> None:
        """Lead everybody to a problem."""
        parsed = self._bench.authoring.parsed
        if spotted.span is not None and self._bench.authoring.is_read:
            place = where(parsed, spotted.span.start)
            if place is not None:
                self._bench.go_to(place, self)
        self.problem_chosen.emit(spotted)

    def ways(self, spotted: Spotted) -> tuple[Fix, ...]:
        """The ways to mend a problem, the likeliest first; none while the text is ahead of them."""
        from literacy_app.session.fixing import fixes

        authoring = self._bench.authoring
        return fixes(authoring.parsed, spotted.problem) if authoring.is_read else ()

    def mend(self, fix: Fix) -> bool:
        """Mend a problem, one step to take back; False while the text is ahead of the ways."""
        authoring = self._bench.authoring
        if not authoring.is_read:
            return False
        contents = applied(authoring.text, fix.patches)
        return self._bench.do(lambda: authoring.replace_all(contents))

    # ------------------------------------------------------------ following the text

    def _move(self, patches: Patches) -> None:
        """Keep the problems where their words are, until the text is read."""
        self._form = tuple(_moved(each, patches) for each in self._form)
        self._content = tuple(_moved(each, patches) for each in self._content)
        self._gather()

    def _read(self) -> None:
        authoring = self._bench.authoring
        source, parts = authoring.parsed.source, Parts(authoring.parsed)
        self._form = tuple(
            Spotted(each, extent(source, each), part=parts.at(each.line))
            for each in authoring.problems
        )
        content = self._content if self.can_check else ()
        self._content = tuple(_placed(each, source, parts) for each in content)
        self._gather()
        self.changed.emit()
        if not self.is_checked and self.can_check:
            self._pause.start(0 if self._is_awaited else _PAUSE)

    def _gather(self) -> None:
        both = (*self._form, *self._content)
        self.spotted = tuple(sorted(both, key=lambda each: each.span or (-1, -1)))

    # ------------------------------------------------------------ content

    def check_soon(self) -> None:
        """Check the content as soon as the text is read: somebody waits for it."""
        self._is_awaited = True
        self._pause.start(0)

    def check(self) -> None:
        """Check the content now, in the background, unless that is under way."""
        if self._task is not None or not self._bench.authoring.is_read or not self.can_check:
            return
        checking = self._checking()

        def work(is_cancelled: Callable[[], bool]) -> Iterator[object]:
            yield checking()

        self._task = self._tasks.start(work, self._hear, self._end)

    def check_now(self) -> None:
        """Check the content at once, in this thread."""
        if self._bench.authoring.is_read and self.can_check:
            self._hear(self._checking()())

    def _checking(self) -> Callable[[], tuple[int, tuple[Spotted, ...]]]:
        """What to do in whatever thread: it gives the revision it is of, and what was found."""
        authoring, check = self._bench.authoring, self._check
        parsed, revision = authoring.parsed, authoring.revision
        keyed = authoring.has_lesson and authoring.lesson.is_keyed and authoring.is_current
        lesson = authoring.lesson if keyed else None
        return lambda: (revision, _spotted(parsed, check(parsed, lesson)))

    def _hear(self, found: object) -> None:
        assert isinstance(found, tuple)
        revision, content = found
        if revision == self._bench.authoring.revision:
            self._checked, self._content, self._is_awaited = revision, content, False
            self._gather()
            self.changed.emit()

    def _end(self) -> None:
        self._task = None
        if not self.is_checked and self.can_check:
            self._pause.start(0 if self._is_awaited else _PAUSE)


def _spotted(parsed: Parsed, told: Sequence[Told]) -> tuple[Spotted, ...]:
    source, parts = parsed.source, Parts(parsed)
    return tuple(
        Spotted(each.problem, extent(source, each.problem), each, parts.at(each.problem.line))
        for each in told
    )


def _placed(spotted: Spotted, source: Source, parts: Parts) -> Spotted:
    """The problem with the part, the line and the column at which its words are now."""
    if spotted.span is None:
        return spotted
    line, column = source.place(min(spotted.span.start, len(source.text)))
    problem = spotted.problem._replace(line=line, column=column)
    return replace(spotted, problem=problem, part=parts.at(line))


def _moved(spotted: Spotted, patches: Patches) -> Spotted:
    """The problem where its words are after these patches."""
    span = spotted.span
    if span is None:
        return spotted
    start, end = span
    for at, removed, inserted in patches:
        by = len(inserted) - len(removed)
        start = start + by if start >= at + len(removed) else min(start, at)
        end = end + by if end >= at + len(removed) else min(end, at)
    if (start, end) == span:
        return spotted
    return replace(spotted, span=span._replace(start=start, end=max(start, end)))
