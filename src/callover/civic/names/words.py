"""The words that tell names, titles and posts apart, as data."""


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


HONORIFICS: dict[str, str] = {
    "councillors": "Councillor",
    "councillor": "Councillor",
    "cllrs": "Cllr",
    "cllr": "Cllr",
    "clr": "Clr",
    "clrs": "Clr",
    "cynghorwyr": "Cynghorydd",
    "cynghorydd": "Cynghorydd",
    "aldermen": "Alderman",
    "alderman": "Alderman",
    "alderwoman": "Alderwoman",
    "ald": "Ald",
    "baroness": "Baroness",
    "canon": "Canon",
    "dame": "Dame",
    "dr": "Dr",
    "drs": "Dr",
    "doctor": "Doctor",
    "father": "Father",
    "fr": "Fr",
    "lady": "Lady",
    "lord": "Lord",
    "messrs": "Mr",
    "miss": "Miss",
    "mr": "Mr",
    "mrs": "Mrs",
    "ms": "Ms",
    "mx": "Mx",
    "prof": "Prof",
    "professor": "Professor",
    "rev": "Rev",
    "revd": "Revd",
    "reverend": "Reverend",
    "sir": "Sir",
    "imam": "Imam",
    "parchedig": "Parchedig",
    "parch": "Parch",
    "rabbi": "Rabbi",
    "sister": "Sister",
    "baron": "Baron",
    "viscount": "Viscount",
    "earl": "Earl",
    "superintendent": "Superintendent",
    "chief superintendent": "Chief Superintendent",
    "inspector": "Inspector",
    "chief inspector": "Chief Inspector",
    "sergeant": "Sergeant",
    "major": "Major",
    "colonel": "Colonel",
    "captain": "Captain",
}
"""Titles before a name, in lower case and without a full stop, and the singular of each."""

PLURALS = frozenset({"councillors", "cllrs", "clrs", "cynghorwyr", "aldermen", "messrs", "drs"})
"""Titles that go with every name of the list behind them."""

SUFFIXES = _set(
    """
    cbe obe mbe kbe dbe cvo mvo cb cmg jp mp mep ms am qc kc dl dsc mc gc bem qpm kpm qfsm frsa phd frcs frcp ma ba
    bsc msc mba jnr snr esq
    """
)
"""Letters after a name, in lower case."""

PARTICLES = _set(
    """
    van der den de del della la le du di da dos ap ab von zu bin bint ibn al el st st. ten ter y mac o’ o'
    """
)
"""Lower-case words that stand within a name."""

PARTIES = frozenset(
    {
        "lab",
        "labour",
        "lab co-op",
        "labour and co-operative",
        "con",
        "cons",
        "conservative",
        "c",
        "l",
        "ld",
        "lib dem",
        "lib dems",
        "liberal democrat",
        "g",
        "grn",
        "green",
        "green party",
        "ind",
        "independent",
        "ukip",
        "ref",
        "reform",
        "reform uk",
        "pc",
        "plaid cymru",
        "plaid",
        "llafur",
        "annibynnol",
        "non-aligned",
        "ungrouped",
        "residents",
        "residents' association",
        "residents’ association",
        "snp",
        "alliance",
    }
)
"""What stands in brackets behind a name for a party, in lower case."""

NOBODY = _set(
    """
    none nil no not apologies absent all dim neb vacancy vacant n/a na tbc
    """
)
"""Words with which a list says that it names nobody, or goes on about something else, in lower case."""

ATTENDANCE_REMARKS = _set(
    """
    from until left via virtual virtually remote remotely all item items minute minutes online joined arrived except
    part
    """
)
"""Words with which a bracket behind a name begins that says how or when they were there, in lower case."""

POST_BEGINNINGS = _set(
    """
    director directors head heads assistant acting interim chief deputy strategic corporate service services senior
    lead principal cabinet executive leader manager officer officers independent business community area regional
    democratic governance scrutiny monitoring general team headteacher headteachers chair chairman chairperson
    chairwoman co-chair vice-chair vice-chairman vice portfolio public clerk town legal solicitor superintendent
    detective inspector sergeant constable programme project policy partnership partnerships commissioning secretary
    treasurer mayor mayoress consultant adviser advisor trainee associate group managing operations operational
    clinical medical nurse nursing designated safeguarding education finance financial planning performance quality
    housing health social adult adults children children's children’s young youth family families early school
    schools virtual communications representative representatives member members co-opted co-optee co-optees parent
    teacher governor governors trustee president student apprentice county borough city district parish national
    local external internal audit section s151 statutory returning electoral customer digital ict it hr human
    property estates highways transport environment environmental waste leisure culture libraries licensing
    development regeneration economic economy growth skills transformation improvement inclusion send participation
    engagement support specialist professional practice administrator co-ordinator coordinator researcher lecturer
    professor vicar archdeacon diocesan diocese church her his the
    """
)
"""Words with which a post, a department or an organisation begins, in lower case; no forename is among them."""

POST_ENDINGS = _set(
    """
    director manager officer adviser advisor executive assistant lead leader head clerk solicitor co-ordinator
    coordinator superintendent inspector constable consultant headteacher chair chairman chairperson secretary
    treasurer commissioner accountant auditor engineer planner surveyor architect analyst administrator practitioner
    worker nurse doctor representative member governor services service council board partnership trust consortium
    committee commission team education safeguarding health care police association society union university college
    school academy authority department directorate foundation forum group hospital nhs limited ltd plc cic
    ombudsman
    """
)
"""Words with which a post or an organisation ends, in lower case."""
