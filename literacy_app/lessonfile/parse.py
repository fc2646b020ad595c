"""A lesson file's text read: the lesson, and everything that is wrong with it."""

from __future__ import annotations

import gc
import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import islice
from pathlib import PurePath
from types import MappingProxyType

from literacy_app.domain.lesson import (
    UNNAMED,
    Article,
    ArticleKey,
    GlossaryEntry,
    Imprint,
    Lesson,
    Origin,
    Passage,
)
from literacy_app.domain.problems import Problem
from literacy_app.domain.question import Question
from literacy_app.domain.text import HIDDEN, mixes_alphabets
from literacy_app.lessonfile.article import ArticleText, read_article
from literacy_app.lessonfile.bounds import is_crowded
from literacy_app.lessonfile.definitions import read_definition
from literacy_app.lessonfile.fingerprint import is_fingerprint
from literacy_app.lessonfile.frontmatter import FrontMatter, find_fence, read_front_matter
from literacy_app.lessonfile.key import KeyReader
from literacy_app.lessonfile.near import Near
from literacy_app.lessonfile.notes import Note
from literacy_app.lessonfile.passages import Register
from literacy_app.lessonfile.questions import check_questions
from literacy_app.lessonfile.quiz import read_quiz
from literacy_app.lessonfile.resolve import resolve
from literacy_app.lessonfile.sections import Section, find_sections, trimmed
from literacy_app.lessonfile.source import Reporter, Source, TooManyProblems, Unit

MOST_PROBLEMS = 1_000
_MOST_CHARACTERS = 100
"""How many unwanted characters of a kind are reported."""

_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\x85\u2028\u2029]")
_WORD = re.compile(r"\w+")
_LESSON_SECTION = re.compile(r"^#[ \t]+(?:Article|Passages)\b", re.MULTILINE)


@dataclass(frozen=True)
class Parsed:
    """What a file says and what is wrong with it.

    `lesson` is None where too little could be read; with errors among the `problems` it is what
    was understood. `places` are the offsets of passages by id, and `anchors` those of a key's
    items, for problems found later; `units` are the parts the file is written in.
    """

    path: str
    lesson: Lesson | None
    problems: tuple[Problem, ...]
    source: Source
    units: tuple[Unit, ...] = ()
    places: dict[str, int] = field(default_factory=dict)
    anchors: tuple[int, ...] = ()

    @property
    def is_sound(self) -> bool:
        """Whether the lesson can be opened: there is one, and no error."""
        return self.lesson is not None and not any(each.is_error for each in self.problems)


def parse(text: str, path: str = "", known: Mapping[str, Passage] = MappingProxyType({})) -> Parsed:
    """The lesson in `text`; never raises. `path` is named in the problems as it stands.

    Of an excerpt, `known` are the passages of the whole that its questions may be about.
    """
    with _uncollected():
        return _parsed(text, path, known)


@contextmanager
def _uncollected() -> Iterator[None]:
    """Pauses the garbage collector: a parse makes many objects at once and hardly any garbage,
    and going through them again and again takes a fifth of the time of a long lesson."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


def _parsed(text: str, path: str, known: Mapping[str, Passage]) -> Parsed:
    reporter = Reporter(Source(text, path), MOST_PROBLEMS)
    try:
        return _read(reporter, known)
    except TooManyProblems:
        return _finished(reporter, None)


def _read(reporter: Reporter, known: Mapping[str, Passage]) -> Parsed:
    if is_crowded(reporter):
        return _finished(reporter, None)
    lines = reporter.source.lines
    if lines[0].rstrip() != "---":
        reporter.report_at("not-a-lesson", 1, 1)
        return _finished(reporter, None)
    fence = find_fence(lines)
    if fence is None:
        reporter.report_at("front-matter-unclosed", 1, 1)
        return _finished(reporter, None)
    slug = re.sub(r"[^\w-]+", "-", PurePath(reporter.source.path).stem.casefold()).strip("-")
    matter = read_front_matter(reporter, slug or "my-lesson", fence)
    _check_characters(reporter)
    reader = _LessonReader(reporter, matter or FrontMatter(), fence, known)
    return reader.read(matter is not None)


def looks_like_lesson(text: str) -> bool:
    """Whether a text has front matter and an article or a key: other files are passed over."""
    head = text[:4].lstrip("\ufeff")
    return head.startswith("---") and _LESSON_SECTION.search(text) is not None


def _finished(reporter: Reporter, lesson: Lesson | None) -> Parsed:
    problems = sorted(reporter.problems, key=lambda each: (each.line, each.column))
    units = tuple(sorted(reporter.units, key=lambda each: each.first))
    return Parsed(reporter.source.path, lesson, tuple(problems), reporter.source, units)


def _check_characters(reporter: Reporter) -> None:
    text = reporter.source.text
    used = "".join(set(text))  # one pass; the closer looks are for the few texts that need them
    if _CONTROL.search(used):
        for match in islice(_CONTROL.finditer(text), _MOST_CHARACTERS):
            reporter.report("control-character", match.start(), code=f"{ord(match.group()):04X}")
    if HIDDEN.search(used):
        for match in islice(HIDDEN.finditer(text), _MOST_CHARACTERS):
            reporter.report("hidden-character", match.start(), code=f"{ord(match.group()):04X}")
    if mixes_alphabets(used):
        mixed = (each for each in _WORD.finditer(text) if mixes_alphabets(each.group()))
        for match in islice(mixed, _MOST_CHARACTERS):
            reporter.report("look-alike", match.start(), word=match.group())


class _LessonReader:
    """The body of a lesson, section by section."""

    def __init__(
        self,
        reporter: Reporter,
        matter: FrontMatter,
        fence: int,
        known: Mapping[str, Passage],
    ) -> None:
        self._reporter, self._matter, self._known = reporter, matter, known
        self._sections = find_sections(reporter, fence + 1)
        self._notes: dict[str, Note] = {}
        self._register = Register(reporter, self._notes)
        self._keys = KeyReader(self._register, reporter)

    def read(self, has_matter: bool) -> Parsed:
        matter, reporter = self._matter, self._reporter
        articles, key = self._articles(), None
        passages = self._section("Passages")
        if passages is not None and articles:
            reporter.report_at("article-and-key", passages.heading + 1, 1)
        elif passages is not None:
            key = self._key(passages)
        elif not articles:
            reporter.report_at("not-a-lesson", 1, 1)
        self._register.report_unused_notes()
        ids = self._ids(articles, key)
        self._check_speakers(ids)
        questions = self._questions({**self._known, **ids}, articles)
        lesson = Lesson(
            id=matter.id,
            title=matter.title,
            language=matter.language,
            level=matter.level,
            objective=matter.objective,
            teaches=matter.teaches,
            articles=articles,
            key=key,
            speakers=matter.speakers,
            introduction=self._prose(self._sections[0], "introduction"),
            questions=questions,
            teacher=self._prose(self._section("Teacher"), "teacher"),
            glossary=self._glossary(),
            references=matter.references,
            dismissed=matter.dismissed,
        )
        parsed = _finished(reporter, lesson if has_matter and (articles or key) else None)
        return Parsed(
            parsed.path,
            parsed.lesson,
            parsed.problems,
            parsed.source,
            parsed.units,
            dict(self._register.taken),
            tuple(self._keys.places),
        )

    def _section(self, name: str) -> Section | None:
        return next((each for each in self._sections if each.name == name), None)

    # ---- articles

    def _articles(self) -> tuple[Article, ...]:
        sections = [each for each in self._sections if each.name == "Article"]
        read = [
            (section, read_article(section, number, self._notes, self._reporter))
            for number, section in enumerate(sections)
        ]
        for _, text in read:
            self._register.foresee(text.marks)
        imprints = self._imprints(len(sections))
        return tuple(
            self._article(section, text, imprint)
            for (section, text), imprint in zip(read, imprints, strict=True)
        )

    def _article(self, section: Section, text: ArticleText, imprint: Imprint) -> Article:
        placed = self._register.place(text.marks)
        return Article(
            text=text.text,
            blocks=tuple(text.blocks),
            passages=resolve(text.text, self._matter.language, placed, self._reporter.report),
            emphasis=tuple(text.emphasis),
            imprint=imprint,
            name=section.rest,
        )

    def _imprints(self, count: int) -> list[Imprint]:
        matter, described = self._matter, self._matter.imprints
        if described and count and len(described) != count:
            self._reporter.report_at(
                "articles-uneven", *matter.article_place, described=len(described), present=count
            )
        for each in described:
            if each.origin is Origin.RETOLD and not (matter.references or each.references):
                self._reporter.report_at("references-missing", *matter.article_place)
        return [described[at] if at < len(described) else Imprint() for at in range(count)]

    def _key(self, section: Section) -> ArticleKey:
        matter, reporter = self._matter, self._reporter
        anchors = self._keys.read(section, self._notes)
        imprint = self._imprints(1)[0]
        if not imprint.fingerprint:
            reporter.report_at("fingerprint-missing", *matter.article_place)
        elif not is_fingerprint(imprint.fingerprint):
            reporter.report_at("fingerprint-unreadable", *matter.article_place)
        return ArticleKey(anchors, imprint)

    # ---- what refers to passages

    def _ids(self, articles: tuple[Article, ...], key: ArticleKey | None) -> dict[str, Passage]:
        found = [each for article in articles for each in article.passages]
        found.extend(key.passages if key else ())
        return {each.id: each for each in found}

    def _check_speakers(self, ids: dict[str, Passage]) -> None:
        known = {speaker.name for speaker in self._matter.speakers} | {UNNAMED}
        reported = set()
        for passage in ids.values():
            for name in (*((passage.source,) if passage.source else ()), *passage.via):
                if name in known or name in reported:
                    continue
                reported.add(name)
                at = self._register.taken[passage.id]
                self._reporter.report("speaker-undeclared", at, Near(name, known), name=name)

    def _questions(
        self, ids: dict[str, Passage], articles: tuple[Article, ...]
    ) -> tuple[Question, ...]:
        section = self._section("Quiz")
        if section is None:
            return ()
        asked = read_quiz(section, self._reporter, ids, self._matter.language)
        check_questions(asked, ids, [each.name for each in articles if each.name], self._reporter)
        return tuple(each.question for each in asked)

    # ---- prose

    def _prose(self, section: Section | None, kind: str) -> str:
        if section is None:
            return ""
        lines = self._reporter.source.lines
        first, last = trimmed(lines, section.first, section.last)
        if first < last:
            self._reporter.unit(kind, "", first, last)
        return "\n".join(line.rstrip() for line in lines[first:last])

    def _glossary(self) -> tuple[GlossaryEntry, ...]:
        section = self._section("Glossary")
        if section is None:
            return ()
        lines, entries = self._reporter.source.lines, []
        index = section.first
        while index < section.last:
            if not lines[index].strip():
                index += 1
                continue
            read = read_definition(lines, index, section.last, self._reporter)
            if read is None:
                self._reporter.report_at("glossary-entry", index + 1, 1)
                index += 1
                continue
            definition, index = read
            self._reporter.unit("term", definition.term, definition.first, definition.last)
            entries.append(GlossaryEntry(definition.term, definition.text))
        return tuple(entries)
