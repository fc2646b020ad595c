"""Looks at the app as a screen reader does, over AT-SPI, and prints what it found as JSON.

It runs in the system's Python, which has `dbus` and `gi`, within a session bus of its own:
`dbus-run-session -- python3 at_spi_eye.py PYTHON`, where PYTHON is the one that has the app.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable
from typing import Any, TypeVar

import dbus  # type: ignore[import-not-found]
import dbus.bus  # type: ignore[import-not-found]
from dbus.mainloop.glib import DBusGMainLoop  # type: ignore[import-not-found]
from gi.repository import GLib  # type: ignore[import-not-found]

ATSPI = "org.a11y.atspi"
ACCESSIBLE = f"{ATSPI}.Accessible"
Seen = TypeVar("Seen")
DEEP_ENOUGH = 14
PATIENCE = 20.0


class Eye:
    """One look at an app, and an ear for where the focus goes."""

    def __init__(self) -> None:
        DBusGMainLoop(set_as_default=True)
        launcher = dbus.SessionBus().get_object("org.a11y.Bus", "/org/a11y/bus")
        address = launcher.GetAddress(dbus_interface="org.a11y.Bus")
        self.bus = dbus.bus.BusConnection(str(address))
        self.focused: list[str] = []
        registry = self.bus.get_object(f"{ATSPI}.Registry", "/org/a11y/atspi/registry")
        event = ("object:state-changed:focused", dbus.Array([], "s"), "")
        registry.RegisterEvent(*event, dbus_interface=f"{ATSPI}.Registry")
        self.bus.add_signal_receiver(
            self.hear,
            signal_name="StateChanged",
            dbus_interface=f"{ATSPI}.Event.Object",
            path_keyword="path",
            sender_keyword="sender",
        )

    def hear(self, kind: str, on: int, *_: object, path: str, sender: str) -> None:
        """Remember the name of what has got the focus."""
        if kind == "focused" and on:
            self.focused.append(self.look(sender, path)["name"])

    def look(self, sender: str, path: str) -> dict[str, Any]:
        """What there is to know about one thing."""
        thing = self.bus.get_object(sender, path, introspect=False)
        about = dbus.Interface(thing, "org.freedesktop.DBus.Properties")
        accessible = dbus.Interface(thing, ACCESSIBLE)
        return {
            "role": str(accessible.GetRoleName()),
            "name": str(about.Get(ACCESSIBLE, "Name")),
            "description": str(about.Get(ACCESSIBLE, "Description")),
            "interfaces": [str(each).rsplit(".", 1)[-1] for each in accessible.GetInterfaces()],
            "children": [(str(who), str(where)) for who, where in accessible.GetChildren()],
        }

    def tree(self, sender: str, path: str, depth: int = 0) -> dict[str, Any]:
        """A thing with all that is in it; what has gone meanwhile is left out."""
        found = self.look(sender, path)
        inner: list[dict[str, Any]] = []
        for child in found["children"] if depth < DEEP_ENOUGH else []:
            try:
                inner.append(self.tree(child[0], child[1], depth + 1))
            except dbus.DBusException:
                continue
        found["children"] = inner
        return found

    def desktop(self) -> dict[str, Any]:
        """Everything that can be seen."""
        return self.tree(f"{ATSPI}.Registry", "/org/a11y/atspi/accessible/root")


def flat(thing: dict[str, Any]) -> list[dict[str, Any]]:
    """A tree as a list."""
    return [thing, *(each for child in thing["children"] for each in flat(child))]


def listen(seconds: float) -> None:
    """Let signals come in for a while."""
    loop = GLib.MainLoop()
    GLib.timeout_add(int(seconds * 1000), loop.quit)
    loop.run()


def until(look: Callable[[], Seen], is_there: Callable[[Seen], object]) -> Seen:
    """Look again and again until something is there."""
    end = time.monotonic() + PATIENCE
    while True:
        seen = look()
        if is_there(seen) or time.monotonic() > end:
            return seen
        listen(0.2)


def main() -> None:
    """Look at the app, go to two passages, open the list, and say what was seen and heard."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "xcb", "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"}
    app = subprocess.Popen(
        [sys.argv[1], "-m", "tests.ui.at_spi_app"],
        stdin=subprocess.PIPE,
        stdout=sys.stderr,
        text=True,
        env=environment,
    )
    assert app.stdin is not None
    try:
        eye = Eye()
        seen = until(lambda: flat(eye.desktop()), lambda all: any(e["role"] == "link" for e in all))
        texts = [e for e in seen if "Text" in e["interfaces"]]
        links = [e for e in seen if e["role"] == "link"]
        heard = []
        passages = {each["name"] for each in links}
        for _ in range(2):
            eye.focused.clear()
            print("next", file=app.stdin, flush=True)
            until(lambda: passages.intersection(eye.focused), bool)
            listen(0.3)
            # The window's own first focus may still be on its way.
            heard.append([name for name in eye.focused if name in passages])
        print("list", file=app.stdin, flush=True)
        seen = until(
            lambda: flat(eye.desktop()), lambda all: any(e["role"] == "list item" for e in all)
        )
        items = [e for e in seen if e["role"] == "list item"]
        print("end", file=app.stdin, flush=True)
        found = {"texts": texts, "links": links, "heard": heard, "items": items}
        json.dump({**found, "ended": app.wait(5)}, sys.stdout)
    finally:
        app.stdin.close()
        try:
            app.wait(5)
        except subprocess.TimeoutExpired:
            app.kill()
            app.wait()


if __name__ == "__main__":
    main()
