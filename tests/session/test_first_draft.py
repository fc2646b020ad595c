from __future__ import annotations

from literacy_app.paths import assets
from literacy_app.session.first_draft import FirstDraft

TEXT = "A headline\n\n“We need it,” said Ada Quist. It rained."
GERMAN = "Eine Überschrift\n\n„Wir brauchen es“, sagte Ada Quist."


def words(draft: FirstDraft, text: str, language: str) -> list[str]:
    return [
        " ".join(text[start:end] for start, end in each.pieces) for each in draft(text, language)
    ]


def test_quotations_are_suggested_with_and_without_the_weights() -> None:
    for with_model in (True, False):
        draft = FirstDraft(assets(), with_model=with_model)
        assert "“We need it,”" in words(draft, TEXT, "en")


def test_in_another_language_by_rules() -> None:
    assert "„Wir brauchen es“" in words(FirstDraft(assets()), GERMAN, "de")


def test_what_suggests_is_made_once_a_language() -> None:
    draft = FirstDraft(assets(), with_model=False)
    assert draft.suggester("en") is draft.suggester("en")
    assert draft.suggester("en") is not draft.suggester("de")
