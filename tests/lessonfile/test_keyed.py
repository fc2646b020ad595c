"""Keyed lessons: anchors find an article's passages, however the article is typeset."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from literacy_app.domain.lesson import Article, BlockKind, Span
from literacy_app.domain.problems import Problem
from literacy_app.lessonfile.fingerprint import fingerprint
from literacy_app.lessonfile.keyed import blocks_of, bring, refusal
from literacy_app.lessonfile.parse import Parsed, parse
from tests.builders import FRONT, SPEAKERS, file_of, key, lesson_of, said
from tests.lessonfile.variants import VARIANTS, places_by_letter

HERE = Path(__file__).parent
FENCE = (HERE / "fence.txt").read_text(encoding="utf-8")
BRINGING_CODES = {"anchor-missing", "anchor-partly", "anchor-ambiguous", "article-not-this"}


@pytest.fixture(scope="module")
def keyed() -> Parsed:
    text = (HERE / "fence.md").read_text(encoding="utf-8")
    return parse(text.replace("FINGERPRINT", fingerprint(FENCE)), "fence.md")


def brought(items: str, text: str) -> tuple[Article, list[Problem]]:
    """The article of a key with these items, set onto a text, and what is wrong with it."""
    parsed = parse(file_of(key(items), front=FRONT + SPEAKERS))
    lesson_of(parsed)
    found = bring(parsed, text)
    return found.lesson.articles[0], list(found.problems)


def pieces(items: str, text: str) -> list[list[str]]:
    """The words of the pieces of each passage found, where nothing is wrong."""
    article, problems = brought(items, text)
    assert not problems, "\n".join(map(str, problems))
    return [said(each, article) for each in article.passages]


# ---------------------------------------------------------------- a whole lesson


def test_the_lesson_of_the_fence_is_sound(keyed: Parsed) -> None:
    assert not keyed.problems
    assert [each.pieces for each in lesson_of(keyed).passages()] == [()] * 11


def test_every_passage_is_found_in_its_article(keyed: Parsed) -> None:
    found = bring(keyed, FENCE)
    assert not found.problems, "\n".join(map(str, found.problems))
    article = found.lesson.articles[0]
    assert [(each.id, *said(each, article)) for each in article.passages] == [
        ("1", "that the old fence around the old harbour would be painted\nagain"),
        ("2", "“We have painted it before, and we will paint it again,”"),
        ("3", "The\nfence", "is “a state-of-the-art fence”"),
        (
            "4",
            "“Nobody has ever counted the planks,”",
            "“nobody at all. The\nplanks are what they are.”",
        ),
        ("5", "claimed"),
        ("6", "the harbour master’s remark “unhelpful”"),
        ("7", "that a visitor told\nher the fence ‘smelt of\u202ffish’"),
        ("8", "the fence ‘smelt of\u202ffish’"),
        ("p1", "mayor said"),
        ("9", "always"),
        ("10", "It will surely outlive\nthe council"),
    ]


def test_cues_and_nesting_are_found_once_the_text_is_there(keyed: Parsed) -> None:
    article = bring(keyed, FENCE).lesson.articles[0]
    cues = {each.id: each.cue_span for each in article.passages if each.cue_span}
    assert {each: FENCE[span.start : span.end] for each, span in cues.items()} == {
        "1": "said",
        "2": "said",
        "3": "added",
        "4": "claimed",
        "6": "called",
        "7": "recalled",
        "8": "told",
        "9": "always",
        "10": "will surely",
    }
    assert FENCE[cues["2"].start - 2 : cues["2"].end] == "” said"
    assert [each.id for each in article.passages if each.within] == ["8"]


@pytest.mark.parametrize("variant", VARIANTS)
def test_typesetting_makes_no_difference(keyed: Parsed, variant: Callable[[str], str]) -> None:
    text = variant(FENCE)
    assert text != FENCE
    found = bring(keyed, text)
    assert not found.problems, "\n".join(map(str, found.problems))
    assert letters_of(found.lesson.articles[0]) == letters_of(
        bring(keyed, FENCE).lesson.articles[0]
    )
    assert refusal(keyed, text) is None


def letters_of(article: Article) -> list[tuple[str, list[str], str, str | None]]:
    """Each passage with the letters of its pieces and of its cue, and what it is nested in."""

    def letters(span: Span | None) -> str:
        words = article.text[span.start : span.end] if span else ""
        return "".join(filter(str.isalnum, words))

    return [
        (each.id, [letters(piece) for piece in each.pieces], letters(each.cue_span), each.within)
        for each in article.passages
    ]


# ---------------------------------------------------------------- anchors


def test_an_anchor_is_searched_from_where_the_one_before_began() -> None:
    text = "One said it. Two said it. Three said it."
    items = "- Two [said]{.plain id=1}\n- [it]{.plain id=2}. Three\n- [said it]{.plain id=3}"
    article, problems = brought(items, text)
    assert not problems
    assert [each.pieces for each in article.passages] == [
        (Span(17, 21),),
        (Span(22, 24),),
        (Span(32, 39),),
    ]


def test_gaps_stand_for_words_left_out() -> None:
    text = "It was a very, very long day in Tolle."
    assert pieces("- [It was … very … in Tolle]{.plain id=1}", text) == [[text[:-1]]]
    assert pieces("- [It was ... in Tolle]{.plain id=1}", text) == [[text[:-1]]]


def test_a_gap_may_stand_for_nothing() -> None:
    assert pieces("- [It … was]{.plain id=1}", "It was.") == [["It was"]]


def test_dots_that_touch_a_word_are_the_article_s_own() -> None:
    assert pieces("- [Well… we shall see]{.plain id=1}", "Well... we shall see.") == [
        ["Well... we shall see"]
    ]


def test_context_is_matched_but_not_marked() -> None:
    text = "A roof is up. The roof is red."
    assert pieces("- The [roof]{.plain id=1} is red", text) == [["roof"]]


def test_nested_passages_are_found_in_one_another() -> None:
    text = "He said: “We need it. They wrote: ‘no’,” and left."
    items = "- [“We need … [‘no’]{.plain id=2},”]{.plain id=1}"
    assert pieces(items, text) == [["“We need it. They wrote: ‘no’,”"], ["‘no’"]]


def test_context_may_reach_back_before_the_anchor_before() -> None:
    items = "- Ada [said]{.plain id=1}\n- Ada said [it]{.plain id=2}"
    assert pieces(items, "So Ada said it. It was so.") == [["said"], ["it"]]


def test_the_search_goes_on_from_the_passage_not_from_its_context() -> None:
    items = "- on the [roof]{.plain id=1}\n- [the]{.plain id=2}"
    article, problems = brought(items, "Up on the roof by the sea.")
    assert not problems
    assert article.passages[1].pieces == (Span(18, 21),)


def test_an_outer_anchor_may_end_in_the_words_of_an_inner_one() -> None:
    text = "He said: “We need it. They wrote: ‘we reject your offer’,” and left."
    items = (
        "- [“We need … [‘we reject your offer’]{.plain id=2} … reject your offer’,”]{.plain id=1}"
    )
    assert pieces(items, text) == [
        ["“We need it. They wrote: ‘we reject your offer’,”"],
        ["‘we reject your offer’"],
    ]


def test_a_further_piece_is_an_item_of_its_own() -> None:
    text = "“So,” she said, “it is.”"
    assert pieces("- [“So,”]{.plain id=1}\n- [“it is.”]{of=1}", text) == [["“So,”", "“it is.”"]]


def test_soft_hyphens_and_composed_letters_make_no_difference() -> None:
    assert pieces("- [Café owner]{.plain id=1}", "The Cafe\u0301 ow\u00adner.") == [
        ["Cafe\u0301 ow\u00adner"]
    ]


def test_words_are_not_forgiven() -> None:
    _, problems = brought("- [the red roof]{.plain id=1}", "The red roof.")
    assert [each.code for each in problems] == ["anchor-missing"]


# ---------------------------------------------------------------- what doesn't fit


def test_a_missing_anchor_is_named_and_the_others_are_found() -> None:
    items = "- [the roof]{.plain id=1}\n- [the rooof]{.plain id=2}\n- [the sea]{.plain id=3}"
    article, [problem] = brought(items, "Behind the roof lies the sea.")
    assert (problem.code, problem.line, problem.column) == ("anchor-missing", 13, 3)
    assert "passage 2: “the rooof” is not in the article" in str(problem)
    assert [each.id for each in article.passages] == ["1", "3"]


def test_an_anchor_whose_end_doesn_t_follow_says_what_was_found() -> None:
    _, [problem] = brought("- [Behind the … the see]{.plain id=1}", "Behind the roof lies the sea.")
    assert problem.code == "anchor-partly"
    assert "the article has “Behind the”, but “the see” doesn't follow" in str(problem)


def test_an_ambiguous_anchor_shows_where_it_fits_and_takes_the_first() -> None:
    article, [problem] = brought("- [the roof]{.plain id=1}", "Under the roof and on the roof.")
    assert problem.code == "anchor-ambiguous"
    assert not problem.is_error
    assert "“Under the roof and on”; “and on the roof.”" in str(problem)
    assert article.passages[0].pieces == (Span(6, 14),)


def test_anchors_out_of_order_are_missed() -> None:
    _, problems = brought("- [sea]{.plain id=1}\n- [roof]{.plain id=2}", "The roof, the sea.")
    assert [each.code for each in problems] == ["anchor-missing"]


def test_a_cue_that_the_text_lacks_is_told_at_its_passage() -> None:
    items = "- [the roof]{.speech kind=indirect source=unnamed cue=snorts id=1}"
    _, [problem] = brought(items, "He snorted at the roof.")
    assert (problem.code, problem.line, problem.column) == ("cue-not-found", 12, 12)
    assert str(problem.hint) == "Did you mean “snorted”?"


def test_pieces_that_overlap_in_the_text_are_told() -> None:
    items = "- [the roof is]{.plain id=1}\n- [roof is red]{of=1}"
    _, [problem] = brought(items, "On the roof is red paint.")
    assert (problem.code, problem.line) == ("piece-overlaps", 13)


def test_only_a_keyed_lesson_takes_an_article() -> None:
    with pytest.raises(ValueError, match="no key"):
        bring(parse(""), "Words.")


# ---------------------------------------------------------------- which article it is


def test_another_text_is_refused_with_the_share_it_has(keyed: Parsed) -> None:
    problem = refusal(keyed, "Quite another text about quite another thing in quite another town.")
    assert problem is not None
    assert problem.code == "article-not-this"
    assert "shares 0 %" in str(problem)


def test_a_lesson_without_a_fingerprint_takes_any_text() -> None:
    assert refusal(parse(file_of(key("- [x]{.plain id=1}"))), "Words.") is None


@pytest.mark.parametrize(
    ("text", "blocks"),
    [
        ("", []),
        (" \n ", []),
        ("Words.", ["Words."]),
        ("Head\n\nOne.\nGoes on.\n\nTwo.\n", ["Head", "One.\nGoes on.", "Two."]),
        ("Head\r\n\r\nOne.\r\nGoes on.", ["Head", "One.\r\nGoes on."]),
        ("Head\nOne.\nTwo.", ["Head", "One.", "Two."]),
        ("Head\r\nOne.\r\nTwo.", ["Head", "One.", "Two."]),
        ("  Head  \n \n\n  One. ", ["Head", "One."]),
    ],
)
def test_a_bare_article_is_parted_into_paragraphs(text: str, blocks: list[str]) -> None:
    assert [text[each.span.start : each.span.end] for each in blocks_of(text)] == blocks


def test_a_short_first_paragraph_is_the_headline() -> None:
    assert [each.kind for each in blocks_of("Head\n\nOne.")] == [
        BlockKind.HEADLINE,
        BlockKind.PARAGRAPH,
    ]
    assert blocks_of("word " * 60 + "\n\nOne.")[0].kind is BlockKind.PARAGRAPH


def test_the_letters_of_a_text_are_what_no_variant_changes() -> None:
    """The mapping that the tests of the flagship compare offsets by."""
    assert places_by_letter("“A b’\n1") == [1, 3, 6]
