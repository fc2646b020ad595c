"""Lessons that a content check has something to say about, and lessons that it passes.

`‸` marks the place that the warning must be told at; it isn't part of the file.
"""

from __future__ import annotations

from dataclasses import dataclass

from tests.builders import FRONT, SPEAKERS, article, file_of, key, quiz

PLACE = "‸"
ADA = '.speech kind=indirect source="Ada Quist"'
FIRM = "Plain words stand here too, and more of them than are marked by anybody. "
KEYED = FRONT + SPEAKERS + "article:\n  origin: published\n  fingerprint: w5 00c0ffee\n"


@dataclass(frozen=True)
class Case:
    """A lesson, and the codes that the check of that name has for it, in order."""

    check: str
    text: str
    codes: tuple[str, ...] = ()
    says: str = ""


def told(check: str, body: str, *codes: str, says: str = "", language: str = "en") -> Case:
    """A case in an article's text."""
    front = (FRONT + SPEAKERS).replace("language: en", f"language: {language}")
    return Case(check, file_of(article(body), front=front), codes, says)


def noted(
    check: str, note: str, *codes: str, says: str = "", language: str = "en", at: str = ""
) -> Case:
    """A case in the explanation of a passage."""
    body = f'Ada Quist said [it opens]{{{ADA} cue="said"}}[^1].\n\n{at}[^1]: {note}'
    return told(check, body, *codes, says=says, language=language)


def asked(check: str, body: str, *codes: str, says: str = "") -> Case:
    """A case in a quiz about passage 1."""
    text = f'Ada Quist said [it opens]{{{ADA} cue="said" id=1}}.'
    return Case(check, file_of(article(text), quiz(body)), codes, says)


def taught(check: str, teaches: str, body: str, *codes: str, says: str = "") -> Case:
    """A case in what is marked of the voices that a lesson teaches."""
    front = f"{FRONT}{SPEAKERS}teaches: {teaches}\n"
    return Case(check, file_of(article(body), front=front), codes, says)


def keyed(check: str, body: str, *codes: str, front: str = "") -> Case:
    """A case in the passages of a keyed lesson."""
    return Case(check, file_of(key(body), front=KEYED + front), codes)


def choice(*options: str, right: int = 1, at: str = "") -> str:
    """A question with these options, of which one is right."""
    boxes = [f"- [{'x' if n == right else ' '}] {text}" for n, text in enumerate(options, 1)]
    return "\n".join((f"{at}## Which? {{.choice passage=1}}", "", *boxes))


def questions(*rights: int, options: tuple[str, ...] = ("One", "Two", "Six", "Ten")) -> str:
    """Questions with their right options at these places; the first that crowd is marked."""
    return "\n\n".join(choice(*options, right=right) for right in rights)


def paired(one: str, other: str) -> str:
    """Two articles in one lesson."""
    front = FRONT + "speakers:\n  - {name: Ada Quist}\n  - {name: ‸Ivo Marsh}\n"
    texts = (("One", one), ("Two", other))
    sections = (f"# Article: {name}\n\n## A headline\n\n{body}" for name, body in texts)
    return file_of(*sections, front=front)


def labels(*ids: str, of: str) -> str:
    """As many sentences with a label for somebody."""
    return " ".join(
        f"[Bossy]{{.commentary kind=label id={each}}} {of} met the council." for each in ids
    )


EXPLAINED = [
    noted("explained", "“Said” hands the words to her."),
    noted("explained", " ".join(["word"] * 35)),
    noted("explained", "Too few.", "explanation-short", at=PLACE),
    noted("explained", " ".join(["word"] * 36), "explanation-long", says="36 words", at=PLACE),
    told("explained", f'She said ‸[it]{{{ADA} cue="said" id=1}}.', "explanation-missing"),
    told("explained", "A fact stands [here]{.plain id=p1}."),
    keyed("explained", "- a word: ‸[it]{.inference kind=motive id=4}", "explanation-missing"),
]
VERDICTS = [
    noted("verdicts", "“Said” leaves open what lies behind it: “he lied” would not."),
    noted("verdicts", "The weight lies on the verb, and “wrong” is the mayor's own word."),
    noted("verdicts", "Whether she is right or wrong, true or false, is left open."),
    noted("verdicts", "The mayor's claim is ‸wrong, as was found.", "verdict-on-truth"),
    noted("verdicts", "The mayor ‸lies when she says it.", "verdict-on-truth", says="“lies”"),
    noted("verdicts", "“Said” is flat, but the mayor is ‸dishonest.", "verdict-on-person"),
    noted("verdicts", "A ‸stupid thing to say in a town hall.", "verdict-on-person"),
    noted("verdicts", "Die Aussage ist ‸falsch, sagt das Amt.", "verdict-on-truth", language="de"),
    noted("verdicts", "„Sagte“ gibt ihr die Worte.", language="de-AT"),
    noted("verdicts", "Il dit que is wrong.", language="fr"),
    keyed(
        "verdicts",
        "- [it]{.inference kind=motive}[^1]\n\n[^1]: This is what a ‸liar says, and more.",
        "verdict-on-person",
    ),
]
ATTRIBUTED = [
    told("attributed", f'She said [it]{{{ADA} cue="said" id=1}}.'),
    told("attributed", "She said [it]{.speech kind=indirect source=unnamed cue=said id=1}."),
    told("attributed", "She said ‸[it]{.speech kind=indirect cue=said id=1}.", "source-missing"),
    told("attributed", f"She said ‸[it]{{{ADA} id=1}}.", "cue-missing"),
    told(
        "attributed",
        f"She said ‸[it [is]{{.commentary kind=label id=2}} [sic]]{{{ADA} id=1}}.",
        "cue-missing",
    ),
    told("attributed", "[“It opens”]{.speech kind=direct alt=commentary id=1}, on Monday."),
    keyed(
        "attributed",
        "- ‸[it]{.speech kind=indirect id=1}",
        "source-missing",
        "cue-missing",
    ),
]
RELAYED = [
    told("relayed", f'She said [it]{{{ADA} via="RT" cue=said id=1}}, as reported by RT.'),
    told("relayed", f'[It opens]{{{ADA} cue="according to" id=1}}, according to Ada Quist.'),
    told("relayed", f'She said [it, according to Ivo]{{{ADA} cue="said" id=1}}.'),
    told("relayed", f'It opens, according to Ivo. She said [it]{{{ADA} cue="said" id=1}}.'),
    told("relayed", f'She said [it]{{{ADA} cue="said" id=1}}, according to notes of Ada Quist.'),
    told(
        "relayed",
        f'She said ‸[it]{{{ADA} cue="said" id=1}}, as reported by the Courier.',
        "relay-missing",
        says="“as reported by”",
    ),
    told(
        "relayed",
        f'She said ‸[it]{{{ADA} cue="said" id=1}}, according to RT.',
        "relay-missing",
    ),
    told(
        "relayed",
        f'Sie sagte, unter Berufung auf das Amt, ‸[es]{{{ADA} cue="sagte" id=1}}.',
        "relay-missing",
        language="de",
    ),
]
QUOTATIONS = [
    told("quotations", f'She said [“it opens”]{{{ADA} cue="said" id=1}}, the mayor’s word.'),
    told("quotations", "A [“fair”]{.commentary kind=distancing id=1} price."),
    told("quotations", 'A so-called [fair]{.commentary kind=distancing id=1} price, 6" wide.'),
    told("quotations", "They read [“The Bridge”]{.plain id=p1}."),
    told("quotations", "They read ‸“The Bridge” there.", "quotation-unmarked", says="“The Bridge”"),
    told(
        "quotations",
        f'She said [it]{{{ADA} cue="said" id=1}}.\n\nThen: ‸“It opens *at* last,\n\n“at nine.”',
        "quotation-unmarked",
        "quotation-unmarked",
    ),
    told(
        "quotations",
        "Ein ‸„fairer“ Preis.",
        "quotation-unmarked",
        language="de",
    ),
]
SHARES = [
    taught(
        "firm",
        "[commentary]",
        FIRM + "A [dull]{.commentary kind=evaluation id=1} or [fine]{.commentary"
        " kind=evaluation id=2} day.",
    ),
    taught(
        "firm",
        "[speech, ‸commentary]",
        f"She said [it]{{{ADA} cue=said id=1}} or asked [it]{{{ADA} cue=asked id=3}}. A [dull]"
        "{.commentary kind=evaluation id=2} day, [fine]{.commentary kind=evaluation alt=plain"
        " id=4}.",
        "voice-rare",
        says="commentary",
    ),
    keyed("firm", "- [it]{.plain id=p1}", "voice-rare", front="teaches: [‸plain]\n"),
    told("plain", f'{FIRM}She said [that it opens]{{{ADA} cue="said" id=1}}.'),
    Case(
        "plain",
        file_of(
            article(
                f'[that it opens at nine, at ten or at noon]{{{ADA} cue="said" id=1}}, said Ada.'
            ).replace("## A headline", "‸## A")
        ),
        ("plain-scarce",),
        "only 23 %",
    ),
    told(
        "contested",
        "A [dull]{.commentary kind=evaluation alt=plain id=1}, [fine]{.commentary kind=label"
        " id=2} day of [dim]{.commentary kind=evaluation id=3} light.",
    ),
    told(
        "contested",
        "A ‸[dull]{.commentary kind=evaluation alt=plain id=1}, [fine]{.commentary kind=label"
        " alt=plain id=2} day of [dim]{.commentary kind=evaluation id=3} light.",
        "contested-many",
        says="66 %",
    ),
    keyed(
        "contested",
        "- [it]{.inference kind=motive alt=plain id=4}\n- [he]{.inference kind=motive alt=plain"
        " id=5}",
    ),
]
OPTIONS = [
    asked("option count", choice("One", "Two", "Three")),
    asked("option count", choice("One", "Two", at=PLACE), "options-few"),
    asked("option count", choice(*"ABCDE", at=PLACE), "options-many", says="5 options"),
    asked(
        "option count",
        "## Say it flatly {.rewrite passage=1}\n\nModel\n:   It opens.\n\n- [ ] It is flat",
    ),
    asked("option length", choice("She says it", "The reporter says it", "Nobody")),
    asked(
        "option length",
        choice("She says it", "‸The reporter says it, as everybody can see", "Nobody"),
        "options-uneven",
    ),
    asked("right longest", questions(1, 2, 3, 4)),
    asked("right longest", questions(1, 2, 3)),
    asked(
        "right longest",
        "‸" + questions(1, 1, 1, 1, options=("One more", "Two", "Six", "Ten")),
        "right-longest",
        says="4 of 4",
    ),
    asked("right places", questions(1, 2, 3, 1, 4, 2)),
    asked("right places", questions(2, 2, 2)),
    asked(
        "right places",
        questions(1) + "\n\n‸" + questions(2, 2, 2, 3),
        "right-crowded",
        says="place 2",
    ),
    asked("right places", "‸" + questions(1, 2, 1, 2, 4, 4), "right-never", says="place 3"),
]
LONG = "The council " + "met and " * 15
WORDING = [
    told("long sentences in the article", "The council " + "met and " * 13 + "met again."),
    told(
        "long sentences in the article",
        f"It met. ‸{LONG} rose.",
        "article-sentence-long",
        says="33",
    ),
    asked("long sentences elsewhere", choice("One", "Two", "Six")),
    asked("long sentences elsewhere", choice("One", f"‸{LONG} rose", "Six"), "sentence-long"),
    noted("long sentences elsewhere", f"Short. ‸{LONG} rose.", "sentence-long"),
    Case(
        "long sentences elsewhere",
        file_of("A word before.", article("Words."), "# Teacher\n\n1. One.\n2. ‸" + LONG),
        ("sentence-long",),
    ),
    Case(
        "long sentences elsewhere",
        file_of(article("Words."), "# Teacher\n\n*Aim.* They met.\n\n" + "- met and met\n" * 20),
    ),
    keyed(
        "long sentences elsewhere",
        f"- [it]{{.inference kind=motive}}[^1]\n\n[^1]: ‸{LONG} rose.",
        "sentence-long",
    ),
    told("idioms", "The council was of one mind."),
    told("idioms", "It ‸dragged its feet, and dragged its feet.", "idiom-unglossed", says="slow"),
    told("idioms", "Man hat ihn ‸unter vier Augen befragt.", "idiom-unglossed", language="de"),
    Case(
        "idioms",
        file_of(article("It dragged its feet."), "# Glossary\n\ndrag one’s feet\n:   be slow"),
    ),
    keyed("idioms", "- it ‸took the [opportunity]{.inference id=4 kind=motive}", "idiom-unglossed"),
]
BALANCE = [
    Case("balance", file_of(article(labels(*"abcd", of="Ada Quist")))),
    Case("balance", paired(labels("a", "b", of="Ada Quist"), labels("c", "d", of="Ivo Marsh"))),
    Case("balance", paired(labels("a", "b", of="Mayor Quist"), labels("c", "d", of="Marsh"))),
    Case(
        "balance",
        paired(labels("a", "b", of="Ada Quist"), labels(*"cdef", of="Ivo Marsh")),
        ("targets-unbalanced", "articles-unbalanced"),
        "article Two has 4",
    ),
    Case(
        "balance",
        paired(labels("a", "b", of="Ivo Marsh"), labels("c", "d", of="Ivo Marsh")),
        ("targets-unbalanced",),
        "0 on Ada Quist",
    ),
    Case(
        "balance",
        paired(
            "Ivo Marsh [ranted]{.commentary kind=loaded-verb id=a} [it]{.speech kind=indirect"
            ' source="Ivo Marsh" cue=ranted id=b} to Ada Quist.',
            "Ada Quist [sneered]{.commentary kind=loaded-verb id=c} [it]{.speech kind=indirect"
            ' source="Ada Quist" cue=sneered id=d} to Ivo Marsh.',
        ),
    ),
]
CASES = [
    *(EXPLAINED + VERDICTS + ATTRIBUTED + RELAYED + QUOTATIONS),
    *(SHARES + OPTIONS + WORDING + BALANCE),
]
