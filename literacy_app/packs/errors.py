"""What can be wrong with a pack or with the folder it goes to, each with what to do about it."""

from __future__ import annotations

from literacy_app.domain.problems import Message, Problem, Severity

_AGAIN = "Ask whoever made it for the pack again."
_DANGER = "Don’t unpack it with another program either; ask for the pack again."
_RENAME = "Ask for the pack again, with this file under a plain name."

CATALOGUE: dict[str, tuple[str, str]] = {
    # the file as a whole
    "pack-missing": ("there is no such file.", "Check its name and folder."),
    "pack-unreadable": ("it can’t be read: {reason}.", "Check that you may open it."),
    "pack-not-regular": ("it is no ordinary file.", "Copy the pack onto a disk of your own."),
    "pack-not-zip": ("it is no lesson pack.", "A lesson pack is a file that ends in “.zip”."),
    "pack-truncated": (
        "it is cut short or damaged.",
        "Download or copy it again; the first copy was not finished.",
    ),
    "pack-too-large": ("it is larger than {most} MB.", "Ask for its lessons in smaller packs."),
    "pack-trailing": ("something is hidden in front of or behind its contents.", _DANGER),
    "pack-parts": ("it is one part of a pack in several parts.", "Ask for it in one piece."),
    "pack-zip64": (
        "it is in the form for files of many gigabytes, which no lesson pack needs.",
        _DANGER,
    ),
    "pack-too-many": (
        "it holds {count} files, and {most} is the most.",
        "Ask for its lessons in smaller packs.",
    ),
    "pack-too-big-unpacked": (
        "its lessons would take more than {most} MB.",
        "Ask for its lessons in smaller packs.",
    ),
    "pack-overlap": ("its files lie over one another, as in a trap for unpackers.", _DANGER),
    "pack-changed": (
        "it has changed since you looked at it.",
        "Open it again to see what it holds now.",
    ),
    # its entries
    "entry-encrypted": (
        "“{entry}” in it is locked with a password.",
        "Ask for the pack without a password.",
    ),
    "entry-method": (
        "“{entry}” in it is packed in a way that lesson packs don’t use.",
        _AGAIN,
    ),
    "entry-header": ("it says two different things about “{entry}”.", _DANGER),
    "entry-ratio": ("“{entry}” in it swells up far more than text does.", _DANGER),
    "entry-size": ("“{entry}” in it is not as long as it claims.", _DANGER),
    "entry-too-large": (
        "“{entry}” in it is larger than {most} MB.",
        "A lesson is far shorter than that. Ask for the pack again.",
    ),
    "entry-damaged": (
        "“{entry}” in it is damaged.",
        "Download or copy the pack again; if that doesn’t help, ask for it again.",
    ),
    "entry-altered": (
        "“{entry}” has been changed since it was packed.",
        "Ask whoever changed it to pack it again.",
    ),
    "entry-link": ("“{entry}” in it is a link to another file.", _DANGER),
    "entry-device": ("“{entry}” in it is no ordinary file.", _DANGER),
    "entry-folder": ("“{entry}” in it lies in a folder; lessons in a pack lie in none.", _AGAIN),
    "entry-absolute": ("“{entry}” in it wants a fixed place on your disk.", _DANGER),
    "entry-drive": ("“{entry}” in it names a drive or a stream.", _DANGER),
    "entry-climbs": ("“{entry}” in it would leave the folder that you choose.", _DANGER),
    "entry-backslash": ("“{entry}” in it has a backslash in its name.", _RENAME),
    "entry-name": ("“{entry}” in it has a name that not every computer can write.", _RENAME),
    "entry-name-coding": ("the name of a file in it can’t be read.", _RENAME),
    "entry-reserved": ("“{entry}” in it has a name that Windows keeps for itself.", _RENAME),
    "entry-trailing": ("“{entry}” in it ends in a dot or a space.", _RENAME),
    "entry-hidden": ("“{entry}” in it is a hidden file.", _RENAME),
    "entry-too-long": ("a file in it has a name of more than {most} letters.", _RENAME),
    "entry-twice": ("“{entry}” is in it twice.", _AGAIN),
    "entry-collides": (
        "“{entry}” and “{other}” in it would be the same file on some computers.",
        _RENAME,
    ),
    "entry-no-lesson": (
        "“{entry}” in it is no lesson.",
        "Lessons end in “.md”, and a pack holds nothing else. " + _AGAIN,
    ),
    "entry-unlisted": ("“{entry}” is in it, but not on its list.", _AGAIN),
    "entry-lacking": ("“{entry}” is on its list, but not in it.", _AGAIN),
    # its list
    "list-missing": (
        "it holds no list of lessons, so it is no lesson pack.",
        "If there are lessons in it, unpack it yourself and drop the folder on the window.",
    ),
    "list-too-large": ("its list of lessons is too long to be true.", _DANGER),
    "list-broken": ("its list of lessons can’t be read ({reason}).", _AGAIN),
    "list-newer": (
        "it was made by a newer version of the app (format {found}; this one knows {known}).",
        "Install the newer version to open it.",
    ),
    # packing
    "nothing-to-pack": ("there is no lesson to pack.", "Name at least one lesson."),
    "lesson-broken": (
        "it can’t be packed before this is mended: {reason}",
        "Mend it, or leave it out.",
    ),
    "lesson-id-twice": (
        "it has the same id as {other}: {id}.",
        "Give one of them another id, or leave it out.",
    ),
    "lesson-with-text": (
        "it would pass on an article that may not be passed on.",
        "Pack the lesson’s own file, which holds the key alone.",
    ),
    # the folder
    "folder-unusable": (
        "nothing can be written there: {reason}.",
        "Choose another folder, or change what may be written to it.",
    ),
    "disk-full": (
        "there is no room left: {reason}. Nothing was changed.",
        "Free some space, or choose a folder on another disk.",
    ),
    "folder-changed": (
        "“{entry}” has come or changed there meanwhile. Nothing was changed.",
        "Look at the pack again and choose anew.",
    ),
}
"""What is wrong (`message`) and what to do (`hint`), by code."""


class PackError(Exception):
    """A pack can't be made, opened or put into a folder; `problems` say why and what to do."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("\n".join(str(each) for each in problems))
        self.problems = problems

    @property
    def problem(self) -> Problem:
        """The first of them."""
        return self.problems[0]

    @property
    def code(self) -> str:
        """The code of the first of them."""
        return self.problem.code


def problem(code: str, path: object, /, **arguments: str | int) -> Problem:
    """The problem `code` of the file or folder at `path`."""
    template, hint = CATALOGUE[code]
    said = Message.of(template, **{name: _printable(each) for name, each in arguments.items()})
    return Problem(code, str(path), 0, 0, Severity.ERROR, said, Message.of(hint))


def _printable(value: str | int) -> str | int:
    """A value that does nothing to the terminal it is printed on."""
    if isinstance(value, int):
        return value
    return "".join(each if each.isprintable() else "\ufffd" for each in value)


def refusal(code: str, path: object, /, **arguments: str | int) -> PackError:
    """The error to raise with that one problem."""
    return PackError((problem(code, path, **arguments),))
