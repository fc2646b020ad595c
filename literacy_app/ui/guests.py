"""The pages of the window, by what they are in it."""

from __future__ import annotations

from literacy_app.ui.authoring.author_page import AuthorPage
from literacy_app.ui.pages.bring_page import BringPage
from literacy_app.ui.pages.first_steps import FirstSteps
from literacy_app.ui.pages.folders_page import FoldersPage
from literacy_app.ui.pages.guide_page import GuidePage
from literacy_app.ui.pages.home_page import HomePage
from literacy_app.ui.pages.new_lesson_page import NewLessonPage
from literacy_app.ui.pages.pack_page import PackPage
from literacy_app.ui.pages.packing_page import PackingPage
from literacy_app.ui.pages.paper_page import PaperPage
from literacy_app.ui.pages.profiles_page import ProfilesPage
from literacy_app.ui.pages.quiz_page import QuizPage
from literacy_app.ui.pages.reading_page import ReadingPage
from literacy_app.ui.pages.results_page import ResultsPage
from literacy_app.ui.pages.settings_page import SettingsPage
from literacy_app.ui.pages.today_page import TodayPage

Guest = (
    SettingsPage
    | PaperPage
    | FoldersPage
    | FirstSteps
    | GuidePage
    | QuizPage
    | ResultsPage
    | TodayPage
    | ProfilesPage
    | PackPage
    | PackingPage
    | NewLessonPage
    | AuthorPage
)
"""A page that is visited, and left for the page that lay behind it."""

Page = HomePage | ReadingPage | BringPage | Guest
"""Any page."""
