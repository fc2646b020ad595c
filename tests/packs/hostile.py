"""Hostile packs: each with one thing wrong, and the code of what its receiver is told."""

from __future__ import annotations

import json
import struct
from dataclasses import dataclass
from typing import Any

from tests.packs.building import (
    DEVICE,
    FIFO,
    FOLDER,
    LINK,
    UTF8,
    File,
    honest,
    lesson,
    listed,
    manifest,
    zipped,
)


@dataclass(frozen=True)
class Hostile:
    """A pack by what is wrong with it, and the code of the message."""

    name: str
    data: bytes
    code: str


ONE = lesson("bridge")
LIST = manifest(listed("bridge.md", ONE))
GOOD = honest("bridge.md")
BOMB = b"\0" * 1_000_000


def entry(name: str, code: str, file_name: str | bytes, **changes: Any) -> Hostile:
    """A pack with one file that should not be in it."""
    return Hostile(
        name, zipped(LIST, File("bridge.md", ONE), File(file_name, b"x", **changes)), code
    )


def bridge(name: str, code: str, **changes: Any) -> Hostile:
    """A pack whose lesson is stored strangely."""
    return Hostile(name, zipped(LIST, File("bridge.md", ONE, **changes)), code)


def named(name: str, code: str, **changes: Any) -> Hostile:
    """A pack whose list is not as it should be."""
    data = zipped(manifest(listed("bridge.md", ONE), **changes), File("bridge.md", ONE))
    return Hostile(name, data, code)


def of_list(name: str, code: str, content: bytes) -> Hostile:
    """A pack with that for a list."""
    files = (File("pack.json", content, method=0), File("bridge.md", ONE))
    return Hostile(name, zipped(*files), code)


def _overlapping() -> bytes:
    """Many entries that are all the same bytes."""
    return zipped(*(File("bridge.md", ONE, offset=0) for _ in range(50)), LIST)


def _quoted() -> bytes:
    """An entry whose data reach over the header of the next one."""
    inner = zipped(File("inner.md", ONE, method=0))
    within = File("inner.md", ONE, method=0, offset=len(b"PK\3\4") + 26 + len("outer.md"))
    return zipped(File("outer.md", inner, method=0), within, LIST)


def _many(count: int) -> bytes:
    return zipped(LIST, *(File(f"l{n}.md", b"", method=0) for n in range(count - 1)))


def _large() -> bytes:
    """Fifty lessons of 4.9 MB that claim to be no bombs."""
    claims = [File(f"l{n}.md", data=b"x" * 60_000, size=4_900_000) for n in range(50)]
    return zipped(LIST, *claims)


def _spare_end() -> bytes:
    """Two ends, of which readers take one or the other."""
    return GOOD + honest("other.md")


ZIP64_EXTRA = struct.pack("<HHQ", 1, 8, len(ONE))
OTHER_NAME = struct.pack("<HHBI", 0x7075, 9, 1, 0) + b"x.md"
DEEP = b"[" * 100_000

HOSTILE = [
    # the file as a whole
    Hostile("empty", b"", "pack-not-zip"),
    Hostile("no zip", b"%PDF-1.7 " * 20, "pack-not-zip"),
    Hostile("a program in front", b"MZ\x90\0" + GOOD, "pack-not-zip"),
    Hostile("cut short", GOOD[:-40], "pack-truncated"),
    Hostile("cut in the middle", GOOD[: len(GOOD) // 2], "pack-truncated"),
    Hostile("without its last byte", GOOD[:-1], "pack-truncated"),
    Hostile("directory beyond the end", zipped(LIST, begin=10**6), "pack-truncated"),
    Hostile("one entry fewer than claimed", zipped(LIST, here=2, count=2), "pack-truncated"),
    Hostile("one entry more than claimed", zipped(LIST, LIST, here=1, count=1), "pack-trailing"),
    Hostile("something behind", GOOD + b"#!/bin/sh\n", "pack-trailing"),
    Hostile("something between", zipped(LIST, before=b"PK\3\4 hidden"), "pack-trailing"),
    Hostile("two ends", _spare_end(), "pack-trailing"),
    Hostile("an end in the comment", zipped(LIST, comment=b"PK\5\6" + b"\0" * 30), "pack-trailing"),
    Hostile("in several parts", zipped(LIST, disk=1), "pack-parts"),
    Hostile("entry of another part", zipped(LIST, File("a.md", ONE, disk=1)), "pack-parts"),
    Hostile("too many files", _many(2_001), "pack-too-many"),
    Hostile("zip64 sizes", zipped(LIST, size=0xFFFFFFFF), "pack-zip64"),
    Hostile("overlapping files", _overlapping(), "pack-overlap"),
    Hostile("a file inside another", _quoted(), "pack-overlap"),
    Hostile("much too large unpacked", _large(), "pack-too-big-unpacked"),
    # names
    entry("absolute", "entry-absolute", "/etc/cron.d/x.md"),
    entry("drive", "entry-drive", "C:x.md"),
    entry("drive and path", "entry-drive", "C:/Windows/x.md"),
    entry("a second stream", "entry-drive", "bridge.md:x.md"),
    entry("climbing", "entry-climbs", "../x.md"),
    entry("climbing late", "entry-climbs", "a/../../x.md"),
    entry("backslash", "entry-backslash", "..\\x.md"),
    entry("share", "entry-backslash", "\\\\server\\x.md"),
    entry("in a folder", "entry-folder", "a/x.md"),
    entry("deep", "entry-too-long", "a/" * 500 + "x.md"),
    entry("a folder", "entry-folder", "a/", mode=FOLDER),
    entry("a folder in disguise", "entry-folder", "a.md", mode=FOLDER),
    entry("a folder by DOS", "entry-folder", "a.md", attributes=0x10),
    entry("nothing for a name", "entry-name", ""),
    entry("a NUL in the name", "entry-name", b"x.md\0.md"),
    entry("a line break in the name", "entry-name", "x\n.md"),
    entry("a wildcard", "entry-name", "x*.md"),
    entry("turned round", "entry-name", "x\u202edm.exe.md"),
    entry("invisible letters", "entry-name", "x\u200b.md"),
    entry("a name of no alphabet", "entry-name-coding", b"\xff\xfe.md", flags=UTF8),
    entry("a name of an old alphabet", "entry-name-coding", b"br\x81cke.md", flags=0),
    entry("a dot at the end", "entry-trailing", "x.md."),
    entry("a space at the end", "entry-trailing", "x.md "),
    entry("hidden", "entry-hidden", ".x.md"),
    entry("a printer", "entry-reserved", "PRN.md"),
    entry("a port", "entry-reserved", "com1.tar.md"),
    entry("a port in small figures", "entry-reserved", "LPT².md"),
    entry("too long a name", "entry-too-long", "x" * 200 + ".md"),
    entry("the same twice", "entry-twice", "bridge.md"),
    entry("the same in capitals", "entry-collides", "BRIDGE.md"),
    Hostile(
        "the same in another form",
        zipped(LIST, File("e\u0301.md", ONE), File("\u00e9.md", ONE)),
        "entry-collides",
    ),
    Hostile(
        "the same in another case of another form",
        zipped(LIST, File("Stra\u00dfe.md", ONE), File("STRASSE.md", ONE)),
        "entry-collides",
    ),
    entry("another list", "entry-no-lesson", "Pack.JSON"),
    # kinds
    entry("a link", "entry-link", "x.md", mode=LINK),
    entry("a device", "entry-device", "x.md", mode=DEVICE),
    entry("a FIFO", "entry-device", "x.md", mode=FIFO),
    entry("a pack in the pack", "entry-no-lesson", "x.zip"),
    entry("a program", "entry-no-lesson", "x.md.exe"),
    entry("a page", "entry-no-lesson", "x.html"),
    # how they are stored
    bridge("encrypted", "entry-encrypted", flags=1),
    bridge("strongly encrypted", "entry-encrypted", flags=1 | 1 << 6),
    bridge("packed otherwise", "entry-method", method=12, data=ONE),
    bridge("a bomb", "entry-ratio", size=4_000_000, data=b"x" * 3_000),
    Hostile(
        "a real bomb",
        zipped(manifest(listed("bridge.md", BOMB)), File("bridge.md", BOMB)),
        "entry-ratio",
    ),
    bridge("a bomb that lies", "entry-size", size=100, crc=0, data=zipped(File("x", BOMB))[31:-79]),
    bridge("shorter than claimed", "entry-size", size=len(ONE) + 9),
    bridge("longer than claimed", "entry-size", size=len(ONE) - 9),
    bridge("longer than stored", "entry-size", method=0, size=len(ONE) + 9),
    bridge("something behind the data", "entry-size", data=b"\x03\x00" + b"hidden", size=0, crc=0),
    bridge("larger than a lesson", "entry-too-large", size=5_000_001, data=b"x" * 100_000),
    bridge("a wrong checksum", "entry-damaged", crc=1),
    bridge("no deflated data", "entry-damaged", data=b"\xff" * 500),
    bridge("data cut short", "entry-damaged", data=b"\x4b\x4c", size=2),
    bridge("two names", "entry-header", local={"name": b"../../x.m"}),
    bridge("two sizes", "entry-header", local={"size": 10}),
    bridge("two methods", "entry-header", local={"method": 0}),
    bridge("a second name", "entry-header", extra=OTHER_NAME),
    bridge("a second name within", "entry-header", local_extra=OTHER_NAME),
    bridge("a field that runs over", "entry-header", extra=b"\1\2\xff\0x"),
    bridge("zip64 entry", "pack-zip64", extra=ZIP64_EXTRA),
    bridge("zip64 within", "pack-zip64", local_extra=ZIP64_EXTRA),
    bridge("nothing at its place", "pack-truncated", offset=7),
    bridge("a place beyond the end", "pack-truncated", offset=10**8),
    # the list
    Hostile("no list", zipped(File("bridge.md", ONE)), "list-missing"),
    Hostile("nothing in it", zipped(), "list-missing"),
    of_list("a list of another kind", "list-broken", b'{"kind": "other"}'),
    of_list("a list that is no JSON", "list-broken", b"{'kind'"),
    of_list("a list that is no text", "list-broken", b"\xff\xfe{}"),
    of_list("a deep list", "list-broken", DEEP + json.dumps({}).encode()),
    of_list("a list that is too long", "list-too-large", bytes(range(256)) * 8_000),
    named("a newer format", "list-newer", format=2),
    named("a format that is no number", "list-broken", format="1"),
    named("a format that is true", "list-broken", format=True),
    named("no lessons", "list-broken", lessons=[]),
    named("lessons that are none", "list-broken", lessons=["bridge.md"]),
    named("a title that is no text", "list-broken", title=["A pack"]),
    named("a title without end", "list-broken", title="A pack " * 1_000),
    named("half a letter", "list-broken", title="\ud800"),
    named("a level that is none", "list-broken", lessons=[listed("bridge.md", ONE, level=9)]),
    named("no checksum", "list-broken", lessons=[listed("bridge.md", ONE, digest="")]),
    named("a lesson that isn't there", "entry-lacking", lessons=[
        listed("bridge.md", ONE), listed("ferry.md", ONE),
    ]),
    named("the list as a lesson", "entry-lacking", lessons=[
        listed("bridge.md", ONE), listed("pack.json", ONE),
    ]),
    named("a lesson listed twice", "entry-twice", lessons=[listed("bridge.md", ONE)] * 2),
    named("an altered lesson", "entry-altered", lessons=[listed("bridge.md", ONE + b"\n")]),
    Hostile(
        "two lessons of one id",
        zipped(
            manifest(listed("a.md", ONE, id="a"), listed("b.md", ONE, id="a")),
            File("a.md", ONE),
            File("b.md", ONE),
        ),
        "entry-twice",
    ),
    entry("a lesson not on the list", "entry-unlisted", "ferry.md"),
]  # fmt: skip
"""All of them."""
