"""Live reload that bears with a mistake: the old pages stay until it is mended."""

from __future__ import annotations

from collections.abc import Callable

from mkdocs.exceptions import Abort
from mkdocs.livereload import LiveReloadServer

from .explain import own_cause


def keep_old_pages(server: LiveReloadServer) -> LiveReloadServer:
    """Let the server go on with the pages it has: after a failure MkDocs would let every reader wait."""
    server.builder = _patient(server.builder)
    return server


def _patient(build: Callable[[], None]) -> Callable[[], None]:
    """Return `build` without the end it comes to when the catalog has errors: they are told by then."""

    def builder() -> None:
        try:
            build()
        except Abort as error:
            if own_cause(error) is None:
                raise

    return builder
