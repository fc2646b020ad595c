"""The lesson files that ship, for tests that hold of each of them."""

from __future__ import annotations

from pathlib import Path

LESSONS = Path(__file__).resolve().parents[1] / "lessons"
PRACTICE = LESSONS / "practice"
FILES = tuple(sorted(LESSONS.rglob("*.md")))


def name_of(path: Path) -> str:
    """A file by its place among the lessons: `library-opens`, `practice/in-brief-1-1`."""
    return path.relative_to(LESSONS).with_suffix("").as_posix()


TEXTS = {name_of(path): path.read_text(encoding="utf-8") for path in FILES}
WITH_ARTICLE = tuple(name for name, text in TEXTS.items() if "\n# Passages" not in text)
"""The lessons that hold their articles: all but the keyed ones."""
