"""What the forms of the desk say: in words for somebody who has never annotated a text."""

from __future__ import annotations

from literacy_app.domain.lesson import Kind, Voice
from literacy_app.ui.words import kind_name, sentence, tr


def kind_button(kind: Kind) -> str:
    """A kind on its button."""
    return sentence(kind_name(kind))


def kind_meaning(kind: Kind) -> str:
    """What makes a passage one of a kind, in a line."""
    return {
        Kind.DIRECT: tr("All of it stands in quotation marks."),
        Kind.INDIRECT: tr("A paraphrase: somebody’s claim, told in the writer’s words."),
        Kind.MIXED: tr("A paraphrase that keeps some quoted words."),
        Kind.THOUGHT: tr("What somebody believes, wishes or fears: “believes”, “hopes to”."),
        Kind.LOADED_VERB: tr("A verb that judges how it was said: “snorted”, “boasted”."),
        Kind.LABEL: tr("A name that judges: “dictator”, “rebel”."),
        Kind.EVALUATION: tr("Praise or blame: “splendid”, “took the opportunity”."),
        Kind.SARCASM: tr("Meant the other way round."),
        Kind.DISTANCING: tr("“Not my word”: “supposedly”, quotation marks around a word."),
        Kind.MOTIVE: tr("A purpose that the writer sees in somebody: “is eager to”."),
        Kind.IMPLICATION: tr("Dots that the writer joins: a cause, a link."),
        Kind.PREDICTION: tr("What will come, with nobody cited for it."),
        Kind.GENERALISATION: tr("A rule made of cases: “always”, “never”."),
    }[kind]


def kinds_question(voice: Voice) -> str:
    """What is asked for a voice's kinds."""
    if voice is Voice.SPEECH:
        return tr("How is it given?")
    return tr("What does it do?")


def cue_question(voice: Voice) -> str:
    """What is asked for a cue."""
    if voice is Voice.SPEECH:
        return tr("Which words give it to them?")
    return tr("Which words give it away?")


def cue_hint(voice: Voice) -> str:
    """Where a cue stands."""
    if voice is Voice.SPEECH:
        return tr("In the same sentence, outside the passage: “said”, “according to”.")
    return tr("Inside the passage: “will soon be”, “clearly”. Leave it empty if there are none.")


def cue_missing(voice: Voice) -> str:
    """What is wrong with a cue that isn't found."""
    if voice is Voice.SPEECH:
        return tr("These words don’t stand in the passage’s sentence, outside the passage.")
    return tr("These words don’t stand in the passage.")


def decisions() -> tuple[tuple[str, Voice], ...]:
    """The questions by which a voice is found, in their order, each with the voice for “yes”."""
    return (
        (tr("Does a word such as “said” give it to somebody?"), Voice.SPEECH),
        (tr("Must the writer read a mind, join dots, or foresee to know it?"), Voice.INFERENCE),
        (tr("Would the flattest word take an attitude away?"), Voice.COMMENTARY),
        (tr("None of these?"), Voice.PLAIN),
    )


def plan() -> str:
    """Where a teacher's page begins."""
    return "\n\n".join(
        (
            tr("**Aim.** After this lesson, learners can ___."),
            tr("**Time.** 45 minutes."),
            "\n".join(
                (
                    tr("**Plan.**"),
                    "",
                    tr("1. Read the article aloud, without marks (10 minutes)."),
                    tr("2. In pairs: underline what somebody else says; compare (15 minutes)."),
                    tr("3. Turn the marks on and talk about ___ (10 minutes)."),
                    tr("4. The quiz, each on their own (10 minutes)."),
                )
            ),
            tr("**Likely confusions.** ___ looks like ___, because ___."),
        )
    )
