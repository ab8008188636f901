"""Faces: glyphs, the words put together from them, and what a file needs to know of a font."""
