"""Quick fixes for passages, their attributes and their footnotes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from literacy_app.domain.cue_words import cue_words
from literacy_app.domain.lesson import KINDS, UNNAMED, Kind, Span, Voice
from literacy_app.domain.patches import Patch
from literacy_app.domain.proposals import cue_proposals, propose, source_names
from literacy_app.lessonfile.attributes import read_attributes, written_value
from literacy_app.session.mending import Fix, Trouble, fix

_MOST = 4
_UNCLOSED = re.compile(
    r"""\{(?:\s?(?:[.#][\w-]+|[\w-]+=(?:"[^"\n]*"|[^\s"'{}\[\]]+)))*""", re.VERBOSE
)


def take_out(it: Trouble) -> Iterator[Fix]:
    """Take out what the problem is about."""
    yield _without(it, it.here)


def add_kind(it: Trouble) -> Iterator[Fix]:
    """Each kind of the passage's voice."""
    found = it.attributes
    if found is None or not found.classes:
        return
    name = found.classes[0]
    for kind in KINDS[Voice(name.value)]:
        yield fix("Add kind={kind}", it.insert(name.end, f" kind={kind}"), kind=kind)


def other_kind(it: Trouble) -> Iterator[Fix]:
    """The voice that the kind belongs to, or a kind of the voice."""
    found, wrong = it.attributes, it.said("value")
    voice = next((each for each in Voice if Kind(wrong) in KINDS[each]), None)
    if found is not None and found.classes and voice is not None:
        name = found.classes[0]
        span = Span(name.at, name.end)
        yield fix("Make it .{voice}", it.put(span, f".{voice}"), voice=voice)
    for kind in (each for each in it.said("kinds").split(", ") if each):
        yield fix("Write kind={kind}", it.put(it.here, f"kind={kind}"), kind=kind)


def add_voice(it: Trouble) -> Iterator[Fix]:
    """Each voice."""
    found = it.attributes
    if found is None:
        return
    for voice in Voice:
        space = "" if it.text[found.start + 1] == "}" else " "
        patch = it.insert(found.start + 1, f".{voice}{space}")
        yield fix("Make it .{voice}", patch, voice=voice)


def name_it(it: Trouble) -> Iterator[Fix]:
    """An explanation of its own, or an id."""
    found = it.attributes
    if found is None:
        return
    label = it.insert(found.end, f"[^{it.new_id}]")
    yield fix("Explain it in a footnote", label, _note(it, it.new_id))
    yield fix("Add id={id}", it.insert(found.end - 1, f" id={it.new_id}"), id=it.new_id)


def other_id(it: Trouble) -> Iterator[Fix]:
    """An id that nobody has, or a piece of the passage that has it."""
    found, taken = it.attributes, it.said("id")
    if found is None:
        return
    label = f"[^{taken}]"
    labelled = it.text.startswith(label, found.end)
    after = Span(found.end, found.end + (len(label) if labelled else 0))
    braces = Span(found.start, after.end)
    if labelled:
        new = it.put(after, f"[^{it.new_id}]")
        yield fix("Number it {id}", new, _note(it, it.new_id), id=it.new_id)
    elif "id" in found.values:
        yield fix("Write id={id}", _valued(it, "id", it.new_id), id=it.new_id)
    piece = it.put(braces, f"{{of={written_value(taken)}}}")
    yield fix("Make it a piece of passage {id}", piece, id=taken)


def id_out(it: Trouble) -> Iterator[Fix]:
    """Leave the id to the footnote."""
    found = read_attributes(it.text, it.text.rfind("{", 0, it.at), it.at)
    given = (found.values.get("id") or next(iter(found.ids), None)) if found is not None else None
    if given is not None:
        yield _without(it, Span(given.at, given.end))


def add_note(it: Trouble) -> Iterator[Fix]:
    """The footnote that is lacking."""
    yield fix("Add the footnote {label}", _note(it, it.said("label")), label=it.said("label"))


def note_out(it: Trouble) -> Iterator[Fix]:
    """Take the footnote out, or its mark."""
    unit = it.unit("note", it.said("label"))
    if unit is not None and unit.first == it.line:
        patch = it.without_lines(unit.first, unit.last)
    else:
        patch = it.put(it.here, "")
    yield fix("Take the footnote out", patch)


def _without(it: Trouble, span: Span) -> Fix:
    return fix("Take out {words}", it.without(span), words=it.text[span.start : span.end])


def _note(it: Trouble, label: str) -> Patch:
    """An empty footnote behind the last one, or behind the article."""
    notes = [each for each in it.parsed.units if each.kind == "note"]
    if notes:
        return it.below(max(each.last for each in notes) - 1, f"[^{label}]: ")
    blocks = [each for each in it.parsed.units if each.kind in ("block", "anchor")]
    last = max((each.last for each in blocks), default=it.line + 1) - 1
    return it.below(last, f"\n[^{label}]: ")


def straight_quotes(it: Trouble) -> Iterator[Fix]:
    """Straight quotation marks."""
    words = it.said("word")
    patch = it.put(Span(it.at, it.at + len(words)), it.said("fixed"))
    yield fix("Write {fixed}", patch, fixed=it.said("fixed"))


def bracket_as_text(it: Trouble) -> Iterator[Fix]:
    """A bracket that is none of a passage."""
    yield fix("Make it a plain bracket", it.insert(it.at, "\\"))


def close_braces(it: Trouble) -> Iterator[Fix]:
    """The brace that is lacking, behind what looks like attributes."""
    found = _UNCLOSED.match(it.text, it.at)
    if found is not None:
        yield fix("Close the braces", it.insert(found.end(), "}"))


def close_up(it: Trouble) -> Iterator[Fix]:
    """No space between what belongs together."""
    end = it.at
    while it.text[end : end + 1] in (" ", "\t"):
        end += 1
    yield fix("Take out the space", it.put(Span(it.at, end), ""))


def words_only(it: Trouble) -> Iterator[Fix]:
    """Nothing of a passage that has no words."""
    close = it.text.find("]", it.at)
    whole = re.compile(r"\[\s*\]\{[^{}]*\}(?:\[\^[^\]\s]*\])?").match(it.text, it.at)
    if close >= 0 and whole is not None:
        yield fix("Take the empty passage out", it.without(Span(*whole.span())))


def other_cue(it: Trouble) -> Iterator[Fix]:
    """Cues that stand in the passage's sentence, or none."""
    yield from _cues(it, but=it.meant)
    given = it.attributes.values.get("cue") if it.attributes is not None else None
    if given is not None:
        yield _without(it, Span(given.at, given.end))


def _cues(it: Trouble, but: str | None = None) -> Iterator[Fix]:
    article, passage, found = it.article, it.passage, it.attributes
    lesson = it.parsed.lesson
    if article is None or passage is None or found is None or lesson is None:
        return
    if passage.voice is Voice.INFERENCE:
        return
    cues = cue_words(lesson.language)
    near = cue_proposals(article, passage.pieces, cues, lesson.language)
    for each in near[:_MOST]:
        if each.words != but:
            yield fix("Cue: “{cue}”", _valued(it, "cue", each.words), cue=each.words)


def _valued(it: Trouble, name: str, value: str) -> Patch:
    """An attribute with this value, in the place of the one that is there."""
    found = it.attributes
    assert found is not None
    written = f"{name}={written_value(value)}"
    given = found.values.get(name)
    if given is not None:
        return it.put(Span(given.at, given.end), written)
    return it.insert(found.end - 1, f" {written}")


def add_cue(it: Trouble) -> Iterator[Fix]:
    """The nearest cues of the passage's sentence."""
    yield from _cues(it)


def add_source(it: Trouble) -> Iterator[Fix]:
    """Who probably says it, and nobody by name."""
    article, passage, found = it.article, it.passage, it.attributes
    lesson = it.parsed.lesson
    if found is None:
        return
    if article is not None and passage is not None and lesson is not None:
        names = source_names(lesson, lesson.articles.index(article))
        cues = cue_words(lesson.language)
        guess = propose(article, passage.pieces, passage.voice, cues, names, lesson.language)
        if guess.source:
            yield fix("Source: {name}", _valued(it, "source", guess.source),
                      name=guess.source)  # fmt: skip
    yield fix("Source: unnamed", _valued(it, "source", UNNAMED))
