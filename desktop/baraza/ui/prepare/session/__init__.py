"""The session: what kind of meeting, when, where, under which rules."""
