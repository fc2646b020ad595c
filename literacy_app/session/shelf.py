"""The shelf: the lessons there are, and the articles brought for the keyed ones."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, Protocol

from literacy_app.domain.lesson import LESSON_SUFFIXES, Lesson
from literacy_app.domain.problems import Message, Problem, Severity
from literacy_app.lessonfile.fingerprint import RECOGNISED, Likeness
from literacy_app.session.article_folder import ARTICLE_SUFFIXES, ArticleFolder
from literacy_app.session.cards import Card
from literacy_app.session.last_read import LastRead, Opened
from literacy_app.session.library import Index, MemoryIndex, Progress, stamp_of
from literacy_app.session.stock import Stock
from literacy_app.store.errors import StoreError

if TYPE_CHECKING:
    from literacy_app.lessonfile.parse import Parsed

PACK_SUFFIX = ".zip"


class KeptArticle(Protocol):
    """An article as it is kept."""

    @property
    def text(self) -> str:
        """The article as it was brought."""

    @property
    def name(self) -> str:
        """What it was called: its file's name, or what it was pasted from."""


class KeptArticles(Protocol):
    """Where brought articles are kept."""

    def remember(self, lesson_id: str, text: str, name: str, brought_at: datetime) -> None:
        """Keep an article in place of one kept before; raises StoreError."""

    def of(self, lesson_id: str) -> KeptArticle | None:
        """The article kept for a lesson."""

    def lesson_ids(self) -> tuple[str, ...]:
        """The lessons that have one."""

    def forget(self, lesson_id: str) -> None:
        """Keep the lesson's article no longer; raises StoreError."""


class ShelfEntry(NamedTuple):
    """A lesson file on the shelf, by its card.

    `has_article` says that a keyed lesson's text is at hand, `keeps_article` that the reader
    brought it, so that it can be forgotten.
    """

    card: Card
    has_article: bool = False
    keeps_article: bool = False

    @property
    def path(self) -> Path:
        """The lesson's file."""
        return Path(self.card.path)

    @property
    def needs_article(self) -> bool:
        """Whether the reader must bring the article before the lesson can be read."""
        return self.card.is_keyed and not self.card.is_broken and not self.has_article


class Brought(NamedTuple):
    """What came of bringing an article: the lesson that knows it, if any does.

    `share` is the estimated share (0 to 1) of that lesson's article, or of the nearest one's.
    """

    lesson_path: Path | None
    share: float
    problems: tuple[Problem, ...] = ()


class Forgotten(NamedTuple):
    """An article that is no longer kept for a lesson; only whoever holds this still has it."""

    lesson_id: str
    text: str
    name: str


class Shelf:
    """The lessons in `folders`, in folders of one's own and among the files added.

    `article_folder` says where a teacher keeps articles for the class, or None, and `own_folders`
    where the person keeps lessons. What is known of lesson files is kept in `index`, and the lesson
    opened last in `last`; `take` what a library has read in the background.
    """

    def __init__(
        self,
        folders: tuple[Path, ...],
        articles: KeptArticles,
        now: Callable[[], datetime],
        article_folder: Callable[[], Path | None] = lambda: None,
        own_folders: Callable[[], tuple[Path, ...]] = lambda: (),
        index: Index | None = None,
        last: LastRead | None = None,
    ) -> None:
        self._folders, self._own_folders = folders, own_folders
        self._added: list[Path] = []
        self._articles, self._now = articles, now
        self._article_folder = ArticleFolder(article_folder)
        self._stock = Stock(self.places, index if index is not None else MemoryIndex())
        self._last = last or LastRead()
        self._unkept: dict[str, str] = {}
        self._read: dict[Path, tuple[tuple[int, int], Parsed]] = {}

    def places(self) -> tuple[Path, ...]:
        """The folders and files whose lessons are on the shelf."""
        return tuple(dict.fromkeys((*self._folders, *self._own_folders(), *self._added)))

    def add(self, path: Path) -> None:
        """Put another lesson file or folder on the shelf until the app ends."""
        if path.absolute() not in self._added:
            self._added.append(path.absolute())

    def remove(self, path: Path) -> None:
        """Take a file or folder that was added off the shelf again."""
        self._added = [each for each in self._added if each != path.absolute()]

    def entries(self) -> tuple[ShelfEntry, ...]:
        """Every lesson file on the shelf that is known by now, by level and title, broken last."""
        kept = {*self._articles.lesson_ids(), *self._unkept}
        self._article_folder.look()
        return tuple(self._entry(card, kept) for card in self._stock.cards())

    def words(self) -> Mapping[str, str]:
        """What searches look through, by path, as far as it has been read."""
        return self._stock.words

    def take(self, step: Progress) -> bool:
        """Take over what a library has read; whether that changes any entry."""
        return self._stock.take(step)

    def _entry(self, card: Card, kept: set[str]) -> ShelfEntry:
        if not card.is_keyed or card.is_broken:
            return ShelfEntry(card)
        keeps = card.id in kept
        return ShelfEntry(card, keeps or self._is_in_folder(card), keeps)

    def _is_in_folder(self, card: Card) -> bool:
        return self._article_folder.text_of(card.fingerprint) is not None

    def _parsed(self, path: Path) -> Parsed:
        from literacy_app.lessonfile.files import read_lesson

        stamp = stamp_of(path)
        read = self._read.get(path)
        if read is None or stamp is None or read[0] != stamp:
            parsed = read_lesson(path)
            if stamp is None:
                return parsed
            read = self._read[path] = (stamp, parsed)
            self._last.keep(path, parsed)
        return read[1]

    def open(self, path: Path) -> Opened:
        """The lesson in a file, with its article's text where that was brought."""
        last = self._last.of(path)
        if last is not None:
            self._stock.learn(path.absolute(), last)
            return last
        parsed = self._parsed(path)
        lesson = parsed.lesson
        if lesson is not None or self._stock.card(path.absolute()) is not None:
            self._stock.learn(path.absolute(), parsed)
        if not parsed.is_sound or lesson is None or not lesson.is_keyed:
            return Opened(lesson if parsed.is_sound else None, parsed.problems)
        text = self._text_for(lesson)
        if text is None:
            return Opened(lesson, parsed.problems)
        from literacy_app.lessonfile.keyed import bring  # most lessons hold their articles

        brought = bring(parsed, text)
        return Opened(brought.lesson, (*parsed.problems, *brought.problems))

    def _text_for(self, lesson: Lesson) -> str | None:
        if lesson.id in self._unkept:
            return self._unkept[lesson.id]
        kept = self._articles.of(lesson.id)
        if kept is not None and _share(lesson, Likeness(kept.text)) >= RECOGNISED:
            return kept.text
        self._article_folder.look()
        return self._article_folder.text_of(lesson.key.imprint.fingerprint) if lesson.key else None

    # ---- bringing

    def brought_text(self, path: Path) -> str | None:
        """The article that was brought for the keyed lesson at `path`, as it was brought."""
        lesson = self._parsed(path).lesson
        keyed = lesson is not None and lesson.is_keyed
        return self._text_for(lesson) if lesson is not None and keyed else None

    def bring(self, lesson_path: Path | None, text: str, name: str) -> Brought:
        """Recognise an article and remember it for its lesson; None looks through all of them."""
        likeness = Likeness(text)
        share, card = self._nearest(lesson_path, likeness)
        if lesson_path is None and share < RECOGNISED:
            self._stock.read_all()  # perhaps its lesson has not been read yet
            share, card = self._nearest(None, likeness)
        if card is None or share < RECOGNISED:
            return Brought(None, share, (_unknown(name, share, lesson_path is None),))
        return Brought(Path(card.path), share, self._remember(card.id, text, name))

    def _nearest(self, path: Path | None, likeness: Likeness) -> tuple[float, Card | None]:
        """The keyed lesson whose article shares most with a text, the one at `path` if given."""
        if path is not None:
            self.open(path)
        cards = self._stock.cards() if path is None else (self._stock.card(path.absolute()),)
        keyed = [each for each in cards if each and each.is_keyed and not each.is_broken]
        found = [(likeness.share(each.fingerprint), each) for each in keyed]
        return max(found, key=lambda each: each[0], default=(0.0, None))

    def _remember(self, lesson_id: str, text: str, name: str) -> tuple[Problem, ...]:
        try:
            self._articles.remember(lesson_id, text, name, self._now())
        except StoreError as error:
            self._unkept[lesson_id] = text
            return (_unkept(name, str(error)),)
        self._unkept.pop(lesson_id, None)
        return ()

    def forget(self, lesson_id: str) -> Forgotten | None:
        """Forget the article brought for a lesson, and return it; None where there is none.

        Raises StoreError where that fails.
        """
        kept, unkept = self._articles.of(lesson_id), self._unkept.pop(lesson_id, None)
        self._articles.forget(lesson_id)
        if unkept is not None:
            return Forgotten(lesson_id, unkept, "")
        return Forgotten(lesson_id, kept.text, kept.name) if kept is not None else None

    def keep_again(self, forgotten: Forgotten) -> tuple[Problem, ...]:
        """Keep an article that was just forgotten, and say what is in the way of it."""
        return self._remember(*forgotten)

    # ---- files

    def open_article_file(self, path: Path) -> str:
        """The text of an article's file; raises ArticleError."""
        from literacy_app.intake.files import read_article

        return read_article(path).text

    def what_is(self, path: Path) -> str:
        """What a file is to the app: `lesson`, `article`, `folder`, `pack` or `unknown`."""
        if path.is_dir():
            return "folder"
        suffix = path.suffix.lower()
        if suffix in LESSON_SUFFIXES and (self._last.of(path) or _is_lesson_file(path)):
            return "lesson"
        if suffix == PACK_SUFFIX:
            return "pack"
        return "article" if suffix in (*ARTICLE_SUFFIXES, ".docx") else "unknown"


def _is_lesson_file(path: Path) -> bool:
    from literacy_app.lessonfile.files import is_lesson_file

    return is_lesson_file(path)


def _share(lesson: Lesson, likeness: Likeness) -> float:
    return likeness.share(lesson.key.imprint.fingerprint) if lesson.key else 0.0


def _unknown(name: str, share: float, among_all: bool) -> Problem:
    template = (
        "no lesson here knows this article; the nearest shares {share} % of it."
        if among_all
        else "this is not the article of the lesson: it shares {share} % of it."
    )
    hint = Message.of("Look for the article by its outlet, date and headline, and bring all of it.")
    message = Message.of(template, share=round(share * 100))
    return Problem("article-unknown", name, 0, 0, Severity.ERROR, message, hint)


def _unkept(name: str, reason: str) -> Problem:
    message = Message.of("the article can't be kept: {reason}", reason=reason)
    hint = Message.of("It can be read until the app ends.")
    return Problem("article-not-kept", name, 0, 0, Severity.WARNING, message, hint)
