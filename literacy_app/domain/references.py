"""What in a lesson refers to passages by their ids, kept right while passages come and go."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from literacy_app.domain.lesson import Article, ArticleKey, Lesson, Passage
from literacy_app.domain.question import Question


def without_passage(lesson: Lesson, passage_id: str) -> Lesson:
    """The lesson in which neither questions nor dismissed warnings name this passage."""
    return replace(
        lesson,
        questions=tuple(
            replace(each, passages=tuple(p for p in each.passages if p != passage_id))
            if passage_id in each.passages
            else each
            for each in lesson.questions
        ),
        dismissed=tuple(each for each in lesson.dismissed if each.passage != passage_id),
    )


def renamed(lesson: Lesson, names: Mapping[str, str]) -> Lesson:
    """The lesson in which passages have new ids, wherever they are named."""
    names = {old: new for old, new in names.items() if old != new}
    if not names:
        return lesson
    return replace(
        lesson,
        articles=tuple(_in_article(each, names) for each in lesson.articles),
        key=_in_key(lesson.key, names) if lesson.key is not None else None,
        questions=tuple(_in_question(each, names) for each in lesson.questions),
        dismissed=tuple(
            each._replace(passage=names.get(each.passage, each.passage))
            for each in lesson.dismissed
        ),
    )


def _in_article(article: Article, names: Mapping[str, str]) -> Article:
    return replace(article, passages=tuple(_in_passage(each, names) for each in article.passages))


def _in_key(key: ArticleKey, names: Mapping[str, str]) -> ArticleKey:
    anchors = (
        anchor._replace(
            marks=tuple(
                mark._replace(
                    passage=_in_passage(mark.passage, names) if mark.passage else None,
                    of=names.get(mark.of, mark.of),
                )
                for mark in anchor.marks
            )
        )
        for anchor in key.anchors
    )
    return key._replace(anchors=tuple(anchors))


def _in_passage(passage: Passage, names: Mapping[str, str]) -> Passage:
    within = names.get(passage.within, passage.within) if passage.within is not None else None
    new_id = names.get(passage.id, passage.id)
    if new_id == passage.id and within == passage.within:
        return passage
    return replace(passage, id=new_id, within=within)


def _in_question(question: Question, names: Mapping[str, str]) -> Question:
    passages = tuple(names.get(each, each) for each in question.passages)
    return question if passages == question.passages else replace(question, passages=passages)
