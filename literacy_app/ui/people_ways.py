"""Who is learning: changed, exported, deleted, and their answers saved as a table."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from literacy_app.ui.words import counted, message_words, tr

if TYPE_CHECKING:
    from pathlib import Path

    from literacy_app.ui.desk import Desk
    from literacy_app.ui.notices import Notices
    from literacy_app.ui.pages.profiles_page import ProfilesPage
    from literacy_app.ui.rooms import Rooms


class PeopleWays(QObject):
    """Does what the page of the profiles asks for.

    Signals:
        learner_changed(): somebody else learns now.
    """

    learner_changed = Signal()

    def __init__(self, rooms: Rooms, desk: Desk, notices: Notices) -> None:
        super().__init__(rooms)
        self._rooms, self._desk, self._notices = rooms, desk, notices
        self._page: ProfilesPage | None = None

    def handlers(self) -> dict[str, Callable[[], object]]:
        """What its commands do."""
        return {"people": self.show_people, "save_answers": self.save_answers}

    @property
    def page(self) -> ProfilesPage:
        """The page of the profiles."""
        if self._page is None:
            from literacy_app.ui.pages.profiles_page import ProfilesPage

            page = self._page = ProfilesPage(self._rooms.look, self._desk.learner.propose_code)
            page.profile_requested.connect(self._choose)
            page.adding_requested.connect(self._add)
            page.deleting_requested.connect(self._delete)
            page.export_requested.connect(self.export)
            page.answers_requested.connect(self.save_answers)
            page.leave_requested.connect(self._rooms.leave)
        return self._page

    def show_people(self) -> None:
        """Show who is learning at this desk."""
        if self._try(self._refresh):
            self._rooms.visit(self.page)
            self.page.focus_first()

    def _refresh(self) -> None:
        learner = self._desk.learner
        self.page.show_profiles(learner.profiles(), learner.profile)

    def _try(self, do: Callable[[], object]) -> bool:
        """Do something that may fail; says why where it does."""
        from literacy_app.store.errors import StoreError, TakenCode

        try:
            do()
        except TakenCode:
            self.page.show_trouble(tr("Somebody here has this code already. Take another."))
        except StoreError as error:
            self._notices.say(message_words(error.message))
        except OSError as error:
            reason = error.strerror or str(error)
            self._notices.say(tr("The file can’t be written: {reason}", reason=reason))
        except ValueError:
            self.page.show_trouble(tr("This code is empty or taken. Take another."))
        else:
            return True
        return False

    # ------------------------------------------------------------ what the page asks for

    def _choose(self, profile_id: str) -> None:
        if self._try(lambda: self._desk.learner.choose(profile_id)):
            self._change()

    def _change(self) -> None:
        self.learner_changed.emit()
        self._try(self._refresh)

    def _add(self, code: str) -> None:
        if self._try(lambda: self._desk.learner.add_profile(code)):
            self._change()

    def _delete(self, profile_id: str) -> None:
        codes = {each.id: each.code for each in self._desk.learner.profiles()}
        if self._try(lambda: self._desk.learner.delete_profile(profile_id)):
            self._change()
            code = codes.get(profile_id, "")
            self._notices.say(tr("{code} is deleted, with every answer.", code=code))

    def export(self) -> None:
        """Write all that is kept of the current profile into a file."""
        profile = self._desk.learner.profile
        if profile is None:
            return
        path = self._choose_file(tr("Export"), f"{profile.code}.json", tr("JSON files"), "*.json")
        if path is not None and self._try(lambda: self._desk.learner.export_profile(path)):
            self._notices.say(tr("Saved as {file}.", file=path.name), *self._way_to(path))

    def save_answers(self) -> None:
        """Write the answers of the current profile as a table."""
        profile = self._desk.learner.profile
        if profile is None:
            self._notices.say(tr("There are no answers to save yet."))
            return
        title, usual = tr("Save my answers"), f"{profile.code}.csv"
        path = self._choose_file(title, usual, tr("Tables"), "*.csv")
        if path is None:
            return
        saved: list[int] = []
        if self._try(lambda: saved.append(self._desk.learner.save_attempts(path))):
            words = counted("{count} answer is saved.", "{count} answers are saved.", saved[0])
            self._notices.say(words, *self._way_to(path))

    def _choose_file(self, title: str, usual: str, kind: str, ending: str) -> Path | None:
        kinds = f"{kind} ({ending})"
        return self._desk.choose_new_file(self._rooms.window, title, usual, kinds)

    def _way_to(self, path: Path) -> tuple[str, Callable[[], None]]:
        return tr("Show the folder"), lambda: self._desk.show_folder(path)
