"""Sets of words, written as running text."""


def word_set(words: str) -> frozenset[str]:
    """The words of a list that spaces part."""
    return frozenset(words.split())
