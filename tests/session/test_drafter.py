"""The engine as the desk asks it, with and without what it can read."""

from __future__ import annotations

from pathlib import Path

from literacy_app.drafting.lexicons import Lexicons
from literacy_app.drafting.suggest import Suggester
from literacy_app.session.drafter import Drafter
from tests.killing import ROOT

TEXT = "The bridge\n\nMayor Ada Quist said that it would open. “We need it,” she said."


def test_it_suggests_with_what_ships() -> None:
    drafter = Drafter(ROOT / "assets" / "lexicons", ROOT / "assets" / "models")
    found = list(drafter(TEXT, "en"))
    assert {TEXT[each.start : each.end] for each in found} >= {"“We need it,”"}
    assert [*drafter(TEXT, "en")] == found


def test_it_does_with_what_can_be_read(tmp_path: Path) -> None:
    (tmp_path / "en").mkdir()
    (tmp_path / "en" / "cues.tsv").write_text("no lexicon\tat all\n\x00")
    (tmp_path / "speech-en.bin").write_bytes(b"no model")
    for language in ("en", "de-AT", "xx"):
        found = list(Drafter(tmp_path, tmp_path)(TEXT, language))
        assert found == list(Suggester(language, Lexicons()).suggest(TEXT))
