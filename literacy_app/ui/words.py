"""Words that people see: one way to translate them, and how voices, kinds and levels are called."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QObject, Qt, QTranslator

from literacy_app.domain.lesson import Kind, Origin, Voice
from literacy_app.domain.problems import Message, Problem
from literacy_app.session.reading import Known, Link, Part

LONG = "x-long"
"""The pseudo-language in which every string is half as long again."""

RIGHT_TO_LEFT = "x-rtl"
"""The pseudo-language that lays the window out right-to-left."""

_CONTEXT = "ui"


def tr(text: str, **arguments: object) -> str:
    """`text` in the window's language, its `{names}` filled in."""
    translated = QCoreApplication.translate(_CONTEXT, text)
    return translated.format(**arguments) if arguments else translated


def counted(one: str, many: str, count: int) -> str:
    """The form for `count`, of which `{count}` is filled in."""
    translated = QCoreApplication.translate(_CONTEXT, many, None, count)
    if translated == many and count == 1:
        translated = QCoreApplication.translate(_CONTEXT, one)
    return translated.format(count=count)


def message_words(message: Message) -> str:
    """A message of the layers below, in the window's language."""
    translated = QCoreApplication.translate("problems", message.template)
    return translated.format(**dict(message.arguments))


def problem_words(problems: Iterable[Problem]) -> str:
    """What problems say, each with its hint, as running text."""
    parts = (part for each in problems for part in (each.message, each.hint))
    return " ".join(message_words(part) for part in parts if part is not None)


def sentence(words: str) -> str:
    """Words with a capital at their beginning."""
    return words[:1].upper() + words[1:]


class PseudoTranslator(QTranslator):
    """Changes every string of the app by a rule."""

    def __init__(self, change: Callable[[str], str], parent: QObject) -> None:
        super().__init__(parent)
        self._change = change

    def isEmpty(self) -> bool:
        """Never: it has a translation for everything."""
        return False

    def translate(
        self, context: str, text: str, disambiguation: str | None = None, n: int = -1
    ) -> str:
        """The changed form of `text`, or none for contexts that aren't the app's own."""
        if context in (_CONTEXT, "problems"):
            return self._change(text)
        return None  # type: ignore[return-value]  # null, where "" would be a translation


def longer(text: str) -> str:
    """`text` half as long again by doubled letters; `{names}` and mnemonics stay as they are."""
    words = re.sub(r"\{[^}]*\}", "", text)
    extra = (len(words) + 1) // 2
    parts = re.split(r"(\{[^}]*\}|&.)", text)
    for index in range(0, len(parts), 2):
        grown = ""
        for letter in parts[index]:
            doubled = extra > 0 and letter.isalpha()
            grown += letter * 2 if doubled else letter
            extra -= doubled
        parts[index] = grown
    return "".join(parts) + "~" * max(extra, 0)


def turned(text: str) -> str:
    """`text` as one that runs from right to left."""
    return f"\u200f{text}"


def translator_for(language: str, folder: Path, parent: QObject) -> QTranslator | None:
    """The translator of a language from the catalogues in `folder`, if there is one."""
    if language in (LONG, RIGHT_TO_LEFT):
        return PseudoTranslator(longer if language == LONG else turned, parent)
    translator = QTranslator(parent)
    found = translator.load(QLocale(language), "literacy_app", "_", str(folder))
    return translator if found else None


def voice_name(voice: Voice) -> str:
    """What a voice is called."""
    return {
        Voice.SPEECH: tr("Reported speech"),
        Voice.COMMENTARY: tr("Commentary"),
        Voice.INFERENCE: tr("Inference"),
        Voice.PLAIN: tr("Plain reporting"),
    }[voice]


def voice_letter(voice: Voice) -> str:
    """The letter of a voice's badge."""
    return {
        Voice.SPEECH: tr("R"),
        Voice.COMMENTARY: tr("C"),
        Voice.INFERENCE: tr("I"),
        Voice.PLAIN: tr("P"),
    }[voice]


def voice_meaning(voice: Voice) -> str:
    """What a voice is, in a line."""
    return {
        Voice.SPEECH: tr("Words or thoughts that the text gives to someone other than the writer."),
        Voice.COMMENTARY: tr("The writer’s own attitude, in the few words that carry it."),
        Voice.INFERENCE: tr("The writer’s own conclusion, for which nobody is cited."),
        Voice.PLAIN: tr("Facts and background in the writer’s voice."),
    }[voice]


def reading_meaning(voice: Voice) -> str:
    """What reading a contested passage in a voice would mean."""
    return {
        Voice.SPEECH: tr("Then the words belong to someone else, and the writer passes them on."),
        Voice.COMMENTARY: tr("Then the writer judges here, and lets an attitude show."),
        Voice.INFERENCE: tr("Then the writer concludes something for which nobody is cited."),
        Voice.PLAIN: tr("Then it is a plain report, in which no attitude shows."),
    }[voice]


def kind_name(kind: Kind) -> str:
    """What a kind is called, as it stands behind the name of its voice."""
    return {
        Kind.DIRECT: tr("word for word"),
        Kind.INDIRECT: tr("in the writer’s words"),
        Kind.MIXED: tr("partly word for word"),
        Kind.THOUGHT: tr("a thought or feeling"),
        Kind.LOADED_VERB: tr("a loaded verb"),
        Kind.LABEL: tr("a label"),
        Kind.EVALUATION: tr("a judgement"),
        Kind.SARCASM: tr("sarcasm"),
        Kind.DISTANCING: tr("keeping a distance"),
        Kind.MOTIVE: tr("a motive"),
        Kind.IMPLICATION: tr("an implication"),
        Kind.PREDICTION: tr("a prediction"),
        Kind.GENERALISATION: tr("a generalisation"),
    }[kind]


def level_words(level: int) -> str:
    """A level in words."""
    return {
        1: tr("Clear signals"),
        2: tr("Mixed quotations, loaded verbs"),
        3: tr("Irony, chains of voices"),
        4: tr("A whole article, contested passages"),
    }.get(level, "")


def link_name(link: Link) -> str:
    """Who a link of a chain is."""
    if link.known is Known.NAMED:
        return link.name
    if link.known is Known.UNNAMED:
        return tr("someone unnamed")
    return {
        Part.SOURCE: tr("source not stated"),
        Part.RELAY: tr("relay not stated"),
        Part.WRITER: tr("the writer"),
        Part.OUTLET: tr("this article"),
    }[link.part]


def way_words(names: Iterable[str], mirrored: bool) -> str:
    """Names with arrows from each to the next, for a label that is `mirrored` or not."""
    arrow, mark = (" \u2190 ", "\u200f") if mirrored else (" \u2192 ", "")
    return mark + arrow.join(names)


def short_link_name(link: Link) -> str:
    """Who a link of a chain is, in the words of a margin label."""
    if link.known is Known.UNNAMED:
        return tr("unnamed")
    if link.known is Known.UNSTATED and link.part is Part.SOURCE:
        return tr("not stated")
    return link_name(link)


def origin_words(origin: Origin | None, titles: tuple[str, ...] = ()) -> str:
    """Where an article's words come from; nothing where it was published as it stands."""
    if origin is Origin.FICTIONAL:
        return tr("Fictional: written for this lesson")
    if origin is Origin.RETOLD:
        return tr("Retold from: {titles}", titles="; ".join(titles)) if titles else tr("Retold")
    return ""


LANGUAGES = ("en", "de", "fr", "es", "it", "nl")
"""The languages that are offered for an article."""


_AS_IN_SPAIN = " de España"


def language_name(tag: str) -> str:
    """A language by the name it has for itself."""
    locale = QLocale(tag)
    if locale.language() in (QLocale.Language.C, QLocale.Language.AnyLanguage):
        return tag
    name = locale.nativeLanguageName().removesuffix(_AS_IN_SPAIN)
    short = QLocale.languageToString(locale.language())
    return short if "English" in name else name


def date_words(date: str) -> str:
    """A date as `2026-03-14` or `2026-03` in the window's language; any other text as written."""
    for pattern, shape in (("yyyy-MM-dd", "d MMMM yyyy"), ("yyyy-MM", "MMMM yyyy")):
        day = QDate.fromString(date, pattern)
        if day.isValid():
            return QLocale().toString(day, shape)
    return date


def locale_of(language: str) -> QLocale:
    """How numbers and dates are written in a language; a made-up one writes them as English."""
    return QLocale("en_GB" if language[:2] in ("x-", "en") else language)


def is_right_to_left(language: str) -> bool:
    """Whether a language is written from right to left."""
    if language == RIGHT_TO_LEFT:
        return True
    return QLocale(language).textDirection() == Qt.LayoutDirection.RightToLeft
