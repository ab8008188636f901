"""The parties: organisations, delegations with their delegates, observers."""
