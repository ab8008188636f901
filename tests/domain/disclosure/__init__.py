"""Who may see what: `baraza.domain.disclosure`."""
