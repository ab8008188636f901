"""The life of the outcome text, and its adoption as an act of the delegations."""
