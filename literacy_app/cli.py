"""The command line: one function a command. What draws no page loads no Qt."""

from __future__ import annotations

import gc
import os
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from literacy_app.domain.lesson import Article, Lesson, Passage
    from literacy_app.domain.problems import Problem
    from literacy_app.lessonfile.parse import Parsed

GOOD, ERRORS, UNUSABLE = 0, 1, 2
FORMATS = ("html", "pdf")
"""What `export` writes."""

_USAGE = """\
literacy-app [PATH] [--data FOLDER]
       literacy-app check PATH... [--json] [--article FILE]
       literacy-app passages LESSON [--article FILE] [--json]
       literacy-app export LESSON --to FORMAT -o FILE [--article FILE] [--language L]
       literacy-app picture LESSON -o FILE.png [options]"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command that the arguments name, and return its exit code."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    try:
        return _run_command(given) if given and given[0] in _COMMANDS else _open(given)
    except BrokenPipeError:  # whoever reads the output has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return GOOD


def _run_command(given: list[str]) -> int:
    parser = ArgumentParser(prog="literacy-app", usage=_USAGE)
    commands = parser.add_subparsers(required=True)
    for name, (add_arguments, run, help_text) in _COMMANDS.items():
        command = commands.add_parser(name, help=help_text, description=help_text)
        command.add_argument("--data", type=Path, metavar="FOLDER", help="another user-data folder")
        add_arguments(command)
        command.set_defaults(run=run)
    options = parser.parse_args(given)
    return int(options.run(options))


def _open(given: list[str]) -> int:
    """Open the window: home, or the lesson or article named."""
    parser = ArgumentParser(
        prog="literacy-app",
        usage=_USAGE,
        description="Whose Voice? Learn to tell who is speaking in a news text.",
    )
    parser.add_argument("path", nargs="?", type=Path, help="a lesson, or an article it knows")
    parser.add_argument("--data", type=Path, metavar="FOLDER", help="another user-data folder")
    options = parser.parse_args(given)
    if options.path is not None and not options.path.exists():
        return _unusable(f"there is no file or folder {options.path}.")
    from literacy_app.preflight import explain, obstacle

    trouble = obstacle(os.environ, sys.platform)
    if trouble is None:
        gc.disable()  # until the window stands: looking for garbage in what it needs takes 15 ms
        _load_what_needs_no_qt()
        try:
            from literacy_app.app import run
        except ImportError as error:
            gc.enable()
            trouble = explain(error)
        else:
            return run(options.path, options.data)
    print(f"literacy-app: {trouble}", file=sys.stderr)
    return ERRORS


def _load_what_needs_no_qt() -> None:
    """Load the window's rooms before Qt is there.

    PySide looks into the source of each module that is imported after it: on Python 3.13 that
    takes a fifth of the time of starting.
    """
    from importlib import import_module

    for name in _NEED_NO_QT:
        import_module(name)


_NEED_NO_QT = (
    "yaml",
    "sqlite3",
    "literacy_app.domain.shares",
    "literacy_app.lessonfile.prose",
    "literacy_app.paths",
    "literacy_app.session.glossary",
    "literacy_app.session.reading",
    "literacy_app.session.shelf",
    "literacy_app.session.trail",
    "literacy_app.store.articles",
    "literacy_app.store.library_index",
    "literacy_app.store.settings",
    "literacy_app.ui.log",
    "literacy_app.ui.text_offsets",
    "literacy_app.ui.typefaces",
)


# ---------------------------------------------------------------- check


def _check_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("paths", nargs="+", type=Path, metavar="PATH", help="lessons or folders")
    parser.add_argument("--json", action="store_true", help="print the problems as JSON")
    parser.add_argument("--article", type=Path, metavar="FILE", help="a keyed lesson's article")


def _check(options: Namespace) -> int:
    """Print what is wrong with lessons; folders are looked through."""
    from literacy_app.lessonfile.files import lesson_files, read_lesson

    files: list[Path] = []
    for path in options.paths:
        if not path.exists():
            return _unusable(f"there is no file or folder {path}.")
        found = list(lesson_files(path)) if path.is_dir() else [path]
        if not found:
            return _unusable(f"there are no lessons in {path}.")
        files.extend(found)
    problems: list[Problem] = []
    for file in files:
        parsed = read_lesson(file)
        problems.extend(parsed.problems)
        if options.article and parsed.is_sound and parsed.lesson and parsed.lesson.is_keyed:
            problems.extend(_brought(parsed, options.article)[1])
    if options.json:
        _print_json([_problem_record(each) for each in problems])
    else:
        for problem in problems:
            print(problem)
    return ERRORS if any(each.is_error for each in problems) else GOOD


def _print_json(record: object) -> None:
    import json  # takes as long to load as a lesson to read

    print(json.dumps(record, ensure_ascii=False, indent=2))


def _problem_record(problem: Problem) -> dict[str, object]:
    return {
        "code": problem.code,
        "path": problem.path,
        "line": problem.line,
        "column": problem.column,
        "severity": problem.severity.value,
        "message": str(problem.message),
        "hint": str(problem.hint) if problem.hint else None,
    }


# ---------------------------------------------------------------- passages


def _passages_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("lesson", type=Path, metavar="LESSON")
    parser.add_argument("--article", type=Path, metavar="FILE", help="a keyed lesson's article")
    parser.add_argument("--json", action="store_true", help="print them as JSON")


def _passages(options: Namespace) -> int:
    """Print a lesson's passages where they stand in the article's text."""
    read = _read(options)
    if isinstance(read, int):
        return read
    lesson, problems = read
    if options.json:
        _print_json(_lesson_record(lesson))
    else:
        _print_passages(lesson)
    return ERRORS if any(each.is_error for each in problems) else GOOD


def _read(options: Namespace) -> tuple[Lesson, tuple[Problem, ...]] | int:
    """The lesson that the options name, with its article; or the exit code if there is none."""
    from literacy_app.lessonfile.files import read_lesson

    if not options.lesson.exists():
        return _unusable(f"there is no file {options.lesson}.")
    parsed = read_lesson(options.lesson)
    _print_problems(parsed.problems)
    if not parsed.is_sound or parsed.lesson is None:
        return ERRORS
    if options.article is None:
        return parsed.lesson, parsed.problems
    if not parsed.lesson.is_keyed:
        return _unusable(f"{options.lesson} holds its article: leave --article out.")
    lesson, problems = _brought(parsed, options.article)
    _print_problems(problems)
    return (lesson, problems) if lesson is not None else ERRORS


def _brought(parsed: Parsed, file: Path) -> tuple[Lesson | None, tuple[Problem, ...]]:
    """A keyed lesson with the article in a file, or why that isn't its article."""
    from literacy_app.intake.article import ArticleError
    from literacy_app.intake.files import read_article
    from literacy_app.lessonfile.keyed import bring, refusal

    try:
        article = read_article(file)
    except ArticleError as error:
        return None, (error.problem,)
    refused = refusal(parsed, article.text)
    if refused is not None:
        return None, (refused,)
    brought = bring(parsed, article.text)
    return brought.lesson, brought.problems


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
    from literacy_app.lessonfile.resolve import source_span

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


# ---------------------------------------------------------------- export


def _export_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("lesson", type=Path, metavar="LESSON")
    parser.add_argument("--to", required=True, metavar="FORMAT", help=", ".join(FORMATS))
    parser.add_argument("-o", "--output", required=True, type=Path, metavar="FILE")
    parser.add_argument("--article", type=Path, metavar="FILE", help="a keyed lesson's article")
    parser.add_argument("--language", default="en", metavar="L", help="of all but the lesson")


def _export(options: Namespace) -> int:
    """Write a lesson in another format; needs no display, and `html` in English no Qt."""
    if options.to not in FORMATS:
        return _unusable(f"there is no format “{options.to}”; there are {', '.join(FORMATS)}.")
    read = _read(options)
    if isinstance(read, int):
        return read
    lesson, problems = read
    if not lesson.articles:
        return _unusable("this lesson's article isn't there: bring it with --article FILE.")
    from literacy_app.export.files import write_whole

    try:
        write_whole(options.output, _exported(lesson, options.to, options.language))
    except ImportError as error:
        from literacy_app.preflight import explain

        print(f"literacy-app: {explain(error)}", file=sys.stderr)
        return ERRORS
    except OSError as error:
        return _unusable(f"{options.output} can't be written: {error.strerror or error}.")
    return ERRORS if any(each.is_error for each in problems) else GOOD


def _exported(lesson: Lesson, form: str, language: str) -> bytes:
    if (form, language) == ("html", "en"):
        from literacy_app.export.html import html_page
        from literacy_app.lessonfile.prose import blocks

        return html_page(lesson, blocks).encode("utf-8")
    from literacy_app.app import exported

    return exported(lesson, form, language)


# ---------------------------------------------------------------- picture


def _picture_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("lesson", nargs="?", type=Path, metavar="LESSON")
    parser.add_argument("-o", "--output", type=Path, metavar="FILE.png")
    parser.add_argument("--page", default="reading", metavar="NAME", help="“help” lists them")
    parser.add_argument("--theme", default="light", metavar="NAME")
    parser.add_argument("--size", default="1280x800", metavar="WxH")
    parser.add_argument("--text", type=int, default=100, metavar="PERCENT")
    parser.add_argument("--language", default="en", metavar="L")
    parser.add_argument("--passage", metavar="ID")
    parser.add_argument("--article", type=Path, metavar="FILE", help="a keyed lesson's article")


def _picture(options: Namespace) -> int:
    """Draw a page as the window would show it; needs no display."""
    from literacy_app.preflight import explain

    try:
        from literacy_app.app import picture
    except ImportError as error:
        print(f"literacy-app: {explain(error)}", file=sys.stderr)
        return ERRORS
    lesson = None
    if options.lesson is not None:
        read = _read(options)
        if isinstance(read, int):
            return read
        lesson = read[0]
    return picture(lesson, options)


def _print_problems(problems: Sequence[Problem]) -> None:
    for problem in problems:
        print(problem, file=sys.stderr)


def _unusable(message: str) -> int:
    print(f"literacy-app: {message}", file=sys.stderr)
    return UNUSABLE


_COMMANDS = {
    "check": (_check_arguments, _check, "say what is wrong with lessons"),
    "passages": (_passages_arguments, _passages, "list a lesson's passages"),
    "export": (_export_arguments, _export, "write a lesson in another format"),
    "picture": (_picture_arguments, _picture, "draw a page into a file"),
}
