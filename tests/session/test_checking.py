"""Checking what a lesson says: each problem at its place in the file."""

from __future__ import annotations

from pathlib import Path

from literacy_app.checking.material import Place
from literacy_app.lessonfile.files import read_lesson
from literacy_app.lessonfile.fingerprint import fingerprint
from literacy_app.lessonfile.keyed import bring
from literacy_app.lessonfile.parse import parse
from literacy_app.session.checking import Places, content_problems
from literacy_app.session.lexicons import Lexicons
from tests.builders import article, file_of, quiz

HERE = Path(__file__).resolve().parents[1] / "lessonfile"
LEXICONS = Lexicons(HERE.parents[1] / "assets" / "lexicons")
BODY = "She\tsaid [it [is]{.plain id=2}]{.speech kind=indirect source=unnamed id=1} “so”."
TEXT = file_of(article(BODY), quiz("## Which? {.choice}\n\n- [x] Yes\n- [ ] No"))


def test_problems_stand_in_the_order_of_the_file() -> None:
    found = content_problems(parse(TEXT, "one.md"), LEXICONS)
    assert [(each.line, each.column, each.code) for each in found] == [
        (14, 10, "explanation-missing"),
        (14, 10, "cue-missing"),
        (14, 76, "quotation-unmarked"),
        (18, 1, "options-few"),
    ]
    assert {each.path for each in found} == {"one.md"}


def test_nothing_is_said_of_the_content_of_a_broken_file(tmp_path: Path) -> None:
    broken = parse(TEXT.replace(".plain", ".plane"), "one.md")
    assert not broken.is_sound
    assert content_problems(broken, LEXICONS) == ()
    assert content_problems(read_lesson(tmp_path / "none.md"), LEXICONS) == ()


def test_words_are_found_across_markup_and_lines() -> None:
    text = file_of(article("One *two* [three]{.plain id=p}[^x]\nfour “five” six.\n\n[^x]: Note."))
    places = Places(parse(text))
    line = text[: text.index("One")].count("\n") + 1
    assert places.of(Place("block", "0.1", "three four “five”")) == (line, 12)
    assert places.of(Place("block", "0.1", "“five” seven eight")) == (line + 1, 6)
    assert places.of(Place("block", "0.1", "wholly elsewhere")) == (line, 1)
    assert places.of(Place("block", "0.7", "three")) == (0, 0)


def test_what_stands_in_a_brought_article_concerns_the_file_as_a_whole() -> None:
    words = (HERE / "fence.txt").read_text("utf-8") + "\n\nA sign reads “Keep off”.\n"
    key = (HERE / "fence.md").read_text("utf-8").replace("FINGERPRINT", fingerprint(words))
    parsed = parse(key, "fence.md")
    found = content_problems(parsed, LEXICONS, None, bring(parsed, words).lesson)
    [unmarked] = [each for each in found if each.code == "quotation-unmarked"]
    assert (unmarked.line, unmarked.column) == (0, 0)
    assert "“Keep off”" in str(unmarked.message)
