"""What can be written at a place of a lesson's source: classes, kinds, sources, ids and keys."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from literacy_app.domain.cue_words import cue_words, signal_words
from literacy_app.domain.draft import Draft
from literacy_app.domain.lesson import KINDS, UNNAMED, Lesson, Origin, Voice
from literacy_app.domain.proposals import source_names
from literacy_app.domain.question import QuestionKind
from literacy_app.lessonfile.attributes import written_value
from literacy_app.lessonfile.frontmatter import ARTICLE_KEYS, KEYS, LEVELS
from literacy_app.lessonfile.passages import OF_PASSAGE
from literacy_app.lessonfile.question_heading import OF_QUESTION
from literacy_app.lessonfile.quiz import TERMS
from literacy_app.lessonfile.sections import NAMES
from literacy_app.session.whereabouts import opening_of

_LISTS = ("via", "passages", "voice")
_OPEN = re.compile(r"\{(?:[^{}\"\n]|\"[^\"\n]*\")*(?:\"[^\"\n]*)?$")
_CLASS = re.compile(r"(?:^\{|\s)\.([\w-]*)$")
_NAME = re.compile(r"(?:^\{|\s)([A-Za-z][\w-]*)?$")
_VALUE = re.compile(r"(?:^\{|\s)([A-Za-z][\w-]*)=(?:(\")([^\"{}]*)|([^\s\"{}]*))$")
_GIVEN = re.compile(r"\.([\w-]+)|([A-Za-z][\w-]*)=")
_LABEL = re.compile(r"\[\^([^\s\[\]]*)$")
_SECTION = re.compile(r"^#[ \t]+(\w*)$")
_KEY = re.compile(r"^([A-Za-z]*)$")
_ARTICLE_KEY = re.compile(r"^[ \t]+([A-Za-z]*)$")
_FRONT_VALUE = re.compile(r"^[ \t]*(language|level|teaches|origin):[ \t]*(?:\[?(?:[\w-]+,[ \t]*)*)"
                          r"([\w-]*)$")  # fmt: skip
_TERM = re.compile(r"^([A-Z]\w*)$")
_FRONT_VALUES = {
    "language": ("en", "en-GB", "de", "fr", "es", "it"),
    "level": LEVELS,
    "teaches": tuple(Voice),
    "origin": tuple(Origin),
}
_MOST = 40


class Completions(NamedTuple):
    """What can stand from `start` up to `end`, in code points of the text, the likeliest first."""

    start: int
    end: int
    items: tuple[str, ...]


class _Place(NamedTuple):
    """A place in a text: the line in front of it, and what else decides what may stand there."""

    text: str
    at: int
    before: str
    lesson: Lesson | None


def completions(text: str, at: int, lesson: Lesson | None, asked: bool) -> Completions | None:
    """What can be written at an offset; `lesson` is the last one that was understood.

    Unless it was `asked` for, nothing is offered outside of braces and labels.
    """
    start = text.rfind("\n", 0, at) + 1
    place = _Place(text, at, text[start:at], lesson)
    opened = _OPEN.search(place.before)
    if opened is not None:
        found = _in_braces(place, opened.group())
    elif (label := _LABEL.search(place.before)) is not None:
        found = _fitting(place, label[1], _labels(place))
    elif asked:
        found = _outside(place)
    else:
        found = None
    return found if found is not None and found.items else None


def _fitting(place: _Place, typed: str, known: Iterable[str]) -> Completions:
    """Those of the known words that what was typed can become."""
    folded = typed.casefold()
    words = dict.fromkeys(known)
    begun = [each for each in words if each.casefold().startswith(folded)]
    middle = folded.lstrip(".")
    within = [e for e in words if middle in e.casefold() and e not in begun and len(middle) > 1]
    items = tuple(each for each in (*begun, *within) if each != typed)[:_MOST]
    return Completions(place.at - len(typed), place.at, items)


# ---------------------------------------------------------------- attributes


def _in_braces(place: _Place, braces: str) -> Completions | None:
    is_question = place.before.startswith("##") and not _is_behind_bracket(place, braces)
    if (value := _VALUE.search(braces)) is not None:
        return _value(place, braces, value, is_question)
    if braces.count('"') % 2:
        return None
    if (name := _CLASS.search(braces)) is not None:
        classes: Iterable[str] = QuestionKind if is_question else Voice
        return _fitting(place, f".{name[1]}", (f".{each}" for each in classes))
    if (name := _NAME.search(braces)) is not None:
        return _fitting(place, name[1] or "", _names(braces, is_question))
    return None


def _is_behind_bracket(place: _Place, braces: str) -> bool:
    return place.before[: -len(braces)].endswith("]")


def _names(braces: str, is_question: bool) -> Iterator[str]:
    """The attributes that aren't given yet; a class comes first."""
    given = {match[2] for match in _GIVEN.finditer(braces)}
    classes = {match[1] for match in _GIVEN.finditer(braces) if match[1]}
    if not classes and "of" not in given:
        yield from (f".{each}" for each in (QuestionKind if is_question else Voice))
    if is_question:
        known = [*OF_QUESTION]
        if QuestionKind.GENERATE in classes:
            known += [each for each in QuestionKind if each is not QuestionKind.GENERATE]
    else:
        known = [each for each in OF_PASSAGE if _suits(each, classes)]
    yield from (f"{each}=" for each in known if each not in given)


def _suits(name: str, classes: set[str]) -> bool:
    """Whether an attribute goes with the voice that is given."""
    if not classes:
        return True
    if name in ("source", "via"):
        return Voice.SPEECH in classes
    if name == "cue":
        return not classes.isdisjoint((Voice.SPEECH, Voice.INFERENCE))
    return name != "of" and (name != "kind" or Voice.PLAIN not in classes)


def _value(
    place: _Place, braces: str, value: re.Match[str], is_question: bool
) -> Completions | None:
    name, quote, typed = value[1], value[2], value[3] or value[4] or ""
    if name in _LISTS and typed:
        part = re.split(r";[ ]*" if name == "via" else r"[ ,]+", typed)[-1]
    else:
        part = typed
    found = _fitting(place, part, _values(place, braces, name, is_question))
    if quote:
        is_open = name not in _LISTS and not place.text.startswith('"', place.at)
        return found._replace(items=tuple(f'{each}"' for each in found.items)) if is_open else found
    if part != typed:
        return found
    return found._replace(items=tuple(map(written_value, found.items)))


def _values(place: _Place, braces: str, name: str, is_question: bool) -> Iterable[str]:
    lesson = place.lesson
    if name == "kind":
        voices = [each for each in Voice if f".{each}" in braces]
        return [kind for voice in voices or Voice for kind in KINDS[voice]]
    if name == "alt":
        return [each for each in Voice if f".{each}" not in braces]
    if name == "voice" and is_question:
        return Voice
    if name == "cue":
        return _cues(place, braces)
    if lesson is None:
        return ()
    if name in ("source", "via"):
        return (*source_names(lesson), UNNAMED)
    if name in ("of", "passage", "passages"):
        return [each.id for each in lesson.passages()]
    if name == "id":
        return (Draft(lesson).next_id(),)
    if name == "article":
        return [each.name for each in lesson.articles if each.name]
    return ()


def _cues(place: _Place, braces: str) -> Iterator[str]:
    """The cues near the passage, the nearest first; of an inference those inside it."""
    close = place.at - len(braces) - 1
    opening = opening_of(place.text, close)
    begin = max(place.text.rfind("\n\n", 0, opening) + 2, 0)
    end = place.text.find("\n\n", place.at)
    behind = _BRACES.sub(lambda it: " " * len(it.group()),
                         place.text[place.at : end if end >= 0 else None])  # fmt: skip
    inside = place.text[opening + 1 : close]
    language = place.lesson.language if place.lesson is not None else "en"
    if f".{Voice.INFERENCE}" in braces:
        yield from (inside[h.span.start : h.span.end] for h in signal_words(language).find(inside))
        return
    before = place.text[begin:opening]
    hits = [(len(before) - h.span.end, before[h.span.start : h.span.end])
            for h in cue_words(language).find(before)]  # fmt: skip
    hits += [(h.span.start, behind[h.span.start : h.span.end])
             for h in cue_words(language).find(behind)]  # fmt: skip
    yield from (words for _, words in sorted(hits))


_BRACES = re.compile(r"\{[^{}\n]*\}|^[^{}\n]*\}|\[\^[^\]\n]*\]")


# ---------------------------------------------------------------- elsewhere


def _labels(place: _Place) -> Iterator[str]:
    """Labels that are still to be explained or referred to, and the next free one."""
    label = r"\[\^([^\s\[\]]+)\]"
    explained = set(re.findall(rf"^ {{0,3}}{label}:", place.text, re.MULTILINE))
    used = set(re.findall(rf"\}}{label}", place.text))
    starts_line = place.before.lstrip().startswith("[^")
    yield from sorted((used - explained) if starts_line else (explained - used), key=_in_order)
    taken = [int(each) for each in explained | used if each.isdecimal()]
    yield str(max(taken, default=0) + 1)


def _in_order(label: str) -> tuple[int, str]:
    return (int(label) if label.isdecimal() else 1_000_000, label)


def _outside(place: _Place) -> Completions | None:
    before, fence = place.before, place.text.find("\n---", 3)
    if place.text.startswith("---") and (fence < 0 or place.at <= fence):
        return _in_front(place)
    if (section := _SECTION.match(before)) is not None:
        return _fitting(place, section[1], NAMES)
    if (term := _TERM.match(before)) is not None:
        return _fitting(place, term[1], (f"{each}\n:   " for each in TERMS))
    if not before:
        return _fitting(place, "", (f"# {each}" for each in NAMES))
    return None


def _in_front(place: _Place) -> Completions | None:
    before = place.before
    if (value := _FRONT_VALUE.match(before)) is not None:
        return _fitting(place, value[2], _FRONT_VALUES[value[1]])
    if (key := _KEY.match(before)) is not None:
        there = set(re.findall(r"^([A-Za-z]+):", place.text, re.MULTILINE))
        keys = (f"{each}: " for each in KEYS if each not in there)
        return _fitting(place, key[1], keys)
    if (key := _ARTICLE_KEY.match(before)) is not None:
        return _fitting(place, key[1], (f"{each}: " for each in ARTICLE_KEYS))
    return None
