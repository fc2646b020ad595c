"""The pages of an author as they are drawn by `picture`: made up, without a file."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from literacy_app.domain.lesson import Lesson
    from literacy_app.drafting.suggestion import Suggestion
    from literacy_app.ui.main_window import MainWindow

DESK_PAGES = (
    "author-article",
    "author-passage",
    "author-ghosts",
    "author-lesson",
    "author-quiz",
    "author-quiz-preview",
    "author-source",
    "author-problems",
    "author-conflict",
    "author-versions",
)
"""The states of the authoring desk that can be drawn."""
AUTHORING_PAGES = ("new-lesson", "new-lesson-cleaned", "new-lesson-refused", *DESK_PAGES)
"""The pages of an author that can be drawn."""

_PAGE = """<!doctype html><html lang="en"><head>
<meta property="og:site_name" content="Tolle Courier">
<meta name="author" content="Ines Calder">
<meta property="article:published_time" content="2026-03-14">
<meta property="og:url" content="https://courier.example/bridge"></head><body>
<nav><a href="/">Home</a> <a href="/town">Town</a></nav>
<div class="cookie-notice">We use cookies on this website. Do you accept?</div>
<article><h1>The bridge opens in April, the mayor says</h1><p class="byline">By Ines Calder</p>
<div class="share"><a href="#">Share</a> <a href="#">Print</a></div>
<figure><figcaption>The bridge last Tuesday. Photo: Jo Weir</figcaption></figure>
<p>Mayor Ada Quist snor&shy;ted that the crossing was “the most tested in the country”. Work began
in 2024, and was to be done within a year.</p>
<p>“You can dance on it,” she <a href="/interview">told this paper</a>. Nobody has, so far.</p>
<aside class="related"><p>Read also: Eleven opening days that never came</p></aside>
<h2>Two bearings</h2>
<p>According to the builders, two of its bearings are still on order. The mayor, who is up for
election in May, is apparently in a hurry.</p>
<p>The town council wants to see the papers first. It meets again on 2 April.</p></article>
<div id="comments"><h3>2 comments</h3><p>I have heard this every spring since I moved here.</p>
<p>Build it and we will come.</p></div></body></html>"""


def quoted(text: str, language: str) -> Iterator[Suggestion]:
    """What stands in quotation marks, as a first draft of an article."""
    from literacy_app.domain.lesson import Kind, Span, Voice
    from literacy_app.drafting.suggestion import Suggestion

    for found in re.finditer(r"“[^”]+”", text):
        yield Suggestion(Voice.SPEECH, Kind.DIRECT, (Span(*found.span()),), confidence=0.9)


def show_authoring(window: MainWindow, lesson: Lesson, page: str) -> None:
    """Turn to a page of an author."""
    if page in DESK_PAGES:
        from literacy_app.ui.desk_pictures import show_desk

        show_desk(window, lesson, page)
        return
    window.authoring.begin()
    if page == "new-lesson-cleaned":
        window.authoring.take_paste("", _PAGE)
    elif page == "new-lesson-refused":
        window.authoring.take_paste("  ", "")
