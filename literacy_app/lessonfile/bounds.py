"""How much of what a lesson file may hold: far above any lesson, and read within a second."""

from __future__ import annotations

from literacy_app.lessonfile.source import Reporter

_BOUNDS = (
    ("lines", "\n", 50_000),
    ("brackets", "[", 35_000),
    ("signs of emphasis", "*_", 100_000),
    ("quotation marks", '"“”„«»', 200_000),
)


def is_crowded(reporter: Reporter) -> bool:
    """Whether a file has too many of something; it is reported, and the rest not worth reading."""
    text = reporter.source.text
    for what, signs, most in _BOUNDS:
        if sum(text.count(sign) for sign in signs) > most:
            reporter.report_at("file-too-crowded", 1, 1, what=what, most=most)
            return True
    return False
