"""How far drafting agrees with passages that people marked: in the lessons that ship, and the seed.

`python -m tests.benchmarks.bench_drafting_hints [--passages]` prints, for each voice, the share of
what is suggested that is marked, and of what is marked that is suggested. Firm passages count: a
suggestion that meets a contested one is neither right nor wrong. Two passages are the same where
they share half of the words of the longer one. They are few; the figures are rough.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from literacy_app.domain.lesson import MARKED_VOICES, Span
from literacy_app.domain.text import count_words
from literacy_app.drafting.suggestion import Suggestion
from literacy_app.lessonfile.files import lesson_files, read_lesson
from literacy_app.paths import lessons
from tests.drafting import drafting

SEED = Path(__file__).resolve().parents[3] / "shared" / "seed"


class Marked(NamedTuple):
    """A passage that people marked."""

    voice: str
    kind: str
    pieces: tuple[Span, ...]
    source: str | None
    via: tuple[str, ...]
    firm: bool


class Case(NamedTuple):
    """A text, its language and its marked passages."""

    name: str
    text: str
    language: str
    marked: list[Marked]


def cases() -> Iterator[Case]:
    """The lessons that hold their article, and the seed where it lies beside the project."""
    for path in lesson_files(lessons()):
        lesson = read_lesson(path).lesson
        for article in lesson.articles if lesson else ():
            marked = [
                Marked(each.voice.value, each.kind or "", each.pieces, each.source,
                       each.via, not each.is_contested)
                for each in article.marked()
            ]  # fmt: skip
            yield Case(path.name, article.text, lesson.language if lesson else "en", marked)
    if (SEED / "key.json").is_file():
        text = (SEED / "article.txt").read_text(encoding="utf-8")
        key = json.loads((SEED / "key.json").read_text(encoding="utf-8"))
        yield Case("the seed", text, "en", [_of_key(each) for each in key["passages"]])


def _of_key(each: dict[str, Any]) -> Marked:
    pieces = tuple(Span(piece["start"], piece["end"]) for piece in each["pieces"])
    firm = each["alternative"] is None
    via = tuple(each["via"] or ())
    return Marked(each["voice"], each["kind"] or "", pieces, each["source"], via, firm)


def is_same(text: str, one: Sequence[Span], other: Sequence[Span]) -> bool:
    """Whether two passages share half of the words of the longer."""
    shared = sum(
        count_words(text[max(a.start, b.start) : min(a.end, b.end)])
        for a in one
        for b in other
        if a.meets(b)
    )
    longer = max(sum(count_words(text[a:b]) for a, b in each) for each in (one, other))
    return shared > 0 and 2 * shared >= longer


def suggested(case: Case) -> list[Suggestion]:
    """What drafting suggests for a text."""
    return drafting.found(case.text, case.language)


class Judged(NamedTuple):
    """A suggestion that counts, and whether people marked the same."""

    voice: str
    confidence: float
    is_right: bool


def judged() -> Iterator[Judged]:
    """Every suggestion but those that meet a contested passage."""
    for case in cases():
        for each in suggested(case):
            met = [m for m in case.marked if is_same(case.text, each.pieces, m.pieces)]
            if all(m.firm for m in met):
                is_right = any(m.voice == each.voice for m in met)
                yield Judged(each.voice.value, each.confidence, is_right)


def found() -> Iterator[tuple[Marked, bool]]:
    """Every firm passage, and whether it is suggested."""
    for case in cases():
        made = suggested(case)
        for each in case.marked:
            if each.firm and each.voice in MARKED_VOICES:
                same = (s for s in made if is_same(case.text, each.pieces, s.pieces))
                yield each, any(s.voice == each.voice for s in same)


def counts() -> Counter[str]:
    """How many suggestions are made and right, and in how many firm passages what is right."""
    told = Counter[str]()
    for made_one in judged():
        told[f"{made_one.voice} suggested"] += 1
        told[f"{made_one.voice} right"] += made_one.is_right
    for case in cases():
        made = suggested(case)
        for each in case.marked:
            same = [s for s in made if s.voice == each.voice
                    and is_same(case.text, each.pieces, s.pieces)]  # fmt: skip
            if each.firm and same:
                told[f"{each.voice} found"] += 1
                told[f"{each.voice} with its edges"] += same[0].pieces == each.pieces
                told["kind"] += same[0].kind == each.kind
                told["source"] += same[0].source == each.source
                told["relays"] += bool(each.via) and same[0].via == each.via
    return told


def _shares(counted: Iterable[tuple[str, bool]]) -> Iterator[str]:
    """A line for each name: how many of all."""
    told: dict[str, list[bool]] = {}
    for name, is_so in counted:
        told.setdefault(name, []).append(is_so)
    for name, each in sorted(told.items()):
        yield f"  {name:28} {sum(each):4} of {len(each):4}"


def compare(case: Case) -> Iterator[str]:
    """Each marked passage, with what was suggested for it."""
    made = suggested(case)
    for each in case.marked:
        met = [
            s for s in made if s.voice == each.voice and is_same(case.text, each.pieces, s.pieces)
        ]
        same = bool(met) and met[0].pieces == each.pieces
        source = bool(met) and met[0].source == each.source
        firm = "" if each.firm else " (contested)"
        words = case.text[each.pieces[0].start : each.pieces[0].end].split()
        place = f"{words[0]} … {words[-1]}"
        verdict = "missed" if not met else "same words" if same else "other edges"
        verdict += "" if not met or each.voice != "speech" or source else ", other source"
        yield f"{each.voice:10} {each.kind:14} {verdict:26} {place}{firm}"


def main() -> None:
    """Print the figures."""
    made, marked = list(judged()), list(found())
    print("suggested, and right")
    print("\n".join(_shares((each.voice, each.is_right) for each in made)))
    print("suggested and right, by confidence")
    tenths = ((f"{each.voice} {int(each.confidence * 10) / 10}", each.is_right) for each in made)
    print("\n".join(_shares(tenths)))
    print("marked, and suggested")
    print("\n".join(_shares((each.voice, is_found) for each, is_found in marked)))
    kinds = ((f"{each.voice} {each.kind}", is_found) for each, is_found in marked)
    print("\n".join(_shares(kinds)))
    if "--passages" in sys.argv:
        for case in cases():
            print(f"\n{case.name}")
            print("\n".join(compare(case)))


if __name__ == "__main__":
    main()
