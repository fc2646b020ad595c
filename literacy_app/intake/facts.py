"""What a web page says about its article: in its meta tags, and in its JSON-LD."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from literacy_app.intake.dates import date_in
from literacy_app.intake.markup import Tag, resolved

_MOST = 300
_SCRIPTS, _SCRIPT_LENGTH, _NODES = 20, 300_000, 3_000
_ARTICLE = re.compile(
    r"(?:News|Report|Opinion|Analysis|Background|Blog|Live|Review)?\w*(?:Article|Posting)"
)
_SPACE = re.compile(r"\s+")
_WEB = re.compile(r"https?://[^\s\"'<>]+", re.I)
_TAG = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
_KEYS = {
    "headline": ("og:title", "twitter:title", "dc.title", "parsely-title"),
    "byline": ("author", "article:author", "dc.creator", "parsely-author", "sailthru.author"),
    "outlet": ("og:site_name", "application-name", "dc.publisher"),
    "date": ("article:published_time", "date", "dc.date", "datepublished", "pubdate",
             "parsely-pub-date", "dcterms.created", "og:article:published_time"),
    "link": ("og:url",),
    "language": ("og:locale", "content-language", "dc.language"),
}  # fmt: skip


class Facts(NamedTuple):
    """What is known about an article besides its text; an empty string is not known."""

    headline: str = ""
    byline: str = ""
    outlet: str = ""
    date: str = ""
    link: str = ""
    language: str = ""

    def over(self, other: Facts) -> Facts:
        """These facts, and where one isn't known, the other's."""
        return Facts(*(mine or theirs for mine, theirs in zip(self, other, strict=True)))


NOTHING_KNOWN = Facts()


def facts_of(tags: Sequence[Tag]) -> Facts:
    """What a page's head says; nothing in it is trusted further than as a first guess."""
    meta: dict[str, str] = {}
    other: dict[str, str] = {}
    scripts: list[str] = []
    for tag in tags:
        if tag.closes:
            continue
        if tag.name == "meta":
            _note_meta(tag, meta)
        elif tag.name == "script" and "ld+json" in tag.written[:200].lower():
            scripts.append(tag.raw)
        else:
            _note_other(tag, other)
    found = {
        key: next((meta[name] for name in names if meta.get(name)), "")
        for key, names in _KEYS.items()
    }
    head = _clean(found)
    told = _clean(_linked_data(scripts[:_SCRIPTS]))
    title = _without_outlet(other.get("headline", ""), head.outlet or told.outlet)
    tail = _clean({**other, "headline": title})
    return head.over(told).over(tail)


def _note_other(tag: Tag, other: dict[str, str]) -> None:
    if tag.name == "html":
        other.setdefault("language", tag.attributes().get("lang", ""))
    elif tag.name == "title":
        other.setdefault("headline", resolved(tag.raw[:2_000]))
    elif tag.name == "link" and tag.attributes().get("rel", "").lower() == "canonical":
        other.setdefault("link", tag.attributes().get("href", ""))


def _note_meta(tag: Tag, meta: dict[str, str]) -> None:
    attributes = tag.attributes()
    name = attributes.get("property") or attributes.get("name") or attributes.get("itemprop") or ""
    if attributes.get("http-equiv", "").lower() == "content-language":
        name = "content-language"
    if name and attributes.get("content"):
        meta.setdefault(name.lower(), attributes["content"])


def _clean(found: Mapping[str, str]) -> Facts:
    """The facts in one line each; links only to the web, dates and languages as data."""
    lines = {key: _SPACE.sub(" ", value[:4_000]).strip() for key, value in found.items()}
    lines = {key: value if len(value) <= _MOST else "" for key, value in lines.items()}
    byline, link = lines.get("byline", ""), lines.get("link", "")
    language = _TAG.match(lines.get("language", "").replace("_", "-"))
    return Facts(
        lines.get("headline", ""),
        "" if _WEB.match(byline) else byline,
        lines.get("outlet", ""),
        date_in(lines.get("date", "")),
        link if _WEB.fullmatch(link) else "",
        language[0] if language else "",
    )


def _without_outlet(title: str, outlet: str) -> str:
    """A page's title without the outlet's name behind it."""
    title = _SPACE.sub(" ", title).strip()
    parts = re.split(r" [|–—-] ", title)
    if len(parts) > 1 and (not outlet or parts[-1].casefold().startswith(outlet.casefold())):
        return title[: -len(parts[-1]) - 3]
    return title


# ---------------------------------------------------------------- JSON-LD


def _linked_data(scripts: Sequence[str]) -> dict[str, str]:
    """What the first article in a page's JSON-LD says about itself."""
    for script in scripts:
        if len(script) > _SCRIPT_LENGTH:
            continue
        try:
            data = json.loads(script)
        except (ValueError, RecursionError):
            continue
        for node in _nodes(data):
            if _is_article(node):
                return {
                    "headline": _text(node.get("headline")),
                    "byline": _names(node.get("author")),
                    "outlet": _names(node.get("publisher")),
                    "date": _text(node.get("datePublished")),
                    "link": _text(node.get("url")) or _text(node.get("mainEntityOfPage")),
                    "language": _text(node.get("inLanguage")),
                }
    return {}


def _nodes(data: object) -> Iterator[dict[str, object]]:
    """The objects in some JSON, outer ones first, at most so many."""
    waiting: list[object] = [data]
    for _ in range(_NODES):
        if not waiting:
            return
        node = waiting.pop(0)
        if isinstance(node, list):
            waiting.extend(node[:_NODES])
        elif isinstance(node, dict):
            yield node
            waiting.extend(each for each in node.values() if isinstance(each, dict | list))


def _is_article(node: Mapping[str, object]) -> bool:
    kind = node.get("@type")
    kinds = kind if isinstance(kind, list) else [kind]
    return any(isinstance(each, str) and _ARTICLE.fullmatch(each) for each in kinds)


def _text(value: object) -> str:
    """The words of a value, of the first of several, or of what an object is called."""
    if isinstance(value, list):
        value = value[0] if value else ""
    if isinstance(value, dict):
        value = value.get("name") or value.get("@id") or value.get("url") or ""
    return resolved(value[:2_000]) if isinstance(value, str) else ""


def _names(value: object) -> str:
    several = value[:10] if isinstance(value, list) else [value]
    names = [_text(each) for each in several]
    return ", ".join(dict.fromkeys(each for each in names if each))
