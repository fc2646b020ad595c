"""Quick fixes for the front matter."""

from __future__ import annotations

import re
from collections.abc import Iterator

from literacy_app.domain.lesson import UNNAMED, Span
from literacy_app.domain.patches import Patch
from literacy_app.intake.dates import date_in
from literacy_app.lessonfile.yamltext import scalar
from literacy_app.session.mending import Fix, Trouble, fix

_GLOSSARY = re.compile(r"#[ \t]+Glossary[ \t#]*$")
_ITEM = re.compile(r"([ \t]*)- ")
_TEACHES = r"\n[ \t]*-[ \t]*{0}[ \t]*$|,[ \t]*{0}\b|\b{0}\b[ \t]*,?[ \t]*"


def add_key(it: Trouble) -> Iterator[Fix]:
    """The line that is lacking, as an example."""
    key, example = it.said("key"), it.said("example")
    written = re.compile(rf"{re.escape(key)}[ \t]*:").match(it.words)
    if it.line and written is not None:
        patch = it.put(it.line_span, example)
    else:
        patch = it.below(0, example)
    yield fix("Add “{line}”", patch, line=example)


def line_out(it: Trouble) -> Iterator[Fix]:
    """Take the line out."""
    yield fix("Take the line out", it.without_lines(it.line, it.line + 1))


def quote_value(it: Trouble) -> Iterator[Fix]:
    """The value in quotation marks."""
    indent = it.words[: len(it.words) - len(it.words.lstrip())]
    fixed = it.said("line")
    yield fix("Write {line}", it.put(it.line_span, indent + fixed), line=fixed)


def close_quote(it: Trouble) -> Iterator[Fix]:
    """The mark at the value's end."""
    end = it.line_span.start + len(it.words.rstrip())
    mark = it.said("mark")
    yield fix("Close it with {mark}", it.insert(end, mark), mark=mark)


def spaces_for_tabs(it: Trouble) -> Iterator[Fix]:
    """Spaces for the tabs of the line."""
    yield fix("Put spaces for tabs", it.put(it.line_span, it.words.replace("\t", "  ")))


def close_front_matter(it: Trouble) -> Iterator[Fix]:
    """A line of dashes in front of the first section, or of the first blank line."""
    lines = it.source.lines
    ends = (n for n, line in enumerate(lines) if n and (line.startswith("# ") or not line.strip()))
    first = next(ends, len(lines))
    yield fix("Close the front matter", it.below(first - 1, "---"))


def iso_date(it: Trouble) -> Iterator[Fix]:
    """The date in the form that is asked for."""
    found = date_in(it.said("value"))
    if found:
        span = it.here
        yield fix("Write {date}", it.put(span, found), date=found)


def declare(it: Trouble) -> Iterator[Fix]:
    """A speaker of that name, or nobody by name."""
    name = it.said("name")
    yield fix("Add {name} to the people", _declared(it, name), name=name)
    given = it.attributes.values.get("source") if it.attributes is not None else None
    if given is not None and given.value == name:
        patch = it.put(Span(given.at, given.end), f"source={UNNAMED}")
        yield fix("Source: unnamed", patch)


def _declared(it: Trouble, name: str) -> Patch:
    record = f"{{name: {scalar(name, flow=True)}}}"
    unit = it.unit("front", "speakers")
    if unit is None:
        return it.below(max(it.fence - 1, 0), f"speakers:\n  - {record}")
    head = it.source.lines[unit.first]
    flow = head.rstrip().endswith("]")
    if unit.last == unit.first + 1 and flow:
        at = it.source.starts[unit.first] + head.rindex("]")
        comma = "" if head[: head.rindex("]")].rstrip().endswith("[") else ", "
        return it.insert(at, f"{comma}{record}")
    items = (_ITEM.match(line) for line in it.source.lines[unit.first : unit.last])
    indent = next((each[1] for each in items if each), "  ")
    return it.below(unit.last - 1, f"{indent}- {record}")


def untaught(it: Trouble) -> Iterator[Fix]:
    """A voice out of what the lesson teaches."""
    voice = it.said("voice")
    unit = it.unit("front", "teaches")
    if unit is None:
        return
    start, end = it.source.starts[unit.first], it.source.starts[unit.last - 1]
    end += len(it.source.lines[unit.last - 1])
    pattern = re.compile(_TEACHES.format(re.escape(voice)), re.MULTILINE)
    found = pattern.search(it.text, start, end)
    if found is not None:
        yield fix("Don't teach {voice} here", it.put(Span(*found.span()), ""), voice=voice)


def gloss(it: Trouble) -> Iterator[Fix]:
    """An entry of the glossary."""
    term = it.said("words")
    entry = f"{term}\n:   {it.hinted('meaning')}"
    terms = [each for each in it.parsed.units if each.kind == "term"]
    heading = next((n for n, line in enumerate(it.source.lines) if _GLOSSARY.match(line)), None)
    if terms:
        patch = it.below(max(each.last for each in terms) - 1, f"\n{entry}")
    elif heading is not None:
        patch = it.below(heading, f"\n{entry}")
    else:
        end = len(it.text.rstrip())
        patch = it.put(Span(end, len(it.text)), f"\n\n# Glossary\n\n{entry}\n")
    yield fix("Explain “{term}” in the glossary", patch, term=term)
