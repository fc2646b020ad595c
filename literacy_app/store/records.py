"""How values of the domain are written in the database: compactly, and read again strictly."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import Any

from literacy_app.domain.attempt import Mark, Response
from literacy_app.domain.lesson import Span, Voice


def utc_text(at: datetime) -> str:
    """A time as it is kept; raises ValueError for one without its zone."""
    if at.tzinfo is None:
        raise ValueError("a time without its zone")
    return at.astimezone(UTC).isoformat()


def read_time(text: str) -> datetime:
    """The time kept as `text`, in UTC; raises ValueError."""
    return datetime.fromisoformat(text)


def storable(text: str) -> str:
    """The text without halves of surrogate pairs, which can't be encoded: a paste may hold them."""
    return text.encode("utf-8", "replace").decode("utf-8")


def response_text(response: Response) -> str:
    """A response as JSON, its empty fields left out; a span is its start and its end."""
    record: dict[str, object] = {
        "chosen": response.chosen,
        "names": response.names,
        "voices": response.voices,
        "spans": [(each.start, each.end) for each in response.spans],
        "marks": [(each.voice, each.span.start, each.span.end) for each in response.marks],
        "text": response.text,
    }
    filled = {name: value for name, value in record.items() if value}
    return storable(json.dumps(filled, ensure_ascii=False, separators=(",", ":")))


def read_response(text: str) -> Response:
    """The response of such a text; raises ValueError for anything that we don't write."""
    record = _json(text, dict)
    if unknown := record.keys() - set(Response._fields):
        raise ValueError(f"a response with {', '.join(sorted(unknown))}")
    return Response(
        tuple(_whole(each) for each in _list(record, "chosen")),
        tuple(_text(each) for each in _list(record, "names")),
        tuple(Voice(each) for each in _list(record, "voices")),
        tuple(_span(each) for each in _list(record, "spans")),
        tuple(_mark(each) for each in _list(record, "marks")),
        _text(record.get("text", "")),
    )


def ticks_text(ticks: tuple[bool, ...] | None) -> str | None:
    """The ticks of a self-check list as JSON: ones and noughts."""
    return None if ticks is None else f"[{','.join(str(int(each)) for each in ticks)}]"


def read_ticks(text: str | None) -> tuple[bool, ...] | None:
    """The ticks of such a text; raises ValueError."""
    if text is None:
        return None
    return tuple(bool(_whole(each)) for each in _json(text, list))


def _json(text: str, kind: type) -> Any:
    record = json.loads(text)
    if not isinstance(record, kind):
        raise ValueError(f"no {kind.__name__}: {text:.40}")
    return record


def _list(record: dict[str, object], name: str) -> list[Any]:
    value = record.get(name, [])
    if not isinstance(value, list):
        raise ValueError(f"{name} is no list")
    return value


def _whole(value: object) -> int:
    if type(value) is not int:
        raise ValueError(f"no whole number: {value!r:.40}")
    return value


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise ValueError(f"no text: {value!r:.40}")
    return value


def _span(value: object) -> Span:
    if not isinstance(value, list) or len(value) != 2:
        raise ValueError(f"no span: {value!r:.40}")
    return Span(_whole(value[0]), _whole(value[1]))


def _mark(value: object) -> Mark:
    if not isinstance(value, list) or len(value) != 3:
        raise ValueError(f"no mark: {value!r:.40}")
    return Mark(Voice(value[0]), _span(value[1:]))
