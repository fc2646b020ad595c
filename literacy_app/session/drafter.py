"""The engine that suggests passages; it reads what it needs when it is first asked."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

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
        if language not in self._suggesters:
            self._suggesters[language] = self._made(language)
        return self._suggesters[language]

    def _made(self, language: str) -> Suggester:
        from literacy_app.domain.lexicon import LexiconError
        from literacy_app.drafting.lexicons import Lexicons, load_lexicons
        from literacy_app.drafting.model import ModelError, load_model
        from literacy_app.drafting.suggest import Suggester

        try:
            lexicons = load_lexicons(self._lexicons, language)
        except (LexiconError, OSError):
            lexicons = Lexicons()
        try:
            is_english = language.partition("-")[0].lower() == "en"
            wanted = self._with_model and is_english
            model = load_model(self._models / _MODEL) if wanted else None
        except (ModelError, OSError):
            model = None
        return Suggester(language, lexicons, model)
