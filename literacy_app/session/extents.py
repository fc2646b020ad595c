"""From where to where a problem reaches: a problem itself says only where it begins."""

from __future__ import annotations

import re

from literacy_app.domain.lesson import Span
from literacy_app.domain.problems import Problem
from literacy_app.lessonfile.attributes import ITEM, read_attributes
from literacy_app.lessonfile.source import Source

_LONGEST = 200
_WORD = re.compile(r"[\w’'-]+")
_NOTE = re.compile(r"\[\^[^\s\[\]]+\]:?")
_VALUE = re.compile(r"[^\s,{}\[\]][^,{}\[\]\n]*")


def extent(source: Source, problem: Problem) -> Span | None:
    """What to underline for a problem; None where it is about the file as a whole."""
    if not 0 < problem.line <= len(source.lines):
        return None
    words = source.lines[problem.line - 1]
    start = source.starts[problem.line - 1]
    column = min(max(problem.column - 1, 0), len(words))
    named = _named(words, column, problem)
    if named is not None:
        return Span(start + named.start, start + named.end)
    end = _end(source, words, start, column)
    if end <= column:  # behind the last character: the last word
        stripped = words[:column].rstrip()
        column = max(stripped.rfind(" ") + 1, 0)
        end = len(stripped)
    return Span(start + column, start + end)


def _named(words: str, column: int, problem: Problem) -> Span | None:
    """The attribute behind a passage that a problem of the passage names by its value."""
    if words[column : column + 2] != "]{":
        return None
    said = dict(problem.message.arguments)
    for name in ("cue", "name"):
        value = re.escape(str(said.get(name, "")))
        pattern = rf'(?:cue|source|via)\s?=\s?(?:"[^"]*{value}[^"]*"|{value}(?=[\s}}]))'
        found = re.compile(pattern).search(words, column) if value else None
        if found is not None and "}" not in words[column : found.start()]:
            return Span(*found.span())
    return None


def _end(source: Source, words: str, start: int, column: int) -> int:
    """The column behind what stands at a column of a line."""
    sign = words[column : column + 1]
    if sign == "[":
        note = _NOTE.match(words, column)
        return note.end() if note else _behind_bracket(words, column)
    if sign == "]" and words[column + 1 : column + 2] == "{":
        at = start + column + 1
        found = read_attributes(source.text, at, at + _LONGEST)
        return min(found.end - start, len(words)) if found is not None else column + 2
    if column == 0:
        return min(len(words.rstrip()), _LONGEST)
    brace = words.rfind("{", 0, column + 1)
    if sign == "{":
        found = read_attributes(source.text, start + column, start + len(words))
        return found.end - start if found is not None else column + 1
    if brace >= 0 and "}" not in words[brace:column] and words[brace - 1 : brace] in ("]", " "):
        return _match(ITEM, words, column)
    if ":" in words[:column] and words[: words.index(":")].strip(" -").isidentifier():
        return column + len(words[column : _match(_VALUE, words, column)].rstrip())
    if sign and not sign.isalnum():
        quoted = _WORD.match(words, column + 1)
        return quoted.end() if quoted and not sign.isspace() else column + 1
    return _match(_WORD, words, column)


def _behind_bracket(words: str, column: int) -> int:
    """Behind the bracket that closes this one on its line, or behind the first word in it."""
    depth = 0
    for at in range(column, min(len(words), column + _LONGEST)):
        depth += (words[at] == "[") - (words[at] == "]")
        if not depth:
            return at + 1
    return _match(_WORD, words, column + 1)


def _match(pattern: re.Pattern[str], words: str, column: int) -> int:
    found = pattern.match(words, column)
    return found.end() if found is not None else column + (column < len(words))
