"""A process that types and marks, keeps drafts and saves, until it is killed; and what was lost.

`python -m tests.session.at_the_desk LESSON DATA SEED EDITS`. An edit takes a tenth of a second of
its own time. It prints each edit once it is made, and each draft and save once it is written.
"""

from __future__ import annotations

import shutil
import sys
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

from literacy_app.session.authoring import Authoring
from literacy_app.session.autosaving import Autosave, forget, found
from literacy_app.session.digests import decoded, digest_of
from literacy_app.session.saving import give_ids, save
from literacy_app.session.versions import Versions
from tests.killing import ROOT
from tests.session.editing import Hand

LESSON = ROOT / "lessons" / "library-opens.md"
BEGIN = datetime(2026, 3, 14, 9, 0, tzinfo=UTC)
EDIT = timedelta(seconds=0.1)
EDITS_A_DRAFT = 5
EDITS_A_SAVE = 40
A_SECOND = 10
"""So many edits are made in a second."""


def command(lesson: Path, data: Path, seed: int, edits: int = 100_000) -> list[str]:
    """The command that edits a lesson."""
    arguments = (str(lesson), str(data), str(seed), str(edits))
    return [sys.executable, "-m", "tests.session.at_the_desk", *arguments]


def work(lesson: Path, data: Path, seed: int, edits: int) -> None:
    """Edit, keep and save; each line says what was done, and the digest of the text."""
    authoring = Authoring(lesson.read_bytes().decode("utf-8"), lesson)
    autosave, versions = Autosave(authoring, data), Versions(data)
    hand, now = Hand(authoring, seed), BEGIN
    for number in range(1, edits + 1):
        now += EDIT
        if number % 3:
            hand.type()
        else:
            authoring.replace_all(lesson.read_bytes().decode("utf-8"))
            hand.edit_form()
        say("edit", authoring)
        if number % EDITS_A_DRAFT == 0 and autosave.keep(now):
            say("kept", authoring)
        if number % EDITS_A_SAVE == 0:
            give_ids(authoring)
            say("edit", authoring)
            save(authoring)
            say("save", authoring)
            autosave.discard()
            versions.add(lesson, authoring.contents(), now)


def say(what: str, authoring: Authoring) -> None:
    """Print a line that is read even if the process is killed right behind it."""
    sys.stdout.write(f"{what} {digest_of(authoring.contents())}\n")
    sys.stdout.flush()


def fresh(lesson: Path, data: Path) -> str:
    """Put the lesson there as it ships, with no draft of it; returns its digest."""
    shutil.copyfile(LESSON, lesson)
    forget(data, lesson)
    return digest_of(LESSON.read_bytes().decode("utf-8"))


def lost(lesson: Path, data: Path, first: str, printed: Sequence[str]) -> str:
    """What is missing after a kill, or nothing; `first` is the digest of the file before."""
    done = [tuple(line.split()) for line in printed]
    edits = [first, *(digest for what, digest in done if what in ("edit", "save"))]
    there = decoded(lesson.read_bytes())
    if there is None or digest_of(there) not in edits:
        return "the lesson is none that was ever on the desk"
    draft = found(data, lesson)
    back = digest_of(draft.contents if draft is not None else there)
    if back not in edits[-A_SECOND - 1 :]:
        latest = [digest for what, digest in done if what in ("kept", "save")]
        return f"what came back is older than a second: {back} after {latest[-1:]}"
    return ""


if __name__ == "__main__":
    work(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4]))
