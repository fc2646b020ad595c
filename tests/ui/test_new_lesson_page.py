from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from literacy_app.domain.lesson import Origin
from literacy_app.intake.blocks import Cut
from literacy_app.lessonfile.parse import parse
from literacy_app.session.new_lesson import NewLesson
from literacy_app.ui.main_window import MainWindow
from literacy_app.ui.pages.cleaned_article import CleanedArticle
from literacy_app.ui.pages.new_lesson_page import NewLessonPage
from tests.ui.conftest import Wait
from tests.ui.fakes import FakeShelf, desk_of
from tests.ui.putting_away import put_away

HTML = """<h1>The bridge opens</h1><p class="byline">By Ines Calder, 14 March 2026</p>
<figure><figcaption>The bridge.</figcaption></figure><p>Mayor Ada Quist snorted that the bridge
was safe.</p><p>Nobody else said <a href="https://a.example/">so</a>.</p>"""
PLAIN = "The bridge opens By Ines Calder Mayor Ada Quist snorted that the bridge was safe."


@dataclass
class Author:
    """A window with the page of a new lesson, and where its file dialogs lead."""

    window: MainWindow
    shelf: FakeShelf
    opens: list[Path] = field(default_factory=list)
    saves: list[Path] = field(default_factory=list)
    proposed: list[str] = field(default_factory=list)

    @property
    def page(self) -> NewLessonPage:
        return self.window.authoring.page

    @property
    def cleaned(self) -> CleanedArticle:
        return self.page.cleaned

    @property
    def texts(self) -> list[str]:
        new = self.cleaned.new_lesson()
        return [each.text for each in new.paragraphs] if new else []

    def paste(self, plain: str = PLAIN, html: str = HTML) -> None:
        data = QMimeData()
        data.setText(plain)
        if html:
            data.setHtml(html)
        QGuiApplication.clipboard().setMimeData(data)
        QTest.keyClick(self.page.asking.text, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)


@pytest.fixture
def author(app: QApplication, shelf: FakeShelf) -> Iterator[Author]:
    opens: list[Path] = []
    saves: list[Path] = []
    proposed: list[str] = []

    def choose(parent: QWidget, title: str, folder: str, kinds: str) -> Path | None:
        return opens.pop() if opens else None

    def choose_new(parent: QWidget, title: str, usual: str, kinds: str) -> Path | None:
        proposed.append(usual)
        return saves.pop() if saves else None

    desk = replace(desk_of(shelf), choose_file=choose, choose_new_file=choose_new)
    window = MainWindow(desk)
    window.resize(1280, 800)
    window.show()
    window.rooms.show_home()
    window.commands["new_lesson"].trigger()
    app.processEvents()
    yield Author(window, shelf, opens, saves, proposed)
    put_away(window)
    app.processEvents()


class TestComingIn:
    def test_the_field_has_the_keyboard(self, author: Author) -> None:
        assert author.page.is_asking
        assert author.window.focusWidget() is author.page.asking.text

    def test_a_rich_paste_is_cleaned_at_once(self, author: Author) -> None:
        author.paste()

        assert not author.page.is_asking
        assert author.texts == [
            "Mayor Ada Quist snorted that the bridge was safe.",
            "Nobody else said so.",
        ]
        assert {name: line.text() for name, line in author.cleaned.form.fields.items()} == {
            "headline": "The bridge opens",
            "byline": "Ines Calder",
            "outlet": "",
            "date": "2026-03-14",
            "link": "",
        }

    def test_a_plain_paste_is_cleaned_too(self, author: Author) -> None:
        author.paste("Head\n\nIt rained.\n\nPhoto: Jo", "")

        assert author.texts == ["It rained."]

    def test_a_typed_text_is_used_by_its_button(self, author: Author) -> None:
        author.page.asking.text.setPlainText("It rained.\n\nIt stopped.")
        author.page.asking._use()

        assert author.texts == ["It rained.", "It stopped."]

    def test_a_file_is_looked_through(self, author: Author, tmp_path: Path, wait: Wait) -> None:
        path = tmp_path / "saved.html"
        path.write_text(HTML, encoding="utf-8")
        author.opens.append(path)
        author.page.file_requested.emit()
        wait(lambda: not author.page.is_asking)

        assert len(author.texts) == 2

    def test_a_file_can_be_dropped(self, author: Author, tmp_path: Path, wait: Wait) -> None:
        path = tmp_path / "saved.txt"
        path.write_text("Head\n\nIt rained.", encoding="utf-8")
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(path))])
        buttons, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        action = Qt.DropAction.CopyAction
        author.page.dropEvent(QDropEvent(QPointF(5, 5), action, data, buttons, none))
        wait(lambda: not author.page.is_asking)

        assert author.texts == ["It rained."]

    def test_a_long_paste_is_looked_through_in_the_background(
        self, author: Author, wait: Wait
    ) -> None:
        author.page.pasted.emit("x", HTML + " " * 300_000)
        assert author.page.is_asking
        wait(lambda: not author.page.is_asking)

        assert len(author.texts) == 2

    def test_a_bad_file_says_which_what_and_what_to_do(
        self, author: Author, tmp_path: Path, wait: Wait
    ) -> None:
        path = tmp_path / "scan.txt"
        path.write_bytes(b"%PDF-1.7 words")
        author.window.authoring.take_file(path)
        wait(lambda: "scan.txt" in author.page.asking.text.accessibleDescription())

        said = author.page.asking.text.accessibleDescription()
        assert "PDF" in said
        assert "paste it" in said

    def test_an_empty_paste_is_refused(self, author: Author) -> None:
        author.paste(" ", "")

        assert author.page.is_asking
        assert "no words" in author.page.asking.text.accessibleDescription()


class TestCleaning:
    def test_what_was_removed_is_put_back_by_a_click(self, author: Author) -> None:
        author.paste()
        (button,) = [
            b
            for b in author.cleaned.removed.buttons.values()
            if "The bridge." in b.accessibleName()
        ]
        button.click()

        assert author.texts[0] == "The bridge."

    def test_how_much_was_left_out_is_seen_at_once(self, author: Author, app: QApplication) -> None:
        author.paste(html=HTML + "".join(f"<p>Tweet</p><p>Photo: Jo {n}</p>" for n in range(9)))
        app.processEvents()
        cleaned = author.cleaned
        removed = cleaned.removed.buttons
        assert cleaned.left.isVisible()
        assert cleaned.left.text() == "20 parts left out"
        cleaned.left.click()
        app.processEvents()
        assert cleaned.left.window().focusWidget() is next(iter(removed.values()))
        assert not cleaned._left_out.visibleRegion().isEmpty()
        author.cleaned.other.click()
        author.paste("A head\n\nIt rained in Tolle.", "")
        assert not cleaned.left.isVisible()

    def test_a_paragraph_is_taken_out_and_put_back(self, author: Author) -> None:
        author.paste()
        preview = author.cleaned.preview
        assert not author.cleaned.out.isEnabled()
        preview.setFocus()
        QTest.keyClick(preview, Qt.Key.Key_Down)
        QTest.keyClick(preview, Qt.Key.Key_Delete)

        assert author.texts == ["Nobody else said so."]
        taken = author.cleaned.removed.buttons
        out = [each for each in taken.values() if "snorted" in each.accessibleName()]
        out[0].click()
        assert len(author.texts) == 2

    def test_a_click_chooses_a_paragraph(self, author: Author, app: QApplication) -> None:
        author.paste()
        app.processEvents()
        preview = author.cleaned.preview
        cursor = preview.document().find("Nobody")
        cursor.setPosition(cursor.selectionStart())
        place = preview.cursorRect(cursor).center()
        QTest.mouseClick(preview.page, Qt.MouseButton.LeftButton, pos=place)

        new = author.cleaned.new_lesson()
        assert new is not None
        assert preview.chosen == new.paragraphs[1].block
        assert author.cleaned.out.isEnabled()

    def test_the_preview_follows_the_form(self, author: Author) -> None:
        author.paste()
        author.cleaned.form.fields["headline"].clear()
        QTest.keyClicks(author.cleaned.form.fields["headline"], "Bridge")

        assert author.cleaned.preview.toPlainText().startswith("Bridge")

    def test_lost_links_are_told(self, author: Author) -> None:
        author.paste()

        assert "“so”" in author.cleaned._warning.text()

    def test_another_text_begins_again(self, author: Author) -> None:
        author.paste()
        author.cleaned.other.click()

        assert author.page.is_asking
        assert author.page.asking.text.toPlainText() == ""

    def test_the_text_stays_when_the_page_is_left_and_comes_back(self, author: Author) -> None:
        author.paste()
        author.window.rooms.leave()
        author.window.commands["new_lesson"].trigger()

        assert not author.page.is_asking
        assert len(author.texts) == 2


class TestGoingOut:
    def test_what_is_missing_is_told_before_anything_is_made(self, author: Author) -> None:
        author.paste("It rained.\n\nIt stopped.", "")
        made: list[NewLesson] = []
        author.page.lesson_requested.connect(made.append)
        author.cleaned.make.click()

        assert made == []
        assert "headline" in author.cleaned._trouble.text()
        QTest.keyClicks(author.cleaned.form.fields["headline"], "Rain")
        assert author.cleaned._trouble.text() == ""

    def test_a_published_text_is_kept_out_of_the_file(self, author: Author, tmp_path: Path) -> None:
        path = tmp_path / "new.md"
        author.paste()
        author.saves.append(path)
        author.cleaned.make.click()

        lesson = parse(path.read_text("utf-8")).lesson
        assert lesson is not None
        assert lesson.is_keyed
        assert "snorted" not in path.read_text("utf-8")
        assert author.proposed[0].endswith("the-bridge-opens.md")
        assert path in author.shelf.added

    def test_a_text_of_ones_own_stands_in_the_file(self, author: Author, tmp_path: Path) -> None:
        path = tmp_path / "new.md"
        author.paste()
        author.cleaned.form.origins[Origin.FICTIONAL].click()
        author.saves.append(path)
        author.cleaned.make.click()

        lesson = parse(path.read_text("utf-8")).lesson
        assert lesson is not None
        assert lesson.articles[0].imprint.origin is Origin.FICTIONAL
        assert "snorted" in lesson.articles[0].text
        assert author.page.is_asking

    def test_whoever_changes_their_mind_keeps_everything(self, author: Author) -> None:
        author.paste()
        author.cleaned.make.click()

        assert len(author.proposed) == 1
        assert not author.page.is_asking

    def test_a_folder_that_is_gone_is_told(self, author: Author, tmp_path: Path) -> None:
        author.paste()
        author.saves.append(tmp_path / "gone" / "new.md")
        author.cleaned.make.click()

        assert "folder" in author.window.notices.text
        assert not author.page.is_asking

    def test_the_fields_of_a_retelling_show_only_then(self, author: Author) -> None:
        author.paste()
        form = author.cleaned.form
        assert not form.references.isVisible()
        form.origins[Origin.RETOLD].click()
        assert form.references.isVisible()


def test_the_bring_page_takes_rich_text(window: MainWindow) -> None:
    window.rooms.ask_for_article(None)
    data = QMimeData()
    data.setText("One Two")
    data.setHtml("<p>One</p><p>Two</p>")
    field = window.rooms.bring.text
    field.clear()
    field.insertFromMimeData(data)

    assert field.toPlainText() == "One\n\nTwo"


def test_every_cut_has_words_and_a_place() -> None:
    from literacy_app.ui.intake_words import CUT_ORDER, cut_words

    assert set(CUT_ORDER) == set(Cut)
    assert all(cut_words(each) for each in Cut)
