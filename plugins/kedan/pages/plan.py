"""The page of the list: a frame that the browser fills, for nobody else knows what was chosen."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kedan.model.terms import Domain
from kedan.pages.addresses import MENU, PLAN
from kedan.pages.assembly import finished
from kedan.pages.edition import Edition
from kedan.pages.icons import DOMAIN_ICONS, NO_DOMAIN_ICON
from kedan.pages.page import Draft, Page

SYMBOLS = (
    "alert-circle-outline",
    "arrow-up-circle-outline",
    "calendar-plus",
    "check-circle-outline",
    "file-delimited-outline",
    "help-circle-outline",
    "link-variant",
    "lock-outline",
    "minus-circle-outline",
    "printer-outline",
    "qrcode",
    "shield-check-outline",
    *(DOMAIN_ICONS[domain] for domain in Domain),
    NO_DOMAIN_ICON,
)
"""What the scripts of the page use."""


@dataclass(frozen=True, kw_only=True, slots=True)
class PlanView:
    """What the template of the list reads."""

    menu: str = MENU


def plan_pages(_edition: Edition) -> Iterator[Draft]:
    """Yield the page."""
    yield Draft(PLAN, PLAN, _page)


def _page(edition: Edition) -> Page:
    return finished(
        edition,
        "plan.html",
        PlanView(),
        address=PLAN,
        title=edition.t("pages.plan"),
        description=edition.t("pages.plan-description"),
        section=PLAN,
        symbols=SYMBOLS,
    )
