"""Invented wards, schools and teams of Aldermere."""

WARDS = (
    "Castle Mead",
    "Fenside",
    "Hollin Bank",
    "Kilnhurst",
    "Larkfield",
    "Market and Minster",
    "Northway",
    "Oxmoor",
    "Quayside",
    "Saltings",
    "Thornbeck",
    "Upper Wend",
)
SCHOOLS = (
    "Saltings Primary",
    "Minster Church of England Primary",
    "Larkfield Academy",
    "Thornbeck Village Primary",
    "Oxmoor Infants",
    "Kilnhurst Juniors",
    "Wend Valley High",
    "Northway Community School",
    "Castle Mead Primary",
    "Hollin Bank Primary",
    "Quayside Academy",
    "St Osyth's Catholic Primary",
    "The Hythe School",
    "Fenside Nursery and Infants",
)
TERMS = (
    "autumn term",
    "spring term",
    "summer term",
    "first quarter",
    "second quarter",
    "last quarter",
)
