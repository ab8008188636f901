"""Peace operations, and the acts of organs they rest on."""
