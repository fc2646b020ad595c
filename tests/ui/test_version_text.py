"""The two versions of a sentence, as a learner sees them."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from literacy_app.domain.lesson import Passage, Span, Voice
from literacy_app.domain.question import Version
from literacy_app.ui.theme import ThemeFiles, contrast_ratio
from literacy_app.ui.widgets.answers.version_text import VersionText
from literacy_app.ui.widgets.labels import ground

SAID = Version("Ada said so.", (Passage("1", Voice.PLAIN, (Span(4, 8),)),))


@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
def test_what_has_changed_is_not_told_by_a_faint_ground_alone(
    app: QApplication, themes: ThemeFiles, theme: str
) -> None:
    look = themes.look(theme)
    version = VersionText("A", SAID, look)
    ground(version, look, "card")
    version.resize(400, version.heightForWidth(400))
    version._lay_out(400)
    (box,) = version._boxes(SAID.passages[0])
    shown = version.grab().toImage()
    middle, card = box.center().toPoint(), look.colour("card").name()
    across = round(look.px(26)) + middle.x()
    sides = {
        "left": [(across - round(box.width() / 2) - 3 + each, middle.y()) for each in range(4)],
        "top": [(across, each) for each in range(5)],
        "bottom": [(across, shown.height() - 1 - each) for each in range(14)],
    }
    for side, spots in sides.items():
        colours = [shown.pixelColor(x, y).name() for x, y in spots]
        assert max(contrast_ratio(each, card) for each in colours) >= 2.5, side
    assert shown.pixelColor(390, middle.y()).name() == card
    version.deleteLater()
