"""Words with what is marked in them in brackets, in the form that the app itself writes."""

from __future__ import annotations

import re
from collections.abc import Iterable

from literacy_app.domain.lesson import Emphasis, Passage, Span
from literacy_app.lessonfile.attributes import written_value

_ALWAYS = re.compile(r"[\\*_\[\]\t\n\r]|^\^|&(?=[#A-Za-z])|<(?=[/!A-Za-z])")
_PLAIN_BRACKETS = re.compile(r"\[(?!\^)([^\[\]\\*_&<\n]*)\](?![{(\[\s:])")


def bracketed(
    text: str, within: Span, spans: list[tuple[Span, str]], emphasis: Iterable[Emphasis] = ()
) -> str:
    """The words of a span with brackets and asterisks around what is marked in it.

    Each of the `spans` comes with what is written behind its closing bracket; they stand in text
    order, an outer one before those in it.
    """
    opening: dict[int, list[str]] = {}
    closing: dict[int, list[str]] = {}
    order = [(span, "[", f"]{written}") for span, written in spans]
    order += [(e.span, m, m) for e in emphasis for m in ["**" if e.strong else "*"]]
    order.sort(key=lambda each: (each[0].start, -each[0].end))
    for span, begin, end in order:
        opening.setdefault(span.start, []).append(begin)
        closing.setdefault(span.end, []).insert(0, end)
    parts, at = [], within.start
    for edge in sorted({*opening, *closing, within.end}):
        parts.append(escaped(text[at:edge]))
        parts.extend(closing.get(edge, ()))
        parts.extend(opening.get(edge, ()))
        at = edge
    return "".join(parts)


def attributes_of(passage: Passage) -> str:
    """The attributes of a passage's first piece, with its footnote's mark."""
    parts = [f".{passage.voice.value}"]
    values = {
        "kind": passage.kind.value if passage.kind else None,
        "source": passage.source,
        "via": "; ".join(passage.via) or None,
        "cue": passage.cue,
        "alt": passage.alternative.value if passage.alternative else None,
        "id": None if passage.note else passage.id or None,
    }
    for key, value in values.items():
        if value is not None:
            written = value if key in ("kind", "alt", "id") else f'"{value}"'
            if '"' in value or "\\" in value or key == "id":
                written = written_value(value)
            parts.append(f"{key}={written}")
    note = f"[^{passage.id}]" if passage.note else ""
    return f"{{{' '.join(parts)}}}{note}"


def piece_of(passage_id: str) -> str:
    """The attributes of a further piece of the passage of that id."""
    return f"{{of={written_value(passage_id)}}}"


def escaped(text: str) -> str:
    """Words so that the parser reads just them; bare brackets around words stay as they are."""
    if not _ALWAYS.search(text):
        return text
    parts, at = [], 0
    for match in _PLAIN_BRACKETS.finditer(text):
        if match.end() == len(text):
            break
        parts.append(_ALWAYS.sub(_escape, text[at : match.start()]))
        parts.append(match.group())
        at = match.end()
    parts.append(_ALWAYS.sub(_escape, text[at:]))
    return "".join(parts)


def _escape(match: re.Match[str]) -> str:
    found = match.group()
    return f"&#{ord(found)};" if found.isspace() else "\\" + found
