"""The public pages of the record: what councils' committees publish, each fact with its place in a document."""
