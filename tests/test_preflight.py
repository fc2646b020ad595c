from __future__ import annotations

import socket
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from literacy_app import preflight


@dataclass(frozen=True)
class FakeMachine:
    """A machine that lacks some libraries and has displays that answer or not."""

    missing: frozenset[str] = frozenset()
    silent: frozenset[str] = frozenset()

    def loads(self, library: str) -> bool:
        return library not in self.missing

    def answers(self, plugin: str, environ: Mapping[str, str]) -> bool:
        return plugin not in self.silent


def said(
    environ: dict[str, str],
    missing: set[str] | None = None,
    silent: set[str] | None = None,
    platform: str = "linux",
) -> str:
    machine = FakeMachine(frozenset(missing or ()), frozenset(silent or ()))
    message = preflight.obstacle(environ, platform, machine)
    return "" if message is None else str(message)


X11 = {"DISPLAY": ":0"}
WAYLAND = {"WAYLAND_DISPLAY": "wayland-0", "XDG_RUNTIME_DIR": "/run/user/1"}


@pytest.mark.parametrize("environ", [X11, WAYLAND, X11 | WAYLAND, {"QT_QPA_PLATFORM": "offscreen"}])
def test_nothing_is_in_the_way_of_a_sound_machine(environ: dict[str, str]) -> None:
    assert said(environ) == ""


@pytest.mark.parametrize("platform", ["win32", "darwin"])
def test_other_systems_bring_their_own(platform: str) -> None:
    assert said({}, missing={"libGL.so.1"}, platform=platform) == ""


@pytest.mark.parametrize(
    "environ", [{}, {"DISPLAY": ""}, {"QT_QPA_PLATFORM": "xcb"}, {"QT_QPA_PLATFORM": "wayland"}]
)
def test_without_a_display_it_says_what_to_do_instead(environ: dict[str, str]) -> None:
    message = said(environ)

    assert message.startswith("There is no display")
    assert "literacy-app picture" in message


def test_a_missing_library_is_named_with_its_package() -> None:
    message = said(X11, missing={"libxcb-cursor.so.0", "libEGL.so.1"})

    assert "libEGL.so.1, libxcb-cursor.so.0" in message
    assert message.endswith("sudo apt install libegl1 libxcb-cursor0")


def test_offscreen_needs_the_libraries_of_qt_itself_only() -> None:
    offscreen = {"QT_QPA_PLATFORM": "offscreen:size=800x600"}

    assert said(offscreen, missing={"libxcb-cursor.so.0"}) == ""
    assert "libegl1" in said(offscreen, missing={"libEGL.so.1"})


def test_a_display_that_does_not_answer_is_named() -> None:
    assert "DISPLAY names, “:0”, can't be reached" in said(X11, silent={"xcb"})
    assert "WAYLAND_DISPLAY names, “wayland-0”" in said(WAYLAND, silent={"wayland"})


def test_one_display_that_works_is_enough() -> None:
    assert said(X11 | WAYLAND, silent={"wayland"}) == ""
    assert said(X11 | WAYLAND, missing={"libxcb-cursor.so.0"}) == ""
    assert said(X11 | {"QT_QPA_PLATFORM": "wayland;xcb"}) == ""
    assert said(X11 | WAYLAND, silent={"wayland", "xcb"}) != ""


def test_a_failed_import_is_explained() -> None:
    known = ImportError("libEGL.so.1: cannot open shared object file: No such file or directory")
    unknown = ImportError("libother.so.2: cannot open shared object file: No such file")

    assert "sudo apt install libegl1" in str(preflight.explain(known))
    assert "libother.so.2" in str(preflight.explain(unknown))
    assert "apt" not in str(preflight.explain(unknown))
    gone = ImportError("No module named PySide6")
    assert "No module named PySide6" in str(preflight.explain(gone))


def test_a_module_of_ours_that_is_missing_is_no_fault_of_qt() -> None:
    error = ModuleNotFoundError("No module named ...", name="literacy_app.app")

    with pytest.raises(ModuleNotFoundError):
        preflight.explain(error)


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="other systems aren't asked")
class TestThisMachine:
    def test_a_library_that_nobody_has_does_not_load(self) -> None:
        assert not preflight.ThisMachine().loads("libnobody-has-this.so.99")

    def test_a_wayland_socket_answers_while_somebody_listens(self, tmp_path: Path) -> None:
        environ = {"WAYLAND_DISPLAY": "wayland-7", "XDG_RUNTIME_DIR": str(tmp_path)}
        machine = preflight.ThisMachine()

        assert not machine.answers("wayland", environ)
        with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as server:
            server.bind(str(tmp_path / "wayland-7"))
            server.listen()
            assert machine.answers("wayland", environ)
        assert not machine.answers("wayland", environ)

    def test_an_x_server_that_is_not_there_does_not_answer(self) -> None:
        machine = preflight.ThisMachine()
        if not machine.loads("libxcb.so.1"):
            pytest.skip("needs libxcb1")

        assert not machine.answers("xcb", {"DISPLAY": ":4711"})


def test_asking_imports_no_qt() -> None:
    code = (
        "import sys; from literacy_app import preflight;"
        "preflight.obstacle({'QT_QPA_PLATFORM': 'offscreen'}, sys.platform);"
        "print([m for m in sys.modules if m.startswith('PySide6')])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "[]"
