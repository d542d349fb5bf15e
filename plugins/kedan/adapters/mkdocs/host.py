"""Runs MkDocs from the command line of Kedan."""

from __future__ import annotations

import logging
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from logging.handlers import MemoryHandler
from pathlib import Path
from typing import Any

from mkdocs.commands import build as mkdocs_build
from mkdocs.commands import serve as mkdocs_serve
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, ConfigurationError, MkDocsException

from kedan.locale import Locale
from kedan.project import CatalogHasErrorsError, KedanError, Project

from .config import catalog_root
from .explain import own_cause, sentence
from .former import take_over


def build(
    catalog: Path | None, config_file: Path, out: Path, former: Path | None = None, *, search: bool = True
) -> None:
    """Build the site with MkDocs, strictly, into `out`, with what is still right of the site in `former`."""
    with _told_afterwards():
        config = _config(config_file, site_dir=str(out), strict=True)
        if former is not None:
            take_over(config, former)
        options = config.plugins["kedan"].config
        options.search_index = options.search_index and search
        if catalog is not None:
            options.catalog_dir = str(catalog.absolute())
        with _own_errors():
            config.plugins.on_startup(command="build", dirty=False)
            mkdocs_build.build(config)
            config.plugins.on_shutdown()


def serve(config_file: Path, address: str, words: Locale) -> None:
    """Serve the site with live reload until the user ends it; what goes wrong meanwhile is told in `words`."""
    with _told_afterwards():
        _refuse_mistakes(_config(config_file))
    printer = _printer()
    printer.setFormatter(_Explainer(words))
    _logger().addHandler(printer)
    _logger().setLevel(logging.INFO)
    try:
        with _own_errors():
            mkdocs_serve.serve(config_file=str(config_file), dev_addr=address)
    finally:
        _logger().removeHandler(printer)


def _refuse_mistakes(config: MkDocsConfig) -> None:
    """CatalogHasErrorsError before MkDocs begins: then it is told once, and by the command line."""
    project = Project.open(catalog_root(config, config.plugins["kedan"].config))
    if project.has_errors:
        raise CatalogHasErrorsError(project)


class _Explainer(logging.Formatter):
    """Words what MkDocs logs; a mistake in the catalog as `kedan check` does."""

    def __init__(self, words: Locale | None = None) -> None:
        super().__init__("%(levelname)s  %(message)s")
        self._words = words

    def format(self, record: logging.LogRecord) -> str:
        """Return the text of a record; MkDocs logs an error while it handles it."""
        own = own_cause(sys.exc_info()[1]) if self._words else None
        return sentence(own, self._words) if own else super().format(record)


@contextmanager
def _own_errors() -> Iterator[None]:
    """Turn what MkDocs raises into what the command line explains."""
    try:
        yield
    except (MkDocsException, Abort) as error:
        own = own_cause(error)
        if own is not None:
            raise own from error
        raise KedanError("cli.mkdocs-failed", reason=str(error)) from error
    except UnicodeError as error:  # a paper, or its name; MkDocs has told which
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
    except KedanError as error:
        if not error.key.startswith("cli.mkdocs"):
            memory.buffer.clear()
        raise
    finally:
        memory.flush()
        _logger().removeHandler(memory)


def _config(config_file: Path, **options: Any) -> MkDocsConfig:
    try:
        config = load_config(config_file=_existing(config_file), **options)
    except (Abort, ConfigurationError) as error:
        reason = " ".join(str(error).split())
        raise KedanError("cli.mkdocs-config", path=str(config_file), reason=reason) from error
    if "kedan" not in config.plugins:
        raise KedanError("cli.no-plugin", path=str(config_file))
    return config


def _existing(config_file: Path) -> str:
    if not config_file.is_file():
        raise KedanError("cli.no-config", path=str(config_file))
    return str(config_file)


def _logger() -> logging.Logger:
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")  # a notice of the theme, for developers
    return logging.getLogger("mkdocs")


def _printer() -> logging.Handler:
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(_Explainer())
    return handler
