"""YAML read as a tree of text: every scalar is a string, every node knows its place.

Only plain YAML is taken: no aliases, anchors or tags, no duplicate keys, bounded depth. Whatever
the YAML library raises comes back as a problem.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from literacy_app.lessonfile.source import Reporter

DEEPEST = 6
_FOREIGN_LINE_ENDS = dict.fromkeys((0x85, 0x2028, 0x2029), " ")
"""What ends a line for the YAML library and for nobody else: places would be told wrongly."""


class Scalar(NamedTuple):
    """A text at a line and column, both from 1."""

    text: str
    line: int
    column: int


@dataclass(slots=True)
class Sequence:
    """A list of nodes."""

    line: int
    column: int
    items: list[Node] = field(default_factory=list)


@dataclass(slots=True)
class Mapping:
    """Keys with their nodes, in the order written; `last` is the index of the line behind it."""

    line: int
    column: int
    entries: dict[str, tuple[Scalar, Node]] = field(default_factory=dict)


Node = Scalar | Sequence | Mapping


class _Refused(Exception):
    """A construct that lesson files don't use."""

    def __init__(self, code: str, line: int, column: int, /, **arguments: str | int) -> None:
        super().__init__(code)
        self.code, self.line, self.column, self.arguments = code, line, column, arguments


def read_yaml(text: str, first_line: int, reporter: Reporter) -> Mapping | None:
    """The mapping in `text`, whose first line has the number `first_line`; None if unreadable."""
    import yaml  # not before a lesson is read

    text = text.translate(_FOREIGN_LINE_ENDS)
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        events = yaml.parse(text, Loader=loader)
        node = _build(events, first_line, reporter)
    except _Refused as refused:
        reporter.report_at(refused.code, refused.line, refused.column, **refused.arguments)
        return None
    except yaml.MarkedYAMLError as error:
        _report_syntax(error, text, first_line, reporter)
        return None
    except (yaml.YAMLError, ValueError, LookupError, AttributeError, RecursionError, TypeError):
        line, column = _first_unprintable(text)
        reporter.report_at("front-matter-unreadable", first_line + line, column)
        return None
    if node is None or isinstance(node, Mapping):
        return node or Mapping(first_line, 1)
    reporter.report_at("front-matter-no-keys", node.line, node.column)
    return None


def _build(events: Iterator[object], first_line: int, reporter: Reporter) -> Node | None:
    """The tree that the events describe; iterative, so that no depth overflows the stack."""
    import yaml

    root: Node | None = None
    stack: list[tuple[Node, Scalar | None]] = []
    for event in events:
        mark = getattr(event, "start_mark", None)
        line, column = (mark.line + first_line, mark.column + 1) if mark else (first_line, 1)
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            raise _Refused("yaml-alias", line, column)
        if isinstance(event, yaml.DocumentStartEvent) and root is not None:
            raise _Refused("front-matter-unreadable", line, column)
        if isinstance(event, yaml.CollectionEndEvent):
            stack.pop()
            continue
        if not isinstance(event, yaml.NodeEvent):
            continue
        node = _node_of(event, line, column)
        if not stack:
            root = node
        else:
            _attach(stack, node, reporter)
        if not isinstance(node, Scalar):
            if len(stack) >= DEEPEST:
                raise _Refused("front-matter-too-deep", line, column, most=DEEPEST)
            stack.append((node, None))
    return root


def _node_of(event: object, line: int, column: int) -> Node:
    import yaml

    if getattr(event, "tag", None):
        raise _Refused("yaml-tag", line, column)
    if isinstance(event, yaml.ScalarEvent):
        return Scalar(str(event.value), line, column)
    if isinstance(event, yaml.SequenceStartEvent):
        return Sequence(line, column)
    return Mapping(line, column)


def _attach(stack: list[tuple[Node, Scalar | None]], node: Node, reporter: Reporter) -> None:
    parent, key = stack[-1]
    if isinstance(parent, Sequence):
        parent.items.append(node)
    elif isinstance(parent, Mapping):
        if key is None:
            if not isinstance(node, Scalar):
                raise _Refused("front-matter-unreadable", node.line, node.column)
            stack[-1] = (parent, node)
            return
        if key.text in parent.entries:
            reporter.report_at("key-twice", key.line, key.column, key=key.text)
        else:
            parent.entries[key.text] = (key, node)
        stack[-1] = (parent, None)


def _report_syntax(error: object, text: str, first_line: int, reporter: Reporter) -> None:
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    problem = str(getattr(error, "problem", "") or "")
    index, column = (mark.line, mark.column + 1) if mark else (0, 1)
    lines = text.split("\n")
    line = lines[min(index, len(lines) - 1)]
    where = first_line + index
    indented = line[: len(line) - len(line.lstrip())]
    if "\t" in indented or (column <= len(line) and line[column - 1] == "\t"):
        reporter.report_at("front-matter-tab", where, line.index("\t") + 1)
    elif "mapping values are not allowed" in problem:
        key, _, rest = line.partition(": ")
        quoted = rest.strip().replace("\\", "\\\\").replace('"', '\\"')
        fixed = f'{key}: "{quoted}"'.strip()
        reporter.report_at("unquoted-colon", where, column, line=fixed)
    else:
        _report_quotation(lines, min(index, len(lines) - 1), where, column, reporter)


def _report_quotation(
    lines: list[str], index: int, where: int, column: int, reporter: Reporter
) -> None:
    """Name the line that opens a quotation without closing it, where that is the trouble."""
    for number in range(index, -1, -1):
        value = lines[number].partition(": ")[2].strip()
        if value[:1] in ('"', "'") and value.count(value[0]) % 2:
            at = lines[number].index(value) + 1
            reporter.report_at("quote-unclosed", where - index + number, at, mark=value[0])
            return
    reporter.report_at("front-matter-unreadable", where, column)


def _first_unprintable(text: str) -> tuple[int, int]:
    for index, line in enumerate(text.split("\n")):
        for column, character in enumerate(line, 1):
            if not character.isprintable() and character != "\t":
                return index, column
    return 0, 1
