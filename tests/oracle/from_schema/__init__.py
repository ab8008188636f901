"""The schema taken as data: what it lets a file hold, and which values are references."""
