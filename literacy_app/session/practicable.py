"""The passages that practice may ask about."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING

from literacy_app.domain.lesson import KINDS, Kind, Voice

if TYPE_CHECKING:
    from literacy_app.domain.lesson import Lesson, Passage
    from literacy_app.domain.schedule import Skill

_MOST_SENTENCES = 6
_VOICES = frozenset(Voice)
_VOICE_OF: Mapping[Kind, Voice] = MappingProxyType(
    {kind: voice for voice, kinds in KINDS.items() for kind in kinds}
)


def practicable(lesson: Lesson) -> Iterator[tuple[int, Passage]]:
    """The passages that practice may ask about, each with its article's index.

    None with two readings, and none within another in lessons for beginners. A lesson that marks no
    plain passage gives some sentences that nobody marked. Of a keyed lesson without its article,
    what its key tells.
    """
    from literacy_app.domain.judging import NESTED_FROM_LEVEL  # grading isn't needed to start

    articles = [each.passages for each in lesson.articles]
    keyed = [lesson.key.passages] if lesson.key is not None else []
    is_open, has_plain = lesson.level >= NESTED_FROM_LEVEL, False
    for index, passages in enumerate(articles or keyed):
        for each in passages:
            if not each.is_contested and (each.within is None or is_open):
                has_plain = has_plain or each.voice is Voice.PLAIN
                yield index, each
    if not has_plain:
        yield from _sentences(lesson)


def _sentences(lesson: Lesson) -> Iterator[tuple[int, Passage]]:
    from literacy_app.session.plain_items import unmarked_plain

    for index, article in enumerate(lesson.articles):
        for each in unmarked_plain(article, lesson.language)[:_MOST_SENTENCES]:
            yield index, each


def practice_text(lesson: Lesson) -> str:
    """What there is to practise, as a card keeps it: a line for each kind with its passages' ids.

    Where passages have no kind, the line begins with their voice.
    """
    ids: dict[str, list[str]] = {}
    for _, each in practicable(lesson):
        ids.setdefault(each.kind or each.voice, []).append(each.id)
    return "\n".join(" ".join((name, *found)) for name, found in ids.items())


@lru_cache(maxsize=4096)
def read_practice(text: str) -> Mapping[Skill, tuple[str, ...]]:
    """The ids of the passages to practise, by voice and kind; of unknown kinds, nothing."""
    from literacy_app.domain.schedule import Skill

    found = {}
    for line in text.splitlines():
        name, *ids = line.split(" ")
        if name in _VOICE_OF:
            found[Skill(_VOICE_OF[Kind(name)], Kind(name))] = tuple(ids)
        elif name in _VOICES:
            found[Skill(Voice(name))] = tuple(ids)
    return MappingProxyType(found)
