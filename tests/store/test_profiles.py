from __future__ import annotations

import json
from datetime import timedelta
from pathlib import Path

import pytest

from literacy_app.domain.attempt import Remark, Response
from literacy_app.domain.lesson import Kind, Span, Voice
from literacy_app.domain.schedule import Skill, SkillCard
from literacy_app.store.attempts import Attempts
from literacy_app.store.database import Database
from literacy_app.store.errors import NoProfile, TakenCode
from literacy_app.store.profiles import Profile, Profiles
from literacy_app.store.runs import Runs
from literacy_app.store.schema import Migration, migrations
from literacy_app.store.settings import Settings
from literacy_app.store.skills import Skills
from literacy_app.store.upkeep import database_path, kept_copies
from tests.answers import NOW, attempt, judged, learner, run_of

CARD = SkillCard(Skill(Voice.COMMENTARY, Kind.SARCASM), NOW)


def test_profiles_come_by_code(database: Database) -> None:
    profiles = Profiles(database)
    otter, bee = profiles.add("Otter-2", NOW, "a"), profiles.add("bee-7", NOW, "b")

    assert profiles.all() == (bee, otter) == (Profile("b", "bee-7", NOW), otter)


def test_no_two_have_the_same_code(database: Database) -> None:
    profiles = Profiles(database)
    fox, otter = profiles.add("Fox-17", NOW, "a"), profiles.add("Otter-2", NOW, "b")

    with pytest.raises(TakenCode, match="called fox-17"):
        profiles.add("fox-17", NOW, "c")
    with pytest.raises(TakenCode):
        profiles.add("FOX-17 ", NOW, "c")
    assert profiles.all() == (fox, otter)


def test_one_that_is_gone_is_an_error_of_its_own(database: Database) -> None:
    with pytest.raises(NoProfile, match="deleted in another window"):
        Profiles(database).exported("nobody")


def test_a_time_needs_its_zone(database: Database) -> None:
    with pytest.raises(ValueError, match="zone"):
        Profiles(database).add("Fox-17", NOW.replace(tzinfo=None), "a")
    assert Profiles(database).all() == ()


def practise(database: Database, profile: Profile, said: str, count: int = 40) -> None:
    """Answers, remarks and all, in which `said` stands everywhere."""
    Runs(database, profile.id).begin(run_of(profile.id))
    attempts = Attempts(database, profile.id)
    for number in range(count):
        text = f"{said} {number:05}" * (number + 1)
        seq = attempts.add(
            attempt(
                run=profile.id,
                question_id=f"rewrite/{number}",
                response=Response(text=f"“{text}”\n"),
                answer=text,
                judgements=(judged(f"{number}"), judged(f"{number}-b", Voice.COMMENTARY)),
            ),
            [CARD],
        )
        attempts.remark(seq, Remark(f"But {text}!", (True, False)))


def files_with(folder: Path, *traces: str) -> set[str]:
    """The files below a folder in which any of these texts stands."""
    return {
        each.name
        for each in folder.rglob("*")
        for trace in traces
        if each.is_file() and trace.encode() in each.read_bytes()
    }


def test_a_profile_is_deleted_without_trace(tmp_path: Path) -> None:
    with Database.open(tmp_path) as database:
        fox, otter = learner(database, "Fox-17"), learner(database, "Otter-2")
        Settings(database).set("current", fox.id)
        practise(database, fox, "Quick and brown")
        practise(database, otter, "Fond of rivers")
    # A later version of the app makes a backup.
    (tmp_path / "sql").write_text("CREATE TABLE more (a TEXT);")
    later = (*migrations(), Migration(len(migrations()) + 1, tmp_path / "sql"))
    with Database.open(tmp_path, later) as database:
        database_path(tmp_path).with_name("literacy-app.damaged-1.db").write_bytes(b"no trace")
        backup = f"literacy-app.backup-v{len(migrations())}-1.db"
        traces = fox.id, "Fox-17", "Quick and brown"
        assert files_with(tmp_path, *traces) == {"literacy-app.db", backup}

        Profiles(database).delete(fox.id)

        assert files_with(tmp_path, *traces) == set()
        assert [each.name for each in kept_copies(database_path(tmp_path))] == [
            "literacy-app.damaged-1.db"
        ]
        assert Profiles(database).all() == (otter,)
        assert len(Attempts(database, otter.id).of_run(otter.id)) == 40
        assert database.rows("PRAGMA foreign_key_check") == []


@pytest.mark.parametrize("trace", ["id", "code", "far into a long answer"])
def test_nor_does_any_part_of_it_stay_in_a_damaged_file(tmp_path: Path, trace: str) -> None:
    long = "".join(f"{number} foxes. " for number in range(2_000))
    with Database.open(tmp_path) as database:
        fox = learner(database)
        Attempts(database, fox.id).add(attempt(answer=long))
        part = {"id": fox.id, "code": fox.code}.get(trace, long[9_000:13_000])
        damaged = tmp_path / "literacy-app.damaged-1.db"
        damaged.write_bytes(b"\xee" * 100 + part.encode() + b"\xee" * 100)

        Profiles(database).delete(fox.id)

        assert not damaged.exists()


def test_nothing_of_it_is_left_in_any_table(database: Database) -> None:
    profile = learner(database)
    practise(database, profile, "Quick and brown", 3)

    Profiles(database).delete(profile.id)
    Profiles(database).delete(profile.id)

    names = database.rows("SELECT name FROM sqlite_schema WHERE type = 'table'")
    left = {name for (name,) in names if database.rows(f'SELECT 1 FROM "{name}" LIMIT 1')}
    assert left == {"sqlite_sequence"}


def test_what_another_window_has_deleted_can_t_go_on(tmp_path: Path) -> None:
    with Database.open(tmp_path) as one, Database.open(tmp_path) as other:
        profile = learner(one)
        attempts = Attempts(one, profile.id)
        seq = attempts.add(attempt())
        Profiles(other).delete(profile.id)

        with pytest.raises(NoProfile):
            attempts.add(attempt())
        with pytest.raises(NoProfile):
            attempts.remark(seq, Remark("But"))
        with pytest.raises(NoProfile):
            Runs(one, profile.id).begin(run_of())
        assert attempts.last_seq() == 0


def test_an_export_holds_all_that_is_kept(database: Database) -> None:
    profile = learner(database)
    Runs(database, profile.id).begin(run_of())
    answer = attempt(
        response=Response(spans=(Span(3, 9),)),
        judgements=(judged("2", answered=None, kind=Kind.DIRECT, counts=False),),
    )
    attempts = Attempts(database, profile.id)
    attempts.remark(attempts.add(answer, [CARD]), Remark("“Really?”", (True, False)))
    attempts.add(attempt(score=None, took=timedelta(minutes=2)))
    practise(database, learner(database, "Otter-2"), "Fond of rivers", 1)

    told = Profiles(database).exported(profile.id)

    assert "rivers" not in told
    assert "“Really?”" in told
    found = json.loads(told)
    assert {name: found[name] for name in ("format", "code", "id")} == {
        "format": "literacy-app-profile/1",
        "code": "Fox-17",
        "id": profile.id,
    }
    first, second = found["answers"]
    assert first["response"] == {"spans": [[3, 9]]}
    assert first["judgements"] == [
        {
            "passage": "2",
            "voice": "speech",
            "kind": "direct",
            "answered": None,
            "score": 0.0,
            "counts": False,
        }
    ]
    assert first["remarks"] == [{"disagreement": "“Really?”", "ticks": [True, False]}]
    assert (second["score"], second["seconds"], second["remarks"]) == (None, 120, [])
    assert [each["id"] for each in found["runs"]] == ["run-1"]
    assert [each["skill"] for each in found["skills"]] == ["commentary/sarcasm"]


def test_cards_of_skills_that_only_newer_versions_know_are_left_out(database: Database) -> None:
    profile = learner(database)
    Attempts(database, profile.id).add(attempt(), [CARD])
    with database.writing() as run:
        run("INSERT INTO skills SELECT profile, 'rumour', due, NULL, 1, 1, 1, 0 FROM skills")

    assert Skills(database, profile.id).cards() == (CARD,)
