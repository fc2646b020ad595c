"""Dates in words: “11 February 2026”, “Feb. 11, 2026”, “11.02.2026”, “22. Januar 2026”."""

from __future__ import annotations

import re
from datetime import date

_MONTHS = {
    name: number
    for names in (
        "january february march april may june july august september october november december",
        "jan feb mar apr may jun jul aug sep oct nov dec",
        "januar februar märz april mai juni juli august september oktober november dezember",
        "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
        "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    )
    for number, name in enumerate(names.split(), 1)
}
_MONTHS |= {"sept": 9, "jänner": 1, "okt": 10, "dez": 12}
_MONTH = rf"({'|'.join(sorted(_MONTHS, key=len, reverse=True))})\b\.?"
_YEAR = r"((?:19|20)\d\d)\b"
_ISO = re.compile(rf"\b{_YEAR}-(\d\d)-(\d\d)(?!\d)")
_DAY_FIRST = re.compile(
    rf"\b(\d\d?)(?:st|nd|rd|th|er)?\.?\s+(?:de\s+)?{_MONTH},?\s+(?:de\s+)?{_YEAR}", re.I
)
_MONTH_FIRST = re.compile(rf"\b{_MONTH}\s+(\d\d?)(?:st|nd|rd|th)?,?\s+{_YEAR}", re.I)
_POINTS = re.compile(rf"\b(\d\d?)\.\s?(\d\d?)\.\s?{_YEAR}")
_WITHIN = 400


def date_in(text: str) -> str:
    """The first date in `text` as `2026-02-11`, or nothing.

    Dates with slashes are left alone: nobody can tell the day from the month in them.
    """
    text = text[:_WITHIN]
    if found := _ISO.search(text):
        return _iso(found[1], int(found[2]), found[3])
    if found := _DAY_FIRST.search(text):
        return _iso(found[3], _MONTHS[found[2].lower()], found[1])
    if found := _MONTH_FIRST.search(text):
        return _iso(found[3], _MONTHS[found[1].lower()], found[2])
    if found := _POINTS.search(text):
        return _iso(found[3], int(found[2]), found[1])
    return ""


def _iso(year: str, month: int, day: str) -> str:
    try:
        return date(int(year), month, int(day)).isoformat()
    except ValueError:
        return ""
