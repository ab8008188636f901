"""The room: the agenda item by item, each in six steps from its frame to the adoption."""
