"""Questions put to the committee by the public, the press and other members: one for each asker and occasion."""

from callover.reading.grammar.questions.reading import is_about_questions, read_questions

__all__ = ["is_about_questions", "read_questions"]
