"""Settings, URLs, the command line: knows every other room and is known by none."""
