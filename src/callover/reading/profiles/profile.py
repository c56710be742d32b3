"""What a council or supplier is in the habit of printing."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Star(StrEnum):
    """What an asterisk at an item's number or title says. Councils differ, so no meaning is the default."""

    NOTHING = "nothing"
    EXEMPT = "exempt"
    NEEDS_NO_ACTION = "needs_no_action"
    KEY_DECISION = "key_decision"


@dataclass(frozen=True, slots=True)
class Profile:
    """The habits in force for one source: the general ones, with those of its supplier, language and council added.

    Labels and words are in the case in which they are commonly printed, without colons; compare without case, except
    ``resolution_words`` and ``outcome_words``, which say in what case they count. Mappings go from the reader's own
    name of a thing to the words printed for it, longest first.

    ``names`` are the profiles that were put together, the general one first. ``resolution_words`` open a resolution;
    ``outcome_words`` head a block that holds one ("Decision:"). ``attendance_labels`` has the keys present, apologies,
    in_attendance, membership, substitutes; ``none_phrases`` stand where a list of people or declarations is empty.
    ``bracket_words`` open the bracket under a title that holds the agenda's own number, "(Item 3)".
    ``headings_are_capitals`` is None where a council does both. ``report_labels`` has the keys to, from, date, title,
    lead_officer, author, contact, committee, classification and other; ``section_labels`` are unnumbered headings that
    a report template prints. ``furniture`` are patterns of running heads and feet.
    """

    names: tuple[str, ...]
    resolution_words: tuple[str, ...]
    outcome_words: tuple[str, ...]
    attendance_labels: Mapping[str, tuple[str, ...]]
    none_phrases: tuple[str, ...]
    chair_words: tuple[str, ...]
    vice_chair_words: tuple[str, ...]
    councillor_words: tuple[str, ...]
    co_optee_words: tuple[str, ...]
    item_words: tuple[str, ...]
    bracket_words: tuple[str, ...]
    star: Star
    headings_are_capitals: bool | None
    agenda_words: tuple[str, ...]
    minutes_words: tuple[str, ...]
    declaration_words: tuple[str, ...]
    report_labels: Mapping[str, tuple[str, ...]]
    section_labels: tuple[str, ...]
    recommendation_labels: tuple[str, ...]
    furniture: tuple[str, ...]

    @property
    def name(self) -> str:
        """The names of the profiles put together: "general+modern-gov"."""
        return "+".join(self.names)
