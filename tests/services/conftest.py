"""The offices that the tests of the database use, for the tests of what a user can do."""

from tests.storage.conftest import office, path, template

__all__ = ["office", "path", "template"]
