"""What a passage is called where it is heard or listed rather than seen."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from literacy_app.domain.lesson import Article, Passage
from literacy_app.domain.prose import ProseBlock
from literacy_app.session.reading import speaker_of
from literacy_app.ui.text_offsets import shown
from literacy_app.ui.widgets.labels import shortened
from literacy_app.ui.words import kind_name, short_link_name, tr, voice_name

_LONGEST = 160


def passage_title(article: Article, passage: Passage) -> str:
    """Its voice, its source and its words."""
    name = short_link_name(speaker_of(article, passage))
    words = shown(shortened(article.words_of(passage), _LONGEST))
    voice = voice_name(passage.voice)
    return tr("{voice}, {name}: {words}", voice=voice, name=name, words=words)


def passage_reason(
    passage: Passage, prose: Callable[[str], Iterable[ProseBlock]] | None = None
) -> str:
    """Its kind, its cue, its second reading and why it has its voice; `prose` reads the note."""
    parts = [kind_name(passage.kind)] if passage.kind else []
    if passage.cue:
        parts.append(tr("cue word “{cue}”", cue=shown(passage.cue)))
    if passage.alternative is not None:
        parts.append(tr("contested: also {voice}", voice=voice_name(passage.alternative)))
    note = plain_prose(prose(passage.note)) if passage.note and prose is not None else ""
    return ". ".join(each for each in ("; ".join(parts), note) if each)


def plain_prose(blocks: Iterable[ProseBlock]) -> str:
    """The words of some prose."""
    return " ".join(shown("".join(run.text for run in block.runs)) for block in blocks)
