"""What is said of questions while they are made: their kinds, and what they are about."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from literacy_app.domain.lesson import Article, Passage
from literacy_app.domain.question import QuestionKind
from literacy_app.ui.text_offsets import shown
from literacy_app.ui.widgets.labels import shortened
from literacy_app.ui.words import counted, problem_words, sentence, tr, voice_name

if TYPE_CHECKING:
    from literacy_app.domain.lesson import Lesson
    from literacy_app.domain.problems import Problem
    from literacy_app.domain.question import Question

_LONGEST, _FEW = 90, 3
_MARKS = frozenset('“”„"')


def kind_words(kind: QuestionKind) -> str:
    """What a kind of question is called."""
    return {
        QuestionKind.CHOICE: tr("Choice"),
        QuestionKind.SORT: tr("Sort"),
        QuestionKind.SOURCE: tr("Source"),
        QuestionKind.CUE: tr("Cue"),
        QuestionKind.CHAIN: tr("Chain"),
        QuestionKind.MARK: tr("Mark"),
        QuestionKind.CONTRAST: tr("Contrast"),
        QuestionKind.BECAUSE: tr("Because"),
        QuestionKind.REWRITE: tr("Rewrite"),
        QuestionKind.GENERATE: tr("Mixed practice"),
    }[kind]


def kind_meaning(kind: QuestionKind) -> str:
    """What the learner does in a question of a kind, and what that trains."""
    return {
        QuestionKind.CHOICE: tr("Pick the right answers. For any point that you want to make."),
        QuestionKind.SORT: tr("Give each passage its voice. Trains telling the four apart."),
        QuestionKind.SOURCE: tr("Say who says it. Trains finding the person behind “he” or “she”."),
        QuestionKind.CUE: tr("Click the words that give it away. Trains the eye for signals."),
        QuestionKind.CHAIN: tr(
            "Build the way from source to reader. Trains seeing who passed it on."
        ),
        QuestionKind.MARK: tr("Paint the passages in the article. Trains seeing where they end."),
        QuestionKind.CONTRAST: tr(
            "Say what changed between two versions. Trains the ear for wording."
        ),
        QuestionKind.BECAUSE: tr("Give the reason. Trains saying why, not only what."),
        QuestionKind.REWRITE: tr("Put it neutrally. Trains parting the facts from the attitude."),
        QuestionKind.GENERATE: tr("The app asks about passages by itself, new ones each time."),
    }[kind]


def title_of(question: Question) -> str:
    """What a question asks in a line, or that it asks nothing yet."""
    if question.kind is QuestionKind.GENERATE:
        return _counts_words(question) or tr("No questions yet")
    return shown(" ".join(question.prompt.replace("*", "").split())) or tr("No question yet")


def _counts_words(question: Question) -> str:
    return ", ".join(f"{count} × {kind_words(kind)}" for kind, count in question.counts)


Passages = Mapping[str, tuple[Article, Passage]]
"""The passages of a lesson by their ids, each with its article."""


def passages_of(lesson: Lesson) -> Passages:
    """The passages of a lesson, to be looked up."""
    return {each.id: (article, each) for article in lesson.articles for each in article.passages}


def about_words(question: Question, passages: Passages) -> str:
    """What a question is about: the words of its passage, how many there are, or the voices."""
    found = [passages[each] for each in question.passages if each in passages]
    if len(found) == 1:
        article, passage = found[0]
        words = excerpt(article.words_of(passage))
        return words if words[:1] in _MARKS else tr("“{words}”", words=words)
    if found:
        return counted("{count} passage", "{count} passages", len(found))
    if question.voices:
        return tr("All of: {voices}", voices=", ".join(map(voice_name, question.voices)))
    if question.kind is QuestionKind.GENERATE:
        return tr("Any passage of the lesson")
    if question.kind is QuestionKind.SORT:
        return tr("All passages")
    return ""


def excerpt(words: str, most: int = _LONGEST) -> str:
    """Some words in a line, cut short; one quotation without the marks around it."""
    line = " ".join(words.split())
    bare = line.strip("".join(_MARKS))
    return shown(shortened(line if _MARKS & {*bare} else bare, most))


def passage_words(passage: Passage, words: str) -> str:
    """A passage as it is said in a list: its voice and its words."""
    return tr("{voice}: {words}", voice=voice_name(passage.voice), words=words)


def missing_words(question: Question, has_article: bool) -> str:
    """Why a question can't be tried yet."""
    if not has_article:
        return tr("The article isn’t here. Bring its text, then questions can be tried.")
    return {
        QuestionKind.SORT: tr("Choose the passages that are to be sorted."),
        QuestionKind.SOURCE: tr("Choose a passage of reported speech."),
        QuestionKind.CUE: tr("Choose a passage that has a cue."),
        QuestionKind.CHAIN: tr("Choose a passage of reported speech."),
        QuestionKind.MARK: tr("Choose a voice that stands in the article."),
        QuestionKind.GENERATE: tr("Say how many questions of which kind are asked."),
    }.get(question.kind, tr("There is nothing to ask yet."))


def to_do_words(problems: Iterable[Problem]) -> tuple[str, ...]:
    """What is still to be done to a question on its form, each thing once."""
    words = {
        "question-without-prompt": tr("Write the question."),
        "options-missing": tr("Write two options at least."),
        "option-right-missing": tr("Tick an option that is right."),
        "option-empty": tr("Write every option, or take away those that stay empty."),
        "options-alike": tr("Two options look the same: change one of them."),
        "versions-missing": tr("Write both versions."),
        "kind-missing": tr("Say of what kind the marked words are."),
        "model-missing": tr("Write a model answer."),
        "because-empty": tr("Tick a right option, or write a model answer."),
        "generate-empty": tr("Say how many questions are built."),
        "question-about-nothing": tr("Choose the passage that it is about."),
        "passage-not-speech": tr("Leave out what isn’t reported speech."),
        "passage-without-cue": tr("Leave out the passage that has no cue, or give it one."),
        "question-twice": tr("Another question has the same id: change one in the source."),
    }
    return tuple(
        dict.fromkeys(words.get(each.code) or sentence(problem_words([each])) for each in problems)
    )
