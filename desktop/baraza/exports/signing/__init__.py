"""Signatures by certificate: put into the minutes, and looked at again; nothing asks a network."""
