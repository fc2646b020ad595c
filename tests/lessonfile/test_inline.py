"""The span parser: a paragraph's words, what is marked in them, and its emphasis."""

from __future__ import annotations

import pytest

from literacy_app.lessonfile.inline import read_inline
from literacy_app.lessonfile.source import Reporter, Source


def read(paragraph: str) -> tuple[str, list[str], list[str]]:
    """The words; each span's classes and words; each emphasis's signs and words."""
    reporter = Reporter(Source(paragraph))
    inline = read_inline(reporter, 0, len(paragraph))
    assert not reporter.problems, [str(each) for each in reporter.problems]
    words = inline.text
    spans = [
        f"{'.'.join(each.value for each in one.attributes.classes)}:"
        f"{words[one.span.start : one.span.end]}"
        for one in inline.spans
    ]
    emphasis = [
        ("**" if each.strong else "*") + words[each.span.start : each.span.end]
        for each in inline.emphasis
    ]
    return words, spans, emphasis


@pytest.mark.parametrize(
    ("paragraph", "words", "spans"),
    [
        ("plain words", "plain words", []),
        ("  at\n  the   edges\t \n", "at the   edges", []),
        ("one\\\ntwo", "one two", []),
        ("a [b]{.plain} c", "a b c", ["plain:b"]),
        ("a [b [c]{.x} d]{.y} e", "a b c d e", ["y:b c d", "x:c"]),
        ("[[a]{.x}]{.y}", "a", ["y:a", "x:a"]),
        ("[a]{.x}[b]{.y}", "ab", ["x:a", "y:b"]),
        ("[a\nb]{.x}", "a b", ["x:a b"]),
        ("[a]{.x\n kind=y}", "a", ["x:a"]),
        ("it is [sic] so", "it is [sic] so", []),
        ("[[sic]]{.x}", "[sic]", ["x:[sic]"]),
        ("[sic] {not attributes}", "[sic] {not attributes}", []),
        ("a \\[b\\]{.x}", "a [b]{.x}", []),
        ("a \\* \\_ \\\\ \\a", "a * _ \\ \\a", []),
        ("AT&amp;T &#8364; &copy &unknown; R&D", "AT&T € &copy &unknown; R&D", []),
        ("a < b <3", "a < b <3", []),
        ("no![1]", "no![1]", []),
        ("{.x} alone", "{.x} alone", []),
    ],
)
def test_words_and_spans(paragraph: str, words: str, spans: list[str]) -> None:
    assert read(paragraph)[:2] == (words, spans)


@pytest.mark.parametrize(
    ("paragraph", "words", "emphasis"),
    [
        ("an *odd* word", "an odd word", ["*odd"]),
        ("an _odd_ word", "an odd word", ["*odd"]),
        ("a **very odd** word", "a very odd word", ["**very odd"]),
        ("a ***very*** odd", "a very odd", ["*very", "**very"]),
        ("un*believ*able", "unbelievable", ["*believ"]),
        ("snake_case_word", "snake_case_word", []),
        ("_not_so", "_not_so", []),
        ("so_not_", "so_not_", []),
        ("2 * 3 * 4", "2 * 3 * 4", []),
        ("a *lone star", "a *lone star", []),
        ("*a **b** c*", "a b c", ["*a b c", "**b"]),
        ("*[a]{.x} b*", "a b", ["*a b"]),
        ("[*a* b]{.x}", "a b", ["*a"]),
        ("*a [b* c]{.x}", "*a b* c", []),
        ("[*sic*]", "[sic]", ["*sic"]),
        ("****four****", "****four****", []),
    ],
)
def test_emphasis(paragraph: str, words: str, emphasis: list[str]) -> None:
    found = read(paragraph)
    assert (found[0], found[2]) == (words, emphasis)


@pytest.mark.parametrize(
    "paragraph", ["it] is", "it [is", "[it]{.plain is", "[it] {.plain}", "it[^1]"]
)
def test_what_is_broken_stays_as_typed_or_is_left_out(paragraph: str) -> None:
    reporter = Reporter(Source(paragraph))
    assert read_inline(reporter, 0, len(paragraph)).text == paragraph.removesuffix("[^1]")
    assert len(reporter.problems) == (paragraph != "it] is")


def test_spans_know_their_brackets_and_their_footnote() -> None:
    paragraph = "so [it is]{.x}[^note1]."
    inline = read_inline(Reporter(Source(paragraph)), 0, len(paragraph))
    [span] = inline.spans
    assert (paragraph[span.open], paragraph[span.close]) == ("[", "]")
    assert span.label is not None
    assert (span.label.value, span.label.at) == ("note1", 14)
    assert inline.text == "so it is."


def test_spans_count_from_where_the_paragraph_begins_in_its_article() -> None:
    [span] = read_inline(Reporter(Source("[a]{.x}")), 0, 7, base=100).spans
    assert (span.span.start, span.span.end) == (100, 101)
