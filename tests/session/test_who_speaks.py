"""The rows of the picture of who speaks."""

from __future__ import annotations

import pytest

from literacy_app.domain.text import count_words
from literacy_app.session.reading import Known, Part
from literacy_app.session.who_speaks import speaker_rows
from tests.ui.sample import bridge


def test_every_word_is_somebodys() -> None:
    article = bridge().articles[0]
    rows = speaker_rows(article)
    assert sum(row.words for row in rows) == count_words(article.text)
    assert sum(row.share for row in rows) == pytest.approx(1)


def test_named_sources_come_first_and_the_writer_last() -> None:
    rows = speaker_rows(bridge().articles[0])
    assert [row.link.known for row in rows if row.link.part is Part.SOURCE] == [
        *[Known.NAMED] * 5,
        Known.UNNAMED,
    ]
    assert rows[-1].is_writer
    assert rows[-1].link.name == "Ines Calder"
    named = [row.words for row in rows if row.link.known is Known.NAMED and not row.is_writer]
    assert named == sorted(named, reverse=True)
