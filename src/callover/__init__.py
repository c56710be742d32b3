"""Callover: the open system that a council's scrutiny committee runs on."""
