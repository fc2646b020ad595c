"""Made-up questions on a lesson's passages, for pictures and tests of the quiz page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from literacy_app.domain.lesson import Kind, Passage, Span, Voice
from literacy_app.domain.question import Option, QuestionKind, Version
from literacy_app.domain.task import Task

if TYPE_CHECKING:
    from literacy_app.domain.lesson import Article, Lesson

NAMES = ("choice", "many", "source", "contrast", "because", "because-open", "rewrite")
"""What the questions are called."""

_HINT = "Read the sentence again *without* these words. What is missing then?"
_WHY = (
    "A fact can be looked up; an *attitude* can’t. Put in the flattest synonym, and see whether "
    "anything but the tone goes."
)
_VOICES = (
    Option(
        "Commentary: the writer judges here",
        True,
        "Yes. Put in a flat word, and the facts stay as they are.",
    ),
    Option(
        "Reported speech: somebody else is being quoted",
        False,
        "No cue gives these words to anybody. They are the writer’s own.",
    ),
    Option(
        "Plain reporting: it can be looked up",
        False,
        "Looked up where? No record says how it *sounded* to the writer.",
    ),
    Option("Inference", False, "Nothing is concluded here; there is only a tone."),
)
_BOTH = (
    Option("A cue hands it to a speaker", True, "Yes. Look for the verb."),
    Option("It is a fact that nobody doubts", False, "Whether it is true isn’t the question."),
    Option("The speaker is named in the sentence", True, "Yes, right beside the cue."),
)
_DIFFERENCES = (
    Option("B takes the statement away from its speaker", False, "Both verbs hand it to her."),
    Option("B adds the writer’s view of how it was said", True, "Yes. The statement stays."),
    Option("B shows that the statement must be untrue", False, "The verb is about tone."),
)
_REASONS = (
    Option("Nobody is cited for it, and it judges", True, "Yes: both have to hold."),
    Option("It stands near a quotation", False, "Where it stands doesn’t make it speech."),
    Option("It is about the mayor", False, "So is most of the article."),
)
_CHECKS = ("No word judges the speaker", "The facts are all still there", "It is one sentence")
_A = "The mayor said that the crossing was “the most tested in the country”."
_B = "The mayor boasted that the crossing was “the most tested in the country”."


def _version(text: str, words: str, voice: Voice, kind: Kind | None = None) -> Version:
    start = text.index(words)
    return Version(text, (Passage("1", voice, (Span(start, start + len(words)),), kind),))


def _first(article: Article, voice: Voice) -> Passage:
    marked = article.marked()
    return next((each for each in marked if each.voice is voice), marked[0])


def sample_tasks(lesson: Lesson) -> dict[str, Task]:
    """A question of each of the names, on the first passages of the lesson's article."""
    article, kinds = lesson.articles[0], QuestionKind
    speech, comment = _first(article, Voice.SPEECH), _first(article, Voice.COMMENTARY)
    source = speech.source or ""
    others = [each.name for each in lesson.speakers if each.name != source]
    names = (*others[:2], source, *(each for each in ("unnamed", "") if each != source))
    choice = (comment,)
    a = _version(_A, "said", Voice.PLAIN)
    b = _version(_B, "boasted", Voice.COMMENTARY, Kind.LOADED_VERB)
    tasks = (
        Task("choice", kinds.CHOICE, 0, choice, prompt="Which voice is this?", options=_VOICES),
        Task(
            "many",
            kinds.CHOICE,
            0,
            (speech,),
            options=_BOTH,
            many=True,
            hint=_HINT,
            prompt="What makes this *reported speech*?",
        ),
        Task("source", kinds.SOURCE, 0, (speech,), names=names, key=(source,), is_built=True),
        Task(
            "contrast",
            kinds.CONTRAST,
            options=_DIFFERENCES,
            a=a,
            b=b,
            why=_WHY,
            prompt="Which difference does one verb make?",
        ),
        Task("because", kinds.BECAUSE, 0, choice, options=_REASONS, hint=_HINT, why=_WHY),
        Task(
            "because-open",
            kinds.BECAUSE,
            0,
            choice,
            model="Because *nobody* is cited for it.",
            checks=_CHECKS[:2],
            why=_WHY,
        ),
        Task(
            "rewrite",
            kinds.REWRITE,
            0,
            (speech,),
            model=_A,
            checks=_CHECKS,
            hint=_HINT,
            prompt="Put this neutrally",
        ),
    )
    return dict(zip(NAMES, tasks, strict=True))
