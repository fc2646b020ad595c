"""The source and the problems of a lesson as `picture` draws them: in each of their states."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING

from literacy_app.session.dismissing import can_dismiss, dismissed

if TYPE_CHECKING:
    from literacy_app.ui.authoring.problems_pane import ProblemsPane
    from literacy_app.ui.authoring.source_pane import SourcePane


def _passage(pane: SourcePane) -> None:
    """The caret in the first passage with a cue."""
    pane.edit.setFocus()
    pane.edit.go_to(_behind(pane, "cue="))
    pane.troubles.tell()


def _slip(pane: SourcePane) -> None:
    """A slip in the first kind, and what is said of it."""
    at = _behind(pane, "kind=")
    pane.edit.write(at, at + 1, "")
    pane.bench.settle()
    pane.edit.setFocus()
    pane.edit.go_to(at)
    pane.troubles.tell()


def _mend(pane: SourcePane) -> None:
    _slip(pane)
    pane.troubles.offer()


def _complete(pane: SourcePane) -> None:
    """What can be written as the source of the first speech."""
    start = _behind(pane, "source=")
    end = pane.edit.text.index('"', start + 1) + 1
    pane.edit.setFocus()
    pane.edit.write(start, end, "")
    pane.bench.settle()
    pane.completion.ask()


def _behind(pane: SourcePane, words: str) -> int:
    return pane.edit.text.find(words) + len(words)


def _warned(pane: ProblemsPane) -> None:
    """A passage without its explanation, and without its cue."""
    bench = pane.bench
    speech = next(each.id for each in bench.authoring.lesson.passages() if each.cue)
    bench.edit(lambda draft: draft.change(speech, cue=None, note=""))
    bench.settle()
    pane.watch.check_now()
    pane.show_all()


def _aside(pane: ProblemsPane) -> None:
    """One of them set aside, and seen all the same."""
    _warned(pane)
    told = next(e.told for e in pane.watch.open if e.told is not None and can_dismiss(e.told))
    pane.bench.edit(dismissed(told, "The cue stands two sentences away"))
    pane.bench.settle()
    pane.watch.check_now()
    pane.show_all()
    pane.aside.setChecked(True)


def _reason(pane: ProblemsPane) -> None:
    _warned(pane)
    pane.ask_reason()


SOURCE_STATES: Mapping[str, Callable[[SourcePane], None]] = MappingProxyType(
    {
        "author-source": _passage,
        "author-source-slip": _slip,
        "author-source-mend": _mend,
        "author-source-complete": _complete,
    }
)
"""What brings the source into each state, by the name of its picture."""

PROBLEM_STATES: Mapping[str, Callable[[ProblemsPane], None]] = MappingProxyType(
    {
        "author-problems": _warned,
        "author-problems-aside": _aside,
        "author-problems-reason": _reason,
    }
)
"""What brings the problems into each state, by the name of its picture."""
