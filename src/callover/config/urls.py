"""The public process's addresses: the website has them all."""

from django.urls import include, path

urlpatterns = [path("", include("callover.website.urls"))]
