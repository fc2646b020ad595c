"""A small lexicon of cues, in English and in German: words that give what is near to a source.

What they signal: `neutral` and `loaded` verbs of saying, `thought`, or a `relay`.
"""

from __future__ import annotations

from functools import cache

from literacy_app.domain.lexicon import Entry, Lexicon
from literacy_app.domain.text import main_language

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

_GERMAN_NEUTRAL = """
    sagt/sagte/sagten/gesagt erklärt/erklärte/erklärten fragt/fragte/fragten
    antwortet/antwortete/antworteten erwidert/erwiderte/erwiderten entgegnet/entgegnete
    ergänzt/ergänzte erzählt/erzählte/erzählten schreibt/schrieb/schrieben
    berichtet/berichtete/berichteten meldet/meldete/meldeten teilt/teilte/teilten betont/betonte
    nennt/nannte/nannten beschreibt/beschrieb bezeichnet/bezeichnete kündigt/kündigte
    bittet/bat/baten verlangt/verlangte fordert/forderte/forderten warnt/warnte/warnten
    verspricht/versprach bestätigt/bestätigte bestreitet/bestritt kritisiert/kritisierte
    meint/meinte/meinten heißt/hieß_es laut zufolge nach_Angaben nach_Worten soll/sollen
"""
_GERMAN_LOADED = """
    behauptet/behauptete/behaupteten beharrt/beharrte beteuert/beteuerte gesteht/gestand
    räumt/räumte wirft/warf/warfen schimpft/schimpfte/schimpften poltert/polterte
    wettert/wetterte prahlt/prahlte tönt/tönte höhnt/höhnte spottet/spottete jammert/jammerte
    stöhnt/stöhnte schnaubt/schnaubte schwärmt/schwärmte lästert/lästerte faselt/faselte
"""
_GERMAN_THOUGHT = """
    glaubt/glaubte/glaubten denkt/dachte/dachten hofft/hoffte/hofften fürchtet/fürchtete
    befürchtet/befürchtete vermutet/vermutete bezweifelt/bezweifelte erwartet/erwartete
    wünscht/wünschte hält/hielt/hielten
"""
_GERMAN_RELAYS = """Berichten_zufolge unter_Berufung_auf zitiert_nach dem_Vernehmen_nach"""
_GERMAN_SIGNALS = """
    immer nie niemals stets offenbar offensichtlich anscheinend vermutlich zweifellos wohl_kaum
    kein_Zufall unbedingt um_…_zu wird_bald/wohl werden_bald/wohl dürfte/dürften
    früher_oder_später
"""

_CUES = {
    "en": {"neutral": _NEUTRAL, "loaded": _LOADED, "thought": _THOUGHT, "relay": _RELAYS},
    "de": {
        "neutral": _GERMAN_NEUTRAL,
        "loaded": _GERMAN_LOADED,
        "thought": _GERMAN_THOUGHT,
        "relay": _GERMAN_RELAYS,
    },
}
_CONCLUDING = {"en": {"inference": _SIGNALS}, "de": {"inference": _GERMAN_SIGNALS}}


def cue_words(language: str = "en") -> Lexicon:
    """The cues of speech in a language (`en`, `de-AT`); none in one that isn't known."""
    return _lexicon(language, "cues")


def signal_words(language: str = "en") -> Lexicon:
    """The words inside a conclusion that signal it; none in a language that isn't known."""
    return _lexicon(language, "signals")


@cache
def _lexicon(language: str, topic: str) -> Lexicon:
    known = _CUES if topic == "cues" else _CONCLUDING
    groups = known.get(main_language(language), {})
    return Lexicon(
        Entry(words.replace("_", " "), signals)
        for signals, group in groups.items()
        for words in group.split()
    )
