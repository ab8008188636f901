"""Baraza: desk-to-desk consultations between organisations, from preparation to follow-up."""

__version__ = "0.1.0"
