"""Tables of weights as bytes, laid out so that they press well: numbers of rows, and bytes of each.

The numbers stand in order as the gaps between them, in four planes of bytes; then the rows, a plane
for each of their bytes.
"""

from __future__ import annotations

import sys
from array import array
from collections.abc import Mapping
from itertools import accumulate

_NUMBER = 4


def packed(table: Mapping[int, bytes], width: int) -> bytes:
    """A table as bytes; each row has `width` of them."""
    numbers = sorted(table)
    gaps = array("I", [b - a for a, b in zip([0, *numbers], numbers, strict=False)])
    if sys.byteorder == "big":
        gaps.byteswap()
    raw = gaps.tobytes()
    rows = b"".join(table[each] for each in numbers)
    planes = [raw[plane::_NUMBER] for plane in range(_NUMBER)]
    return b"".join(planes + [rows[plane::width] for plane in range(width)])


def size_of(count: int, width: int) -> int:
    """The bytes that a table of so many rows takes."""
    return count * (_NUMBER + width)


def unpacked(body: bytes, count: int, width: int) -> tuple[list[int], list[bytes]]:
    """The numbers of a table's rows, and its planes. Raises ValueError where it isn't so large."""
    if len(body) != size_of(count, width):
        raise ValueError("a table of another size")
    gaps = bytearray(_NUMBER * count)
    for plane in range(_NUMBER):
        gaps[plane::_NUMBER] = body[plane * count : (plane + 1) * count]
    numbers = array("I")
    numbers.frombytes(bytes(gaps))
    if sys.byteorder == "big":
        numbers.byteswap()
    starts = (count * (_NUMBER + plane) for plane in range(width))
    return list(accumulate(numbers)), [body[start : start + count] for start in starts]
