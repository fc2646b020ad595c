"""Makes Qt's enums in half the time, which is some ten milliseconds less before the first window.

The first page needs more than two thousand values of Qt's by name. PySide has Python make enums of
them as each class is first asked for, and Python looks each through for mistakes as it adds it. It
spares the enums of its own library that; here it is spared Qt's. They are the same afterwards.
"""

from __future__ import annotations

import enum
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any


@contextmanager
def quickly_made() -> Iterator[None]:
    """The enums that PySide asks Python for within are made without being looked through.

    Those of others, which say what module they are of, are made as ever. Nothing is different where
    Python doesn't have its two ways of making them, or other ones.
    """
    kind: Any = enum.EnumType
    careful, quick = getattr(kind, "_create_", None), getattr(enum, "_simple_enum", None)
    if careful is None or quick is None:
        yield
        return

    def made(base: Any, *given: Any, **named: Any) -> Any:
        known = {**dict(zip(("class_name", "names"), given, strict=False)), **named}
        values = known.get("names")
        is_other = len(given) > 2 or known.get("type") or known.get("module")
        if not values or not isinstance(values, list) or is_other:
            return careful(base, *given, **named)
        plain = type(known["class_name"], (), dict(values))
        return quick(base, boundary=known.get("boundary"))(plain)

    kind._create_ = made
    try:
        yield
    finally:
        kind._create_ = careful
