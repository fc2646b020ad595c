"""Every problem that a lesson file can have: its severity, what is wrong, and what to do.

Templates are English, in `str.format` style; the window translates them. A near miss replaces the
hint by what was probably meant.
"""

from __future__ import annotations

_E, _W = "error", "warning"

CATALOGUE: dict[str, tuple[str, str, str]] = {
    # ---- the file
    "file-missing": (_E, "there is no such file.", "Check the name and the folder."),
    "file-unreadable": (_E, "the file can't be read: {reason}.", "Check that you may open it."),
    "file-not-regular": (_E, "this is no ordinary file.", "Give a lesson file, ending in .md."),
    "file-too-large": (
        _E,
        "the file has {size} MB; a lesson has at most {most} MB.",
        "Take out what doesn't belong to the lesson.",
    ),
    "file-too-crowded": (
        _E,
        "the file has more than {most} {what}, and wasn't read.",
        "No lesson needs so many: make several lessons of it.",
    ),
    "not-utf-8": (_E, "this byte is no UTF-8 text.", "Save the file again as UTF-8."),
    "not-a-lesson": (
        _E,
        "this is no lesson: a lesson has front matter between two lines of “---”,"
        " and then “# Article” or “# Passages”.",
        "Begin with a line “---”.",
    ),
    "too-many-problems": (
        _E,
        "the file has more than {most} problems and wasn't read to its end.",
        "Mend the first ones; others may go with them.",
    ),
    "control-character": (
        _E,
        "the character U+{code} can't be shown.",
        "Delete it; it may be invisible in your editor.",
    ),
    "hidden-character": (
        _W,
        "the invisible character U+{code} changes the direction of the text.",
        "Delete it, unless the language needs it.",
    ),
    "look-alike": (
        _W,
        "“{word}” mixes letters of two alphabets that look alike.",
        "Type the word again.",
    ),
    "tab": (_W, "a tab stands here; it is read as a space.", "Use spaces."),
    # ---- front matter
    "front-matter-unclosed": (
        _E,
        "the front matter is never closed.",
        "Put a line “---” behind its last line.",
    ),
    "front-matter-too-long": (_E, "the front matter is longer than {most} KB.", "Shorten it."),
    "front-matter-too-deep": (
        _E,
        "the front matter is nested more than {most} levels deep.",
        "Lesson files need three at most.",
    ),
    "front-matter-unreadable": (
        _E,
        "the front matter can't be read from here on.",
        "Each line has the form “key: value”; put values with special signs in double quotation"
        " marks.",
    ),
    "front-matter-no-keys": (_E, "the front matter has no keys.", "Write “title: …” and so on."),
    "front-matter-tab": (_E, "a tab stands in the front matter.", "Indent with spaces."),
    "front-matter-key": (
        _W,
        "“{key}” is no key of a lesson's front matter.",
        "It is one of: {known}.",
    ),
    "article-key": (
        _W,
        "“{key}” is no key of “article:”.",
        "It takes byline, outlet, date, link, origin, references and fingerprint.",
    ),
    "speakers-key": (_W, "“{key}” is no key of a speaker.", "A speaker has a name and a role."),
    "references-key": (
        _W,
        "“{key}” is no key of a reference.",
        "A reference has title, outlet, date and link.",
    ),
    "dismissed-key": (
        _W,
        "“{key}” is no key of a dismissed warning.",
        "It has code, passage and reason.",
    ),
    "key-missing": (_E, "the front matter lacks “{key}”.", "Add a line like “{example}”."),
    "key-twice": (_E, "the key “{key}” stands here a second time.", "Keep one of them."),
    "unquoted-colon": (
        _E,
        "a colon inside a value must stand in quotation marks.",
        "Write: {line}",
    ),
    "quote-unclosed": (
        _E,
        "the quotation mark {mark} is opened here and not closed.",
        "Close it at the end of the value.",
    ),
    "value-not-text": (_E, "“{key}” takes one text.", "Put it in double quotation marks."),
    "record-unreadable": (
        _E,
        "an item of “{key}” lacks its “{first}”.",
        "Write it as “- {{{first}: …}}”.",
    ),
    "yaml-alias": (_E, "anchors (&) and aliases (*) can't be used here.", "Write the value out."),
    "yaml-tag": (
        _E,
        "a value can't begin with “!”.",
        "Put it in double quotation marks.",
    ),
    "id-unusable": (
        _E,
        "the id “{value}” can't be used.",
        "Use letters, digits and hyphens, without spaces.",
    ),
    "language-unknown": (
        _E,
        "“{value}” is no language code.",
        "Use a code like en, en-GB or de.",
    ),
    "level-unknown": (_E, "“{value}” is no level.", "Levels go from 1 to 4."),
    "voice-unknown": (
        _E,
        "“{value}” is no voice.",
        "The voices are speech, commentary, inference and plain.",
    ),
    "origin-unknown": (
        _E,
        "“{value}” is no origin.",
        "An article is fictional, retold or published.",
    ),
    "date-unreadable": (
        _W,
        "“{value}” is no date.",
        "Write 2026-03-14, or 2026-03, or 2026.",
    ),
    "article-not-fields": (
        _E,
        "“article:” takes fields.",
        "Write “outlet: …” and the like on lines of their own below it, indented by two spaces.",
    ),
    "articles-uneven": (
        _E,
        "“article:” describes {described} articles, but the lesson has {present}.",
        "Give one item for each “# Article”, in the same order.",
    ),
    "speaker-twice": (_W, "the speaker “{name}” is declared a second time.", "Keep one of them."),
    "speaker-undeclared": (
        _W,
        "“{name}” is not among the speakers.",
        "Add “- {{name: …, role: …}}” below “speakers:”.",
    ),
    "references-missing": (
        _W,
        "a retold article names what it was written from.",
        "Add “references:” to the front matter.",
    ),
    # ---- sections
    "section-unknown": (
        _E,
        "“{name}” is no section of a lesson.",
        "The sections are Article, Passages, Quiz, Teacher and Glossary; headings inside them"
        " begin with ##.",
    ),
    "section-twice": (_E, "the section “{name}” stands here a second time.", "Join the two."),
    "heading-without-space": (_E, "a heading needs a space behind its #.", "Put one there."),
    "article-and-key": (
        _E,
        "a lesson has either “# Article” or “# Passages”.",
        "Keep the article, or its key.",
    ),
    "glossary-entry": (
        _E,
        "this is no glossary entry.",
        "Write the term on its own line, and “:   ” with its meaning below.",
    ),
    # ---- articles
    "headline-missing": (_E, "the article has no headline.", "Write “## …” above its text."),
    "headline-twice": (_E, "the article has a second headline.", "A crosshead begins with ###."),
    "headline-late": (
        _E,
        "the headline stands below other text.",
        "Move it to the top, or write ### for a crosshead.",
    ),
    "heading-too-deep": (_E, "an article has no headings below ###.", "Write ###."),
    "not-in-article": (
        _E,
        "an article has paragraphs only; this looks like a {what}.",
        "Write it as a paragraph, or put a backslash in front of its first sign.",
    ),
    "image-in-article": (_W, "pictures aren't shown; this stays as typed.", "Take it out."),
    "link-in-article": (
        _W,
        "links aren't kept; this stays as typed.",
        "Leave only the words.",
    ),
    "html-in-article": (_W, "HTML isn't read; this stays as typed.", "Take it out."),
    "paragraph-too-long": (
        _E,
        "the paragraph has more than {most} characters.",
        "Break it with a blank line.",
    ),
    "too-many-brackets": (
        _E,
        "the paragraph has more than {most} brackets, or signs of emphasis.",
        "Break it with a blank line.",
    ),
    # ---- passages
    "bracket-unclosed": (
        _E,
        "this bracket is never closed.",
        "A passage ends in its paragraph; it goes on in the next with {{of=…}}. A plain bracket is"
        " written \\[.",
    ),
    "bracket-unopened": (
        _E,
        "this bracket was never opened.",
        "Put “[” where the passage begins.",
    ),
    "braces-unclosed": (
        _E,
        "the attributes that begin here are never closed.",
        "Put “}}” behind the last, and each value in straight quotation marks.",
    ),
    "braces-apart": (
        _E,
        "attributes stand directly behind the bracket.",
        "Take out the space before “{{”.",
    ),
    "braces-not-last": (
        _E,
        "a question's attributes end its heading; this stands behind them.",
        "Move it in front of “{{”, or below the heading.",
    ),
    "nested-too-deep": (
        _E,
        "passages are nested more than {most} deep.",
        "Leave the inner ones out.",
    ),
    "passage-empty": (_E, "the passage has no words.", "Put the words between the brackets."),
    "passage-nameless": (
        _W,
        "the passage has neither an explanation nor an id.",
        "Put [^1] behind it and explain it in a footnote, or write id=1.",
    ),
    "passage-twice": (
        _E,
        "passage {id} exists already (line {line}).",
        "Give this one an id of its own; a further piece of it takes {{of={id}}}.",
    ),
    "passage-unknown": (_E, "there is no passage {id}.", "Use a footnote's label or an id."),
    "passages-cross": (
        _E,
        "passage {id} crosses passage {other}.",
        "Passages lie apart or one wholly within the other.",
    ),
    "voice-missing": (
        _E,
        "the passage has no voice.",
        "Write .speech, .commentary, .inference or .plain.",
    ),
    "voice-twice": (_E, "the passage has two voices.", "Give the second reading by alt=…"),
    "attribute-unknown": (_E, "“{name}” is no attribute here.", "It is one of: {known}."),
    "attribute-twice": (_E, "“{name}” is given twice.", "Keep one of them."),
    "attribute-odd": (
        _E,
        "“{word}” can't be read as an attribute.",
        'Attributes have the form .voice or name="value".',
    ),
    "attribute-of-speech": (
        _W,
        "“{name}” belongs to reported speech, not to {voice}.",
        "Take it out, or change the voice.",
    ),
    "curly-quotes": (
        _E,
        "“{word}”: a value stands in straight quotation marks.",
        "Write: {fixed}",
    ),
    "kind-missing": (_W, "the passage has no kind.", "Add kind= with one of: {kinds}."),
    "kind-unknown": (_E, "“{value}” is no kind.", "It is one of: {kinds}."),
    "kind-of-other-voice": (
        _E,
        "“{value}” is no kind of {voice}.",
        "Its kinds are: {kinds}.",
    ),
    "kind-of-plain": (_W, "a {voice} passage has no kind.", "Take out kind={value}."),
    "alternative-unknown": (
        _E,
        "“{value}” is no second reading.",
        "It is speech, commentary, inference or plain.",
    ),
    "alternative-same": (
        _E,
        "the second reading “{value}” is the first one.",
        "Name another voice, or take alt= out.",
    ),
    "cue-not-found": (
        _E,
        "passage {id} names the cue “{cue}”, which is not in its sentence.",
        "A cue stands in the passage's sentence, outside the passage, written as there.",
    ),
    "cue-not-inside": (
        _E,
        "passage {id} names the signal “{cue}”, which is not in it.",
        "The signal of an inference stands inside the passage.",
    ),
    "cue-of-other": (
        _W,
        "a cue belongs to reported speech or inference, not to {voice}.",
        "Take it out, or change the voice.",
    ),
    "quotation-marks": (
        _E,
        "in passage {id} the quotation mark {mark} has no partner.",
        "Take both marks in, or leave both out.",
    ),
    "piece-of-nothing": (
        _E,
        "this is a piece of passage {of}, which doesn't exist.",
        "Give the label of the passage's footnote, or its id.",
    ),
    "piece-elsewhere": (
        _E,
        "passage {of} stands in another article.",
        "A passage and its pieces stand in one article.",
    ),
    "piece-overlaps": (
        _E,
        "this piece of passage {of} overlaps with another of its pieces.",
        "A passage's pieces lie apart.",
    ),
    "piece-with-attributes": (
        _W,
        "“{name}” is given by the first piece of passage {of}.",
        "A further piece takes {{of={of}}} only.",
    ),
    "piece-with-note": (
        _E,
        "a further piece of passage {of} has the footnote {label}.",
        "The explanation stands with the first piece.",
    ),
    "id-and-note": (
        _E,
        "the passage has the id {id} and the footnote {label}.",
        "The footnote's label is the id: take id= out.",
    ),
    # ---- footnotes
    "note-missing": (
        _E,
        "the footnote {label} doesn't exist.",
        "Add “[^{label}]: …” below the article.",
    ),
    "note-without-passage": (
        _E,
        "the footnote {label} belongs to no passage.",
        "Its mark stands directly behind a passage's “}}”.",
    ),
    "note-twice": (
        _E,
        "the footnote {label} exists already (line {first}).",
        "Give this one a label of its own.",
    ),
    "note-empty": (_W, "the footnote {label} is empty.", "Say what the words do."),
    "note-colon-apart": (
        _E,
        "a footnote's colon stands directly behind its bracket.",
        "Take out the space.",
    ),
    # ---- keyed lessons
    "not-an-item": (
        _E,
        "“# Passages” takes one item a passage.",
        "Begin the line with “- ”.",
    ),
    "item-without-space": (_E, "an item needs a space behind its dash.", "Write “- [”."),
    "item-without-passage": (
        _E,
        "the item has no passage.",
        "Put the passage's words in brackets, with {{.voice}} behind them.",
    ),
    "anchor-missing": (
        _E,
        "passage {id}: “{words}” is not in the article from there on where the one before begins.",
        "Compare the words with the article, and the order of the items.",
    ),
    "anchor-partly": (
        _E,
        "passage {id}: the article has “{found}”, but “{words}” doesn't follow.",
        "Compare the words with the article.",
    ),
    "anchor-ambiguous": (
        _W,
        "passage {id}: “{words}” stands in the article more than once from where the one before"
        " begins: {found}. The first is taken.",
        "Add a word before or behind, outside the brackets if it isn't part of the passage.",
    ),
    "fingerprint-missing": (
        _W,
        "the article can't be recognised without a fingerprint.",
        "Bring the article once and save its fingerprint.",
    ),
    "fingerprint-unreadable": (
        _E,
        "the fingerprint can't be read.",
        "Bring the article once and save its fingerprint anew.",
    ),
    "article-not-this": (
        _E,
        "this is not the article of the lesson: it shares {share} % of it.",
        "Look for the article by its outlet, date and headline.",
    ),
    # ---- quiz
    "quiz-before-heading": (
        _E,
        "this stands above the first question.",
        "A question begins with “## …{{.kind}}”.",
    ),
    "question-without-kind": (
        _E,
        "the question has no kind.",
        "Put {{.choice}} or another kind behind its heading.",
    ),
    "question-kind-unknown": (
        _E,
        "“{value}” is no kind of question.",
        "The kinds are choice, sort, source, cue, chain, mark, contrast, because, rewrite and"
        " generate.",
    ),
    "question-kind-twice": (
        _E,
        "the question has two kinds.",
        "Keep one of them, or ask two questions.",
    ),
    "question-without-prompt": (_W, "the question asks nothing.", "Write it behind the ##."),
    "question-twice": (
        _E,
        "the question #{id} exists already (line {line}).",
        "Give this one an id of its own.",
    ),
    "question-about-nothing": (
        _E,
        "a {kind} question names the passage it is about.",
        "Write passage=1.",
    ),
    "passage-not-speech": (
        _E,
        "a {kind} question is about reported speech; passage {id} is none.",
        "Name another passage.",
    ),
    "passage-without-cue": (
        _E,
        "passage {id} has no cue to ask about.",
        "Name the cue in the passage, or another passage here.",
    ),
    "article-unknown": (
        _E,
        "the lesson has no article “{name}”.",
        "Use the name behind “# Article:”.",
    ),
    "options-missing": (
        _E,
        "a choice needs two options at least.",
        "Write them as “- [x] …” and “- [ ] …”.",
    ),
    "option-right-missing": (_E, "no option is right.", "Mark one as “- [x]”."),
    "option-box": (
        _E,
        "this looks like an option with a broken box.",
        "Write “- [x] …” for a right one and “- [ ] …” for a wrong one.",
    ),
    "option-empty": (_E, "the option has no words.", "Write them behind the box."),
    "options-alike": (
        _E,
        "the option looks the same as another (line {first}).",
        "Change one of them.",
    ),
    "feedback-twice": (
        _W,
        "the option has its feedback already.",
        "Write it as one item; the two are joined.",
    ),
    "prose-late": (
        _W,
        "text behind the options or terms is shown above them.",
        "Move it below the heading.",
    ),
    "term-unknown": (
        _E,
        "“{term}” is no term of a question.",
        "The terms are Hint, Why, Model, A and B.",
    ),
    "term-twice": (_E, "“{term}” is given twice.", "Keep one of them."),
    "term-on-one-line": (
        _E,
        "“{term}” stands on a line of its own.",
        "Put its text on the next line, behind “:   ”.",
    ),
    "definition-without-term": (
        _E,
        "this definition has no term.",
        "Put the term on the line above.",
    ),
    "definition-twice": (
        _E,
        "“{term}” has two definitions.",
        "Keep one of them; go on in an indented line.",
    ),
    "versions-missing": (_E, "a contrast needs two versions.", "Give both A and B."),
    "model-missing": (_E, "a {kind} question needs a model answer.", "Add the term Model."),
    "because-empty": (
        _E,
        "this question has neither a right option nor a model answer.",
        "Mark an option as “- [x]”, or add the term Model.",
    ),
    "generate-empty": (
        _E,
        "it isn't said what to generate.",
        "Write how many of a kind: {{.generate sort=6}}.",
    ),
    "count-unreadable": (
        _E,
        "“{value}” is no number of {name} questions.",
        "Write a number from 1 to 999.",
    ),
}
