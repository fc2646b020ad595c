"""Lessons of one's own for the journeys: two papers on one event, a key without its article, and
a quiz that holds every kind of question."""

from __future__ import annotations

from pathlib import Path

from literacy_app.lessonfile.fingerprint import fingerprint
from literacy_app.lessonfile.write import write
from tests.ui.sample import two_versions

BRIDGE, FERRY, PIER = "The bridge opens in April", "The ferry stays", "The pier stays open"
"""The titles of the three."""

ARTICLE = """The ferry stays in port

The ferry to Norrland Point will not sail this week, its owner said on Monday.

“The crew has my respect, but it cannot have a third engine,” Ida Brandt told the Courier. She
added that the old engine runs. Presumably it runs best in the harbour.

The harbour office confirmed that tickets stay valid until June.
"""
_KEYED = """---
id: ferry
title: The ferry stays
language: en
level: 3
article: {{origin: published, fingerprint: {fingerprint}}}
---

# Passages

- [“The crew has … third engine,”]{{.speech kind=direct source="Ida Brandt" cue="told"}}[^1]
- [that the old engine runs]{{.speech kind=indirect source="Ida Brandt" cue="added"}}[^2]
- [Presumably it runs best in the harbour]{{.inference kind=implication cue="Presumably"}}[^3]

[^1]: Her own words.
[^2]: Her words, put by the paper.
[^3]: A guess of the writer's.
"""


def keyed_lesson(folder: Path) -> Path:
    """The file of a lesson that knows `ARTICLE`, in a folder that is made if need be."""
    folder.mkdir(exist_ok=True)
    path = folder / "ferry.md"
    path.write_text(_KEYED.format(fingerprint=fingerprint(ARTICLE)), encoding="utf-8")
    return path


def two_papers(folder: Path) -> Path:
    """The file of a lesson with two articles, a glossary, nested and contested passages."""
    folder.mkdir(exist_ok=True)
    path = folder / "bridge.md"
    path.write_text(write(two_versions()), encoding="utf-8")
    return path


_QUIZ = """---
id: pier
title: The pier stays open
language: en
level: 3
objective: Hear who speaks, and who only passes it on.
teaches: [speech, commentary, inference]
article: {byline: Ines Calder, outlet: Tolle Courier, date: 2026-05-02, origin: fictional}
speakers:
  - {name: Ada Quist, role: Mayor of Tolle}
  - {name: Ivo Marsh, role: Harbour master}
  - {name: Tolle Post, role: The other paper}
---

Two people talk about a pier.

# Article

## [The pier stays open]{.speech kind=indirect source="Ada Quist" cue="says"}[^1], the mayor says

[The gate of the old pier was opened at nine]{.plain id=p1}. [“Nobody will be turned
away,”]{.speech kind=direct source="Ada Quist" cue="said"}[^2] Mayor Ada Quist said. The harbour
master, Ivo Marsh, [whined]{.commentary kind=loaded-verb}[^3] [that the planks were
rotten]{.speech kind=indirect source="Ivo Marsh" cue="whined"}[^4].

It was a [splendid]{.commentary kind=evaluation}[^5] morning. [The school band played at
four]{.plain id=p2}. [The queue will surely reach the market by summer]{.inference
kind=prediction cue="will surely"}[^6]. [Quist wants to be liked before the vote]{.inference
kind=motive cue="wants to be liked"}[^7].

As reported by the Tolle Post, Marsh also said [that new stairs would cost 2,000 euros]{.speech
kind=indirect source="Ivo Marsh" via="Tolle Post" cue="said"}[^8]. Quist added [that the town
would pay]{.speech kind=indirect source="Ada Quist" cue="added"}[^9]. [The north stairs were
closed in March]{.plain id=p3}. The pier is 80 metres long.

[^1]: The headline gives it to the mayor.
[^2]: Her own words.
[^3]: “Said” would not let us hear a child.
[^4]: His words, put by the paper.
[^5]: The fact is the morning.
[^6]: Nobody is cited for the summer.
[^7]: Nobody can read her mind.
[^8]: He said it to another paper.
[^9]: “Added” hands it to her.

# Quiz

## Who says “Nobody will be turned away”? {.choice passage=2 #who-says}

- [x] The mayor
    - Yes: “said” hands it to her.
- [ ] The harbour master
    - He speaks of planks.
- [ ] The reporter
    - The reporter passes it on.

Hint
:   Look for the nearest verb of saying.

## Which words judge? {.choice passages="3 5" #which-judge}

- [x] “whined”
    - Yes: it makes fun of him.
- [x] “splendid”
    - Yes: somebody likes this morning.
- [ ] “said”
    - It hands words over.

## Sort these {.sort passages="4 5 6 p2" #four-voices}

Hint
:   One is passed on, one judges, one looks ahead.

## Who says that the stairs cost that much? {.source passage=8 #who-stairs}

## Click the word that hands it to the mayor {.cue passage=9 #cue-added}

## How did the price reach you? {.chain passage=8 #way-of-the-price}

## Mark what the writer concludes {.mark voice=inference #mark-conclusions}

Hint
:   There are two of them.

## What changed? {.contrast passage=3 #said-whined}

A
:   Ivo Marsh [said]{.plain} that the planks were rotten.

B
:   Ivo Marsh [whined]{.commentary kind=loaded-verb} that the planks were rotten.

- [x] The writer judges how he spoke
    - Yes: the verb is the writer's.
- [ ] Somebody else speaks
    - It is he in both.
- [ ] The planks are in another state
    - They are rotten in both.

## Why is this an inference? {.because passage=6 #why-inference}

- [x] It looks ahead and cites nobody
    - Yes.
- [ ] It praises the market
    - It says nothing of the market.
- [ ] It tells what was seen
    - Nobody has seen the summer yet.

## Why is the closing of the stairs plain? {.because passage=p3 #why-plain}

Model
:   It is a fact that the paper reports by itself.

- [ ] I named the fact
- [ ] I judged nobody

## Put the harbour master's sentence neutrally {.rewrite passages="3 4" #neutral}

Model
:   Ivo Marsh said that the planks were rotten.

- [ ] No word judges him
- [ ] It is clear who speaks

Hint
:   One verb is enough.

## {.generate sort=8 source=2 cue=2}
"""


def every_kind(folder: Path) -> Path:
    """The file of a lesson whose quiz holds every kind of question."""
    folder.mkdir(exist_ok=True)
    path = folder / "pier.md"
    path.write_text(_QUIZ, encoding="utf-8")
    return path
