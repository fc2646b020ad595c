"""Word documents (.docx) as HTML, after a look at what is in the zip that they are."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from itertools import pairwise
from typing import TYPE_CHECKING

from literacy_app.domain.problems import Message
from literacy_app.intake.article import ArticleError, refused

if TYPE_CHECKING:
    from collections.abc import Sequence

START = b"PK\x03\x04"
"""How every zip begins that isn't empty."""
_BODY = "word/document.xml"
_ENTRIES = 2_000
_UNPACKED = 20_000_000
"""The most bytes of text that a document may unpack to; its pictures are never unpacked."""
_RATIO = 200
_RATIO_FROM = 1_000_000
_DEPTH = 200
_TAGS = 400_000
_TAG = re.compile(rb"<[^<>]*+>")
_UNSOUND = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, ValueError, OSError)
_DOCTYPE = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.I)


def is_docx(content: bytes) -> bool:
    """Whether this is a Word document, by what its zip holds; damaged zips are none."""
    if not content.startswith(START):
        return False
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            return _BODY in archive.namelist()
    except _UNSOUND:
        return False


def html_of_docx(content: bytes, name: str) -> str:
    """The document as HTML, without its pictures; raises ArticleError.

    Nothing is unpacked before the zip's own list of contents has been looked through, and its XML
    is read only when it declares nothing and isn't nested beyond reason.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            _check_list(archive.infolist(), len(content), name)
            for each in _texts(archive.infolist()):
                _check_xml(_unpacked(archive, each), name)
    except _UNSOUND as error:
        raise _damaged(name) from error
    return _converted(content, name)


def _texts(found: Sequence[zipfile.ZipInfo]) -> list[zipfile.ZipInfo]:
    return [each for each in found if each.filename.endswith((".xml", ".rels"))]


def _check_list(found: Sequence[zipfile.ZipInfo], size: int, name: str) -> None:
    if len(found) > _ENTRIES or any(each.flag_bits & 1 for each in found):
        raise _damaged(name)
    names = {each.filename for each in found}
    ranges = sorted((each.header_offset, each.header_offset + each.compress_size) for each in found)
    overlaps = any(end > start for (_, end), (start, _) in pairwise(ranges))
    if overlaps or len(names) < len(found) or (ranges and ranges[-1][1] > size):
        raise _damaged(name)
    texts = _texts(found)
    for each in texts:
        if each.file_size > max(_RATIO_FROM, _RATIO * each.compress_size):
            raise _too_much(name)
    if sum(each.file_size for each in texts) > _UNPACKED:
        raise _too_much(name)


def _unpacked(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> bytes:
    with archive.open(entry) as file:
        return file.read(entry.file_size + 1)


def _check_xml(content: bytes, name: str) -> None:
    if content.startswith((b"\xff\xfe", b"\xfe\xff")) or _DOCTYPE.search(content):
        raise _damaged(name)  # Word writes UTF-8 and declares nothing
    depth = 0
    for count, tag in enumerate(_TAG.finditer(content)):
        written = tag[0]
        depth += -1 if written[1:2] == b"/" else 0 if written[-2:-1] in b"/?" else 1
        if depth > _DEPTH or count > _TAGS:
            raise _too_much(name)


def _converted(content: bytes, name: str) -> str:
    from xml.parsers.expat import ExpatError

    import mammoth  # type: ignore[import-untyped]  # it has no annotations

    def without_picture(image: object) -> list[object]:
        return []

    try:
        done = mammoth.convert_to_html(io.BytesIO(content), convert_image=without_picture)
    except (*_UNSOUND, ExpatError, RecursionError, LookupError, TypeError, AttributeError) as error:
        raise _damaged(name) from error  # it trusts a document to be what Word would write
    return str(done.value)


def _damaged(name: str) -> ArticleError:
    return refused(
        "article-docx-damaged",
        name,
        Message.of("this Word document is damaged or protected, and can’t be read."),
        Message.of("Open it in Word or LibreOffice, copy the article’s text, and paste it."),
    )


def _too_much(name: str) -> ArticleError:
    return refused(
        "article-docx-too-much",
        name,
        Message.of("this Word document holds far more than an article."),
        Message.of("Copy the article’s text alone, and paste it."),
    )
