"""Codes that stand in the place of names."""

from __future__ import annotations

from collections.abc import Collection
from random import Random

from literacy_app.domain.text import fold

ANIMALS = (
    "Badger Beaver Bee Bittern Butterfly Crane Cricket Curlew Deer Dolphin Dormouse Dove Duck Eagle"
    " Falcon Finch Firefly Fox Gazelle Goldfinch Hare Hedgehog Heron Ibex Ibis Jay Kestrel"
    " Kingfisher Kite Koala Ladybird Lark Lemur Linnet Lynx Marmot Marten Mole Moth Mouse Newt"
    " Nightingale Nuthatch Octopus Oriole Osprey Otter Owl Panda Penguin Petrel Plover Puffin Quail"
    " Rabbit Raven Robin Salmon Seahorse Seal Sparrow Squirrel Starling Stork Swallow Swan Swift"
    " Tern Thrush Tortoise Trout Turtle Wagtail Warbler Weasel Whale Wren"
).split()
_LAST = 99
_TRIES = 50


def propose_code(taken: Collection[str], seed: int) -> str:
    """A code such as “Fox-17” that isn't taken, whatever its case; the same for the same seed."""
    random, used = Random(seed), {fold(each) for each in taken}
    last = _LAST
    while True:
        for _ in range(_TRIES):
            code = f"{random.choice(ANIMALS)}-{random.randint(1, last)}"
            if fold(code) not in used:
                return code
        last = last * 10 + 9  # a school where nearly all are taken


def is_free(code: str, taken: Collection[str]) -> bool:
    """Whether a code can be given: it says something, and nobody here has it."""
    return bool(code.strip()) and fold(code.strip()) not in {fold(each.strip()) for each in taken}
