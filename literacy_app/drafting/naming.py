"""Who a source is: the name behind "he", "Quist", "the mayor"."""

from __future__ import annotations

import re

from literacy_app.domain.lesson import UNNAMED

_PERSONS = frozenset("he she him her his er ihm ihn sie".split())
_NOBODY = frozenset("they them their we us i me my ich".split())
_THINGS = frozenset("it its es".split())
_GERMAN = frozenset("der die das ein eine".split())
_ARTICLES = _GERMAN | frozenset("the a an our my".split())
_PRONOUNS = _PERSONS | _THINGS | _NOBODY
_RELATIVE = frozenset("who which that whom".split())
_TITLES = frozenset(
    "president vice-president vice senator sen rep representative congressman congresswoman gov"
    " governor mayor minister prime chancellor secretary sir lord lady dame king queen prince"
    " princess pope judge justice chief general gen col colonel capt captain lt sgt sergeant maj"
    " major mr mrs ms miss dr prof professor rev reverend chairman chairwoman chair chairperson"
    " director spokesman spokeswoman spokesperson leader candidate nominee ambassador attorney"
    " speaker commissioner officer detective coach manager ceo former ex-president deputy acting"
    " republican democratic democrat democrats russian american british french german chinese"
    " texas arizona florida ohio new-york california detective host author analyst economist"
    " pollster strategist activist historian journalist reporter editor herr frau councillor"
    " councilman councilwoman curator librarian principal headteacher coach captain inspector"
    " superintendent sheriff constable sergeant bishop archbishop cardinal pastor imam rabbi"
    " baron baroness count countess duke duchess senior junior first deputy finance foreign home"
    " interior defence defense education health justice trade labour labor environment transport"
    " commander admiral brigadier inspector-general trainer novelist poet actor actress singer"
    " filmmaker writer columnist blogger biologist physicist scientist bürgermeister"
    " bürgermeisterin minister ministerin kanzler kanzlerin präsident präsidentin sprecher"
    " sprecherin abgeordnete abgeordneter professorin trainerin leiter leiterin".split()
)
_BODIES = frozenset(
    "police council court government ministry company commission army department congress senate"
    " parliament committee agency board union campaign administration authorities hospital school"
    " university church bank office firm party opposition cabinet embassy inspectorate association"
    " polizei rat gericht regierung ministerium stadt statement report study letter poll survey"
    " lawsuit complaint article editorial memo email tweet post paper newspaper document documents"
    " records filing note bill resolution indictment transcript release club league times post news"
    " magazine institute centre center house street road park society federation alliance press"
    " courier herald gazette tribune journal network group".split()
)
_LINKS = frozenset("of for the and de la von van bin al der".split())
_WORD = re.compile(r"[^\W_](?:[\w.&-]*[^\W_])?(?:[’']s\b)?|[^\W_]", re.UNICODE)
_END = re.compile(r"\s*(?:[,;(—–]|\bwho\b|\bwhich\b)")
_OF = re.compile(r"\s+(?:of|from|at|with|for|von|aus)\s")
_PLACED = frozenset("in at near from to into through across outside around".split())
_MOST = 5_000


class Names:
    """The people and bodies that a text has named so far, in the order of reading."""

    def __init__(self) -> None:
        self._full: dict[str, str] = {}
        self._roles: dict[str, str] = {}
        self._last_met: str | None = None
        self._subject: str | None = None
        self._last_person: str | None = None
        self._last_thing: str | None = None
        self.last: str | None = None

    def begin_paragraph(self) -> None:
        """Forget whom the paragraph before was about."""
        self._subject = None

    def met(self, title: str, name: str) -> None:
        """Take in a full name, and the words before it that say what somebody is."""
        is_placed = bool(title) and title.split()[-1].lower() in _PLACED
        if not is_placed and name.split()[-1].lower() not in _BODIES:
            self._last_met = name
            self._subject = self._subject or name
        if len(self._full) < _MOST:
            self._full.setdefault(name.split()[-1], name)
            for role in title.lower().split():
                if role in _TITLES:
                    self._roles.setdefault(role, name)

    def spoke(self, source: str) -> str:
        """The name that a source's words stand for, or `unnamed`; whoever it is spoke last."""
        found = self.of(source)
        if found != UNNAMED:
            self.last, self._subject = found, found
            if found.split()[-1] in self._full or source.lower() in _PERSONS:
                self._last_person = found
            else:
                self._last_thing = found
        return found

    def of(self, source: str) -> str:
        """The name that some words stand for, or `unnamed`."""
        lower = source.lower().strip()
        if lower in _PERSONS:
            return self._subject or self._last_person or self._last_met or self.last or UNNAMED
        if lower in _THINGS:
            return self._last_thing or self.last or UNNAMED
        if lower in _NOBODY:
            return UNNAMED
        if lower in _RELATIVE:
            return self._last_met or self.last or UNNAMED
        return self._named(_core(source))

    def _named(self, core: str) -> str:
        words = [each.removesuffix("’s").removesuffix("'s") for each in _WORD.findall(core)]
        if not words:
            return UNNAMED
        kept = _last_name(words)
        if kept:
            name = _with_small_article(kept)
            if len(kept) == 1:
                return self._full.get(name, name)
            known = self._full.get(kept[-1])
            return known if known and known.startswith(kept[0]) else name
        head = words[-1].lower()
        if words[0].lower() in ("the", "der", "die", "das") and head in self._roles:
            return self._roles[head]
        return _with_small_article(words) if head in _BODIES else UNNAMED


def _with_small_article(words: list[str]) -> str:
    """ "the police" also where a sentence begins with it; "The Hague" as it is."""
    first = words[0].lower()
    if len(words) > 1 and (first in _GERMAN or (first in _ARTICLES and words[1][0].islower())):
        return " ".join([words[0].lower(), *words[1:]])
    return " ".join(words)


def _core(source: str) -> str:
    """A source's words without what is only added: "…, a former editor", "… of the Open Party".

    Where a name only follows what somebody is ("the coach, Ada Quist"), it is the name.
    """
    cut = _END.search(source)
    if cut is None or not cut.start():
        return _without_party(source)
    before, behind = source[: cut.start()], source[cut.end() :].lstrip()
    if cut.group().strip() == "," and behind[:1].isupper() and not _is_name(before):
        return _core(behind)
    return _without_party(before)


def _is_name(words: str) -> bool:
    """Whether these are a name, and not what somebody is: "her colleague from Tolle"."""
    first, *rest = words.split()
    if first.lower() in _PRONOUNS:
        return not rest or (_OF.search(words) is None and rest[-1][0].isupper())
    last = words.split()[-1]
    return last[0].isupper() and not (first.lower() in _ARTICLES and _OF.search(words))


def _without_party(words: str) -> str:
    """The name of somebody who is "of" something; a body's name is left whole."""
    cut = _OF.search(words)
    if cut is None:
        return words
    name = words[: cut.start()].split()
    is_name = len(name) > 1 and all(each[0].isupper() for each in name[-2:])
    return " ".join(name) if is_name and name[-1].lower() not in _BODIES else words


def _last_name(words: list[str]) -> list[str]:
    """The last run of capitals in a source, without titles before it."""
    stop = len(words)
    while stop and not words[stop - 1][0].isupper():
        stop -= 1
    if len(words) - stop > 1 and stop:  # "the Trump campaign manager" is no Trump
        return []
    if stop < len(words):
        return words if words[-1].lower() in _BODIES and stop else []
    first = stop
    while first and (
        words[first - 1][0].isupper() or (words[first - 1].lower() in _LINKS and first > 1)
    ):
        first -= 1
    while first < stop - 1 and (
        words[first].strip(".").lower() in _TITLES or words[first].lower() in _LINKS
    ):
        first += 1
        if words[first - 1].lower() in _TITLES and words[first].lower() in _LINKS:
            return []  # "the President of Tolle" is no Tolle
    kept = words[first:stop]
    if len(kept) == 1 and kept[0].lower() in _TITLES:
        return []
    return kept


def full_names(words: list[str]) -> list[tuple[int, str, str]]:
    """Where two or three capitals in a row may be a name: token, the words before, the name."""
    found = []
    at, total = 0, len(words)
    while at < total:
        if not _is_name_word(words[at]):
            at += 1
            continue
        stop = at + 1
        while stop < total and (
            _is_name_word(words[stop]) or (len(words[stop]) == 1 and words[stop].isupper())
        ):
            stop += 1
        first = at
        while first < stop and words[first].strip(".").lower() in _TITLES:
            first += 1
        if 2 <= stop - first <= 4:
            title = " ".join(words[max(0, at - 2) : first])
            found.append((first, title, " ".join(words[first:stop])))
        at = stop
    return found


def _is_name_word(word: str) -> bool:
    return len(word) > 1 and word[0].isupper() and word[0].isalpha() and not word.isupper()
