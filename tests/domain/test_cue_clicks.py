from __future__ import annotations

import pytest

from literacy_app.domain.cue_clicks import cue_score
from literacy_app.domain.lesson import Article, Span
from tests.builders import article_of

HARBOUR = article_of(
    """The mayor was brushed aside. According to Ada Quist,
[the bridge is safe]{.speech kind=indirect source="Ada Quist" cue="According to"}[^1].
Bo Lund at once [brushed aside]{.commentary kind=loaded-verb}[^2]
[that it was safe]{.speech kind=indirect source="Bo Lund" cue="brushed"}[^3].
[The council will soon be glad]{.inference kind=prediction cue="will soon be"}[^4].

[^1]: One.
[^2]: Two.
[^3]: Three.
[^4]: Four."""
)


def clicked(passage_id: str, *words: str, within: Article = HARBOUR) -> float:
    passage = within.passage(passage_id)
    assert passage is not None
    assert passage.cue_span is not None
    cue, spans = passage.cue_span.start, []
    for word in words:
        places = [n for n in range(len(within.text)) if within.text.startswith(word, n)]
        at = min(places, key=lambda place: abs(place - cue))
        spans.append(Span(at, at + len(word)))
    return cue_score(within, passage, spans)


@pytest.mark.parametrize(
    ("passage", "words", "score"),
    [
        ("1", ["According", "to"], 1),
        ("1", ["According to"], 1),
        ("1", ["cording t"], 1),
        ("1", ["According"], 1),
        ("1", ["to"], 0.5),
        ("1", ["According", "to", "Ada"], 1),
        ("1", ["According", "to", "Ada", "Quist"], 0.5),
        ("1", ["bridge"], 0),
        ("1", [], 0),
        ("3", ["brushed"], 1),
        ("3", ["brushed", "aside"], 1),
        ("3", ["aside"], 0),
        ("3", ["at once brushed"], 0),
        ("4", ["will soon be"], 1),
        ("4", ["will", "soon"], 1),
        ("4", ["be"], 1 / 3),
        ("4", ["council will soon be glad"], 1),
        ("4", ["The council will soon be glad"], 2 / 3),
    ],
)
def test_the_words_of_the_cue_are_found(passage: str, words: list[str], score: float) -> None:
    assert clicked(passage, *words) == pytest.approx(score)


def test_the_same_words_elsewhere_are_not_the_cue() -> None:
    passage = HARBOUR.passage("3")
    assert passage is not None
    first = HARBOUR.text.index("brushed")

    assert cue_score(HARBOUR, passage, [Span(first, first + 7)]) == 0


def test_a_passage_without_a_cue_has_none_to_find() -> None:
    passage = HARBOUR.passage("2")
    assert passage is not None

    assert cue_score(HARBOUR, passage, [Span(0, 99)]) == 0
