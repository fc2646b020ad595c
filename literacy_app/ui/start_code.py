"""The code of the modules that a start loads, kept in one file.

Out of a file of its own each, the hundred of them take a twentieth longer until the window is seen.
As with Python's own files of byte code, what is kept counts as long as its source is as it was.
"""

from __future__ import annotations

import marshal
import os
import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress
from importlib.machinery import ModuleSpec, SourceFileLoader
from importlib.util import MAGIC_NUMBER, cache_from_source
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, NamedTuple, cast

if TYPE_CHECKING:
    from importlib.abc import Loader

_APP = __name__.partition(".")[0] + "."


class Kept(NamedTuple):
    """A module whose code is kept, and what its source was: a file of some time and size.

    `folder` is where a package's modules are; empty for what is no package. The marshalled code
    begins `offset` bytes before the end of the file.
    """

    source: str
    time: int
    size: int
    folder: str
    offset: int


class StartCode:
    """Finds modules of the app in a file; to be asked before Python's own finders.

    What isn't there, or has changed since, is left to these.
    """

    def __init__(self, file: Path) -> None:
        self._file = file
        self._data = memoryview(_read(file))
        self._kept = _kept_in(self._data)

    def _is_as_kept(self, name: str) -> bool:
        kept = self._kept.get(name)
        return kept is not None and _stamp(kept.source) == (kept.time, kept.size)

    def find_spec(
        self, name: str, path: Sequence[str] | None = None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """Where the module of that name is, if its code is kept."""
        if not self._is_as_kept(name):
            return None
        kept, loader = self._kept[name], cast("Loader", self)
        spec = ModuleSpec(name, loader, origin=kept.source, is_package=bool(kept.folder))
        spec.has_location = True
        if kept.folder:
            spec.submodule_search_locations = [kept.folder]
        return spec

    def create_module(self, spec: ModuleSpec) -> ModuleType | None:
        """None, for a module like any other."""
        return None

    def exec_module(self, module: ModuleType) -> None:
        """Run a module's code in it."""
        code = marshal.loads(self._data[-self._kept[module.__name__].offset :])
        exec(code, module.__dict__)  # as Python does

    def keep(self) -> None:
        """Keep the code of the app's modules that are loaded by now, and find none any longer."""
        sys.meta_path.remove(self)
        if not sys.dont_write_bytecode and any(map(self._is_news, list(sys.modules.items()))):
            places = {name: (each.source, each.folder) for name, each in self._kept.items()}
            write_whole(self._file, _written(places | _loaded()))

    def _is_news(self, loaded: tuple[str, ModuleType]) -> bool:
        """Whether Python has found a module of the app itself that isn't kept as it is."""
        name, module = loaded
        if not name.startswith(_APP) or module.__spec__ is None:
            return False
        return module.__spec__.loader is not cast("Loader", self) and not self._is_as_kept(name)


def use() -> StartCode:
    """Have Python find modules in the file that is kept where it keeps the code of this one."""
    file = Path(cache_from_source(__file__)).with_name(f"start.{sys.implementation.cache_tag}")
    found = StartCode(file)
    sys.meta_path.insert(0, found)
    return found


def _stamp(source: str) -> tuple[int, int] | None:
    try:
        status = os.stat(source)
    except OSError:
        return None
    return status.st_mtime_ns, status.st_size


def _head() -> bytes:
    """What the file begins with.

    What another Python has kept, or another version of this module, may be of another form.
    """
    return MAGIC_NUMBER + marshal.dumps(_stamp(__file__))


def _read(file: Path) -> bytes:
    try:
        data = file.read_bytes()
    except OSError:
        return b""
    head = _head()
    return data[len(head) :] if data.startswith(head) else b""


def _kept_in(data: memoryview) -> dict[str, Kept]:
    try:
        found = marshal.loads(data)
        return {name: Kept(*each) for name, each in found.items()}
    except (EOFError, ValueError, TypeError, AttributeError):
        return {}


def _loaded() -> dict[str, tuple[str, str]]:
    """The sources of the app's modules that are loaded, and the folders of packages."""
    found = {}
    for name, module in list(sys.modules.items()):
        spec = module.__spec__ if name.startswith(_APP) else None
        if spec is not None and spec.origin is not None:
            found[name] = (spec.origin, next(iter(spec.submodule_search_locations or ()), ""))
    return found


def _written(places: Mapping[str, tuple[str, str]]) -> bytes:
    """The file for modules at these places: what there is of them, and behind it their codes."""
    kept: dict[str, tuple[object, ...]] = {}
    codes: list[bytes] = []
    offset = 0
    for name, (source, folder) in places.items():
        stamp = _stamp(source)
        if stamp is not None:
            codes.append(marshal.dumps(SourceFileLoader(name, source).get_code(name)))
            offset += len(codes[-1])
            kept[name] = tuple(Kept(source, *stamp, folder, offset))
    return b"".join((_head(), marshal.dumps(kept), *reversed(codes)))


def write_whole(file: Path, data: bytes) -> None:
    """Write a file beside the byte code, if it can be: not where somebody else installed us."""
    new = file.with_name(f"{file.name}.{os.getpid()}")
    try:
        new.write_bytes(data)
        new.replace(file)
    except OSError:
        with suppress(OSError):
            new.unlink(missing_ok=True)
