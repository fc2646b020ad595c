"""`passages`: a lesson's passages and where they stand."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from literacy_app.commands.common import ended, passage_record, print_json, read_named

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from literacy_app.domain.lesson import Article, Lesson


def add_arguments(parser: ArgumentParser) -> None:
    """Add what the command takes."""
    parser.add_argument("lesson", type=Path, metavar="LESSON")
    parser.add_argument("--article", type=Path, metavar="FILE", help="a keyed lesson's article")
    parser.add_argument("--json", action="store_true", help="print them as JSON")


def run(options: Namespace) -> int:
    """Print a lesson's passages where they stand in the article's text."""
    read = read_named(options)
    if isinstance(read, int):
        return read
    lesson, problems = read
    if options.json:
        print_json(_lesson_record(lesson))
    else:
        _print_passages(lesson)
    return ended(problems)


def _lesson_record(lesson: Lesson) -> dict[str, object]:
    from literacy_app.domain.lesson import Article

    articles = [_article_record(each, lesson.language) for each in lesson.articles]
    if not articles and lesson.key is not None:
        bare = _article_record(Article("", (), lesson.key.passages), lesson.language)
        unknown = {"start": None, "end": None, "text": None}
        for passage in bare["passages"]:
            passage["pieces"] = [unknown] * lesson.key.pieces_of(passage["id"])
        articles = [{**bare, "headline": None, "text": None}]
    return {"id": lesson.id, "title": lesson.title, "articles": articles}


def _article_record(article: Article, language: str) -> dict[str, Any]:
    from literacy_app.domain.roles import source_span

    text, passages = article.text, []
    for each in article.passages:
        source = source_span(text, language, each) if each.pieces else None
        passages.append(passage_record(each, text, source))
    return {"headline": " ".join(article.headline.split()), "text": text, "passages": passages}


def _print_passages(lesson: Lesson) -> None:
    for passage in lesson.passages() if not lesson.articles else ():
        print(f"{passage.id}\t{passage.voice}\t{passage.source or ''}\t(the article isn't there)")
    for article in lesson.articles:
        print(" ".join(article.headline.split()))
        for passage in article.passages:
            words = " ".join(article.words_of(passage).split())
            print(f"{passage.id}\t{passage.voice}\t{passage.source or ''}\t{words}")
