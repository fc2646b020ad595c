"""Problems: what is wrong with a file, said to the person who can mend it.

A message is kept as an English template with its arguments, so that the window can translate
it and the command line can print it as it is.
"""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple


class Severity(StrEnum):
    """How much a problem hinders: an error keeps a lesson closed, a warning does not."""

    ERROR = "error"
    WARNING = "warning"


class Message(NamedTuple):
    """An English template in `str.format` style, with the arguments it takes."""

    template: str
    arguments: tuple[tuple[str, str | int], ...] = ()

    @classmethod
    def of(cls, template: str, /, **arguments: str | int) -> Message:
        """The message of `template` with these arguments."""
        return cls(template, tuple(arguments.items()))

    def __str__(self) -> str:
        return self.template.format(**dict(self.arguments))


class Problem(NamedTuple):
    """One thing to mend: where it is (`line` and `column` from 1, in code points) and what to do.

    `line` 0 means the file as a whole.
    """

    code: str
    path: str
    line: int
    column: int
    severity: Severity
    message: Message
    hint: Message | None = None

    @property
    def is_error(self) -> bool:
        """Whether the lesson can't be opened until this is mended."""
        return self.severity is Severity.ERROR

    def __str__(self) -> str:
        place = f"{self.path}:{self.line}:{self.column}" if self.line else self.path
        hint = f" {self.hint}" if self.hint else ""
        return f"{place}: {self.severity}: {self.message}{hint} [{self.code}]"
