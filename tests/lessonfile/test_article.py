"""The article section: blocks, passages in their pieces, footnotes, cues."""

from __future__ import annotations

import pytest

from literacy_app.domain.lesson import Article, BlockKind, Emphasis, Span, Voice
from literacy_app.domain.roles import source_span
from literacy_app.lessonfile.parse import parse
from tests.builders import article, article_of, file_of, passage_of, said, sound


def cue_in(body: str, passage_id: str = "1") -> str:
    """The article's text with the passage's cue in angles."""
    read = article_of(body)
    passage = read.passage(passage_id)
    assert passage is not None
    assert passage.cue_span is not None
    start, end = passage.cue_span.start, passage.cue_span.end
    text = f"{read.text[:start]}<{read.text[start:end]}>{read.text[end:]}"
    return text.partition("\n\n")[2]


def kinds(read: Article) -> list[tuple[BlockKind, str]]:
    return [(each.kind, read.text[each.span.start : each.span.end]) for each in read.blocks]


# ---------------------------------------------------------------- blocks


def test_blocks_are_headline_crossheads_and_paragraphs() -> None:
    read = article_of("One\ntwo.\n\n### Three\nFour.\n\n\nFive.", "The *head*")
    assert kinds(read) == [
        (BlockKind.HEADLINE, "The head"),
        (BlockKind.PARAGRAPH, "One two."),
        (BlockKind.CROSSHEAD, "Three"),
        (BlockKind.PARAGRAPH, "Four."),
        (BlockKind.PARAGRAPH, "Five."),
    ]
    assert read.text == "The head\n\nOne two.\n\nThree\n\nFour.\n\nFive."
    assert read.emphasis == (Emphasis(Span(4, 8)),)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends_make_no_difference(end: str) -> None:
    text = file_of(article("One\ntwo [three]{.plain}[^1].\n\n[^1]: A\n    note."))
    assert sound(text.replace("\n", end)) == sound(text)


@pytest.mark.parametrize(
    "start", ["\\- ", "\\> ", "1\\. ", "\\# ", "\\| ", "2026 was ", "-5 degrees"]
)
def test_a_paragraph_may_begin_with_a_sign(start: str) -> None:
    assert article_of(start + "words").text.endswith(start.replace("\\", "") + "words")


# ---------------------------------------------------------------- passages


def test_a_passage_has_what_its_attributes_and_its_footnote_say() -> None:
    passage = passage_of(
        "Ada said, the Mercury reports, [it “opens”]{.speech kind=mixed source='Ada Quist'"
        ' via="unnamed; the Mercury" cue=said alt=plain}[^1].\n\n[^1]: A note.'
    )
    assert (passage.source, passage.via) == ("Ada Quist", ("unnamed", "the Mercury"))
    assert (passage.alternative, passage.note) == (Voice.PLAIN, "A note.")
    assert passage.is_contested


def test_passages_stand_in_text_order_an_outer_one_first() -> None:
    read = article_of("[[a]{.plain id=2} [b]{.plain id=3}]{.plain id=1} [c]{.plain id=0}")
    assert [(each.id, each.within) for each in read.passages] == [
        ("1", None),
        ("2", "1"),
        ("3", "1"),
        ("0", None),
    ]


def test_of_two_passages_on_the_same_words_the_outer_bracket_is_the_outer_passage() -> None:
    read = article_of("[[a]{.plain id=2}]{.plain id=1}")
    assert [(each.id, each.within) for each in read.passages] == [("1", None), ("2", "1")]


def test_pieces_are_put_together_in_text_order() -> None:
    read = article_of(
        "[“No,”]{of=1} she said. [“It is [old]{.plain id=2}.”]{.speech kind=direct cue=said id=1}"
        " [“It is.”]{of=1}"
    )
    assert [said(each, read) for each in read.passages] == [
        ["“No,”", "“It is old.”", "“It is.”"],
        ["old"],
    ]
    assert read.passages[1].within == "1"


def test_a_quotation_over_paragraphs_closes_only_its_last_piece() -> None:
    body = (
        "Ada said: [“One.]{.speech kind=direct cue=said id=1}\n\n[“Two.]{of=1}\n\n[“Three.”]{of=1}"
    )
    assert len(passage_of(body).pieces) == 3


def test_within_one_paragraph_every_piece_is_closed() -> None:
    body = "[“One.]{.speech kind=direct cue=said id=1} she said [“Two.”]{of=1}"
    assert [each.code for each in parse(file_of(article(body))).problems] == ["quotation-marks"]


def test_footnotes_may_stand_anywhere_in_any_order() -> None:
    read = article_of(
        "[^b]: Second,\n  wrapped.\n\n[One]{.plain}[^a] and\n[two]{.plain}[^b].\n[^a]: First.\n\n"
        "    Its second paragraph.\n\nMore words."
    )
    assert [each.note for each in read.passages] == [
        "First.\n\nIts second paragraph.",
        "Second, wrapped.",
    ]
    assert read.text == "A headline\n\nOne and two.\n\nMore words."


def test_a_nameless_passage_gets_the_first_free_number() -> None:
    read = article_of("[One]{.plain} [two]{.plain id=1} [three]{.plain}[^2].\n\n[^2]: Note.")
    assert [each.id for each in read.passages] == ["3", "1", "2"]


def test_ids_are_unique_in_the_lesson_not_in_the_article() -> None:
    one, two = (
        "# Article: A\n\n## A\n\n[x]{.plain id=1}",
        "# Article: B\n\n## B\n\n[y]{.plain id=1}",
    )
    assert [each.code for each in parse(file_of(one, two)).problems] == ["passage-twice"]


# ---------------------------------------------------------------- cues


@pytest.mark.parametrize(
    "body",
    [
        "Ada <said> that [it opens]{SPEECH}.",
        "[It opens]{SPEECH}, she <said>.",
        "She said no. Ada <said> [it opens]{SPEECH}. He said so.",
        "She said and <said> [it opens]{SPEECH}.",
        "She said [it]{SPEECH} <said> he.",  # as near: the later
        "[“So I said,”]{SPEECH} she <said>, “it said.”",
        "<SAID> she: [it opens]{SPEECH}.",
        "[“So.”]{SPEECH} It is old. He left. [“It is,”]{of=1} she <said>. They said no.",
        "[“Does it open?”]{SPEECH} she <said>. He said no.",
        "She <said> [it opens. It closes]{SPEECH}.",
    ],
)
def test_the_cue_of_speech_is_the_nearest_outside_its_pieces(body: str) -> None:
    speech = "{.speech kind=indirect cue=said id=1}"
    found = cue_in(body.replace("<", "").replace(">", "").replace("{SPEECH}", speech))
    plain = body.replace("{SPEECH}", "").replace("{of=1}", "").replace("[", "").replace("]", "")
    assert found == plain


def test_the_cue_of_an_inference_stands_inside_it() -> None:
    body = (
        "It will come. [It will surely, surely last]{.inference kind=prediction cue=surely id=1}."
    )
    assert cue_in(body) == "It will come. It will <surely>, surely last."


def test_a_cue_over_a_line_break() -> None:
    body = 'According\nto Ada, [it opens]{.speech kind=indirect cue="according to" id=1}.'
    assert cue_in(body) == "<According to> Ada, it opens."


@pytest.mark.parametrize(
    ("body", "words"),
    [
        (
            '[Ada knows]{.speech kind=indirect source="Ada Quist" cue=said id=1}, Ada Quist said.',
            "Ada Quist",
        ),
        ('Ms Quist said [so]{.speech kind=indirect source="Ada Quist" cue=said id=1}.', "Quist"),
        ('She said [so]{.speech kind=indirect source="Ada Quist" cue=said id=1}.', None),
        ("One said [so]{.speech kind=indirect source=unnamed cue=said id=1}; unnamed.", None),
        (
            'The council said [so]{.speech kind=indirect source="the council" cue=said id=1}.',
            "The council",
        ),
    ],
)
def test_a_source_is_found_in_full_or_by_its_last_name(body: str, words: str | None) -> None:
    read = article_of(body)
    span = source_span(read.text, "en", read.passages[0])
    assert (read.text[span.start : span.end] if span else None) == words
