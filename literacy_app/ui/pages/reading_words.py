"""What the reading page says about its state."""

from __future__ import annotations

from typing import TYPE_CHECKING

from literacy_app.session.focus import OnlyVoice
from literacy_app.ui.words import link_name, tr, voice_name

if TYPE_CHECKING:
    from literacy_app.domain.lesson import Article
    from literacy_app.session.focus import Only
    from literacy_app.session.reading import Reading


def only_words(article: Article, only: Only) -> str:
    """What is read alone."""
    if isinstance(only, OnlyVoice):
        return tr("Only this voice: {voice}", voice=voice_name(only.voice))
    from literacy_app.session.who_speaks import speaker_link

    name = link_name(speaker_link(article, only.source))
    return tr("Only the words of: {name}", name=name)


def state_words(reading: Reading) -> str:
    """What is shown, where it isn't everything; else nothing."""
    if reading.only is not None:
        what = only_words(reading.article, reading.only)
        return tr("{what}. All other words are faded.", what=what)
    if not reading.trying:
        return ""
    kept = reading.kept_in(reading.article) or frozenset()
    if not kept:
        return tr("Read first: who is speaking where? The passages are hidden.")
    total = len(reading.article.marked())
    return tr(
        "Read first: who is speaking where? Shown: {number} of {total} passages.",
        number=len(kept),
        total=total,
    )
