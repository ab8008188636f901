"""The frame of an item: what is asked, what is known, what is supposed, who knows about it."""
