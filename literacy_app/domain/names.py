"""When two names mean the same, and when one of them holds the other."""

from __future__ import annotations

from functools import lru_cache

from literacy_app.domain.text import fold, plain_words

_NAMES_KEPT = 1024


def same_name(one: str, other: str) -> bool:
    """Whether two names are the same but for case, white space and kinds of marks."""
    return fold(one).split() == fold(other).split()


def are_akin(one: str, other: str) -> bool:
    """Whether one name is the other or a part of it, as one of two joint sources is."""
    if not one or not other:
        return one == other
    some, more = sorted((_words(one), _words(other)), key=len)
    return any(more[at : at + len(some)] == some for at in range(len(more) - len(some) + 1))


@lru_cache(maxsize=_NAMES_KEPT)
def _words(name: str) -> tuple[str, ...]:
    """The words of a name, which is compared with all others again and again."""
    return tuple(plain_words(name))
