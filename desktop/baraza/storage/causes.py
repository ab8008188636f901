"""What kept a file from being written, in the words of the rules. Loads no database."""

import errno

_CAUSES = {
    errno.ENOENT: "no-such-folder",
    errno.ENOTDIR: "no-such-folder",
    errno.EEXIST: "no-such-folder",  # a file stands where a folder is to be made
    errno.EISDIR: "is-a-folder",
    errno.EACCES: "not-permitted",
    errno.EPERM: "not-permitted",
    errno.EROFS: "read-only",
    errno.ENOSPC: "disk-full",
    errno.EDQUOT: "disk-full",
    errno.EFBIG: "disk-full",
    errno.ENAMETOOLONG: "name-too-long",
    errno.ELOOP: "not-a-file",
}


def cause_of_writing(error: Exception) -> str:
    """Return what kept something from being written, in the words of the rules."""
    return _CAUSES.get(getattr(error, "errno", None) or 0, "system")
