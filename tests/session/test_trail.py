"""Back and forward over where the reader has been."""

from __future__ import annotations

from pathlib import Path

from literacy_app.session.trail import MOST_STEPS, Place, Trail

A, B = Path("a.md"), Path("b.md")


def test_back_and_forward() -> None:
    trail = Trail()
    places = [Place(A), Place(A, 0, "1"), Place(B)]
    for each in places:
        trail.visit(each)
    assert trail.step(forward=False) == places[1]
    assert trail.step(forward=False) == places[0]
    assert trail.step(forward=True) == places[1]
    assert trail.here == places[1]


def test_back_from_the_first_is_before_all_of_them() -> None:
    trail = Trail()
    trail.visit(Place(A))
    assert trail.step(forward=False) is None
    assert trail.here is None
    assert trail.step(forward=False) is None
    assert trail.step(forward=True) == Place(A)
    assert trail.step(forward=True) is None
    assert trail.here == Place(A)


def test_a_new_place_forgets_what_lay_ahead() -> None:
    trail = Trail()
    for each in (Place(A), Place(A, 0, "1"), Place(A, 0, "2")):
        trail.visit(each)
    trail.step(forward=False)
    trail.visit(Place(B))
    assert trail.step(forward=True) is None
    assert trail.step(forward=False) == Place(A, 0, "1")


def test_staying_adds_nothing_and_the_oldest_are_forgotten() -> None:
    trail = Trail()
    trail.visit(Place(A))
    trail.visit(Place(A))
    for number in range(MOST_STEPS):
        trail.visit(Place(B, 0, str(number)))
    steps = 0
    while trail.step(forward=False) is not None:
        steps += 1
    assert steps == MOST_STEPS - 1
