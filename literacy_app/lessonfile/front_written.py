"""Front matter in the form that the app itself writes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from literacy_app.domain.lesson import Imprint, Lesson, Reference
from literacy_app.lessonfile.yamltext import scalar


def front_matter(lesson: Lesson) -> Iterator[tuple[str, str]]:
    """Each key of a lesson's front matter with its lines; what is empty is left out.

    What lies under `article` has keys such as `article.byline` where there is one article.
    """
    yield "id", f"id: {scalar(lesson.id)}"
    yield "title", f"title: {scalar(lesson.title)}"
    yield "language", f"language: {scalar(lesson.language)}"
    yield "level", f"level: {lesson.level}"
    if lesson.objective:
        yield "objective", f"objective: {scalar(lesson.objective)}"
    if lesson.teaches:
        yield "teaches", f"teaches: [{', '.join(lesson.teaches)}]"
    yield from _imprints(lesson)
    if lesson.speakers:
        records = [(("name", each.name), ("role", each.role)) for each in lesson.speakers]
        yield "speakers", _records("speakers", records)
    if lesson.references:
        yield "references", _records("references", map(_reference, lesson.references))
    if lesson.dismissed:
        dismissed = [
            (("code", each.code), ("passage", each.passage), ("reason", each.reason))
            for each in lesson.dismissed
        ]
        yield "dismissed", _records("dismissed", dismissed)


def _imprints(lesson: Lesson) -> Iterator[tuple[str, str]]:
    imprints = [each.imprint for each in lesson.articles]
    if lesson.key is not None:
        imprints = [lesson.key.imprint]
    if all(each == Imprint() for each in imprints):
        return
    if len(imprints) == 1:
        yield "article", "article:"
        for key, text in _imprint(imprints[0]):
            yield f"article.{key}", "  " + text.replace("\n", "\n  ")
        return
    lines = ["article:"]
    for each in imprints:
        fields = [text for _, text in _imprint(each)] or ['byline: ""']
        indented = "\n".join(fields).replace("\n", "\n    ")
        lines.append(f"  - {indented}")
    yield "article", "\n".join(lines)


def _imprint(imprint: Imprint) -> Iterator[tuple[str, str]]:
    for key in ("byline", "outlet", "date", "link", "origin", "fingerprint"):
        value = getattr(imprint, key)
        if value:
            yield key, f"{key}: {scalar(value)}"
    if imprint.references:
        yield "references", _records("references", map(_reference, imprint.references))


def _reference(each: Reference) -> tuple[tuple[str, str], ...]:
    return (
        ("title", each.title),
        ("outlet", each.outlet),
        ("date", each.date),
        ("link", each.link),
    )


def _records(name: str, records: Iterable[tuple[tuple[str, str], ...]]) -> str:
    lines = [f"{name}:"]
    for record in records:
        values = [f"{key}: {scalar(value, flow=True)}" for key, value in record if value]
        lines.append(f"  - {{{', '.join(values)}}}")
    return "\n".join(lines)
