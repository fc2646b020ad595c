"""The pictures of results and progress: what they paint, what they say, and how they fit."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget

from literacy_app.domain.lesson import Voice
from literacy_app.session.today import WeekPoint
from literacy_app.ui.theme import Look, ThemeFiles
from literacy_app.ui.widgets.bar_rows import BarRow, BarRows
from literacy_app.ui.widgets.confusion_matrix import ConfusionMatrix
from literacy_app.ui.widgets.weeks_chart import WeeksChart

S, C, I = Voice.SPEECH, Voice.COMMENTARY, Voice.INFERENCE  # noqa: E741
MATRIX = {(S, S): 9, (C, C): 4, (C, I): 2, (I, None): 1, (I, S): 0}
WEEKS = (WeekPoint(739_675, 10, 0.5), WeekPoint(739_682, 0, None), WeekPoint(739_689, 20, 0.9))

Paint = Callable[..., QImage]


@pytest.fixture
def paint(app: QApplication) -> Iterator[Paint]:
    widgets: list[QWidget] = []

    def painted(widget: QWidget, width: int = 600) -> QImage:
        widgets.append(widget)
        height = widget.heightForWidth(width)
        widget.resize(width, height if height >= 0 else widget.sizeHint().height())
        widget.show()
        return widget.grab().toImage()

    yield painted
    for widget in widgets:
        widget.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def inked(image: QImage, colour: str) -> list[QPoint]:
    """Where a colour is painted."""
    spots = ((x, y) for x in range(image.width()) for y in range(image.height()))
    return [QPoint(x, y) for x, y in spots if image.pixelColor(x, y).name() == colour]


class TestBars:
    def rows(self, look: Look, *rows: BarRow) -> BarRows:
        made = BarRows(look, "Voices")
        made.show_rows(rows)
        return made

    def test_a_bar_is_as_long_as_its_share(self, look: Look, paint: Paint) -> None:
        image = paint(self.rows(look, BarRow("Sure", 0.5, "5 of 10")))
        spots = inked(image, look.colour("accent").name())
        assert max(each.x() for each in spots) == pytest.approx(300, abs=4)

    def test_it_grows_from_where_lines_begin(self, look: Look, paint: Paint) -> None:
        rows = self.rows(look, BarRow("Sure", 0.5, "5 of 10"))
        rows.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        spots = inked(paint(rows), look.colour("accent").name())
        assert min(each.x() for each in spots) == pytest.approx(300, abs=4)

    def test_a_voice_has_its_own_ink(self, look: Look, paint: Paint) -> None:
        image = paint(self.rows(look, BarRow("Commentary", 1.0, "4 of 4", C)))
        assert inked(image, look.ink(C).name())

    def test_without_a_share_nothing_is_filled(self, look: Look, paint: Paint) -> None:
        image = paint(self.rows(look, BarRow("Sure", None, "nothing yet")))
        assert not inked(image, look.colour("accent").name())

    def test_a_goal_stands_across_the_bar(self, look: Look, paint: Paint) -> None:
        with_goal = paint(self.rows(look, BarRow("C", 1.0, "", C, 0.8)))
        bar = inked(with_goal, look.ink(C).name())
        assert not any(each.x() == 480 for each in bar if each.y() > 40)

    def test_screen_readers_are_given_sentences(self, look: Look) -> None:
        rows = self.rows(look, BarRow("Sure", 0.5, "5 of 10"), BarRow("Guess", 0.1, "1 of 10"))
        assert rows.accessibleDescription() == "Sure: 5 of 10; Guess: 1 of 10"

    def test_where_it_is_narrow_the_words_take_a_line_of_their_own(self, look: Look) -> None:
        rows = self.rows(look, BarRow("Reported speech", 0.5, "17 of 20 right", S))
        assert rows.heightForWidth(160) > rows.heightForWidth(600)
        assert rows.minimumSizeHint().width() < rows.sizeHint().width()


class TestMatrix:
    def matrix(self, look: Look) -> ConfusionMatrix:
        made = ConfusionMatrix(look)
        made.show_matrix(MATRIX)
        return made

    def test_what_is_right_and_what_is_not_are_painted_apart(
        self, look: Look, paint: Paint
    ) -> None:
        image = paint(self.matrix(look))
        for role in ("right", "wrong", "right_wash", "wrong_wash"):
            assert inked(image, look.colour(role).name()), role

    def test_the_more_often_the_larger(self, look: Look, paint: Paint) -> None:
        image = paint(self.matrix(look))
        right = inked(image, look.colour("right_wash").name())
        upper = [each for each in right if each.y() < image.height() / 2]
        lower = [each for each in right if each.y() >= image.height() / 2]
        assert len(upper) > len(lower) > 0

    def test_screen_readers_are_given_a_sentence_a_row(self, look: Look) -> None:
        told = self.matrix(look).accessibleDescription()
        assert "Commentary: Commentary 4, Inference 2." in told
        assert "Inference: Left out 1." in told
        assert "Plain reporting" not in told

    def test_left_out_has_a_column_only_where_something_was(self, look: Look) -> None:
        made = self.matrix(look)
        wide = made.sizeHint().width()
        made.show_matrix({(S, S): 1})
        assert made.sizeHint().width() < wide

    def test_where_it_is_narrow_badges_stand_for_names(self, look: Look, paint: Paint) -> None:
        made = self.matrix(look)
        least = made.minimumSizeHint().width()
        assert least < 260
        assert inked(paint(made, least), look.colour("right").name())

    def test_in_the_other_direction_the_names_stand_at_the_other_side(
        self, look: Look, paint: Paint
    ) -> None:
        made = self.matrix(look)
        made.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        badges = inked(paint(made), look.ink(S).name())
        assert max(each.x() for each in badges) > 560


class TestWeeks:
    def chart(self, look: Look) -> WeeksChart:
        made = WeeksChart(look)
        made.show_weeks(WEEKS)
        return made

    def test_screen_readers_are_given_a_sentence_a_week(self, look: Look) -> None:
        told = self.chart(look).accessibleDescription()
        assert told.count("Week of") == 3
        assert "10 passages, 50 % right." in told
        assert "no practice." in told

    def test_a_week_is_as_high_as_there_was_practice(self, look: Look, paint: Paint) -> None:
        spots = inked(paint(self.chart(look)), look.colour("accent").name())
        first = [each.y() for each in spots if each.x() < 100]
        last = [each.y() for each in spots if each.x() > 200]
        assert min(last) < min(first)

    def test_where_it_is_narrow_the_latest_weeks_are_seen(self, look: Look, paint: Paint) -> None:
        spots = inked(paint(self.chart(look), 70), look.colour("accent").name())
        assert min(each.y() for each in spots) < 40

    def test_without_weeks_nothing_is_painted(self, look: Look, paint: Paint) -> None:
        made = WeeksChart(look)
        made.show_weeks(())
        assert not inked(paint(made), look.colour("accent").name())


@pytest.mark.parametrize("kind", [BarRows, ConfusionMatrix, WeeksChart])
def test_another_text_size_makes_them_larger(
    look: Look, themes: ThemeFiles, kind: type[QWidget]
) -> None:
    larger = themes.look("light", 200)
    sizes = []
    for each in (look, larger):
        if kind is BarRows:
            bars = BarRows(each, "Voices")
            bars.show_rows([BarRow("Sure", 0.5, "5 of 10")])
            sizes.append(bars.sizeHint().height())
        elif kind is ConfusionMatrix:
            matrix = ConfusionMatrix(each)
            matrix.show_matrix(MATRIX)
            sizes.append(matrix.sizeHint().height())
        else:
            chart = WeeksChart(each)
            chart.show_weeks(WEEKS)
            sizes.append(chart.sizeHint().height())
    assert sizes[1] > sizes[0] * 1.6
