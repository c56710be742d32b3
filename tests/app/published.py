"""Small published files of an invented committee, read by the real reader in the tests of loading."""

from pathlib import Path

HEAD = "HARBOUR AND TOWN SELECT COMMISSION"

AGENDA = f"""{HEAD}

Date: Tuesday 6 May 2031
Time: 2.00 p.m.
Venue: Council Chamber, Town Hall

AGENDA

1. Apologies for absence

2. Declarations of interest

3. Ferry timetable (Pages 3 - 9)

To consider the report of the Head of Transport.

4. Date of next meeting

Tuesday 8 July 2031 at 2.00 p.m.
"""

MINUTES = f"""{HEAD}
Tuesday 6 May 2031

Present:- Councillor Wainscott (in the Chair); Councillors Abara, Pell and Ostrowski.

Apologies for absence were received from Councillor Dunmow.

17. DECLARATIONS OF INTEREST

There were no declarations of interest.

18. FERRY TIMETABLE

The Head of Transport presented the winter timetable.

Resolved:- (1) That the report be noted.

(2) That the Head of Transport be asked to report back on Sunday sailings in September 2031.

19. DATE OF NEXT MEETING

Resolved:- That the next meeting be held on Tuesday 8 July 2031 at 2.00 p.m.
"""


def publish(folder: Path, count: int = 0) -> Path:
    """Writes the agenda, the minutes and ``count`` more minutes of other days into the folder, with its council."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "council.txt").write_text("Saltmere Borough Council\n")
    (folder / "agenda.txt").write_text(AGENDA)
    (folder / "minutes.txt").write_text(MINUTES)
    for day in range(1, count + 1):
        (folder / f"minutes-{day:02}.txt").write_text(MINUTES.replace("6 May 2031", f"{day} June 2031"))
    return folder
