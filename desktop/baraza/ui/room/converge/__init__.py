"""Conclusions of an item: how far the delegations converge, and the paragraphs that say it."""
