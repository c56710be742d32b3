"""The kind of an interest, by the words printed for it."""

import re

from callover.reading.records import Nature

INTEREST = re.compile(
    r"\b(?:interests?|non-?\s?pecuniary|pecuniary|prejudicial|DPIs?|ORI|NRI|OSI|VAOI|lobbied|voluntary announcement|"
    r"fuddiant|buddiant|ddiddordeb|diddordeb|gysylltiad)\b",
    re.IGNORECASE,
)
_OTHER = re.compile(
    r"\bnon-?\s?(?:disclosable )?pecuniary\b|\bnot a (?:disclosable )?pecuniary|\bnon-?\s?registr\w+|\bregistrable\b|"
    r"\bother (?:significant|registr\w+|disclosable)?\s*interest|\bnon-?\s?financial\b|\bsignificant interest|"
    r"\b(?:nri|ori|osi|vaoi)s?\b|"
    r"\bvoluntary\b"
)
_PECUNIARY = re.compile(r"\bpecuniary\b|\bdpis?\b|\bariannol\b")
_PREJUDICIAL = re.compile(r"(?<!non-)(?<!non )(?<!not )(?<!not a )(?<!nor )(?<!nor a )\bprejudicial\b|\brhagfarn\w+")
_PERSONAL = re.compile(r"(?<!non-)\bperson(?:al|ol)\b")
_LESSER = re.compile(r"\bnon-?\s?prejudicial|\blobb(?:ied|ying)\b|\bpredetermin|\bbias\b|\bdispensation\b")


def nature_of(text: str) -> Nature:
    """The kind of interest as printed: non-pecuniary is not pecuniary, and prejudicial outweighs personal."""
    low = text.lower()
    if _OTHER.search(low):
        return Nature.PERSONAL if _PERSONAL.search(low) else Nature.OTHER
    if _PECUNIARY.search(low):
        return Nature.DISCLOSABLE_PECUNIARY
    if _PREJUDICIAL.search(low):
        return Nature.PREJUDICIAL
    if _PERSONAL.search(low):
        return Nature.PERSONAL
    return Nature.OTHER if _LESSER.search(low) else Nature.UNKNOWN
