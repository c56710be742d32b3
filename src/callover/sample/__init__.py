"""The sample borough: Aldermere, an invented council whose papers are real files, with the truth beside them."""
