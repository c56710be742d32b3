"""The public pages. Each view asks the record, has a presentation made, and renders it; a rule is never here."""
