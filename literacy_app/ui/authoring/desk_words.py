"""What the desk says of times."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QTime

from literacy_app.ui.words import date_words, tr

if TYPE_CHECKING:
    from literacy_app.domain.moment import Moment


def when_words(at: datetime, now: Moment, exactly: bool = False) -> str:
    """When something was, as people here say it: the day and the time of the day.

    If it is to be said `exactly`, then with the seconds.
    """
    here, shape = at.astimezone(), QLocale().timeFormat(QLocale.FormatType.ShortFormat)
    shape = shape.replace("mm", "mm:ss") if exactly else shape
    time = QLocale().toString(QTime(here.hour, here.minute, here.second), shape)
    days = now.day - here.toordinal()
    if days in (0, 1):
        day = tr("Today") if days == 0 else tr("Yesterday")
    else:
        day = date_words(here.strftime("%Y-%m-%d"))
    return tr("{day}, {time}", day=day, time=time)
