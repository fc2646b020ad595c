"""The order of a module's tasks: mixed, so that no voice can be answered by habit."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence
from typing import TypeVar

from literacy_app.domain.task import Task

T = TypeVar("T")
Key = Hashable | None

_LONGEST_RUN = 2
_DEEPEST = 400
_PATIENCE = 3000
"""How many steps the search may take, so that a mix that has no solution costs no time."""


def interleaved(authored: Sequence[Task], built: Sequence[Task]) -> tuple[Task, ...]:
    """All the tasks: the authored ones in their order, the built ones spread among them.

    No three in a row have the same voice as their key, where the mix allows that.
    """
    groups: dict[Key, list[Task]] = {}
    for task in built:
        groups.setdefault(task.voice, []).append(task)
    keys = order_of([each.voice for each in authored], {k: len(g) for k, g in groups.items()})
    rest = iter(authored)
    ordered: list[Task] = []
    for is_built, key in keys:
        ordered.append(_freshest(groups[key], ordered[-3:]) if is_built else next(rest))
    return tuple(ordered)


def _freshest(group: list[Task], before: Sequence[Task]) -> Task:
    """Take the first task that is about none of the passages just asked about, or the first."""
    just = {item.id for task in before for item in task.items}
    apart = (index for index, each in enumerate(group) if just.isdisjoint(i.id for i in each.items))
    return group.pop(next(apart, 0))


def order_of(authored: Sequence[Key], built: dict[Key, int]) -> list[tuple[bool, Key]]:
    """Which comes when: whether a built task, and of which key.

    The key None belongs to tasks without a single voice, and ends any run. What can't be mixed
    without a run of three is mixed as well as it goes.
    """
    return _Search(authored, built).found()


class _Search:
    """A search in depth that takes the evenest step first and remembers dead ends."""

    def __init__(self, authored: Sequence[Key], built: dict[Key, int]) -> None:
        self._authored = authored
        self._keys = list(built)
        self._wanted = [built[key] for key in self._keys]
        self._total = sum(self._wanted)
        self._dead: set[tuple[int, tuple[int, ...], tuple[Key, ...]]] = set()
        self._steps = 0

    def found(self) -> list[tuple[bool, Key]]:
        """The order, with runs of three only where the search gave up."""
        order: list[tuple[bool, Key]] = []
        is_deep = len(self._authored) + self._total > _DEEPEST
        if is_deep or not self._go(order, 0, list(self._wanted)):
            order = self._as_it_goes()
        return order

    def _go(self, order: list[tuple[bool, Key]], at: int, left: list[int]) -> bool:
        if at == len(self._authored) and not any(left):
            return True
        state = at, tuple(left), tuple(key for _, key in order[-_LONGEST_RUN:])
        self._steps += 1
        if state in self._dead or self._steps > _PATIENCE:
            return False
        for index, key in self._moves(order, at, left):
            if _runs_on(order, key):
                continue
            order.append((index is not None, key))
            if index is None:
                done = self._go(order, at + 1, left)
            else:
                left[index] -= 1
                done = self._go(order, at, left)
                left[index] += 1
            if done:
                return True
            order.pop()
        self._dead.add(state)
        return False

    def _moves(
        self, order: list[tuple[bool, Key]], at: int, left: list[int]
    ) -> Iterator[tuple[int | None, Key]]:
        """What may come next, the best first: an index among the built keys, or an authored one."""
        last = order[-1][1] if order else None
        indices = [index for index, count in enumerate(left) if count]
        indices.sort(key=lambda i: (self._keys[i] == last, -left[i] / self._wanted[i], -left[i]))
        moves: list[tuple[int | None, Key]] = [(index, self._keys[index]) for index in indices]
        if at < len(self._authored):
            ahead = (at + 0.5) * self._total <= (self._total - sum(left) + 0.5) * len(
                self._authored
            )
            moves.insert(0 if ahead else 1, (None, self._authored[at]))
        yield from moves

    def _as_it_goes(self) -> list[tuple[bool, Key]]:
        order: list[tuple[bool, Key]] = []
        at, left = 0, list(self._wanted)
        while at < len(self._authored) or any(left):
            moves = list(self._moves(order, at, left))
            index, key = next((each for each in moves if not _runs_on(order, each[1])), moves[0])
            order.append((index is not None, key))
            if index is None:
                at += 1
            else:
                left[index] -= 1
        return order


def _runs_on(order: Sequence[tuple[bool, Key]], key: Key) -> bool:
    """Whether `key` would make a run too long."""
    if key is None or len(order) < _LONGEST_RUN:
        return False
    return all(each == key for _, each in order[-_LONGEST_RUN:])
