"""Suggestions: which are open, how they are answered, and that those set aside stay so."""

from __future__ import annotations

from pathlib import Path

import pytest

from literacy_app.domain.editing import EditRefused
from literacy_app.domain.lesson import Kind, Span, Voice
from literacy_app.domain.problems import Message
from literacy_app.drafting.suggestion import Suggestion
from literacy_app.session.authoring import Authoring
from literacy_app.session.set_aside import SetAside
from literacy_app.session.suggesting import Suggesting
from tests.builders import FRONT, article, file_of

BODY = (
    "Mayor Ada Quist snorted that the crossing was “tested”. It always opens.\n\n"
    "“We need it,” she said, “and soon.” It always opens."
)
S, C, INF = Voice.SPEECH, Voice.COMMENTARY, Voice.INFERENCE


@pytest.fixture
def authoring() -> Authoring:
    return Authoring(file_of(article(BODY)))


def span(text: str, words: str, nth: int = 0) -> Span:
    at = -1
    for _ in range(nth + 1):
        at = text.index(words, at + 1)
    return Span(at, at + len(words))


def suggestions(text: str) -> list[Suggestion]:
    why = (Message.of("“{cue}” hands the words over to somebody else.", cue="snorted"),)
    return [
        Suggestion(C, Kind.LOADED_VERB, (span(text, "snorted"),)),
        Suggestion(
            S, Kind.MIXED, (span(text, "that the crossing was “tested”"),),
            "Ada Quist", cue="snorted", signals=why,
        ),
        Suggestion(INF, Kind.GENERALISATION, (span(text, "always"),)),
        Suggestion(S, Kind.DIRECT, (span(text, "“We need it,”"), span(text, "“and soon.”"))),
        Suggestion(INF, Kind.GENERALISATION, (span(text, "always", 1),)),
    ]  # fmt: skip


def begun(authoring: Authoring, set_aside: SetAside | None = None) -> Suggesting:
    made = Suggesting(authoring, set_aside)
    made.take(suggestions(made.begin(0)))
    return made


def words(made: Suggesting) -> list[str]:
    return [" … ".join(made.text[a:b] for a, b in each.pieces) for each in made.ghosts]


def test_all_are_open_at_first_and_none_is_taken_by_itself(authoring: Authoring) -> None:
    made = begun(authoring)
    assert len(made.ghosts) == 5
    assert not [*authoring.lesson.passages()]
    assert made.current is None


def test_they_are_gone_through_in_text_order_around_the_ends(authoring: Authoring) -> None:
    made = begun(authoring)
    seen = [made.step() for _ in range(6)]
    assert seen == [*made.ghosts, made.ghosts[0]]
    assert made.step(forward=False) == made.ghosts[-1]
    made.look_at(None)
    assert made.step(offset=made.ghosts[2].start) == made.ghosts[2]
    made.look_at(None)
    assert made.step(forward=False, offset=made.ghosts[2].start) == made.ghosts[2]


def test_one_that_is_accepted_is_a_passage_with_all_that_is_known(authoring: Authoring) -> None:
    made = begun(authoring)
    before = authoring.text
    made.look_at(made.ghosts[1])
    made.accept()
    (passage,) = authoring.lesson.passages()
    assert (passage.voice, passage.kind, passage.source) == (S, Kind.MIXED, "Ada Quist")
    assert (passage.cue, passage.note) == (
        "snorted",
        "“snorted” hands the words over to somebody else.",
    )
    assert authoring.selected is None
    assert made.settle() == made.ghosts[1]
    assert words(made) == ["snorted", "always", "“We need it,” … “and soon.”", "always"]
    authoring.undo()
    assert authoring.text == before
    assert len(made.ghosts) == 5


def test_one_that_is_to_be_edited_is_selected(authoring: Authoring) -> None:
    made = begun(authoring)
    made.step()
    made.accept(select=True)
    assert authoring.selected == "1"


def test_a_lesson_in_another_language_gets_no_english_explanation() -> None:
    german = FRONT.replace("language: en", "language: de")
    authoring = Authoring(file_of(article(BODY), front=german))
    made = begun(authoring)
    made.look_at(made.ghosts[1])
    made.accept()
    (passage,) = authoring.lesson.passages()
    assert passage.note == ""


def test_what_a_passage_stands_for_or_crosses_is_not_suggested(authoring: Authoring) -> None:
    made, text = begun(authoring), authoring.lesson.articles[0].text
    most = span(text, "the crossing was “tested”")
    crossing = span(text, "need it,” she said")
    authoring.edit(lambda it: it.mark([most], S))
    authoring.edit(lambda it: it.mark([span(text, "snorted")], Voice.PLAIN))
    authoring.edit(lambda it: it.mark([crossing], INF))
    assert words(made) == ["always", "always"]


def test_a_nested_one_stays_open_where_its_outer_one_is_marked(authoring: Authoring) -> None:
    made, text = begun(authoring), authoring.lesson.articles[0].text
    authoring.edit(lambda it: it.mark([span(text, "It always opens")], INF))
    assert words(made).count("always") == 2


def test_those_dismissed_stay_so_wherever_the_text_moves_them(
    authoring: Authoring, tmp_path: Path
) -> None:
    path = tmp_path / "lesson.md"
    made = begun(authoring, SetAside(tmp_path, lambda: path))
    made.look_at(made.ghosts[2])
    assert made.dismiss()
    assert made.current == made.ghosts[2]
    assert words(made).count("always") == 1
    at = authoring.text.index("Mayor Ada")
    authoring.type(at, 0, "So it goes. ")
    authoring.settle()
    assert made.is_stale
    assert made.ghosts == ()
    again = begun(authoring, SetAside(tmp_path, lambda: path))
    assert words(again) == ["snorted", "that the crossing was “tested”",
                            "“We need it,” … “and soon.”", "always"]  # fmt: skip
    assert begun(authoring, SetAside(tmp_path, lambda: tmp_path / "other.md")).dismissed == 0
    again.bring_back()
    assert len(begun(authoring, SetAside(tmp_path, lambda: path)).ghosts) == 5


def test_what_a_new_lesson_has_set_aside_is_kept_once_it_has_a_file(tmp_path: Path) -> None:
    path: list[Path] = []
    kept = SetAside(tmp_path, lambda: path[0] if path else None)
    kept.add("one")
    path.append(tmp_path / "lesson.md")
    kept.add("two")
    found = SetAside(tmp_path, lambda: path[0])
    assert "one" in found
    assert "two" in found
    assert len(found) == 2


def test_what_cannot_be_kept_is_known_as_long_as_the_desk_is_open(tmp_path: Path) -> None:
    def refuse(path: Path, content: bytes) -> None:
        raise OSError

    kept = SetAside(tmp_path, write=refuse)
    kept.add("one")
    assert "one" in kept
    (tmp_path / "drafts").mkdir(exist_ok=True)
    (tmp_path / "drafts" / "new.dismissed").write_text("{ what")
    assert len(SetAside(tmp_path)) == 0


def test_the_innermost_at_a_place_is_found(authoring: Authoring) -> None:
    made = begun(authoring)
    outer = Suggestion(INF, Kind.MOTIVE, (span(made.text, "It always opens"),))
    made.take([outer])
    at = span(made.text, "always").start
    assert made.at(at) == made.ghosts[3]
    assert made.at(at - 2) == outer
    assert made.at(0) is None


def test_nothing_is_accepted_that_cannot_be_marked(authoring: Authoring) -> None:
    made = begun(authoring)
    assert made.accept() is None
    made.take([Suggestion(S, Kind.DIRECT, (Span(3, 3),))])
    made.look_at(made.ghosts[0])
    with pytest.raises(EditRefused):
        made.accept()
