"""Who answers a question, where the minute says so."""

import re

from callover.reading.grammar.sentences import sentences_of

_NAME = (
    r"(?:(?:County |District )?(?:Councillor|Cllr|Mrs?|Ms|Miss|Dr|Prof(?:essor)?)\b\.?\s+[A-Z](?:[\w’'-]*\w|"
    r"\.)?(?:\s+[A-Z](?:[\w’'-]*\w|\.)?){0,3})"
)
_WORDS = r"(?:(?!\b(?:replied|responded|answered|said|advised)\b)[\w ,&’'()/-])"
_POST = (
    r"(?:(?:The\s+|the\s+)?(?:Chair(?:man|person|woman)?|Vice-?\s?Chair\w*|Mayor|Clerk|"
    rf"(?:Deputy\s+)?Leader{_WORDS}{{0,60}}?|"
    rf"(?:Deputy\s+)?(?:Cabinet|Executive|Portfolio|Lead)\s+(?:Member|Holder){_WORDS}{{0,90}}?|"
    r"(?:Strategic |Assistant |Corporate |Executive |Interim |Deputy |Service |Chief )*(?:Director|Head|Manager|"
    rf"Officer|Executive|Solicitor){_WORDS}{{0,70}}?|"
    rf"[A-Z][\w&]+(?: [A-Z][\w&]+){{0,4}} (?:Officer|Manager|Director|Lead|Solicitor)))"
)
_SAID = (
    r"(?:\s+(?:then|also|subsequently|initially))*\s+(?:provided|responded|replied|advised|answered|explained|"
    r"confirmed|stated|noted|said|informed|outlined|thanked|agreed|"
    r"gave|reported|undertook|indicated|assured|acknowledged|commented|clarified|pointed out|read out)\b"
)
_ANSWERED = re.compile(
    r"^(?:(?:In (?:response|reply|answer)(?:ing)?|By way of (?:reply|response)|Responding|"
    rf"Replying)\b(?:\s+to\s+[^,]{{0,80}})?,?\s+)?"
    rf"(?P<who>{_NAME}|{_POST})(?:\s*\([^)]*\))?,?{_SAID}"
)
_BY = re.compile(
    r"^(?:(?:Written\s+|WRITTEN\s+)?(?:Response|RESPONSE|Answer|ANSWER|Reply|REPLY|Replied|Answered|Responded|"
    rf"A\d*)\b\.?)\s*(?:(?:from|by|of|given by)\s*)?:?\s*(?P<who>(?:the\s+)?(?:{_NAME}|{_POST}|"
    rf"[A-Z][\w’'.-]+(?: [A-Z][\w’'.-]+){{1,3}}(?:,[^:.]{{2,60}})?)(?:,\s*{_NAME})?)\s*(?:\([^)]*\))?\s*(?:[:–—-]|"
    rf"{_SAID}|$)",
)
_PASSIVE = re.compile(
    r"\b(?:answered|responded to|replied to|given|provided)\s+(?:verbally\s+|orally\s+|"
    rf"in writing\s+)?by\s+(?P<who>{_NAME}|{_POST})(?=[,.;]|\s+(?:as|who|that|at|and)\b|$)"
)


def answered_by(text: str, asker: str) -> str | None:
    """Who answers in this text, as printed without ``the``; None where nobody but the asker speaks in it."""
    surname = asker.rsplit(maxsplit=1)[-1]
    for sentence in sentences_of(text):
        match = _ANSWERED.match(sentence.text) or _BY.match(sentence.text) or _PASSIVE.search(sentence.text)
        if match:
            who = re.sub(r"^the\s+", "", match["who"], flags=re.IGNORECASE).strip(" ,")
            if surname not in who.split():
                return who
    return None
