"""Who speaks, and how much."""

from __future__ import annotations

from literacy_app.domain.lesson import Article, Voice
from literacy_app.domain.shares import Share, segments, shares
from literacy_app.lessonfile.parse import parse

HEAD = "---\nid: a\ntitle: A\nlanguage: en\nlevel: 3\n---\n\n# Article\n\n## A headline\n\n"


def article(words: str) -> Article:
    lesson = parse(HEAD + words).lesson
    assert lesson is not None
    return lesson.articles[0]


def test_words_outside_any_passage_are_the_writers() -> None:
    assert shares(article("It rained.")) == (Share(None, 4),)


def test_words_of_speech_are_their_sources() -> None:
    found = shares(article('She said [that it rained]{.speech source="Ada" id=1} again.'))
    assert found == (Share(None, 5), Share("Ada", 3, ("1",)))


def test_a_nested_source_takes_its_words_from_the_outer_one() -> None:
    found = shares(
        article('[that he said [it rained]{.speech source="Bo" id=2}]{.speech source="Ada" id=1}')
    )
    assert {each.source: each.words for each in found} == {None: 2, "Ada": 3, "Bo": 2}


def test_commentary_inside_speech_is_the_writers() -> None:
    found = shares(article('[that [dull]{.commentary id=2} rain]{.speech source="Ada" id=1}'))
    assert {each.source: each.words for each in found} == {None: 3, "Ada": 2}


def test_unnamed_and_unstated_sources_are_told_apart() -> None:
    found = shares(article("[it rains]{.speech source=unnamed id=1} [it pours]{.speech id=2}"))
    assert {each.source for each in found} == {None, "unnamed", ""}


def test_segments_cover_the_text_once() -> None:
    text = 'A [b [c]{.inference id=2} d]{.speech source="Ada" id=1} e [f]{.commentary id=3}.'
    found = segments(article(text))
    assert [each.span.start for each in found[1:]] == [each.span.end for each in found[:-1]]
    assert [each.voice for each in found] == [
        Voice.PLAIN,
        Voice.SPEECH,
        Voice.INFERENCE,
        Voice.SPEECH,
        Voice.PLAIN,
        Voice.COMMENTARY,
        Voice.PLAIN,
    ]


def test_plain_passages_are_no_segments() -> None:
    assert [each.passage for each in segments(article("[It rained]{.plain id=p}."))] == [None]
