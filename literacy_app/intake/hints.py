"""What gives away that a part of a page is no part of its article: names of elements and words."""

from __future__ import annotations

import re
from enum import IntEnum

from literacy_app.intake.blocks import Cut

_BY_ELEMENT = {
    "nav": Cut.NAVIGATION,
    "footer": Cut.NAVIGATION,
    "menu": Cut.NAVIGATION,
    "aside": Cut.RELATED,
    "figcaption": Cut.CAPTION,
    "caption": Cut.CAPTION,
    "form": Cut.NAVIGATION,
    "button": Cut.SHARE,
    "select": Cut.NAVIGATION,
    "noscript": Cut.AROUND,
    "dialog": Cut.COOKIES,
}
# What a part of a page is called in its `class` or `id`, taken apart at all that is no letter.
_BY_WORD = {
    word: cut
    for cut, words in {
        Cut.COOKIES: "cookie cookies consent gdpr cmp privacy dsgvo overlay modal",
        Cut.COMMENT: "comment comments commentlist disqus kommentar kommentare commentaires "
        "comentarios replies",
        Cut.SHARE: "share sharing sharetools social addthis teilen follow partager compartir",
        Cut.NEWSLETTER: "newsletter signup subscribe subscription paywall abo",
        Cut.ADVERT: "ad ads advert adverts advertisement sponsor sponsored werbung anzeige promo",
        Cut.RELATED: "related recirc recirculation recommended recommendations teaser teasers "
        "popular trending mostread sidebar morestories readmore",
        Cut.CREDIT: "credit credits copyright photographer bildnachweis imagecredit photocredit",
        Cut.CAPTION: "caption captions figcaption imagecaption bildunterschrift legende",
        Cut.BYLINE: "byline author authors autor autoren dateline datum date timestamp pubdate "
        "published posted byauthor",
        Cut.TOPICS: "tags topics keywords kicker",
        Cut.NAVIGATION: "nav navbar navigation menu breadcrumb breadcrumbs footer foot masthead "
        "topbar toolbar skip skiplink pagination pager login search",
    }.items()
    for word in words.split()
}
_WORDS = re.compile(r"[A-Z]{2,}(?![a-z])|[A-Z]?[a-z]+")
_NAMES_WITHIN = 300
# Weblogs put what an article is about into the names of the element that holds all of it.
_SUBJECT = re.compile(r"(?<!\S)(?:tag|category|topic|section)-\S+")
# These hold the article itself, or words in the midst of it, whatever else they are called.
_NEVER = frozenset("html body main article h1 h2 h3 h4 h5 h6 time".split())
_ROLES = {
    "navigation": Cut.NAVIGATION,
    "contentinfo": Cut.NAVIGATION,
    "search": Cut.NAVIGATION,
    "complementary": Cut.RELATED,
    "dialog": Cut.COOKIES,
    "alertdialog": Cut.COOKIES,
}


class Trust(IntEnum):
    """What of a start tag is believed: nothing, what the element is, what it is called too."""

    NOTHING = 0
    ELEMENTS = 1
    NAMES = 2


def cut_of_element(name: str, attributes: dict[str, str], trust: Trust) -> Cut | None:
    """Why an element holds no part of the article, as far as its own start tag says."""
    if name in _NEVER or trust is Trust.NOTHING:
        return None
    found = _BY_ELEMENT.get(name) or _ROLES.get(attributes.get("role", ""))
    if trust is Trust.ELEMENTS:
        return found
    called = f"{attributes.get('class', '')} {attributes.get('id', '')}"[:_NAMES_WITHIN]
    called = _SUBJECT.sub("", called)
    named = (_BY_WORD.get(word.lower()) for word in _WORDS.findall(called))
    return next((each for each in named if each), found)


# ---------------------------------------------------------------- words

_MARK = r"[\s:–—|!.…]"
_SHARES = (
    "share|tweet|retweet|print|e-?mail|copy link|save|like|pin it|post|whatsapp|facebook|twitter|"
    "linkedin|bluesky|mastodon|reddit|teilen|twittern|drucken|merken|partager|imprimer|compartir|"
    "imprimir|follow us|send by e-?mail|copy|comments?|back to top|print this page|"
    "write to the editor|reply|antworten|accept(?: all)?|share this(?: article| story)?"
)
_WORDS_OF = (
    (Cut.COOKIES, r"(?=.{0,300}\bcookies?\b).{0,400}\b(?:website|site|partners?|seite|agree|"
                  r"accept|consent|zustimmen|einverstanden|utilisons|utiliza)\b"),
    (Cut.SHARE, rf"(?:\d+\s+)?(?:{_SHARES})(?:\s+(?:on|via|by|auf|sur|en)\s+[\w-]+)?(?:\s*[|·•/,]?"
                rf"\s*(?:\d+\s+)?(?:{_SHARES}))*[\s!.]*$"),
    (Cut.RELATED, rf"(?:read|see|watch|listen)\s+(?:more|also|next|this)\b(?={_MARK}|$)|"
                  rf"also read\b|(?:related|recommended|more on this(?: topic)?|more stories|"
                  rf"more from)\b(?:{_MARK}|$)|lesen sie (?:auch|mehr)|mehr zum thema|"
                  rf"auch interessant|(?:à lire aussi|lire aussi|"
                  rf"lea también|le[eé] también|lees ook|läs också)\b"),
    (Cut.ADVERT, r"(?:advertisement|advertising|sponsored(?: content)?|anzeige|werbung|publicité|"
                 r"publicidad|story continues below(?: advertisement)?|"
                 r"article continues (?:below|after).{0,40})[\s.:]*$"),
    (Cut.NEWSLETTER, r"(?:sign up|subscribe|abonnieren sie|inscrivez-vous).{0,120}"
                     r"(?:newsletter|inbox|e-?mail|alerts?)|.{0,60}\bnewsletter abonnieren"),
    (Cut.TOPICS, r"(?:topics|tags|keywords|filed under|schlagwörter|schlagworte|themen|mots-clés)"
                 r"\s*:"),
    (Cut.CREDIT, r"(?:photo(?:graph)?s?|image|picture|illustration|graphic|video|foto|fotos|bild|"
                 r"grafik|photographie)(?:\s+(?:by|von|credit|courtesy of))?\s*[:/©|]|"
                 r"(?:©|\(c\)|copyright\s*(?:©|\(c\)|:|\d|by\b))|.{0,80}\ball rights reserved\b|"
                 r".{0,40}\b(?:getty images|"
                 r"picture[- ]alliance|shutterstock)\b.{0,30}$"),
    (Cut.CAPTION, r".{3,300}[(\[]\s*(?:photo|image|picture|foto|bild|credit|file photo)s?\b"
                  r"[^)\]]{0,80}[)\]]\s*\.?$|.{3,300}(?:\.|\s[-–|])\s+(?:photo|foto|bild|image|"
                  r"picture|credit)s?(?:\s+by|\s+credit)?\s*[:/]\s*.{1,60}$"),
    (Cut.NOTE, r"this (?:article|story|report) (?:was|has been|is)\b.{0,60}?\b(?:amended|updated|"
               r"changed|corrected|published|edited)\b|\(?(?:correction|update|korrektur|"
               r"anmerkung der redaktion)\s*[:,]|.{0,300}\b(?:reach|contact|follow) "
               r"(?:him|her|them|the author)\b.{0,20}(?:@|\bat\b|\bon\b)|"
               r"\d+\s*(?:min(?:ute)?s?\.?)\s*(?:read|lesezeit)"),
)  # fmt: skip
_RULES = tuple((cut, re.compile(rf"\W{{0,3}}(?:{rule})", re.I)) for cut, rule in _WORDS_OF)
_LONG = 420
"""What has more characters is a paragraph, whatever it begins with."""


def cut_of_words(text: str) -> Cut | None:
    """Why a block is no part of the article, as far as its own words say."""
    if len(text) > _LONG:
        return None
    return next((cut for cut, rule in _RULES if rule.match(text)), None)
