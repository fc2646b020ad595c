"""What the engine proposes: a passage, how sure it is of it, and why."""

from __future__ import annotations

from dataclasses import dataclass

from literacy_app.domain.lesson import Kind, Span, Voice
from literacy_app.domain.problems import Message


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A passage that an article may have. Spans are code points into the whole text.

    `source` is a name, `unnamed`, or None where it is unstated; `source_span` is where the text
    speaks of it nearby ("he"). `via` are the relays from the source outward. `confidence` is the
    share of such suggestions that are right. `signals` say why, for the explanation. `within` is
    the number, in the order in which they come, of the suggestion that holds this one.
    """

    voice: Voice
    kind: Kind
    pieces: tuple[Span, ...]
    source: str | None = None
    source_span: Span | None = None
    via: tuple[str, ...] = ()
    cue: str | None = None
    cue_span: Span | None = None
    confidence: float = 0.0
    signals: tuple[Message, ...] = ()
    within: int | None = None

    @property
    def start(self) -> int:
        """Where its first piece begins."""
        return self.pieces[0].start

    @property
    def end(self) -> int:
        """Where its last piece ends."""
        return self.pieces[-1].end
