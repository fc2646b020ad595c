"""Every warning of the content checks: what is wrong, why it matters, and what to do.

Templates are English, in `str.format` style; the window translates them.
"""

from __future__ import annotations

CATALOGUE: dict[str, tuple[str, str]] = {
    # ---- explanations
    "explanation-missing": (
        "passage {id} has no explanation, so learners who miss it can't find out why.",
        "Say in one or two sentences what the words do here.",
    ),
    "explanation-short": (
        "the explanation of passage {id} has fewer than three words; that explains nothing.",
        "Say what the words do here, and which of them shows it.",
    ),
    "explanation-long": (
        "the explanation of passage {id} has {count} words; beside an article, few read more than"
        " {most}.",
        "Keep the one reason that decides, and move the rest to the teacher's page.",
    ),
    "verdict-on-truth": (
        "the explanation of passage {id} says “{words}”: it settles what is true, but a voice"
        " says only whose the words are.",
        "Say what the words do. Where you quote them, put them in quotation marks.",
    ),
    "verdict-on-person": (
        "the explanation of passage {id} says “{words}”: it judges somebody, and learners will"
        " take sides instead of looking at the words.",
        "Say what the words do. Where you quote them, put them in quotation marks.",
    ),
    # ---- speech
    "source-missing": (
        "passage {id} is reported speech, but nothing says whose.",
        "Add source= with a name, or source=unnamed if the text gives none.",
    ),
    "cue-missing": (
        "passage {id} is reported speech, but nothing says which words show it.",
        "Add cue= with the word beside it that hands the speech over, such as “said”.",
    ),
    "relay-missing": (
        "“{words}” stands in the sentence of passage {id}, which has no relay: learners will miss"
        " through whom the words came.",
        "Add via= with the name behind “{words}”, or make it the cue of a passage of its own.",
    ),
    "quotation-unmarked": (
        "the quotation {words} is in no passage; learners who mark it will be told that it is"
        " nobody's.",
        "Mark it as speech or, where it only says “not my word”, as commentary. Dismiss this for"
        " a title or a name.",
    ),
    # ---- shares
    "voice-rare": (
        "the lesson teaches {voice}, but its passages with that reading alone number {count};"
        " nobody learns a pattern from fewer than {least}.",
        "Mark another one, or take {voice} out of “teaches:”.",
    ),
    "plain-scarce": (
        "only {share} % of the article's words are plain reporting; where everything is marked,"
        " learners needn't look. At least {least} % should be.",
        "Add facts in the writer's voice, or mark less.",
    ),
    "contested-many": (
        "{share} % of the passages are contested; above {most} %, learners come to think that any"
        " answer will do.",
        "Make some of them firm, or leave them unmarked.",
    ),
    # ---- options
    "options-few": (
        "the question has {count} options; with so few, guessing is too often right.",
        "Give three or four.",
    ),
    "options-many": (
        "the question has {count} options, which takes longer to read than to answer.",
        "Keep the three or four that somebody might choose.",
    ),
    "options-uneven": (
        "the option “{words}” is much longer than the shortest; its length gives a hint.",
        "Bring the options to a similar length.",
    ),
    "right-longest": (
        "in {count} of {total} questions the right option is the longest, and learners soon see"
        " that.",
        "Shorten right options, or give wrong ones as much care.",
    ),
    "right-crowded": (
        "in {count} of {total} questions the right option stands at place {place}, and learners"
        " soon see that.",
        "Spread the right options over all places.",
    ),
    "right-never": (
        "in none of {total} questions does the right option stand at place {place}, and learners"
        " soon see that.",
        "Spread the right options over all places.",
    ),
    # ---- wording
    "article-sentence-long": (
        "the sentence “{words} …” has {count} words; above {most}, many readers lose its"
        " beginning, and with it whose voice it is.",
        "Make two of it. If a quotation can't be cut, dismiss this and say so.",
    ),
    "sentence-long": (
        "the sentence “{words} …” has {count} words; above {most}, many readers lose its"
        " beginning.",
        "Make two of it.",
    ),
    "idiom-unglossed": (
        "“{words}” is an idiom: its words don't say what it means, and the glossary doesn't"
        " either.",
        "Explain it in the glossary, for instance: {meaning}.",
    ),
    # ---- balance
    "articles-unbalanced": (
        "article {name} has {count} passages of commentary and article {other} only {fewer}, so"
        " that one seems the biased one.",
        "Let both judge about as often: add to one, or take from the other.",
    ),
    "targets-unbalanced": (
        "{count} passages of commentary fall on {name} and {fewer} on {other}: the lesson itself"
        " takes a side.",
        "Let the articles judge both about as often.",
    ),
    # ---- shared words
    "run-shared": (
        "“{words}” and so on, {count} words in all, stand in “{other}” too; each text should be"
        " its own.",
        "Put it in other words, or in quotation marks if it is quoted.",
    ),
    # ---- dismissals
    "dismissal-unreasoned": (
        "the warning “{dismissed}” is dismissed without a reason, so that nobody can tell later"
        " whether it still holds.",
        "Add “reason: …” to it.",
    ),
    "dismissal-unknown": (
        "“{dismissed}” is no warning of a content check, so there is nothing to dismiss.",
        "Copy the word in square brackets at the warning's end.",
    ),
    "dismissal-idle": (
        "the warning “{dismissed}” is dismissed here, but it doesn't occur.",
        "Take the line out, or check what it says behind “passage:”.",
    ),
}
