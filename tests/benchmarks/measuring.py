"""How times are taken: in thread-CPU time, which other processes don't lengthen."""

from __future__ import annotations

import gc
import statistics
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager


def cpu_times(work: Callable[[], object], times: int, warm_up: int = 1) -> list[float]:
    """The thread-CPU times of `work` in milliseconds, after some runs to warm up."""
    taken = []
    for _ in range(warm_up + times):
        start = time.thread_time()
        work()
        taken.append((time.thread_time() - start) * 1000)
    return taken[warm_up:]


def median_ms(work: Callable[[], object], times: int = 15) -> float:
    """The median of the thread-CPU time of `work`, in milliseconds."""
    return statistics.median(cpu_times(work, times))


def slow_ms(work: Callable[[], object], times: int = 60) -> float:
    """The 95th percentile of the thread-CPU time of `work`, in milliseconds."""
    return slow(cpu_times(work, times, warm_up=2))


def slow(taken: Sequence[float]) -> float:
    """The 95th percentile of times that were taken."""
    return statistics.quantiles(taken, n=20)[-1]


@contextmanager
def settled() -> Iterator[None]:
    """What is there stays out of the search for garbage, as in the app once it has started.

    Otherwise whatever else the process holds, such as a thousand tests, is looked through again
    and again in the times taken.
    """
    is_outermost = gc.get_freeze_count() == 0
    gc.collect()
    gc.freeze()
    try:
        yield
    finally:
        if is_outermost:
            gc.unfreeze()
