"""Loading Qt: what PySide compiles is kept, and behaves as if it were not."""

from __future__ import annotations

import builtins
import os
import subprocess
import sys
from collections.abc import Callable
from importlib.util import MAGIC_NUMBER
from pathlib import Path
from textwrap import indent
from types import CodeType
from typing import Any

import pytest

from literacy_app.ui import qt

ROOT = Path(__file__).resolve().parents[2]
SOURCE = b"x = 6 * 7\n"


@pytest.fixture
def compiled(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the sources that Python itself has compiled."""
    names: list[str] = []
    usual: Callable[..., Any] = builtins.compile

    def compile_and_tell(source: Any, name: Any, mode: str, *rest: Any, **options: Any) -> Any:
        names.append(str(name))
        return usual(source, name, mode, *rest, **options)

    monkeypatch.setattr(builtins, "compile", compile_and_tell)
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    return names


def variables(code: CodeType) -> dict[str, Any]:
    """What there is once code has run."""
    found: dict[str, Any] = {"__name__": "some.module"}
    exec(code, found)  # ours
    return found


def test_a_source_is_compiled_once(tmp_path: Path, compiled: list[str]) -> None:
    for _ in range(2):
        with qt.compiled_once(tmp_path / "kept"):
            assert variables(compile(SOURCE, "a/module.py", "exec"))["x"] == 42

    assert compiled == ["a/module.py"]


def test_a_source_that_has_changed_is_compiled_again(tmp_path: Path, compiled: list[str]) -> None:
    for source in (SOURCE, b"x = 1\n"):
        with qt.compiled_once(tmp_path / "kept"):
            found = variables(compile(source, "a/module.py", "exec"))

    assert found["x"] == 1
    assert compiled == ["a/module.py"] * 2


@pytest.mark.parametrize("data", [b"", b"nothing", MAGIC_NUMBER, MAGIC_NUMBER + b"i\0\0\0\0"])
def test_a_damaged_file_is_passed_over(tmp_path: Path, compiled: list[str], data: bytes) -> None:
    (tmp_path / "kept").write_bytes(data)

    with qt.compiled_once(tmp_path / "kept"):
        assert variables(compile(SOURCE, "a/module.py", "exec"))["x"] == 42

    assert compiled == ["a/module.py"]


def test_what_is_compiled_in_another_way_is_left_alone(tmp_path: Path, compiled: list[str]) -> None:
    with qt.compiled_once(tmp_path / "kept"):
        assert eval(compile("6 * 7", "some", "eval")) == 42
        compile(SOURCE, "other", "exec", dont_inherit=True)

    assert compiled == ["some", "other"]
    assert not (tmp_path / "kept").exists()


@pytest.mark.usefixtures("compiled")
def test_where_nothing_can_be_written_nothing_is_kept(tmp_path: Path) -> None:
    with qt.compiled_once(tmp_path / "nowhere" / "kept"):
        assert variables(compile(SOURCE, "a/module.py", "exec"))["x"] == 42

    assert list(tmp_path.iterdir()) == []


@pytest.mark.usefixtures("compiled")
def test_what_serves_messages_runs_when_it_is_asked(tmp_path: Path) -> None:
    with qt.compiled_once(tmp_path / "kept"):
        found = variables(compile(SOURCE, "a/parser.py", "exec"))

    assert "x" not in found
    ask = found["__getattr__"]
    with pytest.raises(AttributeError):
        ask("__path__")
    assert "x" not in found
    assert ask("x") == found["x"] == 42
    with pytest.raises(AttributeError):
        ask("y")


MISTAKES = """
import builtins, inspect
{load}
import literacy_app.domain.lesson
from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtWidgets import QWidget
for mistake in (
    lambda: QPoint("x"), lambda: QPoint().setX("x"), lambda: Qt.nothing,
    lambda: QWidget.resize.__doc__, lambda: inspect.signature(QObject),
):
    try:
        print(mistake())
    except (TypeError, AttributeError, ValueError) as error:
        print(type(error).__name__, error)
"""


def run(script: str, cache: Path) -> str:
    """What a process says that keeps its byte code in a folder."""
    done = subprocess.run(
        [sys.executable, "-X", f"pycache_prefix={cache}", "-c", script],
        capture_output=True,
        text=True,
        check=True,
        cwd=ROOT,
        env={**os.environ, "PYTHONDONTWRITEBYTECODE": ""},
    )
    return done.stdout


def test_mistakes_are_told_as_by_pyside_itself(tmp_path: Path) -> None:
    usual = run(MISTAKES.format(load="import PySide6.QtWidgets"), tmp_path)
    load = "from literacy_app.ui import qt; qt.load()"
    quick = [run(MISTAKES.format(load=load), tmp_path) for _ in range(2)]

    assert "Supported signatures" in usual
    assert quick == [usual, usual]


def test_imports_and_compiling_are_as_before(tmp_path: Path) -> None:
    script = (
        "import builtins, enum\n"
        "def ways(): return builtins.__import__, builtins.compile, enum.EnumType._create_\n"
        "before = ways()\n"
        "from literacy_app.ui import qt, qt_enums\n"
        "with qt_enums.quickly_made(): qt.load()\n"
        "print(ways() == before, qt.kept_code().exists())"
    )
    assert run(script, tmp_path).split() == ["True", "True"]


ENUMS = """
import enum, pickle
{load}
from PySide6 import QtCore, QtGui, QtWidgets
def told(what):
    try:
        return repr(what())
    except Exception as error:
        return f"{{type(error).__name__}} {{error}}"
for module in (QtCore, QtGui, QtWidgets):
    for owner in (getattr(module, each) for each in sorted(dir(module))):
        for name, kind in sorted(vars(owner).items()) if isinstance(owner, type) else ():
            if not isinstance(kind, enum.EnumType):
                continue
            print(owner.__name__, name, kind, kind.__bases__, kind.__module__, kind.__qualname__)
            values = [(key, each.value) for key, each in kind.__members__.items()]
            print(values, list(kind), len(kind), *map(told, (
                lambda: kind(987654321), lambda: kind(0), lambda: kind.nothing, lambda: 1 in kind,
            )))
            for each in kind.__members__.values():
                print(*map(told, (
                    lambda: each, lambda: each.name, lambda: ~each, lambda: each | next(iter(kind)),
                    lambda: each & each, lambda: each + 1, lambda: f"{{each}}", lambda: bool(each),
                    lambda: pickle.loads(pickle.dumps(each)) is each, lambda: each == each.value,
                    lambda: kind(each.value) is each, lambda: hash(each) == hash(kind[each.name]),
                )))
"""

QUICKLY = """
from literacy_app.ui import qt, qt_enums
with qt_enums.quickly_made():
{enums}
    print(enum.IntEnum("Other", [("ONE", 1)], module="other").__module__)
"""


def test_enums_are_as_pyside_has_them(tmp_path: Path) -> None:
    usual = run(ENUMS.format(load="import PySide6.QtWidgets"), tmp_path)
    quick = run(QUICKLY.format(enums=indent(ENUMS.format(load="qt.load()"), "    ")), tmp_path)

    assert "AlignmentFlag.AlignCenter" in usual
    assert quick.splitlines() == [*usual.splitlines(), "other"]
