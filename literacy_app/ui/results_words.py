"""What is said of a quiz at its end: in sentences, and of each answer in a line."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from literacy_app.domain.attempt import Mode, Sureness
from literacy_app.domain.lesson import Voice
from literacy_app.domain.question import QuestionKind
from literacy_app.ui.quiz_words import name_words
from literacy_app.ui.words import counted, tr, voice_name

if TYPE_CHECKING:
    from literacy_app.domain.attempt import Response
    from literacy_app.domain.lesson import Article, Span
    from literacy_app.domain.report import Calibration, Confusion, Results, VoiceScore
    from literacy_app.domain.task import Task

_MINUTE = 60
_WELL, _ENOUGH = 0.8, 3
_APART = " · "


def voice_inside(voice: Voice) -> str:
    """What a voice is called within a sentence."""
    return {
        Voice.SPEECH: tr("reported speech"),
        Voice.COMMENTARY: tr("commentary"),
        Voice.INFERENCE: tr("inference"),
        Voice.PLAIN: tr("plain reporting"),
    }[voice]


def time_words(took: timedelta) -> str:
    """How long it took, in minutes; in seconds below one."""
    seconds = round(took.total_seconds())
    if seconds < _MINUTE:
        return counted("{count} second", "{count} seconds", seconds)
    return counted("{count} minute", "{count} minutes", round(seconds / _MINUTE))


def headline(results: Results, mode: Mode) -> str:
    """What came of it, in a line; only a test has a score."""
    if mode is Mode.TEST and results.score is not None:
        return tr("{percent} % right", percent=round(results.score * 100))
    if not results.missed:
        return tr("All done, and nothing missed.")
    return tr("All done.")


def summary(results: Results) -> str:
    """How many questions there were, how many are still hard, and how long it took."""
    parts = [counted("{count} question", "{count} questions", results.answered)]
    missed = len(results.missed)
    if missed:
        words = counted("{count} to look at again", "{count} to look at again", missed)
        parts.append(words)
    parts.append(time_words(results.took))
    return _APART.join(parts)


def confusion_words(found: Confusion) -> str:
    """The commonest confusion in a sentence."""
    voice, other = voice_inside(found.voice), voice_inside(found.taken_for)
    if found.times == 1:
        return tr("Once you took {voice} for {other}.", voice=voice, other=other)
    return tr(
        "Your commonest mix-up: {count} times you took {voice} for {other}.",
        count=found.times,
        voice=voice,
        other=other,
    )


def score_words(score: VoiceScore) -> str:
    """How the passages of a voice went; painted ones may be found in part."""
    right = round(score.right, 1)
    shown = str(int(right)) if right == int(right) else f"{right:.1f}"
    return tr("{right} of {count}", right=shown, count=score.items)


def right_words(found: Calibration) -> str:
    """How many answers were right."""
    return tr("{right} of {count} right", right=found.right, count=found.total)


def _sure_words(found: Calibration) -> str:
    """How often a learner was right when they were sure, and what to make of it."""
    words = tr(
        "When you were sure, you were right {right} times in {count}.",
        right=found.right,
        count=found.total,
    )
    if found.total < _ENOUGH:
        return words
    if found.right >= found.total * _WELL:
        return f"{words} {tr('You can trust that feeling.')}"
    return f"{words} {tr('Look twice where you feel sure.')}"


def _unsure_words(guessed: Calibration) -> str:
    """What to say to somebody who was never sure."""
    return tr(
        "You were never sure. You were right {right} times in {count} all the same.",
        right=guessed.right,
        count=guessed.total,
    )


def calibration_words(found: dict[Sureness, Calibration]) -> str:
    """How far a learner's sureness can be trusted, in a sentence; nothing without answers."""
    if Sureness.SURE in found:
        return _sure_words(found[Sureness.SURE])
    for each in (Sureness.THINK_SO, Sureness.GUESS):
        if each in found:
            return _unsure_words(found[each])
    return ""


# ---------------------------------------------------------------- answers


def answer_words(task: Task, response: Response, article: Article) -> str:
    """What was answered, as people read it."""
    kind = task.kind
    if task.is_open:
        return response.text.strip()
    if kind is QuestionKind.SORT:
        return _APART.join(voice_name(each) for each in response.voices)
    if kind in (QuestionKind.SOURCE, QuestionKind.CHAIN):
        between = " → " if kind is QuestionKind.CHAIN else _APART
        return between.join(name_words(each) for each in response.names)
    if kind is QuestionKind.CUE:
        return _APART.join(quoted(article, each) for each in response.spans)
    if kind is QuestionKind.MARK:
        marks = (f"{voice_name(voice)}: {quoted(article, span)}" for voice, span in response.marks)
        return _APART.join(marks)
    options = task.options
    chosen = (options[n].text for n in response.chosen if 0 <= n < len(options))
    return _APART.join(each.replace("*", "") for each in chosen)


def quoted(article: Article, span: Span) -> str:
    """Words of an article, with marks around them that they don't have themselves."""
    words = " ".join(article.text[span.start : span.end].split())
    return words if words[:1] in "“‘\"'«„" else f"‘{words}’"
