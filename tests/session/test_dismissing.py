"""Warnings set aside with a reason, and taken back."""

from __future__ import annotations

import pytest

from literacy_app.checking.checks import Told
from literacy_app.lessonfile.parse import parse
from literacy_app.paths import assets
from literacy_app.session.authoring import Authoring
from literacy_app.session.checking import content_told
from literacy_app.session.dismissing import can_dismiss, dismissed, taken_back
from literacy_app.session.lexicons import Lexicons
from tests.builders import article, file_of, quiz

SAID = "She said [that it opens]{.speech kind=indirect source=unnamed}[^1]."
NOTE = "\n\n[^1]: The clause is hers, in the paper's words."
QUOTED = "They have “the most tested crossing in the whole of the country” here."


def told(authoring: Authoring) -> tuple[Told, ...]:
    return content_told(authoring.parsed, Lexicons(assets() / "lexicons"))


def codes(authoring: Authoring, aside: bool = False) -> list[str]:
    return [e.problem.code for e in told(authoring) if (e.dismissal is not None) == aside]


@pytest.mark.parametrize(
    ("text", "code", "about"),
    [
        (file_of(article(SAID + NOTE)), "cue-missing", "1"),
        (file_of(article(QUOTED)), "quotation-unmarked", "the most tested crossing in the"),
        (file_of(article("So."), quiz("## Who? {.choice #who}\n\n- [x] A\n- [ ] B")),
         "options-few", "who"),
    ],
)  # fmt: skip
def test_a_warning_is_set_aside_by_what_it_is_about_and_comes_back(
    text: str, code: str, about: str
) -> None:
    authoring = Authoring(text)
    assert codes(authoring) == [code]
    authoring.edit(dismissed(told(authoring)[0], "It has its reason"))
    authoring.settle()
    assert [(e.code, e.passage, e.reason) for e in authoring.lesson.dismissed] == [
        (code, about, "It has its reason")
    ]
    assert (codes(authoring), codes(authoring, aside=True)) == ([], [code])
    authoring.edit(taken_back(authoring.lesson.dismissed[0]))
    assert authoring.text == text


def test_only_one_of_several_dismissals_is_taken_back() -> None:
    one = "dismissed:\n  - {code: cue-missing, passage: 1, reason: A}\n"
    front = f"id: a\ntitle: A\nlanguage: en\nlevel: 1\n{one}  - {{code: run-shared, reason: B}}\n"
    authoring = Authoring(file_of(article(SAID + NOTE), front=front))
    authoring.edit(taken_back(authoring.lesson.dismissed[0]))
    assert [each.code for each in authoring.lesson.dismissed] == ["run-shared"]


def test_a_warning_about_a_dismissal_is_no_such() -> None:
    front = "id: a\ntitle: A\nlanguage: en\nlevel: 1\ndismissed:\n  - {code: cue-missing}\n"
    authoring = Authoring(file_of(article("So."), front=front))
    (found,) = told(authoring)
    assert found.problem.code == "dismissal-unreasoned"
    assert not can_dismiss(found)


def test_a_lesson_with_errors_has_no_content_to_check() -> None:
    parsed = parse(file_of(article("[So]{.speech kind=x}")))
    assert content_told(parsed, Lexicons(assets() / "lexicons")) == ()
