"""The article as the view shows it: brought up to date where it is, not laid out anew."""

from __future__ import annotations

from typing import TYPE_CHECKING

from literacy_app.domain.lesson import MARKED_VOICES
from literacy_app.ui.heads import NamesBeside, head_of
from literacy_app.ui.words import is_right_to_left

if TYPE_CHECKING:
    from literacy_app.domain.lesson import Article, Lesson
    from literacy_app.ui.authoring.marking_view import MarkingView
    from literacy_app.ui.widgets.article_document import Head

_ALL = frozenset(MARKED_VOICES)


class ShownArticle:
    """Shows the articles of a lesson in a view, one at a time."""

    def __init__(self, view: MarkingView) -> None:
        self._view = view
        self._shown: tuple[int, Article, Head, str] | None = None

    def show(self, lesson: Lesson, index: int) -> bool:
        """Show an article as it is now; whether it had to be laid out anew.

        One that was shown stays at the place that was scrolled to.
        """
        article = lesson.articles[index]
        head = head_of(article, lesson, lambda text: ())
        shown, self._shown = self._shown, (index, article, head, lesson.language)
        is_same = shown is not None and (shown[0], *shown[2:]) == (index, head, lesson.language)
        if is_same and (self._is_seen(article) or self._revise(article)):
            return False
        at = self._view.text_offset_at_top() if shown is not None and shown[0] == index else None
        right_to_left = is_right_to_left(lesson.language)
        self._view.show_article(article, head, NamesBeside(article), right_to_left)
        if at:
            self._view.show_offset(at)
        return True

    def preview(self, article: Article) -> None:
        """Show another version of the article for now."""
        if self._shown is not None and self._revise(article):
            self._shown = (self._shown[0], article, *self._shown[2:])

    def _is_seen(self, article: Article) -> bool:
        return self._view.underlay is not None and self._view.underlay.article.article is article

    def _revise(self, article: Article) -> bool:
        return self._view.revise_article(article, NamesBeside(article))

    def light_up(self, passage_id: str | None) -> None:
        """Show a passage as the selected one, or none."""
        article = self._shown[1] if self._shown is not None else None
        passage = article.passage(passage_id) if article and passage_id is not None else None
        marked = enumerate(article.marked() if article is not None and passage is not None else ())
        self._view.set_highlights(_ALL, next((n for n, each in marked if each is passage), -1))
        self._view.choose(passage)
