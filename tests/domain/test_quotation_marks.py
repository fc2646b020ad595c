"""Quotation marks and their partners, in the manners of several languages."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from literacy_app.domain.quotation_marks import stray_quotation_marks

PAIRED = [
    "no marks",
    "“English”",
    "“English ‘within’ English”",
    "‘British “within” British’",
    "„deutsch“",
    "„deutsch ‚innen‘ deutsch“",
    "„polski”",
    "«français»",
    "« français »",
    "»deutsch ›innen‹ deutsch«",
    "‹helvétique›",
    '"straight"',
    "\"straight 'within' straight\"",
    "'single'",
    "the mayor’s and the councils’ and ’tis and rock ’n’ roll",
    "the mayor's and the councils' and 'tis",
    "“the mayor’s ‘old’ fence”",
    "“the councils’ fence”",
    "‘the mayor’s fence’",
    'a 6" pipe and a 5\'10" man',
    "‘one’ and ‘two’",
    "“one”, “two”",
    "„eins“ und „zwei“",
    "“Wait,” he said. “It’s ‘never’ that.”",
    "‘tis’",
    "“‘both at once’”",
    "„‚beide‘“",
    "in the ’90s",
    "d’accord, l’«été»",
]
STRAY = [
    ("“open", "“"),
    ("closed”", "”"),
    ("„offen", "„"),
    ("zu“", "“"),
    ("«ouvert", "«"),
    ("fermé»", "»"),
    ('"open', '"'),
    ('closed"', '"'),
    ("“one ‘two”", "‘"),
    ("“one „two”", "“"),
    ("“one «two” three»", "«»"),
    ("‘open", "‘"),
    ("‹ouvert", "‹"),
    ("“one” two”", "”"),
    ("“one “two”", "“"),
]


@pytest.mark.parametrize("text", PAIRED)
def test_marks_with_their_partners(text: str) -> None:
    assert not stray_quotation_marks(text)


@pytest.mark.parametrize(("text", "marks"), STRAY)
def test_marks_without(text: str, marks: str) -> None:
    assert "".join(text[at] for at in stray_quotation_marks(text)) == marks


@given(st.text("“”‘’„‚«»‹›\"' a1.s", max_size=40))
def test_strays_are_marks_in_the_order_of_the_text(text: str) -> None:
    found = stray_quotation_marks(text)
    assert found == sorted(set(found))
    assert all(text[at] in "“”‘’„‚«»‹›\"'" for at in found)
