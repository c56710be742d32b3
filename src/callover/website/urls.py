"""The public site's addresses, in the council's own words. A minute keeps its address when drafts are approved."""

from django.urls import path

from callover.website.views import committees, documents, gallery, home, meetings, members, search, statements

app_name = "website"

_MEETING = "<slug:council_slug>/committees/<slug:committee_slug>/meetings/<slug:meeting_slug>/"
_DOCUMENT = "<slug:council_slug>/documents/<int:number>/"

urlpatterns = [
    path("", home.home, name="home"),
    *(
        path(f"{name}/", statements.statement, {"name": name}, name=name)
        for name in ("about", "accessibility", "cookies", "reuse")
    ),
    path("components/", gallery.gallery, name="components"),
    path("<slug:council_slug>/", home.council, name="council"),
    path("<slug:council_slug>/brand.css", statements.brand, name="brand"),
    path("<slug:council_slug>/search/", search.search, name="search"),
    path("<slug:council_slug>/committees/", committees.committees, name="committees"),
    path("<slug:council_slug>/committees/<slug:committee_slug>/", committees.committee, name="committee"),
    path(_MEETING, meetings.meeting, name="meeting"),
    path(f"{_MEETING}minutes/<slug:minute_slug>/", meetings.minute, name="minute"),
    path("<slug:council_slug>/members/<int:number>/<slug:member_slug>/", members.member, name="member"),
    path("<slug:council_slug>/documents/", documents.documents, name="documents"),
    path(_DOCUMENT, documents.document, name="document"),
    path(f"{_DOCUMENT}file/", documents.document_file, name="document-file"),
    path(f"{_DOCUMENT}text/", documents.document_text, name="document-text"),
    path(f"{_DOCUMENT}pages/<int:page_number>/", documents.document_page_view, name="document-page"),
    path(f"{_DOCUMENT}pages/<int:page_number>/image.png", documents.page_image, name="page-image"),
]
