"""The contrast of every text and pattern with every ground that it is drawn on.

Text needs 4.5 to 1 (WCAG 2.2, AA), and so do the letters on badges; patterns, edges, brackets and
the focus need 3 to 1 (WCAG 2.2, 1.4.11). What is not told by colour alone is not asked for.
"""

from __future__ import annotations

import json
from itertools import product
from pathlib import Path

import pytest

from literacy_app.domain.lesson import MARKED_VOICES, Voice
from literacy_app.ui.theme import Look, ThemeFiles, contrast_ratio
from tests.ui.fakes import THEMES

TEXT, PATTERN = 4.5, 3.0
FILES = sorted(each.stem for each in THEMES.glob("*.json") if each.stem != "type")

WRITTEN = (
    *product(("text", "muted"), ("page", "chrome", "card", "hover")),
    *product(("problem", "warning", "done"), ("page", "card", "chrome")),
    ("accent", "page"),
    ("accent", "card"),
    ("accent", "chrome"),
    ("on_accent", "accent"),
    ("text", "selection"),
    ("page", "text"),  # notices
    *product(("text",), ("asked", "asked_hot")),
    *product(("right",), ("page", "card", "chrome", "right_wash")),
    *product(("wrong",), ("page", "card", "chrome", "wrong_wash")),
    *product(("text", "muted"), ("right_wash", "wrong_wash")),
    *product(("card",), ("right", "wrong", "muted")),  # signs
)
"""Roles of words, and of the ground that they stand on."""

DRAWN = (
    *product(("edge", "focus", "accent"), ("page", "chrome", "card")),
    ("focus", "hover"),
    *product(("asked_line",), ("page", "asked", "asked_hot")),
)
"""Roles of edges and of the focus, and of the ground beside them."""


@pytest.fixture(params=FILES)
def look(themes: ThemeFiles, request: pytest.FixtureRequest) -> Look:
    """Every theme that there is a file for; paper too."""
    return themes.look(str(request.param))


def test_every_theme_names_the_same_colours() -> None:
    files = [json.loads((THEMES / f"{each}.json").read_text(encoding="utf-8")) for each in FILES]
    screens = [set(each["roles"]) for each in files if not each["name"].startswith("paper")]
    assert all(each == screens[0] for each in screens)
    assert all({*map(Voice, each["voices"])} == {*MARKED_VOICES} for each in files)


@pytest.mark.parametrize(("words", "ground"), WRITTEN)
def test_words_can_be_read(look: Look, words: str, ground: str) -> None:
    roles = look.theme.roles
    assert contrast_ratio(roles[words], roles[ground]) >= TEXT


@pytest.mark.parametrize(("line", "ground"), DRAWN)
def test_edges_and_focus_can_be_seen(look: Look, line: str, ground: str) -> None:
    roles = look.theme.roles
    assert contrast_ratio(roles[line], roles[ground]) >= PATTERN


@pytest.mark.parametrize("voice", MARKED_VOICES)
def test_an_articles_words_can_be_read_on_every_wash(look: Look, voice: Voice) -> None:
    colours, roles = look.theme.voices[voice], look.theme.roles
    for ground in (colours.wash, colours.hot):
        assert contrast_ratio(roles["text"], ground) >= TEXT
    if "found" in roles:
        assert contrast_ratio(roles["text"], roles["found"]) >= TEXT


@pytest.mark.parametrize("voice", MARKED_VOICES)
def test_a_voice_can_be_read_wherever_it_is_named(look: Look, voice: Voice) -> None:
    """Its name in margin, card, switches and lists, and the letter on its badge."""
    ink, roles = look.theme.voices[voice].ink, look.theme.roles
    for ground in ("page", "card", "chrome"):
        assert contrast_ratio(ink, roles[ground]) >= TEXT, ground
    assert contrast_ratio(roles["page"], ink) >= TEXT


@pytest.mark.parametrize(("voice", "other"), list(product(MARKED_VOICES, MARKED_VOICES)))
def test_patterns_can_be_seen_on_every_wash(look: Look, voice: Voice, other: Voice) -> None:
    """Underlines of nested and contested passages, cues and outlines lie on other washes."""
    grounds = (look.theme.voices[other].wash, look.theme.voices[other].hot)
    for ground in (*grounds, look.theme.roles["page"], look.theme.roles["card"]):
        assert contrast_ratio(look.theme.voices[voice].ink, ground) >= PATTERN
    outline = look.outline(voice).name()
    assert contrast_ratio(outline, look.theme.voices[other].wash) >= PATTERN


def test_every_colour_in_use_has_a_role(look: Look) -> None:
    """What the code asks for by name is in the theme, so no page fails when it is worn."""
    if look.theme.name.startswith("paper"):
        pytest.skip("paper draws no pages of the window")
    asked = {
        name
        for path in (Path(__file__).resolve().parents[2] / "literacy_app" / "ui").rglob("*.py")
        for name in path.read_text(encoding="utf-8").split('.colour("')[1:]
    }
    names = {each.partition('"')[0] for each in asked}
    assert names <= set(look.theme.roles)
