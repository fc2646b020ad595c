"""The content checks by name, and what they say of a lesson."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from literacy_app.checking import (
    balance,
    explanations,
    options,
    quoted,
    runs,
    shares,
    speech,
    wording,
)
from literacy_app.checking.catalogue import CATALOGUE
from literacy_app.checking.dismissals import dismissal_of, undismissed
from literacy_app.checking.material import Finding, Material, Place
from literacy_app.domain.lesson import Dismissal
from literacy_app.domain.problems import Message, Problem, Severity

Where = Callable[[Place], tuple[int, int]]
"""Gives the line and column of a place, both from 1; (0, 0) for the file as a whole."""


class Check(NamedTuple):
    """A check: what it looks for, the codes that it tells, and the reason for it.

    `of_writer` says that only the article's writer could mend what it finds, or that the article
    is as it is: keyed lessons are exempt. `needs_text` and `needs_corpus` say without what it
    can't be carried out.
    """

    find: Callable[[Material], Iterator[Finding]]
    codes: tuple[str, ...]
    reason: str
    of_writer: bool = False
    needs_text: bool = False
    needs_corpus: bool = False

    def suits(self, material: Material) -> bool:
        """Whether the check is for such a lesson, and there is what it needs."""
        if self.of_writer and material.lesson.is_keyed:
            return False
        if self.needs_corpus and material.corpus is None:
            return False
        return material.has_text or not self.needs_text


CHECKS: dict[str, Check] = {
    "explained": Check(
        explanations.explained,
        ("explanation-missing", "explanation-short", "explanation-long"),
        "An explanation is what a learner gets who was mistaken; it is read beside the text.",
    ),
    "verdicts": Check(
        explanations.verdicts,
        ("verdict-on-truth", "verdict-on-person"),
        "A passage says whose voice the words are and what they do, never whether they are true.",
    ),
    "attributed": Check(
        speech.attributed,
        ("source-missing", "cue-missing"),
        "Learners are asked who speaks and which word shows it.",
    ),
    "relayed": Check(
        speech.relayed,
        ("relay-missing",),
        "The chain from a source to the page is part of what is taught.",
        needs_text=True,
    ),
    "quotations": Check(
        quoted.unmarked,
        ("quotation-unmarked",),
        "Quotation marks are the first thing that learners go by.",
        needs_text=True,
    ),
    "firm": Check(
        shares.firm,
        ("voice-rare",),
        "A pattern shows from two examples on, and contested ones don't count towards mastery.",
    ),
    "plain": Check(
        shares.plain,
        ("plain-scarce",),
        "Plain reporting is an answer too; without it, marking everything would be right.",
        of_writer=True,
        needs_text=True,
    ),
    "contested": Check(
        shares.contested,
        ("contested-many",),
        "Contested passages teach something only against a ground of firm ones.",
        of_writer=True,
    ),
    "option count": Check(
        options.counted,
        ("options-few", "options-many"),
        "Three or four options are hard to guess and quick to read.",
    ),
    "option length": Check(
        options.alike,
        ("options-uneven",),
        "An option that stands out by its length is chosen for its length.",
    ),
    "right longest": Check(
        options.longest,
        ("right-longest",),
        "Right options tend to be written with more care; learners know that from other quizzes.",
    ),
    "right places": Check(
        options.spread,
        ("right-crowded", "right-never"),
        "Where options are read in the order of the file, their places mustn't give anything away.",
    ),
    "long sentences in the article": Check(
        wording.long_in_article,
        ("article-sentence-long",),
        "A reader who has lost the beginning of a sentence can't say whose voice it is.",
        of_writer=True,
        needs_text=True,
    ),
    "long sentences elsewhere": Check(
        wording.long_elsewhere,
        ("sentence-long",),
        "What explains an article should be easier to read than the article.",
    ),
    "idioms": Check(
        wording.unglossed,
        ("idiom-unglossed",),
        "Half of a class may read in their second language.",
    ),
    "balance": Check(
        balance.balanced,
        ("articles-unbalanced", "targets-unbalanced"),
        "Whatever is shown of one camp is shown of the other, with the same devices and as often.",
        of_writer=True,
        needs_text=True,
    ),
    "shared runs": Check(
        runs.shared,
        ("run-shared",),
        "Every text is its own work, and no article may be passed on in pieces.",
        needs_corpus=True,
    ),
}


class Told(NamedTuple):
    """A warning, what a dismissal of it names, and the one that sets it aside, if any does."""

    problem: Problem
    about: str
    dismissal: Dismissal | None = None


def check(material: Material, path: str, where: Where) -> tuple[Told, ...]:
    """What the content checks have to say, as warnings in the order of the file.

    Those that are set aside are among them.
    """
    suitable = [each for each in CHECKS.values() if each.suits(material)]
    found = [finding for each in suitable for finding in each.find(material)]
    judged = {code for each in suitable if not each.needs_corpus for code in each.codes}
    dismissed = material.lesson.dismissed
    aside = ((each, dismissal_of(each, dismissed)) for each in found)
    told: list[tuple[Finding, Dismissal | None]]
    told = [(each, None) for each in undismissed(found, dismissed, judged)]
    told.extend((each, by) for each, by in aside if by is not None)
    problems = [Told(_problem(e, path, where(e.place)), e.about, by) for e, by in told]
    return tuple(sorted(problems, key=lambda each: (each.problem.line, each.problem.column)))


def _problem(found: Finding, path: str, place: tuple[int, int]) -> Problem:
    template, hint = CATALOGUE[found.code]
    arguments = found.arguments
    return Problem(
        found.code,
        path,
        *place,
        Severity.WARNING,
        Message.of(template, **arguments),
        Message.of(hint, **arguments),
    )
