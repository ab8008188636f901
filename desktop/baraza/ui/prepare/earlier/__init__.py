"""Earlier actions: what was agreed before, and what became of it."""
