"""Who answers a question, where the minute says so."""

import re

from callover.reading.grammar.sentences import sentences_of

_NAME = r"(?:(?:County |District )?(?:Councillor|Cllr|Mrs?|Ms|Miss|Dr|Prof(?:essor)?)\b\.?\s+[A-Z](?:[\w’'-]*\w|\.)?(?:\s+[A-Z](?:[\w’'-]*\w|\.)?){0,3})"
_WORDS = r"(?:(?!\b(?:replied|responded|answered|said|advised)\b)[\w ,&’'()/-])"
_POST = (
    rf"(?:(?:The\s+|the\s+)?(?:Chair(?:man|person|woman)?|Vice-?\s?Chair\w*|Mayor|Clerk|(?:Deputy\s+)?Leader{_WORDS}{{0,60}}?|"
    rf"(?:Deputy\s+)?(?:Cabinet|Executive|Portfolio|Lead)\s+(?:Member|Holder){_WORDS}{{0,90}}?|"
    rf"(?:Strategic |Assistant |Corporate |Executive |Interim |Deputy |Service |Chief )*(?:Director|Head|Manager|Officer|Executive|Solicitor){_WORDS}{{0,70}}?|"
    rf"[A-Z][\w&]+(?: [A-Z][\w&]+){{0,4}} (?:Officer|Manager|Director|Lead|Solicitor)))"
)
_SAID = (
    r"(?:\s+(?:then|also|subsequently|initially))*\s+(?:provided|responded|replied|advised|answered|explained|confirmed|stated|noted|said|informed|outlined|thanked|agreed|"
    r"gave|reported|undertook|indicated|assured|acknowledged|commented|clarified|pointed out|read out)\b"
)
_ANSWERED = re.compile(
    rf"^(?:(?:In (?:response|reply|answer)(?:ing)?|By way of (?:reply|response)|Responding|Replying)\b(?:\s+to\s+[^,]{{0,80}})?,?\s+)?"
    rf"(?P<who>{_NAME}|{_POST})(?:\s*\([^)]*\))?,?{_SAID}"
)
_BY = re.compile(
    rf"^(?:(?:Written\s+|WRITTEN\s+)?(?:Response|RESPONSE|Answer|ANSWER|Reply|REPLY|Replied|Answered|Responded|A\d*)\b\.?)\s*(?:(?:from|by|of|given by)\s*)?:?\s*(?P<who>(?:the\s+)?(?:{_NAME}|{_POST}|[A-Z][\w’'.-]+(?: [A-Z][\w’'.-]+){{1,3}}(?:,[^:.]{{2,60}})?)(?:,\s*{_NAME})?)\s*(?:\([^)]*\))?\s*(?:[:–—-]|{_SAID}|$)",
)
_PASSIVE = re.compile(
    rf"\b(?:answered|responded to|replied to|given|provided)\s+(?:verbally\s+|orally\s+|in writing\s+)?by\s+(?P<who>{_NAME}|{_POST})(?=[,.;]|\s+(?:as|who|that|at|and)\b|$)"
)


def answered_by(text: str, asker: str) -> str | None:
    """Who answers in this text, as printed without ``the``; None where nobody but the asker speaks in it."""
    surname = asker.split()[-1]
    for sentence in sentences_of(text):
        match = _ANSWERED.match(sentence.text) or _BY.match(sentence.text) or _PASSIVE.search(sentence.text)
        if match:
            who = re.sub(r"^the\s+", "", match["who"], flags=re.IGNORECASE).strip(" ,")
            if surname not in who.split():
                return who
    return None
