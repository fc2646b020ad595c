"""Painting the words of an article in voices.

A run is painted in one voice. Where passages don't nest, a word has at most one voice, and painting
over words takes them from the run that they were in. Where they do, a run may lie wholly within
another, and runs never cross.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from literacy_app.domain.attempt import Mark
from literacy_app.domain.lesson import MARKED_VOICES, Voice
from literacy_app.session.strokes import Strokes

if TYPE_CHECKING:
    from literacy_app.session.word_map import WordMap


class Run(NamedTuple):
    """Words painted in one voice: the numbers of the first and of the last."""

    first: int
    last: int
    voice: Voice

    def meets(self, other: Run) -> bool:
        """Whether they share a word."""
        return self.first <= other.last and other.first <= self.last

    def holds(self, other: Run) -> bool:
        """Whether `other` lies within this run and is shorter."""
        inside = self.first <= other.first and other.last <= self.last
        return inside and self.last - self.first > other.last - other.first


Runs = tuple[Run, ...]
"""Runs in text order, an outer one before those in it."""


def painted(runs: Runs, new: Run, nests: bool) -> Runs:
    """`runs` with `new` painted over them.

    Runs of its own voice that it meets become one with it, unless it lies within one and runs
    nest. Of other voices it takes the words, unless one lies within the other and runs nest.
    """
    new, rest = _merged(runs, new, nests)
    kept = {new[:2]: new}
    for each in rest:
        for part in _left_of(each, new, nests):
            kept.setdefault(part[:2], part)
    return _in_order(kept.values())


def _merged(runs: Runs, new: Run, nests: bool) -> tuple[Run, list[Run]]:
    """`new` with all of its voice that it meets, and the runs that are left."""
    rest = list(runs)
    while True:
        for each in rest:
            nested = nests and each.holds(new)
            if each.voice is new.voice and each.meets(new) and not nested:
                break
        else:
            return new, rest
        rest.remove(each)
        new = Run(min(new.first, each.first), max(new.last, each.last), new.voice)


def _left_of(run: Run, new: Run, nests: bool) -> Iterable[Run]:
    """What is left of a run that `new` was painted over."""
    if not run.meets(new) or (nests and (run.holds(new) or new.holds(run))):
        yield run
        return
    if run.first < new.first:
        yield run._replace(last=new.first - 1)
    if run.last > new.last:
        yield run._replace(first=new.last + 1)


def _in_order(runs: Iterable[Run]) -> Runs:
    return tuple(sorted(runs, key=lambda each: (each.first, -each.last)))


def without(runs: Runs, run: Run) -> Runs:
    """`runs` but for one of them."""
    return tuple(each for each in runs if each != run)


def innermost(runs: Iterable[Run], first: int, last: int, voice: Voice | None = None) -> Run | None:
    """The shortest run, of a voice if one is given, that holds all from one word to another."""
    around = (
        each
        for each in runs
        if each.first <= first and last <= each.last and voice in (None, each.voice)
    )
    return min(around, key=lambda each: each.last - each.first, default=None)


class Painting(Strokes[Runs]):
    """What is painted in an article.

    Attributes:
        voices: those that can be painted.
        nests: whether a run may lie within another.
        brush: the voice that is painted with.
        selected: the run that is being changed, if any.
        moves_end: whether its end is moved by steps, or its beginning.
    """

    def __init__(
        self, words: WordMap, voices: Sequence[Voice] = MARKED_VOICES, nests: bool = False
    ) -> None:
        super().__init__(words, ())
        self.voices = tuple(voices) or MARKED_VOICES
        self.nests = nests
        self.brush = self.voices[0]
        self.selected: Run | None = None
        self.moves_end = True
        self._moved: Run | None = None

    @property
    def runs(self) -> Runs:
        """What is painted, in text order, an outer run before those in it."""
        return self.state

    def marks(self) -> tuple[Mark, ...]:
        """What is painted, as an answer has it."""
        return tuple(
            Mark(each.voice, self.words.span(each.first, each.last)) for each in self.state
        )

    def applied(self, base: Runs, anchor: int, at: int) -> Runs:
        """Paint with the brush, or move an end of the run that is being changed."""
        first, last = sorted((anchor, at))
        if self._moved is None:
            return painted(base, Run(first, last, self.brush), self.nests)
        moved = Run(first, last, self._moved.voice)
        return painted(without(base, self._moved), moved, self.nests)

    def run_at(self, word: int) -> Run | None:
        """The innermost run that a word is in."""
        return innermost(self.state, word, word)

    def begin(self, at: int, held: bool = False) -> None:
        """Begin a stroke of the brush at a word."""
        self.select(None)
        super().begin(at, held)

    def finish(self) -> None:
        """Let the open stroke be as it is."""
        super().finish()
        self._moved = None

    def cancel(self) -> None:
        """Take the open stroke back."""
        moved, self._moved = self._moved, None
        super().cancel()
        self.selected = moved

    def choose(self, voice: Voice) -> None:
        """Paint with another voice from now on; a selected run takes it."""
        if voice not in self.voices:
            return
        self.finish()
        self.brush = voice
        run = self.selected
        if run is not None and run.voice is not voice:
            self.change(painted(without(self.state, run), run._replace(voice=voice), self.nests))
            self.selected = innermost(self.state, run.first, run.last, voice)

    # ------------------------------------------------------------ changing a run

    def select(self, run: Run | None) -> None:
        """Take a run to change it, or let it go."""
        self.finish()
        self.selected = run
        self.moves_end = True

    def take_end(self, is_end: bool) -> None:
        """Begin to move the end of the selected run, or its beginning."""
        run = self.selected
        if run is not None:
            self.finish()
            self.moves_end = is_end
            Strokes.begin(self, run.first if is_end else run.last)
            self._moved = run

    def reach(self, at: int) -> None:
        """Have the stroke, or the end that is being moved, reach to a word."""
        super().reach(at)
        if self._moved is not None and self._anchor is not None:
            first, last = sorted((self._anchor, self.caret))
            self.selected = innermost(self.state, first, last, self._moved.voice)

    def step_end(self, to: int) -> None:
        """Move the end of the selected run that is moved by steps to a word."""
        if self.selected is not None:
            self.take_end(self.moves_end)
            self.reach(to)
            moves_end = self.moves_end
            self.finish()
            self.moves_end = moves_end

    def remove(self) -> Run | None:
        """Take away the selected run, or the innermost one at the caret; returns it."""
        run = self.selected or self.run_at(self.caret)
        self.select(None)
        if run is not None:
            self.change(without(self.state, run))
        return run

    def undo(self) -> None:
        """Take the last step back."""
        self.select(None)
        super().undo()

    def redo(self) -> None:
        """Take the last step again that was taken back."""
        self.select(None)
        super().redo()
