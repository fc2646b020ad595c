"""The body of a lesson file: its articles or its key, and what refers to their passages."""

from __future__ import annotations

from collections.abc import Mapping

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
from literacy_app.domain.question import Question
from literacy_app.lessonfile.article import ArticleText, read_article
from literacy_app.lessonfile.definitions import read_definition
from literacy_app.lessonfile.fingerprint import is_fingerprint
from literacy_app.lessonfile.frontmatter import FrontMatter
from literacy_app.lessonfile.key import KeyReader
from literacy_app.lessonfile.near import Near
from literacy_app.lessonfile.notes import Note
from literacy_app.lessonfile.passages import Register
from literacy_app.lessonfile.questions import check_questions
from literacy_app.lessonfile.quiz import read_quiz
from literacy_app.lessonfile.resolve import resolve
from literacy_app.lessonfile.sections import Section, find_sections, trimmed
from literacy_app.lessonfile.source import Reporter


class BodyReader:
    """Reads the body of one lesson, whose front matter `matter` ends on the line `fence`, an index.

    `known` are passages that its questions may be about besides its own.
    """

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

    def read(self) -> Lesson | None:
        """The lesson; None where there is neither an article nor a key."""
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
        return lesson if articles or key else None

    @property
    def places(self) -> dict[str, int]:
        """The offsets of the passages that were read, by id."""
        return dict(self._register.taken)

    @property
    def anchors(self) -> tuple[int, ...]:
        """The offsets of the items of the key that was read."""
        return tuple(self._keys.places)

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
