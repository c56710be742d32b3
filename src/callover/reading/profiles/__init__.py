"""Habits of a council or supplier, as data: TOML files in ``habits/``, found by evidence, overridable."""

from callover.reading.profiles.finding import find_profile
from callover.reading.profiles.loading import ProfileError, load_profile, profile_names
from callover.reading.profiles.profile import Profile, Star

__all__ = ["Profile", "ProfileError", "Star", "find_profile", "load_profile", "profile_names"]
