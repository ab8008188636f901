"""What is refused around signatures."""

from baraza.domain.errors import BarazaError


class NotSigned(BarazaError):
    """A signature that is not put; the file is as it was."""
