"""What the side form shows while no passage is selected: what to do, and what is still open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from literacy_app.domain.explaining import is_complete
from literacy_app.domain.lesson import Article, Passage, Voice
from literacy_app.ui.authoring.dressing import dress
from literacy_app.ui.authoring.form_fields import Heading
from literacy_app.ui.authoring.form_words import decisions
from literacy_app.ui.widgets.buttons import PassageLink
from literacy_app.ui.widgets.flow_layout import bare_column, take_out
from literacy_app.ui.widgets.key_legend import key_cap_width, paint_key_cap
from literacy_app.ui.widgets.labels import label, shortened
from literacy_app.ui.widgets.link_button import GUIDE_KEY, LinkButton
from literacy_app.ui.widgets.mirroring import box_in
from literacy_app.ui.widgets.patterns import Pens, badge_height, badge_width, paint_badge
from literacy_app.ui.words import counted, tr, voice_name

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from literacy_app.domain.lesson import Lesson
    from literacy_app.ui.theme import Look

_MOST = 6
_KEYS = {Voice.SPEECH: "1", Voice.COMMENTARY: "2", Voice.INFERENCE: "3", Voice.PLAIN: "4"}


class VoiceKey(QWidget):
    """A key's cap, and the voice that it gives."""

    def __init__(self, voice: Voice, look: Look) -> None:
        super().__init__()
        self._voice = voice
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("{key}: {voice}", key=_KEYS[voice], voice=voice_name(voice)))
        self.set_look(look)

    def set_look(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self._look = look
        self._pens = Pens(look)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(round(self._look.px(160)), round(self._look.px(24)))

    def paintEvent(self, event: QPaintEvent) -> None:
        look, px, key = self._look, self._look.px, _KEYS[self._voice]
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle, cap = self.height() / 2, key_cap_width(look, key)
        paint_key_cap(painter, look, box_in(self, 1, middle - px(9.5), cap, px(19)), key)
        start, height = cap + px(12), badge_height(look)
        badge = box_in(self, start, middle - height / 2, badge_width(look), height)
        paint_badge(painter, self._pens, self._voice, badge)
        start += badge_width(look) + px(8)
        font = look.sans("body", QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(look.ink(self._voice))
        room: QRectF = box_in(self, start, 0, self.width() - start, self.height())
        elide = Qt.TextElideMode.ElideRight
        words = QFontMetricsF(font).elidedText(voice_name(self._voice), elide, room.width())
        leading = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(room, leading, words)
        painter.end()


class PassageHelp(QWidget):
    """Says how a passage is marked and how its voice is found; lists what lacks an explanation.

    Attributes:
        links: the passages that do, by id.

    Signals:
        passage_requested(str): one of them, by its id.
        guide_requested(): show the guide for authors.
    """

    passage_requested = Signal(str)
    guide_requested = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._open: tuple[tuple[str, str, Voice, bool], ...] = ()
        self._more = 0
        self.links: dict[str, PassageLink] = {}
        self._title = label(tr("Mark a passage"), look, "name")
        words = tr("Select words in the article. Ask in this order, and press the key:")
        self._how = label(words, look)
        self._asked = [(label(words, look), VoiceKey(voice, look)) for words, voice in decisions()]
        words = tr("Then say here who speaks, and why. A click on a passage brings it back here.")
        self._then = label(words, look)
        self.guide = LinkButton(tr("Guide for authors"), GUIDE_KEY, look)
        self.guide.clicked.connect(lambda: self.guide_requested.emit())
        self._left = Heading(tr("Still without an explanation"), look, is_part=True)
        self._rest = label("", look, "quiet")
        self._column = bare_column(self)
        self._build()
        self._list_open()
        self.set_look(look)

    def _build(self) -> None:
        self._column.addWidget(self._title)
        self._column.addWidget(self._how)
        for words, voice in self._asked:
            self._column.addWidget(words)
            self._column.addWidget(voice)
        self._column.addWidget(self._then)
        self._column.addWidget(self.guide)
        self._links = QWidget()
        self._list = bare_column(self._links, 2)
        for each in (self._left, self._links, self._rest):
            self._column.addWidget(each)

    def show_lesson(self, lesson: Lesson) -> None:
        """List the passages of the lesson that lack an explanation."""
        lacking = [
            (article, each)
            for article in lesson.articles
            for each in article.marked()
            if not is_complete(each.note)
        ]
        found = tuple(_listed(*each) for each in lacking[:_MOST])
        more = len(lacking) - len(found)
        if (found, more) != (self._open, self._more):
            self._open, self._more = found, more
            self._list_open()

    def _list_open(self) -> None:
        take_out(self._list, *self.links.values())
        self.links = {}
        for passage_id, words, voice, is_contested in self._open:
            link = PassageLink(words, voice, is_contested, self._look)
            link.clicked.connect(lambda _=False, id=passage_id: self.passage_requested.emit(id))
            link.setProperty("elides", True)
            self.links[passage_id] = link
            self._list.addWidget(link)
        for each in (self._left, self._links):
            each.setVisible(bool(self._open))
        self._rest.setText(counted("and {count} more", "and {count} more", self._more))
        self._rest.setVisible(self._more > 0)

    def set_look(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self._look = look
        px = look.px
        asked = [part for pair in self._asked for part in pair]
        dress(look, self._title, self._how, self._then, self._left, self._rest,
                     self.guide, *asked, *self.links.values())  # fmt: skip
        self._column.setSpacing(round(px(6)))
        self._left.setContentsMargins(0, round(px(24)), 0, 0)
        for words, _ in self._asked:
            words.setContentsMargins(0, round(px(10)), 0, 0)
        self._then.setContentsMargins(0, round(px(14)), 0, 0)


def _listed(article: Article, passage: Passage) -> tuple[str, str, Voice, bool]:
    words = shortened(" ".join(article.words_of(passage).split()), 60)
    return passage.id, words, passage.voice, passage.is_contested
