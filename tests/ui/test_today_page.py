"""The page of the day: what is due, the way to begin, and how far the learner has come."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from literacy_app.domain.lesson import Kind, Voice
from literacy_app.domain.mastery import mastery
from literacy_app.domain.problems import Message
from literacy_app.domain.schedule import Skill
from literacy_app.session.today import Due, Today, WeekPoint
from literacy_app.ui.pages.today_page import TodayPage
from literacy_app.ui.sample_learner import practised_learner
from literacy_app.ui.theme import Look
from literacy_app.ui.today_words import begin_words, day_words, due_words, line_words, skill_words
from literacy_app.ui.widgets.bar_rows import BarRows
from literacy_app.ui.widgets.labels import Label
from literacy_app.ui.widgets.weeks_chart import WeeksChart
from tests.ui.conftest import LESSON
from tests.ui.fakes import FakeShelf
from tests.ui.putting_away import put_away
from tests.ui.sample import bridge

SARCASM = Skill(Voice.COMMENTARY, Kind.SARCASM)
WEEK = (WeekPoint(739_685, 10, 0.7),)


def day(
    *due: Due, items: int = 10, weeks: tuple[WeekPoint, ...] = WEEK, note: Message | None = None
) -> Today:
    return Today(due, items, 5, mastery((), 739_689), weeks, note)


@pytest.fixture
def page(app: QApplication, look: Look) -> Iterator[TodayPage]:
    made = TodayPage(look)
    made.resize(900, 700)
    made.show()
    yield made
    put_away(made)


def words_on(page: TodayPage) -> str:
    return "\n".join(each.text() for each in page.findChildren(Label))


class TestWords:
    def test_a_skill_is_its_voice_and_kind(self) -> None:
        assert skill_words(SARCASM) == "Commentary: sarcasm"
        assert skill_words(Skill(Voice.INFERENCE)) == "Inference"

    @pytest.mark.parametrize(
        ("due", "words"),
        [
            (Due(SARCASM, is_new=True), "new to you"),
            (Due(SARCASM), "due today"),
            (Due(SARCASM, 1), "due since yesterday"),
            (Due(SARCASM, 3), "due for 3 days"),
        ],
    )
    def test_since_when_it_is_due(self, due: Due, words: str) -> None:
        assert due_words(due) == words

    def test_how_long_a_session_is(self) -> None:
        assert begin_words(day()) == "Begin: about 10 items, some 5 minutes"

    def test_the_day_in_a_sentence(self) -> None:
        assert day_words(day(Due(SARCASM), Due(Skill(Voice.PLAIN)))) == "2 skills are due today."
        assert day_words(day(Due(SARCASM))) == "1 skill is due today."
        assert "something new" in day_words(day(Due(SARCASM, is_new=True)))
        assert "Nothing is due today" in day_words(day())

    def test_home_says_nothing_where_there_is_nothing_to_say(self) -> None:
        assert line_words(day(), is_new=False) == ""
        assert line_words(day(Due(SARCASM), items=0), is_new=True) == ""
        assert line_words(day(Due(SARCASM)), is_new=False) == "1 skill is due today."
        assert line_words(day(), is_new=True) != ""


class TestThePage:
    def test_what_is_due_stands_in_words(self, page: TodayPage) -> None:
        page.show_today(day(Due(SARCASM, 3)), "Fox-17")
        assert "Commentary: sarcasm" in words_on(page)
        assert "due for 3 days" in words_on(page)
        assert "FOX-17" in words_on(page)

    def test_enter_begins(self, page: TodayPage, app: QApplication) -> None:
        page.show_today(day(Due(SARCASM)), "")
        app.processEvents()
        page.focus_first()
        begin = page.begin
        assert begin is not None
        heard: list[str] = []
        page.begin_requested.connect(lambda: heard.append("begin"))
        begin.click()
        assert heard == ["begin"]
        assert page.entrance is begin

    def test_esc_leaves(self, page: TodayPage) -> None:
        page.show_today(day(), "")
        heard: list[str] = []
        page.leave_requested.connect(lambda: heard.append("left"))
        QTest.keyClick(page, Qt.Key.Key_Escape)
        assert heard == ["left"]

    def test_the_first_day_explains_and_begins(self, page: TodayPage) -> None:
        page.show_today(day(Due(SARCASM, is_new=True), weeks=()), "")
        assert "a little each day" in words_on(page)
        assert page.begin is not None
        assert page.findChildren(WeeksChart) == []
        assert page.findChildren(BarRows) == []

    def test_where_nothing_is_due_one_can_practise_ahead(self, page: TodayPage) -> None:
        page.show_today(day(), "")
        assert "practise ahead" in words_on(page)
        assert page.begin is not None

    def test_without_lessons_there_is_nothing_to_begin(self, page: TodayPage) -> None:
        note = Message.of("There are no lessons here to practise with yet.")
        page.show_today(day(items=0, weeks=(), note=note), "")
        assert note.template in words_on(page)
        assert page.begin is None

    def test_that_nothing_unseen_is_left_is_said(self, page: TodayPage) -> None:
        note = Message.of("Of some voices, no passages that are new to you are left.")
        page.show_today(day(note=note), "")
        assert note.template in words_on(page)

    def test_more_than_six_skills_are_counted(self, page: TodayPage) -> None:
        kinds = (*Kind,)[:9]
        page.show_today(day(*(Due(Skill(Voice.COMMENTARY, each)) for each in kinds)), "")
        assert "And 3 more." in words_on(page)

    def test_voices_and_weeks_are_pictures_with_words(self, page: TodayPage) -> None:
        shelf = FakeShelf({LESSON: bridge()})
        page.show_today(practised_learner(shelf).today(), "Fox-17")
        told = [each.accessibleDescription() for each in page.findChildren(BarRows)]
        assert [each.partition(":")[0] for each in told] == [
            "Reported speech",
            "Commentary",
            "Inference",
        ]
        assert "mastered" in told[0]
        (chart,) = page.findChildren(WeeksChart)
        assert chart.accessibleDescription().count("Week of") == 4

    def test_what_is_still_needed_stands_below_its_voice(self, page: TodayPage) -> None:
        page.show_today(day(Due(SARCASM)), "")
        assert words_on(page).count("Still to come: 12 of 12.") == 3
