"""Pandoc attributes: `{.speech kind=direct source="Ada Quist" #id}`."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

LIMIT = 2_000
"""How long attributes may be, in characters."""

_BLOCK = re.compile(r"\{((?:[^{}\"'\n]|\n(?!\n)|\"(?:[^\"\\]|\\.)*\"|'(?:[^'\\]|\\.)*'|')*)\}")
_ITEM = re.compile(
    r"""\s*(?:
    \.(?P<cls>[^\s.#="'{}]+)
    |\#(?P<id>[^\s#="'{}]+)
    |(?P<name>[A-Za-z][\w-]*)\s?=\s?(?:"(?P<double>(?:[^"\\]|\\.)*)"|'(?P<single>(?:[^'\\]|\\.)*)'
        |(?P<bare>[^\s"'{}]+))
    |(?P<odd>[^\s{}]+)
    )""",
    re.VERBOSE | re.DOTALL,
)
_ESCAPE = re.compile(r"\\([\"'\\])")
_FOLDED = re.compile(r"[ \t]*\n[ \t]*")


@dataclass(frozen=True, slots=True)
class Attribute:
    """A class, id or value with the offset it stands at."""

    value: str
    at: int


@dataclass(slots=True)
class Attributes:
    """What stands between a pair of braces; offsets are into the text that was read."""

    start: int
    end: int
    classes: list[Attribute] = field(default_factory=list)
    ids: list[Attribute] = field(default_factory=list)
    values: dict[str, Attribute] = field(default_factory=dict)
    repeated: list[Attribute] = field(default_factory=list)
    odd: list[Attribute] = field(default_factory=list)

    def value(self, name: str) -> str | None:
        """The value of `name`, or None."""
        found = self.values.get(name)
        return found.value if found else None


def read_attributes(text: str, at: int, stop: int) -> Attributes | None:
    """The attributes whose `{` is at offset `at`, or None where they are never closed."""
    block = _BLOCK.match(text, at, min(stop, at + LIMIT))
    if block is None:
        return None
    found = Attributes(at, block.end())
    for match in _ITEM.finditer(text, at + 1, block.end() - 1):
        kind = match.lastgroup
        if kind == "cls":
            found.classes.append(Attribute(match["cls"], match.start("cls") - 1))
        elif kind == "id":
            found.ids.append(Attribute(match["id"], match.start("id") - 1))
        elif kind == "odd":
            found.odd.append(Attribute(match["odd"], match.start("odd")))
        elif kind is not None:
            _add_value(found, match, kind)
    return found


def _add_value(found: Attributes, match: re.Match[str], kind: str) -> None:
    name, value = match["name"], match[kind]
    if "\n" in value:
        value = _FOLDED.sub(" ", value)
    if "\\" in value:
        value = _ESCAPE.sub(r"\1", value)
    if name in found.values:
        found.repeated.append(Attribute(name, match.start("name")))
    else:
        found.values[name] = Attribute(value, match.start("name"))


def written_value(value: str) -> str:
    """A value as attributes take it: bare where it may be, quoted where it must."""
    if re.fullmatch(r"[\w.:/-]+", value, re.ASCII):
        return value
    return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'
