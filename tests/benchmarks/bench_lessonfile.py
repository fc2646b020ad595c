"""How fast lesson files are read, beside floors measured in the same run.

`python -m tests.benchmarks.bench_lessonfile` prints the figures: process times of `check`, and
thread-CPU time of the parser per word at two sizes.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

from literacy_app.lessonfile.parse import parse
from tests.benchmarks.measuring import median_ms

ROOT = Path(__file__).resolve().parents[2]
FLOOR = "import yaml, markdown"


def lesson_text(words: int, passages: int) -> str:
    """A lesson with about that many words and passages of three voices."""
    head = "---\nid: long\ntitle: Long\nlanguage: en\nlevel: 2\nspeakers:\n"
    head += "  - {name: Ada Quist, role: Mayor of Tolle}\n---\n\n# Article\n\n## A long day\n\n"
    filler = "the council met in the hall above the fish market and "
    each = max(0, words // passages - 14) // 10
    paragraphs, notes = [], []
    for number in range(passages):
        said = f"On day {number} she said [that the bridge would open in April]"
        voices = (
            said + '{.speech kind=indirect source="Ada Quist" cue="said"}',
            "It was [a dazzling idea]{.commentary kind=evaluation}",
            "[She presumably meant the ferry]{.inference kind=motive cue=presumably}",
        )
        paragraphs.append(f"{voices[number % 3]}[^{number}]; {filler * each}so it went on.")
        notes.append(f"[^{number}]: What the words do is said here in a few words.")
    joined = (" ".join(paragraphs[at : at + 5]) for at in range(0, passages, 5))
    return head + "\n\n".join(joined) + "\n\n" + "\n".join(notes) + "\n"


def process_ms(*command: str, times: int = 9) -> float:
    """The median wall time of a process in milliseconds, after one run to warm up.

    Byte code may be kept, as it is wherever the app was installed.
    """
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    taken = []
    for _ in range(times + 1):
        start = time.perf_counter()
        subprocess.run([sys.executable, *command], check=True, env=environment, cwd=ROOT)
        taken.append((time.perf_counter() - start) * 1000)
    return statistics.median(taken[1:])


def check_ratio() -> tuple[float, float]:
    """Milliseconds of `check` on one lesson, and of the floor."""
    lesson = str(ROOT / "lessons" / "library-opens.md")
    return process_ms("-m", "literacy_app", "check", lesson), process_ms("-c", FLOOR)


def parse_us_per_word(words: int, passages: int) -> tuple[float, float]:
    """Milliseconds of parsing such a lesson, and microseconds a word."""
    text = lesson_text(words, passages)
    taken = median_ms(lambda: parse(text), 9)
    lesson = parse(text).lesson
    assert lesson is not None
    return taken, taken * 1000 / len(lesson.articles[0].text.split())


def main() -> None:
    """Print the figures."""
    check, floor = check_ratio()
    print(f"check on one lesson {check:6.1f} ms; floor {floor:6.1f} ms; {check / floor:.2f} x")
    spin = median_ms(lambda: sum(range(1_000_000)))
    print(f"floor: adding up a million numbers {spin:.1f} ms (thread-CPU time, also below)")
    for words, passages in ((10_000, 1_000), (100_000, 10_000)):
        taken, per_word = parse_us_per_word(words, passages)
        print(
            f"parse {words:,} words, {passages:,} passages: {taken:7.1f} ms, {per_word:.2f} µs/word"
        )


if __name__ == "__main__":
    main()
