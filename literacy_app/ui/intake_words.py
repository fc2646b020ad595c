"""How the parts of a page are called that are no part of its article."""

from __future__ import annotations

from literacy_app.domain.lesson import Origin
from literacy_app.intake.blocks import Cut
from literacy_app.ui.words import tr

CUT_ORDER = (
    Cut.BY_HAND,
    Cut.CAPTION,
    Cut.NOTE,
    Cut.BYLINE,
    Cut.CREDIT,
    Cut.RELATED,
    Cut.SHARE,
    Cut.ADVERT,
    Cut.NEWSLETTER,
    Cut.TOPICS,
    Cut.COMMENT,
    Cut.COOKIES,
    Cut.AROUND,
    Cut.NAVIGATION,
    Cut.SOFT_HYPHEN,
)
"""What is likeliest to be missed comes first."""

ORIGINS = (Origin.PUBLISHED, Origin.RETOLD, Origin.FICTIONAL)


def cut_words(cut: Cut) -> str:
    """What was left out, as a heading."""
    return {
        Cut.BY_HAND: tr("Taken out by you"),
        Cut.CAPTION: tr("Captions"),
        Cut.CREDIT: tr("Credits"),
        Cut.BYLINE: tr("Byline and date"),
        Cut.SHARE: tr("Buttons to share"),
        Cut.RELATED: tr("Pointers to other articles"),
        Cut.ADVERT: tr("Advertisements"),
        Cut.COOKIES: tr("Cookie notices"),
        Cut.NEWSLETTER: tr("Newsletters and subscriptions"),
        Cut.COMMENT: tr("Readers’ comments"),
        Cut.TOPICS: tr("Topics"),
        Cut.NOTE: tr("Notes by the newsroom"),
        Cut.NAVIGATION: tr("Menus and links"),
        Cut.AROUND: tr("Elsewhere on the page"),
        Cut.SOFT_HYPHEN: tr("Hidden hyphens"),
    }[cut]


def origin_name(origin: Origin) -> str:
    """Where a text comes from, on a button."""
    return {
        Origin.FICTIONAL: tr("Made up, or my own"),
        Origin.RETOLD: tr("Retold by me"),
        Origin.PUBLISHED: tr("Published elsewhere"),
    }[origin]


def origin_meaning(origin: Origin) -> str:
    """What follows from where a text comes from, in a line."""
    return {
        Origin.FICTIONAL: tr("The text stands in the lesson and is passed on with it."),
        Origin.RETOLD: tr("The text stands in the lesson, with what it was retold from."),
        Origin.PUBLISHED: tr("The lesson keeps only the key; its readers bring the text once."),
    }[origin]
