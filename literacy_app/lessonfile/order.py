"""The order in which the parts of a question stand in its file, whatever the app's own is."""

from __future__ import annotations

import re

from literacy_app.lessonfile.quiz import TERMS

_BETWEEN = re.compile(r"\n[ \t]*\n(?=\S)")
_OPTION = re.compile(r"[-*+][ \t]+\[[ xX]\]")
_OPTIONS = "options"


def arranged(question: str, like: str) -> str:
    """A question's text with its parts in the order in which those of `like` stand.

    Its list of options and each of its definitions is a part, and all before them another. Those
    that `like` doesn't have stand behind the one that they follow in the question.
    """
    parts = dict(_parts(question))
    order = [name for name, _ in _parts(like) if name in parts]
    if len(set(order)) != len(order) or len(parts) != len(_parts(question)):
        return question
    before = ""
    for name in parts:
        if name not in order:
            order.insert(order.index(before) + 1 if before in order else 0, name)
        before = name
    return "\n\n".join(parts[name] for name in order)


def _parts(question: str) -> list[tuple[str, str]]:
    """The parts of a question by name, in their order; what stands in front has an empty name."""
    parts: list[tuple[str, str]] = []
    for text in _BETWEEN.split(question):
        name = _name(text)
        if parts and name in ("", parts[-1][0]):
            parts[-1] = (parts[-1][0], f"{parts[-1][1]}\n\n{text}")
        else:
            parts.append((name, text))
    return parts


def _name(text: str) -> str:
    first = text.partition("\n")[0].strip()
    if _OPTION.match(first):
        return _OPTIONS
    return first if first in TERMS else ""
