"""The lexicons that ship, read when first asked for."""

from __future__ import annotations

from pathlib import Path

from literacy_app.domain.lexicon import Lexicon, read_lexicon
from literacy_app.domain.text import main_language


class Lexicons:
    """The lexicons in a folder: one file a language and topic, as in `en/verdicts.tsv`."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._read: dict[tuple[str, str], Lexicon] = {}

    def of(self, language: str, topic: str) -> Lexicon:
        """The lexicon of a topic in a language (`en`, `de-AT`); empty where there is none.

        Raises LexiconError where the file is none, and OSError where it can't be read.
        """
        main = main_language(language)
        found = self._read.get((main, topic))
        if found is None:
            path = self._folder / main / f"{topic}.tsv"
            there = path.is_file()
            found = read_lexicon(path.read_text(encoding="utf-8")) if there else Lexicon()
            self._read[main, topic] = found
        return found
