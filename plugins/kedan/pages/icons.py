"""Icons: one inline sprite a page, with the symbols that this page uses."""

from __future__ import annotations

import re
from functools import cache

from kedan import resources
from kedan.model.terms import Delivery, Domain

DOMAIN_ICONS = {
    Domain.PLANNING: "compass-outline",
    Domain.CULTURE: "sprout-outline",
    Domain.CURRICULUM: "book-open-page-variant-outline",
    Domain.TEACHERS: "human-male-board",
    Domain.MANAGEMENT: "sitemap-outline",
    Domain.ENVIRONMENT: "handshake-outline",
}
"""A domain is always shown with its icon, never by its colour alone."""

NO_DOMAIN_ICON = "book-outline"

DELIVERY_ICONS = {
    Delivery.OFFLINE: "circle",
    Delivery.ONLINE: "circle-outline",
    Delivery.BLENDED: "circle-half-full",
    Delivery.SCHOOL_BASED: "school-outline",
}

ROW_ICONS: dict[str, str] = {str(of): name for of, name in (*DOMAIN_ICONS.items(), *DELIVERY_ICONS.items())}
"""What rows take their icons from, by the id of a domain or a delivery."""

MENU_SYMBOLS = ("check", "chevron-down", "close", "magnify", "tune-variant")
"""What the browser scripts use on pages with a menu."""

ROW_SYMBOLS = (*ROW_ICONS.values(), NO_DOMAIN_ICON, "account-multiple-outline", "map-marker-outline")
"""What they use besides where they make rows."""

_USE = '<use href="#kd-i-'
_PATH = re.compile(r' d="([^"<>]+)"')


def sprite(body: str, *more: str) -> str:
    """Return the symbols that `body` refers to, and `more`, as one hidden SVG."""
    _, *used = body.split(_USE)
    names = sorted({*(name.partition('"')[0] for name in used), *more})
    symbols = "".join(_symbol(name) for name in names)
    hidden = 'class="kd-sprite" width="0" height="0" aria-hidden="true" hidden'
    return f'<svg xmlns="http://www.w3.org/2000/svg" {hidden}>{symbols}</svg>\n' if names else ""


@cache
def _symbol(name: str) -> str:
    path = _PATH.search(resources.read_text("web", "icons", f"{name}.svg"))
    return f'<symbol id="kd-i-{name}" viewBox="0 0 24 24"><path d="{path[1]}"/></symbol>' if path else ""
