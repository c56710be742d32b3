"""The public settings as the tests use them: no secret needed, bytes and database in a folder of their own."""

import os
import tempfile

DATA = tempfile.mkdtemp(prefix="callover-tests-")
os.environ.update(CALLOVER_DATA=DATA, SECRET_KEY="only-for-tests", DEBUG="0")

from callover.config.settings.public import *  # noqa: E402, F403

INSTALLED_APPS = [*INSTALLED_APPS, "tests.emptying"]  # noqa: F405
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
SECURE_HSTS_SECONDS = 0
WHITENOISE_AUTOREFRESH = True
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
