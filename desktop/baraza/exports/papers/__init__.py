"""The papers beside the minutes, each a report of a consultation that went through disclosure."""
