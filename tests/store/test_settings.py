from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from literacy_app.store.database import Database
from literacy_app.store.settings import Settings


def test_a_value_is_the_last_one_set(database: Database) -> None:
    settings = Settings(database)
    assert settings.get("theme", "light") == "light"

    settings.set("theme", "dark")
    settings.set("theme", "contrast")
    settings.set("text", "125")

    assert settings.get("theme", "light") == "contrast"
    assert settings.get("text") == "125"


def test_setting_what_is_set_writes_nothing(database: Database) -> None:
    settings = Settings(database)
    settings.set("theme", "dark")
    before = database.rows("PRAGMA data_version"), database.rows("SELECT total_changes()")

    settings.set("theme", "dark")

    assert before == (database.rows("PRAGMA data_version"), database.rows("SELECT total_changes()"))


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_any_text_comes_back_as_it_was(value: str) -> None:
    with Database.in_memory() as database:
        Settings(database).set(value, value)
        assert Settings(database).get(value) == value
