"""Declarations of interest: told in sentences, in lists, and in tables of two or more columns.

Disclosable pecuniary interests: Localism Act 2011 ss.30 to 31. Local codes add personal, prejudicial and other kinds.
"""

from callover.reading.grammar.declarations.reading import is_about_declarations, read_declarations

__all__ = ["is_about_declarations", "read_declarations"]
