"""Says what keeps a window from opening, before Qt tries and aborts the process.

Only Linux and its kin need this: there Qt takes its libraries from the system and its display from
the environment. Qt, ctypes and socket are imported only once
they are needed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Protocol

from literacy_app.domain.problems import Message

# What the libraries and plug-ins of PySide6's wheel name as needed (readelf -d), with the Debian
# package that has it.
_QT = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11.so.6": "libx11-6",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libxkbcommon.so.0": "libxkbcommon0",
}
_PLUGIN = {
    "xcb": {
        "libX11-xcb.so.1": "libx11-xcb1",
        "libxcb.so.1": "libxcb1",
        "libxcb-cursor.so.0": "libxcb-cursor0",
        "libxcb-icccm.so.4": "libxcb-icccm4",
        "libxcb-image.so.0": "libxcb-image0",
        "libxcb-keysyms.so.1": "libxcb-keysyms1",
        "libxcb-randr.so.0": "libxcb-randr0",
        "libxcb-render.so.0": "libxcb-render0",
        "libxcb-render-util.so.0": "libxcb-render-util0",
        "libxcb-shape.so.0": "libxcb-shape0",
        "libxcb-shm.so.0": "libxcb-shm0",
        "libxcb-sync.so.1": "libxcb-sync1",
        "libxcb-util.so.1": "libxcb-util1",
        "libxcb-xfixes.so.0": "libxcb-xfixes0",
        "libxcb-xkb.so.1": "libxcb-xkb1",
        "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    },
    "wayland": {
        "libwayland-client.so.0": "libwayland-client0",
        "libwayland-cursor.so.0": "libwayland-cursor0",
    },
}
_VARIABLE = {"xcb": "DISPLAY", "wayland": "WAYLAND_DISPLAY"}
_MISSING_LIBRARY = r"(lib[\w.+-]+\.so[\w.]*): cannot open shared object file"


class Machine(Protocol):
    """What has to be asked of the machine itself."""

    def loads(self, library: str) -> bool:
        """Whether the dynamic linker finds this library and all that it needs."""
        ...

    def answers(self, plugin: str, environ: Mapping[str, str]) -> bool:
        """Whether the display that `environ` names to `plugin` (xcb, wayland) lets us in."""
        ...


class ThisMachine:
    """The machine that we run on."""

    def loads(self, library: str) -> bool:
        """Whether the dynamic linker finds this library and all that it needs."""
        import ctypes

        try:
            ctypes.CDLL(library)
        except OSError:
            return False
        return True

    def answers(self, plugin: str, environ: Mapping[str, str]) -> bool:
        """Whether the display that `environ` names to `plugin` (xcb, wayland) lets us in."""
        if plugin == "xcb":
            return _x_server_answers(environ.get("DISPLAY", ""))
        return _wayland_answers(environ)


def obstacle(
    environ: Mapping[str, str], platform: str, machine: Machine | None = None
) -> Message | None:
    """What keeps a window from opening here and what to do about it, or None.

    `platform` is `sys.platform`. Where `QT_QPA_PLATFORM` names a plug-in that needs no display,
    only Qt's own libraries are asked for.
    """
    if platform in ("win32", "darwin"):
        return None
    here = machine or ThisMachine()
    plugins = _plugins(environ)
    if not plugins:
        return _no_display()
    troubles = [_trouble(plugin, environ, here) for plugin in plugins]
    return None if None in troubles else troubles[-1]


def explain(error: ImportError) -> Message:
    """What to do about Qt that can't be imported.

    Names the Debian package where the error names a library. Raises the error again where it is
    about a module of our own: that is a mistake of ours.
    """
    if (error.name or "").startswith("literacy_app"):
        raise error
    missing = re.search(_MISSING_LIBRARY, str(error))
    if missing:
        return _missing([missing[1]])
    return Message.of(
        "Qt, which draws the window, can't be loaded: {error}. Installing the app again may help: "
        "“pip install --force-reinstall PySide6-Essentials”.",
        error=str(error),
    )


def _plugins(environ: Mapping[str, str]) -> list[str]:
    """The platform plug-ins that Qt will try, in its order (QGuiApplication, Qt 6)."""
    named = environ.get("QT_QPA_PLATFORM", "")
    if named:
        return [each.partition(":")[0] for each in named.split(";") if each]
    return [each for each in ("wayland", "xcb") if environ.get(_VARIABLE[each])]


def _trouble(plugin: str, environ: Mapping[str, str], machine: Machine) -> Message | None:
    """What keeps this one plug-in from working; Qt tries the next one then."""
    variable = _VARIABLE.get(plugin)
    if variable and not environ.get(variable):
        return _no_display()
    needed = [*_QT, *_PLUGIN.get(plugin, {})]
    missing = [each for each in needed if not machine.loads(each)]
    if missing:
        return _missing(missing)
    if variable and not machine.answers(plugin, environ):
        return Message.of(
            "The display that {variable} names, “{display}”, can't be reached. Start the app from "
            "a terminal on the desktop itself, or use the commands that need no window, such as "
            "“literacy-app check LESSON” and “literacy-app picture LESSON -o FILE.png”.",
            variable=variable,
            display=environ[variable],
        )
    return None


def _no_display() -> Message:
    return Message.of(
        "There is no display to open a window on. Start the app from a terminal on a desktop, or "
        "use the commands that need no window, such as “literacy-app check LESSON” and "
        "“literacy-app picture LESSON -o FILE.png”."
    )


def _missing(libraries: Iterable[str]) -> Message:
    known = {name: pkg for group in (_QT, *_PLUGIN.values()) for name, pkg in group.items()}
    names = list(libraries)
    packages = [known[each] for each in names if each in known]
    if len(packages) < len(names):
        return Message.of(
            "The window needs system libraries that are missing here: {libraries}. Install the "
            "packages that have them.",
            libraries=", ".join(names),
        )
    return Message.of(
        "The window needs system libraries that are missing here: {libraries}. On Debian and "
        "Ubuntu, install them with: sudo apt install {packages}",
        libraries=", ".join(names),
        packages=" ".join(packages),
    )


def _x_server_answers(display: str) -> bool:
    """Whether an X server lets us in. xcb is Qt's own way, so it also minds the authorisation."""
    import ctypes

    xcb = ctypes.CDLL("libxcb.so.1")
    xcb.xcb_connect.restype = ctypes.c_void_p
    connection = ctypes.c_void_p(xcb.xcb_connect(display.encode(), None))
    refused = bool(xcb.xcb_connection_has_error(connection))
    xcb.xcb_disconnect(connection)
    return not refused


def _wayland_answers(environ: Mapping[str, str]) -> bool:
    """Whether somebody listens at the compositor's socket (wl_display_connect(3))."""
    import socket

    path = Path(environ.get("XDG_RUNTIME_DIR", "")) / environ["WAYLAND_DISPLAY"]
    if not path.is_absolute():
        return False
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as probe:
        probe.settimeout(1)
        try:
            probe.connect(str(path))
        except OSError:
            return False
    return True
