"""Random lessons, of every kind that the format can hold."""

from __future__ import annotations

import random
from dataclasses import dataclass, field, replace

from hypothesis import strategies as st

from literacy_app.domain.lesson import (
    KINDS,
    Anchor,
    AnchorMark,
    Article,
    ArticleKey,
    Block,
    BlockKind,
    Dismissal,
    Emphasis,
    GlossaryEntry,
    Imprint,
    Lesson,
    Origin,
    Passage,
    Reference,
    Span,
    Speaker,
    Voice,
)
from literacy_app.domain.question import Option, Question, QuestionKind, Version
from literacy_app.lessonfile.passages import Placed
from literacy_app.lessonfile.resolve import resolve

ODD = [
    *r"[ ] ( ) { } * ** _ __ \ & &amp; &#32; < > ! # ## - -- + = | ~ ` ``` : ; , . ' "
    r" % @ ^ [^1] [sic] ](x) ]{ ]{.speech} 1. 2) ’ ‘ “ ” „ « » … – — // $ é ß Ω ж 的 😀 ?"
    r" <b> \[".split(),
    *('"', "\u00a0", "\u2003", "\u00ad", "e\u0301", "\u200f"),
]
WORDS = "the mayor said that no roof Yes null true 0123 12 2026-03-14 a I word’s".split()
LINE_STARTS = (
    "- ",
    "+ ",
    "> ",
    "# ",
    "1. ",
    "2) ",
    "| ",
    "~~~ ",
    "``` ",
    "    ",
    ": ",
    "=== ",
    "--- ",
)


@dataclass
class _Maker:
    """Makes lessons from one source of randomness."""

    random: random.Random
    ids: set[str] = field(default_factory=set)

    # ---- words

    def maybe(self, likelihood: float = 0.5) -> bool:
        return self.random.random() < likelihood

    def words(self, most: int = 8) -> str:
        """One line of words and signs, with no white space at its ends."""
        some = self.random
        parts = [
            some.choice(WORDS if self.maybe(0.7) else ODD) for _ in range(some.randint(1, most))
        ]
        text = "".join(part + some.choice(("", " ", " ", "  ")) for part in parts).strip()
        return text.replace("\n", " ").replace("\t", " ") or "word"

    def prose(self) -> str:
        """Markdown that begins with a letter, in one paragraph or several."""
        paragraphs = ["So " + self.words() for _ in range(self.random.choice((1, 1, 1, 2, 3)))]
        return "\n\n".join(paragraphs)

    def some(self, most: int = 3) -> range:
        return range(self.random.randint(0, most))

    def new_id(self) -> str:
        names = ["h", "p1", "ü", "a-b", "x.y", "c:d", "Nr_7", "1-3"]
        names += [str(number) for number in range(1, 400)]
        found = self.random.choice([each for each in names if each not in self.ids])
        self.ids.add(found)
        return found

    # ---- passages

    def passage(self, with_note: bool = True) -> Passage:
        some = self.random
        voice = some.choice(list(Voice))
        others = [each for each in Voice if each is not voice]
        return Passage(
            id=self.new_id(),
            voice=voice,
            pieces=(),
            kind=some.choice(KINDS[voice]) if KINDS[voice] and self.maybe(0.8) else None,
            source=self.words(3) if self.maybe() else None,
            via=tuple(self.words(2).replace(";", "").strip() or "x" for _ in self.some(2)),
            cue=self.words(2) if self.maybe() else None,
            alternative=some.choice(others) if self.maybe(0.2) else None,
            note=self.prose() if with_note and self.maybe() else "",
        )

    def nested(self, start: int, end: int, depth: int = 0) -> list[Span]:
        """Spans that lie apart or one within the other."""
        found: list[Span] = []
        at = start
        while depth < 4 and at < end and self.maybe(0.7):
            first = self.random.randint(at, end - 1)
            last = self.random.randint(first + 1, end)
            found.append(Span(first, last))
            found.extend(self.nested(first, last, depth + 1))
            at = last
        return found

    def placed(self, spans: list[Span], with_note: bool = True) -> list[Placed]:
        """Passages at the spans; some spans become further pieces of a passage beside them."""
        found: list[Placed] = []
        outer: list[tuple[Span, Placed]] = []
        for span in sorted(spans, key=lambda each: (each.start, -each.end)):
            while outer and not outer[-1][0].holds(span):
                outer.pop()
            around = outer[-1][1] if outer else None
            mates = [each for each, within in self.homes if within is around]
            if mates and with_note and self.maybe(0.3) and mates[-1].take(span):
                outer.append((span, mates[-1]))
                continue
            each = Placed(self.passage(with_note), [span], 0, len(found))
            found.append(each)
            self.homes.append((each, around))
            outer.append((span, each))
        return found

    homes: list[tuple[Placed, Placed | None]] = field(default_factory=list)

    # ---- articles

    def paragraph(self) -> str:
        start = self.random.choice(LINE_STARTS) if self.maybe(0.2) else ""
        text = (start + self.words(20)).rstrip()
        if self.maybe(0.1):
            text = f" {text}\t\n {self.words()} "
        return text if text.strip() else "x"

    def article(self, name: str, language: str) -> Article:
        kinds = [BlockKind.HEADLINE, BlockKind.PARAGRAPH]
        kinds += self.random.choices(
            [BlockKind.PARAGRAPH, BlockKind.CROSSHEAD], k=self.random.randint(0, 4)
        )
        parts: list[str] = []
        blocks: list[Block] = []
        spans: list[Span] = []
        emphasis: list[Emphasis] = []
        size = 0
        for kind in kinds:
            text = self.paragraph()
            span = Span(size, size + len(text))
            blocks.append(Block(kind, span))
            parts.append(text)
            spans.extend(self.nested(span.start, span.end))
            size = span.end + 2
        text = "\n\n".join(parts)
        self.homes = []
        placed = self.placed(spans)
        for block in blocks:
            emphasis.extend(self.emphasis(text, block.span, [p for e in placed for p in e.pieces]))
        passages = resolve(text, language, placed, _ignore)
        return Article(text, tuple(blocks), passages, tuple(emphasis), self.imprint(), name)

    def emphasis(self, text: str, block: Span, pieces: list[Span]) -> list[Emphasis]:
        """Emphasis on whole words that lie apart and cross no passage."""
        found: list[Emphasis] = []
        at = block.start
        while self.maybe(0.6) and at < block.end - 1:
            start = self.random.randint(at, block.end - 1)
            end = self.random.randint(start + 1, min(block.end, start + 12))
            span = Span(start, end)
            crosses = any(p.meets(span) and not p.holds(span) and not span.holds(p) for p in pieces)
            if crosses or text[start].isspace() or text[end - 1].isspace():
                continue
            found.append(Emphasis(span, strong=self.maybe()))
            if self.maybe(0.2):
                found[-1:] = [Emphasis(span), Emphasis(span, strong=True)]
            at = end + 1
        return found

    def imprint(self) -> Imprint:
        if self.maybe(0.3):
            return Imprint()
        return Imprint(
            byline=self.line(),
            outlet=self.line(),
            date=self.random.choice(("", "2026", "2026-03-14", "in spring")),
            link=self.random.choice(("", "https://tolle.example/a?b=c#d")),
            origin=self.random.choice((None, *Origin)),
            fingerprint=self.random.choice(("", "w5 00c0ffee 12345678")),
            references=self.references(),
        )

    def line(self) -> str:
        return self.words() if self.maybe() else ""

    def references(self) -> tuple[Reference, ...]:
        return tuple(
            Reference(self.words(), self.line(), self.line(), self.line()) for _ in self.some(2)
        )

    # ---- keys

    def key(self) -> ArticleKey:
        anchors: list[Anchor] = []
        first: list[str] = []
        for _ in range(self.random.randint(1, 5)):
            words = self.random.choice((" … ", " ", "")).join(self.words(3) for _ in range(3))
            marks: list[AnchorMark] = []
            around: list[tuple[Span, str]] = []
            spans = self.nested(0, len(words)) or [Span(0, len(words))]
            for span in sorted(spans, key=lambda each: (each.start, -each.end)):
                while around and not around[-1][0].holds(span):
                    around.pop()
                if first and self.maybe(0.2):
                    of = self.random.choice(first)
                    marks.append(AnchorMark(span, None, of))
                    around.append((span, of))
                    continue
                within = around[-1][1] if around else None
                passage = replace(self.passage(), within=within)
                first.append(passage.id)
                marks.append(AnchorMark(span, passage))
                around.append((span, passage.id))
            anchors.append(Anchor(words, tuple(marks)))
        return ArticleKey(tuple(anchors), self.imprint())

    # ---- quiz

    def question(self, ids: list[str], names: list[str], language: str) -> Question:
        kind = self.random.choice(list(QuestionKind))
        others = [each for each in QuestionKind if each is not QuestionKind.GENERATE]
        counts = {self.random.choice(others): self.random.randint(1, 999) for _ in self.some()}
        return Question(
            kind=kind,
            prompt=self.line(),
            id=self.random.choice(("", "slug", "a-b_c")),
            passages=tuple(dict.fromkeys(self.random.choices(ids, k=2)))
            if ids and self.maybe()
            else (),
            voices=tuple(dict.fromkeys(self.random.choices(list(Voice), k=2)))
            if self.maybe()
            else (),
            article=self.random.choice(names) if names and self.maybe() else "",
            prose=self.prose() if self.maybe(0.3) else "",
            options=tuple(Option(self.words(), self.maybe(), self.line()) for _ in self.some(4)),
            hint=self.prose() if self.maybe(0.3) else "",
            why=self.prose() if self.maybe(0.3) else "",
            model=self.prose() if self.maybe(0.3) else "",
            a=self.version(language) if self.maybe(0.3) else None,
            b=self.version(language) if self.maybe(0.3) else None,
            counts=tuple(counts.items()) if kind is QuestionKind.GENERATE else (),
        )

    def version(self, language: str) -> Version:
        text = self.words(10)
        known, self.ids, self.homes = self.ids, set(), []
        placed = self.placed(self.nested(0, len(text)), with_note=False)
        self.ids = known
        return Version(text, resolve(text, language, placed, _ignore))

    # ---- lessons

    def lesson(self) -> Lesson:
        language = self.random.choice(("en", "de", "en-GB"))
        key = self.key() if self.maybe(0.25) else None
        names = [""] if self.maybe(0.7) else ["The Courier", "Tolle: a paper #", "C {x}"]
        articles = () if key else tuple(self.article(name, language) for name in names)
        ids = sorted(self.ids)
        questions = tuple(self.question(ids, [] if key else names, language) for _ in self.some(4))
        speakers = {self.words(3): self.line() for _ in self.some()}
        return Lesson(
            id=self.random.choice(("bridge-in-april", "no", "0123", "x#y", "-a", "ü")),
            title=self.words(),
            language=language,
            level=self.random.randint(1, 4),
            objective=self.line(),
            teaches=tuple(dict.fromkeys(self.random.choices(list(Voice), k=len(self.some())))),
            articles=articles,
            key=key,
            speakers=tuple(Speaker(name, role) for name, role in speakers.items()),
            introduction=self.prose() if self.maybe() else "",
            questions=questions,
            teacher=self.prose() if self.maybe() else "",
            glossary=tuple(GlossaryEntry("So " + self.words(3), self.prose()) for _ in self.some()),
            references=self.references(),
            dismissed=tuple(
                Dismissal(self.words(2), self.line(), self.line()) for _ in self.some(2)
            ),
        )


def _ignore(code: str, at: int, meant: object = None, /, **arguments: str | int) -> None:
    """Random words have cues that aren't there and quotation marks without their partners."""


def lessons() -> st.SearchStrategy[Lesson]:
    """Random lessons, the same ones for the same seed."""
    return st.integers(0, 2**32).map(lambda seed: _Maker(random.Random(seed)).lesson())
