"""Makes Qt's enums in half the time.

Qt's names have more than a thousand values that PySide has Python make an enum of one by one, each
looked through for mistakes: a tenth of a second's tenth, all before the first window. Python spares
its own library that (`enum._simple_enum`); here it is spared Qt's. The enums are the same.
"""

from __future__ import annotations

import enum
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any


@contextmanager
def quickly_made() -> Iterator[None]:
    """The enums that PySide asks Python for within are made without being looked through."""
    quick = getattr(enum, "_simple_enum", None)
    kind: Any = enum.EnumType
    careful = getattr(kind, "_create_", None)
    if quick is None or careful is None:
        yield
        return

    def made(base: Any, name: str, values: Any, **options: Any) -> Any:
        if not isinstance(values, list) or options.get("type") is not None:
            return careful(base, name, values, **options)
        return quick(base, boundary=options.get("boundary"))(type(name, (), dict(values)))

    kind._create_ = made
    try:
        yield
    finally:
        kind._create_ = careful
