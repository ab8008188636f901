"""Follow-up: the actions of all consultations, what waits for an answer, and what was done."""
