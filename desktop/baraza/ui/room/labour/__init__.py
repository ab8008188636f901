"""The step in which the delegations settle who does what, and with which means."""
