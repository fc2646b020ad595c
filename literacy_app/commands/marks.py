"""Painted spans out of a JSON file, checked."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from literacy_app.domain.problems import Message, Problem, Severity

if TYPE_CHECKING:
    from pathlib import Path

    from literacy_app.domain.attempt import Mark
    from literacy_app.domain.lesson import Article

_MOST_BYTES = 5_000_000
_SHAPE = Message.of('Write a list such as [{{"voice": "speech", "start": 14, "end": 47}}].')
_OFFSETS = Message.of("Count in code points, as `literacy-app passages --json` gives the text.")


class MarksError(Exception):
    """Marks that can't be graded; `problem` says why and what to do."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(str(problem))
        self.problem = problem


def marks_in(path: Path, articles: Sequence[Article]) -> list[list[Mark]]:
    """The marks of each article; raises MarksError."""
    return _Reader(str(path), articles).marks(_json_in(path))


def _error(
    path: str, code: str, message: Message, hint: Message, line: int = 0, column: int = 0
) -> MarksError:
    return MarksError(Problem(code, path, line, column, Severity.ERROR, message, hint))


def _json_in(path: Path) -> object:
    import json

    name = str(path)
    text = _text_in(path)
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        message = Message.of("this is no JSON: {reason}.", reason=error.msg)
        raise _error(name, "marks-not-json", message, _SHAPE, error.lineno, error.colno) from None
    except (RecursionError, ValueError):  # nested too deep, or a number of thousands of digits
        raise _error(name, "marks-shape", Message.of("these are no marks."), _SHAPE) from None


def _text_in(path: Path) -> str:
    name = str(path)
    try:
        if not path.exists():
            hint = Message.of("Check the name and the folder.")
            raise _error(name, "file-missing", Message.of("there is no such file."), hint)
        if not path.is_file():
            raise _error(name, "file-not-regular", Message.of("this is no ordinary file."), _SHAPE)
        if path.stat().st_size > _MOST_BYTES:
            message = Message.of("the file has more than {most} MB.", most=_MOST_BYTES // 1_000_000)
            raise _error(name, "file-too-large", message, _SHAPE)
        return path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError:
        hint = Message.of("Save the file again as UTF-8.")
        raise _error(name, "not-utf-8", Message.of("this is no UTF-8 text."), hint) from None
    except OSError as error:
        message = Message.of("the file can't be read: {reason}.", reason=error.strerror or "?")
        hint = Message.of("Check that you may open it.")
        raise _error(name, "file-unreadable", message, hint) from None


class _Reader:
    """Turns what a JSON file holds into marks."""

    def __init__(self, path: str, articles: Sequence[Article]) -> None:
        self._path = path
        self._articles = articles

    def marks(self, data: object) -> list[list[Mark]]:
        """The marks of each article."""
        if not isinstance(data, list):
            message = Message.of("the file holds no list of marks.")
            raise _error(self._path, "marks-shape", message, _SHAPE)
        found: list[list[Mark]] = [[] for _ in self._articles]
        for number, each in enumerate(data, start=1):
            if not isinstance(each, dict):
                raise self._wrong(number, "marks-shape", "it is no {kind}.", _SHAPE, kind="object")
            article = self._article(number, each)
            found[article].append(self._mark(number, each, len(self._articles[article].text)))
        return found

    def _wrong(
        self, number: int, code: str, reason: str, hint: Message, **arguments: str | int
    ) -> MarksError:
        message = Message.of("mark {number}: " + reason, number=number, **arguments)
        return _error(self._path, code, message, hint)

    def _article(self, number: int, mark: dict[str, object]) -> int:
        """The index of the mark's article, which it gives by index or by name."""
        named = mark.get("article")
        names = [each.name for each in self._articles]
        listed = ", ".join(f"{at} ({name})" if name else str(at) for at, name in enumerate(names))
        hint = Message.of("Give one of them by index or name: {listed}.", listed=listed)
        if named is None:
            if len(names) == 1:
                return 0
            reason = "the lesson has {count} articles, and “article” isn't given."
            raise self._wrong(number, "marks-article", reason, hint, count=len(names))
        if isinstance(named, str) and names.count(named) == 1:
            return names.index(named)
        if isinstance(named, int) and not isinstance(named, bool) and 0 <= named < len(names):
            return named
        reason = "there is no article “{named}”."
        raise self._wrong(number, "marks-article", reason, hint, named=str(named))

    def _mark(self, number: int, mark: dict[str, object], size: int) -> Mark:
        from literacy_app.domain.attempt import Mark
        from literacy_app.domain.lesson import Span, Voice

        voices = [each.value for each in Voice]
        voice = mark.get("voice")
        if voice not in voices:
            hint = Message.of("Give one of {voices}.", voices=", ".join(voices))
            reason = "“{voice}” is no voice." if voice is not None else "“voice” isn't given."
            raise self._wrong(number, "marks-voice", reason, hint, voice=str(voice))
        start, end = (self._offset(number, mark, name) for name in ("start", "end"))
        for name, offset in (("start", start), ("end", end)):
            if not 0 <= offset <= size:
                reason = "“{name}” is {offset}, but the text goes from 0 to {size}."
                raise self._wrong(
                    number, "marks-offset", reason, _OFFSETS, name=name, offset=offset, size=size
                )
        if start >= end:
            reason = "it ends at {end}, where or before it starts ({start})."
            hint = Message.of("“end” is the offset behind the last character.")
            raise self._wrong(number, "marks-offset", reason, hint, start=start, end=end)
        return Mark(Voice(str(voice)), Span(start, end))

    def _offset(self, number: int, mark: dict[str, object], name: str) -> int:
        offset = mark.get(name)
        if offset is None:
            reason = "“{name}” isn't given."
            raise self._wrong(number, "marks-offset", reason, _SHAPE, name=name)
        if not isinstance(offset, int) or isinstance(offset, bool):
            reason = "“{name}” is {offset}, which is no whole number."
            raise self._wrong(
                number, "marks-offset", reason, _OFFSETS, name=name, offset=repr(offset)
            )
        return offset
