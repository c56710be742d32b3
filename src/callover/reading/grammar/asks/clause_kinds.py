"""What a clause of a resolution is: whether it notes, approves, asks for something …"""

import re

from callover.reading.grammar.asks.clause_verbs import Hit, hits_in, is_subordinate
from callover.reading.grammar.asks.verbs import VERBS, WELSH
from callover.reading.records import ResolutionKind

_LEAD = re.compile(
    r"(?:[\s:–—‘’“”\"'*•.-]|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s|(?:it\s+(?:was|is)\s+)?(?:unanimously\s+)?"
    r"(?:resolved|agreed|(?<=is\s)recommended|penderfynwyd|further\s+agreed)(?=\s*[:–—-]|\s+(?:that|to|unanimously)\b)|"
    r"unanimously\b)+",
    re.IGNORECASE,
)
_THAT = re.compile(r"(?:that\b[:,]?\s*)?(?:[-–—•]\s*)?", re.IGNORECASE)
_RECOMMENDED = re.compile(r"\W*recommended\b", re.IGNORECASE)
_NO_ACTION = re.compile(r"no\s+(?:further\s+)?action\b", re.IGNORECASE)
_EXCLUSION = re.compile(r"\bexclu(?:de|ded|des|sion)\b|\basked\s+to\s+(?:leave|withdraw)\b", re.IGNORECASE)
_PUBLIC = re.compile(r"\b(?:public|press)\b", re.IGNORECASE)
_RECORD = re.compile(r"\b(?:correct|true|accurate)(?:\s+and\s+\w+)?\s+record\b", re.IGNORECASE)
_COURTESY = re.compile(
    r"\s+(?:on\s+record|(?:no\s+|any\s+|its\s+|their\s+)?(?:comments?|thanks|apologies)\b)", re.IGNORECASE
)
ELABORATION = re.compile(
    r"(?:the|this|these|that|such)\s+(?:above\s+|said\s+|further\s+|next\s+|annual\s+)?(?:report|update|paper|"
    r"briefing|presentation|information|data|review|response)s?\s+"
    r"(?:also\s+|to\s+|should\s+|has\s+|will\s+)*(?:includ|detail|cover|contain|outlin|address|"
    r"set(?:s)?\s+out|focus|show|explain|provid)",
    re.IGNORECASE,
)
NEXT_MEETING = re.compile(
    r"(?:the\s+)?(?:date\s+(?:and\s+time\s+)?of\s+the\s+)?next\s+(?:\w+\s+){0,8}?meeting\b", re.IGNORECASE
)
_AWAITED = re.compile(
    r"\s+(?:an?\s+)?(?:further|future|regular|another|update|quarterly|annual|six[\s-]monthly|monthly|"
    r"follow[\s-]?up)\b",
    re.IGNORECASE,
)
_TOLD = re.compile(
    r"report|update|presentation|minutes|information|briefing|paper|note|data|petition|plan|letter|response|"
    r"apolog|strategy|"
    r"programme|findings|statement|evidence|accounts|and\b|^\s*$",
    re.IGNORECASE,
)
_OTHER_BODY = re.compile(
    r"\b(?:Cabinet\s+Member|Director|Head|Officers?|officers|Manager|Leader|Chief\s+Executive)\b[^,]*$"
)
GRANTS = re.compile(
    r"\b(?:authority|approval|permission|consent|delegation|delegated\s+powers?|agreement)\b", re.IGNORECASE
)


def body_of(text: str) -> tuple[str, int]:
    """A clause without its marker, 'RESOLVED' and 'That', and where that begins in the text."""
    lead = _LEAD.match(text)
    at = lead.end() if lead else 0
    at += len(_THAT.match(text, at).group())  # type: ignore[union-attr]
    return text[at:], at


def kind_of(text: str) -> ResolutionKind:
    """What the clause of a resolution is, from its governing verb; OTHER where none of the table's verbs governs it.

    The first verb decides, but for verbs that only lead on: 'considered and endorsed' approves, 'noted and approved'
    approves, 'agreed to refer' refers, and 'agreed that a report be brought' requests.
    """
    if _RECOMMENDED.match(text):
        return ResolutionKind.RECOMMEND
    body, _ = body_of(text)
    if _EXCLUSION.search(body) and _PUBLIC.search(body):
        return ResolutionKind.EXCLUDE_PUBLIC
    if _NO_ACTION.match(body):
        return ResolutionKind.AGREE
    if _RECORD.search(body):
        return ResolutionKind.APPROVE
    if ELABORATION.match(body):
        return ResolutionKind.REQUEST
    if NEXT_MEETING.match(body):
        return ResolutionKind.AGREE
    return _by_verbs(body, hits_in(body)) or _welsh(body) or ResolutionKind.OTHER


def _by_verbs(body: str, hits: tuple[Hit, ...]) -> ResolutionKind | None:
    found: ResolutionKind | None = None
    for index, hit in enumerate(hits):
        if is_subordinate(hit, hits[:index]):
            continue  # 'the decision to endorse the plan be noted'
        if hit.is_infinitive and not index and hit.subject_end > 0:
            continue
        kind, is_weak = governed(body, hit)
        if is_weak or _is_invitation_to_decide(body, hit, hits[index + 1 : index + 2]):
            found = found or kind
            continue
        following = hits[index + 1] if index + 1 < len(hits) else None
        return _led_on(body, hit, kind, following)
    return found


def _is_invitation_to_decide(body: str, hit: Hit, following: tuple[Hit, ...]) -> bool:
    """Whether 'Members are asked to note' or 'the Committee is recommended to' only leads on to what is decided."""
    if not (hit.is_passive and following and following[0].is_infinitive):
        return False
    return _DECIDERS.fullmatch(body[: hit.start].strip()) is not None


_DECIDERS = re.compile(
    r"(?:(?:the|that|scrutiny|select|overview|and)\s+)*(?:members|councillors|committee|commission|panel|"
    r"cabinet|council|board|executive|"
    r"sub-committee)\s+(?:of\s+the\s+\w+\s+)?(?:is|are)",
    re.IGNORECASE,
)


def _led_on(body: str, hit: Hit, kind: ResolutionKind, following: Hit | None) -> ResolutionKind:
    """The kind of a verb, or of the one that it leads on to: 'noted and approved', 'agreed to refer'."""
    if following is None:
        return kind
    next_kind, is_weak = governed(body, following)
    between = body[hit.end : following.start].strip().lower()
    if kind is ResolutionKind.NOTE and between in ("and", "and be", "and also") and next_kind is ResolutionKind.APPROVE:
        return next_kind
    if (
        hit.base in ("agree", "resolve")
        and (following.is_infinitive or between.startswith(("that", "to")))
        and not is_weak
    ):
        return next_kind
    return kind


def governed(body: str, hit: Hit) -> tuple[ResolutionKind, bool]:
    """The kind that a verb gives a clause, and whether it gives way to a later verb."""
    verb = VERBS[hit.base]
    if hit.base in ("give", "make", "provide") and hit.is_passive and GRANTS.search(body[: hit.subject_end][-60:]):
        return ResolutionKind.AGREE, False
    after = body[hit.end : hit.end + 40]
    if hit.base == "set" and not re.match(r"\s+up\b", after):
        return ResolutionKind.AGREE, False
    if (
        hit.base == "make"
        and hit.is_passive
        and re.search(r"\brecommendations?\b", body[: hit.subject_end], re.IGNORECASE)
    ):
        return ResolutionKind.RECOMMEND, False
    if hit.base == "consider" and not hit.is_passive and _OTHER_BODY.search(body[: hit.subject_end]):
        return ResolutionKind.REQUEST, False
    if hit.base == "receive" and not hit.is_passive and not _TOLD.search(after):
        return ResolutionKind.REQUEST, False
    if hit.base == "receive" and not hit.is_passive and _AWAITED.match(after):
        return ResolutionKind.REQUEST, False
    if (hit.base in ("make", "give", "place") and _COURTESY.match(after)) or (
        hit.base in ("give", "make") and _COURTESY.search(body[: hit.subject_end][-20:])
    ):
        return ResolutionKind.OTHER, True
    return verb.kind, verb.is_weak


def _welsh(body: str) -> ResolutionKind | None:
    for word in body.lower().split()[:8]:
        if kind := WELSH.get(re.split(r"['’]", word.strip(".,:;"))[0]):
            return kind
    return None
