"""Who was there: the blocks of names at the head of minutes and agendas, and the minute of apologies.

``labels`` tells what a label such as ``Also Present:`` heads; ``blocks`` parts the head of a document at its labels;
``named`` reads the names; ``tables`` reads attendance set in tables; ``roles`` tells what somebody is to the meeting.
"""

from callover.reading.grammar.attendance.named import people_in
from callover.reading.grammar.attendance.reading import read_apologies, read_people
from callover.reading.grammar.attendance.roles import role_of

__all__ = ["people_in", "read_apologies", "read_people", "role_of"]
