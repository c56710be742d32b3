"""Who declares: the people before a verb, in a cell, or at the head of a line."""

import re

from callover.civic.names import is_name, split_people

_TITLE = (
    r"(?:(?:[Tt]he )?(?:County |District |Borough |Town |Parish )?(?:Councillors?|Cllrs?\b\.?|Mrs?\b\.?|Ms\b\.?|Miss|"
    r"Mx|Dr\b\.?|Sir|Lady|Lord|"
    r"Prof(?:essor)?\b\.?|Rev(?:eren)?d?\b\.?|Canon|Alderm[ae]n|Y Cynghorydd|Y Cynghorwyr)\s+)"
)
_TITLED = re.compile(rf"\b{_TITLE}(?=[A-Z])")
_ADVERBS = re.compile(
    r"(?:[,\s]+(?:also|then|each|both|all|had|has|have|having|subsequently|again|later|further|in turn|therefore|"
    r"duly|likewise|similarly|"
    r"personally|formally|themselves|himself|herself|who))+\W*$",
    re.IGNORECASE,
)
_OFFICE = re.compile(
    r"(?:^|[.,;]\s+)[Tt]he (?P<office>(?:Vice-?\s?|Deputy )?(?:Chair(?:man|woman|person)?|Mayor|Leader|Clerk)"
    r"|(?:[A-Z][a-z]+ ){0,3}(?:Officer|Manager|Director|Solicitor))\b[\s,]*$"
)
_BRACKET = re.compile(r"\s*\([^)]*\)")


def declarers(text: str, is_own: bool) -> list[str]:
    """The people that the words before ``declared`` name; with no title only where the item takes declarations."""
    words = _ADVERBS.sub("", text)
    titled = _TITLED.search(words)
    if titled:
        return [one.name for one in split_people(words[titled.start() :]) if one.name and one.honorific]
    office = _OFFICE.search(words)
    if office:
        return [office["office"]]
    if not is_own:
        return []
    people = split_people(_BRACKET.sub("", words))
    if people and len(people[0].name.split()) >= 2 and is_name(people[0].name):
        return [one.name for one in people if one.name and len(one.name.split()) >= 2]
    return []


def listed_people(text: str) -> list[str]:
    """The people that a cell or the head of a line names and nothing else; empty where it holds other words."""
    words = text.strip(" *•-–:.,")
    people = [one for one in split_people(words) if one.name]
    if not people or len(people) > 6 or not (people[0].honorific or is_name(people[0].name)):
        return []
    if not people[0].honorific and len(people[0].name.split()) < 2:
        return []
    return [one.name for one in people]


def starts_with_title(text: str) -> bool:
    """Whether a text begins with a title and a name."""
    return bool(_TITLED.match(text))
