"""Building a quiz: what each kind of question is made of, and a question to begin with."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from enum import StrEnum
from types import MappingProxyType

from literacy_app.domain.lesson import MARKED_VOICES, Article, Lesson, Passage, Span, Voice
from literacy_app.domain.problems import Problem
from literacy_app.domain.question import Option, Question, QuestionKind, Version
from literacy_app.domain.sentences import sentences
from literacy_app.lessonfile.parse import Parsed
from literacy_app.session.generating import ABOUT_ONE
from literacy_app.session.tasks_authored import is_open

_Kind = QuestionKind

KINDS = (
    _Kind.CHOICE,
    _Kind.SORT,
    _Kind.SOURCE,
    _Kind.CUE,
    _Kind.CHAIN,
    _Kind.MARK,
    _Kind.CONTRAST,
    _Kind.BECAUSE,
    _Kind.REWRITE,
    _Kind.GENERATE,
)
"""The kinds of questions in the order in which they are offered."""

COUNTED = (_Kind.SORT, *ABOUT_ONE, _Kind.MARK)
"""The kinds that `generate` builds by itself."""

MOST_COUNTED = 99


class Part(StrEnum):
    """A part of a question that its author fills in."""

    PROMPT = "prompt"
    PASSAGES = "passages"
    VOICES = "voices"
    VERSIONS = "versions"
    WRITTEN = "written"  # whether the learner writes the answer
    OPTIONS = "options"
    MODEL = "model"
    CHECKS = "checks"
    COUNTS = "counts"
    PROSE = "prose"
    HINT = "hint"
    WHY = "why"


ASIDE = (Part.PROSE, Part.HINT, Part.WHY)
"""What any question may have besides, and many do without."""

_PARTS: Mapping[QuestionKind, tuple[Part, ...]] = MappingProxyType(
    {
        _Kind.CHOICE: (Part.PROMPT, Part.PASSAGES, Part.OPTIONS),
        _Kind.SORT: (Part.PROMPT, Part.PASSAGES, Part.VOICES),
        _Kind.SOURCE: (Part.PROMPT, Part.PASSAGES),
        _Kind.CUE: (Part.PROMPT, Part.PASSAGES),
        _Kind.CHAIN: (Part.PROMPT, Part.PASSAGES),
        _Kind.MARK: (Part.PROMPT, Part.VOICES, Part.PASSAGES),
        _Kind.CONTRAST: (Part.PROMPT, Part.PASSAGES, Part.VERSIONS, Part.WRITTEN),
        _Kind.BECAUSE: (Part.PROMPT, Part.PASSAGES, Part.WRITTEN),
        _Kind.REWRITE: (Part.PROMPT, Part.PASSAGES, Part.MODEL, Part.CHECKS),
        _Kind.GENERATE: (Part.COUNTS, Part.VOICES, Part.PASSAGES),
    }
)


def parts_of(question: Question) -> tuple[Part, ...]:
    """What a question is made of, in the order in which it is filled in."""
    parts = list(_PARTS[question.kind])
    if Part.WRITTEN in parts:
        written = [Part.MODEL]
        if question.kind is not _Kind.CONTRAST:
            written.append(Part.CHECKS)
        parts += written if is_written(question) else [Part.OPTIONS]
    if question.kind is not _Kind.GENERATE:
        parts += ASIDE
    return tuple(parts)


def is_written(question: Question) -> bool:
    """Whether the learner writes the answer, and compares it with a model."""
    if question.kind is _Kind.CONTRAST and not question.options:
        return True
    return question.kind in (_Kind.BECAUSE, _Kind.REWRITE) and is_open(question)


def as_written(question: Question, written: bool) -> Question:
    """The question as one whose answer is written, or chosen among options.

    The lines of a self-check list become options, and the other way round; a contrast has none.
    """
    if written == is_written(question):
        return question
    if not written:
        rest = [each._replace(right=False) for each in question.options[1:]]
        first = question.options[0] if question.options else Option("")
        options = (first._replace(right=True), *rest)
        return replace(question, options=(*options, *[Option("")] * (_FEWEST - len(options))))
    if question.kind is _Kind.CONTRAST:
        return replace(question, options=())
    kept = (each._replace(right=False) for each in question.options)
    return replace(question, options=tuple(each for each in kept if each.text))


# ---------------------------------------------------------------- what it is about


def can_ask(kind: QuestionKind, passage: Passage) -> bool:
    """Whether a question of a kind can be about a passage."""
    if kind in (_Kind.SOURCE, _Kind.CHAIN):
        return passage.voice is Voice.SPEECH
    if kind is _Kind.CUE:
        return passage.cue_span is not None
    if kind is _Kind.MARK:
        return passage.voice in MARKED_VOICES
    return True


def askable(kind: QuestionKind, lesson: Lesson) -> Iterator[tuple[Article, Passage]]:
    """The passages that a question of a kind can be about, each with its article, in text order."""
    for article in lesson.articles:
        for each in article.passages:
            if can_ask(kind, each):
                yield article, each


def in_text_order(lesson: Lesson, ids: Collection[str]) -> tuple[str, ...]:
    """The ids of passages in the order in which they stand in the articles."""
    order = [each.id for each in lesson.passages()]
    return tuple(each for each in dict.fromkeys(order) if each in ids)


# ---------------------------------------------------------------- to begin with

_FEWEST = 3
"""How many options a question begins with."""


def new_question(kind: QuestionKind, lesson: Lesson, selected: str | None = None) -> Question:
    """A question of a kind to be filled in, about the selected passage where it can be.

    One to mark passages is about all of the selected one's voice.
    """
    found = next(((a, p) for a, p in askable(kind, lesson) if p.id == selected), None)
    about = (found[1].id,) if found is not None else ()
    question = Question(kind, passages=about)
    if kind in (_Kind.CHOICE, _Kind.BECAUSE):
        right = len(lesson.questions) % _FEWEST  # so that it isn't always the first
        options = tuple(Option("", number == right) for number in range(_FEWEST))
        return replace(question, options=options)
    if kind is _Kind.MARK:  # whoever asks for one passage only would have the others not marked
        voice = found[1].voice if found is not None else Voice.COMMENTARY
        return Question(kind, voices=(voice,))
    if kind is _Kind.GENERATE:
        return Question(kind, counts=((_Kind.SORT, 6), (_Kind.SOURCE, 3), (_Kind.CUE, 3)))
    if kind is _Kind.CONTRAST:
        a, b = versions_of(lesson, *found) if found is not None else (Version(""), Version(""))
        options = tuple(Option("", number == 0) for number in range(_FEWEST))
        return replace(question, a=a, b=b, options=options)
    return question


def versions_of(lesson: Lesson, article: Article, passage: Passage) -> tuple[Version, Version]:
    """Two versions to begin a contrast with: the sentence of a passage, marked as plain and as is.

    The first is there to be put in other words.
    """
    around = _sentence(lesson, article, passage)
    text = article.text[around.start : around.end]
    pieces = tuple(each.moved(-around.start) for each in passage.pieces if around.holds(each))
    plain = (Passage("1", Voice.PLAIN, pieces),) if pieces else ()
    as_is = (Passage("1", passage.voice, pieces, passage.kind),) if pieces else ()
    return Version(text, plain), Version(text, as_is)


def _sentence(lesson: Lesson, article: Article, passage: Passage) -> Span:
    """The sentence in which a passage begins, without the white space around it."""
    for each in sentences(article.text, lesson.language):
        if each.start <= passage.start < each.end:
            words = article.text[each.start : each.end]
            start = each.start + len(words) - len(words.lstrip())
            return Span(start, max(start + len(words.strip()), passage.pieces[0].end))
    return passage.pieces[0]


# ---------------------------------------------------------------- where it stands


def followed(before: Sequence[Question], after: Sequence[Question], index: int) -> int:
    """Where a question stands after others have changed; -1 where there is none any more.

    One that is gone itself is followed by whatever stands in its place.
    """
    if not after:
        return -1
    if not 0 <= index < len(before):
        return min(max(index, 0), len(after) - 1)
    question = before[index]
    if index < len(after) and after[index] == question:
        return index
    same = [n for n, each in enumerate(after) if each == question]
    if not same and question.id:
        same = [n for n, each in enumerate(after) if each.id == question.id]
    if same:
        return min(same, key=lambda each: abs(each - index))
    return min(index, len(after) - 1)


def problems_by_question(
    parsed: Parsed, problems: Sequence[Problem]
) -> Mapping[int, tuple[Problem, ...]]:
    """What is wrong with each question, by its index, as far as it is said of one."""
    found: dict[int, list[Problem]] = {}
    units = [each for each in parsed.units if each.kind == "question"]
    first = units[0].first if units else 0
    for problem in (each for each in problems if each.line > first):
        for unit in units:
            if unit.first < problem.line <= unit.last:
                found.setdefault(int(unit.key), []).append(problem)
    return {index: tuple(each) for index, each in found.items()}
