"""`kedan schema`: the schemas that editors read, with the ids of this catalog's vocabularies."""

from __future__ import annotations

import json
from pathlib import Path

import click

from kedan import resources
from kedan.diagnostics.visible import visible
from kedan.loading.vocabularies import SCHEMA_NAME, referenced_vocabularies, vocabulary_schema
from kedan.locale import Locale
from kedan.project import KedanError, Project

from . import localised
from .places import catalog_folder


def command(words: Locale) -> click.Command:
    """Return the command in one language."""

    def act(catalog: str | None, out: str | None, check: bool) -> int:  # noqa: FBT001 - click hands it over
        root = catalog_folder(catalog)
        folder = Path(out) if out else root.absolute().parent / "schemas"
        schemas = _schemas(root)
        stale = [name for name, text in schemas.items() if _differs(folder / name, text)]
        if check:
            for name in stale:
                click.echo(words("cli.schema.stale", path=name), err=True)
            return 1 if stale else 0
        for name in stale:
            folder.mkdir(parents=True, exist_ok=True)
            (folder / name).write_bytes(schemas[name].encode())
            click.echo(visible(words("cli.schema.written", path=str(folder / name))))
        return 0

    return localised.command(
        words,
        "schema",
        act,
        click.Option(["--out"], metavar="DIR", help=words("cli.schema.out.help")),
        click.Option(["--check"], is_flag=True, help=words("cli.schema.check.help")),
        localised.catalog_option(words),
    )


def _schemas(root: Path) -> dict[str, str]:
    """Return the text of every schema file: the base ones as they are, the vocabularies of the catalog."""
    project = Project.open(root)
    vocabularies = root.absolute() / "vocabularies"
    broken = project.report((vocabularies,)).diagnostics
    if broken:
        raise KedanError("cli.schema.broken", path=broken[0].primary.place.path)
    lacking = sorted({*referenced_vocabularies(resources.read_schemas())} - {*project.catalog.vocabularies})
    if lacking:
        raise KedanError("cli.schema.broken", path=str(root / "vocabularies" / f"{lacking[0]}.yml"))
    merged = {**resources.read_schemas(), SCHEMA_NAME: vocabulary_schema(project.catalog.vocabularies.values())}
    return {name: json.dumps(schema, ensure_ascii=False, indent=2) + "\n" for name, schema in merged.items()}


def _differs(path: Path, text: str) -> bool:
    return not path.is_file() or path.read_bytes().replace(b"\r\n", b"\n") != text.encode()
