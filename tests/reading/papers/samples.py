"""Papers of invented councils, each as its text comes out of a converter, in a template of its own."""

COUNTY_REPORT = """\
From: Marian Holt, Cabinet Member for Children's Services

 Desmond Okafor, Corporate Director of Children, Young People and Learning

To: Children's and Young People Cabinet Committee – 14 January 2025

Subject: Fostering Recruitment and Retention

Decision no: 25/00012

Classification: Unrestricted

Past Pathway of report: None

Future Pathway of report: Cabinet Member decision

Electoral Division: All

Summary: This report sets out how foster carers are found and kept.

Recommendation(s): The Cabinet Committee is asked to:

(a) NOTE the progress made since the last report; and

(b) ENDORSE the proposed decision to renew the contract.

1. Introduction

1.1 The county has 640 fostering households, fewer than it had five years ago, and
needs more of them near the coast.

2. Current Position

2.1 Enquiries have risen since the new website opened.

3. Financial Implications

3.1 There are none beyond the budget that has been agreed.

4. Background Documents

None

5. Contact details

Report Author: Ines Calloway
Job title: Fostering Service Manager
Telephone: 01632 960123
Email: ines.calloway@northmere.example

Relevant Director: Desmond Okafor
"""

CAPITALS_REPORT = """\
WESTHAVEN BOROUGH COUNCIL

REPORT TO: HEALTH AND CARE SCRUTINY PANEL
DATE: 3 JUNE 2024
REPORT OF: DIRECTOR OF PUBLIC HEALTH
TITLE: SCHOOL NURSING AND IMMUNISATION
LEAD OFFICER: PRIYA NAIR, CONSULTANT IN PUBLIC HEALTH

PURPOSE OF REPORT

To tell the Panel what has changed in school nursing since September.

RECOMMENDATIONS

1. That the Panel notes the report.
2. That a further report be brought to the Panel in December 2024.

BACKGROUND

The service moved to a new provider in April.

FINANCIAL IMPLICATIONS

There are no financial implications.
"""

PLAIN_REPORT = """\
Overview and Scrutiny Committee
12 March 2024

Report of the Head of Housing

Damp and Mould in Council Homes

1. Purpose

1.1 To report on what was found in the survey of homes.

2. Recommendations

2.1 That the Committee comments on the action plan.

2.2 That the action plan is reviewed in September 2024.

3. Findings

3.1 One home in nine had mould in at least one room.

4. Next steps

4.1 Tenants will be told by letter what will be done and when.
"""

BRIEFING = """\
4. Introduction

4.1 This paper tells Members about the youth clubs that opened this year and
who comes to them.

4.2 Four clubs were opened with money from the lottery.

1. Date of meeting: 9th October 2023

2. Title: Youth clubs in the north of the borough

3. Directorate/Agency: Communities

BRIEFING PAPER FOR STRONGER PLACES SELECT COMMISSION
\f5. Background and context

5.1 Clubs had closed in 2012 and none had opened since.

6. Key issues

6.1 Staff

It has been hard to find youth workers for the winter.

7. Conclusions

8. Name and contact details
Report Author(s) Olwen Pryce
Youth Services Manager
01632 960321
olwen.pryce@aldermere.example
"""

AGENDA = """\
LEARNING AND SKILLS SCRUTINY COMMITTEE

Date: Tuesday 4 June 2024
Time: 6.00 p.m.
Venue: Council Chamber, Bridge Street, Aldermere

AGENDA

1. Apologies for Absence

2. Declarations of Interest

3. Minutes of the meeting held on 9 April 2024 (Pages 1 - 4)

4. Adult Learning (Pages 5 - 12)

To consider the report of the Director.
"""

MINUTES = """\
LEARNING AND SKILLS SCRUTINY COMMITTEE
9 April 2024

Present: Councillor Aster (in the Chair); Councillors Bryony, Clover and Dock.

Apologies for absence were received from Councillor Elder.

31. DECLARATIONS OF INTEREST

There were none.

32. APPRENTICESHIPS

Resolved:- That the report be noted.
"""

MEETING_PAGE = """\
Agenda and minutes

Venue: Council Chamber

Contact: Ruth Amsel, Democratic Services

Items
No. Item

12.

Apologies for Absence

Minutes:

There were none.

13.

Libraries pdf icon PDF 120 KB

Additional documents:

Minutes:

Resolved: That the report be noted.
"""

TOP_DATED_PROGRAMME = """\
Children's Scrutiny Committee – Work Programme 2024/25

Last updated: 20 May 2024

Meeting Date Item Purpose Lead Officer

11 June 2024

Fostering

To review how carers are found

School places

To consider the forecast for September 2025

9 September

Early years

To understand the take-up of funded hours

13 January

Budget

To scrutinise the draft budget

Youth justice plan

To comment on the plan before it is submitted

Items to be scheduled

Kinship care

To receive an update on the new offer
"""

MIDDLE_DATED_PROGRAMME = """\
Scrutiny Work Plan 2023/24

Meeting date Agenda item Purpose

Buses

To examine the effect of the new timetable

Roads

To review the maintenance programme

6 September 2023

Cycling

To consider the plan for cycling

Parking

To look at charges in the town

Air quality

To review the monitoring results

Trees

To consider the planting programme

8 November 2023

Parks

To receive an update on parks

Allotments

To consider the waiting list
"""

MARKDOWN_PROGRAMME = """\
# Forward Work Programme 2025-26: Environment Scrutiny Panel

| Topic | Objective | Lead officer | Progress |
| --- | --- | --- | --- |
| 17 June 2025 | | | |
| Flood risk | To review the strategy | Head of Drainage | Completed |
| Litter | To examine enforcement | Head of Streets | Report circulated |
| 16 September 2025 | | | |
| Trees | To consider the survey | Arboricultural Manager | |
| Unscheduled | | | |
| Noise | To hear from residents | Head of Regulation | Awaiting data |
"""

MARKDOWN_MONITORING = """\
# Recommendations Monitoring Schedule

| Date of meeting | Item | Recommendation | Target date | Officer comments | Status |
| --- | --- | --- | --- | --- | --- |
| 4 June 2024 | Adult learning | That fees be shown by course. | September 2024 | Chased 17 June. Sent 2 July. | Done |
| | Libraries | 1) That the opening hours be reviewed. 2) That Members visit two libraries. | TBC | | Open |
"""

SCATTERED_MONITORING = """\
Recommendation Monitoring – Stronger Places Select Commission 2023/24

Decision Date Agenda Item Recommendation Completion Date Response Further action

12 June 2023

Youth clubs

1) That the opening times be put on the website.

July 2023

Chased 3 July
Done 10 July

Complete

2) That a map of the clubs be sent to schools.

September 2023

Map in draft

Ongoing

11 September 2023

Libraries

That the Head of Libraries report on Sunday opening.

December 2023

Scheduled for 4 December

To be reported
"""

TRACKER = """\
Task and Finish Groups – Tracker

Project Details Status

July 2024 Bus shelters review

Scope agreed with the Cabinet Member
Two visits made

Completed

September 2024 School uniform costs Expressions of interest sought

Members to meet in October

To Schedule Food growing
"""

SCORECARD = """\
Performance Scorecard: Children's Social Care

Indicator Apr-24 May-24 Jun-24 YTD Target RAG

Contacts received 210 198 240 648 600 G

Referrals within 24 hours 91% 94% 90% 92% 95% A

Assessments in 45 days 84% 86% 88% 86% 85% G
"""

_PAGES = (
    "Getting Ready for School\n\nTamsin Rowe – Head of Early Years\n",
    "What we did\n\n• Visited forty nurseries\n\n• Trained sixty staff\n",
    "What we found\n\n• Speech is later than before\n\n• Parents want to help\n",
    "What we will do next\n\n• Train more staff\n\n• Come back in the spring\n",
)
SLIDES = "\f".join(_PAGES)
