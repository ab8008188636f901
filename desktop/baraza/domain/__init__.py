"""What a consultation is."""
