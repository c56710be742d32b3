"""What somebody is to a meeting: by the words beside the name, else by the list they stand in."""

import re

from callover.civic.names import NamedPerson
from callover.reading.records import PersonRole

CO_OPTED = re.compile(r"\bco-?\s?opt|\bcyfethol", re.IGNORECASE)
_CABINET = re.compile(
    r"\b(?:cabinet member|portfolio holder|executive member|leader of the council|deputy leader|lead member|mayor)\b",
    re.IGNORECASE,
)
PARTNER = re.compile(
    r"\b(?:police|constab|superintendent|nhs|ccg|icb|hospital|clinical|health trust|foundation trust|healthwatch|ofsted"
    r"|dioces|university|college|charity|voluntary|trust|head ?teacher|principal|governor|union|federation|forum"
    r"|fire (?:and|&) rescue|independent chair)\b",
    re.IGNORECASE,
)
_OFFICERS = re.compile(r"officer|official", re.IGNORECASE)
_ELECTED = ("coun", "cllr", "ald")


def role_of(named: NamedPerson, post: str | None, group: str, label: str) -> PersonRole:
    """What somebody is to the meeting: by what is printed beside the name, else by the list they stand in."""
    said = f"{post or ''} {named.remark or ''} {label}"
    if CO_OPTED.search(said):
        return PersonRole.CO_OPTEE
    is_listed_member = group in ("membership", "present", "apologies")
    if named.is_vice_chair and is_listed_member:
        return PersonRole.VICE_CHAIR
    if named.is_chair and is_listed_member:
        return PersonRole.CHAIR
    if post and _CABINET.search(post):
        return PersonRole.CABINET_MEMBER
    if is_listed_member:
        return PersonRole.MEMBER
    if post and PARTNER.search(post):
        return PersonRole.PARTNER
    if post or _OFFICERS.search(label):
        return PersonRole.OFFICER
    is_elected = named.honorific is not None and named.honorific.lower().startswith(_ELECTED)
    return PersonRole.MEMBER if is_elected else PersonRole.UNKNOWN
