"""The performance scorecard: a measure a row, with target, rating and direction of travel."""

from random import Random

from callover.sample.blocks import Block, Heading, Paragraph, Sheet, Table
from callover.sample.prose.sentences import Writer
from callover.sample.prose.topics import topics
from callover.sample.story.records import Minute, Record
from callover.sample.truth import Part

_SCORED = ("performance", "sufficiency", "care_leavers", "fostering", "missing", "youth_justice", "plans", "attendance")
_HEADER = ("Ref", "Measure", "Good is", "Target", "Last quarter", "This quarter", "Rating", "Direction of travel")


def scorecard(record: Record, minute: Minute, seed: int) -> Part:
    """The scorecard of the quarter before the meeting, in landscape."""
    chance = Random(f"{seed} scorecard {record.meeting.date}")
    title = (
        f"Children's Services Scorecard, Quarter {(record.meeting.date.month - 1) // 3 or 4} {record.meeting.year_name}"
    )
    rows: list[tuple[str, ...]] = []
    for key in _SCORED:
        writer = Writer(topics()[key], chance)
        for measure in writer.topic.measures[:3]:
            rows.append((f"CS{len(rows) + 1:02d}", *_row(writer, measure)))
    blocks: tuple[Block, ...] = (
        Heading(title, 1),
        Paragraph("Ratings: green on target, amber within a tenth of it, red beyond that."),
        Table(_HEADER, tuple(rows), (0.6, 3.0, 0.8, 0.9, 1.0, 1.0, 0.9, 1.2)),
    )
    sheet = Sheet("scorecard", blocks, numbered="Page {}", landscape=True)
    truth = {
        "kind": "scorecard",
        "title": title,
        "table": {"header": list(_HEADER), "rows": [list(row) for row in rows]},
    }
    return Part((sheet,), truth, item=minute.agenda_number)


def _row(writer: Writer, measure: tuple[str, str, int, int]) -> tuple[str, ...]:
    chance = writer.chance
    values = [writer.value(measure) for _ in range(3)]
    rating, direction = chance.choice(("Green", "Amber", "Red")), chance.choice(("Improving", "Steady", "Worsening"))
    return (measure[0], chance.choice(("High", "Low")), *values, rating, direction)
