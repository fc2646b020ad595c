"""Files made to do harm are refused, or read, within a second of a usual machine.

A second is measured here as a hundred times what a loop takes that a usual machine does in ten
milliseconds, so that a slow or busy machine fails no test.
"""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest

from literacy_app.lessonfile.fingerprint import fingerprint
from literacy_app.lessonfile.keyed import bring
from literacy_app.lessonfile.parse import parse
from literacy_app.lessonfile.prose import blocks
from tests.benchmarks.measuring import settled
from tests.builders import FRONT, article, file_of, key, quiz

FIVE_MB = 4_990_000


def filled(sign: str, size: int = FIVE_MB) -> str:
    return sign * (size // len(sign))


def with_front(lines: str) -> str:
    return file_of(article("Words."), front=FRONT + lines)


def in_paragraphs(words: str) -> str:
    """An article of 5 MB, in paragraphs just below the bound."""
    return article(filled(filled(words, 19_900) + "\n\n"))


HOSTILE = {
    "brackets": article("[" * 20_000),
    "brackets in many paragraphs": article("\n\n".join(["[" * 400] * 2_000)),
    "4,000 nested spans": article("[" * 4_000 + "x" + "]{.plain}" * 4_000),
    "450 nested spans": article("[" * 450 + "x" + "]{.plain id=1}" * 450),
    "closing brackets with braces": article("]{" * 20_000),
    "open braces": in_paragraphs("]{ "),
    "one line": article(filled("word ")),
    "one word": article(filled("a")),
    "emphasis in one line": article(filled("*a")),
    "emphasis in paragraphs": in_paragraphs("*a"),
    "entities": article(filled("&")),
    "100,000 footnotes": article("".join(f"[^{n}]: A note.\n" for n in range(100_000))),
    "30,000 missing footnotes": article(
        "\n\n".join(f"[w]{{.plain}}[^{n}]" for n in range(30_000)) + "\n\n[^x]: A note."
    ),
    "50,000 nameless passages": article("\n\n".join(["[w]{.plain}"] * 50_000)),
    "30,000 pieces": article("[w]{.plain id=1}" + "\n\n[w]{of=1}" * 30_000),
    "30,000 pieces of nothing": article("\n\n".join(f"[w]{{of={n}}}" for n in range(30_000))),
    "quotation marks": article("[" + "“" * 9_000 + "»" * 9_000 + "]{.plain id=1}"),
    "apostrophes in attributes": article("[x]{" + "a='" * 600),
    "sentences without an end": article(
        " ".join(f"[w]{{.speech kind=direct cue=a id={n}}} a a a a" for n in range(350))
    ),
    "cues that aren't there": article(
        "\n\n".join(
            f'[w]{{.speech kind=direct cue="abc{n} def" id={n}}} ' + filled("abcd defg ", 9_000)
            for n in range(300)
        )
    ),
    "huge words like each other": article(
        f'[w]{{.speech kind=direct cue="{"a" * 1_800}" id=1}} ' + filled("a" * 79 + " ", 18_000)
    ),
    "headings": article(filled("### a\n", 500_000)),
    "sections": filled("# Quiz\n", 500_000),
    "spaces in a heading": filled("# Quiz" + " " * 20_000 + "x\n", 500_000),
    "options": quiz("## Which? {.choice}\n\n" + filled("- [ ] a\n", 3_000_000)),
    "an empty quiz": quiz(""),
    "braces in a question": quiz("## " + "{" * 20_000),
    "a number of 5,000 digits": quiz(f"## {{.generate sort={'9' * 5_000}}}"),
    "control characters": article(filled("\x01")),
    "turns of direction": article(filled("\u202e", 1_000_000)),
    "blank lines": filled("\n", 1_000_000),
    "dots": article("." * 19_000),
    "articles": filled("# Article: x\n\n## H\n\nw\n\n"),
    "crossheads": article(filled("###\n")),
    "paragraphs": article(filled("a\n\n")),
    "emphasis": article(filled("*a*\n\n")),
    "braces": article(filled("{a}\n\n")),
    "entries of a glossary": article("W.") + "\n# Glossary\n\n" + filled("t\n: m\n"),
    "questions": quiz(filled("## Q? {.choice}\n")),
    "quotations": article(
        "\n\n".join(f"[{filled('“a” ', 18_000)}]{{.plain id={n}}}" for n in range(270))
    ),
    "as many passages as may be": article(
        "\n\n".join(f"[w]{{.plain id={n}}}" for n in range(24_000))
    ),
    "as many items of a key as may be": key(
        "\n".join(f"- [a]{{.speech kind=direct source=A cue=said id={n}}}" for n in range(34_000))
    ),
}


def took(work: Callable[[], object]) -> float:
    """CPU seconds, as in the app: without what the test run holds."""
    with settled():
        began = time.thread_time()
        work()
        return time.thread_time() - began


@pytest.fixture(scope="module")
def second() -> float:
    return 100 * sorted(took(lambda: sum(range(1_000_000))) for _ in range(5))[2]


@pytest.mark.parametrize("body", HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_body_is_read_or_refused_within_a_second(body: str, second: float) -> None:
    text = file_of(body)[:FIVE_MB]
    assert took(lambda: parse(text)) < second


HOSTILE_FRONT = {
    "aliases that multiply": "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n",
    "lists in lists": "a: " + "[" * 60_000 + "\n",
    "mappings in mappings": "a: " + "{b: " * 15_000 + "\n",
    "dashes": "- " * 30_000 + "\n",
    "questions": "? " * 30_000 + "\n",
    "keys": "".join(f"titl{n}: x\n" for n in range(5_000)),
    "one key": "t" * 60_000 + ": x\n",
    "an open quotation": 'a: "' + "\\x" * 30_000 + "\n",
    "quotations": 'a: "x\n' * 9_000,
    "a comment": "#" * 60_000 + "\n]\n",
    "tags": "a: !!python/object/apply:os.system [echo]\n",
    "a merge": "<<: {id: y}\n",
    "documents": "--- x\n" * 9_000,
    "directives": "%YAML 9.9\n",
    "voices": "teaches: [" + "speec, " * 9_000 + "]\n",
    "speakers": "speakers:\n" + "- {name: a}\n" * 5_000,
    "no text": "a: \x00\n",
    "half a character": "a: \ud800\n",
    "a time": "a: 2026-99-99\nb: 1:99:99\nc: .inf\nd: 0x\ne: =\n",
}


@pytest.mark.parametrize("lines", HOSTILE_FRONT.values(), ids=HOSTILE_FRONT)
def test_hostile_front_matter_is_read_or_refused_within_a_second(lines: str, second: float) -> None:
    text = with_front(lines)
    assert took(lambda: parse(text)) < second
    assert parse(text).problems


PROSE = {
    "brackets": "[" * 20_000,
    "links": "[a](b)" * 3_000,
    "emphasis": "*a" * 10_000,
    "code": "`" * 20_000,
    "quotations": "> " * 10_000,
    "quotations in quotations": "\n".join(">" * depth + " a" for depth in range(300)),
    "lists in lists": "\n".join(" " * depth + "- a" for depth in range(0, 400, 2)),
    "headings": "a\n=\n" * 12_000,
    "many paragraphs": "\n\n".join(["_*" * 240] * 100),
    "the library's own marks": "\x02wzxhzdk:0\x03 \x02amp\x03 *a*",
}


@pytest.mark.parametrize("markdown", PROSE.values(), ids=PROSE)
def test_hostile_prose_is_laid_out_within_a_second(markdown: str, second: float) -> None:
    assert took(lambda: blocks(markdown)) < second


ANCHORS = {
    "the same words": ("a a a a", "a "),
    "the same words with gaps": ("a … a … a … a", "a "),
    "many gaps": ("a … " * 100 + "a", "a "),
    "an end that never comes": ("a … b", "a "),
    "nearly the words": ("a b a b c", "a b "),
}


@pytest.mark.parametrize(("words", "article_words"), ANCHORS.values(), ids=ANCHORS)
def test_a_thousand_anchors_in_a_text_of_one_word_are_set_within_a_second(
    words: str, article_words: str, second: float
) -> None:
    items = "\n".join(f"- [{words}]{{.plain id={n}}}" for n in range(1_000))
    parsed = parse(file_of(key(items)))
    assert took(lambda: bring(parsed, article_words * 20_000)) < second


def test_the_fingerprint_of_a_long_text_is_taken_within_a_second(second: float) -> None:
    assert took(lambda: fingerprint("word after word " * 100_000)) < second
