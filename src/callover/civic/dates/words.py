"""The words that dates are written with in English and Welsh papers, as data."""

import re

MONTHS: dict[str, int] = {
    **dict.fromkeys(("january", "jan", "ionawr", "ion"), 1),
    **dict.fromkeys(("february", "feb", "chwefror", "chwef"), 2),
    **dict.fromkeys(("march", "mar", "mawrth", "fawrth"), 3),
    **dict.fromkeys(("april", "apr", "ebrill"), 4),
    **dict.fromkeys(("may", "mai", "fai"), 5),
    **dict.fromkeys(("june", "jun", "mehefin", "fehefin"), 6),
    **dict.fromkeys(("july", "jul", "gorffennaf", "orffennaf"), 7),
    **dict.fromkeys(("august", "aug", "awst"), 8),
    **dict.fromkeys(("september", "sept", "sep", "medi", "fedi"), 9),
    **dict.fromkeys(("october", "oct", "hydref"), 10),
    **dict.fromkeys(("november", "nov", "tachwedd", "dachwedd"), 11),
    **dict.fromkeys(("december", "dec", "rhagfyr", "ragfyr"), 12),
}
"""Month names, with their common short forms and Welsh soft mutations, in lower case."""

WEEKDAYS: dict[str, int] = {
    **dict.fromkeys(("monday", "mon", "dydd llun"), 0),
    **dict.fromkeys(("tuesday", "tues", "tue", "dydd mawrth"), 1),
    **dict.fromkeys(("wednesday", "weds", "wed", "dydd mercher"), 2),
    **dict.fromkeys(("thursday", "thurs", "thur", "thu", "dydd iau"), 3),
    **dict.fromkeys(("friday", "fri", "dydd gwener"), 4),
    **dict.fromkeys(("saturday", "sat", "dydd sadwrn"), 5),
    **dict.fromkeys(("sunday", "sun", "dydd sul"), 6),
}
"""Names of the days of the week; Monday is 0, as in :meth:`datetime.date.weekday`."""

ORDINAL = r"(?:st|nd|rd|th|af|il|ydd|ed|eg|fed|ain)"
"""What follows the figures of a day: '17th', and in Welsh '17eg'."""


def either(words: dict[str, int]) -> str:
    """A regular expression for any of these words, the longest first."""
    return "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in sorted(words, key=len, reverse=True))
