"""Which page is seen, and which lies behind it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

from literacy_app.ui.page_stack import PageStack
from literacy_app.ui.theme import Look, ThemeFiles


class Page(QWidget):
    """A page that only knows what it is drawn with."""

    def __init__(self, look: object, is_returned_to: bool = False) -> None:
        super().__init__()
        self.look, self.is_returned_to = look, is_returned_to

    def set_look(self, look: object) -> None:
        self.look = look


@pytest.fixture
def stack(app: QApplication, look: Look) -> Iterator[PageStack]:
    widget = QStackedWidget()  # which owns the other, and would go with this function
    yield PageStack(widget, look)
    widget.deleteLater()


def page(stack: PageStack, is_returned_to: bool = False) -> Any:
    return Page(stack.look, is_returned_to)


def test_a_visited_page_lies_over_the_one_that_was_seen(stack: PageStack) -> None:
    first, guest = page(stack), page(stack)
    stack.add(first)
    stack.show(first)
    stack.visit(guest)

    assert (stack.seen, stack.behind, stack.is_visiting) == (guest, first, True)


def test_of_two_visited_pages_one_is_left_for_the_other(stack: PageStack) -> None:
    first, guest, other = page(stack), page(stack), page(stack)
    stack.add(first)
    stack.show(first)
    stack.visit(guest)
    stack.visit(other)

    assert (stack.seen, stack.behind) == (other, first)
    assert not stack.comes_back_to(guest)
    assert not stack.come_back()


def test_a_page_that_is_returned_to_waits(stack: PageStack) -> None:
    first, desk, guide = page(stack), page(stack, is_returned_to=True), page(stack)
    stack.add(first)
    stack.show(first)
    stack.visit(desk)
    stack.visit(guide)

    assert stack.comes_back_to(desk)
    assert stack.come_back()
    assert (stack.seen, stack.behind) == (desk, first)
    assert not stack.come_back()


def test_a_page_that_is_not_seen_takes_the_look_when_it_is(
    stack: PageStack, themes: ThemeFiles
) -> None:
    first, guest = page(stack), page(stack)
    before, after = stack.look, themes.look("dark")
    stack.add(first)
    stack.show(first)
    stack.visit(guest)
    stack.set_look(after)

    assert (first.look, guest.look) == (before, after)
    stack.show(first)
    assert first.look is after
