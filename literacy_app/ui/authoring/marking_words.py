"""What the bar below the article says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from literacy_app.domain.lesson import UNNAMED, Voice
from literacy_app.ui.authoring.marking_bar import BarContent, Way
from literacy_app.ui.authoring.tool_hand import CUE
from literacy_app.ui.words import counted, kind_name, message_words, tr, voice_name

if TYPE_CHECKING:
    from literacy_app.domain.lesson import Article, Passage
    from literacy_app.drafting.suggestion import Suggestion
    from literacy_app.session.suggesting import Suggesting

_SURE, _LIKELY = 0.85, 0.6


def mending() -> BarContent:
    """While the text isn't understood."""
    return BarContent(
        tr("The source has to be mended first."),
        (tr("Until it can be read as a lesson again, the article stays as it was."),),
    )


def no_article() -> BarContent:
    """While there is nothing to mark, as in a lesson whose article is still to be brought."""
    words = tr("A lesson that holds no text of its own gets it from the article that you bring.")
    return BarContent(tr("There is no article to mark yet."), (words,))


def nothing_selected(article: Article, can_suggest: bool) -> BarContent:
    """While nothing is selected: how to begin, or how to go on."""
    ways = (Way("draft", tr("Suggest passages"), "D"),) if can_suggest else ()
    if not article.passages:
        words = tr("Select words in the text: a small palette comes up. Or press a key.")
        return BarContent(tr("Whose voice is it?"), (words,), voice_keys(), ways)
    count = len(article.passages)
    words = counted("{count} passage marked.", "{count} passages marked.", count)
    words += " " + tr("Select words to mark more; click a passage to change it.")
    keys = (("N", tr("next passage")), ("P", tr("previous")))
    return BarContent("", (words,), keys, ways)


def voice_keys() -> tuple[tuple[str, str], ...]:
    """The voices by their keys."""
    return tuple((str(n), voice_name(each)) for n, each in enumerate(Voice, 1))


def words_selected(has_passage: bool) -> BarContent:
    """While words are selected."""
    keys = voice_keys()
    if has_passage:
        keys = (*keys, ("J", tr("join them to the selected passage")))
    return BarContent("", (), (*keys, (tr("Esc"), tr("let go"))))


def passage_selected(passage: Passage, other: Passage | None) -> BarContent:
    """While a passage is selected."""
    if other is not None:
        return BarContent(
            tr("Two passages are chosen."),
            (tr("Joined, they are one passage in several pieces."),),
            (),
            (Way("join", tr("Join them"), "J"), Way("back", tr("Let go"), tr("Esc"))),
        )
    keys = [("1–4", tr("another voice")), (tr("Enter"), tr("say more about it"))]
    if passage.voice in (Voice.SPEECH, Voice.INFERENCE):
        keys.append(("C", tr("click its cue")))
    if passage.voice is Voice.SPEECH:
        keys.append(("S", tr("click its source")))
    keys.append((tr("Alt+← →"), tr("move the end")))
    keys.append((tr("Alt+↑ ↓"), tr("the other end")))
    keys.append((tr("Esc"), tr("let go")))
    return BarContent("", (), tuple(keys))


def pointing(tool: str, offers: bool) -> BarContent:
    """While a tool is in hand."""
    ways = (Way("back", tr("Leave it as it is"), tr("Esc")),)
    if tool == CUE:
        words = tr("Click the words that give the passage to somebody, such as “said”.")
        more = tr("The likely ones are framed; Enter takes the nearest.") if offers else ""
        return BarContent(tr("What is its cue?"), (words, more), (), ways)
    words = tr("Click the name of whoever says it; “she” and “he” are understood.")
    return BarContent(tr("Who says it?"), (words,), (), ways)


# ---------------------------------------------------------------- suggestions


def suggestion_shown(suggesting: Suggesting, share: float) -> BarContent:
    """While a suggestion is looked at, or there is none."""
    each = suggesting.current
    if each is None:
        return _none_left(suggesting, share)
    count = tr("{number} of {count}", number=suggesting.number, count=len(suggesting.ghosts))
    heading = f"{voice_name(each.voice)}, {kind_name(each.kind)}"
    why = " ".join(map(message_words, each.signals))
    facts = "  ·  ".join(filter(None, (*_roles(each), _how_sure(each), count)))
    ways = (
        Way("accept", tr("Accept"), tr("Enter")),
        Way("dismiss", tr("Dismiss"), "⌫"),
        Way("edit", tr("Accept and edit"), "E"),
        Way("next", tr("Next"), tr("Tab")),
        Way("stop", tr("Done"), tr("Esc")),
    )
    return BarContent(heading, (facts, why), (), ways, each.voice, share)


def _none_left(suggesting: Suggesting, share: float) -> BarContent:
    stop = Way("stop", tr("Done"), tr("Esc"))
    if share >= 0:
        words = tr("Looking the article through: {percent} %", percent=round(share * 100))
        return BarContent(words, (), (), (Way("stop", tr("Stop"), tr("Esc")),), None, share)
    if suggesting.dismissed:
        words = counted("{count} was dismissed.", "{count} were dismissed.", suggesting.dismissed)
        ways = (Way("bring_back", tr("Show them again"), ""), stop)
        return BarContent(tr("No suggestions are left."), (words,), (), ways)
    if suggesting.found:
        return BarContent(tr("No suggestions are left."), (), (), (stop,))
    words = tr("Nothing was found that looks like one of the three voices.")
    return BarContent(tr("No suggestions"), (words,), (), (stop,))


def _roles(each: Suggestion) -> tuple[str, ...]:
    source = ""
    if each.voice is Voice.SPEECH:
        names = {None: tr("source not stated"), UNNAMED: tr("someone unnamed")}
        source = names.get(each.source, each.source or "")
        if each.via:
            relays = ", ".join(tr("someone unnamed") if v == UNNAMED else v for v in each.via)
            source = tr("{source}, by way of {relays}", source=source, relays=relays)
    cue = tr("cue word “{cue}”", cue=each.cue) if each.cue else ""
    return source, cue


def _how_sure(each: Suggestion) -> str:
    if each.confidence >= _SURE:
        return tr("quite sure")
    return tr("likely") if each.confidence >= _LIKELY else tr("a guess")
