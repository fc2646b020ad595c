from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from literacy_app.intake.html import looks_like_html, text_of_html


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>One</p><p>Two</p>", "One\n\nTwo"),
        ("<p>One<p>Two", "One\n\nTwo"),
        ("<h1>Head</h1>\n  <div>First\n  line</div>", "Head\n\nFirst line"),
        ("One<br>Two<br/><br>\n<br>Three", "One\nTwo\n\nThree"),
        ("<ul><li>One</li> <li>Two</li></ul>", "One\n\nTwo"),
        ("<table><tr><td>a</td><td>b</td></tr></table>", "a b"),
        ("<pre>One\n  two</pre>After", "One\ntwo\n\nAfter"),
        ("She said <b>“no</b>, <i>never</i>”.", "She said “no, never”."),
        ("a&nbsp;b &amp; &#8220;c&#x201D; &lt;d&gt; &unknown; &", "a\xa0b & “c” <d> &unknown; &"),
        ("<q>No</q>, he <q>said <q>so</q></q>", "“No”, he “said ‘so’”"),
        ("word<wbr>word", "wordword"),
        ("", ""),
        (" \n ", ""),
    ],
)
def test_words_and_paragraphs(html: str, text: str) -> None:
    assert text_of_html(html) == text


@pytest.mark.parametrize(
    "html",
    [
        "<title>No</title>Yes",
        "<head><meta charset=utf-8><style>no { }</style></head><body>Yes</body>",
        "<script>if (a < b) { no() }</script>Yes",
        "<script>'<p>no</p>'</script >Yes",
        "<SCRIPT>no</sCript>Yes",
        "<nav><ul><li>no</ul></nav>Yes",
        "<nav><p>no</nav></nav>Yes",
        "<aside>no<aside>no</aside>no</aside>Yes",
        "<footer>no <b>no</footer>Yes",
        "<svg><text>no</text></svg>Yes",
        "<!-- <p>no</p> -->Yes",
        "<!-->Yes",
        "<!doctype html>Yes",
        "<?xml version='1.0'?>Yes",
        "<![if !no]>Yes<![endif]>",
        "<!--[if gte mso 9]><xml>no</xml><![endif]-->Yes",
        "Yes<img alt='no' src='>'>",
        "Yes<script>no",
        "Yes<!-- no",
        "Yes<a href='no",
        "</p></nav>Yes</pre>",
    ],
)
def test_what_is_no_part_of_the_article_is_left_out(html: str) -> None:
    assert text_of_html(html) == "Yes"


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("1 < 2 and 3 > 2", "1 < 2 and 3 > 2"),
        ("a <3 b", "a <3 b"),
        ('<a title="it\'s > that">x</a>', "x"),
        ("<a title='unclosed>x</a> y", "x y"),
        ("</>x", "x"),
        ("&#99999999999999999999;x", "�x"),
        ("&#" + "9" * 5000 + ";x", "�x"),
        ("&#xD800;x", "�x"),
    ],
)
def test_malformed_html_is_read_as_a_browser_would(html: str, text: str) -> None:
    assert text_of_html(html) == text


def test_an_unclosed_frame_does_not_swallow_the_article() -> None:
    assert text_of_html("<nav>Home<p>The article.") == "Home\n\nThe article."


@pytest.mark.parametrize(
    "unit",
    [
        "<div>", "<nav>", "<q>", "<br>", "<td>", "<", "<a ", "<a x='", "<a x=\"<b y='", "<a/", "</",
        "<!", "<!--", "<?", "<![CDATA[", "<script>", "<script></scrip", "&", "&#9", "=", "<a =",
        "<pre>\n", "<nav></aside>",
    ],
)  # fmt: skip
def test_hostile_html_takes_linear_time(unit: str) -> None:
    started = time.process_time()
    text_of_html(unit * 100_000)

    # Quadratic time would take minutes.
    assert time.process_time() - started < 5


@given(st.text(alphabet="<>/!-='\" \nabpq&#;1", max_size=60))
def test_nothing_is_raised_and_no_line_is_ragged(html: str) -> None:
    text = text_of_html(html)

    assert text == text.strip(" \n")
    assert "\n\n\n" not in text
    assert "  " not in text


@pytest.mark.parametrize(
    ("name", "content", "is_html"),
    [
        ("a.html", b"plain", True),
        ("a.HTM", b"", True),
        ("a.txt", b"\xef\xbb\xbf\n<!DOCTYPE html><p>x", True),
        ("page", b"<!-- saved --><html lang=en>", True),
        ("a.txt", b"1 <html> is a tag", False),
        ("a.txt", b"", False),
    ],
)
def test_a_web_page_is_known_by_name_or_beginning(name: str, content: bytes, is_html: bool) -> None:
    assert looks_like_html(name, content) is is_html
