"""What the pages show: small frozen records made of the record's rows, so that templates hold no thought."""
