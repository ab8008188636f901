"""Lines: text broken to a measure, from the left or from the right, with or without hyphens."""
