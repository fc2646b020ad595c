"""Stand-ins for what the window works with."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path

from PySide6.QtWidgets import QWidget

from literacy_app.domain.lesson import Lesson
from literacy_app.domain.problems import Problem
from literacy_app.domain.prose import ProseBlock, ProseKind, Run
from literacy_app.session.cards import Card, broken_card, card_of_lesson, words_of
from literacy_app.session.library import Progress
from literacy_app.session.shelf import Forgotten, ShelfEntry
from literacy_app.ui.collaborators import MemorySettings
from literacy_app.ui.desk import Desk
from literacy_app.ui.theme import ThemeFiles

THEMES = Path(__file__).resolve().parents[2] / "assets" / "themes"


@dataclass(frozen=True)
class FakeOpened:
    lesson: Lesson | None = None
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True)
class FakeBrought:
    lesson_path: Path | None = None
    share: float = 0.0
    problems: tuple[Problem, ...] = ()


@dataclass
class FakeShelf:
    """Lessons by path; `articles` are the full lessons by the text that belongs to them."""

    lessons: dict[Path, Lesson] = field(default_factory=dict)
    broken: dict[Path, tuple[Problem, ...]] = field(default_factory=dict)
    articles: dict[str, tuple[Path, Lesson]] = field(default_factory=dict)
    brought: dict[Path, Lesson] = field(default_factory=dict)
    added: list[Path] = field(default_factory=list)
    forgotten: dict[Path, Lesson] = field(default_factory=dict)

    def entries(self) -> tuple[ShelfEntry, ...]:
        sound = tuple(
            ShelfEntry(card_of_lesson(path, lesson), path in self.brought, path in self.brought)
            for path, lesson in self.lessons.items()
        )
        broken = self.broken.items()
        cards = (broken_card(Card(str(path)), list(found)) for path, found in broken)
        return sound + tuple(ShelfEntry(card) for card in cards)

    def words(self) -> dict[str, str]:
        return {str(path): words_of(lesson) for path, lesson in self.lessons.items()}

    def places(self) -> tuple[Path, ...]:
        return tuple(self.added)

    def take(self, step: Progress) -> bool:
        return False

    def remove(self, path: Path) -> None:
        self.added.remove(path)

    def add(self, path: Path) -> None:
        self.added.append(path)

    def open(self, path: Path) -> FakeOpened:
        lesson = self.brought.get(path, self.lessons.get(path))
        return FakeOpened(lesson, self.broken.get(path, ()))

    def bring(self, lesson_path: Path | None, text: str, name: str) -> FakeBrought:
        if text not in self.articles:
            return FakeBrought(None, 0.31)
        path, lesson = self.articles[text]
        self.brought[path] = lesson
        return FakeBrought(path, 0.97)

    def brought_text(self, path: Path) -> str | None:
        return next((text for text, (at, _) in self.articles.items() if at == path), None)

    def open_article_file(self, path: Path) -> str:
        return path.read_text(encoding="utf-8")

    def forget(self, lesson_id: str) -> Forgotten | None:
        before = self.brought
        self.brought = {p: each for p, each in before.items() if each.id != lesson_id}
        self.forgotten = {p: each for p, each in before.items() if each.id == lesson_id}
        return Forgotten(lesson_id, "", "") if self.forgotten else None

    def keep_again(self, forgotten: Forgotten) -> tuple[Problem, ...]:
        self.brought |= self.forgotten
        return ()

    def what_is(self, path: Path) -> str:
        if path in self.lessons or path in self.broken:
            return "lesson"
        if path.is_dir():
            return "folder"
        return "article" if path.suffix == ".txt" else "unknown"


def prose(text: str) -> tuple[ProseBlock, ...]:
    """Paragraphs with *emphasis*, as much Markdown as the tests need."""
    return tuple(
        ProseBlock(
            ProseKind.PARAGRAPH,
            tuple(Run(run, emphasis=bool(n % 2)) for n, run in enumerate(part.split("*")) if run),
        )
        for part in text.split("\n\n")
    )


def desk_of(shelf: FakeShelf, settings: MemorySettings | None = None) -> Desk:
    """A desk with this shelf."""

    def choose_none(parent: QWidget, title: str, folder: str, kinds: str) -> Path | None:
        return None

    desk = Desk(
        shelf,
        settings or MemorySettings({"window.theme": "light", "window.first_steps": "seen"}),
        ThemeFiles(THEMES),
        prose,
    )
    return replace(desk, choose_file=choose_none, show_folder=lambda path: None)


def desk_with(lesson: Lesson) -> Desk:
    """A desk whose shelf holds one lesson, `lesson.md`."""
    return desk_of(FakeShelf({Path("lesson.md"): lesson}))
