"""What the reader of one document may know from outside it."""

from dataclasses import dataclass

from callover.reading.profiles import Profile


@dataclass(frozen=True, slots=True)
class Context:
    """The profile in force and the source file's name, which often prints the date that a saved page has lost."""

    profile: Profile
    file_name: str
