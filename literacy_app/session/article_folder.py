"""The folder in which a teacher keeps the articles of keyed lessons for the class."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

from literacy_app.lessonfile.fingerprint import RECOGNISED, Likeness
from literacy_app.session.library import stamp_of

ARTICLE_SUFFIXES = (".txt", ".text", ".html", ".htm", ".xhtml", ".md", ".markdown")
MOST_IN_FOLDER = 500
"""How many files of the folder are looked into."""

_Stamp = tuple[int, int]


class ArticleFolder:
    """Finds articles in the folder that `where` names, if it names one, by their fingerprints."""

    def __init__(self, where: Callable[[], Path | None]) -> None:
        self._where = where
        self._read: dict[Path, tuple[_Stamp, str, Likeness]] = {}
        self._texts: dict[str, str | None] = {}
        self._files: list[Path] = []
        self._state: object = ()

    def look(self) -> None:
        """Look at the files that there are now; what is found holds until the next look."""
        folder = self._where()
        files = _files_in(folder) if folder is not None else []
        state = tuple((path, stamp_of(path)) for path in files)
        if state != self._state:
            self._state = state
            self._texts = {}
            self._read = {path: each for path, each in self._read.items() if path in files}
            self._files = files

    def text_of(self, fingerprint: str) -> str | None:
        """The text of the article with that fingerprint, as of the last look."""
        if fingerprint and fingerprint not in self._texts:
            self._texts[fingerprint] = self._found(fingerprint)
        return self._texts.get(fingerprint)

    def _found(self, fingerprint: str) -> str | None:
        best: tuple[float, str] = (RECOGNISED, "")
        for path in self._files:
            known = self._likeness(path)
            if known is not None and (share := known[1].share(fingerprint)) >= best[0]:
                best = (share, known[0])
        return best[1] or None

    def _likeness(self, path: Path) -> tuple[str, Likeness] | None:
        from literacy_app.intake.article import ArticleError  # few people have such a folder
        from literacy_app.intake.files import read_article

        stamp = stamp_of(path)
        known = self._read.get(path)
        if stamp is None:
            return None
        if known is None or known[0] != stamp:
            try:
                text = read_article(path).text
            except ArticleError:
                text = ""
            known = self._read[path] = (stamp, text, Likeness(text))
        return known[1], known[2]


def _files_in(folder: Path) -> list[Path]:
    try:
        with os.scandir(folder) as found:
            names = sorted(each.name for each in found if each.is_file())
    except OSError:
        return []
    paths = (folder / name for name in names)
    return [each for each in paths if each.suffix.lower() in ARTICLE_SUFFIXES][:MOST_IN_FOLDER]
