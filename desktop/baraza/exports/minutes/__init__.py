"""The report of the joint minutes, from a consultation that went through disclosure."""
