"""The checks of part B of the rules: what the trade expects to find, and what it points out."""
