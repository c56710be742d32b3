"""Makers: a :class:`callover.sample.blocks.Paper` in, the bytes of a PDF, DOCX, HTML or text file out.

The same paper always gives the same bytes: dates, ids and compression are fixed.
"""
