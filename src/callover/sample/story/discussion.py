"""What was said on an item, as the minutes put it."""

from random import Random

from callover.sample.prose.sentences import Writer, upper_first
from callover.sample.story.borough import Business, Person
from callover.sample.story.words import listed

_INTRODUCTIONS = (
    "The report, which had been sent out with the agenda, dealt with {concern} and with {strength}.",
    "In a short introduction the meeting heard that {service} had spent the year on {plan}.",
    "The report described {strength} and was candid about {concern}.",
    "By way of slides the meeting was shown how the figure for {measure} had moved from {v1} to {v2}.",
    "Attention was drawn to the figure for {measure}, which now stood at {v1}.",
)
_FURTHER = (
    (
        "Members asked for the figure in {ward}.",
        "Officers gave it as {v1}, against {v2} for the borough, and said that {concern} lay behind the difference.",
    ),
    (
        "It was asked what had come of {plan}.",
        "It was reported that {partner} had joined the work and that a first review would be made in the {term}.",
    ),
    (
        "A member who had visited {school} spoke well of {strength}.",
        "Officers hoped to repeat it in {n} other places, money allowing.",
    ),
    (
        "Members returned to {concern}, which they had raised before.",
        "It was accepted that progress had been slower than promised, and that {partner} would need to do more.",
    ),
    (
        "The Vice-Chair asked who would notice first if {strength} came to an end.",
        "The answer given was that {cohort} would, and that an impact assessment had been written with that in mind.",
    ),
    (
        "A question was put about the reliability of the figure for {measure}.",
        "Officers said that the records of {k} cases had been checked by hand and that two errors had been found.",
    ),
    (
        "Members wished to know how {partner} saw matters.",
        "A short statement was read out, which thanked {service} and asked for more notice of changes.",
    ),
    (
        "It was suggested that {ward} and {ward2} be compared.",
        "Officers said that this could be done from the data in hand.",
    ),
)
_CLOSINGS = (
    "The Chair thanked those present for a frank discussion.",
    "The Chair summed up and drew the item to a close.",
    "Members thanked the officers for their work.",
    "In closing, the Chair said that the item would come round again.",
)


def discussion(business: Business, chance: Random, *, again: bool) -> tuple[str, ...]:
    """The paragraphs of a minute; ``again`` where the committee has had the topic before."""
    writer = Writer(business.topic, chance)
    words = writer.words()
    own = list(business.topic.exchanges)
    further = chance.sample(_FURTHER, 4 if again else 2)
    taken = (own[-1:] if again else own) + [(ask, answer) for ask, answer in further]
    told = [chance.choice(_INTRODUCTIONS).format_map(words)]
    for asked, answered in taken:
        words = writer.words()
        pair = (upper_first(asked.format_map(words)), upper_first(answered.format_map(words)))
        told += [" ".join(pair)] if chance.random() < 0.8 else pair
    told += [ask.said for ask in business.asks if ask.said]
    return (*told, chance.choice(_CLOSINGS))


def welcome(officers: tuple[Person, ...], chance: Random, chair: str = "Chair") -> str:
    """The sentence that names who came for the item."""
    named = [f"{officer.full_name}, {officer.post}" for officer in officers]
    people = named[0] if len(named) == 1 else f"{'; '.join(named[:-1])}; and {named[-1]}"
    return chance.choice(
        (
            f"The {chair} welcomed {people}, to the meeting.",
            f"The {chair} welcomed {people}, who introduced the report.",
        )
        if len(named) == 1
        else (f"The {chair} welcomed {listed(named)} to the meeting.",)
    )
