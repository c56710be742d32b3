"""The GOV.UK Design System as Django templates and template tags, with council brands in place of the Crown."""
