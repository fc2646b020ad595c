"""Reads an exported page strictly: what a lenient browser would mend is an error here."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = {"meta", "input", "br", "hr"}
BLOCKS = {
    "address", "article", "blockquote", "div", "dl", "dd", "dt", "footer", "h1", "h2", "h3",
    "header", "li", "main", "ol", "p", "pre", "section", "table", "ul",
}  # fmt: skip
PHRASING_ONLY = {"p", "h1", "h2", "h3", "a", "mark", "sup", "em", "strong", "span", "bdi", "label"}
PARENTS = {"li": {"ol", "ul"}, "dt": {"dl"}, "dd": {"dl"}, "head": {"html"}, "body": {"html"}}
CHILDREN = {"ol": {"li"}, "ul": {"li"}, "dl": {"dt", "dd"}}


@dataclass
class Element:
    tag: str
    attributes: dict[str, str]
    words: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        return "".join(self.words)


class Page(HTMLParser):
    """The elements of a page in the order in which they open, and what is wrong with it."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[Element] = []
        self.faults: list[str] = []
        self._open: list[Element] = []
        self.feed(text)
        self.close()
        self.faults.extend(f"<{each.tag}> is never closed" for each in self._open)
        self._check_references()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = [name for name, _ in attrs]
        if len(set(names)) < len(names):
            self._blame(f"<{tag}> has an attribute twice")
        element = Element(tag, {name: value or "" for name, value in attrs})
        self._check_place(tag)
        self.elements.append(element)
        if tag not in VOID:
            self._open.append(element)

    def _check_place(self, tag: str) -> None:
        parents = [each.tag for each in self._open]
        parent = parents[-1] if parents else ""
        if tag in PARENTS and parent not in PARENTS[tag]:
            self._blame(f"<{tag}> in <{parent}>")
        if parent in CHILDREN and tag not in CHILDREN[parent]:
            self._blame(f"<{tag}> in <{parent}>")
        if tag in BLOCKS and PHRASING_ONLY & set(parents):
            self._blame(f"<{tag}> in {parents}")
        if tag == "a" and "a" in parents:
            self._blame("a link in a link")

    def handle_endtag(self, tag: str) -> None:
        if not self._open or self._open[-1].tag != tag:
            self._blame(f"</{tag}> closes {[each.tag for each in self._open]}")
        else:
            self._open.pop()

    def handle_data(self, data: str) -> None:
        for each in self._open:
            each.words.append(data)
        if data.strip() and self._open and self._open[-1].tag in CHILDREN:
            self._blame(f"words in <{self._open[-1].tag}>: {data!r}")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._blame(f"<{tag}/>")

    def _blame(self, fault: str) -> None:
        self.faults.append(f"{self.getpos()[0]}: {fault}")

    def _check_references(self) -> None:
        ids = [each.attributes["id"] for each in self.elements if "id" in each.attributes]
        if len(set(ids)) < len(ids):
            self._blame("an id twice")
        for each in self.elements:
            target = each.attributes.get("href")
            if target is not None and target.removeprefix("#") not in ids:
                self._blame(f"no target {target}")
            labels = each.attributes.get("aria-labelledby", "").split()
            self.faults.extend(f"no label {name}" for name in labels if name not in ids)

    def all(self, tag: str, **attributes: str) -> list[Element]:
        """The elements of a tag with those attributes (`class_` for `class`)."""
        wanted = {name.rstrip("_"): value for name, value in attributes.items()}
        return [
            each
            for each in self.elements
            if each.tag == tag and wanted.items() <= each.attributes.items()
        ]

    def one(self, tag: str, **attributes: str) -> Element:
        found = self.all(tag, **attributes)
        assert len(found) == 1, f"{len(found)} <{tag}> with {attributes}"
        return found[0]

    @property
    def headings(self) -> list[int]:
        return [int(each.tag[1]) for each in self.elements if each.tag in ("h1", "h2", "h3")]
