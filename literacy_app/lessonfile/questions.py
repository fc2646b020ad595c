"""Checks of form for questions: each kind has what it needs to be asked."""

from __future__ import annotations

import unicodedata

from literacy_app.domain.lesson import Passage, Voice
from literacy_app.domain.question import QuestionKind
from literacy_app.lessonfile.near import Near
from literacy_app.lessonfile.quiz import Asked
from literacy_app.lessonfile.source import Reporter

_ABOUT_SPEECH = (QuestionKind.SOURCE, QuestionKind.CHAIN)
_NEEDS_PASSAGE = (QuestionKind.SOURCE, QuestionKind.CHAIN, QuestionKind.CUE)
_LOOK_ALIKE = str.maketrans("аеорсухіјѕԁοανκρτ", "aeopcyxijsdoavkpt")


def check_questions(
    asked: list[Asked], ids: dict[str, Passage], names: list[str], reporter: Reporter
) -> None:
    """Report questions that lack an option, a version, a model, or what they are about.

    `names` are the names of the lesson's articles.
    """
    seen: dict[str, int] = {}
    for each in asked:
        question = each.question
        if question.id:
            if question.id in seen:
                reporter.report_at(
                    "question-twice", each.line, 1, id=question.id, line=seen[question.id]
                )
            seen.setdefault(question.id, each.line)
        _check_parts(each, reporter)
        _check_passages(each, ids, reporter)
        _check_options(each, reporter)
        if question.article and question.article not in names:
            meant = Near(question.article, names)
            reporter.report_at("article-unknown", each.line, 1, meant, name=question.article)


def _check_parts(asked: Asked, reporter: Reporter) -> None:
    question, kind, line = asked.question, asked.question.kind, asked.line
    is_counted = bool(question.counts or asked.refers.keys() - {"passage", "passages"})
    if kind is QuestionKind.CHOICE and len(question.options) < 2:
        reporter.report_at("options-missing", line, 1)
    elif kind is QuestionKind.CHOICE and not any(option.right for option in question.options):
        reporter.report_at("option-right-missing", line, 1)
    elif kind is QuestionKind.CONTRAST and (question.a is None or question.b is None):
        reporter.report_at("versions-missing", line, 1)
    elif kind is QuestionKind.REWRITE and not question.model:
        reporter.report_at("model-missing", line, 1, kind=kind.value)
    elif kind is QuestionKind.BECAUSE and not (
        question.model or any(option.right for option in question.options)
    ):
        reporter.report_at("because-empty", line, 1)
    elif kind is QuestionKind.GENERATE and not is_counted:
        reporter.report_at("generate-empty", line, 1)
    if not question.prompt and kind is not QuestionKind.GENERATE:
        reporter.report_at("question-without-prompt", line, 1)


def _check_passages(asked: Asked, ids: dict[str, Passage], reporter: Reporter) -> None:
    question = asked.question
    if question.kind in _NEEDS_PASSAGE and not question.passages and not asked.refers:
        reporter.report_at("question-about-nothing", asked.line, 1, kind=question.kind.value)
    for passage_id in question.passages:
        passage = ids[passage_id]
        at = next(iter(asked.refers.values()))
        if question.kind in _ABOUT_SPEECH and passage.voice is not Voice.SPEECH:
            reporter.report("passage-not-speech", at, id=passage_id, kind=question.kind.value)
        elif question.kind is QuestionKind.CUE and not passage.cue:
            reporter.report("passage-without-cue", at, id=passage_id)


def _check_options(asked: Asked, reporter: Reporter) -> None:
    seen: dict[str, int] = {}
    for option, line in zip(asked.question.options, asked.options_at, strict=True):
        if not option.text:
            reporter.report_at("option-empty", line, 1)
            continue
        look = _look(option.text)
        if look in seen:
            reporter.report_at("options-alike", line, 1, first=seen[look])
        seen.setdefault(look, line)


def _look(text: str) -> str:
    """What a text looks like: without case, width, or letters of other alphabets."""
    folded = unicodedata.normalize("NFKC", text).casefold().translate(_LOOK_ALIKE)
    return " ".join("".join(c for c in folded if c.isprintable() or c.isspace()).split())
