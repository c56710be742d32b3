"""How well the reader reads the sample borough: facts expected from the truth, facts found, and what differs."""
