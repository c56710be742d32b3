"""The door that gunicorn opens: ``gunicorn callover.config.wsgi``."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "callover.config.settings.public")
application = get_wsgi_application()
