"""The windows. The only part of Baraza that knows Qt; one folder per page, split by subject."""
