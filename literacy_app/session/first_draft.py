"""The first marking of an article by the drafting engine, read in when it is first asked for."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from literacy_app.drafting.suggest import Suggester
    from literacy_app.drafting.suggestion import Suggestion


class FirstDraft:
    """Suggests passages of texts; those of paragraphs that it has met are kept.

    `assets` has the lexicons and the weights. Without weights rules alone decide.
    """

    def __init__(self, assets: Path, with_model: bool = True) -> None:
        self._assets, self._with_model = assets, with_model
        self._suggesters: dict[str, Suggester] = {}

    def __call__(self, text: str, language: str) -> Iterator[Suggestion]:
        """The suggestions for a text in text order, paragraph by paragraph; never raises."""
        return self.suggester(language).suggest(text)

    def suggester(self, language: str) -> Suggester:
        """What suggests in a language."""
        found = self._suggesters.get(language)
        if found is None:
            found = self._suggesters[language] = self._made(language)
        return found

    def _made(self, language: str) -> Suggester:
        from literacy_app.drafting.lexicons import load_lexicons
        from literacy_app.drafting.model import load_model
        from literacy_app.drafting.suggest import Suggester

        path = self._assets / "models" / "speech-en.bin"
        is_english = language.partition("-")[0].lower() == "en"
        model = load_model(path) if self._with_model and is_english and path.is_file() else None
        return Suggester(language, load_lexicons(self._assets / "lexicons", language), model)
