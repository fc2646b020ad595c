"""Colours that can be told apart from their ground, and sizes that scale."""

from __future__ import annotations

import pytest

from literacy_app.domain.lesson import MARKED_VOICES, Voice
from literacy_app.ui.theme import (
    TEXT_PERCENTS,
    THEME_NAMES,
    Look,
    ThemeFiles,
    contrast_ratio,
    mixed,
    next_percent,
)

AA_TEXT, AA_GRAPHIC = 4.5, 3.0
GROUNDS = ("page", "chrome", "card", "hover")


@pytest.fixture(params=THEME_NAMES)
def worn(themes: ThemeFiles, request: pytest.FixtureRequest) -> Look:
    return themes.look(request.param)


def test_contrast_of_black_on_white_is_21() -> None:
    assert contrast_ratio("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast_ratio("#777777", "#777777") == 1


def test_words_stand_out_from_every_ground(worn: Look) -> None:
    roles = worn.theme.roles
    for ground in GROUNDS:
        assert contrast_ratio(roles["text"], roles[ground]) >= 7, ground
    for words, ground in (
        ("muted", "page"),
        ("muted", "chrome"),
        ("muted", "card"),
        ("problem", "page"),
        ("done", "page"),
        ("on_accent", "accent"),
        ("text", "selection"),
        ("text", "found"),
        ("page", "text"),
    ):
        assert contrast_ratio(roles[words], roles[ground]) >= AA_TEXT, (words, ground)


def test_edges_and_focus_are_seen(worn: Look) -> None:
    roles = worn.theme.roles
    for line in ("edge", "focus", "accent"):
        for ground in ("page", "chrome", "card"):
            assert contrast_ratio(roles[line], roles[ground]) >= AA_GRAPHIC, (line, ground)


@pytest.mark.parametrize("voice", MARKED_VOICES)
def test_a_voice_is_seen_on_page_card_and_wash(worn: Look, voice: Voice) -> None:
    roles, colours = worn.theme.roles, worn.theme.voices[voice]
    for wash in (colours.wash, colours.hot):
        assert contrast_ratio(roles["text"], wash) >= 7
        assert contrast_ratio(colours.ink, wash) >= AA_GRAPHIC
    for ground in ("page", "card"):
        assert contrast_ratio(colours.ink, roles[ground]) >= AA_TEXT
    assert contrast_ratio(colours.ink, roles["page"]) >= AA_TEXT  # the letter on its badge


@pytest.mark.parametrize("voice", MARKED_VOICES)
def test_the_outline_of_a_nested_passage_is_seen(worn: Look, voice: Voice) -> None:
    outline = worn.outline(voice).name()
    colours = worn.theme.voices[voice]
    for other in worn.theme.voices.values():
        assert contrast_ratio(outline, other.wash) >= AA_GRAPHIC
    if worn.theme.name == "contrast":
        assert outline == colours.ink.lower()


def test_patterns_of_one_voice_show_on_the_wash_of_another(worn: Look) -> None:
    for colours in worn.theme.voices.values():
        for other in worn.theme.voices.values():
            assert contrast_ratio(colours.ink, other.wash) >= AA_GRAPHIC


def test_mixing() -> None:
    assert mixed("#000000", "#FFFFFF", 0.5) == "#808080"


def test_every_size_scales(themes: ThemeFiles) -> None:
    small, large = themes.look("light", 80), themes.look("light", 250)
    for role in small.typefaces.sizes:
        assert large.size(role) == pytest.approx(small.size(role) * 250 / 80)
    assert large.serif("article").pixelSize() == 48


def test_the_style_sheet_has_no_gap(worn: Look) -> None:
    sheet = worn.style_sheet()
    assert "$" not in sheet
    assert worn.theme.roles["accent"] in sheet


def test_an_unknown_theme_follows_the_system(themes: ThemeFiles) -> None:
    assert themes.theme("sepia").name in ("light", "dark")


def test_text_sizes_step_and_stop() -> None:
    assert next_percent(100, up=True) == 110
    assert next_percent(100, up=False) == 90
    assert next_percent(103, up=True) == 110
    assert next_percent(TEXT_PERCENTS[-1], up=True) == TEXT_PERCENTS[-1]
    assert next_percent(TEXT_PERCENTS[0], up=False) == TEXT_PERCENTS[0]
