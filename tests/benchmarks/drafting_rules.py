"""The rules of drafting by where they stand, and what does nothing in their place.

A rule is listed with what it serves: what annotators of news mark (`WITH_MODEL`, `BY_RULE`), where
quotations are set in other marks (`OF_MARKS`), or what the lessons mark and news doesn't
(`OF_LESSONS`): names, passages within passages, commentary, inference, and German.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, NamedTuple
from unittest import mock

from literacy_app.drafting import (
    drafted,
    hints,
    linking,
    naming,
    quoting,
    rules,
    speech,
    suggest,
    tokens,
)
from literacy_app.drafting import model as models
from literacy_app.drafting.naming import Names
from literacy_app.drafting.sources import Sources


class Rule(NamedTuple):
    """A rule by its name, where it stands, and what stands there instead."""

    name: str
    holder: Any
    attribute: str
    instead: Any

    @contextmanager
    def left_out(self) -> Iterator[None]:
        """Draft without it for as long as this lasts."""
        with mock.patch.object(self.holder, self.attribute, self.instead):
            yield


def _nothing(*_: object) -> tuple[()]:
    return ()


def _none(*_: object) -> None:
    return None


def _no(*_: object) -> bool:
    return False


def _yes(*_: object) -> bool:
    return True


def _apart(before: list[Any], after: list[Any], _: object) -> list[Any]:
    return [*before, *(suggest._numbered(each, len(before)) for each in after)]


_NO_WORDS: frozenset[str] = frozenset()

WITH_MODEL = (
    Rule("looking for sources", Sources, "of", _none),
    Rule("that one may be unstated", models, "UNSTATED", 0.0),
    Rule("sources that go on", suggest, "_going_on", lambda found, named: (found, named)),
    Rule("joining what a cue splits", linking._Linker, "is_split", _no),
    Rule("joining what goes on without a cue", linking._Linker, "is_near", _no),
    Rule("joining over paragraphs", suggest, "_joined", _apart),
    Rule("short forms before a full stop", tokens, "_ABBREVIATED", _NO_WORDS),
)

BY_RULE = (
    Rule("quotations", rules._Rules, "quoted", _nothing),
    Rule("which quotations are speech", rules._Rules, "_speaks", _yes),
    Rule("joining them", rules._Rules, "_goes_on", _no),
    Rule("paraphrases", rules._Rules, "paraphrased", _nothing),
    Rule("“that”", rules, "_OPENERS", _NO_WORDS),
    Rule("“according to”", rules._Rules, "_around", lambda own, cue, source, first, stop:
         own._behind(cue, source, stop)),
    Rule("sources before a cue", rules._Rules, "_named_before", _none),
    Rule("sources behind it", rules._Rules, "_named_behind", _none),
    Rule("pronouns as sources", rules, "_PRONOUNS", _NO_WORDS),
)  # fmt: skip

OF_MARKS = (
    Rule("single marks", quoting._Reader, "_single", _none),
    Rule("letters left out (’em, ’90s)", quoting, "_ELIDED", _NO_WORDS),
    Rule("what stands before an opening mark", quoting, "_BEFORE_OPENING", _NO_WORDS),
    Rule("an opening mark needs a closing one", quoting._Reader, "_has_closer", _yes),
    Rule("the apostrophe of a plural", quoting._Reader, "_closes_single", lambda own, at:
         own._glued_before(at)),
)  # fmt: skip

OF_LESSONS = (
    Rule("he and she", naming, "_PERSONS", _NO_WORDS),
    Rule("it", naming, "_THINGS", _NO_WORDS),
    Rule("names met before", Names, "met", _none),
    Rule("whom a paragraph is about", Names, "begin_paragraph", _none),
    Rule("titles", naming, "_TITLES", _NO_WORDS),
    Rule("bodies", naming, "_BODIES", _NO_WORDS),
    Rule("names with “of” and “the”", naming, "_LINKS", _NO_WORDS),
    Rule("small articles", naming, "_with_small_article", " ".join),
    Rule("what is only added", naming, "_core", lambda source: naming._without_party(source)),
    Rule("names behind what somebody is", naming, "_is_name", _yes),
    Rule("parties and places", naming, "_without_party", lambda words: words),
    Rule("relays", drafted, "relays_of", _nothing),
    Rule("nested quotations", drafted, "_nested", _nothing),
    Rule("thoughts by their cue", drafted, "kind_of", lambda runs, part, hit:
         speech.kind_of(runs, part, None)),
    Rule("what is reported", drafted, "reported", _nothing),
    Rule("conclusions by a cue", drafted, "_concluded", _none),
    Rule("loaded verbs", drafted, "loaded_verb", _none),
    Rule("words of commentary", hints, "_commentary", _nothing),
    Rule("no hint in a name", hints, "_is_name", _no),
    Rule("labels in paraphrases", hints, "_PARAPHRASED", ()),
    Rule("words of inference", hints, "_inference", _nothing),
    Rule("a whole sentence is concluded", hints, "sentence_around", lambda part, inside, *run: run),
    Rule("scare quotes", hints, "_scare_quotes", _nothing),
    Rule("only in prose", hints, "_is_prose", _yes),
    Rule("titles are none", hints, "_is_title", _no),
    Rule("German: the subjunctive", rules._Rules, "in_subjunctive", _nothing),
    Rule("German: it goes on", rules, "goes_on", _no),
    Rule("German: “laut” and “nach”", rules, "_LEADING", _NO_WORDS),
    Rule("German: names with “der”", rules, "_LINKS", _NO_WORDS),
)  # fmt: skip
