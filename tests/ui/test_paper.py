"""Lessons on paper: where pages break, what is on them, and what they become as a PDF."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Iterable
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QFont, QImage, QPainter
from PySide6.QtWidgets import QApplication

from literacy_app.domain.lesson import MARKED_VOICES, BlockKind, Lesson
from literacy_app.ui.collaborators import MemorySettings
from literacy_app.ui.paper import CONTENT, Part, Sheets
from literacy_app.ui.paper_article import ArticleFlow
from literacy_app.ui.paper_file import pdf_of, save_pdf
from literacy_app.ui.paper_look import POINT, PaperChoice, PaperSize, TextSize, paper_look
from literacy_app.ui.paper_notes import NotesFlow
from literacy_app.ui.printing import CHOICE, kept_choice
from literacy_app.ui.theme import PAPER_THEMES, ThemeFiles, contrast_ratio
from tests.ui.fakes import prose
from tests.ui.sample import bridge, keyed, long_lesson

A4, LETTER = PaperSize.A4, PaperSize.LETTER
CHOICES = [
    PaperChoice(),
    PaperChoice(LETTER, grey=True),
    PaperChoice(text=TextSize.LARGE),
    PaperChoice(LETTER, TextSize.HUGE, notes=False),
    PaperChoice(marks=False),
]


@pytest.fixture
def long() -> Lesson:
    """A lesson of several pages."""
    return long_lesson(2500, 250)


def sheets_of(themes: ThemeFiles, choice: PaperChoice, lesson: Lesson | None = None) -> Sheets:
    return Sheets(lesson or bridge(), choice, themes, prose)


def parts(sheets: Sheets) -> list[Part]:
    return [part for sheet in sheets._sheets for part in sheet.parts]


def articles(sheets: Sheets) -> list[Part]:
    return [each for each in parts(sheets) if isinstance(each.flow, ArticleFlow)]


def picture(sheets: Sheets, number: int, scale: float = 2.0) -> QImage:
    width, height = sheets.points
    image = QImage(round(width * scale), round(height * scale), QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    painter.scale(scale, scale)
    sheets.paint(painter, number)
    painter.end()
    return image


def inked(image: QImage) -> Iterable[QColor]:
    for y in range(0, image.height(), 3):
        for x in range(0, image.width(), 3):
            yield image.pixelColor(x, y)


# ---------------------------------------------------------------- sheets


def test_an_article_has_sheets_and_so_have_its_explanations(themes: ThemeFiles) -> None:
    sheets = sheets_of(themes, PaperChoice())
    kinds = [type(part.flow) for part in parts(sheets)]
    assert kinds == sorted(kinds, key=[ArticleFlow, NotesFlow].index)
    assert sheets.count >= 2
    assert sheets_of(themes, PaperChoice(notes=False)).count == 1


def test_explanations_begin_below_the_article_where_there_is_room(
    themes: ThemeFiles, long: Lesson
) -> None:
    first = sheets_of(themes, PaperChoice())._sheets[0]
    article, *notes = first.parts
    assert len(notes) == 2
    assert all(each.top > article.bottom for each in notes)
    for sheet in sheets_of(themes, PaperChoice(), long)._sheets:
        for part in sheet.parts:
            assert part.top < 0.75 * 842 * POINT


def test_there_are_none_without_the_article(themes: ThemeFiles) -> None:
    with pytest.raises(ValueError, match="no article"):
        sheets_of(themes, PaperChoice(), keyed())


@pytest.mark.parametrize("choice", CHOICES)
def test_every_line_is_on_one_sheet_and_fits_there(
    themes: ThemeFiles, long: Lesson, choice: PaperChoice
) -> None:
    sheets = sheets_of(themes, choice, long)
    height = choice.points[1] * POINT
    rows = [row for part in articles(sheets) for row in part.rows]
    assert rows == list(articles(sheets)[0].flow.rows)
    for part in parts(sheets):
        assert 84 + part.bottom <= height - 100
    for above, below in pairwise(rows):
        assert above.bottom <= below.top + 0.01 or above.block == below.block


def test_no_line_of_a_paragraph_stands_alone(themes: ThemeFiles, long: Lesson) -> None:
    for part in articles(sheets_of(themes, PaperChoice(), long)):
        first, last = part.rows[0], part.rows[-1]
        for block, row in ((first.block, first), (last.block, last)):
            lines = [each for each in part.flow.rows if each.block == block]
            here = [each for each in part.rows if each.block == block]
            assert len(here) >= min(2, len(lines)), row


def test_a_crosshead_is_never_left_alone(themes: ThemeFiles, long: Lesson) -> None:
    article = long.articles[0]
    cut = tuple(
        block._replace(kind=BlockKind.CROSSHEAD) if number % 3 == 2 else block
        for number, block in enumerate(article.blocks)
    )
    lesson = replace(long, articles=(replace(article, blocks=cut),))
    for part in articles(sheets_of(themes, PaperChoice(text=TextSize.LARGE), lesson)):
        assert isinstance(part.flow, ArticleFlow)
        document = part.flow._shown.document
        last = document.findBlockByNumber(part.rows[-1].block)
        if last.next().isValid():
            assert part.flow._kind(last) is not BlockKind.CROSSHEAD


def test_lines_break_alike_with_and_without_marks(themes: ThemeFiles, long: Lesson) -> None:
    bare = articles(sheets_of(themes, PaperChoice(marks=False), long))
    marked = articles(sheets_of(themes, PaperChoice(), long))
    assert [each.rows for each in bare] == [each.rows for each in marked]


def test_articles_begin_on_a_sheet_of_their_own(themes: ThemeFiles) -> None:
    first = bridge().articles[0]
    lesson = replace(bridge(), articles=(first, replace(first, name="The Gazette")))
    both = sheets_of(themes, PaperChoice(), lesson)
    one = sheets_of(themes, PaperChoice(article=1), lesson)
    assert len(articles(both)) == 2
    assert len(articles(one)) == 1
    titles = {each.running_title for each in one._sheets[1:]}
    assert all(each.startswith("The Gazette  ·  ") for each in titles)


# ---------------------------------------------------------------- what is painted


@pytest.mark.parametrize("choice", [each for each in CHOICES if each.marks])
def test_every_passage_has_its_label_on_the_paper(
    themes: ThemeFiles, long: Lesson, choice: PaperChoice
) -> None:
    sheets = sheets_of(themes, choice, long)
    seen: set[int] = set()
    edge = (choice.points[0] * POINT - CONTENT) / 2
    for number, sheet in enumerate(sheets._sheets):
        picture(sheets, number, 0.5)
        flow, rows = sheet.parts[0].flow, sheet.parts[0].rows
        if isinstance(flow, ArticleFlow):
            targets = flow._underlay._make_gutter().targets
            seen |= {each.passage for each in targets}
            for each in targets:
                assert each.box.left() > -edge
                assert each.box.bottom() < rows[-1].bottom + 60
    assert seen == set(range(len(long.articles[0].marked())))


def test_grey_has_no_colour_and_three_patterns(themes: ThemeFiles) -> None:
    sheets = sheets_of(themes, PaperChoice(grey=True))
    for number in range(sheets.count):
        assert all(each.hslSaturation() == 0 for each in inked(picture(sheets, number, 1)))
    in_colour = picture(sheets_of(themes, PaperChoice()), 0, 1)
    assert any(each.hslSaturation() > 100 for each in inked(in_colour))


def test_the_bare_article_has_no_colour(themes: ThemeFiles) -> None:
    sheets = sheets_of(themes, PaperChoice(marks=False))
    assert sheets.count == 1
    assert not any(each.hslSaturation() > 60 and each.lightness() < 235
                   for each in inked(picture(sheets, 0, 1)))  # fmt: skip


@pytest.mark.parametrize("name", PAPER_THEMES)
def test_paper_can_be_read(themes: ThemeFiles, name: str) -> None:
    theme = themes.theme(name)
    roles = theme.roles
    assert roles["page"] == "#FFFFFF"
    assert contrast_ratio(roles["text"], "#FFFFFF") >= 7
    assert contrast_ratio(roles["muted"], roles["chrome"]) >= 4.5
    for voice in MARKED_VOICES:
        colours = theme.voices[voice]
        assert contrast_ratio(roles["text"], colours.wash) >= 7
        assert contrast_ratio(colours.ink, colours.wash) >= 4.5
        assert contrast_ratio(colours.ink, "#FFFFFF") >= 4.5


def test_right_to_left_the_margin_is_on_the_right(themes: ThemeFiles) -> None:
    sheets = sheets_of(themes, PaperChoice(), replace(bridge(), language="ar"))
    picture(sheets, 0, 0.5)
    flow = articles(sheets)[0].flow
    assert isinstance(flow, ArticleFlow)
    middle = CONTENT / 2
    assert all(each.box.left() > middle for each in flow._underlay._make_gutter().targets)


def test_letters_are_as_large_as_promised(themes: ThemeFiles) -> None:
    for size, points in ((100, 11), (130, 14), (165, 18)):
        font = paper_look(themes, False, size).serif("article")
        assert font.pixelSize() / POINT == pytest.approx(points, abs=0.35)


# ---------------------------------------------------------------- PDF


def test_letters_that_belong_together_stay_apart(themes: ThemeFiles) -> None:
    font = paper_look(themes, False, 100).serif("article")
    assert font.featureValue(QFont.Tag.fromString("liga")) == 0
    assert font.isFeatureSet(QFont.Tag.fromString("liga"))


@pytest.mark.parametrize(("size", "box"), [(A4, "595 842"), (LETTER, "612 792")])
def test_a_pdf_has_the_size_and_the_pages(themes: ThemeFiles, size: PaperSize, box: str) -> None:
    sheets = sheets_of(themes, PaperChoice(size))
    pdf = pdf_of(sheets)
    found = re.search(rb"/MediaBox \[0 0 (\S+) (\S+)\]", pdf)
    assert found is not None
    sides = " ".join(str(round(float(each))) for each in found.groups())
    assert sides == box
    assert len(re.findall(rb"/Type /Page\b(?!s)", pdf)) == sheets.count


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="needs pdftotext")
def test_its_words_can_be_copied(themes: ThemeFiles, tmp_path: Path) -> None:
    lesson = bridge()
    save_pdf(sheets_of(themes, PaperChoice(lines=False, notes=False)), tmp_path / "a.pdf")
    column = "-x 180 -y 0 -W 420 -H 842".split()
    command = ["pdftotext", "-layout", *column, str(tmp_path / "a.pdf"), "-"]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    words = " ".join(done.stdout.split())
    for block in lesson.articles[0].blocks:
        text = lesson.articles[0].text[block.span.start : block.span.end]
        assert " ".join(text.split()) in words
    assert "office" in words


def test_a_pdf_that_can_t_be_written_leaves_nothing(themes: ThemeFiles, tmp_path: Path) -> None:
    with pytest.raises(OSError, match="No such file"):
        save_pdf(sheets_of(themes, PaperChoice()), tmp_path / "nowhere" / "a.pdf")
    assert list(tmp_path.iterdir()) == []


# ---------------------------------------------------------------- what is remembered


@pytest.mark.parametrize(
    "kept", ["", "nonsense", "[]", "{}", '{"size": "A3"}', '{"size": "A4", "text": 3}']
)
def test_nonsense_counts_as_unset(app: QApplication, kept: str) -> None:
    choice = kept_choice(MemorySettings({CHOICE: kept} if kept else {}))
    assert replace(choice, size=A4) == PaperChoice()
