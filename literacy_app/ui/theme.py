"""Themes: colours by role, type by role, read from data files; nothing else names a colour."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette

from literacy_app.domain.lesson import Voice
from literacy_app.ui.typefaces import Face, Typefaces, TypeSetting, read_typefaces

SYSTEM = "system"
"""The theme name that follows the system's light or dark."""

THEME_NAMES = ("light", "dark", "contrast")

PAPER_THEMES = ("paper", "paper_grey")
"""The themes of what is printed; nobody wears them on the screen."""

TEXT_PERCENTS = (80, 90, 100, 110, 125, 150, 175, 200, 225, 250)
"""The steps of the text size."""

_LEAST_WIDTH, _LEAST_HEIGHT = 512, 320


class VoiceColours(NamedTuple):
    """A voice's ink for patterns and names, its wash behind words, and the wash when active."""

    ink: str
    wash: str
    hot: str


@dataclass(frozen=True)
class Theme:
    """Colours by role; `outline` is the share of ink in the outline of a nested passage."""

    name: str
    dark: bool
    outline: float
    roles: Mapping[str, str]
    voices: Mapping[Voice, VoiceColours]


def relative_luminance(colour: str) -> float:
    """The relative luminance of `#rrggbb` from 0 to 1 (WCAG 2.2)."""
    channels = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (
        c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast_ratio(one: str, other: str) -> float:
    """The contrast of two colours `#rrggbb`, from 1 to 21 (WCAG 2.2)."""
    darker, lighter = sorted((relative_luminance(one), relative_luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def mixed(ink: str, ground: str, share: float) -> str:
    """`#rrggbb` of `ink` laid over `ground` so that `share` of it shows."""
    pairs = ((int(ink[at : at + 2], 16), int(ground[at : at + 2], 16)) for at in (1, 3, 5))
    return "#" + "".join(f"{round(a * share + b * (1 - share)):02X}" for a, b in pairs)


class ThemeFiles:
    """Reads themes, typefaces and the style sheet's template from a folder, each once."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._themes: dict[str, Theme] = {}

    def theme(self, name: str) -> Theme:
        """The theme of that name; `system` and unknown names follow the system."""
        name = name if name in (*THEME_NAMES, *PAPER_THEMES) else system_theme_name()
        if name not in self._themes:
            self._themes[name] = _read_theme(self._folder / f"{name}.json")
        return self._themes[name]

    def look(
        self,
        theme_name: str,
        percent: int = 100,
        setting: TypeSetting | None = None,
        article_percent: int = 0,
    ) -> Look:
        """A theme at a text size and in a type setting; articles may have a size of their own."""
        theme, setting = self.theme(theme_name), setting or TypeSetting()
        typefaces, template = self._typefaces, self._template
        return Look(theme, typefaces, percent, template, setting, article_percent)

    @cached_property
    def _typefaces(self) -> Typefaces:
        return read_typefaces(self._folder / "type.json")

    @cached_property
    def _template(self) -> str:
        return (self._folder / "window.qss").read_text(encoding="utf-8")


def system_theme_name() -> str:
    """`dark` or `light`, as the system has it set."""
    hints = QGuiApplication.styleHints()
    return "dark" if hints.colorScheme() == Qt.ColorScheme.Dark else "light"


def _read_theme(path: Path) -> Theme:
    data = json.loads(path.read_text(encoding="utf-8"))
    voices = {Voice(name): VoiceColours(**colours) for name, colours in data["voices"].items()}
    roles = MappingProxyType(data["roles"])
    return Theme(data["name"], data["dark"], data["outline"], roles, MappingProxyType(voices))


@dataclass(frozen=True)
class Look:
    """A theme at a text size: the colours, fonts and lengths that widgets draw with."""

    theme: Theme
    typefaces: Typefaces
    percent: int = 100
    template: str = field(default="", repr=False)
    setting: TypeSetting = field(default_factory=TypeSetting)
    article_percent: int = 0

    @property
    def shape(self) -> tuple[int, int, TypeSetting]:
        """What layouts depend on: two looks of one shape differ in nothing but colours."""
        return self.percent, self.article_percent, self.setting

    @cached_property
    def for_article(self) -> Look:
        """The look of articles, whose text is as large as was chosen, whatever else has room."""
        if self.article_percent in (0, self.percent):
            return self
        return replace(self, percent=self.article_percent, article_percent=0)

    @cached_property
    def _face(self) -> Face:
        return self.typefaces.face(self.setting)

    def px(self, length: float) -> float:
        """A length at 100 %, scaled to the text size, in logical pixels."""
        return length * self.percent / 100

    def size(self, role: str) -> float:
        """A size by its role, scaled to the text size, in logical pixels."""
        return self.px(self.typefaces.size(role, self.setting))

    def colour(self, role: str) -> QColor:
        """The colour of a role."""
        return QColor(self.theme.roles[role])

    def ink(self, voice: Voice) -> QColor:
        """The colour of a voice's patterns; plain reporting has muted ink."""
        colours = self.theme.voices.get(voice)
        return QColor(colours.ink) if colours else self.colour("muted")

    def wash(self, voice: Voice, hot: bool = False) -> QColor:
        """The colour behind a voice's words, stronger where the passage is active."""
        colours = self.theme.voices[voice]
        return QColor(colours.hot if hot else colours.wash)

    def outline(self, voice: Voice) -> QColor:
        """The colour of the outline around a nested passage."""
        colours = self.theme.voices[voice]
        return QColor(mixed(colours.ink, colours.wash, self.theme.outline))

    def leader(self, voice: Voice) -> QColor:
        """The colour of the hairline from a margin label to its bracket."""
        colours = self.theme.voices[voice]
        return QColor(mixed(colours.ink, self.theme.roles["page"], min(self.theme.outline, 0.5)))

    def serif(self, role: str, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
        """The article's face at the size of a role."""
        return self._font(self._face.serif or self.typefaces.serif, role, weight)

    def sans(self, role: str, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
        """The face of everything else at the size of a role."""
        return self._font(self._face.sans or self.typefaces.sans, role, weight)

    def mono(self, role: str) -> QFont:
        """A face whose signs are all of one width, for the source of a lesson."""
        font = self._font(self.typefaces.mono, role, QFont.Weight.Normal)
        font.setStyleHint(QFont.StyleHint.Monospace)
        font.setFixedPitch(True)
        font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 0)
        font.setWordSpacing(0)
        return font

    def capitals(self) -> QFont:
        """The face of small headings in capitals."""
        font = self.sans("caps", QFont.Weight.DemiBold)
        font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, self.px(0.8))
        return font

    def _font(self, families: tuple[str, ...], role: str, weight: QFont.Weight) -> QFont:
        font = QFont()
        font.setFamilies(families)
        font.setPixelSize(max(1, round(self.size(role))))
        font.setWeight(weight)
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        if self._face.letters and role != "badge":
            size = self.size(role)
            spacing = QFont.SpacingType.AbsoluteSpacing
            font.setLetterSpacing(spacing, size * self._face.letters)
            font.setWordSpacing(size * self._face.words)
        return font

    def palette(self) -> QPalette:
        """The palette of the application, to be changed at will."""
        return QPalette(self._palette)

    @cached_property
    def _palette(self) -> QPalette:
        palette = QPalette()
        for roles, name in _PALETTE_ROLES:
            for role in roles:
                palette.setColor(role, self.colour(name))
        disabled = QPalette.ColorGroup.Disabled
        for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text):
            palette.setColor(disabled, role, self.colour("muted"))
        return palette

    def style_sheet(self) -> str:
        """The style sheet of the window, with colours, faces and sizes filled in."""
        from string import Template  # not before the first page that has a style sheet

        sizes = {f"size_{name}": f"{round(self.size(name))}px" for name in self.typefaces.sizes}
        lengths = {f"px{n}": f"{round(self.px(n))}px" for n in range(1, 65)}
        faces = {
            "sans": _quoted(self._face.sans or self.typefaces.sans),
            "serif": _quoted(self._face.serif or self.typefaces.serif),
            "mono": _quoted(self.typefaces.mono),
        }
        return Template(self.template).substitute(self.theme.roles, **sizes, **lengths, **faces)


def _quoted(families: tuple[str, ...]) -> str:
    return ",".join(f'"{each}"' for each in families)


_Role = QPalette.ColorRole
_PALETTE_ROLES = (
    ((_Role.Window, _Role.Button), "chrome"),
    ((_Role.Base,), "page"),
    ((_Role.AlternateBase, _Role.ToolTipBase), "card"),
    ((_Role.Text, _Role.WindowText, _Role.ButtonText, _Role.ToolTipText), "text"),
    ((_Role.PlaceholderText,), "muted"),
    ((_Role.Highlight,), "selection"),
    ((_Role.HighlightedText,), "text"),
    ((_Role.Link, _Role.LinkVisited), "accent"),
    ((_Role.Mid, _Role.Dark), "rule"),
)


def fitting_percent(percent: int, width: int, height: int) -> int:
    """The text size of everything around articles, in a window of that size at a chosen one.

    It grows only as far as the window has room for at least so much at 100 %; articles scroll.
    """
    room = max(min(width / _LEAST_WIDTH, height / _LEAST_HEIGHT) * 100, 100)
    return max((each for each in TEXT_PERCENTS if each <= min(percent, room)), default=percent)


def next_percent(percent: int, up: bool) -> int:
    """The next step of the text size, or the last one where there is none."""
    if up:
        return next((each for each in TEXT_PERCENTS if each > percent), TEXT_PERCENTS[-1])
    return next((each for each in reversed(TEXT_PERCENTS) if each < percent), TEXT_PERCENTS[0])
