"""The small record that the site's tests look at."""

import pytest
from django.test import Client

from tests.site.borough import Borough, build


@pytest.fixture
def borough(db: None) -> Borough:
    return build()


@pytest.fixture
def visitor() -> Client:
    """A member of the public: signed in nowhere, and told of every error."""
    return Client(headers={"accept-encoding": "identity"})
