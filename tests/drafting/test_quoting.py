"""Where quotations open and close."""

from __future__ import annotations

import pytest

from literacy_app.drafting.quoting import quoting_of
from literacy_app.drafting.tokens import tokens_of


def quoted(text: str) -> list[str]:
    tokens = tokens_of(text)
    return [
        text[tokens.starts[each.first] : tokens.ends[each.stop - 1]]
        for each in quoting_of(tokens).quotations
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“We won’t,” she said, “go there.”", ["“We won’t,”", "“go there.”"]),
        ('He said "no" and then "yes".', ['"no"', '"yes"']),
        ("'The workers' pay is low,' he said.", ["'The workers' pay is low,'"]),
        ("‘It’s late,’ she said. ‘Go.’", ["‘It’s late,’", "‘Go.’"]),
        ("„Das ist gut“, sagte er.", ["„Das ist gut“"]),
        ("« Oui », dit-il. »Nein«, sagte sie.", ["« Oui »", "»Nein«"]),
        ("''Right,'' he said.", ["''Right,''"]),
        ("``Right,'' he said.", ["``Right,''"]),
        ("”Nej”, sa hon.", ["”Nej”"]),
        ("“It says: ‘no’,” she said.", ["“It says: ‘no’,”", "‘no’"]),
        ("“A first paragraph that isn’t closed.", ["“A first paragraph that isn’t closed."]),
        ("— El puente es seguro — dijo ella —. Abrirá en abril.",
         ["— El puente es seguro", "—. Abrirá en abril."]),
        ("“One part. “And the next,” he said.", ["“One part. “And the next,”"]),
    ],
)  # fmt: skip
def test_marks_of_all_kinds(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Rock 'n' roll and the dogs' bones in the '90s.",
        "The sailors' mess and the cook's knife.",
        'A 6" nail and a 12" board',
        "It’s the town’s own",
        "— Ada Quist, Tolle",
    ],
)
def test_apostrophes_inches_and_signatures_are_none(text: str) -> None:
    assert quoted(text) == []
