"""Quick fixes: for a problem, the ways to mend it at one key press."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType

from literacy_app.domain.lesson import Span
from literacy_app.domain.problems import Problem
from literacy_app.lessonfile.attributes import written_value
from literacy_app.lessonfile.parse import Parsed
from literacy_app.session import fixing_front as front
from literacy_app.session import fixing_passages as passages
from literacy_app.session import fixing_text as text
from literacy_app.session.mending import Fix, Trouble, fix, whole_word

Mend = Callable[[Trouble], Iterator[Fix]]

FIXES: Mapping[str, Mend] = MappingProxyType(
    {
        # ---- characters
        "control-character": text.delete,
        "hidden-character": text.delete,
        "look-alike": text.same_alphabet,
        "tab": text.space,
        # ---- front matter
        "front-matter-unclosed": front.close_front_matter,
        "front-matter-tab": front.spaces_for_tabs,
        "key-missing": front.add_key,
        "key-twice": front.line_out,
        "speaker-twice": front.line_out,
        "unquoted-colon": front.quote_value,
        "quote-unclosed": front.close_quote,
        "date-unreadable": front.iso_date,
        "speaker-undeclared": front.declare,
        # ---- headings and paragraphs
        "heading-without-space": text.add_space,
        "headline-twice": text.crosshead,
        "headline-late": text.crosshead,
        "heading-too-deep": text.crosshead,
        "not-in-article": text.plain_paragraph,
        "image-in-article": text.image_out,
        "link-in-article": text.words_of_link,
        "html-in-article": text.tag_out,
        # ---- passages
        "bracket-unclosed": passages.bracket_as_text,
        "bracket-unopened": passages.bracket_as_text,
        "braces-unclosed": passages.close_braces,
        "braces-apart": passages.close_up,
        "passage-empty": passages.words_only,
        "passage-nameless": passages.name_it,
        "passage-twice": passages.other_id,
        "id-and-note": passages.id_out,
        "voice-missing": passages.add_voice,
        "voice-twice": passages.take_out,
        "attribute-twice": passages.take_out,
        "attribute-of-speech": passages.take_out,
        "curly-quotes": passages.straight_quotes,
        "kind-missing": passages.add_kind,
        "kind-of-other-voice": passages.other_kind,
        "kind-of-plain": passages.take_out,
        "alternative-same": passages.take_out,
        "cue-of-other": passages.take_out,
        "cue-not-found": passages.other_cue,
        "cue-not-inside": passages.other_cue,
        "piece-with-attributes": passages.take_out,
        "piece-with-note": passages.take_out,
        # ---- footnotes
        "note-missing": passages.add_note,
        "note-without-passage": passages.note_out,
        "note-colon-apart": passages.close_up,
        # ---- keyed lessons
        "item-without-space": text.space_behind_dash,
        "not-an-item": text.make_item,
        # ---- questions
        "option-box": text.mend_box,
        "term-on-one-line": text.term_above,
        "question-without-kind": text.add_question_kind,
        "question-kind-twice": passages.take_out,
        "question-twice": text.other_question_id,
        "braces-not-last": text.braces_last,
        # ---- what the content checks say
        "source-missing": passages.add_source,
        "cue-missing": passages.add_cue,
        "voice-rare": front.untaught,
        "idiom-unglossed": front.gloss,
    }
)
"""The fixes of each problem by its code, besides what was probably meant."""

_WRONG = ("cue", "value", "word", "name", "key", "label", "term", "of", "id")
"""What a message calls the words that were a slip, the likeliest first."""


def fixes(parsed: Parsed, problem: Problem) -> tuple[Fix, ...]:
    """The ways to mend a problem of what was parsed, the likeliest first; often there are none.

    Their patches are of the text that was parsed.
    """
    trouble = Trouble(parsed, problem)
    found = list(_as_meant(trouble))
    mend = FIXES.get(problem.code)
    if mend is not None:
        found.extend(mend(trouble))
    return tuple(each for each in found if any(p.removed != p.inserted for p in each.patches))


def _as_meant(it: Trouble) -> Iterator[Fix]:
    """What was probably meant, in the place of the slip."""
    meant = it.meant
    wrong = next((words for name in _WRONG if (words := it.said(name))), "")
    if not meant or not wrong:
        return
    start, end = it.at, it.line_span.end
    if it.attributes is not None:
        start, end = max(it.attributes.start, min(start, it.attributes.end)), it.attributes.end
        start = it.attributes.start if it.text[it.at] in "[]" else start
    found = whole_word(wrong).search(it.text, start, end)
    if found is None and it.attributes is not None:  # a heading's attributes are read as a whole
        found = whole_word(wrong).search(it.text, it.attributes.start, end)
    if found is not None:
        is_bare_value = it.text[found.start() - 1] == "="
        written = written_value(meant) if is_bare_value else meant
        yield fix("Write “{meant}”", it.put(Span(*found.span()), written), meant=meant)
