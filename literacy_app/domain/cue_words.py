"""A small English lexicon of cues: words that give what is near them to a source.

What they signal: `neutral` and `loaded` verbs of saying, `thought`, or a `relay`.
"""

from __future__ import annotations

from functools import cache

from literacy_app.domain.lexicon import Entry, Lexicon

_NEUTRAL = """
    say/says/said/saying tell/tells/told/telling add/adds/added/adding ask/asks/asked
    answer/answers/answered reply/replies/replied explain/explains/explained
    announce/announces/announced note/notes/noted write/writes/wrote report/reports/reported
    describe/describes/described call/calls/called state/states/stated
    argue/argues/argued warn/warns/warned suggest/suggests/suggested recall/recalls/recalled
    pledge/pledges/pledged promise/promises/promised deny/denies/denied
    confirm/confirms/confirmed continue/continues/continued show/shows/showed
    according_to in_the_words_of
"""
_LOADED = """
    claim/claims/claimed insist/insists/insisted admit/admits/admitted concede/concedes/conceded
    assert/asserts/asserted accuse/accuses/accused snort/snorts/snorted sneer/sneers/sneered
    rant/rants/ranted gush/gushes/gushed boast/boasts/boasted whine/whines/whined
    brush/brushes/brushed_aside/off lash/lashes/lashed_out rail/rails/railed
    scoff/scoffs/scoffed crow/crows/crowed
"""
_THOUGHT = """
    believe/believes/believed think/thinks/thought fear/fears/feared suspect/suspects/suspected
    hope/hopes/hoped wish/wishes/wished want/wants/wanted worry/worries/worried
    feel/feels/felt expect/expects/expected doubt/doubts/doubted
"""
_RELAYS = """as_reported_by as_quoted_by citing quoted_by reportedly"""
_SIGNALS = """
    always never apparently presumably surely clearly obviously evidently likely probably
    in_order_to eager desperate will_surely bound_to happens_to_be
"""


@cache
def cue_words() -> Lexicon:
    """The cues of speech."""
    groups = {"neutral": _NEUTRAL, "loaded": _LOADED, "thought": _THOUGHT, "relay": _RELAYS}
    return Lexicon(
        Entry(words.replace("_", " "), signals)
        for signals, group in groups.items()
        for words in group.split()
    )


@cache
def signal_words() -> Lexicon:
    """The words inside a conclusion that signal it."""
    return Lexicon(Entry(words.replace("_", " "), "inference") for words in _SIGNALS.split())
