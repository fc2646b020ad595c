"""Quick fixes: what was typed, the code of its problem, and the text after one of the ways."""

from __future__ import annotations

import pytest

from literacy_app.checking.catalogue import CATALOGUE as CONTENT
from literacy_app.domain.patches import applied
from literacy_app.domain.problems import Problem
from literacy_app.lessonfile.catalogue import CATALOGUE as FORM
from literacy_app.lessonfile.parse import Parsed, parse
from literacy_app.paths import assets
from literacy_app.session.checking import content_problems
from literacy_app.session.fixing import FIXES, fixes
from literacy_app.session.lexicons import Lexicons
from literacy_app.session.mending import Fix
from tests.builders import FRONT, SPEAKERS, article, file_of, key, quiz

SAID = '[that it opens]{.speech kind=indirect source="Ada Quist" cue="said"}[^1]'
NOTE = "\n\n[^1]: The clause is hers, in the paper's words."
SOUND = f"Ada Quist said {SAID}.{NOTE}"


def problems_of(parsed: Parsed) -> list[Problem]:
    lexicons = Lexicons(assets() / "lexicons")
    return [*parsed.problems, *content_problems(parsed, lexicons)]


def the(parsed: Parsed, code: str) -> Problem:
    found = [each for each in problems_of(parsed) if each.code == code]
    assert found, "\n".join(map(str, parsed.problems))
    return found[0]


def ways(text: str, code: str) -> tuple[Fix, ...]:
    parsed = parse(text)
    return fixes(parsed, the(parsed, code))


def fixed(text: str, code: str, way: int = 0) -> str:
    """The text after the fix of that number, without what stands around the change."""
    return applied(text, ways(text, code)[way].patches)


def body(text: str) -> str:
    """An article's file of that body."""
    return file_of(article(text))


PASSAGES = [
    ("attribute-unknown", 0, SAID.replace("kind=", "kin="), SAID),
    ("kind-unknown", 0, SAID.replace("indirect", "indrect"), SAID),
    ("voice-unknown", 0, SAID.replace(".speech", ".speach"), SAID),
    ("attribute-odd", 0, SAID.replace(".speech", "speech"), SAID),
    ("cue-not-found", 0, SAID.replace('"said"', '"sayd"'), SAID),
    ("cue-not-found", 0, SAID.replace('"said"', '"boasted"'), SAID.replace('"said"', "said")),
    ("cue-not-found", 1, SAID.replace('"said"', '"boasted"'), SAID.replace(' cue="said"', "")),
    ("speaker-undeclared", 0, SAID.replace("Ada Quist", "Ada Qist"), SAID),
    ("kind-missing", 1, SAID.replace(" kind=indirect", ""), SAID),
    ("kind-of-other-voice", 0, SAID.replace("indirect", "label"),
     SAID.replace(".speech", ".commentary").replace("indirect", "label")),
    ("kind-of-other-voice", 2, SAID.replace("indirect", "label"), SAID),
    ("voice-missing", 0, SAID.replace(".speech ", ""), SAID),
    ("voice-missing", 3, "[Work began]{}[^1]", "[Work began]{.plain}[^1]"),
    ("voice-twice", 0, SAID.replace(".speech", ".speech .plain"), SAID),
    ("attribute-twice", 0, SAID.replace(" cue", " kind=direct cue"), SAID),
    ("attribute-of-speech", 0, "[dire]{.commentary kind=label source=unnamed}[^1]",
     "[dire]{.commentary kind=label}[^1]"),
    ("cue-of-other", 0, "[dire]{.commentary kind=label cue=dire}[^1]",
     "[dire]{.commentary kind=label}[^1]"),
    ("kind-of-plain", 0, "[Work]{.plain kind=direct}[^1]", "[Work]{.plain}[^1]"),
    ("alternative-same", 0, SAID.replace("cue", "alt=speech cue"), SAID),
    ("alternative-unknown", 0, SAID.replace("cue", "alt=comentary cue"),
     SAID.replace("cue", "alt=commentary cue")),
    ("curly-quotes", 0, SAID.replace('"said"', "“said”"), SAID.replace('"said"', "said")),
    ("braces-apart", 0, SAID.replace("{", " {"), SAID),
    ("braces-unclosed", 0, SAID.replace("}", ""), SAID),
    ("bracket-unclosed", 0, f"A [ b {SAID}", f"A \\[ b {SAID}"),
    ("passage-empty", 0, f"{SAID} and []{{.plain}} so", f"{SAID} and so"),
    ("passage-nameless", 1, "[Work]{.plain}, {SAID}".replace("{SAID}", SAID),
     f"[Work]{{.plain id=2}}, {SAID}"),
    ("passage-twice", 0, f"[Work]{{.plain id=1}}, {SAID}", f"[Work]{{.plain id=1}}, {SAID}"
     .replace("[^1]", "[^2]")),
    ("passage-twice", 1, f"{SAID} and [so]{{.plain id=1}}", f"{SAID} and [so]{{of=1}}"),
    ("passage-twice", 0, f'{SAID} and [so]{{.plain id="1"}}', f"{SAID} and [so]{{.plain id=2}}"),
    ("piece-with-attributes", 0, f"{SAID} and [so]{{of=1 cue=said}}", f"{SAID} and [so]{{of=1}}"),
    ("piece-of-nothing", 0, f"{SAID} and [so]{{of=11}}", f"{SAID} and [so]{{of=1}}"),
    ("id-and-note", 0, SAID.replace(".speech", ".speech id=9"), SAID),
    ("id-and-note", 0, f"[so]{{.plain id=8}} and {SAID.replace('.speech', '.speech #9')}",
     f"[so]{{.plain id=8}} and {SAID}"),
    ("image-in-article", 0, f"{SAID} ![a](b.png)", SAID),
    ("link-in-article", 0, f"{SAID} [a](b.html)", f"{SAID} a"),
    ("html-in-article", 0, f"{SAID} <b>a", f"{SAID} a"),
    ("tab", 0, f"{SAID}\ta", f"{SAID} a"),
    ("hidden-character", 0, f"{SAID} a\u202eb", f"{SAID} ab"),
    ("control-character", 0, f"{SAID} a\x07b", f"{SAID} ab"),
    ("look-alike", 0, f"{SAID} p\u0430per", f"{SAID} paper"),
]  # fmt: skip


@pytest.mark.parametrize(("code", "way", "typed", "mended"), PASSAGES)
def test_a_passage_is_mended(code: str, way: int, typed: str, mended: str) -> None:
    text = body(f"Ada Quist said {typed}.{NOTE}")
    found = fixed(text, code, way)
    assert f"Ada Quist said {mended}." in found
    assert code not in [each.code for each in parse(found).problems]


def test_a_way_to_mend_a_cue_comes_first_where_it_was_meant() -> None:
    text = body(f"The firm added {SAID.replace('said', 'aded')}.{NOTE}")
    first, *others = ways(text, "cue-not-found")
    assert str(first.words) == "Write “added”"
    assert "added" not in [str(each.words) for each in others]


def test_a_nameless_passage_gets_a_footnote() -> None:
    found = fixed(body(SOUND.replace("said", "and [more]{.plain} said", 1)), "passage-nameless")
    assert "[more]{.plain}[^2] said" in found
    assert found.endswith("in the paper's words.\n[^2]: \n")


FRONT_MATTER = [
    ("speaker-undeclared", FRONT + SPEAKERS.replace("Ada", "Ida"), 1,
     FRONT + SPEAKERS.replace("Ada", "Ida") + "  - {name: Ada Quist}\n"),
    ("speaker-undeclared", FRONT, 0, FRONT + "speakers:\n  - {name: Ada Quist}\n"),
    ("speaker-undeclared", FRONT + "speakers: []\n", 0,
     FRONT + "speakers: [{name: Ada Quist}]\n"),
    ("speaker-twice", FRONT + SPEAKERS + "  - {name: Ada Quist}\n", 0, FRONT + SPEAKERS),
    ("key-missing", "title: A try-out\nlanguage: en\nlevel: 1\n", 0,
     "id: my-lesson\ntitle: A try-out\nlanguage: en\nlevel: 1\n"),
    ("key-missing", FRONT.replace("level: 1", "level:"), 0, FRONT.replace("level: 1", "level: 2")),
    ("key-twice", FRONT + "level: 2\n", 0, FRONT),
    ("front-matter-key", FRONT + "objectiv: To read\n", 0, FRONT + "objective: To read\n"),
    ("unquoted-colon", FRONT + "objective: One: two\n", 0, FRONT + 'objective: "One: two"\n'),
    ("quote-unclosed", FRONT + 'objective: "One\n', 0, FRONT + 'objective: "One"\n'),
    ("front-matter-tab", FRONT + "article:\n\tbyline: A\n", 0, FRONT + "article:\n  byline: A\n"),
    ("date-unreadable", FRONT + "article:\n  date: 14 March 2026\n", 0,
     FRONT + "article:\n  date: 2026-03-14\n"),
    ("voice-unknown", FRONT + "teaches: [speach]\n", 0, FRONT + "teaches: [speech]\n"),
    ("origin-unknown", FRONT + "article:\n  origin: fictionel\n", 0,
     FRONT + "article:\n  origin: fictional\n"),
    ("voice-rare", FRONT + "teaches: [speech, inference]\n" + SPEAKERS, 0,
     FRONT + "teaches: [inference]\n" + SPEAKERS),
    ("voice-rare", FRONT + "teaches: [inference]\n" + SPEAKERS, 0,
     FRONT + "teaches: []\n" + SPEAKERS),
    ("voice-rare", FRONT + "teaches:\n  - inference\n" + SPEAKERS, 0,
     FRONT + "teaches:\n" + SPEAKERS),
]  # fmt: skip


@pytest.mark.parametrize(("code", "typed", "way", "mended"), FRONT_MATTER)
def test_the_front_matter_is_mended(code: str, typed: str, way: int, mended: str) -> None:
    text = file_of(article(SOUND), front=typed)
    assert fixed(text, code, way) == file_of(article(SOUND), front=mended)


def test_front_matter_is_closed_in_front_of_the_article() -> None:
    text = f"---\n{FRONT}\n{article(SOUND)}\n"
    assert fixed(text, "front-matter-unclosed") == f"---\n{FRONT}---\n\n{article(SOUND)}\n"


HEADINGS = [
    ("heading-without-space", "##Crosshead", "## Crosshead"),
    ("headline-twice", "## Crosshead", "### Crosshead"),
    ("heading-too-deep", "#### Crosshead", "### Crosshead"),
    ("not-in-article", "- An item", "\\- An item"),
    ("not-in-article", "3. An item", "3\\. An item"),
    ("not-in-article", "> A quotation", "\\> A quotation"),
    ("note-colon-apart", "[^2] : A note", "[^2]: A note"),
    ("section-unknown", "# Quizz", "# Quiz"),
]


@pytest.mark.parametrize(("code", "typed", "mended"), HEADINGS)
def test_a_line_of_an_article_is_mended(code: str, typed: str, mended: str) -> None:
    text = file_of(article(SOUND), typed)
    assert fixed(text, code) == file_of(article(SOUND), mended)


def test_an_indent_is_taken_out() -> None:
    assert fixed(body("    Indented"), "not-in-article") == body("Indented")


def test_a_footnote_that_is_lacking_is_begun() -> None:
    text = body(SOUND.removesuffix(NOTE))
    assert fixed(text, "note-missing").endswith(f"{SAID}.\n\n[^1]: \n")


def test_a_footnote_of_no_passage_is_given_to_one_or_goes() -> None:
    text = body(SOUND.replace("]: The", "]: The") + "\n[^7]: Nobody's.")
    (way,) = ways(text, "note-without-passage")
    assert applied(text, way.patches) == body(SOUND)
    slip = body(SOUND.replace("[^1]:", "[^11]:"))
    assert fixed(slip, "note-missing") == body(SOUND.replace("[^1]", "[^11]"))
    assert fixed(slip, "note-without-passage") == body(SOUND)


QUESTIONS = [
    ("question-kind-unknown", 0, "## What? {.choise}", "## What? {.choice}"),
    ("question-without-kind", 0, "## What?", "## What? {.choice}"),
    ("question-kind-twice", 0, "## What? {.choice .sort}", "## What? {.choice}"),
    ("passage-unknown", 0, '## What? {.choice passages="11"}',
     '## What? {.choice passages="1"}'),
    ("attribute-unknown", 0, "## What? {.choice pasage=1}", "## What? {.choice passage=1}"),
    ("braces-not-last", 0, "## What {.choice} is it?", "## What is it? {.choice}"),
    ("option-box", 0, "## What? {.choice}\n\n- [X ] Yes", "## What? {.choice}\n\n- [x] Yes"),
    ("option-box", 1, "## What? {.choice}\n\n(x) Yes", "## What? {.choice}\n\n- [ ] Yes"),
    ("option-box", 0, "## What? {.choice}\n\n-[] Yes", "## What? {.choice}\n\n- [ ] Yes"),
    ("term-on-one-line", 0, "## What? {.choice}\n\nHint: Look.",
     "## What? {.choice}\n\nHint\n:   Look."),
    ("term-unknown", 0, "## What? {.choice}\n\nHnt\n:   Look.",
     "## What? {.choice}\n\nHint\n:   Look."),
    ("question-twice", 0, "## A? {.choice #a}\n\n## B? {.choice #a}",
     "## A? {.choice #a}\n\n## B? {.choice #a-2}"),
]  # fmt: skip


@pytest.mark.parametrize(("code", "way", "typed", "mended"), QUESTIONS)
def test_a_question_is_mended(code: str, way: int, typed: str, mended: str) -> None:
    text = file_of(article(SOUND), quiz(typed))
    assert fixed(text, code, way) == file_of(article(SOUND), quiz(mended))


def test_an_article_is_named_as_it_is() -> None:
    two = (f"# Article: The Courier\n\n## One\n\n{SOUND}", "# Article: The Post\n\n## Two\n\nSo.")
    asked = quiz('## What? {.mark voice=speech article="The Curier"}')
    assert '{.mark voice=speech article="The Courier"}' in fixed(
        file_of(*two, asked), "article-unknown"
    )


def test_an_item_of_a_key_gets_its_dash() -> None:
    items = '-[that it opens]{.speech kind=indirect source="Ada Quist" cue="said"}[^1]'
    text = file_of(key(items + NOTE))
    assert "# Passages\n\n- [that" in fixed(text, "item-without-space")
    assert "# Passages\n\n- [that" in fixed(text.replace("-[", "["), "not-an-item")


class TestContent:
    def test_a_source_is_guessed_or_said_to_be_unnamed(self) -> None:
        text = body(SOUND.replace(' source="Ada Quist"', ""))
        guess, unnamed = ways(text, "source-missing")
        assert 'cue="said" source="Ada Quist"}' in applied(text, guess.patches)
        assert 'cue="said" source=unnamed}' in applied(text, unnamed.patches)

    def test_a_cue_is_taken_from_the_sentence(self) -> None:
        text = body(SOUND.replace(' cue="said"', ""))
        assert 'source="Ada Quist" cue=said}' in fixed(text, "cue-missing")

    @pytest.mark.parametrize("there", ["", "# Glossary\n\nto dig in\n:   to start eating"])
    def test_an_idiom_goes_into_the_glossary(self, there: str) -> None:
        sections = (article(SOUND.replace("said", "bit the bullet and said", 1)), there)
        text = file_of(*filter(None, sections))
        found = fixed(text, "idiom-unglossed")
        assert "idiom-unglossed" not in [each.code for each in problems_of(parse(found))]
        assert found.count("# Glossary") == 1
        assert found.endswith("\n")
        assert not found.endswith("\n\n")


def test_every_fix_is_of_a_problem_that_there_is() -> None:
    assert FIXES.keys() <= FORM.keys() | CONTENT.keys()


def test_a_problem_nobody_can_mend_for_the_teacher_has_no_fix() -> None:
    text = file_of(article(SOUND), quiz("## What? {.choice}"))
    assert ways(text, "options-missing") == ()
