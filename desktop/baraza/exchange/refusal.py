"""A file that is refused as a whole, before or while it is parsed."""

import errno

from baraza.domain.errors import Fact, Fault, NotRead

_CAUSES = {
    errno.ENOENT: "no-such-file",
    errno.ENOTDIR: "no-such-file",
    errno.EISDIR: "is-a-folder",
    errno.EACCES: "not-permitted",
    errno.EPERM: "not-permitted",
    errno.ENAMETOOLONG: "name-too-long",
    errno.ELOOP: "no-such-file",
}


class FileRefused(NotRead):
    """What is no consultation file at all: too large, another type, not in the form of JSON.

    Attributes:
        fault: Rule, place and facts, as for every other fault of a file.
    """

    def __init__(self, rule: str, place: str = "", **facts: Fact) -> None:
        """Name the rule and, where the file was parsed so far, line and column."""
        super().__init__(rule, **facts)
        self.fault = Fault(place, rule, facts)


def cause_of(error: OSError) -> str:
    """Return what kept a file from being read, in the words of the rules."""
    return _CAUSES.get(error.errno or 0, "system")
