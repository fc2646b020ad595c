"""First guesses for a form: the nearest cue, the kind, and who it is that speaks."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from literacy_app.domain.arranging import surroundings
from literacy_app.domain.lesson import UNNAMED, Article, Block, Kind, Lesson, Passage, Span, Voice
from literacy_app.domain.lexicon import Lexicon
from literacy_app.domain.names import are_akin
from literacy_app.domain.quotation_marks import quotations
from literacy_app.domain.roles import Finder
from literacy_app.domain.sentences import sentences
from literacy_app.domain.text import fold, main_language, word_spans

_MOST_NAMES = 60
_FURTHEST = 120
_BLOCKS_KEPT = 4096
_ARTICLES_KEPT = 4
_NAME = re.compile(r"[^\W\d_a-zà-öø-ÿ][\w’'-]*")
_JOINTS = frozenset("of de von van al bin der den la le".split())
_NOUNS_ARE_CAPITALISED = ("de", "lb")
_GERMAN_JOINTS = _JOINTS - {"of", "der", "den"} | {"zu"}
_GERMAN_NO_NAMES = frozenset(
    "der die das den dem des ein eine einen einem einer eines kein keine keinen mein meine sein"
    " seine seinen seiner ihr ihre ihren ihrer unser unsere dieser diese dieses alle beide viele"
    " zwei drei vier fünf sechs sieben acht neun zehn elf zwölf herr frau am an auf aus bei für im"
    " in laut mit nach ohne seit um unter vom von vor zu zum zur aber als auch da dann doch es nur"
    " so und was weil wenn wer wie wo".split()
)
_TITLES = frozenset(
    "mr mrs ms dr prof president minister mayor chancellor king queen prince sir russian american"
    " prime foreign senator governor chairman judge the a an and but or if when while after before"
    " for in on at to from by as with so yet then there this that these those not no i".split()
)
_PRONOUNS = frozenset("he she they it his her their him them er sie".split())
_SUBJECTS = {"en": ("he", "she", "they"), "de": ("er", "sie")}


class CueProposal(NamedTuple):
    """Words that may be a passage's cue, and where they stand; `signals` is what they signal."""

    words: str
    span: Span
    signals: str


class Proposal(NamedTuple):
    """What a form is filled in with for a passage just marked; nothing where nobody can tell."""

    kind: Kind | None = None
    source: str | None = None
    cue: str | None = None


def cue_proposals(
    article: Article, pieces: Sequence[Span], cues: Lexicon, language: str = "en"
) -> tuple[CueProposal, ...]:
    """The cues in the pieces' sentences, outside the pieces, the nearest first."""
    around = surroundings(article, pieces)
    text = article.text[around.start : around.end]
    moved = [each.moved(-around.start) for each in pieces]
    near = Finder(text, language).around(moved)
    hits = [
        hit
        for hit in cues.find(text)
        if any(each.holds(hit.span) for each in near)
        and not any(each.meets(hit.span) for each in moved)
    ]
    hits.sort(key=lambda hit: (min(map(hit.span.gap, moved)), -hit.span.start))
    found: dict[str, CueProposal] = {}
    for hit in hits:
        words = text[hit.span.start : hit.span.end]
        span = hit.span.moved(around.start)
        found.setdefault(words.casefold(), CueProposal(words, span, hit.entry.signals))
    return tuple(found.values())


# ---------------------------------------------------------------- names


def source_names(lesson: Lesson, article: int = 0) -> tuple[str, ...]:
    """Names to complete a source with: declared, used, and then those found in the article."""
    used = _named_in(lesson.passages())
    found: Iterable[str] = ()
    if article < len(lesson.articles):
        found = names_in(lesson.articles[article], lesson.language)
    names = dict.fromkeys((*(each.name for each in lesson.speakers), *used, *found))
    return tuple(names)[:_MOST_NAMES]


def undeclared(lesson: Lesson, passages: Iterable[Passage]) -> tuple[str, ...]:
    """Whom passages name that isn't among the lesson's people, each once."""
    declared = {each.name for each in lesson.speakers}
    return tuple(dict.fromkeys(each for each in _named_in(passages) if each not in declared))


def _named_in(passages: Iterable[Passage]) -> Iterator[str]:
    """The sources and relays of passages that have a name."""
    for each in passages:
        for name in (each.source, *each.via):
            if name and name != UNNAMED:
                yield name


def names_in(article: Article, language: str = "en") -> tuple[str, ...]:
    """Runs of capitalised words that look like names, the most frequent first.

    A last name alone is no name of its own where the full name stands in the article too. In a
    language that writes every noun with a capital, one word alone is none.
    """
    return _distinct(article.text, article.blocks, language)


@lru_cache(maxsize=_ARTICLES_KEPT)
def _distinct(text: str, blocks: tuple[Block, ...], language: str) -> tuple[str, ...]:
    counts = Counter(name for name, _ in _names(text, blocks, language))
    full = [each for each in counts if " " in each]
    alone = [
        each for each in counts if " " in each or not any(are_akin(each, other) for other in full)
    ]
    return tuple(sorted(alone, key=lambda each: (" " not in each, -counts[each])))


@lru_cache(maxsize=_ARTICLES_KEPT)
def _names(text: str, blocks: tuple[Block, ...], language: str) -> tuple[tuple[str, Span], ...]:
    """Names and where they stand. A lone word that begins a sentence is none.

    Where every noun has a capital, a lone word is a name if it is the last one of a longer name.
    They are asked for with every passage that is marked.
    """
    found = tuple(
        (name, span.moved(block.span.start))
        for block in blocks
        for name, span in _names_of_block(text[block.span.start : block.span.end], language)
    )
    if not _capitalises(language):
        return found
    last = {name.split()[-1] for name, _ in found if " " in name}
    return tuple((name, span) for name, span in found if " " in name or name in last)


def _capitalises(language: str) -> bool:
    return main_language(language) in _NOUNS_ARE_CAPITALISED


@lru_cache(maxsize=_BLOCKS_KEPT)
def _names_of_block(text: str, language: str) -> tuple[tuple[str, Span], ...]:
    """The names in a block, which is kept while others of its article are written."""
    found: list[tuple[str, Span]] = []
    begins = {_first_word(text, each) for each in sentences(text, language)}
    joints, no_names = _JOINTS, _TITLES | _PRONOUNS
    if _capitalises(language):
        joints, no_names = _GERMAN_JOINTS, no_names | _GERMAN_NO_NAMES
    run: list[Span] = []
    for word in (*word_spans(text), None):
        if word is not None and _goes_on(text, run, word, joints):
            run.append(word)
            continue
        found.extend(_named(text, run, begins, no_names, joints))
        is_name = word is not None and _NAME.fullmatch(text[word.start : word.end])
        run = [word] if word is not None and is_name else []
    return tuple(found)


def _first_word(text: str, sentence: Span) -> int:
    first = next(word_spans(text, sentence), None)
    return first.start if first is not None else -1


def _goes_on(text: str, run: list[Span], word: Span, joints: frozenset[str]) -> bool:
    if not run or text[run[-1].end : word.start] != " ":
        return False
    written = text[word.start : word.end]
    return _NAME.fullmatch(written) is not None or written in joints


def _named(
    text: str,
    run: list[Span],
    begins: set[int],
    no_names: frozenset[str],
    joints: frozenset[str],
) -> list[tuple[str, Span]]:
    words = list(run)
    while words and text[words[-1].start : words[-1].end] in joints:
        words.pop()
    while words and _is_no_name(text, words, begins, no_names):
        del words[0]
    if not words:
        return []
    span = Span(words[0].start, words[-1].end)
    name = re.sub(r"[’']s$", "", text[span.start : span.end])
    return [(name, span)] if len(name) > 1 else []


def _is_no_name(text: str, words: list[Span], begins: set[int], no_names: frozenset[str]) -> bool:
    word = text[words[0].start : words[0].end].casefold()
    return word in no_names or (len(words) == 1 and words[0].start in begins)


def name_meant(
    words: str, article: Article, at: int, names: Iterable[str], language: str = "en"
) -> str:
    """The whole name that a last name or a pronoun before offset `at` stands for.

    A pronoun stands for whoever was named last; what stands for nobody is given back.
    """
    known = tuple(names)
    if fold(words) in _PRONOUNS:
        before = [
            name for name, span in _names(article.text, article.blocks, language) if span.end <= at
        ]
        for pool in ([each for each in known if " " in each], known):  # people rather than places
            for name in reversed(before):
                whole = next((each for each in pool if are_akin(name, each)), None)
                if whole is not None:
                    return whole
        return words
    return next((each for each in known if are_akin(words, each)), words)


# ---------------------------------------------------------------- a first guess


def propose(
    article: Article,
    pieces: Sequence[Span],
    voice: Voice,
    cues: Lexicon,
    names: Iterable[str] = (),
    language: str = "en",
) -> Proposal:
    """What a passage of that voice over these pieces most likely is."""
    if voice is Voice.INFERENCE:
        hits = (h for p in pieces for h in cues.find(article.text[p.start : p.end]))
        hit = next((each for each in hits if each.entry.signals == "inference"), None)
        if hit is None:
            return Proposal()
        piece = article.text[pieces[0].start : pieces[-1].end]
        return Proposal(cue=piece[hit.span.start : hit.span.end] if len(pieces) == 1 else None)
    if voice is Voice.COMMENTARY:
        words = article.text[pieces[0].start : pieces[-1].end]
        is_verb = any(hit.entry.signals == "loaded" for hit in cues.find(words))
        if is_verb:
            return Proposal(Kind.LOADED_VERB)
        return Proposal(Kind.DISTANCING if quotations(words) else None)
    if voice is Voice.PLAIN:
        return Proposal()
    found = cue_proposals(article, pieces, cues, language)
    cue = found[0] if found else None
    source = _source(article, pieces, cue, tuple(names), language) if cue is not None else None
    return Proposal(_kind(article, pieces, cue), source, cue.words if cue is not None else None)


def _kind(article: Article, pieces: Sequence[Span], cue: CueProposal | None) -> Kind:
    found = kind_by_marks(article, pieces)
    is_thought = found is Kind.INDIRECT and cue is not None and cue.signals == "thought"
    return Kind.THOUGHT if is_thought else found


def kind_by_marks(article: Article, pieces: Sequence[Span]) -> Kind:
    """The kind of speech that the quotation marks say: direct, mixed or indirect.

    Words that stand within quotation marks are direct, whether the marks belong to them or not.
    """
    around = surroundings(article, pieces)
    quoted = [each.moved(around.start) for each in quotations(_words(article, around))]

    def is_quoted(piece: Span) -> bool:
        return any(each.holds(piece) for each in quoted) or _is_quoted(article, piece)

    if all(map(is_quoted, pieces)):
        return Kind.DIRECT
    keeps_quoted = any(quotations(_words(article, each)) for each in pieces)
    return Kind.MIXED if keeps_quoted else Kind.INDIRECT


def _words(article: Article, span: Span) -> str:
    return article.text[span.start : span.end]


def _is_quoted(article: Article, span: Span) -> bool:
    """Whether all the words stand in quotation marks of their own."""
    words = _words(article, span)
    quoted = quotations(words)
    return bool(quoted) and quoted[0].start == 0 and quoted[-1].end == len(words)


def _source(
    article: Article,
    pieces: Sequence[Span],
    cue: CueProposal,
    names: tuple[str, ...],
    language: str,
) -> str | None:
    """Who stands nearest to the cue, outside the pieces: a name, or whom a pronoun stands for."""
    around = surroundings(article, pieces)
    best: tuple[int, str] | None = None
    subjects = _SUBJECTS.get(main_language(language), ())
    for name, span in _names(article.text, article.blocks, language):
        if around.holds(span) and not any(each.meets(span) for each in pieces):
            gap = cue.span.gap(span)
            if gap < _FURTHEST and (best is None or gap < best[0]):
                best = gap, name
    for span in word_spans(article.text, around):
        gap = cue.span.gap(span)
        words = article.text[span.start : span.end]
        between = article.text[min(span.end, cue.span.end) : max(span.start, cue.span.start)]
        is_free = "." not in between and not any(each.meets(span) for each in pieces)
        if fold(words) in subjects and is_free and 0 <= gap <= 2:
            known = (*names, *names_in(article, language))
            meant = name_meant(words, article, span.start, known, language)
            best = (gap, meant) if meant != words else best
    return name_meant(best[1], article, 0, names, language) if best is not None else None
