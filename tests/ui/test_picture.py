"""Pictures of pages, without a screen."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from literacy_app.domain.lesson import MARKED_VOICES, Lesson, Voice
from literacy_app.ui.picture import PAGES, Sitting, draw
from literacy_app.ui.quiz_text_pictures import TEXT_PICTURES
from literacy_app.ui.theme import ThemeFiles
from literacy_app.ui.words import LONG, RIGHT_TO_LEFT
from tests.ui.fakes import desk_with, prose
from tests.ui.sample import bridge, keyed

SMALL = Sitting(size=(900, 700))


def take(themes: ThemeFiles, sitting: Sitting, lesson: Lesson | None = None) -> QImage:
    return draw(lesson or bridge(), sitting, themes, Path("nowhere"), prose)


def test_it_is_as_large_as_asked(themes: ThemeFiles) -> None:
    image = take(themes, replace(SMALL, size=(1024, 700)))
    assert (image.width(), image.height()) == (1024, 700)


def test_the_same_sitting_gives_the_same_picture(themes: ThemeFiles) -> None:
    sitting = replace(SMALL, passage="9", theme="dark")
    assert take(themes, sitting) == take(themes, sitting)


def test_theme_size_language_and_passage_show(themes: ThemeFiles) -> None:
    plain = take(themes, SMALL)
    others = (
        replace(SMALL, theme="dark"),
        replace(SMALL, text_percent=150),
        replace(SMALL, language=LONG),
        replace(SMALL, language=RIGHT_TO_LEFT),
        replace(SMALL, passage="9"),
    )
    assert all(take(themes, each) != plain for each in others)
    assert take(themes, SMALL) == plain


@pytest.mark.parametrize("page", PAGES)
def test_every_page_can_be_drawn(themes: ThemeFiles, page: str) -> None:
    lesson = keyed() if page == "bring" else bridge()
    assert not take(themes, replace(SMALL, page=page), lesson).isNull()


@pytest.mark.parametrize("page", TEXT_PICTURES)
@pytest.mark.parametrize("voice", MARKED_VOICES)
def test_questions_can_be_drawn_of_a_lesson_in_one_voice(
    themes: ThemeFiles, page: str, voice: Voice
) -> None:
    [article] = bridge().articles
    passages = tuple(each for each in article.passages if each.voice is voice and not each.within)
    lesson = replace(bridge(), articles=(replace(article, passages=passages),))
    assert not take(themes, replace(SMALL, page=page), lesson).isNull()


@pytest.mark.parametrize(
    "sitting", [replace(SMALL, page="quiz"), replace(SMALL, passage="99")], ids=["page", "passage"]
)
def test_what_there_is_not_cannot_be_drawn(themes: ThemeFiles, sitting: Sitting) -> None:
    with pytest.raises(ValueError, match="there is no"):
        take(themes, sitting)


@pytest.mark.parametrize("percent", [100, 200])
@pytest.mark.parametrize("size", [(1000, 700), (1280, 800), (1920, 1080)])
@pytest.mark.parametrize("page", ["reading", "home"])
def test_no_label_is_cut_off(
    app: QApplication, page: str, size: tuple[int, int], percent: int
) -> None:
    from literacy_app.ui.main_window import MainWindow

    window = MainWindow(desk_with(bridge()))
    window.resize(*size)
    window.set_percent(percent)
    window.start([Path("lesson.md")] if page == "reading" else [])
    window.show()
    app.processEvents()
    if page == "reading":
        window.rooms.reading.select("9")
    app.processEvents()
    cut = [each.text() for each in window.findChildren(QLabel) if _is_cut(each)]
    window.close()
    window.deleteLater()
    assert cut == []


def _is_cut(label: QLabel) -> bool:
    if not label.isVisibleTo(_window_of(label)) or not label.text():
        return False
    if label.wordWrap():
        return label.height() < label.heightForWidth(label.width())
    return label.width() + 1 < label.sizeHint().width() and not label.toolTip()


def _window_of(widget: QWidget) -> QWidget:
    return widget.window()
