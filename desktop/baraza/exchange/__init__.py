"""Files: the JSON form of a consultation."""
