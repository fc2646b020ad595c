"""What tiles show, in words and as values."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtWidgets import QScrollArea

from literacy_app.ui.text_offsets import shown
from literacy_app.ui.words import tr, voice_name

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from literacy_app.domain.lesson import Voice

_MOST_WORDS, _HEAD_WORDS = 12, 7
_AIR = 9


def in_brief(text: str) -> str:
    """`text`, cut in its middle where it has more than twelve words."""
    words = shown(text).split()
    if len(words) <= _MOST_WORDS:
        return " ".join(words)
    tail = words[_HEAD_WORDS - _MOST_WORDS :]
    return f"{' '.join(words[:_HEAD_WORDS])} … {' '.join(tail)}"


class Row(NamedTuple):
    """A line below a tile's words: a voice's badge, if any, and what is said, in a colour."""

    words: str
    voice: Voice | None = None
    role: str = "muted"


class Face(NamedTuple):
    """What a tile shows: a number or a voice's badge, its words, and the key that chooses it.

    The key stands beside the words, or in narrow tiles beside what is said below them.
    """

    text: str
    number: str = ""
    voice: Voice | None = None
    key: str = ""
    key_below: bool = False
    is_quotation: bool = False
    is_empty: bool = False


def show_in_scroll(widget: QWidget) -> None:
    """Scroll what a widget stands in so that the whole of it is seen."""
    around = widget.parentWidget()
    while around is not None and not isinstance(around, QScrollArea):
        around = around.parentWidget()
    if around is not None:
        around.ensureWidgetVisible(widget, 0, _AIR)


def row_words(row: Row) -> str:
    """What a row says, with the name of its voice."""
    if row.voice is None:
        return row.words
    name = voice_name(row.voice)
    return tr("{words}: {voice}", words=row.words, voice=name) if row.words else name
