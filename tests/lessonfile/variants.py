"""A text typeset otherwise: what a reader's copy of an article may look like."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Callable

CAPTIONS = re.compile(r"(?m)^(?:Getty Images|Photo: .*)\n(?:\n(?=\n))?")


def straightened(text: str) -> str:
    """With the quotation marks and apostrophes of a typewriter."""
    return text.translate(
        {**dict.fromkeys(map(ord, "“”„«»"), '"'), **dict.fromkeys(map(ord, "‘’‚"), "'")}
    )


def plainly_spaced(text: str) -> str:
    return text.translate(dict.fromkeys(map(ord, "\u00a0\u202f\u2009"), " "))


def unbreakable(text: str) -> str:
    """With no-break spaces behind short words, as some papers set them."""
    return re.sub(r"\b(a|of|to|the|in) ", "\\1\u00a0", text)


def rewrapped(text: str, width: int = 60) -> str:
    """In short lines, broken at hyphens too."""
    paragraphs = re.split(r"\n\s*\n", text)
    return "\n\n".join(textwrap.fill(" ".join(each.split()), width) for each in paragraphs)


def narrow(text: str) -> str:
    return rewrapped(text, 24)


def redashed(text: str) -> str:
    return text.replace(" – ", " — ").replace("—", "--").replace("-", "\u2010")


def without_captions(text: str) -> str:
    return CAPTIONS.sub("", text)


def with_captions(text: str) -> str:
    """With credits and captions between all paragraphs."""
    return text.replace("\n\n", "\n\nPhoto: Tolle Courier archive\n\n")


def run_together(text: str) -> str:
    return re.sub(r"\n\s*\n", "\n", text)


def for_windows(text: str) -> str:
    return text.replace("\n", "\r\n")


def in_one_line(text: str) -> str:
    return " ".join(text.split())


def all_at_once(text: str) -> str:
    return rewrapped(plainly_spaced(straightened(without_captions(text))))


VARIANTS: tuple[Callable[[str], str], ...] = (
    straightened,
    plainly_spaced,
    unbreakable,
    rewrapped,
    narrow,
    redashed,
    without_captions,
    with_captions,
    run_together,
    for_windows,
    in_one_line,
    all_at_once,
)


def places_by_letter(text: str) -> list[int]:
    """For every letter and digit of a text, its offset: these no typesetting changes."""
    return [at for at, sign in enumerate(text) if sign.isalnum()]
