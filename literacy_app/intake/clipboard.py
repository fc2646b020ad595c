"""Article text out of what somebody pastes or drops."""

from __future__ import annotations

from literacy_app.intake.article import LIMIT, ArticleText, checked, sound, too_large
from literacy_app.intake.html import text_of_html


def pasted_article(plain: str, html: str = "", name: str = "") -> ArticleText:
    """The article in a paste, from its rich text where there is some, else from the plain.

    The rich text tells paragraphs from mere line ends, which the plain text often doesn't. `name`
    says what it came from. Raises ArticleError for no words or more than LIMIT characters.
    """
    if len(plain) > LIMIT or len(html) > LIMIT:
        raise too_large(name)
    text = text_of_html(html) if html else ""
    return checked(sound(text if text.strip() else plain), name)
