"""Words in a row that two texts share."""

from __future__ import annotations

from literacy_app.checking.runs import MOST_TOLD, Corpus
from literacy_app.domain.problems import Problem
from literacy_app.lessonfile.parse import parse
from literacy_app.session.checking import content_problems, corpus_of
from tests.builders import FRONT, article, file_of, key
from tests.checking.test_checks import LEXICONS

EIGHT = "the ferry left the quay before the bell"
KEYED = FRONT + "article:\n  origin: published\n  fingerprint: w5 00c0ffee\n"


def told(text: str, *others: str, corpus: Corpus | None = None) -> list[Problem]:
    """The shared runs of a lesson, beside other lessons or in a corpus."""
    read = [parse(each, f"{number}.md") for number, each in enumerate((text, *others))]
    found = content_problems(read[0], LEXICONS, corpus or corpus_of(read))
    return [each for each in found if each.code == "run-shared"]


def lesson(body: str, title: str = "A try-out") -> str:
    return file_of(article(body), front=FRONT.replace("A try-out", title))


def test_eight_shared_words_are_told_once_with_their_place() -> None:
    [problem] = told(
        lesson(f"One morning, {EIGHT}."), lesson(f"Once {EIGHT.upper()} rang.", "The bell")
    )
    assert (problem.line, problem.column) == (12, 14)
    assert f"“{EIGHT}” and so on, 8 words in all, stand in “The bell” too" in str(problem.message)


def test_a_longer_run_is_one() -> None:
    [problem] = told(lesson(f"So {EIGHT} had rung."), lesson(f"So {EIGHT}, had rung; it did."))
    assert "11 words in all" in str(problem.message)


def test_seven_words_and_the_lesson_s_own_may_be_shared() -> None:
    seven = EIGHT.removesuffix(" bell")
    assert told(lesson(f"{seven} sang."), lesson(f"Then {seven} rang.")) == []
    assert told(lesson(f"{EIGHT}.\n\nAnd {EIGHT}.")) == []


def test_a_quotation_may_be_shared_and_parts_what_stands_beside_it() -> None:
    quoted = f"She said: “{EIGHT}, and {EIGHT}.”"
    assert told(lesson(quoted), lesson(f"Then {EIGHT}.")) == []
    parted = "the ferry left “early” the quay before the bell"
    assert told(lesson(parted), lesson(f"Then {parted.replace('“early” ', '')}.")) == []


def test_a_text_that_is_taken_over_whole_is_told_of_a_few_times() -> None:
    body = "\n\n".join(f"In the year {year} {EIGHT} of the harbour." for year in range(1990, 2020))
    assert len(told(lesson(body), lesson(body))) == MOST_TOLD


def test_three_lessons_are_told_of_each_other() -> None:
    one, two = lesson(EIGHT, "One"), lesson(EIGHT, "Two")
    said = {
        str(each.message).partition("stand in ")[2][:5] for each in told(lesson(EIGHT), one, two)
    }
    assert said == {"“One”", "“Two”"}


def test_a_brought_article_is_compared_with_what_a_keyed_lesson_says() -> None:
    corpus = Corpus()
    corpus.add_article("kept", "The evening paper", f"Yesterday {EIGHT}.")
    note = f"\n\n[^1]: Here {EIGHT}."
    text = file_of(key(f"- [it]{{.inference kind=motive}}[^1]{note}"), front=KEYED)
    [problem] = told(text, corpus=corpus)
    assert "The evening paper" in str(problem.message)
    assert told(text.replace("quay", "pier"), corpus=corpus) == []
