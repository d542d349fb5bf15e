"""A static server with a slow line: 10 Mbit/s for all responses together, 40 ms before each, 80 ms more to connect.

The line is shaped here and not in the browser, whose throttling does not reach what a worker fetches.
"""

from __future__ import annotations

import gzip
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

_BYTES_A_SECOND = 1_250_000
_CHUNK = 8192
_DELAY, _CONNECTING = 0.04, 0.08
_TYPES = {".html": "text/html; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".json": "application/json"}


@dataclass(slots=True)
class Line:
    """What went over the line; `slow` or as fast as the machine allows."""

    slow: bool
    sent: int = 0
    requests: int = 0
    free_at: float = 0.0
    lock: threading.Lock = field(default_factory=threading.Lock)

    def take(self, size: int) -> None:
        """Wait until so many bytes are through."""
        with self.lock:
            self.sent += size
            self.free_at = max(self.free_at, time.monotonic()) + size / _BYTES_A_SECOND
            until = self.free_at
        if self.slow:
            time.sleep(max(0.0, until - time.monotonic()))


@cache
def _content(path: Path) -> bytes:
    return gzip.compress(path.read_bytes(), 6)


@contextmanager
def served(folder: Path, *, slow: bool) -> Iterator[tuple[str, Line]]:
    """Serve a folder; yield its address and the line."""
    line = Line(slow)

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def setup(self) -> None:
            super().setup()
            if slow:
                time.sleep(_CONNECTING)

        def do_GET(self) -> None:
            line.requests += 1
            path = folder / self.path.split("?")[0].lstrip("/")
            if slow:
                time.sleep(_DELAY)
            if not path.is_file():
                self.send_response(HTTPStatus.NOT_FOUND)
                self.send_header("Content-Length", "0")
                self.end_headers()
                return
            content = _content(path)
            self.send_response(HTTPStatus.OK)
            self.send_header("Content-Type", _TYPES.get(path.suffix, "application/octet-stream"))
            self.send_header("Content-Encoding", "gzip")
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            for at in range(0, len(content), _CHUNK):
                line.take(len(content[at : at + _CHUNK]))
                self.wfile.write(content[at : at + _CHUNK])

        def log_message(self, *_: object) -> None:
            """Keep quiet."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/index.html", line
    server.shutdown()
    server.server_close()
