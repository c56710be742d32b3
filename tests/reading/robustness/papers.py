"""Realistic papers of invented councils, whole enough that every stage of the reader has something to do."""

MINUTES = """ASHCOMBE BOROUGH COUNCIL

CHILDREN'S SERVICES SCRUTINY COMMITTEE

MINUTES of the meeting held on Tuesday, 14 October 2025 at 6.30 p.m. in the Council Chamber, Ashcombe

Present:- Councillor Tregarth (in the Chair); Councillors Bhandari, Mrs. P. Oyelaran, Quillfeather and
J. Stannard; Ms. Fenella Moss (Co-opted Member, Diocesan Board).

Apologies for absence were received from Councillors Dunmore and Varga (substitute: Councillor Ince).

In attendance: Marguerite Holt, Director of Children's Services; Inspector Dev Rao, Ashcombe Police.

17. DECLARATIONS OF INTEREST

(a) Councillor Bhandari declared a personal interest in minute 20, as a governor of Ashcombe High School.

18. MINUTES OF THE PREVIOUS MEETING HELD ON 9TH SEPTEMBER 2025

Resolved:- That the minutes of the meeting held on 9th September 2025 be approved and signed by the Chair.

19. PUBLIC QUESTIONS

Mr. O. Pell asked when the youth centre on Mill Lane would open again. In response the Cabinet Member said
that it would do so by the end of the 2025/26 municipal year. As a supplementary question Mr. Pell asked what
it would cost.

20. SCHOOL ATTENDANCE

The Chair welcomed Rosalind Achebe, Head of Education, who gave a presentation on unauthorised absence.

Members asked for figures by ward. The Head of Education undertook to circulate them within four weeks.

Resolved:-

(1) That the report be noted.

(2) That a further report be brought to the January 2026 meeting:
    (a) on persistent absence; and
    (b) on the cost of transport.

(3) That Cabinet be recommended to fund two more attendance officers.

On being put to the vote the recommendation was carried (For 4, Against 1, Abstentions 0).

21. EXCLUSION OF THE PRESS AND PUBLIC

Resolved:- That, under Section 100A(4) of the Local Government Act 1972, the press and public be excluded for
the following item, as it involves exempt information under paragraphs 1 and 3 of Part 1 of Schedule 12A.

22. DATE OF NEXT MEETING

Resolved:- That the next meeting be held on Tuesday, 9 December 2025 at 6.30 p.m.
"""

AGENDA = """HARBOURNE DISTRICT COUNCIL

OVERVIEW AND SCRUTINY PANEL

Date and Time :- Wednesday, 4 February 2026 at 10.00 a.m.
Venue:- The Guildhall, Quay Street, Harbourne
Membership:- Councillors Abernethy (Chair), Lowth (Vice-Chair), Mistry, Penrose and Yaxley

AGENDA

1. Apologies for Absence

To receive apologies for absence.

2. Declarations of Interest

3. Minutes of the previous meeting held on 3 December 2025 (Pages 3 - 9)

To approve the minutes as a correct record.

4. Fostering Sufficiency (Pages 10 - 24)

To consider the report of the Director of People.

5. Work Programme 2025/26 (Pages 25 - 27)

6. Date and time of the next meeting

Wednesday, 18 March 2026 at 10.00 a.m.
"""

MARKDOWN = """# Harbourne District Council

**WORK PROGRAMME 2025/26**

| Meeting date | Item | Purpose | Recommendations |
|---|---|---|---|
| 4 February 2026 | Fostering Sufficiency | To scrutinise the strategy | 1) That the strategy be endorsed. |
| 18 March 2026 | Youth Justice Plan | To comment before Cabinet | |

## Pending items

- Elective home education
"""

PAGE = """<!DOCTYPE html><html><head><title>Agenda for Panel</title></head><body><form>
<div class="mgLinks"><a href="x">Home</a></div><div class="mgContent"><h1>Agenda and minutes</h1>
<h2 class="mgSubTitleTxt">Overview and Scrutiny Panel - Wednesday 4th February 2026 10.00 am</h2>
<p>Venue: The Guildhall, Harbourne</p><table class="mgItemTable"><tr><th>No.</th><th>Item</th></tr>
<tr><td><p class="mgAiTitleTxt">41.</p></td><td><p class="mgAiTitleTxt">Fostering Sufficiency PDF 90 KB</p>
<p>To consider the report.</p><p>Minutes:</p><p>The Director of People answered questions.</p>
<p>Resolved: -</p><ol><li>That the report be noted.</li><li>That an update come to the July 2026 meeting.</li></ol>
</td></tr></table></div></form></body></html>
"""
