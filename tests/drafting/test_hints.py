"""Commentary and inference, by the words that signal them."""

from __future__ import annotations

import pytest

from literacy_app.domain.lesson import Kind
from tests.drafting.drafting import drafted, found


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("“It is safe,” Ada Quist snorted.", "loaded-verb -: snorted"),
        ("The dictator left the hall at noon.", "label -: dictator"),
        ("The supposedly cheap bridge opened.", "distancing -: supposedly"),
        ("She took the opportunity of the fair.", "evaluation -: took the opportunity"),
        ("Nobody came, of all things.", "sarcasm -: of all things"),
        ("Presumably this was not the old bridge.",
         "implication -: Presumably this was not the old bridge"),
        ("Mayor Quist seeks to win back the quarter.",
         "motive -: Mayor Quist seeks to win back the quarter"),
        ("The bridge is bound to be late.", "prediction -: The bridge is bound to be late"),
        ("The ferry has always been late.",
         "generalisation -: The ferry has always been late"),
        ("That explains the row over the bridge.",
         "implication -: That explains the row over the bridge"),
    ],
)  # fmt: skip
def test_signals_are_hinted_at(text: str, line: str) -> None:
    assert line in drafted(text)


def test_what_stands_in_quotation_marks_is_the_speaker_s() -> None:
    kinds = {each.kind for each in found("“The dictator is always late,” said Ada Quist.")}

    assert kinds == {Kind.DIRECT}


def test_a_loaded_verb_is_told_from_a_neutral_one() -> None:
    kinds = [each.kind for each in found("“It is safe,” Ada Quist said.")]

    assert Kind.LOADED_VERB not in kinds


def test_another_language_has_its_own_words() -> None:
    text = "„Die Brücke ist sicher“, höhnte Ada Quist. Vermutlich steigen die Kosten."

    lines = drafted(text, "de")

    assert lines == [
        "direct Ada Quist: „Die Brücke ist sicher“",
        "loaded-verb -: höhnte",
        "implication -: Vermutlich steigen die Kosten",
    ]


def test_a_language_without_lexicons_still_gets_quotations() -> None:
    text = "« Le pont est le plus sûr du pays », a dit Ada Quist."

    assert drafted(text, "fr") == ["direct -: « Le pont est le plus sûr du pays »"]
