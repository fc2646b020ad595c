"""What is shown on an article beside a question, and how it is painted under the words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF

from literacy_app.domain.lesson import Passage, Span, Voice
from literacy_app.ui.widgets.mark_layer import ALL_VOICES, MarkLayer
from literacy_app.ui.widgets.passage_painter import Highlights, paint_marks
from literacy_app.ui.widgets.scene_painting import (
    paint_asked,
    paint_difference,
    paint_lit,
    paint_number,
    paint_picked,
    paint_plain,
    paint_ring,
)

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter, QTextBlock

    from literacy_app.domain.attempt import Mark
    from literacy_app.domain.grading import Difference
    from literacy_app.ui.theme import Look
    from literacy_app.ui.widgets.patterns import Pens
    from literacy_app.ui.widgets.underlay import Underlay


@dataclass
class Scene:
    """What is shown beside a question.

    Attributes:
        items: the passages that are asked about.
        focused: which of them is being answered, or -1.
        told: the ids of passages that are shown in their true voices.
        lit: the words that give it away.
        differences: how what was painted differs from the key.
        marks: what is painted, and the index of the mark that is being changed, or -1.
        picked: the words that are picked.
        ring: words that are pointed at.
    """

    items: tuple[Passage, ...] = ()
    focused: int = -1
    told: frozenset[str] = frozenset()
    lit: tuple[Span, ...] = ()
    differences: tuple[Difference, ...] = ()
    marks: tuple[Mark, ...] = ()
    changing: int = -1
    picked: tuple[Span, ...] = ()
    ring: tuple[Span, ...] = field(default=())


class SceneLayers:
    """Paints a scene on one article at one look."""

    def __init__(self, underlay: Underlay, look: Look, scene: Scene) -> None:
        self._underlay = underlay
        self._asked = MarkLayer(underlay.article, look)
        self._marks = MarkLayer(underlay.article, look)
        self.scene = scene
        self._numbers: dict[str, int] = {}
        self.show_items()
        self.show_marks()
        self._picked: list[QRectF] | None = None
        self._judged: list[tuple[Difference, QRectF]] | None = None

    def forget(self, *_: object) -> None:
        """Drop every shape: the layout has changed."""
        self._asked.forget()
        self._marks.forget()
        self._picked = self._judged = None

    def show_items(self) -> None:
        """The scene has other items."""
        items = self.scene.items
        self._numbers = {each.id: number for number, each in enumerate(items, 1)}
        self._asked.show(sorted(items, key=lambda each: (each.start, -each.end)))

    def show_marks(self) -> None:
        """The scene has other marks."""
        marks = enumerate(self.scene.marks)
        self._marks.show([Passage(str(number), voice, (span,)) for number, (voice, span) in marks])

    def show_words(self) -> None:
        """Other words of the scene are picked or judged."""
        self._picked = self._judged = None

    def paint(self, painter: QPainter, pens: Pens, clip: QRectF) -> None:
        """Paint what lies within `clip`, in document coordinates."""
        blocks = [*self._underlay.blocks(clip.top(), clip.bottom())]
        self._paint_asked(painter, pens, blocks)
        highlights = Highlights(ALL_VOICES, self.scene.changing)
        paint_marks(painter, pens, (self._marks.marks(each) for each in blocks), highlights)
        for each, rect in self._judged_rects():
            if rect.intersects(clip):
                paint_difference(painter, pens, rect, each.wanted, each.painted)
        paint_picked(painter, pens.look, self._picked_rects())
        for span in self.scene.lit:
            paint_lit(painter, pens, self._seen(span, clip), self._voice_of_cue(span))
        for span in self.scene.ring:
            paint_ring(painter, pens.look, self._seen(span, clip))

    def _voice_of_cue(self, span: Span) -> Voice | None:
        """The voice that some words give away, once it is told."""
        told = (each for each in self.scene.items if each.id in self.scene.told)
        cued = (each.voice for each in told if each.cue_span and each.cue_span.meets(span))
        return next(cued, None)

    def _judged_rects(self) -> list[tuple[Difference, QRectF]]:
        if self._judged is None:
            found = ((each, self._underlay.rects_of(each.span)) for each in self.scene.differences)
            self._judged = [(each, rect) for each, rects in found for rect in rects]
        return self._judged

    def _picked_rects(self) -> list[QRectF]:
        if self._picked is None:
            self._picked = [
                rect for span in self.scene.picked for rect in self._underlay.rects_of(span)
            ]
        return self._picked

    def _seen(self, span: Span, clip: QRectF) -> list[QRectF]:
        return [each for each in self._underlay.rects_of(span) if each.intersects(clip)]

    # ------------------------------------------------------------ what is asked

    def _paint_asked(self, painter: QPainter, pens: Pens, blocks: Iterable[QTextBlock]) -> None:
        scene = self.scene
        focused = scene.items[scene.focused].id if 0 <= scene.focused < len(scene.items) else ""
        for block in blocks:
            for mark in self._asked.marks(block).marks:
                passage = self._asked.passages[mark.passage]
                if passage.id not in scene.told:
                    paint_asked(painter, pens.look, mark.wash, passage.id == focused)
                elif passage.voice is Voice.PLAIN:
                    paint_plain(painter, pens, mark)
        if len(scene.items) > 1 and not scene.told:
            self._paint_numbers(painter, pens.look, focused)

    def _paint_numbers(self, painter: QPainter, look: Look, focused: str) -> None:
        """The number of each item beside the line in which it begins."""
        taken: dict[float, int] = {}
        for passage in self._asked.passages:
            rects = self._underlay.rects_of(Span(passage.start, passage.start + 1))
            if not rects:
                continue
            y = rects[0].center().y()
            place = taken[y] = taken.get(y, -1) + 1
            number = self._numbers[passage.id]
            outward = look.px(34 + 24 * place)
            x = self._underlay.text_edge + (outward if self._underlay.is_mirrored else -outward)
            paint_number(painter, look, QPointF(x, y), number, passage.id == focused)


def told_marks(underlay: Underlay, ids: Iterable[str]) -> frozenset[int]:
    """The indices of the article's marked passages of these ids."""
    wanted = {*ids}
    passages: Sequence[Passage] = underlay.article.passages
    return frozenset(n for n, each in enumerate(passages) if each.id in wanted)
