"""House styles: a meeting's record in, the sheets of its agenda or minutes and the truth about them out."""
