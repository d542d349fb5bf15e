"""Runs MkDocs from the command line of Kedan."""

from __future__ import annotations

import logging
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from logging.handlers import MemoryHandler
from pathlib import Path

from mkdocs.commands import build as mkdocs_build
from mkdocs.commands import serve as mkdocs_serve
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, ConfigurationError, MkDocsException

from kedan.project import CatalogHasErrorsError, KedanError

_ADDRESS_IN_USE = {48, 98, 10048}


def build(catalog: Path | None, config_file: Path, out: Path) -> None:
    """Build the site with MkDocs, strictly, into `out`."""
    with _told_afterwards():
        config = _config(config_file, out)
        if catalog is not None:
            config.plugins["kedan"].config.catalog_dir = str(catalog.absolute())
        with _own_errors():
            config.plugins.on_startup(command="build", dirty=False)
            mkdocs_build.build(config)
            config.plugins.on_shutdown()


def serve(config_file: Path, address: str) -> None:
    """Serve the site with live reload until the user ends it."""
    _logger().addHandler(_printer())
    _logger().setLevel(logging.INFO)
    try:
        with _own_errors():
            mkdocs_serve.serve(config_file=_existing(config_file), dev_addr=address)
    except ConfigurationError as error:
        raise KedanError("cli.mkdocs-config", path=str(config_file), reason=str(error)) from error
    except OSError as error:
        if error.errno in _ADDRESS_IN_USE:
            raise KedanError("cli.port-taken", address=address) from error
        raise


@contextmanager
def _own_errors() -> Iterator[None]:
    """Turn what MkDocs raises into what the command line explains."""
    try:
        yield
    except (MkDocsException, Abort) as error:
        cause: BaseException | None = error
        while cause is not None and not isinstance(cause, KedanError | CatalogHasErrorsError):
            cause = cause.__cause__ or cause.__context__  # MkDocs does not say what it raises from
        if cause is not None:
            raise cause from error
        raise KedanError("cli.mkdocs-failed", reason=str(error)) from error


@contextmanager
def _told_afterwards() -> Iterator[None]:
    """Print the warnings of MkDocs at the end, but not over an explanation of our own."""
    memory = MemoryHandler(capacity=10_000, flushLevel=logging.CRITICAL + 1, target=_printer(), flushOnClose=False)
    _logger().addHandler(memory)
    _logger().setLevel(logging.WARNING)
    try:
        yield
    except CatalogHasErrorsError:
        memory.buffer.clear()
        raise
    finally:
        memory.flush()
        _logger().removeHandler(memory)


def _config(config_file: Path, out: Path) -> MkDocsConfig:
    try:
        return load_config(config_file=_existing(config_file), site_dir=str(out), strict=True)
    except (Abort, ConfigurationError) as error:
        raise KedanError("cli.mkdocs-config", path=str(config_file), reason=str(error)) from error


def _existing(config_file: Path) -> str:
    if not config_file.is_file():
        raise KedanError("cli.no-config", path=str(config_file))
    return str(config_file)


def _logger() -> logging.Logger:
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")  # a notice of the theme, for developers
    return logging.getLogger("mkdocs")


def _printer() -> logging.Handler:
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(logging.Formatter("%(levelname)s  %(message)s"))
    return handler
