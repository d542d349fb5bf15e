"""`kedan audit FILE`: what a principal's list meets of the credit rules, what is missing, what can't be told."""

from __future__ import annotations

import re
from datetime import datetime, timedelta, timezone
from pathlib import Path

import click

from kedan.audit.evaluate import audit_all
from kedan.audit.fitting import fits
from kedan.audit.match import Match
from kedan.audit.notes import notes
from kedan.audit.ruleset import RuleSet, ruleset
from kedan.audit.selection import Profile, Selection
from kedan.diagnostics.visible import quoted
from kedan.loading.suggest import closest
from kedan.locale import Locale
from kedan.model.catalog import Catalog
from kedan.project import CatalogHasErrorsError, KedanError, Project

from . import localised
from .audit_report import FORMATS, Told, mistakes
from .list_file import read_list
from .places import catalog_folder

_SHANGHAI = timezone(timedelta(hours=8))
_YEAR = re.compile(r"(?:19|2[0-9])[0-9]{2}")


def command(words: Locale) -> click.Command:
    """Return the command in one language."""

    def act(file: str | None, policy: tuple[str, ...], catalog: str | None, form: str, year: str | None) -> int:
        path, now = _regular(file), _year(year)
        project = Project.open(catalog_folder(catalog))
        if project.has_errors:
            raise CatalogHasErrorsError(project)
        asked = tuple(_asked(name, project.catalog) for name in policy)
        read = read_list(path, project.catalog)
        if read.selection is None:
            click.echo(mistakes(read.report, words, form))
            return 1
        if read.report.diagnostics:
            click.echo(mistakes(read.report, words, "text"), err=True)
        rules = asked or _fitting(project.catalog, read.selection.profile)
        click.echo(FORMATS[form](_told(rules, read.selection, project.catalog, now), words))
        return 0

    return localised.command(
        words,
        "audit",
        act,
        click.Argument(["file"], required=False, metavar="FILE"),  # asked for below, in our words
        click.Option(["--policy"], multiple=True, metavar="ID", help=words("cli.audit.policy.help")),
        click.Option(["--year"], metavar="YYYY", help=words("cli.audit.year.help")),
        click.Option(
            ["--format", "form"], type=click.Choice(tuple(FORMATS)), default="text", help=words("cli.audit.format.help")
        ),
        localised.catalog_option(words),
    )


def _year(given: str | None) -> int:
    """Return the current year in Shanghai, or the one given in its place."""
    if given is None:
        return datetime.now(_SHANGHAI).year
    if not _YEAR.fullmatch(given):
        raise KedanError("cli.audit.bad-year", given=quoted(given))
    return int(given)


def _regular(file: str | None) -> Path:
    if not file:
        raise KedanError("cli.audit.no-file")
    path = Path(file)
    if not path.exists():
        raise KedanError("cli.no-such-path", path=file)
    if not path.is_file():
        raise KedanError("cli.audit.not-a-file", path=file)
    return path


def _asked(name: str, catalog: Catalog) -> RuleSet:
    if name in catalog.policies:
        return ruleset(catalog.policies[name], catalog.policies)
    near = closest(name, sorted(catalog.policies))
    key = "cli.audit.no-such-policy-near" if near else "cli.audit.no-such-policy"
    raise KedanError(key, name=quoted(name), near=near or "", known=", ".join(sorted(catalog.policies)))


def _fitting(catalog: Catalog, profile: Profile) -> tuple[RuleSet, ...]:
    """Return the policies that apply by themselves, or may: one that is only chosen has to be named."""
    every = (ruleset(policy, catalog.policies) for policy in catalog.policies.values() if not policy.opt_in)
    return tuple(rules for rules in every if fits(rules.applies_to, profile) is not Match.NO)


def _told(rules: tuple[RuleSet, ...], selection: Selection, catalog: Catalog, now: int) -> Told:
    return Told(
        rules=rules,
        answers=audit_all(rules, selection, catalog.courses, now),
        notes=notes(selection, catalog.courses, now),
        selection=selection,
        catalog=catalog,
        now=now,
    )
