"""Chance that can be had again: an order that a seed and some names decide, on every machine."""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import blake2b
from typing import TypeVar

T = TypeVar("T")


def rank(seed: int, *names: str) -> int:
    """A number from 0 up to 2**64 - 1 that is the same for the same seed and names.

    Neither Python's `hash` nor its `random` promises that from one process or version to another.
    """
    digest = blake2b("\n".join((str(seed), *names)).encode(), digest_size=8).digest()
    return int.from_bytes(digest, "big")


def shuffled(items: Iterable[T], seed: int, *names: str) -> tuple[T, ...]:
    """`items` in an order that the seed and the names decide."""
    ranked = [(rank(seed, *names, str(index)), index, each) for index, each in enumerate(items)]
    return tuple(each for _, _, each in sorted(ranked, key=lambda entry: entry[:2]))
