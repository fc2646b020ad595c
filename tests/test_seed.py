"""The flagship lesson against the reviewed key of its article, as the command line tells it.

The article lies beside the checkout and never in it; on a bare clone these tests are skipped.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from literacy_app.cli import main
from literacy_app.domain.text import plain_words
from tests.lessonfile.variants import (
    CAPTIONS,
    all_at_once,
    for_windows,
    narrow,
    plainly_spaced,
    rewrapped,
    straightened,
    without_captions,
)
from tests.shipped import FILES, LESSONS

FLAGSHIP = LESSONS / "g20-summit.md"
ROLES = ("voice", "kind", "source", "via", "cue", "within", "alternative")


@pytest.fixture(scope="module")
def seed(shared: Path) -> Path:
    folder = shared / "seed"
    if not folder.is_dir():
        pytest.skip("needs ../shared/seed, which a bare clone doesn't have")
    return folder


@pytest.fixture(scope="module")
def article(seed: Path) -> str:
    return (seed / "article.txt").read_bytes().decode("utf-8-sig")


@pytest.fixture(scope="module")
def key(seed: Path) -> dict[str, dict[str, Any]]:
    listed = json.loads((seed / "key.json").read_text(encoding="utf-8"))["passages"]
    return {each["id"]: each for each in listed}


def signs(text: str) -> list[tuple[str, int]]:
    """The signs that aren't white space, as a typewriter has them, each with its offset."""
    return [(sign, at) for at, sign in enumerate(straightened(text)) if not sign.isspace()]


def moved(article: str, variant: str) -> dict[int, int]:
    """Where each sign of the article stands in its variant."""
    captions = [match.span() for match in CAPTIONS.finditer(article)]
    there = signs(variant)
    here = signs(article)
    if len(there) != len(here):
        here = [each for each in here if not any(a <= each[1] < b for a, b in captions)]
    assert [sign for sign, _ in here] == [sign for sign, _ in there]
    return {at: other for (_, at), (_, other) in zip(here, there, strict=True)}


@pytest.mark.parametrize(
    "variant",
    [
        str,
        straightened,
        plainly_spaced,
        rewrapped,
        narrow,
        without_captions,
        for_windows,
        all_at_once,
    ],
)
def test_every_passage_of_the_key_is_found(
    variant: Callable[[str], str],
    article: str,
    key: dict[str, dict[str, Any]],
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    text = variant(article)
    file = tmp_path / "article.txt"
    file.write_bytes(text.encode())
    assert main(["passages", str(FLAGSHIP), "--article", str(file), "--json"]) == 0
    out, err = capsys.readouterr()
    assert err == ""
    [told] = json.loads(out)["articles"]
    assert told["text"] == text
    found = {each["id"]: each for each in told["passages"]}
    assert {each for each in found if found[each]["voice"] != "plain"} == set(key)

    where = moved(article, text)

    def there(span: dict[str, int] | list[int] | None) -> tuple[int, int] | None:
        if span is None:
            return None
        start, end = (span["start"], span["end"]) if isinstance(span, dict) else span
        return where[start], where[end - 1] + 1

    for name, wanted in key.items():
        passage = found[name]
        assert {role: passage[role] for role in ROLES} == {role: wanted[role] for role in ROLES}
        pieces = [(each["start"], each["end"]) for each in passage["pieces"]]
        assert pieces == [there(each) for each in wanted["pieces"]], name
        assert all(each["text"] == text[each["start"] : each["end"]] for each in passage["pieces"])
        cue = passage["cue_span"]
        assert (tuple(cue) if cue else None) == there(wanted["cue_span"]), name


def test_without_its_article_the_key_has_no_offsets(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["passages", str(FLAGSHIP), "--json"]) == 0
    [told] = json.loads(capsys.readouterr().out)["articles"]
    assert told["text"] is None
    marked = [each for each in told["passages"] if each["voice"] != "plain"]
    assert len(marked) == 41
    assert sum(len(each["pieces"]) for each in marked) == 44
    assert all(piece["start"] is None for each in marked for piece in each["pieces"])


def test_no_eight_words_of_the_article_stand_in_the_lessons(article: str) -> None:
    words = plain_words(article)
    runs = {tuple(words[at : at + 8]) for at in range(len(words) - 7)}
    for file in FILES:
        own = plain_words(file.read_text(encoding="utf-8"))
        shared = [own[at : at + 8] for at in range(len(own) - 7) if tuple(own[at : at + 8]) in runs]
        assert not shared, file.name
