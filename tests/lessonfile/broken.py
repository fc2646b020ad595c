"""Broken lesson files: each with one thing wrong, and what its author is told.

`‸` marks the place that the problem must be reported at; it isn't part of the file.
"""

from __future__ import annotations

from dataclasses import dataclass

from tests.builders import FRONT, SPEAKERS, article, file_of, key, quiz

PLACE = "‸"
FINGERPRINT = "article:\n  fingerprint: w5 00c0ffee\n"
OPTIONS = "- [x] Yes\n- [ ] No"
CHOICE = f"## Which? {{.choice}}\n\n{OPTIONS}"
ADA = '.speech kind=indirect source="Ada Quist"'


@dataclass(frozen=True)
class Broken:
    """A file, the code of its one problem, and what was probably meant or what the words name."""

    code: str
    text: str
    meant: str = ""
    says: str = ""
    also: tuple[str, ...] = ()


def told(
    code: str, body: str, meant: str = "", says: str = "", also: tuple[str, ...] = ()
) -> Broken:
    """A problem in an article's text."""
    return Broken(code, file_of(article(body)), meant, says, also)


def front(code: str, lines: str, meant: str = "", says: str = "") -> Broken:
    """A problem in lines of the front matter that stand beside the usual ones."""
    return Broken(code, file_of(article("Words."), front=FRONT + lines), meant, says)


def asked(code: str, body: str, meant: str = "", says: str = "") -> Broken:
    """A problem in a quiz about passages 1 (speech with a cue), 2 (speech without) and 3."""
    text = (
        f'Ada said [it]{{{ADA} cue="said" id=1}}. [That]{{{ADA} id=2}} is'
        " [big]{.commentary kind=evaluation id=3}."
    )
    return Broken(code, file_of(article(text), quiz(body)), meant, says)


def keyed(code: str, body: str, meant: str = "", says: str = "") -> Broken:
    """A problem in the passages of a keyed lesson."""
    text = file_of(key(body), front=FRONT + SPEAKERS + FINGERPRINT)
    return Broken(code, text, meant, says)


FILE = [
    Broken("not-a-lesson", "‸# Article\n\n## A headline\n\nWords.\n"),
    Broken("not-a-lesson", "‸"),
    Broken("not-a-lesson", "‸" + file_of("# Quiz\n\n" + CHOICE)),
    Broken("file-too-crowded", "‸" + file_of(article("a\n" * 50_000)), says="50000 lines"),
    Broken("file-too-crowded", "‸" + file_of(article("[x] " * 35_001)), says="35000 brackets"),
    Broken("file-too-crowded", "‸" + file_of(article("*_" * 50_001)), says="signs of emphasis"),
    Broken("file-too-crowded", "‸" + file_of(article("“”" * 100_001)), says="quotation marks"),
    told("control-character", "A bell ‸\a rings.", says="U+0007"),
    told("hidden-character", "Turned ‸\u202eround.", says="U+202E"),
    told("look-alike", "The ‸mаyor speaks.", says="mаyor"),
    told("tab", "One‸\ttwo."),
    asked("tab", "## Which? {.choice}\n\n- [x] Yes\n  ‸\t- Good\n- [ ] No"),
]

FRONT_MATTER = [
    Broken("front-matter-unclosed", f"‸---\n{FRONT}\n# Article\n\n## A headline\n"),
    Broken(
        "front-matter-too-long", f"‸---\n{'#' * 70_000}\n---\n\n# Article\n\n## A\n", says="64 KB"
    ),
    front("front-matter-too-deep", "article: {a: {b: {c: {d: {e: ‸{f: g}}}}}}\n"),
    front("front-matter-unreadable", "objective: x\n‸]\n"),
    Broken("front-matter-no-keys", file_of(article("Words."), front="‸just words\n")),
    front("front-matter-tab", "article:\n‸\tbyline: Ines Calder\n"),
    front("front-matter-tab", "article:\n  byline: Ines\n ‸\toutlet: Courier\n"),
    front("front-matter-key", "‸tilte: A try-out\n", meant="title"),
    front("front-matter-key", "‸author: Ines Calder\n"),
    front("article-key", "article:\n  ‸by-line: Ines Calder\n", meant="byline"),
    front("article-key", "article:\n  ‸publisher: Courier\n", says="byline, outlet, date"),
    front("speakers-key", "speakers:\n  - {name: Ada, ‸rôle: Mayor}\n", meant="role"),
    front("references-key", "references:\n  - {title: A report, ‸links: x}\n", meant="link"),
    front("dismissed-key", "dismissed:\n  - {code: x, ‸reasons: y}\n", meant="reason"),
    Broken(
        "key-missing",
        file_of(article("Words."), front=FRONT.replace("id: try-out\n", "")).replace(
            "---", "‸---", 1
        ),
        says="id: my-lesson",
    ),
    Broken(
        "key-missing",
        file_of(article("Words."), front=FRONT.replace("title: A try-out", "‸title:")),
    ),
    front("key-twice", "‸level: 2\n", says="level"),
    Broken(
        "unquoted-colon",
        file_of(article("Words."), front=FRONT.replace("A try-out", "Tolle‸: a bridge opens")),
        says='title: "Tolle: a bridge opens"',
    ),
    front(
        "unquoted-colon",
        "article:\n  outlet: Tolle‸: the paper\n",
        says='outlet: "Tolle: the paper"',
    ),
    front("quote-unclosed", 'objective: ‸"Tell a quotation\n', says='"'),
    front("value-not-text", "objective: ‸[Tell, a, quotation]\n", says="objective"),
    front("record-unreadable", "speakers:\n  - ‸{role: Mayor}\n", says="- {name: …}"),
    front("yaml-alias", "objective: ‸&it x\n"),
    front("yaml-alias", "objective: ‸*it\n"),
    front("yaml-tag", "objective: ‸!x y\n"),
    Broken("id-unusable", file_of(article("Words."), front=FRONT.replace("try-out", "‸a try", 1))),
    Broken(
        "language-unknown", file_of(article("Words."), front=FRONT.replace("en", "‸English", 1))
    ),
    Broken(
        "level-unknown", file_of(article("Words."), front=FRONT.replace("1", "‸7")), says="1 to 4"
    ),
    front("voice-unknown", "teaches: [speech, ‸comentary]\n", meant="commentary"),
    front("origin-unknown", "article:\n  origin: ‸fictionel\n", meant="fictional"),
    front("date-unreadable", "article:\n  date: ‸14 March 2026\n", says="2026-03-14"),
    front("article-not-fields", "article: ‸Tolle Courier\n"),
    front(
        "articles-uneven", "‸article:\n  - {outlet: One}\n  - {outlet: Two}\n", says="2 articles"
    ),
    front("speaker-twice", "speakers:\n  - {name: Ada}\n  - ‸{name: Ada}\n", says="Ada"),
    front("references-missing", "‸article:\n  origin: retold\n"),
    told(
        "speaker-undeclared",
        "She said [x‸]{.speech kind=direct source=Ada cue=said id=1}.",
        says="Ada",
    ),
    told(
        "speaker-undeclared",
        'Ada said [x‸]{.speech kind=direct source="Ada Quest" cue=said id=1}.',
        meant="Ada Quist",
    ),
]

SECTIONS = [
    Broken("section-unknown", file_of(article("Words."), "# ‸Quizz\n\n" + CHOICE), meant="Quiz"),
    Broken(
        "section-unknown", file_of(article("Words."), "# ‸Quiz {#quiz}\n\n" + CHOICE), meant="Quiz"
    ),
    Broken("section-unknown", file_of(article("Words."), "# ‸Homework\n\nRead."), says="Teacher"),
    Broken("section-twice", file_of(article("Words."), quiz(CHOICE), "# ‸Quiz\n\n" + CHOICE)),
    Broken("heading-without-space", file_of(article("Words."), "#‸Quiz\n\nWords.")),
    Broken(
        "heading-without-space", file_of("# Article\n\n## A headline\n\n###‸Crosshead\n\nWords.")
    ),
    Broken("article-and-key", file_of(article("Words."), "‸# Passages\n\n- [x]{.plain id=1}")),
    Broken("glossary-entry", file_of(article("Words."), "# Glossary\n\n‸term without a meaning")),
    Broken("glossary-entry", file_of(article("Words."), "# Glossary\n\n‸term: meaning")),
    Broken(
        "definition-twice",
        file_of(article("Words."), "# Glossary\n\nterm\n:   meaning\n‸:   another"),
        says="term",
    ),
]

ARTICLES = [
    Broken("headline-missing", file_of("‸# Article\n\nWords.")),
    Broken("headline-missing", file_of("# Article\n\n‸##\n\nWords.")),
    told("headline-twice", "Words.\n\n‸## Another\n\nWords."),
    Broken("headline-late", file_of("# Article\n\nWords.\n\n‸## A headline\n\nWords.")),
    told("heading-too-deep", "‸#### A crosshead\n\nWords."),
    told("not-in-article", "‸- an item", says="list"),
    told("not-in-article", "‸1. an item", says="list"),
    told("not-in-article", "‸> a quotation", says="block quote"),
    told("not-in-article", "‸```\ncode", says="code block"),
    told("not-in-article", "‸* * *", says="rule"),
    told("not-in-article", "Words.\n‸---\nWords.", says="rule"),
    told("not-in-article", "‸| a | b |", says="table"),
    told("not-in-article", "‸    indented", says="indented block"),
    told("image-in-article", "Look: ‸![a bridge](bridge.png)."),
    told("link-in-article", "See ‸[the report](https://x.example)."),
    told("html-in-article", "A ‸<b>bold</b> word."),
    told("paragraph-too-long", "‸" + "word " * 5_000, says="20000"),
    told("too-many-brackets", "‸" + "[x] " * 501, says="500"),
    told("too-many-brackets", "‸" + "*x* " * 251, says="500"),
]

PASSAGES = [
    told("bracket-unclosed", "Ada said ‸[that it opens.", says="{of=…}"),
    told("bracket-unclosed", "‸[One paragraph\n\nand another]", says="\\["),
    told("bracket-unopened", "Ada said that it opens‸]{.plain id=1}."),
    told("braces-unclosed", "It [opens]‸{.plain id=1 today."),
    told("braces-unclosed", 'It [opens]‸{.plain id="1} today.', says="straight quotation marks"),
    told("braces-apart", "It [opens]‸ {.plain id=1} today."),
    told(
        "nested-too-deep",
        "[" * 8 + "‸[" + "x" + "".join(f"]{{.plain id={n}}}" for n in range(9)),
        says="8",
    ),
    told("passage-empty", "It ‸[]{.plain id=1} opens."),
    told("passage-nameless", "It [opens‸]{.plain}."),
    told("passage-twice", "It [opens]{.plain id=1} [today‸]{.plain id=1}.", says="line 14"),
    told(
        "passage-twice", "It [opens]{.plain}[^1] [today‸]{.plain}[^1].\n\n[^1]: Facts.", says="of=1"
    ),
    told("passages-cross", "[a [b‸]{.plain id=1} c]{.plain id=2} [d]{of=1} [e]{of=1}."),
    told("voice-missing", 'Ada said [it‸]{source="Ada Quist" id=1}.'),
    told("voice-unknown", "It is [big]{‸.commentry kind=label id=1}.", meant=".commentary"),
    told("voice-unknown", "It is [big]{‸.Commentary kind=label id=1}.", meant=".commentary"),
    told("voice-unknown", "It is [big]{‸.opinion id=1}.", says="inference"),
    told("voice-twice", "It is [big]{.plain ‸.speech id=1}."),
    told(
        "attribute-unknown",
        'Ada said [it]{.speech kind=direct ‸sorce="Ada Quist" cue=said id=1}.',
        meant="source",
    ),
    told("attribute-unknown", "It is [big]{.plain ‸x=y id=1}.", says="x"),
    told(
        "attribute-twice", "Ada said [it]{.speech kind=direct cue=said ‸cue=Ada id=1}.", says="cue"
    ),
    told("attribute-odd", "It is [big]{‸plain id=1}.", meant=".plain"),
    told("attribute-odd", "It is [big]{.plain ‸#1}.", meant="id=1"),
    told(
        "attribute-odd",
        "Ada said [it]{.speech kind=direct source=Ada ‸Quist id=1}.",
        also=("speaker-undeclared",),
    ),
    told("attribute-of-speech", 'It is [big]{.plain ‸source="Ada Quist" id=1}.', says="source"),
    told(
        "curly-quotes",
        "Ada said so: [it]{.speech kind=direct ‸cue=“said so” id=1}.",
        says='Write: cue="said so"',
    ),
    told("kind-missing", "It is [big‸]{.commentary id=1}.", says="loaded-verb, label"),
    told("kind-unknown", "It is [big]{.commentary ‸kind=evalution id=1}.", meant="evaluation"),
    told("kind-unknown", "It is [big]{.commentary ‸kind=praise id=1}.", says="evaluation"),
    told("kind-of-other-voice", "It is [big]{.commentary ‸kind=motive id=1}.", says="sarcasm"),
    told("kind-of-plain", "It is [big]{.plain ‸kind=label id=1}."),
    told(
        "alternative-unknown",
        "It is [big]{.commentary kind=label ‸alt=inferense id=1}.",
        meant="inference",
    ),
    told("alternative-same", "It is [big]{.commentary kind=label ‸alt=commentary id=1}."),
    told(
        "cue-not-found",
        'Mayor Ada Quist snorted [that it opens‸]{.speech kind=indirect cue="snorts" id=1}.',
        meant="snorted",
    ),
    told(
        "cue-not-found",
        "Ada said so. [It opens‸]{.speech kind=indirect cue=said id=1}.",
        says="its sentence",
    ),
    told(
        "cue-not-found",
        "Ada: [she said so‸]{.speech kind=indirect cue=said id=1}.",
        says="outside the passage",
    ),
    told(
        "cue-not-inside",
        "[It will always open‸]{.inference kind=prediction cue=allways id=1}.",
        meant="always",
    ),
    told("cue-of-other", "It is [big]{.commentary kind=label ‸cue=is id=1}."),
    told("quotation-marks", "Ada said [“it opens‸]{.speech kind=direct cue=said id=1}”.", says="“"),
    told("quotation-marks", "Ada said “[it opens”‸]{.speech kind=direct cue=said id=1}.", says="”"),
    told("piece-of-nothing", "[It]{.plain id=p1} opens [today]{‸of=p}.", meant="p1"),
    Broken(
        "piece-elsewhere",
        file_of("# Article: A\n\n## A\n\n[x]{.plain id=1}.", "# Article: B\n\n## B\n\n[y]{‸of=1}."),
    ),
    told("piece-overlaps", "[It opens [today]{‸of=1}]{.plain id=1}.", says="1"),
    told("piece-with-attributes", "[It]{.plain id=1} opens [today]{of=1 ‸alt=speech}.", says="alt"),
    told("piece-with-note", "[It]{.plain id=1} opens [today]{of=1}‸[^2].\n\n[^2]: Facts."),
    told("id-and-note", "[It opens]{.plain id=1}‸[^2].\n\n[^2]: Facts."),
    told("note-missing", "[It opens]{.plain}‸[^12].\n\nWords.", says="[^12]: …"),
    told(
        "note-missing",
        "[It opens]{.plain}‸[^open].\n\n[^opens]: Facts.",
        meant="opens",
        also=("note-without-passage",),
    ),
    told("note-without-passage", "It opens.\n\n‸[^1]: Facts."),
    told("note-without-passage", "It opens‸[^1]."),
    told("note-twice", "[It]{.plain}[^1] opens.\n\n[^1]: Facts.\n\n‸[^1]: More.", says="line 16"),
    told("note-empty", "[It]{.plain}[^1] opens.\n\n‸[^1]:"),
    told("note-colon-apart", "[It]{.plain}[^1] opens.\n\n[^1]‸ : Facts."),
]

KEYED = [
    Broken(
        "fingerprint-missing", file_of(key("- [x]{.plain id=1}")).replace("\n---\n\n", "\n‸---\n\n")
    ),
    Broken(
        "fingerprint-unreadable",
        file_of(key("- [x]{.plain id=1}"), front=f"{FRONT}‸article:\n  fingerprint: w5 123\n"),
    ),
    keyed("not-an-item", "‸[x]{.plain id=1}\n- [y]{.plain id=2}"),
    keyed("item-without-space", "‸-[x]{.plain id=1}\n- [y]{.plain id=2}"),
    keyed("item-without-passage", "- [x]{.plain id=1}\n- ‸some words"),
    keyed("piece-of-nothing", "- [x]{.plain id=1}\n- [y]{‸of=2}"),
    keyed("bracket-unclosed", "- [x]{.plain id=1}\n- [y]{.plain id=2} ‸[\n- [z]{.plain id=3}"),
    keyed("voice-unknown", "- [x]{‸.plane id=1}", meant=".plain"),
]

QUIZ = [
    asked("quiz-before-heading", "‸Some words.\n\n" + CHOICE),
    asked("question-without-kind", f"‸## Which?\n\n{OPTIONS}"),
    asked("question-without-kind", f"‸## Which? {{#id}}\n\n{OPTIONS}"),
    asked("question-without-kind", "‸## Who says {this}, and who that?"),
    asked("question-kind-unknown", f"## Which? {{‸.choise}}\n\n{OPTIONS}", meant=".choice"),
    asked("question-kind-unknown", f"## Which? {{‸.quiz-show}}\n\n{OPTIONS}", says="rewrite"),
    asked("braces-not-last", f"## Which? {{.choice}}‸ of these\n\n{OPTIONS}"),
    asked("braces-unclosed", f"## Which? ‸{{.choice\n\n{OPTIONS}"),
    asked("question-kind-twice", f"## Which? {{.choice ‸.sort}}\n\n{OPTIONS}"),
    asked("question-without-prompt", f"‸## {{.choice}}\n\n{OPTIONS}"),
    asked("question-twice", "## Mark {.mark #a}\n\n‸## Mark it {.mark #a}", says="line 18"),
    asked("question-about-nothing", "‸## Who? {.source}", says="passage=1"),
    asked("passage-unknown", "## Who? {.mark ‸passage=p1}"),
    asked("passage-unknown", '## Who? {.mark ‸passages="1 2-7"}', says="7"),
    asked("passage-not-speech", "## Who? {.source ‸passage=3}", says="passage 3"),
    asked("passage-without-cue", "## Click it {.cue ‸passage=2}", says="passage 2"),
    asked("article-unknown", "‸## Mark it {.mark article=Courier}", says="Courier"),
    asked("voice-unknown", "## Mark it {.mark ‸voice=speach}", meant="speech"),
    asked("attribute-unknown", "## Mark it {.mark ‸pasage=1}", meant="passage"),
    asked("attribute-odd", f"## Which? {{‸choice}}\n\n{OPTIONS}", meant=".choice"),
    asked("attribute-odd", "## Mark it {.mark passage=1 ‸2}"),
    asked("attribute-twice", "## Mark it {.mark passage=1 ‸passage=2}"),
    asked("curly-quotes", "## Mark it {.mark ‸voice=“speech”}"),
    asked("options-missing", "‸## Which? {.choice}\n\n- [x] Yes"),
    asked("option-right-missing", "‸## Which? {.choice}\n\n- [ ] Yes\n- [ ] No"),
    asked("option-box", f"{CHOICE}\n‸- [] Perhaps"),
    asked("option-box", f"{CHOICE}\n‸- [ok] Perhaps"),
    asked("option-empty", f"{CHOICE}\n‸- [ ] "),
    asked("options-alike", f"{CHOICE}\n‸- [ ]  yes", says="line 20"),
    asked("options-alike", f"{CHOICE}\n‸- [ ] Ｎｏ", says="line 21"),
    asked(
        "feedback-twice",
        "## Which? {.choice}\n\n- [x] Yes\n    - Good.\n‸    - Well done.\n- [ ] No",
    ),
    asked("prose-late", f"{CHOICE}\n\n‸Think again."),
    asked("term-unknown", f"{CHOICE}\n\n‸Hints\n:   Think.", meant="Hint"),
    asked("term-unknown", f"{CHOICE}\n\n‸C\n:   Think.", says="Hint, Why, Model, A and B"),
    asked("term-twice", f"{CHOICE}\n\nHint\n:   Think.\n\n‸Hint\n:   Think more."),
    asked("term-on-one-line", f"{CHOICE}\n\n‸Hint: Think."),
    asked("definition-without-term", f"{CHOICE}\n\n‸:   Think."),
    asked("definition-twice", f"{CHOICE}\n\nHint\n:   Think.\n‸:   Think more."),
    asked("versions-missing", "‸## What changed? {.contrast}\n\nA\n:   One."),
    asked("model-missing", "‸## Put it neutrally {.rewrite passage=1}"),
    asked("because-empty", "‸## Why? {.because passage=1}\n\n- [ ] I named the cue"),
    asked("generate-empty", "‸## {.generate}"),
    asked("count-unreadable", "## {.generate ‸sort=many}", says="sort"),
    asked(
        "passage-empty", "## What changed? {.contrast}\n\nA\n:   One ‸[]{.plain}.\n\nB\n:   Two."
    ),
    asked(
        "kind-unknown",
        "## What changed? {.contrast}\n\n"
        "A\n:   It is [big]{.commentary ‸kind=lable}.\n\nB\n:   Two.",
        meant="label",
    ),
]

BROKEN = [*FILE, *FRONT_MATTER, *SECTIONS, *ARTICLES, *PASSAGES, *KEYED, *QUIZ]
