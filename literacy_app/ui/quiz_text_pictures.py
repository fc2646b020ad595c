"""Questions that are sorted, picked, built and painted, half answered for pictures and tests."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from literacy_app.domain.lesson import MARKED_VOICES, BlockKind, Passage, Span, Voice
from literacy_app.domain.question import QuestionKind
from literacy_app.domain.sentences import sentences
from literacy_app.domain.task import THIS_ARTICLE, Task
from literacy_app.ui.widgets.answers.chain import ChainForm
from literacy_app.ui.widgets.answers.sort import SortForm

if TYPE_CHECKING:
    from literacy_app.domain.lesson import Article, Lesson
    from literacy_app.ui.pages.quiz_page import QuizPage

TEXT_NAMES = ("sort", "sort-one", "mark", "mark-one", "cue", "chain")
"""What the questions are called."""


def text_tasks(lesson: Lesson) -> dict[str, Task]:
    """A question of each of the names, on passages of the lesson's article."""
    article, kinds = lesson.articles[0], QuestionKind
    one = _first(article, Voice.COMMENTARY) or article.passages[0]
    said = _first(article, Voice.SPEECH) or one
    cued = next((e for e in article.marked() if e.cue_span and e.voice is Voice.SPEECH), said)
    chained = next((each for each in article.marked() if each.via), cued)
    outlet = article.imprint.outlet or THIS_ARTICLE
    key = (chained.source or "", *chained.via, outlet)
    others = [each.name for each in lesson.speakers if each.name not in key]
    names = (*others[:2], *key[1:], key[0], "")
    tasks = (
        Task("sort", kinds.SORT, 0, _mixed(article), is_built=True),
        Task("sort-one", kinds.SORT, 0, (one,), is_built=True),
        Task("mark", kinds.MARK, 0, voices=MARKED_VOICES, is_built=True),
        Task("mark-one", kinds.MARK, 0, voices=(Voice.COMMENTARY,), is_built=True),
        Task("cue", kinds.CUE, 0, (cued,), is_built=True),
        Task("chain", kinds.CHAIN, 0, (chained,), names=tuple(dict.fromkeys(names)), key=key),
    )
    return dict(zip(TEXT_NAMES, tasks, strict=True))


def _first(article: Article, voice: Voice) -> Passage | None:
    """The first firm passage in a voice, an outer one if there is any; or None."""
    found = [each for each in article.marked() if each.voice is voice and not each.is_contested]
    return min(found, key=lambda each: each.within is not None, default=None)


def _mixed(article: Article) -> tuple[Passage, ...]:
    """A passage of each voice there is, another of speech, and a sentence that nobody marked."""
    marked = [each for each in article.marked() if each.within is None and not each.is_contested]
    firsts = (_first(article, voice) for voice in MARKED_VOICES)
    found = [each for each in firsts if each is not None]
    found += [each for each in marked if each.voice is Voice.SPEECH and each not in found][1:2]
    pieces = [piece for each in article.marked() for piece in each.pieces]
    pieces += [each.span for each in article.blocks if each.kind is BlockKind.CREDIT]
    bare = [
        each
        for each in sentences(article.text)
        if not any(piece.meets(each) for piece in pieces) and each.start > len(article.headline)
    ]
    if bare:
        plain = bare[0]
        found.append(Passage(f"plain-{plain.start}-{plain.end}", Voice.PLAIN, (plain,)))
    return tuple(sorted(found, key=lambda each: each.start))


class TextPicture(NamedTuple):
    """Which question a picture shows, what fills it in, and whether it is answered then."""

    question: str
    fill: Callable[[QuizPage], None]
    is_answered: bool = False


def _sort(*voices: Voice) -> Callable[[QuizPage], None]:
    def fill(page: QuizPage) -> None:
        form = page.panel.form
        assert isinstance(form, SortForm)
        for voice in voices:
            form.sort(voice)

    return fill


def paint(page: QuizPage, voice: Voice, span: Span) -> None:
    """Paint the words of a span in a voice."""
    painting = page.article.painting
    assert painting is not None
    words = painting.words.touched(span)
    assert words is not None
    painting.choose(voice)
    painting.begin(words[0])
    painting.reach(words[1])
    painting.finish()
    page.article.refresh()


def _paint(page: QuizPage) -> None:
    """Paint some passages as they are, one too far, one too short, and one in another voice."""
    quiz, painting = page.quiz, page.article.painting
    assert quiz is not None
    assert painting is not None
    passages = [each for each in quiz.article.marked() if each.within is None]
    others = {Voice.SPEECH: Voice.INFERENCE}
    for number, passage in enumerate(passages[:8]):
        first, last = painting.words.touched(passage.pieces[0]) or (0, 0)
        voice = passage.voice if number != 4 else others.get(passage.voice, Voice.SPEECH)
        if number in (3, 6):
            continue
        last += {1: 2, 2: -2}.get(number, 0)
        paint(page, voice, painting.words.span(first, max(last, first)))


def _change(page: QuizPage) -> None:
    _paint(page)
    painting = page.article.painting
    assert painting is not None
    painting.select(painting.runs[1])
    page.article.refresh()


def _pick(page: QuizPage) -> None:
    picking, quiz = page.article.picking, page.quiz
    assert picking is not None
    assert quiz is not None
    passage = quiz.task.items[0]
    for span in filter(None, (passage.cue_span, passage.pieces[0])):
        words = picking.words.touched(span)
        assert words is not None
        picking.toggle(words[0])
    page.article.refresh()


def _build(names: int) -> Callable[[QuizPage], None]:
    def fill(page: QuizPage) -> None:
        form, quiz = page.panel.form, page.quiz
        assert isinstance(form, ChainForm)
        assert quiz is not None
        for name in (*quiz.task.key[1:], quiz.task.key[0])[:names]:
            form.put(name)

    return fill


_SORTED = (Voice.SPEECH, Voice.INFERENCE, Voice.COMMENTARY)
_ALL_SORTED = (Voice.SPEECH, Voice.INFERENCE, Voice.INFERENCE, Voice.SPEECH, Voice.PLAIN)

TEXT_PICTURES: Mapping[str, TextPicture] = MappingProxyType(
    {
        "quiz-sort": TextPicture("sort", _sort(*_SORTED)),
        "quiz-sort-told": TextPicture("sort", _sort(*_ALL_SORTED), True),
        "quiz-sort-one": TextPicture("sort-one", _sort()),
        "quiz-sort-one-told": TextPicture("sort-one", _sort(Voice.INFERENCE), True),
        "quiz-mark": TextPicture("mark", _change),
        "quiz-mark-one": TextPicture("mark-one", lambda page: None),
        "quiz-mark-told": TextPicture("mark", _paint, True),
        "quiz-cue": TextPicture("cue", _pick),
        "quiz-cue-told": TextPicture("cue", _pick, True),
        "quiz-chain": TextPicture("chain", _build(1)),
        "quiz-chain-told": TextPicture("chain", _build(9), True),
    }
)
"""The pictures by their names."""
