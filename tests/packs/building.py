"""Packs put together byte by byte, so that anything can be wrong with them."""

from __future__ import annotations

import hashlib
import json
import struct
import zlib
from dataclasses import dataclass, field
from typing import Any

from tests.builders import FRONT, article, file_of

UTF8 = 1 << 11
FILE, LINK, FOLDER, FIFO, DEVICE = 0o100644, 0o120777, 0o040755, 0o010644, 0o020644


def lesson(lesson_id: str, words: str = "Words.") -> bytes:
    """A sound lesson's file."""
    front = FRONT.replace("try-out", lesson_id)
    return file_of(article(words), front=front).encode("utf-8")


@dataclass
class File:
    """A file of a pack; what is None in it follows from the content."""

    name: str | bytes
    content: bytes = b""
    method: int = 8
    flags: int | None = None
    mode: int = FILE
    crc: int | None = None
    size: int | None = None
    data: bytes | None = None
    extra: bytes = b""
    local_extra: bytes = b""
    local: dict[str, Any] = field(default_factory=dict)
    offset: int | None = None
    attributes: int = 0
    disk: int = 0
    descriptor: bytes = b""


def listed(file: str, content: bytes, **changes: Any) -> dict[str, Any]:
    """How the list has a lesson."""
    digest = hashlib.sha256(content).hexdigest()
    usual = {"file": file, "id": file.removesuffix(".md"), "title": "A try-out", "level": 1}
    return {**usual, "language": "en", "digest": digest, **changes}


def manifest(*lessons: dict[str, Any], **changes: Any) -> File:
    """The list of a pack."""
    record = {"kind": "literacy-app lesson pack", "format": 1, "title": "A pack", "note": ""}
    return File("pack.json", json.dumps({**record, "lessons": lessons, **changes}).encode())


def zipped(
    *files: File, before: bytes = b"", comment: bytes = b"", after: bytes = b"", **end: int
) -> bytes:
    """A zip of these files as they are described; `end` changes fields of its last record."""
    body, directory = bytearray(before), bytearray()
    for each in files:
        name = each.name.encode("utf-8") if isinstance(each.name, str) else each.name
        flags = each.flags if each.flags is not None else 0 if name.isascii() else UTF8
        data = each.data if each.data is not None else _squeezed(each.content, each.method)
        crc = each.crc if each.crc is not None else zlib.crc32(each.content)
        size = each.size if each.size is not None else len(each.content)
        known: dict[str, Any] = {"name": name, "flags": flags, "method": each.method}
        known |= {"crc": crc, "packed": len(data), "size": size}
        offset = each.offset if each.offset is not None else len(body)
        directory += b"PK\1\2" + struct.pack("<H", 3 << 8 | 20) + _common(known, each.extra)
        external = each.mode << 16 | each.attributes
        directory += struct.pack("<HHHII", 0, each.disk, 0, external, offset) + name + each.extra
        there = known | each.local
        body += b"PK\3\4" + _common(there, each.local_extra) + there["name"] + each.local_extra
        body += data + each.descriptor
    fields = {"disk": 0, "first": 0, "here": len(files), "count": len(files)}
    fields |= {"size": len(directory), "begin": len(body)} | end
    record = struct.pack("<4s4H2IH", b"PK\5\6", *fields.values(), len(comment))
    return bytes(body + directory) + record + comment + after


def _common(known: dict[str, Any], extra: bytes) -> bytes:
    sizes = (known["crc"], known["packed"], known["size"], len(known["name"]), len(extra))
    return struct.pack("<HHHHHIIIHH", 20, known["flags"], known["method"], 0, 33, *sizes)


def _squeezed(content: bytes, method: int) -> bytes:
    if method == 0:
        return content
    squeezer = zlib.compressobj(9, zlib.DEFLATED, -15)
    return squeezer.compress(content) + squeezer.flush()


def honest(*names: str) -> bytes:
    """A pack with nothing wrong with it."""
    files = [File(each, lesson(each.removesuffix(".md"))) for each in names]
    return zipped(manifest(*(listed(str(each.name), each.content) for each in files)), *files)
