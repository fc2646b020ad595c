"""Names of files in packs: which every computer can write, and which are the same on some."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection

from literacy_app.domain.lesson import LESSON_SUFFIXES
from literacy_app.domain.text import HIDDEN

LONGEST = 120
"""The most characters of a name; with the longest of encodings it stays below 255 bytes twice."""

_DRIVE = re.compile(r"[A-Za-z]:")
_FORBIDDEN = re.compile(r'[<>"|?*\x00-\x1f\x7f-\x9f\u2028\u2029\ufffe\uffff]')
_UNWISE = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f-\x9f\u2028\u2029]+')
_RESERVED = re.compile(
    r"(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$|clock\$)(?: *\..*)?",
    re.IGNORECASE,
)


def trouble_with(name: str) -> str:
    """The code of what keeps `name` from being the name of a file in a pack, or nothing."""
    for code, is_so in (
        ("entry-too-long", len(name) > LONGEST),
        ("entry-backslash", "\\" in name),
        ("entry-absolute", name.startswith("/")),
        ("entry-drive", _DRIVE.match(name) is not None),
        ("entry-climbs", ".." in name.split("/")),
        ("entry-folder", "/" in name),
        ("entry-drive", ":" in name),
        ("entry-name", not name or _is_unwritable(name)),
        ("entry-trailing", name != name.rstrip(". ")),
        ("entry-hidden", name.startswith((".", " "))),
        ("entry-reserved", _RESERVED.fullmatch(name) is not None),
    ):
        if is_so:
            return code
    return ""


def _is_unwritable(name: str) -> bool:
    hidden = any(unicodedata.category(each) in ("Cf", "Co", "Cn", "Cs") for each in name)
    return hidden or HIDDEN.search(name) is not None or _FORBIDDEN.search(name) is not None


def is_lesson_name(name: str) -> bool:
    """Whether a file of that name may be a lesson."""
    return name.lower().endswith(LESSON_SUFFIXES)


def same(name: str) -> str:
    """What is equal for names that are one file to a system blind to case or Unicode form."""
    folded = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", name).casefold())
    return unicodedata.normalize("NFKC", folded.casefold())


def safe_name(name: str) -> str:
    """A lesson's file name as it may stand in a pack."""
    stem, suffix = name, ".md"
    for each in LESSON_SUFFIXES:
        if name.lower().endswith(each):
            stem, suffix = name[: -len(each)], each
    stem = _UNWISE.sub("-", unicodedata.normalize("NFC", stem))
    stem = "".join(each for each in stem if not _is_unwritable(each)).strip(". -")
    stem = stem[: LONGEST - len(suffix) - 6].rstrip(". ") or "lesson"
    return f"{stem}-lesson{suffix}" if _RESERVED.fullmatch(stem) else f"{stem}{suffix}"


def free_name(name: str, taken: Collection[str]) -> str:
    """`name`, or the like of it with a number, that is none of `taken` (each as `same` has it)."""
    stem, dot, suffix = name.rpartition(".")
    number, free = 2, name
    while same(free) in taken:
        free = f"{stem}-{number}{dot}{suffix}"
        number += 1
    return free
