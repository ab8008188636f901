"""Others that set the same report: each says what it needs, makes it ready, and sets it."""
