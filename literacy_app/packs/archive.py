"""A zip read strictly: one way to read it, no room for tricks, and nothing believed unchecked.

Only what lesson packs use is understood (PKWARE's APPNOTE 6.3.10, sections 4.3 and 4.4): stored and
deflated entries of one disk, without zip64 or encryption. The library's `zipfile` is more lenient:
it takes the last of several ends, skips what stands before the entries, and unpacks overlaps.
"""

from __future__ import annotations

import os
import stat
import struct
import zlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import pairwise
from pathlib import Path
from typing import BinaryIO, NamedTuple

from literacy_app.packs.errors import refusal

MOST_ENTRIES = 2_000
MOST_BYTES = 200_000_000
"""The most bytes of a pack, and of all that is in it."""
MOST_LESSON_BYTES = 5_000_000
MOST_RATIO = 100
"""How often longer an entry may be than what it is packed into; text reaches 10, a bomb 1,000."""

_END = struct.Struct("<4s4H2IH")
_ENTRY = struct.Struct("<4s6H3I5H2I")
_LOCAL = struct.Struct("<4s5H3I2H")
_ENCRYPTED = 1 << 0 | 1 << 6 | 1 << 13
_SIZES_FOLLOW, UTF8 = 1 << 3, 1 << 11
STORED, DEFLATED = 0, 8
_ZIP64, _OTHER_NAME = 0x0001, 0x7075
_FULL = 0xFFFFFFFF
_CHUNK = 1 << 16
_SMALL = 4_096
"""Entries up to so many bytes may be packed as tightly as they like."""


class Entry(NamedTuple):
    """An entry as the directory has it; `mode` is its type and permissions on Unix, or 0."""

    name: str
    method: int
    flags: int
    crc: int
    packed: int
    size: int
    mode: int
    is_folder: bool
    offset: int


class Archive:
    """An open zip. All of its directory has been checked; `read` checks what an entry holds."""

    def __init__(self, file: BinaryIO, path: Path) -> None:
        self._file, self._path = file, path
        self._length = os.fstat(file.fileno()).st_size
        if self._length > MOST_BYTES:
            raise refusal("pack-too-large", path, most=MOST_BYTES // 1_000_000)
        self._directory, count, size = self._end()
        self.entries = tuple(self._entries(count, size))
        self._starts = {each.offset: self._local(each) for each in self.entries}
        self._check_places()

    # ------------------------------------------------------------ the directory

    def _end(self) -> tuple[int, int, int]:
        """Where the directory begins, how many entries it has, and its size."""
        if self._bytes(0, 4) not in (b"PK\3\4", b"PK\5\6"):
            raise refusal("pack-not-zip", self._path)
        tail = self._bytes(max(0, self._length - _END.size - 0xFFFF), _END.size + 0xFFFF)
        at = tail.rfind(b"PK\5\6")
        if at < 0 or len(tail) - at < _END.size:
            raise refusal("pack-truncated", self._path)
        _, disk, first, here, count, size, begin, comment = _END.unpack_from(tail, at)
        place = self._length - len(tail) + at
        if self._bytes(max(0, place - 20), 4) == b"PK\6\7" or _FULL in (size, begin):
            raise refusal("pack-zip64", self._path)
        if disk or first or here != count:
            raise refusal("pack-parts", self._path)
        if len(tail) - at != _END.size + comment or begin + size != place:
            cut = place + _END.size + comment > self._length or begin + size > place
            raise refusal("pack-truncated" if cut else "pack-trailing", self._path)
        if count > MOST_ENTRIES:
            raise refusal("pack-too-many", self._path, count=count, most=MOST_ENTRIES)
        return begin, count, size

    def _entries(self, count: int, size: int) -> Iterator[Entry]:
        directory, at = self._bytes(self._directory, size), 0
        for _ in range(count):
            if len(directory) - at < _ENTRY.size or directory[at : at + 4] != b"PK\1\2":
                raise refusal("pack-truncated", self._path)
            fields = _ENTRY.unpack_from(directory, at)
            lengths = fields[10:13]
            end = at + _ENTRY.size + sum(lengths)
            if end > len(directory):
                raise refusal("pack-truncated", self._path)
            name_end = at + _ENTRY.size + lengths[0]
            extra = directory[name_end : name_end + lengths[1]]
            yield self._entry(fields, directory[at + _ENTRY.size : name_end], extra)
            at = end
        if at != len(directory):
            raise refusal("pack-trailing", self._path)

    def _entry(self, fields: Sequence[int], name: bytes, extra: bytes) -> Entry:
        _, _, _, flags, method, _, _, crc, packed, size, _, _, _, disk, _, outer, offset = fields
        shown = self._name(name, flags)
        if _FULL in (packed, size, offset) or _ZIP64 in self._extras(extra, shown):
            raise refusal("pack-zip64", self._path)
        if disk:
            raise refusal("pack-parts", self._path)
        is_folder = shown.endswith("/") or bool(outer & 0x10)
        return Entry(shown, method, flags, crc, packed, size, outer >> 16, is_folder, offset)

    def _name(self, name: bytes, flags: int) -> str:
        try:
            return name.decode("utf-8" if flags & UTF8 else "ascii")
        except UnicodeDecodeError as error:
            raise refusal("entry-name-coding", self._path) from error

    def _extras(self, extra: bytes, name: str) -> list[int]:
        """The kinds of an entry's extra fields; a second name for it is refused."""
        found, at = [], 0
        while at + 4 <= len(extra):
            kind, length = struct.unpack_from("<HH", extra, at)
            found.append(kind)
            at += 4 + length
        if at > len(extra) or _OTHER_NAME in found:
            raise refusal("entry-header", self._path, entry=name)
        return found

    def _local(self, entry: Entry) -> int:
        """Where an entry's data begin; what stands in front of them must say the same."""
        head = self._bytes(entry.offset, _LOCAL.size)
        if len(head) < _LOCAL.size or head[:4] != b"PK\3\4":
            raise refusal("pack-truncated", self._path)
        _, _, flags, method, _, _, crc, packed, size, name, extra = _LOCAL.unpack(head)
        rest = self._bytes(entry.offset + _LOCAL.size, name + extra)
        said = (self._name(rest[:name], flags), method, flags)
        sizes = (crc, packed, size)
        meant = (entry.crc, entry.packed, entry.size)
        follows = flags & _SIZES_FOLLOW and not any(sizes)
        kinds = self._extras(rest[name:], entry.name)
        if said != (entry.name, entry.method, entry.flags) or not (follows or sizes == meant):
            raise refusal("entry-header", self._path, entry=entry.name)
        if _ZIP64 in kinds:
            raise refusal("pack-zip64", self._path)
        return entry.offset + _LOCAL.size + len(rest)

    def _check_places(self) -> None:
        """No two entries share a byte, and none reaches into the directory."""
        ends = [(each.offset, self._starts[each.offset] + each.packed) for each in self.entries]
        ordered = [*sorted(ends), (self._directory, self._directory)]
        if any(end > begin for (_, end), (begin, _) in pairwise(ordered)):
            raise refusal("pack-overlap", self._path)
        if len({offset for offset, _ in ends}) < len(ends):
            raise refusal("pack-overlap", self._path)
        if ends and ordered[0][0] != 0:
            raise refusal("pack-trailing", self._path)

    # ------------------------------------------------------------ what is in it

    def check_sizes(self) -> None:
        """No entry is locked, packed strangely, or larger than it should be; raises PackError."""
        for each in self.entries:
            if each.flags & _ENCRYPTED:
                raise refusal("entry-encrypted", self._path, entry=each.name)
            if each.method not in (STORED, DEFLATED):
                raise refusal("entry-method", self._path, entry=each.name)
            if each.method == STORED and each.packed != each.size:
                raise refusal("entry-size", self._path, entry=each.name)
            if each.size > MOST_LESSON_BYTES:
                most = MOST_LESSON_BYTES // 1_000_000
                raise refusal("entry-too-large", self._path, entry=each.name, most=most)
            if each.size > max(_SMALL, MOST_RATIO * each.packed):
                raise refusal("entry-ratio", self._path, entry=each.name)
        if sum(each.size for each in self.entries) > MOST_BYTES:
            raise refusal("pack-too-big-unpacked", self._path, most=MOST_BYTES // 1_000_000)

    def read(self, entry: Entry) -> bytes:
        """An entry's bytes: as many as it claims, and with its checksum; raises PackError."""
        content = self._unpacked(entry)
        if len(content) != entry.size:
            raise refusal("entry-size", self._path, entry=entry.name)
        if zlib.crc32(content) != entry.crc:
            raise refusal("entry-damaged", self._path, entry=entry.name)
        return content

    def _unpacked(self, entry: Entry) -> bytes:
        """What an entry holds, but never more than one byte over what it claims."""
        start = self._starts[entry.offset]
        if entry.method == STORED:
            return self._bytes(start, entry.packed)
        engine, found, at = zlib.decompressobj(-15), bytearray(), 0
        try:
            while not engine.eof and at < entry.packed and len(found) <= entry.size:
                data = self._bytes(start + at, min(_CHUNK, entry.packed - at))
                at += len(data)
                found += engine.decompress(data, entry.size + 1 - len(found))
                while engine.unconsumed_tail and len(found) <= entry.size:
                    more = engine.unconsumed_tail
                    found += engine.decompress(more, entry.size + 1 - len(found))
        except zlib.error as error:
            raise refusal("entry-damaged", self._path, entry=entry.name) from error
        if not engine.eof and len(found) <= entry.size:
            raise refusal("entry-damaged", self._path, entry=entry.name)
        if engine.unused_data or at < entry.packed:
            raise refusal("entry-size", self._path, entry=entry.name)
        return bytes(found)

    def _bytes(self, at: int, count: int) -> bytes:
        try:
            self._file.seek(at)
            return self._file.read(count)
        except OSError as error:
            reason = error.strerror or str(error)
            raise refusal("pack-unreadable", self._path, reason=reason) from error


@contextmanager
def opened_archive(path: Path) -> Iterator[Archive]:
    """The zip at `path` while it is read; raises PackError for what isn't one, or a trap."""
    with _opened(path) as file:
        yield Archive(file, path)


def _opened(path: Path) -> BinaryIO:
    """The file, if it is a regular one; a FIFO that has come into its place is not waited for."""
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            raise refusal("pack-not-regular", path)
        flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
        file = open(os.open(path, flags), "rb")  # noqa: SIM115  # whoever asked closes it
    except FileNotFoundError as error:
        raise refusal("pack-missing", path) from error
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise refusal("pack-unreadable", path, reason=reason) from error
    if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
        file.close()
        raise refusal("pack-not-regular", path)
    return file
