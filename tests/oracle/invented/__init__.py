"""Invented consultations: one module per subject, each filling its part of a file by chance."""
