"""Everything before the room: who comes, what is on the agenda, what is known, what is open."""
