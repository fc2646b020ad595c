"""Loads Qt in less time than it takes by itself: a fifth less until a bare window is seen.

PySide brings modules of its own as source text inside a library, and compiles and runs them at
every start. Here their code is kept beside that of our own modules, and those of them that serve
messages about mistakes are run when the first such message is made. PySide also looks through the
source of each module that is imported after it for a switch (`__feature__`) that we don't use: it
is kept from that.
"""

from __future__ import annotations

import builtins
import marshal
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from importlib.util import MAGIC_NUMBER, cache_from_source, source_hash
from pathlib import Path
from types import CodeType
from typing import Any

from literacy_app.ui.start_code import write_whole

_WHEN_ASKED = ("/layout.py", "/parser.py", "/enum_sig.py", "/pyi_generator.py")
"""PySide's modules that put signatures into words, for messages about mistakes and for tools."""

_LATER = """
def __getattr__(name):
    if name.startswith("__"):
        raise AttributeError(name)
    import marshal
    globals().pop("__getattr__", None)
    exec(marshal.loads({!r}), globals())
    try:
        return globals()[name]
    except KeyError:
        raise AttributeError(name) from None
"""


def load() -> None:
    """Load Qt's libraries for windows; raises ImportError where there are none."""
    importing = builtins.__import__
    _link_meanwhile()
    try:
        with compiled_once(kept_code()):
            import shiboken6  # noqa: F401
        import PySide6.QtWidgets  # noqa: F401
    finally:
        builtins.__import__ = importing


def _link_meanwhile() -> None:
    """Link Qt's libraries and read the list of fonts in a thread, beside the Python that we load.

    Only where both come with the system's own linker; a call that fails there fails again, and is
    told, when Qt is imported.
    """
    if sys.platform != "linux":
        return
    import ctypes
    from _thread import start_new_thread
    from importlib.util import find_spec

    package = find_spec("PySide6")
    if package is None or package.origin is None:
        return
    library = os.path.join(os.path.dirname(package.origin), "Qt", "lib", "libQt6Widgets.so.6")
    itself = ctypes.CDLL(None)
    itself.dlopen.restype = ctypes.c_void_p

    def link() -> None:
        itself.dlopen(library.encode(), os.RTLD_LAZY)
        with suppress(OSError, AttributeError):
            ctypes.CDLL("libfontconfig.so.1").FcInit()

    start_new_thread(link, ())


def kept_code() -> Path:
    """The file that keeps what PySide had compiled, where Python keeps the code of this module."""
    return Path(cache_from_source(__file__)).with_name(f"pyside.{sys.implementation.cache_tag}")


@contextmanager
def compiled_once(file: Path) -> Iterator[None]:
    """Sources compiled within come out of `file` if they are there, and are kept in it if not.

    Those of modules in `_WHEN_ASKED` become code that runs them when something of them is wanted.
    """
    compiler: Callable[..., Any] = builtins.compile
    kept = _read(file)
    known = len(kept)

    def compiled(source: Any, name: Any, mode: str, *rest: Any, **options: Any) -> Any:
        if not isinstance(source, bytes) or mode != "exec" or rest or options:
            return compiler(source, name, mode, *rest, **options)
        later = _LATER if name.endswith(_WHEN_ASKED) else ""
        key = f"{name} {source_hash(source + later.encode()).hex()}"
        if key not in kept:
            code = compiler(source, name, mode)
            if later:
                code = compiler(later.format(marshal.dumps(code)), name, mode)
            kept[key] = code
        return kept[key]

    builtins.compile = compiled  # type: ignore[assignment]
    try:
        yield
    finally:
        builtins.compile = compiler
    if len(kept) != known and not sys.dont_write_bytecode:
        write_whole(file, MAGIC_NUMBER + marshal.dumps(kept))


def _read(file: Path) -> dict[str, CodeType]:
    try:
        data = file.read_bytes()
        kept = dict(marshal.loads(data[4:])) if data[:4] == MAGIC_NUMBER else {}
    except (OSError, EOFError, ValueError, TypeError):
        return {}
    return kept if all(isinstance(each, CodeType) for each in kept.values()) else {}
