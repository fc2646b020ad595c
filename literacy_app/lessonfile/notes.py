"""Footnotes: the explanations of passages."""

from __future__ import annotations

import re
from dataclasses import dataclass

from literacy_app.lessonfile.definitions import join_lines
from literacy_app.lessonfile.source import Reporter

_NOTE = re.compile(r"[ ]{0,3}\[\^(?P<label>[^\s\[\]]+)\](?P<slip>[ \t]*):[ \t]*(?P<text>.*)")


@dataclass(slots=True)
class Note:
    """A footnote's label and text; `line` is the index of its first line."""

    label: str
    text: str
    line: int
    used: bool = False


def is_note(line: str) -> bool:
    """Whether a line begins a footnote."""
    return _NOTE.match(line) is not None


def read_note(
    lines: list[str], index: int, stop: int, notes: dict[str, Note], reporter: Reporter
) -> int:
    """Add the footnote that begins at line `index`; returns the index of the line behind it."""
    match = _NOTE.match(lines[index])
    if match is None:
        raise ValueError(f"no footnote at line index {index}")
    if match["slip"]:
        reporter.report_at("note-colon-apart", index + 1, match.start("slip") + 1)
    body = [match["text"]]
    end = index + 1
    while end < stop:
        line = lines[end]
        if not line.strip():
            following = end + 1
            if following >= stop or not lines[following].startswith(("    ", "\t")):
                break
        elif _NOTE.match(line) or line.startswith("#"):
            break
        body.append(line)
        end += 1
    label = match["label"]
    if label in notes:
        first = notes[label].line + 1
        reporter.report_at("note-twice", index + 1, 1, label=label, first=first)
    else:
        notes[label] = Note(label, join_lines(body), index)
        reporter.unit("note", label, index, end)
        if not notes[label].text:
            reporter.report_at("note-empty", index + 1, 1, label=label)
    return end
