"""Grading of painted text against the key.

The rules, each with its reason:

* Words are compared, not characters, and some words cost nothing (`costless.py`): what is tested is
  hearing voices apart, not aiming.
* Each passage scores 0.4 for its place, 0.4 for its voice and 0.2 for its edges: to have noticed
  something is worth as much as to know what it is, and both more than where just it ends. It is
  found from an overlap of one half on; the shortest may have some words around them (`fitting.py`).
* Each voice of the key has a precision and a recall, and the score is the mean of their F1s: so
  rare voices weigh as much as the common one, and painting much helps as little as painting little.
* A contested passage accepts each of its readings and being left out: a choice between readings
  that can both be defended is no mistake. So its words count neither for nor against, whichever
  reading was painted. Where all of the key is contested, one accepted passage is recall enough.
* Passages in passages count from level 3 on. Below, their words may be painted in either voice.

Four refinements, without which a score could be had for nothing:

* Whoever paints more than half of the plain words loses precision in every voice, down to none
  where all are painted. Else a text with much speech would be passed by painting all of it, and
  any key by adding the plain words to it in some voice.
* Where no word is plain, what other voices have stands for it. Whoever paints more than half of it
  in a voice that doesn't have it loses precision in that voice; and where a voice has every word,
  so does whoever misses more than half of what other voices have within it. Else such a text would
  be half passed by painting all of it in one voice.
* In its voice's recall, a passage that was painted in another voice counts as left out. It keeps
  what it scores for its place, but if that raised the recall, a wrong word more (a judgement
  painted as inference) could raise the score.
* Words painted in a voice that the key doesn't have, or has in contested passages only, count
  against the precision of every voice; they have none of their own.

With these, no wrong word more ever raises the score, a second reading scores what the first does,
and painting exactly the key scores 1. Painting nothing scores 0 unless the key is empty.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import NamedTuple

from literacy_app.domain.attempt import Mark
from literacy_app.domain.differing import Difference, differences, extra_marks
from literacy_app.domain.fitting import Fit, count_painted, fit
from literacy_app.domain.lesson import MARKED_VOICES, Article, Voice
from literacy_app.domain.painting import Asked, Key, Painting, key_of, readings
from literacy_app.domain.problems import Message
from literacy_app.domain.verdicts import Verdicts

__all__ = ["Difference", "MarkGrade", "PassageGrade", "VoiceGrade", "grade_marks"]

FOR_PLACE, FOR_VOICE, FOR_EDGES = 0.4, 0.4, 0.2
"""What a passage scores for being found, in its voice, from end to end."""


@dataclass(frozen=True, slots=True)
class VoiceGrade:
    """How well one voice was painted; all figures go from 0 to 1."""

    precision: float
    recall: float
    f1: float


class PassageGrade(NamedTuple):
    """How one passage of the key was painted, and a sentence that explains the difference.

    `place`, `voice`, `edges` and `score` go from 0 to 1; `answered` is the voice that it was
    painted in, or None where it was left out. A contested passage never `counts` towards mastery,
    and scores 1 where it was left out.
    """

    id: str
    found: bool
    place: float
    voice: float
    edges: float
    score: float
    message: Message
    answered: Voice | None
    counts: bool = True

    @property
    def is_whole(self) -> bool:
        """Whether it was found from its first word to its last, or was well left out."""
        return self.score >= 1


@dataclass(frozen=True, slots=True)
class MarkGrade:
    """The grade of everything that was painted in one article.

    `precision` and `recall` are the means of those in `by_voice`, which holds the key's voices;
    `extra` are the runs of words painted in a voice that no passage gives them.
    """

    score: float
    precision: float
    recall: float
    by_voice: Mapping[Voice, VoiceGrade]
    passages: tuple[PassageGrade, ...]
    extra: tuple[Mark, ...]
    differences: tuple[Difference, ...]


def grade_marks(
    article: Article,
    marks: Sequence[Mark],
    *,
    level: int,
    language: str,
    voices: Sequence[Voice] = MARKED_VOICES,
    only: Collection[str] | None = None,
) -> MarkGrade:
    """The grade of `marks` against the article's passages.

    The key are the passages in `voices`, marks in others are passed over; `only` narrows it to
    passages of these ids, and everything else is wrong then. Below level 3 it holds the outermost
    passages alone (of those named in `only`). Plain passages are never part of it. The order of
    marks, and whether they overlap, makes no difference. The module says what is graded how.
    """
    key = key_of(article, language, level, voices, only)
    painting = Painting(key, marks, [each for each in voices if each in MARKED_VOICES])
    passages = _Passages(key, painting).grades()
    by_voice = _by_voice(key, painting, passages)
    grades = by_voice.values()
    if grades:
        score, precision, recall = (
            sum(values) / len(grades)
            for values in zip(*((g.f1, g.precision, g.recall) for g in grades), strict=True)
        )
    else:
        nothing_wrong = not any(painting.wrong(voice) for voice in painting.masks)
        score = precision = recall = float(nothing_wrong)
    return MarkGrade(
        score,
        precision,
        recall,
        MappingProxyType(by_voice),
        passages,
        extra_marks(key, painting),
        differences(key, painting),
    )


# ---------------------------------------------------------------- passages


_Met = tuple[Voice | None, Fit, bool]
"""The voice that a passage was painted in, how it fits, and whether that voice is accepted."""


class _Passages:
    """Grades the passages of a key, one by one."""

    def __init__(self, key: Key, painting: Painting) -> None:
        self._key = key
        wrong = {voice: painting.wrong(voice) for voice in painting.masks}
        self._painted = {voice: painting.row(each) for voice, each in painting.masks.items()}
        self._wrong = {voice: painting.row(each) for voice, each in wrong.items()}
        self._verdicts = Verdicts(key, painting)

    def grades(self) -> tuple[PassageGrade, ...]:
        """The grades in text order."""
        return tuple(self._grade(each) for each in self._key.asked)

    def _grade(self, asked: Asked) -> PassageGrade:
        voice, how, is_accepted = self._met(asked)
        passage = asked.passage
        found, edges = how.is_found, 0.0
        if found:
            edges = how.edges
            score = round(FOR_PLACE + FOR_VOICE * is_accepted + FOR_EDGES * edges, 9)
        else:
            score = float(passage.is_contested)
        return PassageGrade(
            passage.id,
            found,
            float(found),
            float(found and is_accepted),
            edges,
            score,
            self._verdicts.message(asked, voice, how, is_accepted),
            voice if found else None,
            not passage.is_contested,
        )

    def _met(self, asked: Asked) -> _Met:
        """The accepted reading that fits, or else another voice that does, or else the own one.

        Words that are right in a passage around this one, or in it, are no answer to this one.
        """
        accepted = readings(asked.passage)
        own: _Met | None = None
        for voice in accepted:
            if voice not in self._painted:
                continue
            how = fit(asked, self._painted[voice], self._wrong[voice], self._key.words)
            if how.is_found:
                return voice, how, True
            own = own or (voice, how, True)
        for voice, row in self._wrong.items():
            if voice not in accepted and count_painted(asked, row):
                how = fit(asked, row, row, self._key.words)
                if how.is_found:
                    return voice, how, False
        return own or (None, Fit(), True)


# ---------------------------------------------------------------- voices


def _by_voice(
    key: Key, painting: Painting, passages: Sequence[PassageGrade]
) -> dict[Voice, VoiceGrade]:
    wrong = {voice: painting.wrong(voice).bit_count() for voice in painting.masks}
    restraint = {voice: _restraint(painting, voice) for voice in painting.masks}
    if key.is_all_contested:
        accepted = painting.accepted()
        least = min(restraint.values(), default=1.0)
        precision = least * _share(accepted, accepted + sum(wrong.values()))
        recall = float(any(each.voice for each in passages))
        return dict.fromkeys(key.voices, _voice_grade(precision, recall))
    stray = sum(count for voice, count in wrong.items() if voice not in key.voices)
    scores: dict[Voice, list[float]] = {voice: [] for voice in key.voices}
    for asked, grade in zip(key.asked, passages, strict=True):
        if grade.counts:
            scores[asked.passage.voice].append(grade.score if grade.voice else 0.0)
    found = {}
    for voice, each in scores.items():
        right = painting.right(voice).bit_count()
        precision = restraint[voice] * _share(right, right + wrong[voice] + stray)
        found[voice] = _voice_grade(precision, sum(each) / len(each))
    return found


def _restraint(painting: Painting, voice: Voice) -> float:
    """1 where at least half of the words that tell are treated rightly, down to 0 where none is."""
    telling, taken_in = painting.telling(voice)
    return min(1.0, 2 * (1 - taken_in / telling)) if telling else 1.0


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 0.0


def _voice_grade(precision: float, recall: float) -> VoiceGrade:
    both = precision + recall
    return VoiceGrade(precision, recall, 2 * precision * recall / both if both else 0.0)
