"""What a screen reader gets to know, over AT-SPI, where there is a bus to prove it on."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]
EYE = Path(__file__).with_name("at_spi_eye.py")
SYSTEM_PYTHON = "/usr/bin/python3"
SECONDS = 90


def missing() -> str:
    """What this machine lacks to look with, or nothing."""
    if not sys.platform.startswith("linux"):
        return "AT-SPI is a matter of Linux"
    for program in ("dbus-run-session", "Xvfb", SYSTEM_PYTHON):
        if shutil.which(program) is None:
            return f"needs {program}"
    if not Path("/usr/share/dbus-1/services/org.a11y.Bus.service").exists():
        return "needs at-spi2-core"
    probe = "import dbus.mainloop.glib; from gi.repository import GLib"
    if subprocess.run([SYSTEM_PYTHON, "-c", probe], capture_output=True).returncode:
        return "needs python3-dbus and python3-gi"
    return ""


@pytest.fixture(scope="module")
def display() -> Iterator[str]:
    """A screen that nobody sees."""
    if reason := missing():
        pytest.skip(reason)
    command = ["Xvfb", "-displayfd", "1", "-screen", "0", "1600x1000x24", "-nolisten", "tcp"]
    server = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    assert server.stdout is not None
    number = server.stdout.readline().strip()
    try:
        if not number:
            pytest.skip("Xvfb doesn't start here")
        yield f":{number}"
    finally:
        server.terminate()
        server.wait()
        server.stdout.close()


@pytest.fixture(scope="module")
def seen(display: str, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What the eye saw and heard."""
    environment = {
        **{name: value for name, value in os.environ.items() if name != "QT_QPA_PLATFORM"},
        "DISPLAY": display,
        "XDG_RUNTIME_DIR": str(tmp_path_factory.mktemp("run")),
        "PYTHONPATH": str(ROOT),
    }
    command = ["dbus-run-session", "--", SYSTEM_PYTHON, str(EYE), sys.executable]
    run = subprocess.Popen(
        command,
        cwd=ROOT,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    try:
        output, errors = run.communicate(timeout=SECONDS)
    except subprocess.TimeoutExpired:
        os.killpg(run.pid, signal.SIGKILL)
        output, errors = run.communicate()
        pytest.fail(f"the eye saw nothing in {SECONDS} seconds: {errors[-2000:]}")
    if run.returncode:
        if "xcb" in errors and "platform plugin" in errors:
            pytest.skip("Qt's xcb plugin doesn't load here")
        pytest.fail(errors[-3000:])
    found: dict[str, Any] = json.loads(output.splitlines()[-1])
    return found


def test_every_passage_is_a_link_with_its_voice_source_and_reason(seen: dict[str, Any]) -> None:
    links = seen["links"]
    assert len(links) == 18
    assert links[0]["name"] == "Reported speech, Ada Quist: The bridge opens in April"
    assert "The headline gives the date to the mayor." in links[0]["description"]
    assert "in the writer’s words" in links[0]["description"]
    assert links[1]["name"].startswith("Inference, Ines Calder: ")
    assert "contested: also Commentary" in links[1]["description"]


def test_the_article_can_still_be_read_as_text(seen: dict[str, Any]) -> None:
    names = [each["name"] for each in seen["texts"]]
    assert any(name.startswith("The bridge opens in April, the mayor says") for name in names)


def test_each_step_is_announced_once(seen: dict[str, Any]) -> None:
    first, second = seen["heard"]
    assert first == ["Reported speech, Ada Quist: The bridge opens in April"]
    assert len(second) == 1
    assert second[0].startswith("Inference, Ines Calder: The bearings disagree")


def test_the_app_ends_in_good_order(seen: dict[str, Any]) -> None:
    assert seen["ended"] == 0


def test_the_list_says_the_same(seen: dict[str, Any]) -> None:
    items = seen["items"]
    assert len(items) == 18
    assert [each["name"] for each in items] == [each["name"] for each in seen["links"]]
    assert items[0]["description"] == seen["links"][0]["description"]
