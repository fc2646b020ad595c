"""Makes today's sample, once, when a migration is added: `python tests/old_databases/make.py`."""

from __future__ import annotations

import tempfile
from datetime import UTC, datetime, timedelta
from pathlib import Path

from literacy_app.domain.attempt import (
    Attempt,
    Judgement,
    Mark,
    Mode,
    Remark,
    Response,
    Sureness,
)
from literacy_app.domain.lesson import Kind, Span, Voice
from literacy_app.domain.question import QuestionKind
from literacy_app.domain.schedule import Skill, SkillCard
from literacy_app.store.articles import BroughtArticles
from literacy_app.store.attempts import Attempts, Kept
from literacy_app.store.database import Database
from literacy_app.store.profiles import Profile, Profiles
from literacy_app.store.runs import Run, Runs
from literacy_app.store.schema import migrations
from literacy_app.store.settings import Settings

LEARNER = Profile("0c5e", "Fox-17", datetime(2026, 3, 14, 9, 30, tzinfo=UTC))
RUN = Run("7d21", "bridge-in-april", "ab" * 32, Mode.TEST, 41, "all", 0, LEARNER.created_at, None)
ANSWER = Kept(
    1,
    Attempt(
        "7d21",
        "bridge-in-april",
        "ab" * 32,
        "mark/commentary",
        QuestionKind.MARK,
        Mode.TEST,
        41,
        Response(marks=(Mark(Voice.COMMENTARY, Span(59, 66)), Mark(Voice.SPEECH, Span(67, 70)))),
        "“snorted”",
        Sureness.GUESS,
        0.625,
        (
            Judgement("1", Voice.COMMENTARY, Kind.LOADED_VERB, Voice.COMMENTARY, 1.0),
            Judgement("4", Voice.INFERENCE, Kind.MOTIVE, None, 0.25, counts=False),
        ),
        datetime(2026, 3, 14, 9, 31, 7, 250000, tzinfo=UTC),
        739_689,
        timedelta(seconds=12.75),
    ),
    (Remark("“Snorted” is what she did.", (True, False)),),
)
CARD = SkillCard(
    Skill(Voice.COMMENTARY, Kind.LOADED_VERB),
    datetime(2026, 3, 16, 12, tzinfo=UTC),
    datetime(2026, 3, 14, 12, tzinfo=UTC),
    2.5,
    5.25,
    2,
    None,
)


def fill(database: Database) -> None:
    """Writes what the tests expect to find in every sample that has room for it."""
    Settings(database).set("theme", "dark")
    BroughtArticles(database).remember(
        "bridge-in-april",
        "The bridge opens\r\n\r\n“In April”, says the mayor.\n",
        "bridge.txt",
        datetime(2026, 3, 14, 9, 26, tzinfo=UTC),
    )
    Profiles(database).add(LEARNER.code, LEARNER.created_at, LEARNER.id)
    Runs(database, LEARNER.id).begin(RUN)
    attempts = Attempts(database, LEARNER.id)
    attempts.remark(attempts.add(ANSWER.attempt, [CARD]), ANSWER.remarks[0])


def main() -> None:
    """Adds the sample of the newest version; one that is there already is left as it is."""
    target = Path(__file__).with_name(f"v{len(migrations())}.db")
    with tempfile.TemporaryDirectory() as folder, Database.open(Path(folder)) as database:
        fill(database)
        assert database.path is not None
        content = database.path.read_bytes()
    with target.open("xb") as file:
        file.write(content)


if __name__ == "__main__":
    main()
