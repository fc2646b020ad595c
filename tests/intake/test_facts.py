from __future__ import annotations

import time

import pytest

from literacy_app.intake.dates import date_in
from literacy_app.intake.facts import NOTHING_KNOWN, Facts, facts_of
from literacy_app.intake.markup import Tag, pieces


def facts(html: str) -> Facts:
    return facts_of([each for each in pieces(html) if isinstance(each, Tag)])


def told(json: str) -> Facts:
    return facts(f'<script type="application/ld+json">{json}</script>')


def test_meta_tags() -> None:
    html = """<html lang="de-AT"><title>Kopf | Bote</title>
      <meta property="og:site_name" content="Bote &amp; Sohn"><meta name=author content='A. B.'>
      <meta content="2026-01-22T10:00" property="article:published_time">
      <link rel="canonical" href="https://b.example/x">"""

    assert facts(html) == Facts(
        "Kopf | Bote", "A. B.", "Bote & Sohn", "2026-01-22", "https://b.example/x", "de-AT"
    )


def test_the_outlet_goes_from_the_title() -> None:
    assert facts("<title>Head – with a dash – The Post</title>").headline == "Head – with a dash"


def test_the_first_article_in_json() -> None:
    article = '{"@type": ["NewsArticle"], "headline": "Yes", "author": {"name": "A"}, '
    page = '{"@type": "WebPage", "headline": "no"}'
    found = told(f'{{"@graph": [{page}, {article}"datePublished": "2025-01-02"}}]}}')

    assert found == Facts("Yes", "A", date="2025-01-02")


@pytest.mark.parametrize(
    "json",
    [
        "",
        "[" * 100_000,
        '{"@type": "NewsArticle", "headline": 5, "author": [[[]]], "url": {}}',
        '{"@type": "NewsArticle", "headline": "' + "a" * 5000 + '"}',
        '{"@type": "NewsArticle", "url": "javascript:alert(1)", "datePublished": "soon"}',
        "9" * 10_000,
        '{"a":' * 500 + "1" + "}" * 500,
        "[" + "[]," * 90_000 + "1]",
    ],
)
def test_nothing_unsound_is_taken(json: str) -> None:
    started = time.process_time()

    assert told(json) == NOTHING_KNOWN
    assert time.process_time() - started < 2


@pytest.mark.parametrize(
    ("words", "date"),
    [
        ("11 February 2026", "2026-02-11"),
        ("Feb. 3rd, 2026 at noon", "2026-02-03"),
        ("Donnerstag, 22. Januar 2026, 18:40 Uhr", "2026-01-22"),
        ("le 1er août 2025", "2025-08-01"),
        ("3 de marzo de 2024", "2024-03-03"),
        ("11.02.2026", "2026-02-11"),
        ("2026-02-11T06:30", "2026-02-11"),
        ("31 February 2026", ""),
        ("02/03/2026", ""),
        ("in 2026", ""),
    ],
)
def test_dates(words: str, date: str) -> None:
    assert date_in(words) == date
