"""How a lesson's source is coloured: the look of each stretch, by what it does in the file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QFont, QTextCharFormat

from literacy_app.session.colouring import Role

if TYPE_CHECKING:
    from literacy_app.domain.lesson import Voice
    from literacy_app.ui.theme import Look

_COLOURS = {
    Role.SECTION: "accent",
    Role.HEADING: "text",
    Role.KEY: "accent",
    Role.SIGN: "muted",
    Role.CLASS: "accent",
    Role.NAME: "muted",
    Role.VALUE: "text",
    Role.LABEL: "accent",
    Role.TERM: "accent",
    Role.RIGHT: "right",
    Role.COMMENT: "muted",
}
_STRONG = (Role.SECTION, Role.HEADING, Role.CLASS, Role.TERM, Role.RIGHT)
_IN_INK = (Role.CLASS, Role.LABEL)


def source_format(
    look: Look, role: Role, voice: Voice | None, is_hot: bool = False
) -> QTextCharFormat:
    """The format of a stretch, of a passage in that voice; the selected passage is hot."""
    made = QTextCharFormat()
    if role is Role.WORDS:
        if voice is not None and voice in look.theme.voices:
            made.setBackground(look.wash(voice, is_hot))
            made.setForeground(look.colour("text"))
        return made
    in_ink = role in _IN_INK and voice is not None
    made.setForeground(look.ink(voice) if in_ink and voice else look.colour(_COLOURS[role]))
    strong = role in _STRONG
    made.setFontWeight(QFont.Weight.Bold if strong else QFont.Weight.Normal)
    made.setFontItalic(role is Role.COMMENT)
    return made
