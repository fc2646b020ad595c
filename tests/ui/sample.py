"""A lesson by hand: an invented town, every voice, nested, split and contested passages."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from literacy_app.domain.lesson import (
    Article,
    ArticleKey,
    Block,
    BlockKind,
    Emphasis,
    GlossaryEntry,
    Imprint,
    Kind,
    Lesson,
    Origin,
    Passage,
    Span,
    Speaker,
    Voice,
)
from literacy_app.domain.problems import Message, Problem, Severity

HEADLINE = "The bridge opens in April, the mayor says. The bearings disagree."
PARAGRAPHS = (
    "The new swing bridge across Tolle harbour will carry its first trams in April, Mayor Ada "
    "Quist said on Tuesday, calling it “the most tested crossing in the country”.",
    "That timetable is hard to square with the builder’s own log. Two of the eight bearings were "
    "still waiting for parts in January, engineers at Norrland Vell told the council, according to "
    "minutes seen by the Courier.",
    "Opposition leader Tom Varga said the mayor had “assured residents that costs were under "
    "control while her own office was warning that they had doubled”.",
    "“We were told,” Varga snorted, “to wait for a report that does not exist.”",
    "The silence from the transport ministry suggests that nobody in the capital wants to own the "
    "bill. A spokesman would say only, and rather stiffly, that the ministry “is aware of the "
    "figures”.",
    "It is an awkward spring for a mayor who built her campaign on punctuality. Ferries will keep "
    "running until June, the harbour office confirmed. The “final” inspection is due on Friday.",
)

S, C, INF = Voice.SPEECH, Voice.COMMENTARY, Voice.INFERENCE


def _row(
    id: str,
    voice: Voice,
    kind: Kind,
    *pieces: str,
    source: str | None = None,
    via: tuple[str, ...] = (),
    cue: str | None = None,
    within: str | None = None,
    alternative: Voice | None = None,
    note: str = "",
) -> tuple[Passage, tuple[str, ...]]:
    passage = Passage(id, voice, (Span(0, 0),), kind, source, via, cue, alternative, note, within)
    return passage, pieces


ROWS = (
    _row(
        "1",
        S,
        Kind.INDIRECT,
        "The bridge opens in April",
        source="Ada Quist",
        cue="says",
        note="The headline gives the date to the mayor.",
    ),
    _row(
        "2",
        INF,
        Kind.IMPLICATION,
        "The bearings disagree",
        alternative=C,
        note="A conclusion from the builder’s log. Bearings can’t disagree: one may also hear a "
        "wink in it.",
    ),
    _row(
        "3",
        S,
        Kind.INDIRECT,
        "The new swing bridge across Tolle harbour will carry its first trams in April",
        source="Ada Quist",
        cue="said",
        note="An indirect report: the claim is the mayor’s, framed by “said”.",
    ),
    _row(
        "4",
        S,
        Kind.DIRECT,
        "“the most tested crossing in the country”",
        source="Ada Quist",
        cue="calling",
        note="Her own words, in quotation marks.",
    ),
    _row(
        "5",
        C,
        Kind.EVALUATION,
        "hard to square",
        within="6",
        note="The reporter weighs the timetable.",
    ),
    _row(
        "6",
        INF,
        Kind.IMPLICATION,
        "That timetable is hard to square with the builder’s own log",
        note="Nobody is cited for it: the reporter compared the two.",
    ),
    _row(
        "7",
        S,
        Kind.INDIRECT,
        "Two of the eight bearings were still waiting for parts in January",
        source="Norrland Vell",
        via=("council minutes",),
        cue="told",
        note="Reported second-hand: the paper read it in the minutes.",
    ),
    _row(
        "8",
        S,
        Kind.MIXED,
        "the mayor had “assured residents that costs were under control while "
        "her own office was warning that they had doubled”",
        source="Tom Varga",
        cue="said",
        note="Varga’s claim about the mayor, partly in his own words.",
    ),
    _row(
        "9",
        S,
        Kind.INDIRECT,
        "that costs were under control",
        source="Ada Quist",
        via=("Tom Varga",),
        cue="assured",
        within="8",
        note="A report inside a report: Varga says what the mayor said. Only *his* word stands "
        "behind it.",
    ),
    _row(
        "10",
        S,
        Kind.INDIRECT,
        "that they had doubled",
        source="Mayor’s office",
        via=("Tom Varga",),
        cue="warning",
        within="8",
        note="Also inside Varga’s claim.",
    ),
    _row(
        "11",
        S,
        Kind.DIRECT,
        "“We were told,”",
        "“to wait for a report that does not exist.”",
        source="Tom Varga",
        cue="snorted",
        note="One quotation in two pieces, split by its cue.",
    ),
    _row("12", C, Kind.LOADED_VERB, "snorted", note="A noise of contempt; “said” would be flat."),
    _row(
        "13",
        INF,
        Kind.MOTIVE,
        "nobody in the capital wants to own the bill",
        note="A wish read from silence: no one said it.",
    ),
    _row("14", C, Kind.EVALUATION, "rather stiffly", note="The adverb colours the report."),
    _row(
        "15",
        S,
        Kind.MIXED,
        "that the ministry “is aware of the figures”",
        source="unnamed",
        cue="say",
        note="A spokesman without a name.",
    ),
    _row("16", C, Kind.EVALUATION, "awkward", note="A judgement in the reporter’s voice."),
    _row(
        "17",
        S,
        Kind.INDIRECT,
        "Ferries will keep running until June",
        source="Harbour office",
        cue="confirmed",
        note="“Confirmed” takes its truth for granted.",
    ),
    _row(
        "18",
        C,
        Kind.DISTANCING,
        "“final”",
        alternative=S,
        note="Either the office’s own word, or the reporter’s raised eyebrow.",
    ),
)


def _blocks(parts: tuple[str, ...]) -> tuple[Block, ...]:
    blocks, at = [], 0
    for index, part in enumerate(parts):
        kind = BlockKind.PARAGRAPH if index else BlockKind.HEADLINE
        blocks.append(Block(kind, Span(at, at + len(part))))
        at += len(part) + 2
    return tuple(blocks)


def _article() -> Article:
    text = "\n\n".join((HEADLINE, *PARAGRAPHS))
    blocks = _blocks((HEADLINE, *PARAGRAPHS))
    passages = sorted((_placed(text, *row) for row in ROWS), key=lambda p: (p.start, -p.end))
    built = text.index("built her campaign")
    imprint = Imprint("Ines Calder", "Tolle Courier", "2026-03-14", "", Origin.FICTIONAL)
    emphasis = (Emphasis(Span(built, built + 5)),)
    return Article(text, blocks, tuple(passages), emphasis, imprint)


def _placed(text: str, passage: Passage, pieces: tuple[str, ...]) -> Passage:
    spans, at = [], 0
    for piece in pieces:
        start = text.index(piece, at)
        at = start + len(piece)
        spans.append(Span(start, at))
    cue = None
    if passage.cue is not None:
        edges = [at for span in spans for at in (span.start, span.end)]
        found = [i for i in range(len(text)) if text.startswith(passage.cue, i)]
        best = min(found, key=lambda i: min(abs(i - edge) for edge in edges))
        cue = Span(best, best + len(passage.cue))
    return replace(passage, pieces=tuple(spans), cue_span=cue)


def bridge() -> Lesson:
    """The sample lesson."""
    return Lesson(
        id="bridge-in-april",
        title="The bridge opens in April",
        language="en",
        level=2,
        objective="Tell a quotation from the sentence that frames it.",
        teaches=(S, C),
        articles=(_article(),),
        speakers=(
            Speaker("Ada Quist", "Mayor of Tolle"),
            Speaker("Tom Varga", "Opposition leader"),
            Speaker("Norrland Vell", "Builder of the bridge"),
        ),
        introduction="Before you read: who in this article has *seen* the bearings?",
    )


BROKEN = Path("broken.md")
PROBLEM = Problem(
    "voice-unknown",
    "broken.md",
    12,
    7,
    Severity.ERROR,
    Message.of("“.commentry” is no voice."),
    Message.of("Did you mean “.commentary”?"),
)
"""What is wrong with the lesson file that is called so."""

POST_HEADLINE = "Trams over Tolle bridge from April"
POST_PARAGRAPHS = (
    "Trams will cross the harbour of Tolle on a new swing bridge from April, Mayor Ada Quist "
    "announced on Tuesday. Years of patient work have paid off at last.",
    "Two bearings came late, the council was told, but “every one of them will be in place”, a "
    "spokesman of the builder said.",
    "Ferries keep running until June, according to the harbour office.",
)
POST_ROWS = (
    _row(
        "p1",
        S,
        Kind.INDIRECT,
        "Trams will cross the harbour of Tolle on a new swing bridge from April",
        source="Ada Quist",
        cue="announced",
    ),
    _row("p2", C, Kind.EVALUATION, "patient", within="p3", note="Praise, in one adjective."),
    _row(
        "p3",
        INF,
        Kind.IMPLICATION,
        "Years of patient work have paid off at last",
        note="A conclusion of the paper’s own.",
    ),
    _row(
        "p4",
        S,
        Kind.DIRECT,
        "“every one of them will be in place”",
        source="unnamed",
        cue="said",
    ),
    _row(
        "p5",
        S,
        Kind.INDIRECT,
        "Ferries keep running until June",
        source="Harbour office",
        cue="according to",
    ),
)
GLOSSARY = (
    GlossaryEntry("swing bridge", "a bridge that turns aside to let ships pass"),
    GlossaryEntry("to snort", "to force air through the nose, in contempt"),
    GlossaryEntry("bearing", "the part of a machine on which another part turns"),
)


def two_versions() -> Lesson:
    """A lesson with two papers' versions of one event, and a glossary."""
    text = "\n\n".join((POST_HEADLINE, *POST_PARAGRAPHS))
    passages = sorted((_placed(text, *row) for row in POST_ROWS), key=lambda p: (p.start, -p.end))
    imprint = Imprint("Olm Reyer", "Tolle Post", "2026-03-15", "", Origin.FICTIONAL)
    blocks = _blocks((POST_HEADLINE, *POST_PARAGRAPHS))
    post = Article(text, blocks, tuple(passages), (), imprint, "The Post")
    courier = replace(bridge().articles[0], name="The Courier")
    return replace(bridge(), id="two-bridges", articles=(courier, post), glossary=GLOSSARY)


def keyed() -> Lesson:
    """A lesson that holds an article's key without its text."""
    imprint = Imprint("Ines Calder", "Tolle Courier", "2026-03-14", origin=Origin.PUBLISHED)
    passages = ArticleKey((), imprint)
    return Lesson(
        "ferry-strike",
        "The ferry strike",
        "en",
        4,
        "Read a whole article for its voices.",
        (S, C, INF),
        (),
        passages,
    )


def long_lesson(words: int, passages: int) -> Lesson:
    """A lesson of about that many words with that many passages, in paragraphs of 100 words."""
    per_paragraph = max(passages * 100 // words, 1)
    sentence = (
        "The harbour office in Tolle said that the ferries would keep running until June "
        "and that nobody had to wait. "
    )
    paragraph = (sentence * 5)[: len(sentence) * 5 - 1]
    count = words // 100
    found: list[Passage] = []
    blocks, parts, at = [Block(BlockKind.HEADLINE, Span(0, 6))], ["Tolle."], 8
    names = ("Ada Quist", "Tom Varga", "Harbour office")
    for number in range(count):
        blocks.append(Block(BlockKind.PARAGRAPH, Span(at, at + len(paragraph))))
        parts.append(paragraph)
        step = len(paragraph) // per_paragraph
        for index in range(per_paragraph):
            start = at + index * step + 5
            voice = (S, C, INF)[(number + index) % 3]
            found.append(
                Passage(
                    str(len(found)),
                    voice,
                    (Span(start, start + step // 2),),
                    source=names[index % 3] if voice is S else None,
                    note="Because.",
                )
            )
        at += len(paragraph) + 2
    article = Article("\n\n".join(parts), tuple(blocks), tuple(found))
    return Lesson("long", "A long one", "en", 1, articles=(article,))
