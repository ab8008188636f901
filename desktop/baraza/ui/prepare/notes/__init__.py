"""What the office keeps for itself: notes, remarks on parity, findings left as they are."""
