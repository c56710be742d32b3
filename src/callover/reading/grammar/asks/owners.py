"""Who is to do it: posts, bodies and people as running text names them."""

import re

from callover.civic.dates.words import MONTHS

_CAPITAL = (
    r"(?:(?!(?:The|An?|This|These|That|It|They|He|She|We|In|On|At|For|To|By|If|When|Whilst|While|As|All|"
    r"Any)\b)[A-Z][\w’'-]*(?:\.(?=\s?[A-Z]))?|&|[Ss]?151)"
)
_LINK = r"(?:of\s+the|for\s+the|and\s+the|of|for|and|to|the)"
_RUN = re.compile(
    rf"(?:(?:[Tt]he|[Aa]n?|[Oo]ur|[Ii]ts)\s+)?(?P<owner>(?:(?:relevant|appropriate|lead|respective|new|acting|"
    rf"interim|said|two|three)\s+)*"
    rf"{_CAPITAL}(?:(?:\s+|\s*/\s*){_CAPITAL}|\s+{_LINK}\s+(?={_CAPITAL}){_CAPITAL}|,\s+(?=[A-Z]){_CAPITAL})*)"
)
_PLAIN = re.compile(
    r"(?:(?:the|an?|all|any)\s+)?(?P<owner>(?:(?:relevant|appropriate|lead|senior|council|governance|"
    r"democratic\s+services|scrutiny|presenting|legal|link|responsible|"
    r"report|policy|planning|children[’']s|respective|all|committee|commission|panel)\s+)*"
    r"(?:officers?|members?|councillors|clerk|chairs?|vice-chair|chairman|chairperson|service|services|"
    r"directorate|department|team|leader|committee|"
    r"commission|panel|board|cabinet|executive|council|partners|partnership|trust|authority|police|school|"
    r"schools|governors|representatives?|sub-group|working\s+group))\b",
    re.IGNORECASE,
)
_POST_WORDS = re.compile(
    r"\b(?:Director|Officer|Head|Manager|Chief|Executive|Leader|Adviser|Advisor|Member|Chair|Chairman|Clerk|"
    r"Solicitor|Lead|Commissioner|Superintendent|Councillor|Cllr|Secretary)\b"
)
_ASIDE = re.compile(
    r"\s+(?:also|further|therefore|urgently|hereby|then|now|each|jointly|together|both)$", re.IGNORECASE
)
_NOT_OWNERS = re.compile(
    r"(?i)(?:that|this|these|it|there|resolved|action|actions|in|on|by|as|a|no|if|when|minutes?|item|report|"
    r"section|appendix|annex|paragraph|work programme|q[1-4])(?:$|[\s\d])"
)


def owner_at(text: str, position: int) -> tuple[str, int] | None:
    """The owner named at a position of the text, as printed without its article, and where it ends; or None."""
    run = _RUN.match(text, position)
    if run is not None:
        owner, end = _trimmed(run["owner"], run.start("owner"))
        if owner and not _NOT_OWNERS.match(owner) and owner.split()[0].lower() not in MONTHS:
            return owner, end
    plain = _PLAIN.match(text, position)
    return (plain["owner"], plain.end()) if plain else None


def _trimmed(owner: str, start: int) -> tuple[str, int]:
    """An owner cut before a comma, unless it names a post: 'Head of Service, Access'."""
    if "," in owner and not _POST_WORDS.search(owner.split(",", maxsplit=1)[0]):
        owner = owner.split(",", maxsplit=1)[0]
    return owner, start + len(owner)


def owner_of(words: str) -> str | None:
    """The owner that a subject names, as printed without its article; None where the words are no plain subject."""
    words = words.strip(" ,:;–-")
    while (shorter := _ASIDE.sub("", words)) != words:
        words = shorter
    found = owner_at(words, 0)
    if found is None:
        return None
    owner, end = found
    rest = words[end:].strip()
    if not rest:
        return owner
    joined = re.match(
        r",?\s*(?:and|along\s+with|together\s+with|in\s+(?:consultation|conjunction|liaison)\s+with|with|/|(?<=,))\s+",
        rest,
        re.IGNORECASE,
    )
    if joined is None:
        return None
    if joined.group().lower().lstrip(" ,").startswith("in "):
        return owner
    other = owner_of(rest[joined.end() :])
    return words[words.index(owner) :] if other else None
