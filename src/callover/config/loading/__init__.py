"""``callover load``: reads files in the sandbox and stores them in the record."""
