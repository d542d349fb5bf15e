"""The line at the foot of every page, in every host."""

from __future__ import annotations

from dataclasses import dataclass

from kedan.locale import Locale
from kedan.model.catalog import Catalog
from kedan.pages.addresses import MENU
from kedan.pages.environment import render


@dataclass(frozen=True, kw_only=True, slots=True)
class _Footer:
    parts: tuple[str, ...]
    newest: str


def render_footer(catalog: Catalog, locale: Locale) -> str:
    """Return the footer: who runs the site, under which licence, how new its newest entry is."""
    settings = catalog.settings
    footer = settings.footer
    parts = (settings.title, footer.organiser, footer.licence, footer.icp, footer.police)
    newest = max((str(course.added) for course in catalog.courses.values() if course.added), default="")
    context = _Footer(parts=tuple(part for part in parts if part), newest=newest)
    return render("footer.html", MENU, locale, context)
