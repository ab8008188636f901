"""What the file of the minutes is called, and the state of the text that stands in the name."""

from baraza.services.naming import file_name, state_of

__all__ = ["file_name", "state_of"]
