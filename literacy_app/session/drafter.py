"""The engine that suggests passages; it reads what it needs when it is first asked."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from literacy_app.domain.text import main_language

if TYPE_CHECKING:
    from literacy_app.drafting.suggest import Suggester
    from literacy_app.drafting.suggestion import Suggestion

_MODEL = "speech-en.bin"


class Drafter:
    """Suggests passages for texts; to be asked in whatever thread.

    `lexicons` and `models` are the folders in which those lie. Without a model that can be read,
    or `with_model` being False, rules alone decide; without lexicons, quotations are all that is
    found.
    """

    def __init__(self, lexicons: Path, models: Path, *, with_model: bool = True) -> None:
        self._lexicons, self._models, self._with_model = lexicons, models, with_model
        self._suggesters: dict[str, Suggester] = {}

    def __call__(self, text: str, language: str) -> Iterator[Suggestion]:
        """The passages that a text may have, in text order; whoever stops asking stops the work."""
        return self.suggester(language).suggest(text)

    def suggester(self, language: str) -> Suggester:
        """What suggests in a language; it remembers the paragraphs that it has met."""
        main = main_language(language)
        if main not in self._suggesters:
            self._suggesters[main] = self._made(main)
        return self._suggesters[main]

    def _made(self, language: str) -> Suggester:
        from literacy_app.domain.lexicon import LexiconError
        from literacy_app.drafting.lexicons import Lexicons, lexicons_of
        from literacy_app.drafting.model import ModelError, load_model
        from literacy_app.drafting.suggest import Suggester
        from literacy_app.session import lexicons as files

        try:
            lexicons = lexicons_of(partial(files.Lexicons(self._lexicons).of, language))
        except (LexiconError, OSError):
            lexicons = Lexicons()
        try:
            wanted = self._with_model and language == "en"
            model = load_model(self._models / _MODEL) if wanted else None
        except (ModelError, OSError):
            model = None
        return Suggester(language, lexicons, model)
