"""Why the system did not do what it was asked for, in words."""

from __future__ import annotations

import errno

from kedan.locale import Value, message

_KEYS = {
    errno.EACCES: "cli.reason.closed",
    errno.EPERM: "cli.reason.closed",
    errno.EROFS: "cli.reason.read-only",
    errno.ENOSPC: "cli.reason.full",
    errno.ENOENT: "cli.reason.missing",
    errno.EEXIST: "cli.reason.taken",
    errno.ENOTDIR: "cli.reason.taken",
    errno.EISDIR: "cli.reason.folder",
    errno.ENAMETOOLONG: "cli.reason.long-name",
    errno.ELOOP: "cli.reason.loop",
    errno.EADDRNOTAVAIL: "cli.reason.foreign-address",
}


def reason(error: OSError) -> Value:
    """Return what to say of an error: a sentence of ours, or what the system says where we know none."""
    key = _KEYS.get(error.errno or 0)
    return message(key) if key else error.strerror or str(error)
