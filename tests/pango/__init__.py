"""Our setting of text from right to left against that of Pango, an engine of another house."""
