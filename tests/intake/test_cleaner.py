from __future__ import annotations

import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from literacy_app.intake.blocks import Cut
from literacy_app.intake.cleaner import cleaned_html, cleaned_text, is_byline
from literacy_app.intake.cleaning import HYPHENS, Cleaned
from literacy_app.intake.facts import Facts

PAGES = sorted(Path(__file__).with_name("pages").glob("*.html"))
FERRY = Facts(
    "The ferry stays, for now",
    "Rosa Lindqvist",
    "Harbour Post",
    "2026-02-11",
    "https://harbourpost.example/news/ferry-stays",
    "en-GB",
)


def page(name: str) -> Cleaned:
    return cleaned_html(Path(__file__).with_name("pages").joinpath(name).read_text("utf-8"))


def article(cleaned: Cleaned) -> str:
    parts = (cleaned.facts.headline, *(each.text for each in cleaned.paragraphs))
    return "\n\n".join(parts)


def cuts(cleaned: Cleaned) -> dict[str, Cut]:
    return {each.text: each.cut for each in cleaned.removed}


class TestPages:
    @pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
    def test_the_article_alone_is_left_in_its_paragraphs(self, path: Path) -> None:
        expected = path.with_suffix(".txt").read_text("utf-8").strip()

        assert article(cleaned_html(path.read_text("utf-8"))) == expected

    @pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
    def test_no_word_is_lost(self, path: Path) -> None:
        cleaned = cleaned_html(path.read_text("utf-8"))
        kept, removed = len(cleaned.paragraphs), len(cleaned.removed)
        hyphens = any(each.block == HYPHENS for each in cleaned.removed)

        assert kept + removed - hyphens + 1 == len(cleaned.blocks)  # and the headline

    def test_what_was_removed_has_its_kind(self) -> None:
        found = cuts(page("semantic.html"))

        assert found["The ferry at its pier on Tuesday morning. Photo: Jonas Weir"] is Cut.CAPTION
        assert found["Share on Chirper"] is Cut.SHARE
        assert found["The bridge that nobody ordered"] is Cut.RELATED
        assert found["Accept all"] is Cut.COOKIES
        assert found["By Rosa Lindqvist"] is Cut.BYLINE
        assert found["The Morning Tide"] is Cut.NEWSLETTER
        assert found["Comments (2)"] is Cut.COMMENT
        assert found["Topics: ferry, council, Sund"] is Cut.TOPICS
        assert found["Advertisement"] is Cut.ADVERT
        assert found["Weather"] is Cut.NAVIGATION

    def test_credits_and_notes_of_the_newsroom(self) -> None:
        found = cuts(page("divs.html"))

        assert found["Image: Tom Breck / Inland Times"] is Cut.CREDIT
        assert [each for each in found.values() if each is Cut.NOTE] == [Cut.NOTE]

    @pytest.mark.parametrize(
        ("name", "facts"),
        [
            ("semantic.html", FERRY),
            ("divs.html", Facts("School gardens to be dug up", "Ines Calder, Tom Breck",
                                "The Inland Times", "2025-10-03",
                                "https://inland.example/schools/gardens", "en")),
            ("tables.html", Facts("Mill to close after 140 years", "Hugh Penrose", "",
                                  "2004-09-17")),
            ("short.html", Facts("Swan delays the 7.40", "W. Finch", "", "2024-03-04", "", "en")),
        ],
    )  # fmt: skip
    def test_what_is_known_besides_the_text(self, name: str, facts: Facts) -> None:
        assert page(name).facts == facts


class TestPuttingBack:
    def test_it_stands_in_its_place_again(self) -> None:
        cleaned = page("semantic.html")
        caption = next(each for each in cleaned.removed if each.cut is Cut.CAPTION)
        after = cleaned.put_back(caption.block)
        texts = [each.text for each in after.paragraphs]

        assert texts.index(caption.text) == 1
        assert caption not in after.removed
        assert cleaned.paragraphs == page("semantic.html").paragraphs

    def test_a_paragraph_taken_out_can_be_put_back(self) -> None:
        cleaned = page("semantic.html")
        block = cleaned.paragraphs[2].block
        out = cleaned.take_out(block)

        assert (block, Cut.BY_HAND) in [(each.block, each.cut) for each in out.removed]
        assert out.put_back(block).paragraphs == cleaned.paragraphs

    def test_soft_hyphens_are_one_thing(self) -> None:
        cleaned = page("german.html")
        (hyphens,) = [each for each in cleaned.removed if each.cut is Cut.SOFT_HYPHEN]
        after = cleaned.put_back(hyphens.block)

        assert hyphens.text == "Wasserturm, Bahnhof, Stadtrat, Bürgermeister"
        assert "Wasser\u00adturm" in after.paragraphs[0].text
        assert all(each.cut is not Cut.SOFT_HYPHEN for each in after.removed)

    def test_a_headline_is_a_crosshead_only_after_the_first(self) -> None:
        cleaned = cleaned_html("<h1>One</h1><p>Words of it go on here, and on.</p><h2>Two</h2>")

        assert cleaned.facts.headline == "One"
        assert [(each.text, each.is_crosshead) for each in cleaned.paragraphs][1:] == [
            ("Two", True)
        ]

    @pytest.mark.parametrize(
        ("line", "is_crosshead"),
        [
            ("Two bearings", True),
            ("What happens next?", True),
            ("Nobody danced.", False),
            ("“You can dance on it”", False),
            ("on the other side", False),
            ("Ada Quist, the mayor of the town of Tolle on the river", False),
        ],
    )
    def test_a_short_line_within_running_text_is_a_crosshead(
        self, line: str, is_crosshead: bool
    ) -> None:
        running = "The mayor said that the crossing was the most tested one in the whole country."
        cleaned = cleaned_text(f"The bridge opens\n\n{running}\n\n{line}\n\n{running}")

        assert [each.is_crosshead for each in cleaned.paragraphs] == [False, is_crosshead, False]

    def test_short_lines_among_short_lines_are_none(self) -> None:
        cleaned = cleaned_text("The river\n\nIt runs and runs\n\nWhere nobody knows\n\nOr sees")

        assert not any(each.is_crosshead for each in cleaned.paragraphs)


class TestLinks:
    def test_lost_links_are_told(self) -> None:
        (warning,) = page("semantic.html").warnings

        assert "told this paper in January" in str(warning)

    def test_links_that_were_left_out_are_no_loss(self) -> None:
        assert page("german.html").warnings == ()

    def test_no_running_text_is_told(self) -> None:
        assert "No running text" in str(cleaned_html("<nav><a href=x>Home</a></nav>").warnings[-1])


class TestRichText:
    def test_a_fragment_has_no_surroundings(self) -> None:
        html = "<h1>Head</h1><p>One went to the harbour, and said so.</p><p>Two.</p>"

        assert (
            article(cleaned_html(html)) == "Head\n\nOne went to the harbour, and said so.\n\nTwo."
        )

    def test_an_unclosed_frame_does_not_take_the_article_along(self) -> None:
        html = "<nav>Home<p>The mayor said on Monday that the bridge would open in April."

        assert [each.text for each in cleaned_html(html).paragraphs][-1].startswith("The mayor")

    def test_names_that_mislead_are_not_trusted(self) -> None:
        words = "<p>The mayor said on Monday that the bridge would open in April.</p>"
        cleaned = cleaned_html(f"<div class='social modal'>{words * 3}</div>")

        assert len(cleaned.paragraphs) == 3


class TestPlainText:
    def test_headline_byline_and_date_are_found(self) -> None:
        cleaned = cleaned_text(
            "The ferry stays\n\nBy Rosa Lindqvist\n\n11 February 2026\n\nThe ferry will run until "
            "August, the council said.\n\nPhoto: Jonas Weir\n\nShe won."
        )

        assert cleaned.facts[:4] == ("The ferry stays", "Rosa Lindqvist", "", "2026-02-11")
        assert [each.text for each in cleaned.paragraphs][1:] == ["She won."]
        assert cuts(cleaned)["Photo: Jonas Weir"] is Cut.CREDIT

    def test_a_text_that_begins_with_a_sentence_has_no_headline(self) -> None:
        cleaned = cleaned_text("It rained.\n\nIt rained again.")

        assert cleaned.facts.headline == ""
        assert len(cleaned.paragraphs) == 2

    def test_marks_of_markdown_are_read(self) -> None:
        cleaned = cleaned_text(
            "# Head\n\nShe *told* [the paper](https://a.example/x) so, and it was printed.\n\n"
            "### Cross\n\n![A bridge](https://a.example/b.png)",
            "a.md",
        )

        assert cleaned.facts.headline == "Head"
        assert [each.text for each in cleaned.paragraphs] == [
            "She told the paper so, and it was printed.",
            "Cross",
        ]
        assert [each.address for each in cleaned.lost_links] == ["https://a.example/x"]
        assert cuts(cleaned) == {"A bridge": Cut.CAPTION}

    @pytest.mark.parametrize(
        "text",
        [
            "“Share it,” she said.",
            "Read it again: nobody had signed the letter.",
            "Copyright law is to change, the minister said on Tuesday.",
            "Photographers were asked to leave, and left.",
            "By then it was dark.",
            "Cookies were served, and tea.",
            "Printing costs have doubled.",
            "Topics were not agreed on beforehand, both sides said.",
            "He said so on 11 February 2026.",
            "Comments like these cost him his office.",
            "Updates are promised for May.",
            "Advertisements for the bridge hang everywhere in town.",
        ],
    )
    def test_sentences_that_begin_like_furniture_stay(self, text: str) -> None:
        assert [each.text for each in cleaned_text(f"It rained.\n\n{text}").paragraphs][1:] == [
            text
        ]

    @pytest.mark.parametrize(
        ("line", "is_one"),
        [
            ("By Ines Calder", True),
            ("VON GRETA HOLM", True),
            ("Posted on 4 March 2024 by W. Finch", True),
            ("14 March 2026, 9.30 a.m.", True),
            ("By noon it had stopped raining.", False),
            ("“By Ines,” he said", False),
            ("The bridge opens", False),
        ],
    )
    def test_bylines(self, line: str, is_one: bool) -> None:
        assert is_byline(line) is is_one


class TestHostile:
    @pytest.mark.parametrize(
        "unit",
        [
            "<div>", "<nav>", "<q>", "<br>", "<td>", "<", "<a ", "<a x='", "</", "<!--", "&#9", "=",
            "<p class='a b c'>x", "<a href=x>y", "<a href=x>y</a><br>", "<table><tr><td>", "a- \n",
            "read more ", "Foto: ", "<time>", "\u00ad", "<meta name=a content=b>", "(photo ", "x",
        ],
    )  # fmt: skip
    def test_time_is_linear(self, unit: str) -> None:
        started = time.process_time()
        for read in (cleaned_html, cleaned_text):
            cleaned = read(unit * 50_000)
            assert len(cleaned.removed) + len(cleaned.paragraphs) >= 0

        # Quadratic time would take minutes.
        assert time.process_time() - started < 8

    @given(st.text(alphabet="<>/!-='\" \nabpq&#;1“.:", max_size=80))
    def test_nothing_is_raised(self, text: str) -> None:
        for cleaned in (cleaned_html(text), cleaned_text(text, "a.md")):
            for each in cleaned.removed:
                cleaned = cleaned.put_back(each.block)
            assert cleaned.removed == ()
            assert all(each.text == each.text.strip() != "" for each in cleaned.paragraphs)
