"""Pandoc attributes: `{.speech kind=direct source="Ada Quist" #id}`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

LIMIT = 2_000
"""How long attributes may be, in characters."""

_BLOCK = re.compile(  # possessive: what has been read is never read another way
    r"""\{(?:
    [^{}"'\n]++ | \n(?!\n)
    | "(?:[^"\\]++|\\.)*+"
    | (?:(?<==)|(?<==\ ))'(?:[^'\\]++|\\.)*+'
    | '
    )*+\}""",
    re.VERBOSE,
)
_USUAL = re.compile(r"\{\.([\w-]+)(?: [\w-]+=(?:\"[^\"\\\n]*\"|[\w.:/-]+))*\}")
_PAIR = re.compile(r" ([\w-]+)=(?:\"([^\"]*)\"|([^ }]+))")
ITEM = re.compile(
    r"""\.(?P<cls>[^\s.#="'{}]+)
    |\#(?P<id>[^\s#="'{}]+)
    |(?P<name>[A-Za-z][\w-]*)\s?=\s?(?:"(?P<double>(?:[^"\\]|\\.)*)"|'(?P<single>(?:[^'\\]|\\.)*)'
        |[“”„‘’«»](?P<curly>[^{}"=“”„«»]*)[“”‘’«»]|(?P<bare>[^\s"'{}]+))
    |(?P<odd>[^\s{}]+)""",
    re.VERBOSE | re.DOTALL,
)
"""A class, id or value as it stands between braces."""
_ESCAPE = re.compile(r"\\([\"'\\])")
_FOLDED = re.compile(r"[ \t]*\n[ \t]*")


class Attribute(NamedTuple):
    """A class, id or value with the offset it stands at, a value's name included, and its end."""

    value: str
    at: int
    end: int


class Attributes(NamedTuple):
    """What stands between a pair of braces, each with its offset; `end` is behind the `}`."""

    start: int
    end: int
    classes: Sequence[Attribute]
    values: dict[str, Attribute]
    ids: Sequence[Attribute] = ()
    repeated: Sequence[Attribute] = ()
    odd: Sequence[Attribute] = ()
    curly: Sequence[Attribute] = ()

    @property
    def is_odd(self) -> bool:
        """Whether anything in them can't be taken as it stands."""
        return bool(self.repeated or self.odd or self.curly)

    def value(self, name: str) -> str | None:
        """The value of `name`, or None."""
        found = self.values.get(name)
        return found.value if found else None


def read_attributes(text: str, at: int, stop: int) -> Attributes | None:
    """The attributes whose `{` is at offset `at`, or None where they are never closed."""
    stop = min(stop, at + LIMIT)
    usual = _USUAL.match(text, at, stop)
    if usual is not None:
        values = {
            pair[1]: Attribute(pair[2] or pair[3] or "", pair.start(1), pair.end())
            for pair in _PAIR.finditer(text, usual.end(1), usual.end() - 1)
        }
        if len(values) == text.count("=", usual.end(1), usual.end()):
            voice = Attribute(usual[1], at + 1, usual.end(1))
            return Attributes(at, usual.end(), (voice,), values)
    block = _BLOCK.match(text, at, stop)
    return _read_closely(text, block) if block else None


def _read_closely(text: str, block: re.Match[str]) -> Attributes:
    """Attributes with anything in them that isn't the usual voice and its values."""
    classes, ids, repeated, odd, curly = [], [], [], [], []
    values: dict[str, Attribute] = {}
    for match in ITEM.finditer(text, block.start() + 1, block.end() - 1):
        kind, (at, end) = match.lastgroup, match.span()
        if kind == "cls":
            classes.append(Attribute(match["cls"], at, end))
        elif kind == "id":
            ids.append(Attribute(match["id"], at, end))
        elif kind == "odd":
            odd.append(Attribute(match["odd"], at, end))
        elif kind is not None:
            name = match["name"]
            if kind == "curly":
                curly.append(Attribute(match.group(), at, end))
            value = _ESCAPE.sub(r"\1", _FOLDED.sub(" ", match[kind]))
            if name in values:
                repeated.append(Attribute(name, at, end))
            else:
                values[name] = Attribute(value, at, end)
    return Attributes(block.start(), block.end(), classes, values, ids, repeated, odd, curly)


def written_value(value: str) -> str:
    """A value as attributes take it: bare where it may be, quoted where it must."""
    if re.fullmatch(r"[\w.:/-]+", value, re.ASCII):
        return value
    return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'
