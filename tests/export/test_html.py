"""The exported page: one sound, self-contained file in which nothing of the article is lost."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from literacy_app.domain.lesson import (
    Article,
    Block,
    BlockKind,
    Emphasis,
    GlossaryEntry,
    Imprint,
    Lesson,
    Origin,
    Passage,
    Reference,
    Span,
    Speaker,
    Voice,
)
from literacy_app.export.html import html_page
from literacy_app.export.html_text import direction_of, prose_html
from literacy_app.export.wording import Wording
from literacy_app.lessonfile.prose import blocks
from tests import builders
from tests.export.strict import Page
from tests.ui.sample import bridge, keyed

GOLDEN = Path(__file__).resolve().parents[1] / "golden" / "bridge.html"
HOSTILE = "</mark><script>alert(1)</script> & \"quoted\" 'too' <img src=x onerror=y> \u202egnp.exe"


def page_of(lesson: Lesson, wording: Wording | None = None) -> Page:
    """The page, in which nothing may be wrong."""
    page = Page(html_page(lesson, blocks, wording))
    assert page.faults == []
    return page


def lesson_of(*articles: Article, language: str = "en") -> Lesson:
    return Lesson("try-out", "A try-out", language, 1, articles=articles)


def article_of(*paragraphs: str, passages: tuple[Passage, ...] = (), name: str = "") -> Article:
    found, at = [], 0
    for number, part in enumerate(paragraphs):
        kind = BlockKind.PARAGRAPH if number else BlockKind.HEADLINE
        found.append(Block(kind, Span(at, at + len(part))))
        at += len(part) + 2
    return Article("\n\n".join(paragraphs), tuple(found), passages, name=name)


def body(page: Page) -> str:
    """The article's words without the badges of its passages."""
    text = page.one("article").text
    return re.sub(r"[RCI]\d+\??", "", text)


# ---------------------------------------------------------------- the whole


def test_the_page_is_as_it_was() -> None:
    """To renew: write `html_page(bridge(), blocks)` to tests/golden/bridge.html, and look at it."""
    assert html_page(bridge(), blocks) == GOLDEN.read_text(encoding="utf-8")


def test_without_its_article_a_lesson_has_no_page() -> None:
    with pytest.raises(ValueError, match="no article's text"):
        html_page(keyed(), blocks)


def test_it_is_sound_and_its_headings_are_in_order() -> None:
    headings = page_of(bridge()).headings
    assert headings.count(1) == 1
    assert headings[0] == 1
    assert all(below - above <= 1 for above, below in pairwise(headings))


def test_it_fetches_and_runs_nothing() -> None:
    lesson = replace(
        bridge(), introduction=HOSTILE + "\n\n![x](http://a.example/x.png) [y](javascript:z)"
    )
    text = html_page(lesson, blocks)
    page = Page(text)
    assert page.faults == []
    assert not {"script", "img", "link", "iframe", "object"} & {e.tag for e in page.elements}
    for each in page.elements:
        assert not {name for name in each.attributes if name.startswith("on") or name == "src"}
        assert each.attributes.get("href", "#").startswith("#")
    assert "default-src 'none'" in text
    style = page.one("style").text
    assert "url(" not in style
    assert "@import" not in style


def test_languages_and_directions_are_told() -> None:
    page = page_of(replace(bridge(), language="ar"))
    assert page.one("html").attributes == {"lang": "en", "dir": "ltr"}
    assert page.one("article").attributes["dir"] == "rtl"
    assert page.one("article").attributes["lang"] == "ar"
    assert page.one("h1").attributes["dir"] == "rtl"
    assert all(each.attributes["dir"] == "rtl" for each in page.all("blockquote"))


@pytest.mark.parametrize(
    ("language", "direction"),
    [
        ("en", "ltr"), ("ar", "rtl"), ("he-IL", "rtl"), ("fa_IR", "rtl"), ("az-Arab", "rtl"),
        ("az", "ltr"), ("ur-Latn", "ltr"), ("x-rtl", "rtl"), ("x-long", "ltr"), ("yi", "rtl"),
    ],
)  # fmt: skip
def test_the_direction_of_a_language(language: str, direction: str) -> None:
    assert direction_of(language) == direction


def test_its_own_words_are_translated() -> None:
    wording = Wording(lambda text: f"«{text}»", "de", lambda date: f"am {date}")
    page = page_of(bridge(), wording)
    assert page.one("html").attributes["lang"] == "de"
    assert page.one("time").text == "am 2026-03-14"
    assert page.one("h2", id="notes-1").text == "«Passage by passage»"
    assert "«Reported speech»" in page.one("mark", id="p1-1").attributes["data-voice"]


# ---------------------------------------------------------------- the article


def test_no_word_of_the_article_is_lost() -> None:
    article = bridge().articles[0]
    words = re.sub(r"\s+", " ", body(page_of(bridge())))
    for block in article.blocks:
        assert article.text[block.span.start : block.span.end] in words


def test_the_head_says_where_it_comes_from() -> None:
    text = page_of(bridge()).one("article").text
    assert "Tolle Courier" in text
    assert "Ines Calder · 14 March 2026" in text
    assert "Fictional: written for this lesson" in text


def test_a_retelling_names_what_it_was_written_from() -> None:
    imprint = Imprint(origin=Origin.RETOLD, references=(Reference("A long title", "The Gazette"),))
    page = page_of(lesson_of(replace(article_of("Tolle", "Rain."), imprint=imprint)))
    assert page.one("p", class_="origin").text == "Retold from: The Gazette"


def test_nested_passages_are_nested_marks() -> None:
    page = page_of(bridge())
    outer = page.one("mark", id="p1-8")
    inner = page.one("mark", id="p1-9")
    assert inner.text in outer.text
    assert outer.text.endswith("that they had doubledR10”")


def test_a_passage_in_pieces_has_one_anchor_and_one_link() -> None:
    page = page_of(bridge())
    assert len(page.all("mark", id="p1-11")) == 1
    assert len(page.all("a", href="#n1-11", role="doc-noteref")) == 1
    marks = [each.text for each in page.all("mark", class_="speech")]
    assert "“We were told,”" in marks
    assert "“to wait for a report that does not exist.”" in marks


def test_a_piece_that_runs_over_paragraphs_is_marked_in_each() -> None:
    article = article_of("Tolle", "“It rains.", "“It pours,” he said.")
    start, end = article.text.index("“It rains"), article.text.index(" he said")
    passage = Passage("1", Voice.SPEECH, (Span(start, end),), source="unnamed", cue="said")
    page = page_of(lesson_of(replace(article, passages=(passage,))))
    marks = [each.text for each in page.all("mark", class_="speech")][1:]
    assert marks == ["“It rains.", "“It pours,”"]


def test_emphasis_and_passages_may_cross() -> None:
    article = article_of("Tolle", "It was a very grim spring there.")
    at = article.text.index
    passage = Passage("1", Voice.COMMENTARY, (Span(at("grim"), at(" there")),))
    emphasis = (
        Emphasis(Span(at("very"), at(" spring"))),
        Emphasis(Span(at("a very"), at("grim")), True),
    )
    page = page_of(lesson_of(replace(article, passages=(passage,), emphasis=emphasis)))
    assert [each.text for each in page.all("em")] == ["very ", "grim"]
    assert page.one("mark", id="p1-1").text == "grim spring"


def test_contested_passages_show_both_readings() -> None:
    page = page_of(bridge())
    mark = page.one("mark", id="p1-2")
    assert mark.attributes["class"] == "inference"
    assert mark.attributes["data-second"] == "commentary"
    assert "Contested: a second reading: Commentary" in page.one("li", id="n1-2").text


def test_a_lesson_without_passages_has_no_explanations() -> None:
    page = page_of(lesson_of(article_of("Tolle", "It rains.")))
    assert page.all("section", class_="notes") == []


def test_an_article_without_a_headline_gets_a_heading() -> None:
    bare = Article("It rains.", (Block(BlockKind.PARAGRAPH, Span(0, 9)),))
    page = page_of(lesson_of(bare, replace(bare, name="The Gazette")))
    assert page.one("h2", id="article-1").text == "A try-out"
    assert page.one("h2", id="article-2").text == "The Gazette"


def test_several_articles_keep_their_anchors_apart() -> None:
    first = bridge().articles[0]
    lesson = replace(bridge(), articles=(first, replace(first, name="The Gazette")))
    page = page_of(lesson)
    assert len(page.all("article")) == 2
    assert page.one("mark", id="p2-1").text == page.one("mark", id="p1-1").text
    assert page.one("h2", id="notes-2").text == "Passage by passage: The Gazette"


# ---------------------------------------------------------------- the explanations


def test_every_passage_links_to_its_explanation_and_back() -> None:
    page = page_of(bridge())
    total = len(bridge().articles[0].marked())
    assert len(page.all("a", role="doc-noteref")) == total
    assert len(page.all("a", role="doc-backlink")) == total
    link = page.one("a", href="#n1-9", role="doc-noteref")
    assert link.attributes["aria-label"] == "Reported speech, explanation 9"


def test_an_explanation_says_everything() -> None:
    text = page_of(bridge()).one("li", id="n1-7").text
    assert "Norrland Vell Builder of the bridge" in text
    assert "Reported speech, in the writer’s words · Cue word: told" in text
    assert "How it reached you: Norrland Vell → council minutes → Tolle Courier" in text
    assert "the paper read it in the minutes" in text


def test_an_explanation_is_prose_not_source() -> None:
    note = page_of(bridge()).one("li", id="n1-9")
    assert "Only his word stands" in note.text
    assert "Inside: R8" in note.text


def test_the_writer_and_the_unnamed_are_called_so() -> None:
    page = page_of(bridge())
    assert "someone unnamed" in page.one("li", id="n1-15").text
    assert "Ines Calder" in page.one("li", id="n1-16").text


def test_hostile_words_are_words() -> None:
    article = article_of(HOSTILE, "It was " + HOSTILE)
    span = Span(len(HOSTILE) + 2, len(article.text))
    passage = Passage("1", Voice.SPEECH, (span,), None, HOSTILE, (HOSTILE,), None, None, HOSTILE)
    lesson = replace(
        lesson_of(
            replace(article, passages=(passage,), imprint=Imprint(HOSTILE, HOSTILE, HOSTILE))
        ),
        title=HOSTILE,
        speakers=(Speaker(HOSTILE, HOSTILE),),
        glossary=(GlossaryEntry(HOSTILE, HOSTILE),),
        language='en" onload="x',
    )
    page = page_of(lesson)
    assert "\u202e" not in page.one("article").text
    assert "\ufffdgnp.exe" in page.one("article").text
    assert page.one("h1").text.startswith("</mark><script>")
    assert not any(each.attributes.get("onload") for each in page.elements)


def test_the_glossary_is_explained() -> None:
    page = page_of(replace(bridge(), glossary=(GlossaryEntry("ferry", "A *boat*."),)))
    assert page.one("dl", lang="en").text.split() == ["ferry", "A", "boat."]


# ---------------------------------------------------------------- prose


def test_prose_keeps_lists_and_never_markup() -> None:
    text = "Look:\n\n- one\n    1. in *it*\n    2. <b>two</b>\n- three\n\n> quoted\n\n## Head"
    html = prose_html(blocks(text))
    page = Page(html)
    assert page.faults == []
    assert page.headings == []
    assert page.one("em").text == "it"
    assert [each.text.strip() for each in page.all("li")][-1] == "three"
    assert page.all("b") == []


WORDS = st.text(max_size=30)


@given(st.lists(WORDS.filter(str.strip), min_size=1, max_size=4), st.data())
def test_whatever_the_words_the_page_is_sound(paragraphs: list[str], data: st.DataObject) -> None:
    article = article_of(*paragraphs)
    within = [at for each in article.blocks for at in range(each.span.start, each.span.end)]
    cut, inner, end = sorted(data.draw(st.lists(st.sampled_from(within), min_size=3, max_size=3)))
    passages = (
        Passage("a", Voice.SPEECH, (Span(cut, end + 1),), note="\n".join(paragraphs)),
        Passage("b", Voice.INFERENCE, (Span(cut, inner + 1),), within="a"),
    )
    text = html_page(lesson_of(replace(article, passages=passages)), blocks)
    text.encode("utf-8")
    assert Page(text).faults == []


def test_a_lesson_file_goes_all_the_way() -> None:
    lesson = builders.sound(
        builders.file_of(
            builders.article(
                "Mayor Ada Quist [snorted]{.commentary kind=loaded-verb}[^1] [that all was "
                'well]{.speech kind=indirect source="Ada Quist" cue="snorted"}[^2].\n\n'
                "[^1]: A noise.\n[^2]: Her claim."
            )
        )
    )
    page = page_of(lesson)
    assert page.one("mark", id="p1-1").text == "snorted"
    assert "Mayor of Tolle" in page.one("li", id="n1-2").text
