"""Two languages in one file: side by side, or one after the other."""
