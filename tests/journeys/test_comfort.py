"""Making oneself comfortable, coming back the next day, a second start, and a mistake of ours."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from literacy_app.ui.pages.settings_page import SettingsPage
from literacy_app.ui.typefaces import TypeSetting
from tests.journeys.driving import press, started

Key = Qt.Key
ROOT = Path(__file__).resolve().parents[2]
LESSON = ROOT / "lessons" / "library-opens.md"


def test_by_keyboard_everything_is_found_as_it_was(app: QApplication, tmp_path: Path) -> None:
    data = tmp_path / "data"
    with started(data, LESSON) as window:
        page = window.rooms.reading
        press(window, Key.Key_N, Key.Key_N, Key.Key_N)
        press(window, Key.Key_2)
        QTest.keyClick(window, Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
        settings = window.findChild(SettingsPage)
        assert isinstance(settings, SettingsPage)
        for choice, name in (
            (settings.theme, "dark"),
            (settings.face, "clear"),
            (settings.lines, "wide"),
            (settings.column, "narrow"),
        ):
            choice.button(name).setFocus()
            press(window, Key.Key_Space)
        press(window, Key.Key_Escape)
        QTest.keyClick(window, Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
        assert page.isVisible()
        assert page.reading is not None
        page.view.bar.setValue(page.view.bar.maximum() // 2)
        QApplication.processEvents()
        top, selected = page.view.text_offset_at_top(), page.reading.selected
        assert top
        assert selected is not None

    with started(data) as window:
        page = window.rooms.reading
        assert window.rooms.is_reading
        assert window.look.theme.name == "dark"
        assert window.comfort.percent == 110
        assert window.look.setting == TypeSetting("clear", "wide", "narrow")
        assert page.reading is not None
        assert page.reading.selected == selected
        assert [each.value for each in sorted(page.reading.shown)] == ["inference", "speech"]
        place = page.view.bar.value()
        page.view.show_offset(top)
        assert page.view.bar.value() == place > 0


def test_by_mouse_the_app_starts_with_the_lessons_again(app: QApplication, tmp_path: Path) -> None:
    data = tmp_path / "data"

    def click(widget: QWidget) -> None:
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=QPoint(8, 8))
        QApplication.processEvents()

    with started(data, LESSON) as window:
        window.commands["settings"].trigger()
        settings = window.findChild(SettingsPage)
        assert isinstance(settings, SettingsPage)
        QApplication.processEvents()
        click(settings.start.button("home"))
        click(settings.theme.button("contrast"))
        click(settings.back)
        assert window.rooms.is_reading

    with started(data) as window:
        assert not window.rooms.is_reading
        assert window.look.theme.name == "contrast"


def test_a_lesson_that_has_gone_leads_home(app: QApplication, tmp_path: Path) -> None:
    lesson = tmp_path / "mine.md"
    lesson.write_bytes(LESSON.read_bytes())
    with started(tmp_path / "data", lesson) as window:
        assert window.rooms.is_reading
    lesson.unlink()
    with started(tmp_path / "data") as window:
        assert not window.rooms.is_reading


KILLED = """
import os, sys
from pathlib import Path
from literacy_app import app
from literacy_app.ui import resuming
from literacy_app.ui.main_window import MainWindow

start, take_down = MainWindow.start, resuming.Resuming.take_down
def read_on(self, paths):
    start(self, paths)
    for _ in range(3):
        self.rooms.reading.step(forward=True)
def take_down_and_die(self):
    take_down(self)
    os._exit(9)
MainWindow.start = read_on
resuming.Resuming.take_down = take_down_and_die
resuming.CALM_MS = 0
app.run(Path(sys.argv[2]), Path(sys.argv[1]))
"""


def test_an_app_that_is_killed_comes_back_to_where_it_was(
    app: QApplication, tmp_path: Path
) -> None:
    data = tmp_path / "data"
    environment = {**os.environ, "XDG_RUNTIME_DIR": str(tmp_path), "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-c", KILLED, str(data), str(LESSON)]
    assert subprocess.run(command, env=environment, timeout=60, check=False).returncode == 9
    with started(data) as window:
        assert window.rooms.is_reading
        reading = window.rooms.reading.reading
        assert reading is not None
        assert reading.lesson.id == "library-opens"
        assert reading.selected is reading.article.marked()[2]


FIRST = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from literacy_app import app
from literacy_app.ui.main_window import MainWindow

opened = []
take = MainWindow.open_also
def remember(self, paths):
    take(self, paths)
    print("OPENED", self.windowTitle(), flush=True)
    QTimer.singleShot(0, self.close)
MainWindow.open_also = remember
listen = app.Doorbell.listen
def ready(self):
    print("LISTENS", listen(self), flush=True)
app.Doorbell.listen = ready
sys.exit(app.run(None, Path(sys.argv[1])))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="the folder of the socket is set by XDG")
def test_a_second_start_hands_its_file_to_the_first(tmp_path: Path) -> None:
    environment = {**os.environ, "XDG_RUNTIME_DIR": str(tmp_path), "PYTHONPATH": str(ROOT)}
    data = str(tmp_path / "data")
    first = subprocess.Popen(
        [sys.executable, "-c", FIRST, data],
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    assert first.stdout is not None
    try:
        assert first.stdout.readline() == "LISTENS True\n"
        command = [sys.executable, "-m", "literacy_app", str(LESSON), "--data", data]
        second = subprocess.run(command, env=environment, timeout=30, stderr=subprocess.DEVNULL)
        assert second.returncode == 0
        assert first.stdout.readline().startswith("OPENED A library opens in the fish hall")
        assert first.wait(30) == 0
    finally:
        first.kill()
        first.wait()
        first.stdout.close()


FAILING = """
import json, sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from literacy_app import app
from literacy_app.ui.main_window import MainWindow

show = MainWindow.show
def fail():
    raise RuntimeError("a mistake of ours")
def look(window):
    window.rooms.open_lesson(Path(sys.argv[2]))
    print(json.dumps([window.notices.text, window.rooms.is_reading]), flush=True)
    window.close()
def show_and_fail(self):
    show(self)
    QTimer.singleShot(0, fail)
    look_when_told(self)
def look_when_told(self):
    if not self.notices.text:
        QTimer.singleShot(10, lambda: look_when_told(self))
        return
    print(json.dumps(self.notices.text), flush=True)
    look(self)
MainWindow.show = show_and_fail
sys.exit(app.run(None, Path(sys.argv[1])))
"""


def test_a_mistake_of_ours_is_said_and_the_app_goes_on(tmp_path: Path) -> None:
    data = tmp_path / "data"
    environment = {**os.environ, "XDG_RUNTIME_DIR": str(tmp_path), "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-c", FAILING, str(data), str(LESSON)]
    done = subprocess.run(command, env=environment, timeout=60, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    said, goes_on = map(json.loads, done.stdout.splitlines())
    assert "Your work is safe in" in said
    assert "log.txt" in said
    assert goes_on[1] is True
    log = (data / "log.txt").read_text(encoding="utf-8")
    assert "RuntimeError: a mistake of ours" in log
    assert "Whose Voice? " in log.splitlines()[0]
    assert str(Path.home()) not in log
