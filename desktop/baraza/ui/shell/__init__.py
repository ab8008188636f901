"""The frame around the pages: rail, top bar, palette, findings, progress."""
