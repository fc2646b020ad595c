"""Where the files that ship with the app lie, and where a person's own are kept.

A wheel carries the top-level folders `assets` and `lessons` inside the package, as
`literacy_app/_data`; in a checkout, also one installed with `pip install -e`, they lie beside it.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from pathlib import Path
from zlib import crc32

_PACKAGE = Path(__file__).resolve().parent
_FOLDER = "literacy-app"


def assets(package: Path = _PACKAGE) -> Path:
    """The folder of themes, icons, style sheets, lexicons, translations and help."""
    return _shipped(package, "assets")


def lessons(package: Path = _PACKAGE) -> Path:
    """The folder of the lessons that ship. Nothing is ever written there."""
    return _shipped(package, "lessons")


def user_data(
    override: Path | None = None,
    environ: Mapping[str, str] = os.environ,
    platform: str = sys.platform,
) -> Path:
    """The absolute folder for what the app remembers; it need not exist yet.

    `override` is the folder that a person named (`--data FOLDER`). Without it: `%LOCALAPPDATA%` on
    Windows, since progress stays on one machine; `~/Library/Application Support` on macOS;
    `$XDG_DATA_HOME`, when absolute, or `~/.local/share` elsewhere (XDG Base Directory 0.8).
    """
    if override is not None:
        return override.expanduser().absolute()
    if platform == "win32":
        local = environ.get("LOCALAPPDATA", "")
        return (Path(local) if local else _home(environ) / "AppData" / "Local") / _FOLDER
    if platform == "darwin":
        return _home(environ) / "Library" / "Application Support" / _FOLDER
    named = Path(environ.get("XDG_DATA_HOME", ""))
    return (named if named.is_absolute() else _home(environ) / ".local" / "share") / _FOLDER


def version_of_reader(package: Path = _PACKAGE) -> str:
    """A text that changes with the modules that read lessons; empty where they are no files."""
    found = []
    for room in ("domain", "lessonfile", "session"):
        try:
            with os.scandir(package / room) as files:
                modules = [each for each in files if each.name.endswith(".py")]
                stamps = [(each.name, each.stat()) for each in modules]
        except OSError:
            return ""
        found += [f"{name} {stamp.st_mtime_ns} {stamp.st_size}" for name, stamp in stamps]
    return f"{crc32(repr(sorted(found)).encode()):08x}" if found else ""


def _home(environ: Mapping[str, str]) -> Path:
    named = environ.get("HOME", "")
    return Path(named) if named else Path.home()


def _shipped(package: Path, name: str) -> Path:
    inside = package / "_data" / name
    return inside if inside.is_dir() else package.parent / name
