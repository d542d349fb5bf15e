"""The address of the preview, tried before the site is made for it."""

from __future__ import annotations

import errno
import socket
from ipaddress import ip_address

from kedan.project import KedanError

from .reasons import reason

_IN_USE = {errno.EADDRINUSE, 10048}
_LOCALHOST = "localhost"


def refuse_address(address: str) -> None:
    """Do nothing if a server can listen at `address`; KedanError if it can't, or nobody could."""
    try:
        host, port = _parts(address)
    except ValueError as error:
        raise KedanError("cli.bad-address", address=address) from error
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        socket.create_server((host, port), family=family).close()
    except OSError as error:
        key = "cli.port-taken" if error.errno in _IN_USE else "cli.address-refused"
        raise KedanError(key, address=address, reason=reason(error)) from error


def _parts(address: str) -> tuple[str, int]:
    """Return host and port; ValueError where they are not an IP address (or localhost) and a port of its own."""
    host, _, port = address.rpartition(":")
    if host.startswith("[") and host.endswith("]"):
        host = host[1:-1]
    if host != _LOCALHOST:
        ip_address(host)
    if not port.isascii() or not port.isdecimal() or not 0 < int(port) < 2**16:
        raise ValueError(address)
    return host, int(port)
