"""Who was there: the blocks of names at the head of minutes and agendas, and the minute of apologies.

``labels`` tells what a label such as ``Also Present:`` heads; ``blocks`` parts the head of a document at its labels;
``reading`` reads the names in each block.
"""

from callover.reading.grammar.attendance.reading import people_in, read_apologies, read_people, role_of

__all__ = ["people_in", "read_apologies", "read_people", "role_of"]
