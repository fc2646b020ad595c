"""Choosing among the options of a question."""

from __future__ import annotations

from literacy_app.ui.widgets.answers.choosing import ChoosingForm


class ChoiceForm(ChoosingForm):
    """The options of a question, of which one or several are right."""
