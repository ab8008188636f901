"""Options of a document, beside its pages."""
