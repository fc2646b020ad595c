"""The model's file, and the labels that are chosen by it."""

from __future__ import annotations

import random
from itertools import pairwise, product
from pathlib import Path

import pytest

from literacy_app.drafting.labels import BOUNDARY, LABELS, followers
from literacy_app.drafting.model import MIDDLE, ModelError, dump_model, load_model
from literacy_app.drafting.viterbi import Chain
from literacy_app.paths import assets


def steps(seed: int) -> list[list[int]]:
    rng = random.Random(seed)
    return [[rng.randint(-60, 60) for _ in range(LABELS + 1)] for _ in range(LABELS + 1)]


def score(labels: tuple[int, ...], scores: list[int], table: list[list[int]]) -> int:
    ways = pairwise((BOUNDARY, *labels, BOUNDARY))
    own = sum(scores[at * LABELS + label] for at, label in enumerate(labels))
    return own + sum(table[a][b] for a, b in ways)


@pytest.mark.parametrize("seed", range(8))
def test_the_best_labels_are_found(seed: int) -> None:
    rng, table, following = random.Random(seed), steps(seed), followers()
    scores = [rng.randint(0, 80) for _ in range(4 * LABELS)]
    possible = (
        each
        for each in product(range(LABELS), repeat=4)
        if all(b in following[a] for a, b in pairwise((BOUNDARY, *each, BOUNDARY)))
    )

    best = max(score(each, scores, table) for each in possible)

    assert score(tuple(Chain(table).best(scores)), scores, table) == best


def test_no_tokens_have_no_labels() -> None:
    assert Chain(steps(1)).best([]) == []


def test_a_file_is_read_as_it_was_written(tmp_path: Path) -> None:
    rows = {7: bytes(range(15)), 4_000_000_000: bytes([MIDDLE] * 15)}
    about = {
        "cues": {"said": 7}, "steps": steps(1), "trust": {"one": 0.5}, "scale": 32.0,
        "until": "2016-08",
    }  # fmt: skip
    path = tmp_path / "model.bin"
    path.write_bytes(dump_model(about, rows, {3: -127, 5: 127}))

    model = load_model(path)

    assert (model.trust, model.until) == ({"one": 0.5}, "2016-08")
    assert dict(model.rows) == {
        number: sum(each << 16 * at for at, each in enumerate(row)) for number, row in rows.items()
    }


@pytest.mark.parametrize(
    "content", [b"", b"WVDRAFT3", b"WVDRAFT3nonsense", b"WVDRAFT2", b"something else"]
)
def test_what_is_no_model_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "model.bin"
    path.write_bytes(content)

    with pytest.raises(ModelError):
        load_model(path)


def test_the_model_that_ships_is_small_and_has_a_card() -> None:
    folder = assets() / "models"

    assert (folder / "speech-en.bin").stat().st_size <= 1_000_000
    assert "carries no licence file" in (folder / "speech-en.md").read_text(encoding="utf-8")
