"""The article on screen: where passages lie, what a click finds, what is never shown."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QImage, QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from literacy_app.domain.lesson import (
    MARKED_VOICES,
    Article,
    Block,
    BlockKind,
    Passage,
    Span,
    Voice,
)
from literacy_app.ui.text_offsets import BREAK_POINT, MARKER
from literacy_app.ui.theme import Look
from literacy_app.ui.widgets.article_document import Head
from literacy_app.ui.widgets.article_view import ArticleView
from literacy_app.ui.widgets.gutter import Named
from tests.ui.sample import bridge, long_lesson

ALL = frozenset(MARKED_VOICES)


@pytest.fixture
def view(app: QApplication, look: Look) -> Iterator[ArticleView]:
    made = ArticleView(look)
    made.resize(940, 760)
    made.show()
    yield made
    made.hide()
    made.deleteLater()


def show(
    view: ArticleView, article: Article, right_to_left: bool = False, head: Head | None = None
) -> None:
    names = [Named(each.source or "", each.within is not None) for each in article.marked()]
    view.show_article(article, head or Head(), names, right_to_left)
    view.set_highlights(ALL, -1)
    QApplication.processEvents()


def one_paragraph(text: str, *spans: tuple[int, int]) -> Article:
    passages = tuple(
        Passage(str(n), Voice.SPEECH, (Span(*span),), source="Ada Quist")
        for n, span in enumerate(spans)
    )
    return Article(text, (Block(BlockKind.PARAGRAPH, Span(0, len(text))),), passages)


def place_of(view: ArticleView, index: int) -> QPoint:
    """A viewport point in the first line of a passage, near its beginning."""
    assert view.underlay is not None
    rect = view.underlay.rects_of(view.underlay.article.passages[index].pieces[0])[0]
    return QPoint(int(rect.left()) + 6, int(rect.center().y()) - view.bar.value())


def painted(view: ArticleView) -> QImage:
    return view.grab().toImage()


def test_a_point_finds_the_innermost_passage(view: ArticleView) -> None:
    article = bridge().articles[0]
    show(view, article)
    ids = [each.id for each in article.marked()]
    for index, id in enumerate(ids):
        view.reveal(index)
        found = view.passage_at(QPointF(place_of(view, index)))
        assert ids[found] == id or article.marked()[found].within == id


def test_a_point_finds_nothing_hidden(view: ArticleView) -> None:
    article = bridge().articles[0]
    show(view, article)
    nested = [each.id for each in article.marked()].index("5")
    assert article.marked()[view.passage_at(QPointF(place_of(view, nested)))].id == "5"
    view.set_highlights(ALL - {Voice.COMMENTARY}, -1)
    assert article.marked()[view.passage_at(QPointF(place_of(view, nested)))].id == "6"


def test_a_click_says_which_passage(view: ArticleView) -> None:
    show(view, bridge().articles[0])
    clicked: list[str] = []
    view.passage_clicked.connect(clicked.append)
    QTest.mouseClick(view.page, Qt.MouseButton.LeftButton, pos=place_of(view, 2))
    assert clicked == ["3"]


def test_a_click_beside_every_passage_says_so(view: ArticleView) -> None:
    show(view, bridge().articles[0])
    grounds: list[bool] = []
    view.ground_clicked.connect(lambda: grounds.append(True))
    QTest.mouseClick(view.page, Qt.MouseButton.LeftButton, pos=QPoint(600, 5))
    assert grounds


def test_a_click_on_a_margin_label_selects_its_passage(view: ArticleView) -> None:
    article = bridge().articles[0]
    show(view, article)
    painted(view)
    underlay = view.underlay
    assert underlay is not None
    assert underlay._gutter is not None
    targets = {article.marked()[each.passage].id: each for each in underlay._gutter.targets}
    clicked: list[str] = []
    view.passage_clicked.connect(clicked.append)
    for id in ("3", "9"):
        spot = targets[id].box.center().toPoint() - QPoint(0, view.bar.value())
        QTest.mouseClick(view.page, Qt.MouseButton.LeftButton, pos=spot)
    assert clicked == ["3", "9"]


def test_margin_labels_never_overlap(view: ArticleView) -> None:
    show(view, bridge().articles[0])
    painted(view)
    assert view.underlay is not None
    assert view.underlay._gutter is not None
    boxes = [each.box.adjusted(2, 2, -2, -2) for each in view.underlay._gutter.targets]
    for index, box in enumerate(boxes):
        assert not any(box.intersects(other) for other in boxes[index + 1 :])


def test_brackets_of_one_line_take_lanes(view: ArticleView) -> None:
    show(view, one_paragraph("One two three four five six.", (0, 3), (4, 7), (8, 13)))
    assert view.underlay is not None
    marks = view.underlay._marks(view.document().firstBlock())
    assert [each.lane for each in marks.brackets] == [0, 1, 2]


def test_nested_passages_take_lanes_unless_the_outer_one_is_hidden(view: ArticleView) -> None:
    article = bridge().articles[0]
    show(view, article)
    assert view.underlay is not None
    inner = [each.id for each in article.marked()].index("5")
    number = next(iter(view.underlay.article.place(article.marked()[inner].pieces[0])))[0]
    block = view.document().findBlockByNumber(number)
    lanes = {each.passage: each.lane for each in view.underlay._marks(block).marks}
    assert lanes[inner] == 1
    view.set_highlights(ALL - {Voice.INFERENCE}, -1)
    lanes = {each.passage: each.lane for each in view.underlay._marks(block).marks}
    assert lanes[inner] == 0


def test_passages_are_painted_and_hidden(view: ArticleView) -> None:
    show(view, bridge().articles[0])
    with_all = painted(view)
    view.set_highlights(ALL - {Voice.SPEECH}, -1)
    without = painted(view)
    assert with_all != without
    view.set_highlights(ALL, -1)
    assert painted(view) == with_all


def test_selecting_lights_up_every_piece_and_the_cue(view: ArticleView, look: Look) -> None:
    article = bridge().articles[0]
    show(view, article)
    index = [each.id for each in article.marked()].index("11")
    view.reveal(index)
    view.set_highlights(ALL, index)
    assert view.underlay is not None
    image, hot = painted(view), look.wash(Voice.SPEECH, hot=True)
    passage = article.marked()[index]
    assert passage.cue_span is not None
    for span in (*passage.pieces, passage.cue_span):
        rect = view.underlay.rects_of(span)[0]
        left = view.viewportMargins().left()
        y = int(rect.top()) + 4 - view.bar.value()
        assert image.pixelColor(left + int(rect.center().x()), y) == hot


def test_right_to_left_puts_the_margin_on_the_right(view: ArticleView) -> None:
    text = "قال رئيس البلدية إن الجسر سيفتح في نيسان."
    show(view, one_paragraph(text, (0, 16)), right_to_left=True)
    assert view.underlay is not None
    rects = view.underlay.rects_of(Span(0, 16))
    painted(view)
    assert view.underlay._gutter is not None
    assert view.underlay._gutter.targets[0].box.left() > rects[0].right()
    assert len(rects) == 1
    assert view.underlay.passage_at(rects[0].center()) == 0


def test_a_span_in_mixed_directions_has_a_box_a_run(view: ArticleView) -> None:
    text = "She said שלום עולם twice."
    show(view, one_paragraph(text, (4, 13)))
    assert view.underlay is not None
    assert len(view.underlay.rects_of(Span(4, 13))) == 2


def test_astral_characters_keep_their_places(view: ArticleView) -> None:
    text = "😀 𝄞 She said “yes” and left."
    start = text.index("“yes”")
    show(view, one_paragraph(text, (start, start + 5)))
    assert view.passage_at(QPointF(place_of(view, 0))) == 0
    assert view.underlay is not None
    rect = view.underlay.rects_of(Span(start, start + 5))[0]
    assert view.underlay.code_point_at(rect.center()) in range(start, start + 5)


def test_reordering_controls_are_shown_and_markup_is_not_read(view: ArticleView) -> None:
    text = "<b>Not</b> bold \u202eolleh <img src='file:///etc/passwd'>"
    show(view, one_paragraph(text, (0, 3)))
    shown = view.document().toPlainText()
    assert shown == text.replace("\u202e", MARKER)


def test_a_monstrous_word_is_broken(view: ArticleView, app: QApplication) -> None:
    show(view, one_paragraph("x" * 300_000 + " end", (0, 10), (300_001, 300_004)))
    assert view.document().firstBlock().layout().lineCount() > 1000
    view.selectAll()
    copied = view.createMimeDataFromSelection().text()
    assert BREAK_POINT not in copied
    assert len(copied) == 300_004


def test_nothing_is_loaded(view: ArticleView) -> None:
    kinds = QTextDocument.ResourceType
    address = QUrl("file:///etc/passwd")
    assert view.loadResource(kinds.HtmlResource.value, address) == b" "
    assert view.loadResource(kinds.ImageResource.value, address) is not None


def test_the_head_stands_around_the_headline(view: ArticleView) -> None:
    show(view, bridge().articles[0], head=Head("Tolle Courier", "Ines Calder", "Fictional"))
    lines = view.document().toPlainText().split("\n")
    assert lines[0] == "TOLLE COURIER"
    assert lines[1].startswith("The bridge opens")
    assert lines[2:4] == ["Ines Calder", "Fictional"]


def test_emphasis_is_set_in_italics(view: ArticleView) -> None:
    article = bridge().articles[0]
    show(view, article)
    cursor = view.document().find("built")
    assert cursor.charFormat().fontItalic()
    assert not view.document().find("campaign").charFormat().fontItalic()


def test_resizing_a_wide_window_lays_nothing_out_anew(view: ArticleView) -> None:
    show(view, bridge().articles[0])
    sizes: list[object] = []
    view.document().documentLayout().documentSizeChanged.connect(sizes.append)
    width = view.lineWrapColumnOrWidth()
    view.resize(960, 700)
    QApplication.processEvents()
    assert view.lineWrapColumnOrWidth() == width
    assert sizes == []


def test_a_theme_changes_no_place_and_a_text_size_keeps_the_place(
    view: ArticleView, look: Look, themes: object
) -> None:
    show(view, bridge().articles[0])
    view.bar.setValue(300)
    before, document = view.text_offset_at_top(), view.document()
    view.set_look(replace(look, theme=replace(look.theme, name="other")))
    assert view.document() is document
    view.set_look(replace(look, percent=150))
    QApplication.processEvents()
    after = view.text_offset_at_top()
    assert before is not None
    assert after is not None
    assert abs(after - before) < 80


def test_the_first_paint_after_a_new_text_size_has_its_passages(
    view: ArticleView, look: Look
) -> None:
    show(view, long_lesson(3_000, 60).articles[0])
    counts: list[int] = []
    for percent in (110, 125, 110):
        view.set_look(replace(look, percent=percent))
        assert view.underlay is not None
        counts.append(len(list(view.underlay.blocks(0, 600))))
    assert min(counts) >= 3


def test_two_pictures_of_one_view_are_equal(view: ArticleView) -> None:
    show(view, bridge().articles[0])
    assert painted(view) == painted(view)
