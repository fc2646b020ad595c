"""`passages`: a lesson's passages and where they stand."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from literacy_app.commands.common import ended, print_json, read_named

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from literacy_app.domain.lesson import Article, Lesson, Passage


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
    return {
        "headline": " ".join(article.headline.split()),
        "text": article.text,
        "passages": [_passage_record(each, article, language) for each in article.passages],
    }


def _passage_record(passage: Passage, article: Article, language: str) -> dict[str, Any]:
    from literacy_app.domain.roles import source_span

    cue = passage.cue_span
    source = source_span(article.text, language, passage) if passage.pieces else None
    pieces = [
        {"start": each.start, "end": each.end, "text": article.text[each.start : each.end]}
        for each in passage.pieces
    ]
    return {
        "id": passage.id,
        "voice": passage.voice.value,
        "kind": passage.kind.value if passage.kind else None,
        "source": passage.source,
        "via": list(passage.via),
        "cue": passage.cue,
        "cue_span": [cue.start, cue.end] if cue else None,
        "source_span": [source.start, source.end] if source else None,
        "within": passage.within,
        "alternative": passage.alternative.value if passage.alternative else None,
        "pieces": pieces,
        "note": passage.note,
    }


def _print_passages(lesson: Lesson) -> None:
    for passage in lesson.passages() if not lesson.articles else ():
        print(f"{passage.id}\t{passage.voice}\t{passage.source or ''}\t(the article isn't there)")
    for article in lesson.articles:
        print(" ".join(article.headline.split()))
        for passage in article.passages:
            words = " ".join(article.words_of(passage).split())
            print(f"{passage.id}\t{passage.voice}\t{passage.source or ''}\t{words}")
