"""Runs MkDocs from the command line of Kedan."""

from __future__ import annotations

import logging
import os
import sys
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
    config = _config(config_file, out)
    if catalog is not None:
        config.plugins["kedan"].config.catalog_dir = str(catalog.absolute())
    try:
        config.plugins.on_startup(command="build", dirty=False)
        mkdocs_build.build(config)
    except MkDocsException as error:
        if isinstance(error.__cause__, KedanError | CatalogHasErrorsError):
            raise error.__cause__ from error
        raise KedanError("cli.mkdocs-failed", reason=str(error)) from error
    finally:
        config.plugins.on_shutdown()


def serve(config_file: Path, address: str) -> None:
    """Serve the site with live reload until the user ends it."""
    _log(logging.INFO)
    try:
        mkdocs_serve.serve(config_file=_existing(config_file), dev_addr=address)
    except ConfigurationError as error:
        raise KedanError("cli.mkdocs-config", path=str(config_file), reason=str(error)) from error
    except MkDocsException as error:
        if isinstance(error.__cause__, KedanError | CatalogHasErrorsError):
            raise error.__cause__ from error
        raise KedanError("cli.mkdocs-failed", reason=str(error)) from error
    except OSError as error:
        if error.errno in _ADDRESS_IN_USE:
            raise KedanError("cli.port-taken", address=address) from error
        raise


def _config(config_file: Path, out: Path) -> MkDocsConfig:
    _log(logging.WARNING)
    try:
        return load_config(config_file=_existing(config_file), site_dir=str(out), strict=True)
    except (Abort, ConfigurationError) as error:
        raise KedanError("cli.mkdocs-config", path=str(config_file), reason=str(error)) from error


def _existing(config_file: Path) -> str:
    if not config_file.is_file():
        raise KedanError("cli.no-config", path=str(config_file))
    return str(config_file)


def _log(level: int) -> None:
    """Print what MkDocs has to say, without the notice of its theme."""
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
    logger = logging.getLogger("mkdocs")
    if not logger.handlers:
        handler = logging.StreamHandler(sys.stderr)
        handler.setFormatter(logging.Formatter("%(levelname)s  %(message)s"))
        logger.addHandler(handler)
    logger.setLevel(level)
