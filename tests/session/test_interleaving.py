from __future__ import annotations

from functools import cache
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from literacy_app.session.interleaving import Key, order_of

keys = st.sampled_from(["speech", "commentary", "plain", None])
authored = st.lists(keys, max_size=9)
built = st.dictionaries(keys, st.integers(1, 4), max_size=4)


def has_run(order: list[Key]) -> bool:
    """Whether three of one key stand in a row."""
    return any(
        a is not None and a == b == c for a, b, c in zip(order, order[1:], order[2:], strict=False)
    )


def can_be_mixed(authored: list[Key], built: dict[Key, int]) -> bool:
    """Whether there is any order without a run of three, by trying all."""
    names = list(built)

    @cache
    def goes(at: int, left: tuple[int, ...], last: tuple[Key, ...]) -> bool:
        if at == len(authored) and not any(left):
            return True
        steps = [
            (at, tuple(n - (i == j) for j, n in enumerate(left)), names[i])
            for i, count in enumerate(left)
            if count
        ]
        if at < len(authored):
            steps.append((at + 1, left, authored[at]))
        return any(
            goes(then, rest, (*last, key)[-2:])
            for then, rest, key in steps
            if not has_run([*last, key])
        )

    return goes(0, tuple(built.values()), ())


@given(authored, built)
def test_three_of_one_key_stand_in_a_row_only_where_it_cannot_be_helped(
    authored: list[Key], built: dict[Key, int]
) -> None:
    order = [key for _, key in order_of(authored, built)]

    assert has_run(order) is not can_be_mixed(authored, built)


@given(authored, built)
def test_everything_comes_once_and_the_authored_ones_in_their_order(
    authored: list[Key], built: dict[Key, int]
) -> None:
    order = order_of(authored, built)

    assert [key for is_built, key in order if not is_built] == authored
    for key, count in built.items():
        assert order.count((True, key)) == count
    assert len(order) == len(authored) + sum(built.values())


def test_built_ones_are_spread_evenly() -> None:
    order = order_of([None] * 8, {"speech": 2, "plain": 2})

    places = [index for index, (is_built, _) in enumerate(order) if is_built]
    assert all(2 <= b - a <= 4 for a, b in pairwise(places))


def test_a_mix_that_has_no_solution_takes_no_time_to_speak_of() -> None:
    order = order_of(["speech"] * 40, {"speech": 40, "plain": 3})

    assert len(order) == 83


def test_a_very_long_quiz_is_mixed_too() -> None:
    order = [key for _, key in order_of(["speech"] * 600, {"plain": 600})]

    assert len(order) == 1200
    assert not has_run(order)
