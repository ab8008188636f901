"""The command line: everything but the windows, without Qt."""
