"""What every process of Callover shares. Values come from the environment; none is a secret kept in the project.

CALLOVER_DATA   the folder of the database, the documents' bytes and generated files; ``var`` where it is unset
DATABASE_URL    ``postgres://…`` for PostgreSQL; SQLite in the data folder where it is unset
SECRET_KEY      a long random text; one made and kept in the data folder where it is unset
DEBUG           1 on a developer's machine only
ALLOWED_HOSTS   comma-separated host names
"""

from pathlib import Path

from callover.config import environment

DATA_DIR = Path(environment.text("CALLOVER_DATA", "var")).resolve()
DEBUG = environment.flag("DEBUG")
SECRET_KEY = environment.secret_key(DATA_DIR)
ALLOWED_HOSTS = environment.words("ALLOWED_HOSTS", "localhost,127.0.0.1,[::1]")

DATABASES = {"default": environment.database(environment.text("DATABASE_URL"), DATA_DIR)}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
AUTH_USER_MODEL = "accounts.User"

# The record's own rooms, from the bottom up.
INSTALLED_APPS = [
    "django.contrib.contenttypes",
    "django.contrib.auth",
    "django.contrib.staticfiles",
    "callover.accounts",
    "callover.audit",
    "callover.councils",
    "callover.documents",
    "callover.meetings",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.gzip.GZipMiddleware",
    "django.middleware.http.ConditionalGetMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]

LANGUAGE_CODE = "en-gb"
TIME_ZONE = "Europe/London"
USE_I18N = False
USE_TZ = True

STATIC_URL = "static/"
STATIC_ROOT = DATA_DIR / "static"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}

# Where the bytes of the documents are kept, under their SHA-256 (docs/decisions).
DOCUMENTS_DIR = DATA_DIR / "documents"

SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
