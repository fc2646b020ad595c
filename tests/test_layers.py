"""Imports run one way (see the design): domain ← the rooms ← session ← ui ← app ← commands, cli."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

PACKAGE = "literacy_app"
ROOT = Path(__file__).resolve().parents[1]

ROOMS = {"lessonfile", "checking", "intake", "drafting", "store", "packs", "export"}
BELOW_UI = {"domain", "session", *ROOMS}
LEAVES = {"paths", "preflight"}
MAY_IMPORT: dict[str, set[str]] = {
    "domain": set(),
    **{room: {"domain"} for room in ROOMS},
    "session": {"domain", *ROOMS},
    "ui": BELOW_UI,
    "paths": set(),
    "preflight": {"domain"},
    "app": {"ui", *BELOW_UI, *LEAVES},
    "commands": {"app", "ui", *BELOW_UI, *LEAVES},
    "cli": {"commands", "app", "ui", *BELOW_UI, *LEAVES},
    "__main__": {"cli"},
    "__init__": set(),
}
MAY_IMPORT_QT = {"ui", "app"}
QT = {"PySide6", "shiboken6"}
STANDARD_LIBRARY_ONLY = {"domain", *LEAVES}


@dataclass(frozen=True)
class Import:
    """One import, wherever it stands: also in a function, also for type checkers only."""

    importer: str
    imported: str
    line: int

    def __str__(self) -> str:
        return f"{self.importer}:{self.line} imports {self.imported}"


def imports_of(root: Path) -> Iterator[Import]:
    """Every import in the package below `root`, by the dotted names of both modules."""
    for path in sorted((root / PACKAGE).rglob("*.py")):
        parts = path.relative_to(root).with_suffix("").parts
        importer = ".".join(parts)
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            for imported in _imported(node, parts):
                yield Import(importer, imported, getattr(node, "lineno", 0))


def _imported(node: ast.AST, parts: tuple[str, ...]) -> list[str]:
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    if isinstance(node, ast.ImportFrom):
        base = ".".join(parts[: len(parts) - node.level]) if node.level else ""
        base = ".".join(each for each in (base, node.module) if each)
        # `from literacy_app import ui` names the layer only behind the word import.
        return [f"{base}.{alias.name}" for alias in node.names] if base == PACKAGE else [base]
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        # importlib.import_module("literacy_app.ui")
        return [node.value] if node.value.startswith((f"{PACKAGE}.", "PySide6.")) else []
    return []


def layer_of(module: str) -> str:
    """The layer of a dotted name inside the package."""
    return [*module.split("."), "__init__"][1]


def violations(root: Path) -> list[str]:
    """What breaks the rules in the package below `root`."""
    return [str(each) for each in imports_of(root) if not _is_allowed(each)]


def _is_allowed(found: Import) -> bool:
    importer, imported = layer_of(found.importer), found.imported.split(".")[0]
    if importer not in MAY_IMPORT:
        return False
    if imported == PACKAGE:
        layer = layer_of(found.imported)
        return layer == importer or layer in MAY_IMPORT[importer] or layer == "__init__"
    if imported in QT:
        return importer in MAY_IMPORT_QT
    if imported == "sqlite3":
        return importer == "store"
    return importer not in STANDARD_LIBRARY_ONLY or imported in sys.stdlib_module_names


def test_imports_run_one_way() -> None:
    assert violations(ROOT) == []


def tree(root: Path, **modules: str) -> Path:
    """A package whose modules (`ui__pages` is ui/pages.py) hold these lines."""
    for name, lines in modules.items():
        path = root / PACKAGE / (name.replace("__", "/") + ".py")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(lines)
    return root


@pytest.mark.parametrize(
    ("module", "line"),
    [
        ("domain__lesson", "import literacy_app.store.settings"),
        ("domain__lesson", "import yaml"),
        ("domain__lesson", "def f():\n    from literacy_app import session"),
        ("store__articles", "from literacy_app.intake.files import read_article"),
        ("checking__cues", "from literacy_app.lessonfile import parse"),
        ("intake__files", "from ..session import reading"),
        ("intake__files", "from .. import session"),
        ("intake__files", "from literacy_app import paths"),
        ("session__reading", "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n"
                             "    from literacy_app.ui.theme import Theme"),
        ("session__reading", "import importlib\nimportlib.import_module('literacy_app.ui')"),
        ("session__reading", "from PySide6.QtCore import QObject"),
        ("session__reading", "import sqlite3"),
        ("export__pdf", "import PySide6"),
        ("ui__main_window", "import literacy_app.app"),
        ("ui__main_window", "from literacy_app import cli"),
        ("ui__main_window", "from literacy_app.paths import assets"),
        ("app", "from literacy_app import cli"),
        ("cli", "def f():\n    import PySide6.QtWidgets"),
        ("paths", "import literacy_app.domain"),
        ("preflight", "import PySide6"),
        ("helpers", "import os"),
    ],
)  # fmt: skip
def test_what_runs_the_other_way_is_found(tmp_path: Path, module: str, line: str) -> None:
    (found,) = violations(tree(tmp_path, **{module: line}))

    assert found.startswith(f"{PACKAGE}.{module.replace('__', '.')}:")


def test_what_runs_the_right_way_is_not(tmp_path: Path) -> None:
    root = tree(
        tmp_path,
        domain__lesson="import re\nfrom . import problems\nfrom literacy_app.domain import text",
        lessonfile__parse="import markdown\nfrom literacy_app.domain.lesson import Lesson",
        store__database="import sqlite3\nfrom ..domain.problems import Message",
        session__reading="from literacy_app.lessonfile import parse\nimport literacy_app.store",
        ui__pages__home="from PySide6.QtCore import Qt\nfrom literacy_app.session import reading",
        app="from PySide6 import QtWidgets\nfrom literacy_app import paths, ui",
        cli="def main():\n    from literacy_app.app import run",
        __main__="from literacy_app.cli import main",
    )

    assert violations(root) == []


def imported_by(code: str) -> set[str]:
    """The top-level modules that are loaded after this code has run in a process of its own."""
    script = f"{code}\nimport sys\nprint('MODULES', *sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True
    )
    return {each.split(".")[0] for each in done.stdout.split("MODULES")[-1].split()}


class TestCommandLine:
    def test_importing_it_imports_next_to_nothing(self) -> None:
        assert imported_by("import literacy_app.cli").isdisjoint(
            {"PySide6", "sqlite3", "yaml", "markdown"}
        )

    @pytest.mark.parametrize("arguments", [["check"], ["passages", "--json"]])
    def test_checks_and_passages_do_without_qt(self, arguments: list[str]) -> None:
        command, *options = arguments
        lesson = str(sorted((ROOT / "lessons").glob("*.md"))[0])
        code = (
            "from literacy_app.cli import main\n"
            f"assert main({[command, lesson, *options]!r}) in (0, 1, None)"
        )

        assert imported_by(code).isdisjoint({"PySide6", "shiboken6", "sqlite3"})
