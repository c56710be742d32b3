"""What the head of a document looks like: the patterns that speak for each kind of document."""

import re

from callover.civic.dates import find_dates

_I = re.IGNORECASE
_BODY = (
    r"(?:committee|commission|panel|cabinet|council|(?<!chief )executive|board|forum|sub-committee"
    r"|pwyllgor|cabinet member)"
)

# The labels of a report's title box, alone on a line or with the value after them: "TO:", "2. Title:", "Author(s)".
LABELS: dict[str, tuple[str, ...]] = {
    "title": (
        r"(?:report |briefing )?(?:title|subject)(?: of (?:the )?(?:report|paper|briefing))?",
        *("report name", "teitl", "pwnc"),
    ),
    "to": (
        *("to", "report to", "report for", "committee", r"name of (?:committee|meeting)", r"meeting(?: of)?"),
        r"committee name(?: and date of (?:the )?(?:committee )?meeting)?",
        r"name and date of (?:the )?committee(?: meeting)?",
        *(r"decision[- ]maker", r"briefing (?:paper|note) (?:for|to)"),
        r"(?:scrutiny |select )?(?:committee|commission)(?: name)?",
    ),
    "from": ("from", r"report (?:of|by|from)(?: the)?", "oddi wrth"),
    "date": (
        r"date(?: of (?:the )?(?:meeting|committee|report|decision))?(?: meeting)?",
        *("meeting date", "committee date", "committee and date", "report date", "dyddiad"),
    ),
    "author": (
        r"(?:lead|responsible|accountable|reporting|presenting) officers?(?:\(s\))?(?: name)?",
        r"(?:report )?authors?(?:\(s\))?(?: of (?:the )?report)?",
        *(r"report (?:written|prepared) by", "prepared by", "officer presenting", "awdur"),
    ),
    "contact": (
        *(r"name and contact details?", "officer contact", "e-?mail", r"tel(?:ephone)?(?: no)?"),
        r"contact(?: officers?| details| name| person)?(?:\(s\))?",
    ),
    "classification": (r"(?:security )?classification", r"(?:public|private|exempt) report"),
    "other": (
        *(r"directorate(?:/agency)?", "service area", r"portfolio(?: holder)?", "briefing", "summary"),
        *(r"(?:relevant |lead )?(?:cabinet|executive) member", r"wards?(?: affected)?", r"ward\(s\)(?: affected)?"),
        *(r"(?:is this a )?key decision", r"electoral divisions?(?: affected)?", r"decision (?:type|no|number)"),
        *(r"(?:past|future) pathway(?: of (?:report|paper))?", r"purpose of (?:the )?(?:report|briefing)"),
        *(r"recommendations?(?:\(s\))?", r"(?:forward plan|decision) ref(?:erence)?", "item no"),
        *(r"strategic director approving.{0,40}", r"agenda item(?: no)?"),
    ),
}
# The longer first: "committee name and date" before "committee".
# In small letters, as text must be that they are matched with: counting case is twice as quick.
ANY_LABEL = "|".join(
    f"(?P<{name}>{'|'.join(sorted(patterns, key=len, reverse=True))})" for name, patterns in LABELS.items()
)
LABEL = re.compile(
    rf"^(?:\d{{1,2}}[.)]?[ \t]+)?(?:{ANY_LABEL})[ ]*(?:(?P<mark>[:|\t]| {{3,}}(?=\S))|:-|\?|$)", re.MULTILINE
)

REPORT_LINE = re.compile(
    rf"^(?:(?:public|private|exempt|joint|open|part (?:i|ii|a|b|1|2)|cabinet|council|committee|scrutiny"
    rf"|officer|covering|{_BODY}) ){{0,3}}report$",
    _I,
)
REPORT_OF = re.compile(r"^(?:joint )?report (?:of|by|from) (?:the )?\w", _I)
REPORT_TO = re.compile(rf"^(?:joint )?report (?:to|for) (?:the )?.{{0,60}}\b{_BODY}\b", _I)
BRIEFING = re.compile(rf"^(?:member )?briefing (?:paper|note)\b(?:.{{0,60}}\b{_BODY}\b)?", _I)
SECTION = re.compile(
    r"^(?:\d{1,2}[.)]?\d?\s+)?(?:executive summary|summary|purpose(?: of (?:the )?(?:report|paper))?"
    r"|recommendations?|introduction|background|"
    r"recommended|reasons? for (?:the )?(?:report|recommendations?))(?:\(s\))?:?$",
    _I,
)
COMMITTEE_LINE = re.compile(rf"^(?:the )?[\w&,'’ /()-]{{0,70}}\b{_BODY}\b[\w&,'’ /()-]{{0,40}}$", _I)

BODY_LINE = re.compile(
    rf"^(?:the )?[\w&,'’ /()–-]{{0,70}}\b{_BODY}(?:\s*[-–,]?\s*(?:\w+day,? )?\d{{1,2}}.{{0,30}})?$", _I
)

AGENDA_LINE = re.compile(
    r"^(?:(?:supplementary|public|summons(?: and)?|notice and|draft|late|revised|supplemental) )?(?:agenda"
    r"|rhaglen)(?: (?:front sheet|items|frontsheet|pack|papers))?$"
    rf"|^(?:agenda|rhaglen)\s*(?:[-–:]|for|of)\s.{{0,80}}(?:{_BODY}|\d{{4}})",
    _I,
)
AGENDA_LABEL = re.compile(
    r"^(?:date(?: (?:and|&) time)?|time(?: and date)?|venue|place|location|meeting date)\s*(?::|-)|^to be held\b",
    _I | re.MULTILINE,
)
MEMBERSHIP = re.compile(
    r"^(?:membership|members of the (?:committee|commission|panel|board)|committee members"
    r"|aelodaeth)\b\s*[:(\-]|^membership$",
    _I | re.MULTILINE,
)
MEMBERSHIP_WORDS = ("membership", "members of the ", "committee members", "aelodaeth")
SUMMONS = re.compile(
    r"\b(?:notice of (?:a )?(?:public )?meeting|notice is hereby given|(?:is|are) hereby (?:given notice"
    r"|summoned|requested)|you are (?:hereby )?(?:invited|summoned|requested)"
    r"|a meeting of .{3,100} will be held|chief executive and head of paid service"
    r"|for further information (?:please )?contact)\b",
    _I,
)
SUMMONS_WORDS = ("notice of ", "hereby", "you are ", "will be held", "head of paid service", "for further information")
AGENDA_ITEM = re.compile(
    r"^(?:\d{1,2}|[A-Z]\d?)[.)]?\s+(?:apolog|declarations? of|disclosures? of|minutes of|minutes\b"
    r"|exclusion of|public question|questions from|urgent|ymddiheuriadau|datgan|substitut)",
    _I | re.MULTILINE,
)
PAGES = re.compile(r"\(\s*pages?\s+\d+(?:\s*[-–]\s*\d+)?\s*\)", _I)

MINUTES_LINE = re.compile(
    r"^(?:(?:draft|public|unconfirmed|approved|confirmed|open|printed) )?(?:committee )?(?:minutes"
    r"|cofnodion)(?: (?:of|from|for|y|o|yr)\b(?! (?:the )?(?:previous|last)\b).*| *[-–:] .*|$)"
    r"|^at a meeting of (?:the )?.{3,120}(?:held|$)|^record of (?:the )?(?:meeting|decisions)\b|^present\s*:-"
    r"|^meeting of (?:the )?.{3,80}\bheld (?:on|at|in)\b|^.{3,70} {3,}(?:committee )?minutes$",
    _I,
)
PRESENT = re.compile(
    r"^present\s+(?:councillors?|cllrs?|members|mr|mrs|ms|the)\b|"
    r"^(?:(?:members|councillors|committee members|those|also)\s+)?(?:present|sederunt|yn bresennol|presennol"
    r"|in attendance|members in attendance)\b[ \t]*(?:[:/\t]|[-–]|\.|$| {3,}|were\b)"
    r"|^there were present\b|\bin the chair\)?[;,.]?|^those attending\s*:|^(?:committee )?members\s*:",
    _I | re.MULTILINE,
)
PRESENT_WORDS = ("present", "sederunt", "resennol", "in attendance", "in the chair", "those attending", "members")
APOLOGIES = re.compile(
    r"^apologies\b(?: for absence)?\s*(?::|-|were|councillor|$)|^ymddiheuriadau|^absent\s*:"
    r"|^wrth law",
    _I | re.MULTILINE,
)
MINUTE = re.compile(r"^\*?[A-Z]{0,4}\d{1,4}[./]?(?:\d{2})?[.)]?\s+[A-Z][A-Z ,'’&()\-]{7,}$", re.MULTILINE)
RESOLVED = re.compile(
    r"^(?:\d{1,3}\.\d{1,2} )?(?:resolved|agreed|decided|penderfynwyd)\b\s*(?::|-|–|/|that\b|$)", _I | re.MULTILINE
)

PAGE_TITLE = re.compile(
    r"^(?:agenda(?: and (?:draft )?minutes)?|agenda and decisions|issue\b.{0,3}(?:items? at )?meetings?"
    r"|issue details|decision details|meeting details|agenda item)(?:\s*[-–].*)?$",
    _I,
)
ITEMS_TABLE = re.compile(r"^no\.?\s*\|?\s*item\b|^items\nno\b", _I | re.MULTILINE)
ICON = re.compile(
    r"\b(?:pdf|docx?) icon (?:pdf|docx?)\b|\bview the full (?:minutes|agenda) text\b|^additional documents:"
    r"|\bPDF \d+ [KM]B\b",
    _I | re.MULTILINE,
)
ICON_WORDS = ("icon", "view the full", "additional documents", " kb", " mb")
PAGE_MINUTES = re.compile(r"^(?:minutes|decision|decisions):$", _I | re.MULTILINE)
PAGE_VENUE = re.compile(r"^(?:venue|contact)\s*:", _I | re.MULTILINE)

PROGRAMME_LINE = re.compile(
    r"\b(?:work|working|scrutiny|annual|forward) ?(?:programme|plan|planner|schedule)\b|\brhaglen waith\b"
    r"|\bblaenraglen\b|\bforward work (?:programme|plan)\b",
    _I,
)
MONITORING_LINE = re.compile(
    r"\b(?:recommendations?|actions?|resolutions?|decisions?|issues?|outstanding"
    r"|matters arising)\b.{0,40}\b(?:monitor(?:ing)?|track(?:er|ing)|log|schedule|update|outstanding|register"
    r"|progress|follow[- ]?up)\b"
    r"|\bmonitoring (?:schedule|report|of recommendations)\b|\boutstanding actions\b|\btracker of\b"
    r"|\bprogress (?:on|against) (?:recommendations|actions)\b",
    _I,
)
PROJECT_LINE = re.compile(
    r"^(?:scrutiny )?(?:sub-? ?(?:and project )?groups?|project groups?|task (?:and|&) finish(?: groups?"
    r"| reviews?)?|working groups?|scrutiny reviews?|reviews? and projects?|spotlight reviews?|"
    r"projects?|review groups?|member working groups?)\b[^.;:]{0,60}$|\b(?:sub-?groups?|projects?"
    r"|project groups?|task (?:and|&) finish(?: groups?)?|reviews?)\s+(?:and \w+ )?(?:tracker|updates?"
    r"|register|pending)\b",
    _I,
)
SCORECARD_LINE = re.compile(
    r"\b(?:score ?card|dashboard|data ?set|performance (?:summary|indicators?|data|measures|report|information"
    r"|monitoring)|key performance indicators?|KPIs?|balanced scorecard|"
    r"monthly (?:performance|report)|missing (?:person )?episodes)\b",
    _I,
)
MONTH_WORDS = re.compile(
    r"\b(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]{0,6}[-' /]?\d{2,4}|q[1-4]|quarter (?:\d"
    r"|one|two|three|four)|ytd|20\d\d[/-]\d\d)\b",
    _I,
)
MEASURE_WORDS = re.compile(
    r"\b(?:indicators?|measures?|target|RAG|direction of travel|DOT|actual|outturn|numerator|denominator"
    r"|benchmark|national average|performance|ytd|trend|ref)\b",
    _I,
)
FIGURES = re.compile(r"^[\d\s.,%£()/*–-]+$")
APPENDIX = re.compile(r"^(?:appendix|annexe?|atodiad|enclosure)\b", _I)
ASSESSMENT = re.compile(
    r"^(?:(?:initial |part [ab][:. -]* ?)*(?:equality|equalities|carbon|climate|data protection"
    r"|privacy)(?: (?:and|&) \w+)? (?:impact|analysis|screening|assessment))",
    _I,
)
BULLET = re.compile(r"^\s*[•▪◦●○■□‣➢❖\uf0b7\uf0a7\uf0d8\u2022\u25cf*–-]\s*\S?")

# The lines at which a document may begin where no page break says so.
_HEAD_START = re.compile(
    r"^[ \t#*_>|\ufeff]*(?:"
    r"agenda(?: and (?:draft )?minutes)?\b[^.\n]{0,90}$|rhaglen\s*$|(?:supplementary|public) agenda\b"
    r"|minutes (?:of|from)\b|(?:draft |public )?minutes[\s*_]*$|cofnodion\b|"
    r"(?:members |councillors )?present\s*:|yn bresennol\b|sederunt\b|at a meeting of\b|apologies for absence\s*:|"
    r"date and time\s*:|notice of meeting|venue\s*:|membership\s*:|"
    r"(?:joint )?report (?:to|of|by|for|title)\b|(?:public|open|private) report\s*$"
    r"|(?:member )?briefing (?:paper|note)\b|to\s*:|from\s*:|subject\s*:|title\s*:|"
    r"(?:\d{1,2}[.)]?\s+)?date of meeting\b|meeting date\b|(?:committee )?name and date of (?:the )?committee"
    r"|committee name\b|"
    r"committee and date\b|decision[- ]maker\b|"
    r"(?:scrutiny )?(?:sub-? ?groups?|project groups?|task (?:and|&) finish|working groups?"
    r"|scrutiny reviews?)\b[^.\n]{0,60}$"
    r")",
    _I | re.MULTILINE,
)
_HEAD_WORDS = (
    "work programme",
    "work plan",
    "working plan",
    "forward plan",
    "forward programme",
    "tracker",
    "monitoring",
    "action log",
    "scorecard",
    "score card",
    "outstanding actions",
)
_LONGEST_HEAD = 110
_PROSE = re.compile(
    r"[.,;:]$|\b(?:was|were|is|are|be|been|has|had|have|will|would|[Tt]o|which|that)\b|^[A-Za-z ]{2,12}:"
)


def is_title(line: str) -> bool:
    """Whether a line may be the title of a schedule: short, no sentence, no bullet."""
    line = line.strip("#*_|> ")
    return 0 < len(line) <= _LONGEST_HEAD and line[0].isalpha() and not line[0].islower() and not _PROSE.search(line)


def head_lines(text: str) -> list[int]:
    """Where lines begin that look like the head of a document: by first words, or by what schedules are called."""
    found = [match.start() for match in _HEAD_START.finditer(text)]
    low = text.replace("\u0130", "I").lower()
    for word in _HEAD_WORDS:
        at = low.find(word)
        while at >= 0:
            start, end = text.rfind("\n", 0, at) + 1, text.find("\n", at)
            end = end if end >= 0 else len(text)
            if end - start < _LONGEST_HEAD * 2 and is_title(text[start:end].strip()):
                found.append(start)
            at = low.find(word, end)
    return sorted(set(found))


_LEAD_LABEL = re.compile(
    rf"^(?:date|time|venue|place|location|membership|members|councillors|meeting|committee|to|from|title"
    rf"|subject|version|present|apologies|held|at a meeting|minutes|agenda|report|public|classification"
    rf"|notice)\b|^{_BODY}\b",
    _I,
)


_MORE_THAN_DATE = re.compile(
    r"\b(?!(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|at\b|on\b|held\b|the\b|[ap]\.?m\b|noon\b)[a-z]{2,}", _I
)


def may_lead_in(text: str) -> bool:
    """Whether a line may stand in the head of a document above the line that names it: a title, a date, a label."""
    if len(text) > 110 or text.endswith((".", ";", ",")):
        return False
    if text.isupper() or _LEAD_LABEL.match(text):
        return True
    if text.isdigit() or (COMMITTEE_LINE.match(text) and text[:1].isupper()):
        return True
    if len(text) > 60 or not any(char.isdigit() for char in text):
        return False
    dates = [found for found in find_dates(text) if found.day is not None]
    return bool(dates) and not _MORE_THAN_DATE.search(text[: dates[0].start] + text[dates[0].end :])
