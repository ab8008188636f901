"""Home: the office's consultations, the next one, and what is due in all of them."""
