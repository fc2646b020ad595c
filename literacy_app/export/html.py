"""A lesson's articles with their passages as one HTML page that needs nothing else.

The page has no script and fetches nothing. Each passage is a span with its voice's underline
pattern and a numbered link to its explanation, which links back: so it can be read on paper, in
greyscale and with a screen reader.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from html import escape

from literacy_app.domain.lesson import (
    MARKED_VOICES,
    UNNAMED,
    Article,
    Block,
    BlockKind,
    Emphasis,
    Lesson,
    Passage,
    Span,
    Voice,
)

Words = Callable[[str], str]
"""Translates one of the page's own words."""

VOICE_NAMES = {
    Voice.SPEECH: "Reported speech",
    Voice.COMMENTARY: "Commentary",
    Voice.INFERENCE: "Inference",
    Voice.PLAIN: "Plain reporting",
}
_LETTERS = {Voice.SPEECH: "R", Voice.COMMENTARY: "C", Voice.INFERENCE: "I"}
_TAGS = {BlockKind.HEADLINE: "h2", BlockKind.CROSSHEAD: "h3"}
_RIGHT_TO_LEFT = ("ar", "fa", "he", "iw", "ur", "yi", "ps", "ckb", "dv", "ug")

_STYLE = """
:root{color-scheme:light dark;--page:#fffefb;--text:#1f2328;--muted:#5b6068;--rule:#dedad2;
--speech:#0a4f86;--speech-wash:#dcebf8;--commentary:#a84300;--commentary-wash:#fde6cf;
--inference:#00735a;--inference-wash:#d9f0e2}
@media (prefers-color-scheme:dark){:root{--page:#14181d;--text:#e8e5de;--muted:#a2a8b1;
--rule:#2c333c;--speech:#7cc0f2;--speech-wash:#17324a;--commentary:#ffb163;
--commentary-wash:#44290d;--inference:#5cd3a6;--inference-wash:#0f3a2d}}
body{margin:0 auto;max-width:42rem;padding:2.5rem 1.25rem;background:var(--page);color:var(--text);
font:1.15rem/1.75 Charter,"Iowan Old Style","Charis SIL",Georgia,"Noto Serif",serif}
h1,h2,h3{line-height:1.25}h1{font-size:1rem;color:var(--muted);font-weight:600}
h2{font-size:2rem;margin:.5rem 0}.byline,footer,.legend,dt{color:var(--muted)}
.byline,footer,.legend,.notes{font:0.95rem/1.55 system-ui,sans-serif}
.passage{text-decoration:underline 2px;text-underline-offset:.28em;padding:.1em 0;
border-radius:3px;-webkit-box-decoration-break:clone;box-decoration-break:clone}
.passage .passage{text-underline-offset:.45em;outline:1px solid currentcolor;outline-offset:1px}
.speech{background:var(--speech-wash);text-decoration-color:var(--speech)}
.commentary{background:var(--commentary-wash);text-decoration-style:dashed;
text-decoration-color:var(--commentary)}
.inference{background:var(--inference-wash);text-decoration-style:dotted;
text-decoration-color:var(--inference)}
sup a,.badge{font:700 .7rem/1 system-ui,sans-serif;text-decoration:none;color:var(--page);
border-radius:3px;padding:.1rem .3rem;margin-inline-start:.15rem}
.badge.speech,sup.speech a{background:var(--speech)}
.badge.commentary,sup.commentary a{background:var(--commentary)}
.badge.inference,sup.inference a{background:var(--inference)}
sup.speech,sup.commentary,sup.inference{background:none}
a:focus{outline:3px solid currentcolor;outline-offset:2px}:target{scroll-margin-top:1rem}
.notes ol{padding-inline-start:1.6rem}.notes li{margin-bottom:1rem;break-inside:avoid}
.notes p{margin:.15rem 0}.notes q{quotes:none;font-family:Charter,Georgia,serif}
hr{border:0;border-top:1px solid var(--rule);margin:2.5rem 0}
@media print{body{max-width:none;font-size:11pt}.passage,.badge,sup a{print-color-adjust:exact;
-webkit-print-color-adjust:exact}p,li{orphans:3;widows:3}}
"""


def html_page(lesson: Lesson, words: Words = str) -> str:
    """The page; raises ValueError where the lesson has no article's text."""
    if not lesson.articles:
        raise ValueError(f"lesson {lesson.id!r} has no article's text")
    language = escape(lesson.language, quote=True)
    direction = "rtl" if lesson.language.split("-")[0].lower() in _RIGHT_TO_LEFT else "ltr"
    title = escape(lesson.title)
    body = "".join(
        part
        for number, each in enumerate(lesson.articles)
        for part in _article(each, number, words)
    )
    return (
        f'<!DOCTYPE html>\n<html lang="{language}" dir="{direction}">\n<head>\n'
        '<meta charset="utf-8">\n<meta name="viewport" content="width=device-width">\n'
        f"<title>{title}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n"
        f"<header><h1>{title}</h1>{_legend(words)}</header>\n<main>\n{body}</main>\n"
        f"<footer><p>{escape(words('Made with Whose Voice?'))}</p></footer>\n</body>\n</html>\n"
    )


def _legend(words: Words) -> str:
    entries = " · ".join(
        f'{_badge(voice)} <span class="passage {voice}">{escape(words(VOICE_NAMES[voice]))}</span>'
        for voice in MARKED_VOICES
    )
    return f'<p class="legend">{entries}</p>'


def _badge(voice: Voice) -> str:
    return f'<span class="badge {voice}" aria-hidden="true">{_LETTERS[voice]}</span>'


def _article(article: Article, number: int, words: Words) -> Iterator[str]:
    """One article, and its explanations below it; `number` keeps the anchors apart."""
    numbers = {each.id: count for count, each in enumerate(article.marked(), 1)}
    imprint = article.imprint
    known = (imprint.byline, imprint.outlet, imprint.date)
    yield "<article>\n"
    for block in article.blocks:
        tag = _TAGS.get(block.kind, "p")
        yield f"<{tag}>{_block(article, block, numbers, number, words)}</{tag}>\n"
        if block.kind is BlockKind.HEADLINE and any(known):
            line = " · ".join(escape(each) for each in known if each)
            yield f'<p class="byline">{line}</p>\n'
    yield "</article>\n<hr>\n"
    yield f'<section class="notes"><h2>{escape(words("Passage by passage"))}</h2>\n<ol>\n'
    for passage in article.marked():
        yield _note(article, passage, f"{number}-{numbers[passage.id]}", words)
    yield "</ol></section>\n"


def _block(
    article: Article, block: Block, numbers: dict[str, int], number: int, words: Words
) -> str:
    """The block's words in spans; emphasis is set within them, run by run."""
    pieces = [
        (piece, passage, piece == passage.pieces[-1])
        for passage in article.marked()
        for piece in passage.pieces
        if block.span.holds(piece)
    ]
    order = list(numbers)
    pieces.sort(key=lambda p: (p[0].start, -p[0].end, order.index(p[1].id)))
    opening: dict[int, list[str]] = {}
    closing: dict[int, list[str]] = {}
    for piece, passage, is_last in pieces:
        key = f"{number}-{numbers[passage.id]}"
        identity = f' id="p{key}"' if piece == passage.pieces[0] else ""
        opening.setdefault(piece.start, []).append(
            f'<span class="passage {passage.voice}"{identity}>'
        )
        link = _link(passage, key, numbers[passage.id], words) if is_last else ""
        closing.setdefault(piece.end, []).insert(0, f"</span>{link}")
    edges = {block.span.end, *opening, *closing}
    edges |= {edge for e in article.emphasis for edge in (e.span.start, e.span.end)}
    parts, at = [], block.span.start
    for edge in sorted(edges):
        if not block.span.start <= edge <= block.span.end:
            continue
        parts.append(_run(article, Span(at, edge)))
        parts.extend(closing.get(edge, ()))
        parts.extend(opening.get(edge, ()))
        at = edge
    return "".join(parts)


def _run(article: Article, span: Span) -> str:
    text = escape(" ".join(article.text[span.start : span.end].split(" ")), quote=False)
    if not text:
        return ""
    for emphasis in article.emphasis:
        if emphasis.span.holds(span):
            tag = _emphasis_tag(emphasis)
            text = f"<{tag}>{text}</{tag}>"
    return text


def _emphasis_tag(emphasis: Emphasis) -> str:
    return "strong" if emphasis.strong else "em"


def _link(passage: Passage, key: str, number: int, words: Words) -> str:
    name = f"{number}: {words(VOICE_NAMES[passage.voice])}"
    return f'<sup class="{passage.voice}"><a href="#n{key}" aria-label="{escape(name)}">{number}</a></sup>'


def _note(article: Article, passage: Passage, key: str, words: Words) -> str:
    voice = f"{_badge(passage.voice)} <strong>{escape(words(VOICE_NAMES[passage.voice]))}</strong>"
    source = _name(passage.source, words) if passage.voice is Voice.SPEECH else ""
    relays = "".join(f" → {_name(relay, words)}" for relay in passage.via)
    quoted = escape(" ".join(article.words_of(passage).split()))
    lines = [
        f"<p>{voice}{': ' + source if source else ''}{relays}</p>",
        f'<p><a href="#p{key}" aria-label="{escape(words("Back to the text"))}">↑</a> <q>{quoted}</q></p>',
    ]
    if passage.note:
        lines.append(f"<p>{escape(passage.note)}</p>")
    if passage.alternative is not None:
        second = escape(words(VOICE_NAMES[passage.alternative]))
        lines.append(f"<p>{escape(words('It can also be read as'))}: {second}</p>")
    return f'<li id="n{key}">{"".join(lines)}</li>\n'


def _name(name: str | None, words: Words) -> str:
    if not name:
        return escape(words("unstated"))
    return escape(words("someone unnamed") if name == UNNAMED else name)
