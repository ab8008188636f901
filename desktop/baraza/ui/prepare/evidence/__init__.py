"""Evidence: documents, facts, assumptions, precedents."""
