"""The public process's addresses: the website has them all."""

from django.urls import include, path

urlpatterns = [path("", include("callover.website.urls"))]

# Django calls these where no page can be shown.
handler404 = "callover.website.views.errors.not_found"
handler500 = "callover.website.views.errors.server_error"
