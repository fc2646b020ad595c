"""What is said after an answer: what is right in it, and why."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from literacy_app.domain.attempt import Judgement, Response
from literacy_app.domain.judging import Verdict, accepted, is_right, right_response
from literacy_app.domain.lesson import Article, Lesson, Passage, Span, Voice
from literacy_app.domain.problems import Message
from literacy_app.domain.question import Option, QuestionKind
from literacy_app.session.feedback_roles import (
    came_through,
    given_to,
    not_the_chain,
    not_the_cue,
    not_the_source,
    the_cue,
)
from literacy_app.session.feedback_words import (
    shortened,
    two_readings,
    why_it_is,
    why_it_is_not,
)

if TYPE_CHECKING:
    from literacy_app.domain.grading import MarkGrade
    from literacy_app.domain.task import Task


class Tone(StrEnum):
    """What a line of feedback is about: what is right, what isn't, or something to know."""

    RIGHT = "right"
    WRONG = "wrong"
    NOTE = "note"


class Line(NamedTuple):
    """A line of feedback: a message of the app, or Markdown from the lesson as text.

    `passage` is the id of the passage that it is about, if it is about one.
    """

    tone: Tone
    text: Message | str
    passage: str = ""


_NOTHING = Response()


@dataclass(frozen=True)
class Feedback:
    """What is said after an answer, besides the question's own why and its model.

    `is_right` and `score` (0 to 1) are None where the learner is the judge; `lit` are the words
    that give it away, to be shown in the text; `grade` is there for painting; `right` is what
    would have been right.
    """

    is_right: bool | None
    score: float | None
    lines: tuple[Line, ...] = ()
    lit: tuple[Span, ...] = ()
    grade: MarkGrade | None = None
    right: Response = _NOTHING
    judgements: tuple[Judgement, ...] = ()


class _Answered(NamedTuple):
    """An answer with all that is needed to speak of it."""

    task: Task
    response: Response
    verdict: Verdict
    article: Article


def feedback_on(
    task: Task, response: Response, verdict: Verdict, article: Article, lesson: Lesson
) -> Feedback:
    """What to say to someone who answered `response`."""
    answered = _Answered(task, response, verdict, article)
    lines = _open(answered) if task.is_open else _LINES[task.kind](answered)
    cues = {each.cue_span for each in task.items if each.cue_span is not None}
    return Feedback(
        is_right(task.kind, verdict.score),
        verdict.score,
        tuple(dict.fromkeys(lines)),
        tuple(sorted(cues)),
        verdict.grade,
        right_response(task, article, lesson),
        verdict.judgements,
    )


# ---------------------------------------------------------------- sorting


def _sort(answered: _Answered) -> Iterator[Line]:
    given = (*answered.response.voices, *[None] * len(answered.task.items))
    for passage, voice in zip(answered.task.items, given, strict=False):
        frame = is_frame(answered.article, passage)
        if voice is not None and voice not in accepted(passage):
            yield Line(Tone.WRONG, why_it_is_not(passage, voice, is_frame=frame), passage.id)
        is_open = passage.is_contested
        why = two_readings(passage) if is_open else why_it_is(passage, is_frame=frame)
        yield Line(Tone.RIGHT, why, passage.id)
        yield from _note(passage)


def is_frame(article: Article, passage: Passage) -> bool:
    """Whether a plain passage holds the cue of another, and so is what hands that over."""
    cues = [each.cue_span for each in article.passages if each.cue_span is not None]
    return passage.voice is Voice.PLAIN and any(
        piece.holds(cue) for piece in passage.pieces for cue in cues
    )


def _note(passage: Passage) -> Iterator[Line]:
    """What the lesson says about a passage."""
    if passage.note:
        yield Line(Tone.NOTE, passage.note, passage.id)


# ---------------------------------------------------------------- options

_FIRST_LETTER = re.compile(r"^([\W_]*)(\w)")
_AYES = ("Yes", "Yes,", "Yes:", "Yes.", "Right.", "Right:", "Right,")


def _options(answered: _Answered) -> Iterator[Line]:
    """What each chosen option's author says of it, and then why the right ones are right."""
    task, chosen = answered.task, set(answered.response.chosen)
    for index, option in enumerate(task.options):
        if index in chosen and not option.right:
            yield _about_wrong(answered, option)
    for index, option in enumerate(task.options):
        if option.right:
            yield from _about_right(answered, option, index in chosen)


def _about_wrong(answered: _Answered, option: Option) -> Line:
    if option.feedback:
        return Line(Tone.WRONG, option.feedback)
    passages = answered.article.passages
    other = next((each for each in passages if each.note == option.text), None)
    if answered.task.is_built and other is not None:
        words = shortened(answered.article.words_of(other))
        return Line(Tone.WRONG, Message.of(_TRUE_OF_ANOTHER, words=words))
    return Line(Tone.WRONG, Message.of("This isn’t it: {option}", option=_plain(option)))


def _about_right(answered: _Answered, option: Option, is_chosen: bool) -> Iterator[Line]:
    if option.feedback:
        said = option.feedback if is_chosen else without_yes(option.feedback)
        yield Line(Tone.RIGHT, said)
    elif answered.task.is_built and answered.task.items:
        yield Line(Tone.RIGHT, why_it_is(answered.task.items[0]))
    elif not is_chosen:
        yield Line(Tone.RIGHT, Message.of("This is right: {option}", option=_plain(option)))
    if not (option.feedback or answered.task.why or answered.task.is_built):
        for passage in answered.task.items:
            yield from _note(passage)


def _plain(option: Option) -> str:
    """The option's words without emphasis, for a message is no Markdown."""
    return option.text.translate(_EMPHASIS)


_EMPHASIS = str.maketrans("", "", "*`")
_TRUE_OF_ANOTHER = "This reason is true of another passage: “{words}”."


def without_yes(feedback: str) -> str:
    """Feedback to a right option for someone who didn't choose it: without a “Yes” in front."""
    first, _, rest = feedback.partition(" ")
    if first not in _AYES or not rest:
        return feedback
    return _FIRST_LETTER.sub(lambda match: match[1] + match[2].upper(), rest, count=1)


# ---------------------------------------------------------------- roles


def _source(answered: _Answered) -> Iterator[Line]:
    for passage in answered.task.items:
        if not answered.verdict.score:
            why = not_the_source(passage, answered.response.names, answered.article)
            yield Line(Tone.WRONG, why, passage.id)
        yield Line(Tone.RIGHT, given_to(passage), passage.id)
        yield from _note(passage)


def _cue(answered: _Answered) -> Iterator[Line]:
    score = answered.verdict.score or 0
    for passage in answered.task.items:
        if score < 1:
            clicked = answered.response.spans
            why = not_the_cue(passage, clicked, answered.article, is_near=score > 0)
            yield Line(Tone.WRONG, why, passage.id)
        yield Line(Tone.RIGHT, the_cue(passage), passage.id)
        yield from _note(passage)


def _chain(answered: _Answered) -> Iterator[Line]:
    for passage in answered.task.items:
        if (answered.verdict.score or 0) < 1:
            why = not_the_chain(answered.task.key, answered.response.names)
            yield Line(Tone.WRONG, why, passage.id)
        yield Line(Tone.RIGHT, given_to(passage), passage.id)
        for name in passage.via:
            yield Line(Tone.RIGHT, came_through(name), passage.id)
        yield from _note(passage)


# ---------------------------------------------------------------- painting and writing


def _mark(answered: _Answered) -> Iterator[Line]:
    """How many passages are just right, and what the grading says of each of the others."""
    grades = answered.verdict.grade.passages if answered.verdict.grade else ()
    counted = [each for each in grades if each.counts]
    perfect = sum(each.is_whole for each in counted)
    by_id = {each.id: each for each in answered.article.passages}
    if perfect:
        yield Line(Tone.RIGHT, Message.of(_PERFECT, count=perfect, total=len(counted)))
    for each in grades:
        if not each.is_whole:
            yield Line(Tone.WRONG if each.counts else Tone.NOTE, each.message, each.id)
            passage = by_id[each.id]
            if each.answered not in accepted(passage):
                yield from _note(passage)


_PERFECT = "Found from the first word to the last: {count} of {total}."


def _open(answered: _Answered) -> Iterator[Line]:
    """Nothing before the learner has compared: the passage's note would be half a model."""
    for passage in answered.task.items:
        if not (answered.task.model or answered.task.why):
            yield from _note(passage)


_LINES: Mapping[QuestionKind, Callable[[_Answered], Iterator[Line]]] = MappingProxyType(
    {
        QuestionKind.CHOICE: _options,
        QuestionKind.SORT: _sort,
        QuestionKind.SOURCE: _source,
        QuestionKind.CUE: _cue,
        QuestionKind.CHAIN: _chain,
        QuestionKind.MARK: _mark,
        QuestionKind.CONTRAST: _options,
        QuestionKind.BECAUSE: _options,
    }
)
