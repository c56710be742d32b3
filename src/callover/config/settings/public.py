"""The public record's process: what committees publish, open to anyone."""

from callover.config.settings.base import *  # noqa: F403
from callover.config.settings.base import DEBUG, INSTALLED_APPS, MIDDLEWARE

INSTALLED_APPS = [*INSTALLED_APPS, "callover.govuk", "callover.website"]
MIDDLEWARE = ["callover.config.security.ContentSecurityPolicy", *MIDDLEWARE]
ROOT_URLCONF = "callover.config.urls"
WSGI_APPLICATION = "callover.config.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {"context_processors": ["django.template.context_processors.request"]},
    }
]

# Pages carry no inline script or style and load nothing from elsewhere; charts and page images come from the site.
CONTENT_SECURITY_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
    "manifest-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)

if not DEBUG:
    SECURE_HSTS_SECONDS = 31_536_000
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    SESSION_COOKIE_SECURE = True
    CSRF_COOKIE_SECURE = True
