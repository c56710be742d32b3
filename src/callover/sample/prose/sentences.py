"""Sentences of reports, made from a topic's own words. The same random source gives the same sentences."""

from random import Random

from callover.sample.prose.places import SCHOOLS, TERMS, WARDS
from callover.sample.prose.topics import Topic

OPENINGS = (
    "This part of the report looks at {subject} in {ward} and the wards around it.",
    "Work on {subject} has been led by {service} since the {term}.",
    "Between the {term} and the date of this report, {service} spoke to {n} families about {concern}.",
    "Members will recall that {concern} was the reason for asking for this report.",
    "{Service} keeps a monthly record of {cohort}, which is shared with {partner}.",
    "The position in {ward} differs from that of the borough as a whole.",
    "A visit to {school} gave officers a clear picture of how {subject} looks from the inside.",
    "{Partner} first raised {concern} with the Council in the {term}.",
    "What is set out here draws on case files, on a survey answered by {n} people and on three visits.",
    "Nothing in this section changes the Council's policy; it describes practice as officers found it.",
)
FIGURES = (
    "{Measure} moved from {v1} to {v2} over the year.",
    "In the {term} the figure for {measure} was {v1}; by the end of the next quarter it was {v2}.",
    "Of {n} records sampled, {k} bore out the pattern and the rest did not.",
    "{Ward} recorded {v1} for {measure}, the furthest from the borough figure of {v2}.",
    "Taken over three years, {measure} has ranged between {v1} and {v2}, and a single quarter should not be over-read.",
    "The count of {cohort} stood at {n} when this report was written.",
    "Small numbers at {school} mean that its figure of {v1} should be treated with care.",
    "Comparison with other councils of a like size puts {measure} at {v1} here against {v2} elsewhere.",
)
REASONS = (
    "Officers believe that {concern} explains most of the change.",
    "Two causes stand out: {concern}, and the time it has taken to fill posts.",
    "Families told the team that {concern} mattered more to them than any rule.",
    "There is no single reason, although {concern} was named in a third of the cases that were read.",
    "{Partner} takes a different view and would put greater weight on {concern}.",
    "It would be wrong to put this down to {concern} alone.",
    "The rise came after a change in recording, and so part of it is real and part is not.",
    "Staff at {school} were the first to notice {concern} and changed their own practice because of it.",
)
DEEDS = (
    "{Service} has answered with {strength}, which began in {ward}.",
    "The most promising response so far is {strength}.",
    "With {partner}, the service has set up {strength}.",
    "Next will come {plan}, for which money has been found until March.",
    "Work is under way on {plan}; a first version was shown to {partner} in the {term}.",
    "{Plan} will follow once {partner} has agreed its share.",
    "A pilot at {school} and two neighbouring schools tested {strength} with good results.",
    "Managers now meet every other Thursday to look at {concern}, case by case.",
    "Training was given to {n} staff, of whom {k} answered a follow-up questionnaire.",
    "{Plan} was delayed when a key officer left and is now expected in the {term}.",
)
VOICES = (
    "One parent from {ward} wrote that somebody had at last picked up the telephone.",
    "Young people asked for fewer forms, and for the same person to come back.",
    "A head teacher described the change as slow, steady and worth the wait.",
    "Families did not always know that help existed, and several found out from a neighbour.",
    "A young inspector spent a day with the team and marked the welcome four out of five.",
    "Those who answered were mostly content, but the {k} who were not had waited longest.",
)
RISKS = (
    "The chief risk is that {concern} returns if attention moves elsewhere.",
    "Should the grant end, {strength} could not be kept at its present size.",
    "The cost of doing nothing is hard to price, yet {cohort} would feel it first.",
    "A shortfall of £{n},000 has been met from an underspend and will not recur.",
    "Legal advice is that the Council is meeting its duties, although with little room to spare.",
    "An equality screening found that {ward} and {ward2} would gain most.",
)
_MOVES = (OPENINGS, FIGURES, REASONS, DEEDS, VOICES, RISKS)


class Writer:
    """Writes about one topic, using each sentence as seldom as it can."""

    def __init__(self, topic: Topic, chance: Random) -> None:
        self.topic = topic
        self.chance = chance
        self._unused: dict[int, list[str]] = {}

    def paragraph(self, sentences: int = 4) -> str:
        """A paragraph that opens, gives a figure and goes on from there."""
        moves = [0, 1, *(self.chance.choice((1, 2, 3, 3, 4, 5)) for _ in range(sentences - 2))]
        return " ".join(self._sentence(move) for move in moves)

    def bullet(self) -> str:
        return self._sentence(3)

    def value(self, measure: tuple[str, str, int, int]) -> str:
        """A plausible value of a measure, with its unit."""
        _, unit, low, high = measure
        if unit in ("%", "pts"):
            return f"{self.chance.randint(low * 10, high * 10) / 10:.1f}{'%' if unit == '%' else ''}"
        number = self.chance.randint(low, high)
        return f"£{number:,}" if unit == "£" else f"£{number:,},000" if unit == "£k" else f"{number:,}"

    def _sentence(self, move: int) -> str:
        unused = self._unused.setdefault(move, [])
        if not unused:
            unused += self.chance.sample(_MOVES[move], len(_MOVES[move]))
        return unused.pop().format_map(self.words())

    def words(self) -> dict[str, str]:
        """A fresh set of words for the places of a sentence."""
        topic, pick = self.topic, self.chance.choice
        measure = pick(topic.measures)
        wards = self.chance.sample(WARDS, 2)
        words = {
            "subject": topic.subject,
            "cohort": topic.cohort,
            "service": topic.service,
            "partner": pick(topic.partners),
            "concern": pick(topic.concerns),
            "strength": pick(topic.strengths),
            "plan": pick(topic.plans),
            "measure": _lower_first(measure[0]),
            "v1": self.value(measure),
            "v2": self.value(measure),
            "ward": wards[0],
            "ward2": wards[1],
            "school": pick(SCHOOLS),
            "term": pick(TERMS),
            "n": str(self.chance.randint(24, 190)),
            "k": str(self.chance.randint(5, 23)),
        }
        capitals = ("service", "partner", "plan", "measure", "ward")
        return words | {name.capitalize(): upper_first(words[name]) for name in capitals}


def upper_first(text: str) -> str:
    return text[:1].upper() + text[1:]


def _lower_first(text: str) -> str:
    return text[:1].lower() + text[1:]
