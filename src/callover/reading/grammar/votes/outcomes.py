"""Whether a sentence tells that a vote was held, how it went, and what it was held on."""

import re

from callover.reading.records import Outcome

HINT = re.compile(
    r"\bvot|carried|unanim|in favour|abst|motion|amendment|nem\.?\s?con|nemine|\ball (?:were )?(?:agreed|in)|"
    r"\bagainst\b|show of hands|\b(?:assent|acclamation|affirmation)\b|yn erbyn|pleidlais|^(?:for|in support)\b|"
    r"\bto\b.{0,12}vote",
    re.IGNORECASE,
)
_BE = (
    r"(?:(?:was|were|is|are|be|been|being|and|therefore|thereupon|accordingly|then|duly|declared|declared to be|"
    r"to be)\s+)*"
)
_THING = (
    r"(?:motion|amendment|proposal|proposition|recommendations?|resolution|vote|it|this|which|application|"
    r"officers?[’']? recommendation)"
)
_CARRIED = re.compile(
    rf"\b{_THING}\b[^.;]{{0,60}}?\b{_BE}(?:\w+ly\s+)?(?:carried|agreed|approved|passed|won|supported|adopted|"
    r"accepted)\b"
    r"|\bcarried\b|\bwas (?:duly )?(?:agreed|approved|passed)\b"
    r"|\b(?:vote|motion|amendment|and|therefore|hands)[\s,:–-]+(?:was\s+)?(?:agreed|approved|passed)\b",
    re.IGNORECASE,
)
_LOST = re.compile(
    rf"\b(?:{_THING}\b[^.;]{{0,60}}?\b|and\s+){_BE}(?:lost|fell|falls|defeated|not\s+carried|not\s+agreed|"
    r"not\s+supported|"
    r"not\s+approved|rejected|failed)\b|\b(?:declared|therefore)\s+lost\b|\b(?:motion|amendment)\s+(?:lost|fell|"
    r"falls)\b"
    r"|\bvote\s+(?:was\s+)?lost\b|^\W*(?:lost|not carried|defeated)\W*$",
    re.IGNORECASE,
)
_HELD = re.compile(
    r"\b(?:put(?:ting)? (?:it )?to (?:the |a )?(?:recorded )?vote|(?:up)?on (?:a|the) vote|vote (?:was|being|"
    r"having been|were) (?:then )?(?:taken|held|called)"
    r"|taking a vote|following a vote|after a vote|by a vote|show of hands|casting vote|(?:recorded|named|"
    r"roll[- ]call) vote"
    r"|to the vote|voting was as follows|the vote was|the voting was|result of the vote|was voted (?:on|upon)|"
    r"went to (?:a|the) vote"
    r"|(?:motion|amendment|proposal)\b[^.;]{0,40}\b(?:put|carried|lost|fell|defeated)|majority(?: vote)?|"
    r"nem\.?\s?con|nemine contradicente"
    r"|(?:members|committee|panel|board|council|cabinet|commission)\s+(?:then\s+)?voted\b|voted unanimously)",
    re.IGNORECASE,
)
_AGREED_WITHOUT_DISSENT = re.compile(
    r"\b(?:resolved|agreed|carried|approved|recommended|supported|voted|elected|appointed|passed|adopted|endorsed|"
    r"accepted|decided|confirmed|noted|moved)"
    r"[,\s(]{1,2}(?:and\s+)?(?:was\s+|were\s+)?unanimously\b"
    r"|\bunanimously\s+(?:\w+ly\s+)?(?:resolved|agreed|carried|approved|recommended|supported|voted|elected|"
    r"appointed|passed|adopted|endorsed|accepted|decided|confirmed|noted|in favour)\b"
    r"|\b(?:vote|decision|voting)\s+(?:was|is|being|–|-|:)\s*unanimous\b|\b(?:by|with|"
    r"on)\s+(?:an?\s+)?unanimous\s+(?:vote|decision|show)\b"
    r"|\bunanimous\s+(?:vote|resolution)\b|\bnem\.?\s?con\b|\bnemine contradicente\b|\bpleidlais unfrydol|\bunfrydol\b"
    r"|\b(?:carried|agreed|approved|voted|passed)\s+by\s+(?:general\s+)?(?:assent|acclamation|affirmation)\b",
    re.IGNORECASE,
)
_ALONE = re.compile(
    r"^\W*(?:(?:record of )?(?:the\s+)?(?:vote|voting|decision)\b\W*)?(?:(?:agreed|carried|resolved|approved|all)\W+)?"
    r"unanimous(?:ly)?(?:\W+(?:vote|decision|agreed|carried|resolved|approved|in favour))?\W*$"
    r"|^\W*(?:record of )?(?:vote|voting)\W+(?:carried|all in favour|nem\.?\s?con)\W*$",
    re.IGNORECASE,
)
_ALL = re.compile(
    r"\ball\s+(?:were\s+|members\s+|councillors\s+|present\s+|voted\s+|voting\s+)*(?:in\s+(?:favour|agreement)|"
    r"agreed)\b",
    re.IGNORECASE,
)
_NOT_YET = re.compile(
    r"\b(?:would|will|should|may|might|could|shall|can|if|unless|before|until|whether|not|never|no|"
    r"without)\b[^.;]{0,30}\b(?:vot(?:e|ed|ing)|to the vote|unanimous(?:ly)?|(?<!not )carried|show of hands)\b"
    r"|\bhad\s+(?:(?:been|previously|already|also|all|since|recently|both|then)\s+)*(?:voted|carried|lost|"
    r"unanimously|agreed|put to|supported)\b"
    r"|\brequest(?:ed|ing)? (?:for )?a recorded vote\b(?![^.]*\bcarried\b)|\bvoting (?:rights|age|system|"
    r"arrangements|figures)\b",
    re.IGNORECASE,
)
_OTHERS = re.compile(
    r"\b(?:respon(?:se|ses|dents?)|consult\w+|surveys?|petition\w*|representations|letters|questionnaires?|"
    r"households|referendum|ballot|poll(?:ed)?"
    r"|speakers?|spoke|objections|newspaper|traders|residents|parents|tenants|governors|pupils|trade unions?|"
    r"staff)\b|%|\bper\s?cent\b",
    re.IGNORECASE,
)
_OWN = re.compile(
    r"\b(?:motion|amendment|carried|put to (?:the |a )?vote|recorded vote|resolved|votes? (?:for|in favour|against|"
    r"cast|to)|vot(?:e|ing)\s*[:–-]|"
    r"proposed|seconded|members voted|(?:committee|panel|board|council|cabinet) voted|members (?:voting )?in favour|"
    r"casting|nem\.?\s?con|show of hands)\b",
    re.IGNORECASE,
)
_RESOLVED_BUT_FOR = re.compile(
    r"\b(?:resolved|agreed|approved|recommended)\b.{0,60}\bwith\s+\w+\s+abstention", re.IGNORECASE
)
_CASTING = re.compile(r"\bcasting\s+vote\b(?P<how>[^.;]{0,60})", re.IGNORECASE)
_SUBJECT = re.compile(
    r"\b(?P<amendment>amendment)\b|\b(?P<motion>(?:substantive|original)\s+(?:motion|recommendation)|motion|"
    r"substantive)\b",
    re.IGNORECASE,
)


def outcome_in(text: str) -> Outcome:
    """How a vote went, by the words of a sentence that is known to tell of one."""
    casting = _CASTING.search(text)
    if casting and re.search(r"\bagainst\b", casting["how"], re.IGNORECASE):
        return Outcome.LOST
    if casting and re.search(r"\b(?:in favour|for|support\w*)\b", casting["how"], re.IGNORECASE):
        return Outcome.CARRIED
    if _LOST.search(text):
        return Outcome.LOST
    if _RESOLVED_BUT_FOR.search(text):
        return Outcome.CARRIED
    return Outcome.CARRIED if _CARRIED.search(text) or is_undivided(text) else Outcome.UNKNOWN


def is_undivided(text: str) -> bool:
    """Whether nobody stood against: unanimous, nem. con., by assent, all in favour."""
    return bool(_AGREED_WITHOUT_DISSENT.search(text) or _ALONE.match(text) or _ALL.search(text))


def is_held(text: str) -> bool:
    """Whether a sentence tells that this meeting voted, rather than that it might or that others did."""
    if not (_HELD.search(text) or is_undivided(text)):
        return False
    return not is_elsewhere(text)


def is_elsewhere(text: str) -> bool:
    """Whether a sentence tells of a vote to come, of one before this meeting, or of the views of other people."""
    if _NOT_YET.search(text) and not _decided(text):
        return True
    return bool(_OTHERS.search(text)) and not _OWN.search(text)


def _decided(text: str) -> bool:
    return bool(
        re.search(
            r"\b(?:was|were|declared)\s+(?:\w+ly\s+)?(?:carried|lost)\b|nem\.?\s?con|\bcast(?:ing)? vote\b",
            text,
            re.IGNORECASE,
        )
    ) and not re.search(r"\b(?:would|will|if|had)\b", text, re.IGNORECASE)


def is_outcome_alone(text: str) -> bool:
    """Whether a text says no more than how the vote before it went: ``Motion carried.``, ``The amendment fell``."""
    return len(text) < 120 and bool(
        re.match(
            r"^\W*(?:the\s+|this\s+|"
            rf"that\s+)?(?:\w+\s+)?(?:{_THING}\s+)?(?:on the casting vote[^,]*,\s*)?{_BE}(?:\w+ly\s+)?"
            r"(?:carried|lost|agreed|approved|fell|falls|defeated|passed|rejected|not\s+carried|unanimous\w*)\b",
            text,
            re.IGNORECASE,
        )
    )


def subject_of(text: str) -> str | None:
    """``amendment`` or ``motion``, whichever a sentence names last; None where it names neither."""
    found = None
    for match in _SUBJECT.finditer(text):
        found = match.lastgroup
    return found
