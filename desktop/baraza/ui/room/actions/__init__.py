"""The step in which what was agreed becomes actions: who, what, by when."""
