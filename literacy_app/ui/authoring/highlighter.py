"""Colours the source as the parser understood it, and underlines what is wrong: what is in sight.

Formats lie over the text and are none of its history. A line whose colours stay isn't touched.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtGui import QTextCharFormat, QTextLayout

from literacy_app.domain.lesson import Span, Voice
from literacy_app.domain.problems import Severity
from literacy_app.session.colouring import Colouring, Role, Tint
from literacy_app.ui.text_offsets import is_wide, units_of
from literacy_app.ui.widgets.source_ink import source_format

if TYPE_CHECKING:
    from PySide6.QtGui import QTextBlock

    from literacy_app.ui.authoring.source_edit import SourceEdit
    from literacy_app.ui.theme import Look

_UNTOUCHED = -1


class Mark(NamedTuple):
    """A stretch of one line to be underlined for a problem of that severity."""

    span: Span
    severity: Severity


class Highlighter:
    """Colours the lines that are in sight, when they come in sight or are read anew."""

    def __init__(self, edit: SourceEdit, look: Look) -> None:
        self._edit = edit
        self._colouring: Colouring | None = None
        self._marks: Sequence[Mark] = ()
        self._starts: Sequence[int] = ()
        self._selected: str | None = None
        edit.shifted.connect(self._shift)
        edit.resized.connect(self.colour)
        edit.verticalScrollBar().valueChanged.connect(lambda _: self.colour())
        self.set_look(look)

    def set_look(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self._look = look
        self._formats: dict[tuple[Role, Voice | None, bool], QTextCharFormat] = {}
        self._underlines = {each: self._underline(each) for each in Severity}
        self.colour()

    def show(self, colouring: Colouring, marks: Sequence[Mark], selected: str | None) -> None:
        """Take a new reading of the text, what to underline in it, and the passage selected."""
        self._colouring, self._selected = colouring, selected
        self._marks = sorted(marks)
        self._starts = [each.span.start for each in self._marks]
        self.colour()

    # ------------------------------------------------------------ lines

    def colour(self) -> None:
        """Colour the lines in sight."""
        if self._colouring is None:
            return
        edit, height = self._edit, self._edit.viewport().height()
        block = edit.firstVisibleBlock()
        top = edit.blockBoundingGeometry(block).translated(edit.contentOffset()).top()
        while block.isValid() and top <= height:
            self._colour_line(self._colouring, block)
            top += edit.blockBoundingRect(block).height()
            block = block.next()

    def _colour_line(self, colouring: Colouring, block: QTextBlock) -> None:
        line = block.blockNumber()
        if line >= len(colouring.source.lines):
            return
        words, start = colouring.source.lines[line], colouring.source.starts[line]
        end = start + len(words)
        tints = [each for each in colouring.of_line(line) if each.start < end and each.end > start]
        marks = self._marks[bisect_left(self._starts, start) : bisect_left(self._starts, end)]
        state = self._state(tints, marks, start)
        if block.userState() == state:
            return
        block.setUserState(state)
        wide = is_wide(words)
        ranges = []
        for tint in tints:
            chosen = self._format(tint.role, tint.voice, self._is_hot(tint))
            ranges.append(_range(tint.start - start, tint.end - start, chosen, words, wide))
        for span, severity in marks:
            chosen = self._underlines[severity]
            ranges.append(_range(span.start - start, span.end - start, chosen, words, wide))
        self._lay(block, ranges)

    def _state(self, tints: Sequence[Tint], marks: Sequence[Mark], start: int) -> int:
        """A number that is another one where a line is to look otherwise."""
        look = (
            id(self._look),
            tuple((e.start - start, e.end - start, e.role, e.voice, self._is_hot(e))
                  for e in tints),
            tuple((each.span.start - start, each.span.end - start, each.severity)
                  for each in marks),
        )  # fmt: skip
        return hash(look) & 0x7FFFFFFF

    def _is_hot(self, tint: Tint) -> bool:
        """Whether it belongs to the selected passage; one without a name can't be selected."""
        return tint.passage is not None and tint.passage == self._selected

    def _lay(self, block: QTextBlock, ranges: list[QTextLayout.FormatRange]) -> None:
        layout, document = block.layout(), self._edit.document()
        layout.setFormats(ranges)
        document.markContentsDirty(block.position(), block.length())

    def _shift(self, position: int, removed: int, added: int) -> None:
        """Let colours behind what was typed move with their words, until the text is read anew."""
        block = self._edit.document().findBlock(position)
        self._colouring = None
        if not block.isValid() or block.userState() == _UNTOUCHED:
            return
        block.setUserState(_UNTOUCHED)
        at, ranges = position - block.position(), []
        for each in block.layout().formats():
            start = _moved(each.start, at, removed, added)
            end = _moved(each.start + each.length, at, removed, added)
            each.start, each.length = start, end - start
            ranges.append(each)
        block.layout().setFormats(ranges)

    # ------------------------------------------------------------ formats

    def _format(self, role: Role, voice: Voice | None, is_hot: bool) -> QTextCharFormat:
        key = (role, voice, is_hot)
        if key not in self._formats:
            self._formats[key] = source_format(self._look, *key)
        return self._formats[key]

    def _underline(self, severity: Severity) -> QTextCharFormat:
        """A wave for an error, dashes for a warning: the pattern says it without the colour."""
        made, is_error = QTextCharFormat(), severity is Severity.ERROR
        style = QTextCharFormat.UnderlineStyle
        made.setUnderlineStyle(style.WaveUnderline if is_error else style.DashUnderline)
        made.setUnderlineColor(self._look.colour("problem" if is_error else "warning"))
        return made


def _range(
    start: int, end: int, chosen: QTextCharFormat, words: str, wide: bool
) -> QTextLayout.FormatRange:
    start, end = max(start, 0), min(end, len(words))
    if wide:
        start, end = units_of(words[:start]), units_of(words[:end])
    made = QTextLayout.FormatRange()
    made.start, made.length, made.format = start, max(end - start, 0), chosen
    return made


def _moved(at: int, position: int, removed: int, added: int) -> int:
    """Where an offset of a line is once `removed` units gave way to `added` at a position."""
    if at <= position:
        return at
    return at - removed + added if at >= position + removed else position
