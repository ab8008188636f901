"""The agenda: its items, and its versions while it was negotiated."""
