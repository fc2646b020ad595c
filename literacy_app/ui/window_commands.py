"""What each command in the menus of the window does."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from literacy_app.domain.lesson import MARKED_VOICES, Voice
from literacy_app.ui.theme import SYSTEM, THEME_NAMES, next_percent

if TYPE_CHECKING:
    from literacy_app.ui.main_window import MainWindow


def window_handlers(window: MainWindow) -> dict[str, Callable[[], object]]:
    """What each command does, by its name."""
    rooms = window.rooms
    return {
        "open": rooms.choose_lesson,
        "bring": lambda: rooms.ask_for_article(None),
        "lesson_folders": window.library.show_folders,
        "look": window.library.look_again,
        "print": lambda: window.printing.show(),
        "pdf": lambda: window.printing.save_pdf(),
        "web_page": lambda: window.printing.save_page(),
        "home": rooms.show_home,
        "quit": window.close,
        **_look_handlers(window),
        "full_screen": window.switch_full_screen,
        "next_pane": lambda: rooms.reading.next_pane(),
        "next": lambda: rooms.reading.step(forward=True),
        "previous": lambda: rooms.reading.step(forward=False),
        "close": lambda: rooms.reading.back(),
        **{str(voice): _voice_switch(window, voice) for voice in MARKED_VOICES},
        "first_steps": window.library.show_first_steps,
        "back": window.wandering.back,
        "forward": window.wandering.forward,
        **window.reading_ways.handlers(),
        **window.front.handlers(),
        **window.quizzes.handlers(),
        **window.results.handlers(),
        **window.study.handlers(),
        **window.people.handlers(),
        **window.packs.handlers(),
        **window.authoring.handlers(),
        **window.editing.handlers(),
    }


def _look_handlers(window: MainWindow) -> dict[str, Callable[[], object]]:
    comfort = window.comfort
    return {
        **{name: _theme_setter(window, name) for name in (SYSTEM, *THEME_NAMES)},
        "bigger": lambda: window.set_percent(next_percent(comfort.percent, up=True)),
        "smaller": lambda: window.set_percent(next_percent(comfort.percent, up=False)),
        "normal": lambda: window.set_percent(100),
    }


def _theme_setter(window: MainWindow, name: str) -> Callable[[], None]:
    return lambda: window.set_theme(name)


def _voice_switch(window: MainWindow, voice: Voice) -> Callable[[], None]:
    return lambda: window.rooms.reading.toggle_voice(voice)
