"""The ways to what is due today, and what the home page says of it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from literacy_app.ui.keeping import kept
from literacy_app.ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Mapping

    from literacy_app.domain.attempt import LessonProgress
    from literacy_app.ui.desk import Desk
    from literacy_app.ui.notices import Notices
    from literacy_app.ui.pages.home_page import HomePage
    from literacy_app.ui.pages.today_page import TodayPage
    from literacy_app.ui.quiz_ways import QuizWays
    from literacy_app.ui.results_ways import ResultsWays
    from literacy_app.ui.rooms import Rooms


class StudyWays(QObject):
    """Leads to the page of the day and through a session, and keeps the home page up to date."""

    def __init__(
        self,
        rooms: Rooms,
        desk: Desk,
        notices: Notices,
        quizzes: QuizWays,
        results: ResultsWays,
    ) -> None:
        super().__init__(rooms)
        self._rooms, self._desk, self._notices, self._quizzes = rooms, desk, notices, quizzes
        self._page: TodayPage | None = None
        self._home: HomePage | None = None
        self._is_seen = False
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._show_news)
        rooms.home_made.connect(self._attend)
        rooms.page_shown.connect(self.tell_soon)
        quizzes.study_left.connect(self.show_today)
        results.study_left.connect(self.show_today)
        results.study_requested.connect(self.begin)

    def handlers(self) -> dict[str, Callable[[], object]]:
        """What its commands do."""
        return {"today": self.show_today}

    # ------------------------------------------------------------ the page of the day

    @property
    def page(self) -> TodayPage:
        """The page of the day."""
        if self._page is None:
            from literacy_app.ui.pages.today_page import TodayPage

            page = self._page = TodayPage(self._rooms.look)
            page.begin_requested.connect(self.begin)
            page.leave_requested.connect(self._rooms.leave)
            page.home_requested.connect(self._rooms.show_home)
        return self._page

    def show_today(self) -> None:
        """Show what is due, and how practice goes."""
        today = kept(self._notices, self._desk.learner.today)
        if today is None:
            return
        profile = self._desk.learner.profile
        self.page.show_today(today, profile.code if profile is not None else "")
        self._rooms.visit(self.page)
        self.page.focus_first()

    def begin(self) -> None:
        """Begin a session of what is due."""
        begun = kept(self._notices, lambda: (self._desk.learner.begin_study(),))
        if begun is None:
            return
        if begun[0] is None:
            self._notices.say(tr("There are no lessons here to practise with yet."))
        else:
            self._quizzes.play(begun[0])

    # ------------------------------------------------------------ the home page

    def _attend(self, home: HomePage) -> None:
        self._home = home
        home.today.begin_requested.connect(self.begin)
        home.today.page_requested.connect(self.show_today)
        self.tell_soon()

    def settle_in(self) -> None:
        """The window has been seen: from now on the home page may say what takes time to know."""
        self._is_seen = True
        self.tell_soon()

    def tell_soon(self) -> None:
        """Bring the home page up to date, once what is done now is done."""
        if self._is_seen and self._home is not None and self._rooms.is_at(self._home):
            self._soon.start()

    def _show_news(self) -> None:
        from literacy_app.store.errors import StoreError

        home = self._home
        if home is None:
            return
        try:
            progress: Mapping[str, LessonProgress] = self._desk.learner.progress()
            today = self._desk.learner.today()
            is_new = self._desk.learner.profile is None
        except StoreError:
            return  # where anything is to be kept, that is said
        home.show_news(progress, today, is_new and not today.weeks)
