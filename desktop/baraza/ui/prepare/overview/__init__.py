"""Readiness: parity, and what stands open before the session is opened."""
