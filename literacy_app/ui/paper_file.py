"""Sheets into a PDF, and onto a printer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter

from literacy_app.ui.paper_look import PaperSize

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtPrintSupport import QPrinter

    from literacy_app.ui.paper import Sheets

_RESOLUTION = 1200
_IDS = {PaperSize.A4: QPageSize.PageSizeId.A4, PaperSize.LETTER: QPageSize.PageSizeId.Letter}


class PrintError(Exception):
    """The printer took no more pages."""


def page_size(size: PaperSize) -> QPageSize:
    """What Qt calls a size of paper."""
    return QPageSize(_IDS[size])


def pdf_of(sheets: Sheets) -> bytes:
    """The sheets as a PDF. It has no tags, which Qt can't write: a web page is for that."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(_RESOLUTION)
    writer.setPageSize(page_size(sheets.choice.size))
    writer.setPageMargins(QMarginsF())
    writer.setTitle(sheets.lesson.title)
    writer.setCreator("Whose Voice?")
    painter = QPainter(writer)
    for number in range(sheets.count):
        if number:
            writer.newPage()
        _paint(painter, sheets, number, _RESOLUTION)
    painter.end()
    return bytes(buffer.data().data())


def save_pdf(sheets: Sheets, path: Path) -> None:
    """Write the sheets to a file, whole or not at all; raises OSError."""
    from literacy_app.export.files import write_whole

    write_whole(path, pdf_of(sheets))


def prepare(printer: QPrinter, sheets: Sheets) -> None:
    """Tell a printer the sheets' size and name."""
    printer.setFullPage(True)
    upright = QPageLayout.Orientation.Portrait
    printer.setPageLayout(QPageLayout(page_size(sheets.choice.size), upright, QMarginsF()))
    printer.setDocName(sheets.lesson.title)


def print_out(sheets: Sheets, printer: QPrinter) -> int:
    """Print the sheets that the printer was set to, and return how many; raises PrintError."""
    first = max(printer.fromPage(), 1)
    last = min(printer.toPage() or sheets.count, sheets.count)
    painter = QPainter()
    if not painter.begin(printer):
        raise PrintError
    try:
        for number in range(first - 1, last):
            if number >= first and not printer.newPage():
                raise PrintError
            _paint(painter, sheets, number, printer.resolution())
    finally:
        painter.end()
    return last - first + 1


def _paint(painter: QPainter, sheets: Sheets, number: int, resolution: int) -> None:
    painter.save()
    painter.scale(resolution / 72, resolution / 72)
    sheets.paint(painter, number)
    painter.restore()
