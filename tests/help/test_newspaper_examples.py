"""What the guide for authors shows as a newspaper would print it: edges, kinds, explanations."""

from __future__ import annotations

import re

import pytest

from literacy_app.domain.edges import snap
from literacy_app.domain.lesson import KINDS, Kind, Span, Voice
from literacy_app.domain.prose import ProseKind
from tests.builders import sound
from tests.help.examples import Shown, file_for, guide, pairs, shown, warnings

S, C, I, P = Voice.SPEECH, Voice.COMMENTARY, Voice.INFERENCE, Voice.PLAIN  # noqa: E741
VOICES = {"Reported speech": S, "Commentary": C, "Inference": I, "Plain reporting": P}
CODES = {
    "Too short": "explanation-short",
    "A verdict on a claim": "verdict-on-truth",
    "A verdict on somebody": "verdict-on-person",
    "Too long": "explanation-long",
}


def _snapped(example: Shown, span: tuple[int, int], voice: Voice) -> tuple[str, str]:
    """What a selection becomes, and what it becomes the other way."""
    article = sound(file_for(example.text)).articles[0]
    start = article.text.index(example.text)
    found = snap(article, Span(start + span[0], start + span[1]), voice)
    assert found is not None
    usual, other = (article.text[each.start : each.end] for each in found)
    return usual, other


def _bold(example: Shown) -> list[str]:
    return [example.text[start:end] for start, end in example.bold]


class TestEdges:
    FOUND = tuple(pairs("Where a passage begins and ends"))

    @pytest.mark.parametrize(
        ("number", "voice", "other"), [(0, S, 0), (1, S, 0), (2, C, 0), (3, I, 1)]
    )
    def test_the_desk_makes_the_right_one_of_the_other(
        self, number: int, voice: Voice, other: int
    ) -> None:
        before, after = self.FOUND[number]
        assert before.text == after.text
        assert before.bold != after.bold
        assert after.name == "Right"
        assert _snapped(before, before.bold[0], voice)[other] == _bold(after)[0]

    def test_each_is_tried(self) -> None:
        assert len(self.FOUND) == 4

    def test_a_right_one_stays_as_it_is(self) -> None:
        for (_, after), voice in zip(self.FOUND, (S, S, C, I), strict=True):
            assert _snapped(after, after.bold[0], voice)[0] == _bold(after)[0]


class TestKinds:
    FOUND = tuple(each for each in shown() if each.chapter == "The kinds, one by one")

    def test_every_kind_has_its_name_and_an_example(self) -> None:
        found = guide()
        for kind in (each for kinds in KINDS.values() for each in kinds):
            at = next(
                number
                for number, block in enumerate(found)
                if block.kind is ProseKind.BULLET
                and any(run.code and run.text == kind for run in block.runs)
            )
            assert found[at + 1].kind is ProseKind.QUOTE
        assert len(self.FOUND) == len(Kind) + 1

    @pytest.mark.parametrize("example", FOUND, ids=lambda each: each.text[:30])
    def test_its_edges_are_those_of_the_desk(self, example: Shown) -> None:
        voice = VOICES[example.above]
        (words,) = _bold(example)
        assert _snapped(example, example.bold[0], voice)[0] == words

    def test_neither_camp_is_shown_more_often(self) -> None:
        opinions = [each.text for each in self.FOUND if each.above in ("Commentary", "Inference")]
        council, club = (
            sum(bool(re.search(rf"\b({words})\b", each)) for each in opinions)
            for words in ("Pike|council", "Flint|club")
        )
        assert council == club == 4


class TestTheSentenceWithAllVoices:
    def test_its_edges_are_those_of_the_desk(self) -> None:
        (example,) = [each for each in shown() if each.chapter == "Which voice is it?"]
        for span, voice in zip(example.bold, (C, S, I), strict=True):
            assert _snapped(example, span, voice)[0] == example.text[span[0] : span[1]]


class TestExplanations:
    FOUND = tuple(pairs("Writing explanations"))

    def told(self, note: str) -> set[str]:
        passage = "Flint [scoffed]{.commentary kind=loaded-verb}[^1] at it."
        checked = set(CODES.values()) | {"explanation-missing"}
        return warnings(file_for(f"{passage}\n\n[^1]: {note}")) & checked

    @pytest.mark.parametrize("pair", FOUND, ids=lambda pair: pair[0].name)
    def test_one_is_warned_of_and_the_other_is_not(self, pair: tuple[Shown, Shown]) -> None:
        worse, better = pair
        assert self.told(worse.text) == {CODES[worse.name]}
        assert better.name == "Better"
        assert self.told(better.text) == set()

    def test_every_warning_has_its_example(self) -> None:
        assert [worse.name for worse, _ in self.FOUND] == list(CODES)
