"""Signing a file by certificate, and looking at who signed it."""
