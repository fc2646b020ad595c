"""When something happens: a point in time, and the day that it is where the learner is."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from datetime import datetime


class Moment(NamedTuple):
    """A time in UTC and the learner's local day then, as a proleptic ordinal."""

    at: datetime
    day: int


def monday_of(day: int) -> int:
    """The Monday of a day's week, both as ordinals: the first ordinal is one."""
    return day - (day - 1) % 7
