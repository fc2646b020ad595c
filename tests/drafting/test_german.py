"""German by rule: the subjunctive of reported speech, and what "laut" and its like hand over."""

from __future__ import annotations

import pytest

from literacy_app.drafting.tokens import sentence_starts, tokens_of
from tests.drafting.drafting import drafted


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Die Brücke sei zu teuer, sagte Ada Quist. Sie bringe niemandem etwas. Am Kai lag Eis.",
         ["indirect Ada Quist: Die Brücke sei zu teuer … Sie bringe niemandem etwas"]),
        ("Ada Quist sagte, die Brücke sei sicher.",
         ["indirect Ada Quist: die Brücke sei sicher"]),
        ("Die Brücke habe „schon genug gekostet“, sagte Ada Quist.",
         ["mixed Ada Quist: Die Brücke habe „schon genug gekostet“"]),
        ("Ada Quist sagte, dass die Brücke sicher sei.",
         ["indirect Ada Quist: dass die Brücke sicher sei"]),
        ("Laut einem Gutachten der Universität Tolle ist die Brücke sicher.",
         ["indirect Gutachten der Universität Tolle: ist die Brücke sicher"]),
        ("Nach Angaben der Stadt Tolle kostet die Brücke neun Millionen Euro.",
         ["indirect Stadt Tolle: kostet die Brücke neun Millionen Euro"]),
        ("Als die Brücke fertig war, sagte Ada Quist nichts.", []),
        ("Am Hafen war es nicht laut. Der Rat stimmt mit elf zu acht für die Brücke.", []),
    ],
)  # fmt: skip
def test_content_and_source(text: str, expected: list[str]) -> None:
    assert drafted(text, "de") == expected


def test_a_day_of_a_month_ends_no_sentence() -> None:
    found = tokens_of("Die Brücke öffnet am 30. April. Sie ist 30. Ada Quist kommt.")

    starts = [found.words[at] for at in sentence_starts(found)[:-1]]

    assert starts == ["Die", "Sie", "Ada"]
