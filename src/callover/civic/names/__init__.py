"""People's names as papers print them: titles, initials, posts, brackets and lists."""

from callover.civic.names.people import NamedPerson, is_name, split_people
from callover.civic.names.same import same_name

__all__ = ["NamedPerson", "is_name", "same_name", "split_people"]
