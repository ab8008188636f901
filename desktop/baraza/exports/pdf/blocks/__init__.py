"""Blocks: what a page is made of, placed one below the other and split where it must."""
