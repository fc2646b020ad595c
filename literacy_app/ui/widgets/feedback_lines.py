"""The lines of feedback on an answer, below the words that they are about where that is needed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from literacy_app.domain.prose import ProseBlock, ProseKind, Run
from literacy_app.ui.widgets.flow_layout import bare_column
from literacy_app.ui.widgets.labels import label, shortened
from literacy_app.ui.widgets.prose import ProseLabel
from literacy_app.ui.widgets.signs import Sign
from literacy_app.ui.words import message_words, tr

if TYPE_CHECKING:
    from literacy_app.session.feedback import Line
    from literacy_app.ui.theme import Look
    from literacy_app.ui.widgets.prose import ReadProse

_SIGN = 16
_LONGEST = 70
_SIGNED = {"right": True, "wrong": False}


class FeedbackLines(QWidget):
    """Shows lines, with a sign where some say what is right and others what isn't.

    Attributes:
        said: all that they say, for a screen reader.
    """

    def __init__(
        self,
        lines: Sequence[Line],
        words_of: Callable[[str], str],
        look: Look,
        prose: ReadProse,
    ) -> None:
        """`words_of` has the words of a passage by its id, or nothing where none stand above."""
        super().__init__()
        self._look = look
        self._prose = prose
        self.said: list[str] = []
        self._column = bare_column(self, round(look.px(8)))
        signed = {each.tone for each in lines} >= {*_SIGNED}
        for passage, about in groupby(lines, lambda each: each.passage):
            if words := words_of(passage):
                self._add_head(words)
            for line in about:
                self._add(line, signed)

    def _add_head(self, words: str) -> None:
        """The words that the next lines are about."""
        if self.said:
            self._column.addSpacing(round(self._look.px(6)))
        words = shortened(words, _LONGEST)
        self.said.append(f"{words}:")
        self._column.addWidget(label(words, self._look, "quotation"))

    def _add(self, line: Line, signed: bool) -> None:
        text = line.text
        blocks = self._prose(text) if isinstance(text, str) else _plain(message_words(text))
        shown = ProseLabel(blocks, self._look)
        sign = _SIGNED.get(line.tone) if signed else None
        if sign is None:
            self._column.addWidget(shown)
        else:
            self.said.append(tr("Right:") if sign else tr("Not right:"))
            row = QHBoxLayout()
            row.setSpacing(round(self._look.px(10)))
            row.addWidget(Sign(sign, self._look, _SIGN), 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(shown, 1)
            self._column.addLayout(row)
        self.said.append(shown.text)


def _plain(text: str) -> tuple[ProseBlock, ...]:
    return (ProseBlock(ProseKind.PARAGRAPH, (Run(text),)),)
