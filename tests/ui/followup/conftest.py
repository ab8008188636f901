"""The office and the window that the pages of the office are tried in."""

from tests.ui.home.conftest import office, office_template, window

__all__ = ["office", "office_template", "window"]
