"""Keys made from an article: what is brought again by them is the same."""

from __future__ import annotations

import random
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from literacy_app.domain.draft import Draft
from literacy_app.domain.editing import EditRefused
from literacy_app.domain.lesson import Article, Lesson, Span, Voice
from literacy_app.domain.text import word_spans
from literacy_app.lessonfile.anchors import NoAnchor, make_key
from literacy_app.lessonfile.fingerprint import fingerprint
from literacy_app.lessonfile.keyed import blocks_of, bring
from literacy_app.lessonfile.parse import parse
from literacy_app.lessonfile.write import write
from tests.builders import lesson_of

HERE = Path(__file__).parent
FENCE = (HERE / "fence.txt").read_text(encoding="utf-8")
LESSONS = Path(__file__).resolve().parents[2] / "lessons"
WORDS = [
    *"the mayor said it is so “no, it” ‘so’ again so… and state-of-the-art – won’t".split(),
    "go\n\non",
]


def lesson(text: str) -> Lesson:
    article = Article(text, blocks_of(text))
    return Lesson("try-out", "A try-out", "en", 1, articles=(article,))


def again(made: Lesson) -> tuple[Article, list[str]]:
    """The article as its key brings it back, and the codes of what is wrong but for marks."""
    [article] = made.articles
    keyed = replace(made, articles=(), key=make_key(article))
    found = bring(parse(write(keyed)), article.text)
    codes = [each.code for each in found.problems if each.code.startswith(("anchor", "piece"))]
    return found.lesson.articles[0], codes


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(WORDS), min_size=8, max_size=60), st.integers(0, 2**32))
def test_what_a_key_brings_back_is_what_it_was_made_of(words: list[str], seed: int) -> None:
    draft, some = Draft(lesson(" ".join(words))), random.Random(seed)
    spans = list(word_spans(draft.lesson.articles[0].text))
    for _ in range(6):
        first = some.randrange(max(1, len(spans)))
        last = min(len(spans) - 1, first + some.randint(0, 14))
        try:
            draft = draft.mark(
                [Span(spans[first].start, spans[last].end)], some.choice(list(Voice))
            )
            if some.random() < 0.3 and len(ids := [p.id for p in draft.lesson.passages()]) > 1:
                draft = draft.join(*some.sample(ids, 2))
        except (EditRefused, IndexError):
            continue
    article, codes = again(draft.lesson)
    assert article.passages == draft.lesson.articles[0].passages
    assert codes == []


def test_a_key_made_by_hand_and_one_made_anew_find_the_same() -> None:
    text = (
        (HERE / "fence.md").read_text(encoding="utf-8").replace("FINGERPRINT", fingerprint(FENCE))
    )
    parsed = parse(text)
    article = bring(parsed, FENCE).lesson.articles[0]
    made, codes = again(replace(lesson_of(parsed), articles=(article,), key=None))

    assert made.passages == article.passages
    assert codes == []
    assert make_key(article, lesson_of(parsed).key) == lesson_of(parsed).key


def test_the_seed_s_key_is_had_again(shared: Path) -> None:
    place = shared / "seed" / "article.txt"
    if not place.is_file():
        pytest.skip("needs ../shared/seed, which a bare clone doesn't have")
    text = place.read_bytes().decode("utf-8-sig")
    parsed = parse((LESSONS / "g20-summit.md").read_text(encoding="utf-8"))
    article = bring(parsed, text).lesson.articles[0]
    made, codes = again(replace(lesson_of(parsed), articles=(article,), key=None))

    assert made.passages == article.passages
    assert codes == []
    assert make_key(article, lesson_of(parsed).key) == lesson_of(parsed).key


@pytest.mark.parametrize(
    ("words", "anchor"),
    [
        ("the roof is red today, again", "the roof is red today, again"),
        ("the roof is red today, again and again", "the roof is … again and again"),
        ("red", "red today"),
        ("said", "said so"),
    ],
)
def test_anchors_have_the_fewest_words_that_are_found_once(words: str, anchor: str) -> None:
    text = "One said so. Two said that the roof is red today, again and again. It is red."
    start = text.index(words)
    made = Draft(lesson(text)).mark([Span(start, start + len(words))], Voice.PLAIN).lesson

    [found] = make_key(made.articles[0]).anchors
    assert found.words == anchor
    mark = found.marks[0].span
    assert found.words[mark.start : mark.end] == (words if "…" not in anchor else anchor)


def test_a_passage_without_words_can_t_be_found() -> None:
    with pytest.raises(NoAnchor, match="passage 1 can't be found"):
        make_key(
            replace(
                lesson("A  b").articles[0],
                passages=Draft(lesson("A b")).mark([Span(0, 1)], Voice.PLAIN)
                .lesson.articles[0].passages,
                text="   b",
            )
        )  # fmt: skip
