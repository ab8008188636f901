"""Coordination before the session, between those who then sit on one side."""
