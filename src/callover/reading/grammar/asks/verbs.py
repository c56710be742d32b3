"""The verbs of resolutions: what each makes of a clause, and whether it asks for something later. Data.

A verb is here under its base form. ``kind`` is what a clause is whose governing verb it is; ``action`` is what it asks
for, or None where nothing is left to do once the clause is carried. So *note* and *approve* are done when they are
said; *submit* or *circulate* leave somebody with something to do. To delegate is to *agree*: it settles who may, and
asks for nothing by itself. A request to the executive or to a partner is a *request*, a formal recommendation is one
only where the word is used.
"""

from dataclasses import dataclass

from callover.reading.grammar.asks.word_sets import word_set
from callover.reading.records import ActionKind as A
from callover.reading.records import ResolutionKind as K


@dataclass(frozen=True, slots=True)
class Verb:
    """A governing verb. ``is_weak`` gives way to a later verb of the same clause: 'considered and endorsed'."""

    kind: K
    action: A | None = None
    is_weak: bool = False


_TABLE: tuple[tuple[Verb, str], ...] = (
    (Verb(K.NOTE), "note receive acknowledge"),
    (Verb(K.APPROVE), "approve adopt endorse ratify confirm accept sign"),
    (
        Verb(K.AGREE),
        (
            "agree resolve authorise authorize delegate continue support grant permit determine retain extend concur "
            "affirm reaffirm supersede remain suspend waive implement uphold"
        ),
    ),
    (Verb(K.AGREE, A.OTHER), "update amend revise"),
    (Verb(K.RECOMMEND), "recommend commend"),
    (Verb(K.REQUEST), "request ask instruct require urge call encourage lobby seek"),
    (
        Verb(K.REQUEST, A.REPORT),
        "submit resubmit re-submit provide present bring report prepare produce give table feed",
    ),
    (
        Verb(K.REQUEST, A.CIRCULATE),
        "circulate share send forward distribute email e-mail supply issue inform notify advise",
    ),
    (
        Verb(K.REQUEST, A.SCHEDULE),
        "schedule arrange organise organize convene hold add include place programme reschedule",
    ),
    (Verb(K.REQUEST, A.INVITE), "invite attend"),
    (Verb(K.ESTABLISH, A.ESTABLISH), "establish set form create constitute commission"),
    (Verb(K.REFER, A.REFER), "refer"),
    (
        Verb(K.REQUEST, A.REVIEW),
        "review explore investigate examine monitor evaluate scrutinise scrutinize revisit assess audit look",
    ),
    (Verb(K.REQUEST, A.RESPOND), "respond reply answer"),
    (
        Verb(K.REQUEST, A.OTHER),
        (
            "write contact consult make undertake carry complete publish develop identify pursue raise liaise work "
            "meet ensure clarify check follow obtain progress draft finalise approach take"
        ),
    ),
    (Verb(K.DEFER, A.SCHEDULE), "defer postpone adjourn"),
    (Verb(K.DEFER), "withdraw"),
    (Verb(K.EXCLUDE_PUBLIC), "exclude"),
    (Verb(K.APPOINT), "appoint elect nominate re-elect reappoint re-appoint co-opt serve"),
    (
        Verb(K.OTHER, is_weak=True),
        (
            "consider comment discuss thank congratulate welcome wish express conclude recognise recognize record "
            "pay question debate"
        ),
    ),
)

_WELSH: tuple[tuple[K, str], ...] = (
    (K.NOTE, "nodi nodwyd derbyn derbyniwyd"),
    (K.APPROVE, "cymeradwyo cymeradwywyd mabwysiadu cadarnhau cadarnhawyd"),
    (K.AGREE, "cytuno cytunwyd dirprwyo awdurdodi"),
    (K.RECOMMEND, "argymell argymhellwyd"),
    (K.REQUEST, "gofyn gofynnwyd gwahodd"),
    (K.REFER, "cyfeirio cyfeiriwyd"),
    (K.DEFER, "gohirio gohiriwyd"),
    (K.ESTABLISH, "sefydlu sefydlwyd"),
    (K.EXCLUDE_PUBLIC, "gwahardd"),
    (K.APPOINT, "penodi penodwyd ethol etholwyd"),
)
WELSH: dict[str, K] = {word: kind for kind, words in _WELSH for word in words.split()}
"""Welsh verbs, in the forms that begin a resolution."""

VERBS: dict[str, Verb] = {base: verb for verb, bases in _TABLE for base in bases.split()}

CONTROL = frozenset(
    {
        "request",
        "ask",
        "instruct",
        "require",
        "urge",
        "call",
        "invite",
        "encourage",
        "agree",
        "resolve",
        "seek",
        "recommend",
    }
)
"""Verbs whose object is what somebody else is to do: 'asks officers to report', 'requests that a letter be sent'."""

NOUNS_TOO = word_set(
    "note report review request support update schedule share comment form contact place record welcome "
    "question set issue "
    "progress draft forward table audit programme work answer reply call commission supply feed sign email "
    "e-mail advise "
    "approach present check look attend extend address grant permit follow lobby refer require invite"
)
"""Verbs whose base form is a noun or an adjective as often: they need a plain subject before them."""

_IRREGULAR: dict[str, tuple[str, ...]] = {
    "submit": ("submitted", "submitting"),
    "resubmit": ("resubmitted", "resubmitting"),
    "re-submit": ("re-submitted", "re-submitting"),
    "bring": ("brought", "bringing"),
    "give": ("given", "gave", "giving"),
    "send": ("sent", "sending"),
    "hold": ("held", "holding"),
    "set": ("set", "setting"),
    "refer": ("referred", "referring"),
    "defer": ("deferred", "deferring"),
    "write": ("written", "wrote", "writing"),
    "make": ("made", "making"),
    "undertake": ("undertaken", "undertook", "undertaking"),
    "meet": ("met", "meeting"),
    "seek": ("sought", "seeking"),
    "feed": ("fed", "feeding"),
    "take": ("taken", "took", "taking"),
    "withdraw": ("withdrawn", "withdrew", "withdrawing"),
    "permit": ("permitted", "permitting"),
    "programme": ("programmed", "programming"),
    "pay": ("paid", "paying"),
    "concur": ("concurred", "concurring"),
}


@dataclass(frozen=True, slots=True)
class Form:
    """A form of a verb: which verb, and which parts of speech it can be."""

    base: str
    is_base: bool
    is_third: bool
    is_participle: bool
    is_ing: bool


def _forms(base: str) -> dict[str, Form]:
    past, ing = _past_and_ing(base)
    forms = {word: Form(base, False, False, True, False) for word in past}
    forms[base] = Form(base, True, False, base in past, False)
    forms[_third(base)] = Form(base, False, True, False, False)
    forms[ing] = Form(base, False, False, False, True)
    return forms


def _past_and_ing(base: str) -> tuple[tuple[str, ...], str]:
    if base in _IRREGULAR:
        *past, ing = _IRREGULAR[base]
        return tuple(past), ing
    if base.endswith("e") and not base.endswith("ee"):
        return (base + "d",), base[:-1] + "ing"
    if base.endswith("ee"):
        return (base + "d",), base + "ing"
    if base.endswith("y") and base[-2] not in "aeiou":
        return (base[:-1] + "ied",), base + "ing"
    return (base + "ed",), base + "ing"


def _third(base: str) -> str:
    if base.endswith(("s", "sh", "ch", "x")):
        return base + "es"
    if base.endswith("y") and base[-2] not in "aeiou":
        return base[:-1] + "ies"
    return base + "s"


FORMS: dict[str, Form] = {word: form for base in VERBS for word, form in _forms(base).items()}
"""Every form of every verb, in lower case."""
