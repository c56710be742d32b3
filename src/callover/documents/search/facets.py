"""The filters as words of the full-text index: letters and digits only, so that no tokeniser parts them."""


def facets_of(committee_id: int | None, year: int | None, kind: str | None) -> list[str]:
    """The words that stand for these filters; none for a filter that is not set."""
    words = []
    if committee_id is not None:
        words.append(f"xcommittee{committee_id}x")
    if year is not None:
        words.append(f"xyear{year}x")
    if kind:
        words.append(f"xkind{''.join(letter for letter in kind.casefold() if letter.isalnum())}x")
    return words
