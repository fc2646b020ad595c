"""Text written as YAML scalars that are read back as the same text."""

from __future__ import annotations

import re

_PLAIN = re.compile(r"[^\W_][^:#\n\"'\[\]{},&*!|>%@`\\]*|[0-9][0-9-]*")
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r"}
_SPECIAL = re.compile(r"[\\\"\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ud800-\udfff\ufffe\uffff]")


def scalar(text: str, flow: bool = False) -> str:
    """`text` as a scalar: bare where that is safe (`flow`: between braces), else quoted."""
    if _PLAIN.fullmatch(text) and text[-1:].strip() and text.isprintable():
        return text
    if not flow and _is_safe_line(text):
        return text
    return '"' + _SPECIAL.sub(_escape, text) + '"'


def _is_safe_line(text: str) -> bool:
    """Whether a value may stand bare behind its key: commas and apostrophes inside do no harm."""
    return (
        bool(re.match(r"[^\W_“”‘’]", text))
        and text.isprintable()
        and text == text.strip()
        and ": " not in text
        and " #" not in text
        and not text.endswith(":")
    )


def _escape(match: re.Match[str]) -> str:
    character = match.group()
    if character in _ESCAPES:
        return _ESCAPES[character]
    code = ord(character)
    return f"\\x{code:02X}" if code < 256 else f"\\u{code:04X}"
