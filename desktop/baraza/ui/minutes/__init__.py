"""The minutes: what they still need, how they look and read, and how they leave."""
