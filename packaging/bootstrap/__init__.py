"""The set-up of a checkout, in the standard library of Python 3.9 and newer."""
