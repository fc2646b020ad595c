"""`draft`: a first marking of articles, or a lesson to start from."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from literacy_app.commands.common import ERRORS, GOOD, passage_record, print_json, unusable

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Sequence

    from literacy_app.domain.draft import Draft
    from literacy_app.domain.lesson import Span
    from literacy_app.drafting.suggest import Suggester
    from literacy_app.drafting.suggestion import Suggestion
    from literacy_app.intake.article import ArticleText

_SUFFIXES = (".txt", ".text", ".html", ".htm")


def add_arguments(parser: ArgumentParser) -> None:
    """Add what the command takes."""
    parser.add_argument(
        "articles", nargs="+", type=Path, metavar="ARTICLE", help="articles, or folders of them"
    )
    parser.add_argument("--json", action="store_true", help="print the passages as JSON")
    parser.add_argument("-o", "--output", type=Path, metavar="LESSON", help="write a lesson")
    parser.add_argument("--language", default="en", metavar="L", help="the articles' language")
    parser.add_argument("--rules", action="store_true", help="do without the trained model")


def run(options: Namespace) -> int:
    """Print the passages suggested for articles, or write a lesson that has them."""
    from literacy_app.intake.article import ArticleError
    from literacy_app.intake.files import read_article
    from literacy_app.paths import assets
    from literacy_app.session.drafter import Drafter

    files: list[Path] = []
    for path in options.articles:
        if not path.exists():
            return unusable(f"there is no file or folder {path}.")
        found = _articles_in(path) if path.is_dir() else [path]
        if not found:
            return unusable(f"there are no articles in {path}.")
        files += found
    if options.output is not None and len(files) > 1:
        return unusable("a lesson is made from one article: leave -o out, or name one.")
    folders = assets() / "lexicons", assets() / "models"
    drafter = Drafter(*folders, with_model=not options.rules)
    suggester = drafter.suggester(options.language)
    result = GOOD
    for file in files:
        try:
            article = read_article(file)
        except ArticleError as error:
            print(error.problem, file=sys.stderr)
            result = ERRORS
            continue
        if options.output is not None:
            return _write(article, suggester, options)
        _print(article, suggester, options, len(files) > 1)
    return result


def _articles_in(folder: Path) -> list[Path]:
    files = (each for each in folder.rglob("*") if each.suffix.lower() in _SUFFIXES)
    return sorted(each for each in files if each.is_file())


# ---------------------------------------------------------------- printing


def _print(
    article: ArticleText, suggester: Suggester, options: Namespace, is_one_of_several: bool
) -> None:
    found = list(suggester.suggest(article.text))
    if not options.json:
        if is_one_of_several:
            print(article.name)
        for each in found:
            words = " … ".join(_words(article.text, piece) for piece in each.pieces)
            print(f"{each.confidence:.2f}\t{each.voice}\t{each.kind}\t{each.source or ''}\t{words}")
        return
    record = _record(article, found)
    if is_one_of_several:
        import json

        print(json.dumps(record, ensure_ascii=False), flush=True)
    else:
        print_json(record)


def _record(article: ArticleText, found: Sequence[Suggestion]) -> dict[str, object]:
    from literacy_app.session.starting import headline_of

    headline = headline_of(article.text)
    passages = [_passage(number, each, article.text) for number, each in enumerate(found, 1)]
    return {
        "id": Path(article.name).stem,
        "title": headline,
        "articles": [{"headline": headline, "text": article.text, "passages": passages}],
    }


def _passage(number: int, each: Suggestion, text: str) -> dict[str, object]:
    from literacy_app.domain.lesson import Passage

    within = None if each.within is None else str(each.within + 1)
    passage = Passage(
        str(number), each.voice, each.pieces, each.kind, each.source, each.via, each.cue,
        note=_note(each), within=within, cue_span=each.cue_span,
    )  # fmt: skip
    return {**passage_record(passage, text, each.source_span), "confidence": each.confidence}


def _words(text: str, span: Span) -> str:
    return " ".join(text[span.start : span.end].split())


def _note(each: Suggestion) -> str:
    return " ".join(map(str, each.signals))


# ---------------------------------------------------------------- a lesson


def _write(article: ArticleText, suggester: Suggester, options: Namespace) -> int:
    """Write a lesson with the passages that are as good as not; what doesn't fit is left out."""
    from literacy_app.domain.draft import Draft
    from literacy_app.domain.editing import EditRefused
    from literacy_app.export.files import write_whole
    from literacy_app.lessonfile.parse import parse
    from literacy_app.lessonfile.write import write
    from literacy_app.session.starting import About, headline_of, started

    if options.output.exists():
        return unusable(f"there is a file {options.output} already.")
    about = About(headline_of(article.text), language=options.language)
    lesson = parse(started(article.text, about, may_pass_on=True).contents).lesson
    if lesson is None or not lesson.articles:
        return unusable(f"{article.name} can't be made into a lesson.")
    draft, count = Draft(lesson), 0
    for each in suggester.suggest(lesson.articles[0].text):
        try:
            draft = draft.mark(
                each.pieces, each.voice, kind=each.kind, source=each.source, via=each.via,
                cue=each.cue, note=_note(each),
            )  # fmt: skip
            count += 1
        except EditRefused as refused:
            print(f"literacy-app: left out: {refused}", file=sys.stderr)
    try:
        write_whole(options.output, write(_with_speakers(draft).lesson).encode("utf-8"))
    except OSError as error:
        return unusable(f"{options.output} can't be written: {error.strerror or error}.")
    print(f"{options.output}: {count} passages")
    return GOOD


def _with_speakers(draft: Draft) -> Draft:
    """The draft with everybody declared whom its passages name."""
    from literacy_app.domain.lesson import Speaker
    from literacy_app.domain.proposals import undeclared

    names = undeclared(draft.lesson, draft.lesson.passages())
    return draft.with_fields(speakers=(*draft.lesson.speakers, *map(Speaker, names)))
