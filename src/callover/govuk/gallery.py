"""One example or more of each component, in words of an invented council."""

from typing import Any

from django.utils.safestring import SafeString

from callover.govuk.components import render_component

_EXAMPLES: dict[str, tuple[dict[str, Any], ...]] = {
    "back-link": ({"href": "#main-content"},),
    "breadcrumbs": (
        {"items": [{"text": "Home", "href": "#main-content"}, {"text": "Committees"}], "labelText": "Example"},
    ),
    "button": ({"text": "Search"}, {"text": "Clear", "classes": "govuk-button--secondary"}),
    "checkboxes": (
        {
            "name": "kind",
            "fieldset": {"legend": {"text": "Kind of paper"}},
            "items": [{"value": "minute", "text": "Minutes"}, {"value": "report", "text": "Reports", "checked": True}],
        },
    ),
    "details": ({"summaryText": "Who may be co-opted", "text": "Parent governors and faith representatives."},),
    "error-message": ({"text": "Enter a date after 1 May 2031"},),
    "error-summary": (
        {
            "titleText": "There is a problem",
            "errorList": [{"text": "Enter the words to look for", "href": "#example-input"}],
            "disableAutoFocus": True,
        },
    ),
    "fieldset": ({"legend": {"text": "When was the meeting?"}},),
    "footer": ({"meta": {"items": [{"text": "Cookies", "href": "#main-content"}]}},),
    "generic-header": ({"logoText": "Aldermere Council", "url": "#main-content"},),
    "hint": ({"text": "For example, school places"},),
    "input": ({"id": "example-input", "name": "q", "label": {"text": "Words"}, "hint": {"text": "Any words will do"}},),
    "inset-text": ({"text": "The minutes of this meeting are not published yet."},),
    "label": ({"text": "A label"},),
    "notification-banner": (
        {"text": "These minutes are a draft.", "titleId": "example-banner", "titleHeadingLevel": 4},
    ),
    "pagination": (
        {
            "landmarkLabel": "Pages of results",
            "previous": {"href": "#main-content"},
            "next": {"href": "#main-content"},
            "items": [
                {"number": 1, "href": "#main-content"},
                {"number": 2, "href": "#main-content", "current": True},
            ],
        },
    ),
    "phase-banner": ({"tag": {"text": "Beta"}, "text": "This is a new record."},),
    "select": (
        {
            "id": "example-select",
            "name": "year",
            "label": {"text": "Year"},
            "items": [{"value": "", "text": "Every year"}, {"value": "2031", "text": "2031"}],
        },
    ),
    "service-navigation": (
        {
            "navigationLabel": "Example of navigation",
            "navigationId": "example-navigation",
            "navigation": [
                {"text": "Meetings", "href": "#main-content", "current": True},
                {"text": "Search", "href": "#main-content"},
            ],
        },
    ),
    "skip-link": ({"text": "Skip to main content", "href": "#main-content"},),
    "summary-list": ({"rows": [{"key": {"text": "Place"}, "value": {"text": "Town Hall, Aldermere"}}]},),
    "table": (
        {
            "caption": "Attendance",
            "firstCellIsHeader": True,
            "head": [{"text": "Member"}, {"text": "Meetings", "format": "numeric"}],
            "rows": [[{"text": "Councillor Fenwick"}, {"text": "6", "format": "numeric"}]],
        },
    ),
    "tag": (
        {"text": "Draft minutes", "classes": "govuk-tag--yellow"},
        {"text": "Approved", "classes": "govuk-tag--green"},
    ),
    "warning-text": ({"text": "The public may be excluded from this item."},),
}


def examples(name: str) -> tuple[SafeString, ...]:
    """The examples of a component, rendered. Raises KeyError for a component that has none."""
    return tuple(render_component(name, options) for options in _EXAMPLES[name])
