"""Bracketed spans understood as passages, and passages put together from their pieces."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import count
from typing import TypeVar

from literacy_app.domain.lesson import KINDS, Kind, Passage, Span, Voice
from literacy_app.lessonfile.attributes import Attributes, written_value
from literacy_app.lessonfile.inline import Bracketed
from literacy_app.lessonfile.near import Near
from literacy_app.lessonfile.notes import Note
from literacy_app.lessonfile.source import Reporter

_Owner = TypeVar("_Owner")
_VOICES = {voice.value: voice for voice in Voice}
_KINDS = {kind.value: kind for kind in Kind}
OF_PASSAGE = ("kind", "source", "via", "cue", "alt", "id", "of")
"""The names of the values that a passage's attributes have."""
_OF_SPEECH = ("source", "via")


@dataclass(slots=True)
class Marked:
    """A bracketed span understood: a passage's first piece, or a piece `of` another.

    `at` is the offset that problems with it are reported at: where its attributes begin.
    """

    passage: Passage
    span: Span
    at: int
    of: str = ""
    of_at: int = 0
    label: str = ""
    label_at: int = 0


@dataclass(slots=True)
class Placed:
    """A passage with its pieces in text order, and the offset that problems are reported at."""

    passage: Passage
    pieces: list[Span]
    at: int
    order: int = 0

    def take(self, piece: Span) -> bool:
        """Add a further piece, unless it overlaps with another: then False."""
        index = bisect_left(self.pieces, piece)
        if any(piece.meets(each) for each in self.pieces[max(0, index - 1) : index + 1]):
            return False
        self.pieces.insert(index, piece)
        return True


def understand(bracketed: Bracketed, reporter: Reporter) -> Marked:
    """What a bracketed span says; slips are reported, and left at what was understood."""
    attributes, at = bracketed.attributes, bracketed.close
    values = attributes.values
    if attributes.is_odd or attributes.ids or not values.keys() <= _KNOWN:
        _report_slips(attributes, reporter)
    of = values.get("of")
    voice = _voice(attributes, at, reporter, wanted=of is None)
    passage = Passage(
        id=attributes.value("id") or next((each.value for each in attributes.ids), ""),
        voice=voice or Voice.PLAIN,
        pieces=(),
        kind=_kind(attributes, voice, at, reporter, wanted=of is None),
        source=attributes.value("source") or None,
        via=_relays(attributes.value("via")),
        cue=attributes.value("cue") or None,
        alternative=_alternative(attributes, voice, reporter),
    )
    marked = Marked(passage, bracketed.span, at)
    if bracketed.label is not None:
        marked.label, marked.label_at = bracketed.label.value, bracketed.label.at
    if of is not None:
        marked.of, marked.of_at = of.value, of.at
        _check_piece(marked, attributes, reporter)
    elif voice is not None:
        _check_fit(attributes, voice, reporter)
    return marked


_KNOWN = frozenset(OF_PASSAGE)


def _report_slips(attributes: Attributes, reporter: Reporter) -> None:
    for name, each in attributes.values.items():
        if name not in _KNOWN:
            meant = Near(name, OF_PASSAGE)
            known = ", ".join(OF_PASSAGE)
            reporter.report("attribute-unknown", each.at, meant, name=name, known=known)
    for each in attributes.ids:
        reporter.report("attribute-odd", each.at, f"id={each.value}", word=f"#{each.value}")
    report_odd(attributes, _VOICES, reporter)


def report_odd(attributes: Attributes, classes: Iterable[str], reporter: Reporter) -> None:
    """Report what can't be read as an attribute; it may have been meant as one of the classes."""
    for each in attributes.curly:
        name = each.value.partition("=")[0].strip()
        fixed = f"{name}={written_value(attributes.values[name].value)}"
        reporter.report("curly-quotes", each.at, word=each.value, fixed=fixed)
    for each in attributes.odd:
        meant = Near(each.value.strip("."), classes, ".{}")
        reporter.report("attribute-odd", each.at, meant, word=each.value)
    for each in attributes.repeated:
        reporter.report("attribute-twice", each.at, name=each.value)


def _voice(attributes: Attributes, at: int, reporter: Reporter, wanted: bool) -> Voice | None:
    voice: Voice | None = None
    for each in attributes.classes:
        named = _VOICES.get(each.value)
        if named is None:
            meant = Near(each.value, _VOICES, ".{}")
            reporter.report("voice-unknown", each.at, meant, value=f".{each.value}")
        elif voice is not None:
            reporter.report("voice-twice", each.at)
        voice = voice or named
    if wanted and not attributes.classes and not attributes.odd:
        reporter.report("voice-missing", at)
    return voice


def _kind(
    attributes: Attributes, voice: Voice | None, at: int, reporter: Reporter, wanted: bool
) -> Kind | None:
    written = attributes.values.get("kind")
    if written is None:
        if wanted and voice is not None and KINDS[voice]:
            reporter.report("kind-missing", at, kinds=_listed(KINDS[voice]))
        return None
    kind = _KINDS.get(written.value)
    if kind is None:
        known = KINDS[voice] if voice and KINDS[voice] else tuple(Kind)
        meant = Near(written.value, known)
        reporter.report(
            "kind-unknown", written.at, meant, value=written.value, kinds=_listed(known)
        )
    elif voice is not None and kind not in KINDS[voice]:
        kinds = _listed(KINDS[voice])
        code = "kind-of-other-voice" if kinds else "kind-of-plain"
        reporter.report(code, written.at, value=kind.value, voice=voice.value, kinds=kinds)
        return kind if kinds else None
    return kind


def _listed(kinds: Iterable[Kind]) -> str:
    return ", ".join(kind.value for kind in kinds)


def _relays(value: str | None) -> tuple[str, ...]:
    if not value:
        return ()
    return tuple(relay for each in value.split(";") if (relay := each.strip()))


def _alternative(attributes: Attributes, voice: Voice | None, reporter: Reporter) -> Voice | None:
    written = attributes.values.get("alt")
    if written is None:
        return None
    alternative = _VOICES.get(written.value.lstrip("."))
    if alternative is None:
        meant = Near(written.value, _VOICES)
        reporter.report("alternative-unknown", written.at, meant, value=written.value)
    elif alternative is voice:
        reporter.report("alternative-same", written.at, value=written.value)
        return None
    return alternative


def _check_piece(marked: Marked, attributes: Attributes, reporter: Reporter) -> None:
    for name, each in attributes.values.items():
        if name in _KNOWN and name != "of":
            reporter.report("piece-with-attributes", each.at, name=name, of=marked.of)
    if marked.label:
        reporter.report("piece-with-note", marked.label_at, of=marked.of, label=marked.label)


def _check_fit(attributes: Attributes, voice: Voice, reporter: Reporter) -> None:
    if voice is Voice.SPEECH:
        return
    for name in _OF_SPEECH:
        if name in attributes.values:
            reporter.report(
                "attribute-of-speech", attributes.values[name].at, name=name, voice=voice.value
            )
    if "cue" in attributes.values and voice is not Voice.INFERENCE:
        reporter.report("cue-of-other", attributes.values["cue"].at, voice=voice.value)


@dataclass
class Register:
    """The passages of a whole lesson by id, across its articles; ids are given once."""

    reporter: Reporter
    notes: dict[str, Note]
    taken: dict[str, int] = field(default_factory=dict)
    _written: set[str] = field(default_factory=set)
    _numbers: Iterator[int] = field(default_factory=lambda: count(1))

    def foresee(self, marks: Iterable[Marked]) -> None:
        """Keep the ids written at these marks free for them."""
        self._written.update(mark.label or mark.passage.id for mark in marks)

    def place(self, marks: list[Marked]) -> list[Placed]:
        """The passages of one article with all their pieces, in the order of the marks."""
        placed: dict[str, Placed] = {}
        for order, mark in enumerate(marks):
            if not mark.of:
                passage = self.named(mark)
                placed[passage.id] = Placed(passage, [mark.span], mark.at, order)
        for mark in marks:
            owner = self.owner(mark, placed) if mark.of else None
            if owner is not None and not owner.take(mark.span):
                self.reporter.report("piece-overlaps", mark.of_at, of=mark.of)
        return list(placed.values())

    def named(self, mark: Marked) -> Passage:
        """The mark's passage with its id and explanation; a nameless one is given a number."""
        passage_id = self._identify(mark)
        if not passage_id:
            passage_id = self._next_id()
        self.taken[passage_id] = mark.at
        said = mark.passage
        return Passage(  # not by `replace`, which takes four times as long
            passage_id,
            said.voice,
            said.pieces,
            said.kind,
            said.source,
            said.via,
            said.cue,
            said.alternative,
            self._note(mark),
        )

    def owner(self, mark: Marked, placed: dict[str, _Owner]) -> _Owner | None:
        """What `placed` holds for the passage that a further piece belongs to."""
        if mark.label in self.notes:
            self.notes[mark.label].used = True
        owner = placed.get(mark.of)
        if owner is None:
            elsewhere = mark.of in self.taken
            meant = None if elsewhere else Near(mark.of, placed)
            code = "piece-elsewhere" if elsewhere else "piece-of-nothing"
            self.reporter.report(code, mark.of_at, meant, of=mark.of)
        return owner

    def _identify(self, mark: Marked) -> str:
        written, label = mark.passage.id, mark.label
        if written and label and written != label:
            self.reporter.report("id-and-note", mark.label_at, id=written, label=label)
        passage_id = label or written
        if not passage_id:
            self.reporter.report("passage-nameless", mark.at)
            return ""
        if passage_id in self.taken:
            line, _ = self.reporter.source.place(self.taken[passage_id])
            self.reporter.report("passage-twice", mark.at, id=passage_id, line=line)
            return ""
        return passage_id

    def _note(self, mark: Marked) -> str:
        label = mark.label
        if not label:
            return ""
        note = self.notes.get(label)
        if note is None:
            free = (name for name in self.notes if name not in self.taken)
            self.reporter.report("note-missing", mark.label_at, Near(label, free), label=label)
            return ""
        note.used = True
        return note.text

    def _next_id(self) -> str:
        free = (str(number) for number in self._numbers)
        return next(each for each in free if each not in self._written and each not in self.notes)

    def report_unused_notes(self) -> None:
        """Report the footnotes that no passage refers to."""
        for label, note in self.notes.items():
            if not note.used and label not in self.taken:
                missing = (each for each in self.taken if each not in self.notes)
                self.reporter.report_at(
                    "note-without-passage", note.line + 1, 1, Near(label, missing), label=label
                )
