"""The file: its pages and objects, what is drawn on them, and what it tells those who listen."""
