"""What the lessons that ship hold: `python -m tests.lessons.coverage` prints it as tables.

Voice × kind × level, modules and practice pool apart, firm passages and contested ones apart; then
how much there is to practise and to answer, how plain the articles are, and whom they judge.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable, Iterator

from literacy_app.checking.balance import loads_of
from literacy_app.domain.lesson import KINDS, Lesson, Voice
from literacy_app.domain.question import QuestionKind
from literacy_app.domain.shares import segments
from literacy_app.domain.text import count_words, word_spans
from tests.lessons.shelves import Shipped, course, items, pool, rest, taught
from tests.lessons.stages import STAGES, Cell, cells

AUTHORED = tuple(each for each in QuestionKind if each is not QuestionKind.GENERATE)
"""The kinds of questions that somebody has written."""
_WIDTH = 12


class Coverage:
    """How many passages lessons hold in each cell.

    Attributes:
        firm: those with one reading.
        contested: those with two, counted under the first.
    """

    def __init__(self, lessons: Iterable[Shipped]) -> None:
        self.firm: Counter[Cell] = Counter()
        self.contested: Counter[Cell] = Counter()
        for each in lessons:
            for passage in each.passages:
                counts = self.contested if passage.is_contested else self.firm
                counts[Cell(each.lesson.level, passage.voice, passage.kind)] += 1

    def empty(self) -> list[Cell]:
        """The cells that a level asks for and in which there is no firm passage."""
        return [cell for level in STAGES for cell in cells(level) if not self.firm[cell]]

    def told(self, cell: Cell, missed: bool) -> str:
        """A cell in a few signs: firm ones, and contested ones behind a plus."""
        firm, contested = self.firm[cell], self.contested[cell]
        if not (firm or contested):
            return "0 !" if missed and cell in cells(cell.level) else "·"
        return f"{firm}+{contested}" if contested else str(firm)


def authored(lessons: Iterable[Shipped]) -> Counter[QuestionKind]:
    """The written questions of lessons, by kind."""
    kinds = (question.kind for each in lessons for question in each.lesson.questions)
    return Counter(kind for kind in kinds if kind in AUTHORED)


def plain_share(lesson: Lesson) -> float | None:
    """The share (0 to 1) of the articles' words that no voice but plain has; None without text."""
    words = plain = 0
    for article in lesson.articles:
        for segment in segments(article):
            count = sum(1 for _ in word_spans(article.text, segment.span))
            words += count
            plain += count if segment.voice is Voice.PLAIN else 0
    return plain / words if words else None


# ---------------------------------------------------------------- what is printed


def table(title: str, lessons: Iterable[Shipped], is_whole: bool = True) -> Iterator[str]:
    """The table of some lessons, a line a voice and kind.

    What is asked for and missing is pointed out where they are to have the whole of it.
    """
    found = Coverage(lessons)
    yield title
    yield _row("", *(f"level {level}" for level in STAGES))
    for voice, kinds in KINDS.items():
        for kind in kinds or (None,):
            name = f"{voice} {kind}" if kind else str(voice)
            row = (Cell(level, voice, kind) for level in STAGES)
            yield _row(name, *(found.told(cell, is_whole) for cell in row))
    totals = [
        sum(count for cell, count in (found.firm + found.contested).items() if cell.level == level)
        for level in STAGES
    ]
    yield _row("all", *map(str, totals))


def _row(name: str, *values: str) -> str:
    return f"  {name:<26}" + "".join(f"{each:>{_WIDTH}}" for each in values)


def stages() -> Iterator[str]:
    """What each level asks for, and why."""
    yield "What the levels ask for (a “0 !” is an empty cell among these)"
    for level, stage in STAGES.items():
        yield f"  {level}: {len(stage.kinds)} kinds and plain: {stage.reason}"


def practice() -> Iterator[str]:
    """How many practice paragraphs there are."""
    counts = {each.name: len(list(items(each))) for each in pool()}
    yield f"Practice paragraphs: {sum(counts.values())}"
    yield from (f"  {name:<26}{count:>{_WIDTH}}" for name, count in counts.items())


def modules() -> Iterator[str]:
    """Words, passages, questions and plain words of each module."""
    yield "Modules: words and marked passages an article, written questions, share of plain words"
    for module, lessons in course():
        yield f"  {module.number} {module.name}: {_asked(authored(lessons))}"
        for each in lessons:
            share = plain_share(each.lesson)
            plain = "" if share is None else f", {share:.0%} plain"
            articles = "; ".join(
                f"{count_words(article.text)} words, {len(article.marked())} passages"
                for article in each.lesson.articles
            )
            yield f"      {each.name}: {articles or 'keyed'}{plain}"
    yield f"  All modules: {_asked(authored(taught()))}"
    yield f"  Practice pool: {_asked(authored(pool()))}"


def _asked(counts: Counter[QuestionKind]) -> str:
    kinds = ", ".join(f"{counts[kind]} {kind}" for kind in AUTHORED if counts[kind])
    return f"{counts.total()} questions ({kinds})"


def targets() -> Iterator[str]:
    """On whom the commentary falls, lesson by lesson."""
    yield "Loaded words by article, and by whom they fall on"
    for each in taught():
        loads = loads_of(each.lesson)
        hit = ", ".join(f"{name} {count}" for name, count in loads.targets.items())
        counts = " and ".join(map(str, loads.articles)) or "keyed"
        yield f"  {each.name}: {counts}" + (f" ({hit})" if hit else "")


def report() -> Iterator[str]:
    """All of it."""
    parts = (
        stages(),
        table("Modules: firm+contested passages", taught(), is_whole=False),
        table("Practice pool: firm+contested passages", pool()),
        table("Modules and pool", (*taught(), *pool())),
        table("Lessons in other languages", rest(), is_whole=False),
        practice(),
        modules(),
        targets(),
    )
    for part in parts:
        yield from part
        yield ""


if __name__ == "__main__":
    sys.stdout.writelines(f"{line}\n" for line in report())
