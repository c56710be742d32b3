"""Pure reading: the bytes of a published document in, frozen records with spans out.

``read(data, name)`` is the public door. Stages, each in its own room:

1. ``media``      bytes to a :class:`~callover.reading.source.SourceText` (PDF, DOCX, HTML, text, Markdown);
2. ``layout``     marks furniture (running heads, page numbers), finds tables;
3. ``splitting``  tells apart the documents inside one pack;
4. ``kinds``      reads each document by its kind, with ``grammar`` for the clauses, people, votes and dates;
5. ``contract``   gives the JSON.
"""
