"""How fast the content checks are, on the lessons that ship and on long ones.

`python -m tests.benchmarks.bench_checking` prints the figures, in thread-CPU time.
"""

from __future__ import annotations

from literacy_app.lessonfile.files import read_lesson
from literacy_app.lessonfile.parse import Parsed, parse
from literacy_app.session.checking import content_problems, corpus_of
from literacy_app.session.lexicons import Lexicons
from tests.benchmarks.bench_lessonfile import ROOT, lesson_text
from tests.benchmarks.measuring import median_ms

LEXICONS = Lexicons(ROOT / "assets" / "lexicons")


def quoting(words: int, passages: int) -> Parsed:
    """A long lesson with quotations in passages and beside them, and relays that are missing."""
    text = lesson_text(words, passages)
    text = text.replace("she said [", "she said, as reported by Ines, [").replace(
        " was ", " “was” "
    )
    return parse(text.replace("the bridge", "“the bridge”"))


def content_us_per_word(words: int, passages: int) -> tuple[float, float]:
    """Milliseconds of checking such a lesson beside itself, and microseconds a word."""
    parsed = quoting(words, passages)
    assert parsed.lesson is not None
    corpus = corpus_of([parsed])
    assert content_problems(parsed, LEXICONS, corpus)
    taken = median_ms(lambda: content_problems(parsed, LEXICONS, corpus), 5)
    return taken, taken * 1000 / len(parsed.lesson.articles[0].text.split())


def shipped_ms() -> float:
    """Milliseconds of checking all lessons that ship, each beside the others."""
    read = [read_lesson(each) for each in sorted((ROOT / "lessons").glob("*.md"))]

    def work() -> None:
        corpus = corpus_of(read)
        for parsed in read:
            content_problems(parsed, LEXICONS, corpus)

    return median_ms(work, 5)


def main() -> None:
    """Print the figures."""
    print(f"the lessons that ship: {shipped_ms():.1f} ms")
    for words, passages in ((10_000, 1_000), (100_000, 10_000)):
        taken, per_word = content_us_per_word(words, passages)
        print(f"{words:,} words, {passages:,} passages: {taken:.1f} ms, {per_word:.2f} µs/word")


if __name__ == "__main__":
    main()
