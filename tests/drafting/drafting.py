"""Text in, passages out."""

from __future__ import annotations

from functools import lru_cache, partial

from literacy_app.drafting.lexicons import Lexicons, lexicons_of
from literacy_app.drafting.model import Model, load_model
from literacy_app.drafting.suggest import Suggester
from literacy_app.drafting.suggestion import Suggestion
from literacy_app.paths import assets
from literacy_app.session import lexicons as files

STORY = (
    "“The bridge is safe,” said Ada Quist. She claimed that it was tested, and Ivo Marsh denied it."
    " Work began in the spring of 2024, and the ferry has always been late.\n\n"
)


@lru_cache
def model() -> Model:
    """The model that ships."""
    return load_model(assets() / "models" / "speech-en.bin")


@lru_cache
def lexicons(language: str = "en") -> Lexicons:
    """The lexicons that ship."""
    return lexicons_of(partial(files.Lexicons(assets() / "lexicons").of, language))


def found(text: str, language: str = "en", *, by_rule: bool = False) -> list[Suggestion]:
    """What is suggested for a text."""
    suggester = Suggester(language, lexicons(language), None if by_rule else model())
    return list(suggester.suggest(text))


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
