"""Front matter: what the lesson is, as typed fields with their places."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from literacy_app.domain.lesson import Dismissal, Imprint, Origin, Reference, Speaker, Voice
from literacy_app.lessonfile.near import Near
from literacy_app.lessonfile.source import Reporter
from literacy_app.lessonfile.yamltree import Mapping, Node, Scalar, Sequence, read_yaml

LONGEST = 64 * 1024
LEVELS = ("1", "2", "3", "4")
KEYS = "id title language level objective teaches article speakers references dismissed".split()
ARTICLE_KEYS = "byline outlet date link origin fingerprint references".split()
_IMPRINT_TEXTS = ("byline", "outlet", "date", "link", "fingerprint")
LANGUAGE_TAG = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")
DATE = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?")
_ID = re.compile(r"[^\s/\\:]+")


@dataclass
class FrontMatter:
    """The fields as read; `speaker_names` says where each speaker is declared."""

    id: str = ""
    title: str = ""
    language: str = "en"
    level: int = 1
    objective: str = ""
    teaches: tuple[Voice, ...] = ()
    imprints: list[Imprint] = field(default_factory=list)
    speakers: tuple[Speaker, ...] = ()
    references: tuple[Reference, ...] = ()
    dismissed: tuple[Dismissal, ...] = ()
    article_place: tuple[int, int] = (1, 1)


class _FrontMatterReader:
    def __init__(self, reporter: Reporter, root: Mapping, last_line: int) -> None:
        self._reporter = reporter
        self._root = root
        self._last_line = last_line

    def read(self, slug: str) -> FrontMatter:
        """All fields; what is missing or wrong is reported and left at its default."""
        self._check_keys(self._root, KEYS, "front-matter-key")
        matter = FrontMatter()
        matter.id = self._required("id", slug=slug)
        if matter.id and not _ID.fullmatch(matter.id):
            self._at("id-unusable", self._root.entries["id"][1], value=matter.id)
        matter.title = self._required("title")
        matter.language = self._language()
        matter.level = self._level()
        matter.objective = self._text("objective")
        matter.teaches = self._teaches()
        matter.imprints = self._imprints(matter)
        matter.speakers = self._speakers()
        matter.references = self._references(self._root)
        matter.dismissed = self._dismissed()
        return matter

    # ---- nodes

    def _at(
        self, code: str, node: Node, meant: Near | None = None, /, **arguments: str | int
    ) -> None:
        self._reporter.report_at(code, node.line, node.column, meant, **arguments)

    def _check_keys(self, mapping: Mapping, known: Iterable[str], code: str) -> None:
        for name, (key, _) in mapping.entries.items():
            if name not in known:
                self._at(code, key, Near(name, known), key=name, known=", ".join(known))

    def _text_in(self, mapping: Mapping, name: str) -> str:
        entry = mapping.entries.get(name)
        if entry is None:
            return ""
        node = entry[1]
        if isinstance(node, Scalar):
            return node.text.strip()
        self._at("value-not-text", node, key=name)
        return ""

    def _text(self, name: str) -> str:
        return self._text_in(self._root, name)

    def _required(self, name: str, slug: str = "") -> str:
        value = self._text(name)
        if not value:
            entry = self._root.entries.get(name)
            line, column = (entry[0].line, entry[0].column) if entry else (1, 1)
            example = f"id: {slug}" if name == "id" and slug else _EXAMPLES[name]
            self._reporter.report_at("key-missing", line, column, key=name, example=example)
        return value

    def _items(self, mapping: Mapping, name: str) -> list[Node]:
        entry = mapping.entries.get(name)
        if entry is None or (isinstance(entry[1], Scalar) and not entry[1].text):
            return []
        node = entry[1]
        return node.items if isinstance(node, Sequence) else [node]

    # ---- fields

    def _language(self) -> str:
        value = self._required("language")
        if value and not LANGUAGE_TAG.fullmatch(value):
            self._at("language-unknown", self._root.entries["language"][1], value=value)
        return value or "en"

    def _level(self) -> int:
        value = self._required("level")
        if value in LEVELS:
            return int(value)
        if value:
            self._at("level-unknown", self._root.entries["level"][1], value=value)
        return 1

    def _teaches(self) -> tuple[Voice, ...]:
        voices = []
        names = [voice.value for voice in Voice]
        for node in self._items(self._root, "teaches"):
            value = node.text.strip() if isinstance(node, Scalar) else ""
            if value in names:
                voices.append(Voice(value))
            else:
                self._at("voice-unknown", node, Near(value, names), value=value)
        return tuple(dict.fromkeys(voices))

    def _imprints(self, matter: FrontMatter) -> list[Imprint]:
        entry = self._root.entries.get("article")
        if entry is None:
            matter.article_place = (self._last_line, 1)
            return []
        matter.article_place = (entry[0].line, entry[0].column)
        imprints = []
        for node in self._items(self._root, "article"):
            if isinstance(node, Mapping):
                imprints.append(self._imprint(node))
            else:
                self._at("article-not-fields", node)
        return imprints

    def _imprint(self, node: Mapping) -> Imprint:
        self._check_keys(node, ARTICLE_KEYS, "article-key")
        texts = {name: self._text_in(node, name) for name in _IMPRINT_TEXTS}
        if texts["date"] and not DATE.fullmatch(texts["date"]):
            self._at("date-unreadable", node.entries["date"][1], value=texts["date"])
        origin = None
        value = self._text_in(node, "origin")
        names = [each.value for each in Origin]
        if value in names:
            origin = Origin(value)
        elif value:
            self._at("origin-unknown", node.entries["origin"][1], Near(value, names), value=value)
        return Imprint(**texts, origin=origin, references=self._references(node))

    def _speakers(self) -> tuple[Speaker, ...]:
        found: dict[str, Speaker] = {}
        for node, values in self._records(self._root, "speakers", ("name", "role")):
            if values["name"] in found:
                self._at("speaker-twice", node, name=values["name"])
            found.setdefault(values["name"], Speaker(**values))
        return tuple(found.values())

    def _references(self, mapping: Mapping) -> tuple[Reference, ...]:
        keys = ("title", "outlet", "date", "link")
        return tuple(Reference(**each) for _, each in self._records(mapping, "references", keys))

    def _dismissed(self) -> tuple[Dismissal, ...]:
        keys = ("code", "passage", "reason")
        return tuple(Dismissal(**each) for _, each in self._records(self._root, "dismissed", keys))

    def _records(
        self, mapping: Mapping, name: str, keys: tuple[str, ...]
    ) -> Iterator[tuple[Node, dict[str, str]]]:
        """The items of a list of records; an item that is a mere text gives its first key."""
        for node in self._items(mapping, name):
            values = dict.fromkeys(keys, "")
            if isinstance(node, Mapping):
                self._check_keys(node, keys, f"{name}-key")
                values = {key: self._text_in(node, key) for key in keys}
            elif isinstance(node, Scalar):
                values[keys[0]] = node.text.strip()
            if values[keys[0]]:
                yield node, values
            else:
                self._at("record-unreadable", node, key=name, first=keys[0])


_EXAMPLES = {
    "id": "id: bridge-in-april",
    "title": "title: The bridge opens in April",
    "language": "language: en",
    "level": "level: 2",
}
_FENCE = re.compile(r"(---|\.\.\.)[ \t]*")
_KEY_LINE = re.compile(r"([A-Za-z][\w-]*)[ \t]*:")
_SUBKEY_LINE = re.compile(r"[ \t]+([A-Za-z][\w-]*)[ \t]*:")
_ITEM_LINE = re.compile(r"[ \t]*-[ \t]")


def find_fence(lines: list[str]) -> int | None:
    """The index of the line that closes the front matter, or None where it isn't closed."""
    for index in range(1, len(lines)):
        if _FENCE.fullmatch(lines[index]):
            return index
    return None


def read_front_matter(reporter: Reporter, slug: str, fence: int) -> FrontMatter | None:
    """The fields between the first line and the line `fence`; None where they are unreadable."""
    lines = reporter.source.lines[1:fence]
    text = "\n".join(lines)
    if len(text) > LONGEST:
        reporter.report_at("front-matter-too-long", 1, 1, most=LONGEST // 1024)
        return None
    _note_units(reporter, fence)
    root = read_yaml(text, 2, reporter)
    return None if root is None else _FrontMatterReader(reporter, root, fence + 1).read(slug)


def _note_units(reporter: Reporter, fence: int) -> None:
    """One unit a key; `article:` is one unit a key of its own, where it is written in lines.

    A list of articles is one unit.
    """
    lines = reporter.source.lines
    key, begin, is_list = "", 1, False
    for index in range(1, fence + 1):
        line = lines[index]
        match = _KEY_LINE.match(line) if index < fence else None
        begins_list = key == "article" and _ITEM_LINE.match(line) is not None
        is_list = not match and (is_list or begins_list)
        is_parted = key.startswith("article") and not is_list and index < fence
        sub = _SUBKEY_LINE.match(line) if is_parted else None
        if not (match or sub or index == fence):
            continue
        if key:
            reporter.unit("front", key, begin, _without_trailing_blanks(lines, begin, index))
        key = match[1] if match else f"article.{sub[1]}" if sub else ""
        begin = index


def _without_trailing_blanks(lines: list[str], begin: int, end: int) -> int:
    while end > begin + 1 and (not lines[end - 1].strip() or lines[end - 1].startswith("#")):
        end -= 1
    return end
