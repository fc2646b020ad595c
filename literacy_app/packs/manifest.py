"""A pack's list: what it says it holds, as JSON in its first file. It names no person."""

from __future__ import annotations

import json
import re
from typing import Any, NamedTuple

from literacy_app.packs.errors import refusal

NAME = "pack.json"
FORMAT = 1
MOST_BYTES = 2_000_000
_KIND = "literacy-app lesson pack"
_DIGEST = re.compile(r"[0-9a-f]{64}")
LONGEST = {"title": 200, "note": 4_000, "id": 200, "language": 35, "file": 1_000}
"""The most characters of what the list says."""
_LEVELS = range(1, 5)


class Listed(NamedTuple):
    """A lesson as the list has it: its file in the pack, and what the lesson says of itself.

    `digest` is the SHA-256 of the file's bytes in hexadecimal.
    """

    file: str
    id: str
    title: str
    level: int
    language: str
    digest: str


class Manifest(NamedTuple):
    """What a pack says of itself; `note` is a word to whoever opens it."""

    title: str
    note: str
    lessons: tuple[Listed, ...]

    def to_bytes(self) -> bytes:
        """The list as it stands in the pack."""
        record = {
            "kind": _KIND,
            "format": FORMAT,
            "title": self.title,
            "note": self.note,
            "packed_with": "Whose Voice?",
            "lessons": [each._asdict() for each in self.lessons],
        }
        return (json.dumps(record, ensure_ascii=False, indent=1) + "\n").encode("utf-8")


def read_manifest(data: bytes, path: object) -> Manifest:
    """The list that a pack at `path` holds; raises PackError."""
    if len(data) > MOST_BYTES:
        raise refusal("list-too-large", path)
    try:
        record = json.loads(data.decode("utf-8"), object_pairs_hook=_unambiguous)
        found = _format(record)
        if found > FORMAT:
            raise refusal("list-newer", path, found=found, known=FORMAT)
        lessons = tuple(_listed(each) for each in _list(record["lessons"]))
        return Manifest(_text(record, "title"), _text(record, "note"), lessons)
    except KeyError as error:
        raise refusal("list-broken", path, reason=f"it lacks “{error.args[0]}”") from error
    except RecursionError as error:
        raise refusal("list-broken", path, reason="it is nested too deeply") from error
    except json.JSONDecodeError as error:
        raise refusal("list-broken", path, reason=f"line {error.lineno}") from error
    except ValueError as error:
        raise refusal("list-broken", path, reason=str(error)[:80]) from error


def _unambiguous(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    record = dict(pairs)
    if len(record) < len(pairs):
        raise ValueError("it says something twice")
    return record


def _format(record: Any) -> int:
    if not isinstance(record, dict) or record.get("kind") != _KIND:
        raise ValueError("it is the list of something else")
    return _number(record, "format", range(1, 10**6))


def _list(value: Any) -> list[Any]:
    if not isinstance(value, list) or not value:
        raise ValueError("it lists no lessons")
    return value


def _listed(record: Any) -> Listed:
    if not isinstance(record, dict):
        raise ValueError("it lists no lessons")
    digest = record["digest"]
    if not isinstance(digest, str) or not _DIGEST.fullmatch(digest):
        raise ValueError("it has no checksum for a lesson")
    names = ("file", "id", "title")
    file, lesson_id, title = (_text(record, each) for each in names)
    if not (file and lesson_id):
        raise ValueError("it lists a lesson without a name")
    level = _number(record, "level", _LEVELS)
    return Listed(file, lesson_id, title, level, _text(record, "language"), digest)


def _text(record: dict[str, Any], key: str) -> str:
    value = record[key]
    if not isinstance(value, str) or len(value) > LONGEST[key]:
        raise ValueError(f"its “{key}” is no text, or too long")
    return value.encode("utf-8").decode("utf-8")  # half of a surrogate pair is no text either


def _number(record: dict[str, Any], key: str, among: range) -> int:
    value = record[key]
    if type(value) is not int or value not in among:
        raise ValueError(f"its “{key}” is no such number")
    return value
