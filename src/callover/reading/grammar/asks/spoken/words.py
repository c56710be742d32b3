"""The words of promises, as data: verbs that count, things that are given, and whom they are given to."""

import re
from functools import lru_cache

from callover.reading.grammar.asks.verbs import FORMS
from callover.reading.grammar.asks.word_sets import word_set

SEND = word_set("circulate email e-mail distribute")
"""What these say is for members, named or not."""

HAND_ON = word_set("share send forward supply issue")
TELL = word_set(
    "submit resubmit present report bring table feed consider discuss include add schedule place receive take"
)
GIVE = word_set("provide give prepare produce")
ARRANGE = word_set("arrange organise organize convene schedule hold")
FOUND = word_set("establish set form create")
DO = word_set("undertake carry commence begin start review complete")
ADDRESS = word_set("contact inform notify invite update email e-mail consult advise")

OWN_WORK = word_set(
    "circulate email e-mail distribute share send forward supply write contact report respond reply provide "
    "bring feed return come "
    "look explore investigate find follow take raise liaise arrange organise check clarify examine submit "
    "present update speak "
    "ask pass include add meet discuss get seek prepare produce consult review refer establish set schedule "
    "convene invite confirm ensure"
)
"""What somebody who agrees, undertakes or offers 'to …' makes a promise of."""

SOON_DONE = word_set(
    "present introduce comment address answer speak respond reply report give update attend outline make"
)
"""What somebody asked to do it does at once, in the meeting, unless a time is said."""

PHRASAL = re.compile(
    r"(?:look\s+(?:in)?to|look\s+at|find\s+out|follow\s+(?:this|that|it|them|these|up|the)|take\s+(?:this|"
    r"that|it|these|the|away|back|forward|up)|come\s+back|get\s+back|go\s+back|"
    r"return\s+(?:to|with)|feed\s+(?:this\s+|that\s+|it\s+|the\s+\w+\s+)?(?:back|in)|report\s+(?:back|to|on)|"
    r"bring\s|write\s+(?:to|again)|raise\s+(?:this|that|it|the|these)|respond\s+(?:in|to|outside|directly)|"
    r"speak\s+(?:to|with)|liaise\s+with|meet\s+(?:with\s+)?(?:[A-Z]|the|a|him|her|them|survivors|residents|"
    r"members|to)|discuss\s+(?:this|that|it|the|with|these)|ask\s|check\s|seek\s|pass\s+(?:this|that|it|the)|"
    r"set\s+up|"
    r"contact\s|confirm\s+(?:in|outside|after|the|this)|clarify\s)",
    re.IGNORECASE,
)

INFORMATION = re.compile(
    r"\b(?:responses?|answers?|reply|reports?|updates?|briefings?|papers?|figures|data|information|details?|"
    r"breakdown|list|cop(?:y|ies)|notes?|presentation|"
    r"feedback|evidence|analysis|summary|slides|link|statistics|clarification|timeline|timetable|plan|letter|"
    r"examples?|map|spreadsheet|table|findings|"
    r"outcomes?|numbers?|costs?|names|results|explanation|document|guidance|minutes|contact|schedule|"
    r"evaluation|comparison|review)\b",
    re.IGNORECASE,
)
GROUP = re.compile(
    r"\b(?:review|inquiry|investigation|task\s+and\s+finish|working\s+group|sub-?group|spotlight|deep\s+dive|"
    r"scoping)\b",
    re.IGNORECASE,
)
GATHERING = re.compile(
    r"\b(?:visits?|workshops?|seminars?|briefings?|sessions?|meetings?|training|tour|walkabout)\b", re.IGNORECASE
)
AUDIENCE = re.compile(
    r"(?:^|\b(?:all|the|ward|commission|committee|panel|relevant|interested|scrutiny)\s+)(?:members|"
    r"councillors|committee|commission|panel)\b[^,;]{0,30}$",
    re.IGNORECASE,
)
UNSURE = re.compile(
    r"\b(?:if|whether|unless|why|how|hoped|might|could\s+be\s+that|were\s+to|in\s+the\s+event)\b|"
    r"\b(?:asked|queried|questioned|enquired|sought|clarification|clarity|wondered|"
    r"wanted\s+to\s+know)\b[^,;]*\b(?:when|what|who|which|would|will)\b",
    re.IGNORECASE,
)
AFTERWARDS = re.compile(
    r"\b(?:in\s+writing|(?:after|following|outside(?:\s+of)?)\s+the\s+meeting|with\s+the\s+minutes|"
    r"via\s+(?:email|e-mail|democratic)|by\s+e-?mail)\b",
    re.IGNORECASE,
)

_FILL = (
    r"(?:all|both|the|this|that|a|an|any|each|every|its|our|their|future|later|next|full|relevant|ward|"
    r"scrutiny|committee|commission|panel|council|cabinet|elected|fellow|"
    r"subsequent|forthcoming|following|special|informal|overview|and|of|for|select|sub-committee|task|finish|"
    r"working|joint|"
    r"(?:[A-Z][\w’'-]+))"
)


@lru_cache(maxsize=64)
def audience(body: str | None) -> re.Pattern[str]:
    """A pattern for 'to the committee': its members, meetings, agenda and programme, or Cabinet and full Council."""
    own = (body or "").split()
    kind = f"|{re.escape(own[-1])}|{re.escape(own[-1].lower())}" if own and own[-1].isalpha() else ""
    nouns = (
        r"[Mm]embers|[Cc]ouncillors|[Cc]ommittee|[Cc]ommission|[Pp]anel|[Ss]ub-[Cc]ommittee|Cabinet|"
        r"[Ff]ull\s+Council|Council|Scrutiny|meetings?|agendas?|"
        rf"[Ww]ork\s+(?:[Pp]rogramme|[Pp]lan)|[Ff]orward\s+[Pp]lan|Chair|him|her{kind}"
    )
    return re.compile(rf"\b(?:to|at|by|with|for|on|in|into|within)\s+(?:{_FILL}\s+){{0,12}}?(?:{nouns})\b")


PARTICIPLES: dict[str, str] = {word: form.base for word, form in FORMS.items() if form.is_participle}
PARTICIPLES |= {
    "considered": "consider",
    "discussed": "discuss",
    "commenced": "commence",
    "begun": "begin",
    "started": "start",
}
BASES: dict[str, str] = {word: form.base for word, form in FORMS.items() if form.is_base or form.is_ing}
for _base, _ing in (
    ("come", "coming"),
    ("return", "returning"),
    ("find", "finding"),
    ("speak", "speaking"),
    ("pass", "passing"),
    ("get", "getting"),
    ("confirm", "confirming"),
    ("clarify", "clarifying"),
    ("discuss", "discussing"),
    ("commence", "commencing"),
    ("begin", "beginning"),
    ("start", "starting"),
    ("go", "going"),
):
    BASES[_base] = BASES[_ing] = _base
