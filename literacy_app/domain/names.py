"""When two names mean the same, and when one of them holds the other."""

from __future__ import annotations

from literacy_app.domain.text import fold, plain_words


def same_name(one: str, other: str) -> bool:
    """Whether two names are the same but for case, white space and kinds of marks."""
    return fold(one).split() == fold(other).split()


def are_akin(one: str, other: str) -> bool:
    """Whether one name is the other or a part of it, as one of two joint sources is."""
    if not one or not other:
        return one == other
    some, more = sorted((plain_words(one), plain_words(other)), key=len)
    return any(more[at : at + len(some)] == some for at in range(len(more) - len(some) + 1))
