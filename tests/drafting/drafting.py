"""Text in, passages out."""

from __future__ import annotations

from functools import lru_cache

from literacy_app.drafting.lexicons import Lexicons, load_lexicons
from literacy_app.drafting.model import Model, load_model
from literacy_app.drafting.suggest import suggest
from literacy_app.drafting.suggestion import Suggestion
from literacy_app.paths import assets


@lru_cache
def model() -> Model:
    """The model that ships."""
    return load_model(assets() / "models" / "speech-en.bin")


@lru_cache
def lexicons(language: str = "en") -> Lexicons:
    """The lexicons that ship."""
    return load_lexicons(assets() / "lexicons", language)


def found(text: str, language: str = "en", *, by_rule: bool = False) -> list[Suggestion]:
    """What is suggested for a text."""
    return list(suggest(text, language, lexicons(language), None if by_rule else model()))


def words(text: str, each: Suggestion) -> str:
    """A suggestion's words, its pieces joined by an ellipsis."""
    return " … ".join(text[piece.start : piece.end] for piece in each.pieces)


def drafted(text: str, language: str = "en", *, by_rule: bool = False) -> list[str]:
    """Suggestions as lines: voice and kind, source, relays and words."""
    return [
        f"{each.kind} {each.source or '-'}{''.join(f' < {via}' for via in each.via)}: "
        f"{words(text, each)}"
        for each in found(text, language, by_rule=by_rule)
    ]
