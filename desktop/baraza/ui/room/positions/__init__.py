"""Positions of the delegations on an item, side by side."""
