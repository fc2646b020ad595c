"""Quick fixes for what was typed otherwise than a lesson file has it: signs, headings, options."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import count

from literacy_app.domain.lesson import Span
from literacy_app.domain.question import QuestionKind
from literacy_app.session.mending import Fix, Trouble, fix

_LATIN = str.maketrans(
    "аеорсухіјѕԁАВЕКМНОРСТХІЈЅοανκρτΑΒΕΖΗΙΚΜΝΟΡΤΥΧ",
    "aeopcyxijsdABEKMHOPCTXIJSoavkptABEZHIKMNOPTYX",
)
_BOX = re.compile(r"(?:[-*+][ \t]*)?(?:\[([^\]]{0,3})\]|\(([ xX])\))[ \t]*")
_IMAGE = re.compile(r"!\[[^\]]*\]\([^)]*\)")
_LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")
_TAG = re.compile(r"<!--.*?-->|</?[A-Za-z][^<>\n]*>")
_NUMBER = re.compile(r"\d{1,9}(?=[.)])")
_BRACES = re.compile(r"\{[^{}]*\}")


def delete(it: Trouble) -> Iterator[Fix]:
    """Delete the character."""
    yield fix("Delete it", it.put(Span(it.at, it.at + 1), ""))


def space(it: Trouble) -> Iterator[Fix]:
    """A space for a tab."""
    yield fix("Put a space there", it.put(Span(it.at, it.at + 1), " "))


def add_space(it: Trouble) -> Iterator[Fix]:
    """A space where one is lacking."""
    yield fix("Put a space there", it.insert(it.at, " "))


def space_behind_dash(it: Trouble) -> Iterator[Fix]:
    """A space behind an item's dash."""
    indent = len(it.words) - len(it.words.lstrip())
    yield fix("Put a space there", it.insert(it.line_span.start + indent + 1, " "))


def make_item(it: Trouble) -> Iterator[Fix]:
    """An item of the line."""
    yield fix("Begin the line with “- ”", it.insert(it.line_span.start, "- "))


def same_alphabet(it: Trouble) -> Iterator[Fix]:
    """The word in Latin letters."""
    word = it.said("word")
    fixed = word.translate(_LATIN)
    if fixed != word:
        patch = it.put(Span(it.at, it.at + len(word)), fixed)
        yield fix("Write “{word}” in Latin letters", patch, word=fixed)


def crosshead(it: Trouble) -> Iterator[Fix]:
    """A crosshead of a heading."""
    signs = len(it.words) - len(it.words.lstrip("#"))
    start = it.line_span.start
    yield fix("Make it a crosshead", it.put(Span(start, start + signs), "###"))


def plain_paragraph(it: Trouble) -> Iterator[Fix]:
    """A paragraph of what looks like something else."""
    start = it.line_span.start
    indent = len(it.words) - len(it.words.lstrip())
    if indent >= 4:
        yield fix("Take the indent out", it.put(Span(start, start + indent), ""))
        return
    number = _NUMBER.match(it.words, indent)
    at = start + (number.end() if number is not None else indent)
    yield fix("Make it a paragraph", it.insert(at, "\\"))


def words_of_link(it: Trouble) -> Iterator[Fix]:
    """Only the words of a link."""
    found = _LINK.match(it.text, it.at)
    if found is not None:
        yield fix("Leave only the words", it.put(Span(*found.span()), found[1]))


def image_out(it: Trouble) -> Iterator[Fix]:
    """No picture."""
    found = _IMAGE.match(it.text, it.at)
    if found is not None:
        yield fix("Take the picture out", it.without(Span(*found.span())))


def tag_out(it: Trouble) -> Iterator[Fix]:
    """No HTML."""
    found = _TAG.match(it.text, it.at)
    if found is not None:
        yield fix("Take out {words}", it.put(Span(*found.span()), ""), words=found.group())


# ---------------------------------------------------------------- questions


def mend_box(it: Trouble) -> Iterator[Fix]:
    """An option with a box as it should be: as it seems meant, and the other way."""
    found = _BOX.match(it.words)
    if found is None:
        return
    inside = (found[1] if found[1] is not None else found[2]).strip().casefold()
    span = Span(it.line_span.start, it.line_span.start + found.end())
    boxes = ("- [x] ", "- [ ] ") if inside else ("- [ ] ", "- [x] ")
    for box in boxes:
        template = "Make it a right option" if "x" in box else "Make it a wrong option"
        yield fix(template, it.put(span, box))


def term_above(it: Trouble) -> Iterator[Fix]:
    """The term on a line of its own."""
    term, _, rest = it.words.partition(":")
    fixed = f"{term.strip()}\n:   {rest.strip()}"
    yield fix("Put the text below “{term}”", it.put(it.line_span, fixed), term=term.strip())


def add_question_kind(it: Trouble) -> Iterator[Fix]:
    """Each kind of question."""
    if _BRACES.search(it.words):
        return
    end = it.line_span.start + len(it.words.rstrip())
    for kind in QuestionKind:
        if kind is not QuestionKind.GENERATE:
            yield fix("Make it .{kind}", it.insert(end, f" {{.{kind}}}"), kind=kind)


def other_question_id(it: Trouble) -> Iterator[Fix]:
    """An id that no other question has."""
    taken = it.said("id")
    found = re.compile(rf"#{re.escape(taken)}(?=[\s}}])").search(it.words)
    lesson = it.parsed.lesson
    ids = {each.id for each in lesson.questions} if lesson is not None else set[str]()
    new = next(name for n in count(2) if (name := f"{taken}-{n}") not in ids)
    if found is not None:
        span = Span(it.line_span.start + found.start(), it.line_span.start + found.end())
        yield fix("Write #{id}", it.put(span, f"#{new}"), id=new)


def braces_last(it: Trouble) -> Iterator[Fix]:
    """The attributes at the heading's end."""
    found = _BRACES.search(it.words)
    if found is not None:
        before = it.words[: found.start()].rstrip()
        behind = it.words[found.end() :].strip()
        patch = it.put(it.line_span, f"{before} {behind} {found.group()}")
        yield fix("Move the attributes to the end", patch)
