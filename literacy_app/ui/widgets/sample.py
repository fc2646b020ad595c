"""A few lines of an article with one passage of every voice, to try a look on."""

from __future__ import annotations

from literacy_app.domain.lesson import Article, Block, BlockKind, Kind, Passage, Span, Voice
from literacy_app.ui.widgets.gutter import Named
from literacy_app.ui.words import tr

_Part = tuple[str, Voice | None]


def sample_article() -> tuple[Article, tuple[Named, ...]]:
    """The article, and the names that stand beside its passages."""
    body: tuple[_Part, ...] = (
        (tr("The mayor said on Tuesday "), None),
        (tr("that the new bridge would carry its first trams in April"), Voice.SPEECH),
        (tr(". "), None),
        (tr("It is "), None),
        (tr("a strangely cheerful"), Voice.COMMENTARY),
        (tr(" promise: two of its bearings are still on order. "), None),
        (tr("Nobody in the capital seems to want the bill"), Voice.INFERENCE),
        (".", None),
    )
    text = ""
    passages: list[Passage] = []
    for words, voice in body:
        if voice is not None:
            span = Span(len(text), len(text) + len(words))
            number = str(len(passages) + 1)
            passages.append(Passage(number, voice, (span,), _KINDS[voice]))
        text += words
    blocks = (Block(BlockKind.PARAGRAPH, Span(0, len(text))),)
    names = (tr("the mayor"), tr("the writer"), tr("the writer"))
    return Article(text, blocks, tuple(passages)), tuple(Named(each, False) for each in names)


_KINDS = {
    Voice.SPEECH: Kind.INDIRECT,
    Voice.COMMENTARY: Kind.EVALUATION,
    Voice.INFERENCE: Kind.IMPLICATION,
}
