"""Parts of a lesson's source on their own, as examples show them: what each stretch of them is."""

from __future__ import annotations

import re

from literacy_app.lessonfile.parse import parse
from literacy_app.session.colouring import Colouring, Tint

_QUESTION = re.compile(r"##[ \t].*\{\.\w")
_FIELD = re.compile(r"[a-z]+:\s")


def tints_of_excerpt(text: str) -> tuple[Tint, ...]:
    """The tints of a whole lesson's text, or of a part: fields, an article, questions, a section.

    Offsets are code points into `text`; an outer tint comes before those in it.
    """
    before, behind = _around(text)
    colouring = Colouring(parse(f"{before}{text}{behind}"))
    first, start = before.count("\n"), len(before)
    found: dict[Tint, None] = {}
    for line in range(first, first + text.count("\n") + 1):
        found.update(dict.fromkeys(colouring.of_line(line)))
    return tuple(each._replace(start=each.start - start, end=each.end - start) for each in found)


def _around(text: str) -> tuple[str, str]:
    """What has to stand before and behind a part so that it is read as what it is."""
    if text.startswith("---"):
        return "", ""
    if _FIELD.match(text):
        return "---\n", "\n---\n"
    fields = "---\nid: it\n---\n"
    if text.startswith("# "):
        return fields, ""
    if _QUESTION.match(text):
        return f"{fields}# Quiz\n", ""
    return f"{fields}# Article\n", ""
