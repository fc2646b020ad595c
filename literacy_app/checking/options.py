"""Options to choose from: as many as it takes, and nothing that gives the right one away."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from literacy_app.checking.material import Finding, Material, Place, finding
from literacy_app.checking.stretches import name_of
from literacy_app.domain.question import Question, QuestionKind

FEWEST, MOST = 3, 4
_LONGER, _BY = 1.6, 15
"""Options are of similar length unless the longest has so many times the characters of the
shortest, and so many more."""
ENOUGH = 4
"""From how many questions on the place and length of the right options say anything."""
ENOUGH_FOR_PLACES = 6
_CHOSEN = (QuestionKind.CHOICE, QuestionKind.CONTRAST, QuestionKind.BECAUSE)


def counted(material: Material) -> Iterator[Finding]:
    """Questions with fewer than three options, or more than four."""
    for index, question in _chosen(material):
        count = len(question.options)
        if not FEWEST <= count <= MOST:
            code = "options-few" if count < FEWEST else "options-many"
            yield finding(code, Place("question", str(index)), name_of(question), count=count)


def alike(material: Material) -> Iterator[Finding]:
    """Questions with options of very different length."""
    for index, question in _chosen(material):
        by_length = sorted((each.text for each in question.options), key=len)
        shortest, longest = by_length[0], by_length[-1]
        if len(longest) > _LONGER * len(shortest) and len(longest) > len(shortest) + _BY:
            place = Place("question", str(index), longest)
            yield finding("options-uneven", place, name_of(question), words=longest)


def longest(material: Material) -> Iterator[Finding]:
    """Lessons in which the right option is the longest in more than half of the questions."""
    asked = _with_one_right(material)
    hinting = [index for index, each in asked if _is_right_longest(each)]
    if len(asked) >= ENOUGH and len(hinting) * 2 > len(asked):
        place = Place("question", str(hinting[0]))
        yield finding("right-longest", place, "", count=len(hinting), total=len(asked))


def spread(material: Material) -> Iterator[Finding]:
    """Lessons whose right options crowd at one place, or shun one of the first three."""
    asked = _with_one_right(material)
    if len(asked) < ENOUGH:
        return
    counts = Counter(_single(each) for _, each in asked)
    place, count = counts.most_common(1)[0]
    if count * 2 > len(asked):
        index = next(index for index, each in asked if _single(each) == place)
        at = Place("question", str(index))
        yield finding("right-crowded", at, "", place=place, count=count, total=len(asked))
    elif len(asked) >= ENOUGH_FOR_PLACES:
        missing = next((each for each in range(1, FEWEST + 1) if not counts[each]), None)
        if missing is not None:
            at = Place("question", str(asked[0][0]))
            yield finding("right-never", at, "", place=missing, total=len(asked))


def _chosen(material: Material) -> Iterator[tuple[int, Question]]:
    """The questions that are answered by choosing options, with their indices."""
    for index, question in enumerate(material.lesson.questions):
        if question.kind in _CHOSEN and any(each.right for each in question.options):
            yield index, question


def _with_one_right(material: Material) -> list[tuple[int, Question]]:
    return [(index, each) for index, each in _chosen(material) if _single(each)]


def _single(question: Question) -> int:
    """The place (from 1) of the one right option; 0 where there are several."""
    places = [place for place, each in enumerate(question.options, 1) if each.right]
    return places[0] if len(places) == 1 else 0


def _is_right_longest(question: Question) -> bool:
    right = max(len(each.text) for each in question.options if each.right)
    return right > max((len(each.text) for each in question.options if not each.right), default=0)
